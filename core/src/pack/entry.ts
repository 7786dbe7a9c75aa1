import { keysOf } from '../base/keys.ts';
import { duties } from './duties.ts';
import {
  branches,
  choicesOf,
  type EntryPath,
  inside,
  isNullable,
  schemaOf,
  schemasAt,
} from './entry-schema.ts';
import { choiceWords, type PackKind, wordsOf } from './entry-words.ts';
import { kindWords } from './fault-words.ts';
import { ownClause } from './faults.ts';
import type { Bilingual } from './text.ts';

/** What may stand at one place of a pack, and what it is for. */
export type Entry = {
  /** Names of everything it stands in, from the file to itself. */
  readonly trail: readonly Bilingual[];
  readonly note: Bilingual | null;
  /** A text, a number, a list: what is written here. */
  readonly kind: Bilingual | null;
  /** May it be null: not printed? */
  readonly nullable: boolean;
  readonly choices: readonly { readonly word: string; readonly label: Bilingual | null }[];
  /** The clause of the innermost part around it that names one. */
  readonly clause: string | null;
};

const clauseAround = (root: unknown, path: EntryPath): string | null => {
  const ways = path.map((_, depth) => path.slice(0, path.length - depth));
  const values = ways.map((way) => way.reduce(inside, root));
  return values.map(ownClause).find((clause) => clause !== null) ?? null;
};

const isPlace = (key: string): boolean => /^\d+$/.test(key);

const trailOf = (kind: PackKind, file: string, path: EntryPath): readonly Bilingual[] => {
  const names = [file, ...path];
  return names.map((name, depth) => {
    const before = names.slice(0, depth).findLast((one) => !isPlace(one)) ?? '';
    if (isPlace(name)) return { ja: `${Number(name) + 1}番目`, en: `no. ${Number(name) + 1}` };
    return wordsOf(kind, before, name)?.label ?? { ja: name, en: name };
  });
};

/**
 * What the entry at `path` of a file (`pack`, `clauses` …) is, in words. `root` is the file as far as
 * it reads. Undefined where a pack knows no such entry.
 */
export const entryAt = (
  kind: PackKind,
  file: string,
  { root, path }: { readonly root: unknown; readonly path: EntryPath },
): Entry | undefined => {
  const start = schemaOf(kind, file);
  const here = start === undefined ? [] : schemasAt(start, root, path);
  if (here.length === 0) return undefined;
  const names = [file, ...path].filter((one) => !isPlace(one));
  const [name = file, before = ''] = names.toReversed();
  const flat = here.flatMap(branches);
  // Duties stand as plain text in a clause, so that the check can say which one is not known.
  const isDuty = name === 'duties' && isPlace(path.at(-1) ?? '');
  const words = isDuty ? keysOf(duties) : [...new Set(flat.flatMap(choicesOf))];
  const kinds = new Set(flat.map((one) => one._zod.def.type));
  return {
    trail: trailOf(kind, file, path),
    note: wordsOf(kind, before, name)?.note ?? null,
    kind: words.length > 0 ? null : kindWords([...kinds][0] ?? ''),
    nullable: here.some(isNullable),
    choices: words.map((word) => ({ word, label: choiceWords(kind, name, word) ?? null })),
    clause: clauseAround(root, path),
  };
};
