import type { Breach } from '../tree.ts';
import { type AsvsSources, type Claim, claimsFile } from './read.ts';

/** Too many deviations would be another standard (trust.md G-17). */
const allowedDeviations = 5;

/** A claim's evidence: parts between ` | `, each a test, a file, or a sentence. */
export const partsOf = ({ evidence }: Claim): readonly string[] => evidence.split(' | ');

/** Does a test of the project prove it, at least in part? */
export const hasTest = (claim: Claim): boolean =>
  partsOf(claim).some((part) => part.startsWith('test:'));

const points = (claim: Claim): boolean => partsOf(claim).some((part) => /^(test|code):/.test(part));

const breach = (rule: string, line: number, say: string): Breach => ({
  rule,
  file: claimsFile,
  line,
  say,
});

const evidenceGaps = (claim: Claim, { titles, files }: AsvsSources): readonly Breach[] =>
  partsOf(claim).flatMap((part) => {
    const [, kind, name = ''] = /^(test|code):(.*)$/.exec(part) ?? [];
    if (kind === 'test' && !titles.some((title) => name !== '' && title.startsWith(name))) {
      return [breach('no-such-test', claim.line, `${claim.id}: no test is called "${name}…"`)];
    }
    if (kind === 'code' && !files.has(name)) {
      return [breach('no-such-file', claim.line, `${claim.id}: there is no ${name}`)];
    }
    return [];
  });

const claimGaps = (claim: Claim, { required }: AsvsSources): readonly Breach[] => {
  const { id, level, line, state } = claim;
  const expected = required.get(id);
  if (expected === undefined) return [breach('unknown-id', line, `${id} is none of levels 1–2`)];
  if (expected !== level) return [breach('level', line, `${id} is of level ${expected}`)];
  if (state !== 'met' || points(claim)) return [];
  return [breach('no-evidence', line, `${id}: what is met names a test or a file`)];
};

const countGaps = ({ claims, required }: AsvsSources): readonly Breach[] =>
  [...required.keys()].flatMap((id) => {
    const count = claims.filter((claim) => claim.id === id).length;
    return count === 1 ? [] : [breach('not-once', 1, `${id} stands ${count} times`)];
  });

/** What is wrong with the evidence: ids, tests or files that are not there. */
export const asvsGaps = (sources: AsvsSources): readonly Breach[] => {
  const { claims, broken } = sources;
  const deviations = claims.filter(({ state }) => state === 'deviation').length;
  return [
    ...broken.map((line) => breach('unreadable', line, 'id, level, subject, state, evidence')),
    ...countGaps(sources),
    ...claims.flatMap((claim) => [...claimGaps(claim, sources), ...evidenceGaps(claim, sources)]),
    ...(deviations > allowedDeviations
      ? [breach('deviations', 1, `${deviations}, allowed ${allowedDeviations}`)]
      : []),
  ];
};
