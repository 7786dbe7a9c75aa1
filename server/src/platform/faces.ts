import type { TextLanguage } from '@meguri/core/materials/texts.ts';

/** A font by its name, and whether it has a bold weight. */
type Face = { readonly font: string; readonly bold: boolean };

const latin: Face = { font: 'Noto Sans', bold: true };
const japanese: Face = { font: 'BIZ UDGothic', bold: true };

/** What each language is printed in. Files with one weight lie in server/fonts (decision 0017). */
export const faces: Readonly<Record<TextLanguage, Face>> = {
  ja: japanese,
  'ja-easy': japanese,
  en: latin,
  'zh-Hans': { font: 'Noto Sans SC', bold: false },
  'zh-Hant': { font: 'Noto Sans TC', bold: false },
  ko: { font: 'Noto Sans KR', bold: false },
  vi: latin,
  ne: { font: 'Noto Sans Devanagari', bold: true },
  tl: latin,
  'pt-BR': latin,
  id: latin,
  my: { font: 'Noto Sans Myanmar', bold: true },
  es: latin,
  th: { font: 'Noto Sans Thai', bold: true },
};
