import type { Clause } from './clauses.ts';
import type { Contradiction, ContradictionPlace } from './contradiction.ts';
import { isDuty } from './duties.ts';

export const at = (
  where: ContradictionPlace,
  things: readonly string[],
): readonly Contradiction[] => things.map((what) => ({ where, what }));

export const repeated = (things: readonly string[]): readonly string[] =>
  things.filter((thing, i) => things.indexOf(thing) !== i);

export const missing = (wanted: readonly string[], present: readonly string[]): readonly string[] =>
  wanted.filter((thing) => !present.includes(thing));

const unknownDuties = (clause: Clause): readonly string[] =>
  'duties' in clause
    ? clause.duties.filter((duty) => !isDuty(duty)).map((duty) => `${clause.id} ${duty}`)
    : [];

/** Keys under which the files of a pack name one or several clauses. */
const clauseKeys: ReadonlySet<string> = new Set([
  'clause',
  'source',
  'designates',
  'invites',
  'proxies',
  'runByChief',
]);

/** Every clause id that a file cites. */
const cited = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(cited);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    clauseKeys.has(key) && typeof inner === 'string' ? [inner] : cited(inner),
  );
};

type Cites = {
  readonly clauses: readonly Clause[];
  readonly delegations: readonly { readonly clause: string; readonly duties: readonly string[] }[];
  readonly rest: unknown;
};

/**
 * What holds for the clauses of every pack: ids are unique, duties known, cited clauses there, and
 * whatever a clause leaves to be set is on the list of delegations.
 */
export const clauseContradictions = ({
  clauses,
  delegations,
  rest,
}: Cites): readonly Contradiction[] => {
  const ids = clauses.map((clause) => clause.id);
  const left = clauses.filter(({ kind }) => kind === 'DELEG').map(({ id }) => id);
  const named = delegations.flatMap(({ clause, duties }) =>
    duties.filter((duty) => !isDuty(duty)).map((duty) => `${clause} ${duty}`),
  );
  const sources = cited({ rest, delegations }).filter((source) => source !== 'default');
  return [
    ...at('clauses.id', repeated(ids)),
    ...at('clauses.duties', [...clauses.flatMap(unknownDuties), ...named]),
    ...at('clauses', missing(sources, ids)),
    ...at(
      'delegations',
      missing(
        left,
        delegations.map(({ clause }) => clause),
      ),
    ),
  ];
};
