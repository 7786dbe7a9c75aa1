import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { keysOf } from '@meguri/core/base/keys.ts';
import type { OwnScript } from '../src/page.ts';

// Letters for scripts that a computer at an office or a kiosk may have none for (design §8). Only pages
// in these languages name them, and a device that has the face already fetches nothing.

type Face = { readonly family: string; readonly file: string; readonly range: string };

const faces: Readonly<Record<OwnScript, Face>> = {
  ne: {
    family: 'Noto Sans Devanagari',
    file: 'noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf',
    range: 'U+900-97F, U+1CD0-1CF9, U+200C-200D, U+20A8, U+20B9, U+25CC, U+A830-A839, U+A8E0-A8FF',
  },
  my: {
    family: 'Noto Sans Myanmar',
    file: 'noto-sans-myanmar/400Regular/NotoSansMyanmar_400Regular.ttf',
    range: 'U+1000-109F, U+200C-200D, U+25CC, U+A9E0-A9FF, U+AA60-AA7F',
  },
  th: {
    family: 'Noto Sans Thai',
    file: 'noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf',
    range: 'U+E01-E5B, U+200C-200D, U+25CC',
  },
};

const { resolve } = createRequire(import.meta.url);

const styleOf = (language: OwnScript, { family, range }: Face): string => `@font-face {
  font-family: "${family}";
  font-weight: 400;
  font-display: swap;
  src: local("${family}"), url("/fonts/${language}.ttf") format("truetype");
  unicode-range: ${range};
}
`;

/** What a browser asks for beside the page. */
export type Part = { readonly type: string; readonly body: string | Buffer };

const partsOf = (language: OwnScript, face: Face): readonly (readonly [string, Part])[] => [
  [`/fonts/${language}.css`, { type: 'text/css; charset=utf-8', body: styleOf(language, face) }],
  [
    `/fonts/${language}.ttf`,
    { type: 'font/ttf', body: readFileSync(resolve(`@expo-google-fonts/${face.file}`)) },
  ],
];

/** The faces with their styles by path, read once. */
export const openFonts = (): readonly (readonly [string, Part])[] =>
  keysOf(faces).flatMap((language) => partsOf(language, faces[language]));
