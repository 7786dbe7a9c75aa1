import type * as z from 'zod';
import { type Contradiction, contradictionWords } from './contradiction.ts';
import { fitting, shapeWords } from './fault-words.ts';
import { type Bilingual, clauseId } from './text.ts';

/** One fault of a pack's folder: where it stands, under which clause, and how to mend it. */
export type PackFault = {
  readonly file: string;
  /** Keys and places from the top of the file, joined by dots; '/' is the file itself. */
  readonly path: string;
  /** The clause the faulty part carries out, as far as it names one. */
  readonly clause: string | null;
  /** The thing that does not fit, as short as a program can say it. */
  readonly what: string;
  readonly say: Bilingual;
  readonly mend: Bilingual;
};

type Issue = z.core.$ZodIssue;
type Key = PropertyKey;

const inside = (value: unknown, key: Key): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

/** The clause a part of a pack names as its own: in `clause`, `source` or `id`. */
export const ownClause = (value: unknown): string | null => {
  const named = [inside(value, 'clause'), inside(value, 'source'), inside(value, 'id')];
  return named.map((one) => clauseId.safeParse(one)).find((one) => one.success)?.data ?? null;
};

/** The clause of the innermost part on the way to the fault that names one. */
const clauseAt = (root: unknown, path: readonly Key[]): string | null =>
  path.reduce<{ readonly at: unknown; readonly clause: string | null }>(
    ({ at, clause }, key) => {
      const next = inside(at, key);
      return { at: next, clause: ownClause(next) ?? clause };
    },
    { at: root, clause: ownClause(root) },
  ).clause;

// A union reports every branch; the branch that came furthest is the one that was meant.
const meant = (issue: Issue): readonly Issue[] => {
  if (issue.code !== 'invalid_union') return [issue];
  const depth = (branch: readonly Issue[]): number =>
    Math.max(0, ...branch.map((one) => one.path.length)) - branch.length / 100;
  const best = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0] ?? [];
  const within = best.map((one) => ({ ...one, path: [...issue.path, ...one.path] }));
  return within.length === 0 ? [issue] : within.flatMap(meant);
};

/** The faults of one file's shape, in words; `root` is the file as it was read. */
export const shapeFaults = (
  file: string,
  root: unknown,
  issues: readonly Issue[],
): readonly PackFault[] =>
  issues.flatMap(meant).map((issue) => ({
    file,
    path: issue.path.map(String).join('.') || '/',
    clause: clauseAt(root, issue.path),
    what: issue.message,
    ...shapeWords(issue, issue.path.reduce(inside, root) !== undefined),
  }));

/** A file that does not read as JSON at all. */
export const unreadableFault = (file: string): PackFault => ({
  file,
  path: '/',
  clause: null,
  what: 'JSON',
  say: { ja: 'JSONとして読めません。', en: 'This file is not readable as JSON.' },
  mend: {
    ja: '括弧や引用符、余分なコンマを確かめてください。',
    en: 'Check brackets, quotation marks and commas.',
  },
});

/** A contradiction between the parts of a pack, in words. */
export const contradictionFault = ({ where, what, clause }: Contradiction): PackFault => {
  const { file, say, mend } = contradictionWords[where];
  const named = /^[A-Z]{2}-\S+/.exec(what)?.[0] ?? null;
  return {
    file,
    path: where,
    what,
    clause: clause ?? (clauseId.safeParse(named).success ? named : null),
    say: fitting(say, { what }),
    mend: fitting(mend, { what }),
  };
};
