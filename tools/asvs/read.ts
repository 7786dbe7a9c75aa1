import * as z from 'zod';
import { listFiles, readText } from '../tree.ts';
import { titlesOf } from './titles.ts';

/** How far a requirement is kept; a deviation is a decision with its reason and compensation. */
export const states = ['met', 'partly', 'not-applicable', 'deviation', 'open'] as const;

const row = z.object({
  id: z.string().regex(/^\d+\.\d+\.\d+$/),
  level: z.enum(['1', '2']),
  subject: z.string().min(3),
  state: z.enum(states),
  evidence: z.string().min(3),
});

/** What we say of one requirement; `line` is where it stands in docs/asvs.csv. */
export type Claim = z.output<typeof row> & { readonly line: number };

export type AsvsSources = {
  /** Id and level of each requirement of levels 1 and 2. */
  readonly required: ReadonlyMap<string, string>;
  readonly claims: readonly Claim[];
  /** Lines of docs/asvs.csv that are none. */
  readonly broken: readonly number[];
  readonly titles: readonly string[];
  readonly files: ReadonlySet<string>;
};

export const claimsFile = 'docs/asvs.csv';

const field = /(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/g;

/** The fields of a line of CSV (RFC 4180); no field of ours has a line end inside. */
const fieldsOf = (line: string): readonly string[] =>
  [...line.matchAll(field)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );

const linesOf = (text: string): readonly string[] => text.trimEnd().split('\n').slice(1);

const claimOf = (line: string, at: number): Claim | number => {
  const [id, level, subject, state, evidence, ...more] = fieldsOf(line);
  const read = row.safeParse({ id, level, subject, state, evidence });
  return read.success && more.length === 0 ? { ...read.data, line: at } : at;
};

/** Claims and, for lines that are none, their numbers. */
export const parseClaims = (text: string): Pick<AsvsSources, 'claims' | 'broken'> => {
  const read = linesOf(text).map((line, index) => claimOf(line, index + 2));
  return {
    claims: read.filter((one) => typeof one !== 'number'),
    broken: read.filter((one) => typeof one === 'number'),
  };
};

export const readAsvs = (root: string): AsvsSources => {
  const files = listFiles(root);
  const required = linesOf(readText(root, 'tools/asvs/requirements.csv')).map((line) => {
    const [id = '', level = ''] = line.split(',');
    return [id, level] as const;
  });
  return {
    ...parseClaims(readText(root, claimsFile)),
    required: new Map(required),
    titles: files
      .filter((file) => /\.(test|e2e)\.tsx?$/.test(file))
      .flatMap((file) => titlesOf(root, file)),
    files: new Set(files),
  };
};
