import { grades, posts, ranks } from '../organisation/posts.ts';
import { concepts } from './concepts.ts';
import { duties } from './duties.ts';
import { fileWords } from './entry-words-files.ts';
import { programmeWords } from './entry-words-programme.ts';
import { type EntryWord, type EntryWords, sharedWords } from './entry-words-shared.ts';
import { visitWords } from './entry-words-visits.ts';
import type { Bilingual } from './text.ts';
import { waitingStates } from './waiting.ts';

/** Which words go first: those of the pack's kind, since both know an entry `from`. */
const tables = {
  visits: [visitWords, fileWords, sharedWords, programmeWords],
  programme: [programmeWords, sharedWords, visitWords, fileWords],
} as const;

export type PackKind = keyof typeof tables;

export type Told = { readonly label: Bilingual; readonly note: Bilingual | null };

const toTold = ([ja, en, noteJa, noteEn]: EntryWord): Told => ({
  label: { ja, en },
  note: noteJa === undefined || noteEn === undefined ? null : { ja: noteJa, en: noteEn },
});

const own = (table: EntryWords, name: string): EntryWord | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** The words of an entry by its own name and the name of what it stands in. */
export const wordsOf = (kind: PackKind, inside: string, name: string): Told | undefined => {
  const found = [`${inside}.${name}`, name].flatMap((wanted) =>
    tables[kind].map((table) => own(table, wanted)),
  );
  const word = found.find((one) => one !== undefined);
  return word && toTold(word);
};

/** Words the product has anyway for what a pack may choose from. */
const known: Readonly<Record<string, Bilingual>> = {
  ...waitingStates,
  ...duties,
  ...concepts,
  ...posts,
  ...ranks,
  ...grades,
};

/** What a word that may stand at an entry means; undefined for one that speaks for itself. */
export const choiceWords = (kind: PackKind, entry: string, word: string): Bilingual | undefined => {
  const own = tables[kind].find((table) => Object.hasOwn(table, `${entry}.${word}`));
  if (own === undefined && Object.hasOwn(known, word)) return known[word];
  return wordsOf(kind, entry, word)?.label;
};
