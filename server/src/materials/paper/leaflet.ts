import type { Day } from '@meguri/core/base/day.ts';
import { formatDay } from '@meguri/core/base/era.ts';
import { languages } from '@meguri/core/base/languages.ts';
import { quizOf } from '@meguri/core/materials/lesson.ts';
import type { TextState } from '@meguri/core/materials/state.ts';
import { type Format, type Subject, subjects } from '@meguri/core/materials/subjects.ts';
import {
  breakable,
  isUnspaced,
  piecesOf,
  type TextLanguage,
} from '@meguri/core/materials/texts.ts';
import { faces } from '../../platform/faces.ts';
import { pdfFile } from '../../platform/typesetting.ts';
import type { Known } from '../texts.ts';

/** Characters, their reading, and whether they must stay in one line. */
type Piece = { readonly text: string; readonly reading: string | null; readonly whole: boolean };

type Line = { readonly pieces: readonly Piece[]; readonly original: string };

/** A leaflet as text; the template draws it (leaflet.typ). */
export type LeafletPaper = {
  readonly title: string;
  readonly demo: boolean;
  readonly datedOn: Day;
  readonly draft: boolean;
  readonly format: Format;
  readonly lang: string;
  readonly font: string;
  /** Does the font have a bold weight? Else headings are drawn a little stronger. */
  readonly bold: boolean;
  readonly ruby: boolean;
  readonly 'title-pieces': readonly Piece[];
  readonly original: string;
  readonly lines: readonly (Line & { readonly mark: string })[];
  readonly phrases: readonly Line[];
  /** Phrases are names of lines to write on: nobody's name is ever printed. */
  readonly fields: boolean;
  readonly answers: string;
  readonly foot: string;
};

const shownPieces = (line: string, language: TextLanguage): readonly Piece[] =>
  language === 'ja-easy'
    ? piecesOf(line).map((piece) => ({ ...piece, whole: false }))
    : breakable(line, language).map((text) => ({
        text,
        reading: null,
        whole: isUnspaced(language) && text !== ' ',
      }));

const linesOf = (
  lines: readonly string[],
  originals: readonly string[],
  language: TextLanguage,
): readonly Line[] =>
  lines.map((line, at) => ({
    pieces: shownPieces(line, language),
    original: language === 'ja' ? '' : (originals[at] ?? ''),
  }));

const markOf = (subject: Subject, at: number): string =>
  subject === 'lesson-quiz' ? String(at + 1) : '';

const answersOf = ({ subject, original }: Known): string =>
  subject === 'lesson-quiz'
    ? `答え　${quizOf(original)
        .map(({ isRight }, at) => `${at + 1} ${isRight ? '○' : '×'}`)
        .join('　')}`
    : '';

export type Told = {
  readonly format: Format;
  readonly state: TextState;
  /** Who confirmed it and when, in words; '' while nobody did. */
  readonly confirmed: string;
  readonly demo: boolean;
  readonly today: Day;
};

const nameOf = (language: TextLanguage): string =>
  language === 'ja' ? '日本語' : `${languages[language].ja}・日本語`;

export const leafletPaper = (known: Known, told: Told): LeafletPaper => {
  const { subject, language, text, original, version } = known;
  const draft = told.state === 'draft';
  const lines = linesOf(text.lines, original.lines, language);
  return {
    title: `${subjects[subject].ja}（${nameOf(language)}）${told.format}`,
    demo: told.demo,
    datedOn: told.today,
    draft,
    format: told.format,
    lang: language.split('-')[0] ?? 'ja',
    ...faces[language],
    ruby: language === 'ja-easy',
    'title-pieces': shownPieces(text.title, language),
    original: language === 'ja' ? '' : original.title,
    lines: lines.map((line, at) => ({ ...line, mark: markOf(subject, at) })),
    phrases: linesOf(text.phrases, original.phrases, language),
    fields: subject === 'lesson-certificate',
    answers: answersOf(known),
    foot: [
      nameOf(language),
      `版 ${version.slice(0, 8)}`,
      formatDay(told.today, 'ja', 'short'),
      draft ? '機械による下訳・翻訳者の確認待ち' : told.confirmed,
    ]
      .filter((words) => words !== '')
      .join('　'),
  };
};

const template = new URL('leaflet.typ', import.meta.url);

/** PDF/A-2b: a character that no font holds is a fault, never a box. */
export const leafletPdf = (paper: LeafletPaper) => pdfFile(template, paper);
