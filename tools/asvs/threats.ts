import type { Breach } from '../tree.ts';
import type { AsvsSources } from './read.ts';

export const threatsFile = 'docs/security.md';

/** The rows of the threat model: spoofing, tampering, repudiation, disclosure, denial, elevation. */
const counts: Readonly<Record<string, number>> = { S: 5, T: 8, R: 3, I: 11, D: 6, E: 5 };
const expected = Object.entries(counts).flatMap(([letter, count]) =>
  Array.from({ length: count }, (_, at) => `${letter}${at + 1}`),
);

type Row = {
  readonly id: string;
  readonly line: number;
  readonly files: readonly string[];
  readonly tests: readonly string[];
};

const quoted = (cell: string): readonly string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');

const rowsOf = (text: string): readonly Row[] =>
  text.split('\n').flatMap((line, index) => {
    const [, id, , safeguard = '', proof = ''] = line.split('|').map((cell) => cell.trim());
    if (id === undefined || !/^[STRIDE]\d+$/.test(id)) return [];
    return [{ id, line: index + 1, files: quoted(safeguard), tests: quoted(proof) }];
  });

/** Threats that are missing, and files and tests that the table names and that are not there. */
export const threatGaps = (
  text: string,
  { titles, files }: Pick<AsvsSources, 'titles' | 'files'>,
): readonly Breach[] => {
  const rows = rowsOf(text);
  const breach = (rule: string, line: number, say: string): Breach => ({
    rule,
    line,
    say,
    file: threatsFile,
  });
  const missing = expected.filter((id) => rows.filter((row) => row.id === id).length !== 1);
  return [
    ...missing.map((id) => breach('not-once', 1, `${id} stands not exactly once`)),
    ...rows.flatMap((row) => [
      ...row.files
        .filter((file) => !files.has(file))
        .map((file) => breach('no-such-file', row.line, `${row.id}: there is no ${file}`)),
      ...row.tests
        .filter((test) => !titles.some((title) => title.startsWith(test)))
        .map((test) => breach('no-such-test', row.line, `${row.id}: no test is "${test}…"`)),
      ...(row.files.length > 0 && row.tests.length === 0
        ? [breach('no-proof', row.line, `${row.id}: a safeguard in the code names its test`)]
        : []),
    ]),
  ];
};
