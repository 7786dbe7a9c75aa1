import { type LeafletLanguage, languages, leafletLanguages } from '@meguri/core/base/languages.ts';
import type { listLessons } from '@meguri/core/materials/figures.ops.ts';
import type { listMaterials, readMaterial } from '@meguri/core/materials/materials.ops.ts';
import type { TextState } from '@meguri/core/materials/state.ts';
import type { TextLanguage } from '@meguri/core/materials/texts.ts';
import type { Output } from '@meguri/core/operation.ts';
import type { ChipTone } from '@meguri/ui/Chip.tsx';

export type Library = Output<typeof listMaterials>;
export type Standing = Library['texts'][number];
export type Material = Output<typeof readMaterial>;

export type LessonList = Output<typeof listLessons>;
export type Lesson = LessonList['lessons'][number];

/** What a command on a text changes on other pages. */
export const changed = ['materials.', 'tasks.'];

export const tones: Readonly<Record<TextState, ChipTone>> = {
  original: 'gray',
  draft: 'yellow',
  confirmed: 'green',
};

export const languageWords = (language: TextLanguage, screen: 'ja' | 'en'): string =>
  language === 'ja' ? (screen === 'ja' ? '日本語' : 'Japanese') : languages[language][screen];

/** The tag a browser needs to choose fonts and to read aloud. */
export const tagOf = (language: TextLanguage): string => (language === 'ja-easy' ? 'ja' : language);

export const languageOptions = (screen: 'ja' | 'en') =>
  leafletLanguages.map((id: LeafletLanguage) => ({
    id,
    label: `${languages[id].native}　${languages[id][screen]}`,
  }));
