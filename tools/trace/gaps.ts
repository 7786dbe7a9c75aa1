import type { Breach } from '../tree.ts';
import type { TraceSources } from './read.ts';

const gap = (rule: string, file: string, say: string): Breach => ({ rule, file, line: 1, say });

const clauseGaps = ({ clauses, duties }: TraceSources): readonly Breach[] =>
  clauses.flatMap(({ pack, id, duties: named, reason }) => {
    const file = `packs/${pack}`;
    if (named.length === 0 && reason === '') {
      return [gap('clause', file, `${id} has neither a duty nor a reason`)];
    }
    return named
      .filter((duty) => duties[duty] === undefined)
      .map((duty) => gap('unknown-duty', file, `${id} names ${duty}`));
  });

const unknownInCode = ({ operations, tests, duties }: TraceSources): readonly Breach[] => [
  ...operations.flatMap(({ name, file, duties: named }) =>
    named
      .filter((duty) => duties[duty] === undefined)
      .map((duty) => gap('unknown-duty', file, `${name} names ${duty}`)),
  ),
  ...tests
    .filter(({ duty }) => duties[duty] === undefined)
    .map(({ duty, file }) => gap('unknown-duty', file, `a test title names ${duty}`)),
];

export const isBuilt = ({ operations }: TraceSources, duty: string): boolean =>
  operations.some((operation) => operation.duties.includes(duty));

/** What breaks the way clause → duty → operation → test; `complete` forbids unbuilt duties too. */
export const traceGaps = (sources: TraceSources, complete: boolean): readonly Breach[] => {
  const ids = Object.keys(sources.duties);
  const duties = 'core/src/pack/duties.ts';
  const untested = ids.filter(
    (id) => isBuilt(sources, id) && !sources.tests.some((test) => test.duty === id),
  );
  const unbuilt = complete ? ids.filter((id) => !isBuilt(sources, id)) : [];
  return [
    ...(sources.clauses.length === 0 ? [gap('too-few-files', 'packs', 'read no clause')] : []),
    ...(ids.length === 0 ? [gap('too-few-files', duties, 'read no duty')] : []),
    ...clauseGaps(sources),
    ...unknownInCode(sources),
    ...untested.map((id) =>
      gap('untested', duties, `${id} is built, no test title begins with it`),
    ),
    ...unbuilt.map((id) => gap('unbuilt', duties, `no operation fulfils ${id}`)),
  ];
};
