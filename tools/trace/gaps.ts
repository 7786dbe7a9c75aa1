import type { Breach } from '../tree.ts';
import type { TraceSources } from './read.ts';

const dutyFile = 'core/src/pack/duties.ts';

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

const stepGaps = (sources: TraceSources): readonly Breach[] => {
  const { later, duties } = sources;
  const file = 'tools/trace/later.ts';
  const ids = Object.keys(duties);
  const unbuilt = ids.filter((id) => !isBuilt(sources, id) && later[id] === undefined);
  const listed = Object.keys(later);
  return [
    ...unbuilt.map((id) => gap('unbuilt', dutyFile, `no operation fulfils ${id}`)),
    ...listed
      .filter((id) => duties[id] === undefined)
      .map((id) => gap('unknown-duty', file, `${id} is on the list and no duty`)),
    ...listed
      .filter((id) => isBuilt(sources, id))
      .map((id) => gap('stale-step', file, `${id} is built: take it off the list`)),
  ];
};

/** What breaks the way clause → duty → operation → test. */
export const traceGaps = (sources: TraceSources): readonly Breach[] => {
  const ids = Object.keys(sources.duties);
  const untested = ids.filter(
    (id) => isBuilt(sources, id) && !sources.tests.some((test) => test.duty === id),
  );
  return [
    ...(sources.clauses.length === 0 ? [gap('too-few-files', 'packs', 'read no clause')] : []),
    ...(ids.length === 0 ? [gap('too-few-files', dutyFile, 'read no duty')] : []),
    ...clauseGaps(sources),
    ...unknownInCode(sources),
    ...untested.map((id) =>
      gap('untested', dutyFile, `${id} is built, no test title begins with it`),
    ),
    ...stepGaps(sources),
  ];
};
