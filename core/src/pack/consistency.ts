import { keysOf } from '../base/keys.ts';
import type { Clause } from './clauses.ts';
import { premisesKinds } from './criteria.ts';
import { isDuty } from './duties.ts';
import { custodyLevels, type Pack } from './pack.ts';
import { plainText } from './text.ts';
import { waitingStates } from './waiting.ts';

/** One contradiction inside a pack: the place and the thing that does not fit. */
export type Contradiction = { readonly where: string; readonly what: string };

const at = (where: string, things: readonly string[]): readonly Contradiction[] =>
  things.map((what) => ({ where, what }));

const repeated = (things: readonly string[]): readonly string[] =>
  things.filter((thing, i) => things.indexOf(thing) !== i);

const missing = (wanted: readonly string[], present: readonly string[]): readonly string[] =>
  wanted.filter((thing) => !present.includes(thing));

const unknownDuties = (clause: Clause): readonly string[] =>
  'duties' in clause
    ? clause.duties.filter((duty) => !isDuty(duty)).map((duty) => `${clause.id} ${duty}`)
    : [];

/** Every clause id that a file cites under the keys `clause` and `source`. */
const cited = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(cited);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    (key === 'clause' || key === 'source') && typeof inner === 'string' ? [inner] : cited(inner),
  );
};

/** Every text of the form, so that the rule for pack texts holds for it too. */
const texts = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
};

const clauseChecks = (pack: Pack): readonly Contradiction[] => {
  const { clauses, form, ...rest } = pack;
  const ids = clauses.map((clause) => clause.id);
  return [
    ...at('clauses.id', repeated(ids)),
    ...at('clauses.duties', clauses.flatMap(unknownDuties)),
    ...at(
      'clauses',
      missing(
        cited(rest).filter((source) => source !== 'default'),
        ids,
      ),
    ),
  ];
};

/** Form rows are clauses, and clauses of rows are in the form. */
const formChecks = ({ clauses, form, parameters }: Pack): readonly Contradiction[] => {
  const rows = form.rows.map((row) => row.id);
  const rowClauses = clauses.map((clause) => clause.id).filter((id) => /-R\d+$/.test(id));
  const { priority, general } = parameters.visitInterval;
  const years = form.switches.dueEveryYears;
  const agree = years.priority * 12 === priority.value && years.general * 12 === general.value;
  return [
    ...at('form.rows', [...missing(rows, rowClauses), ...missing(rowClauses, rows)]),
    ...at(
      'form',
      texts(form)
        .filter((text) => !plainText.safeParse(text).success)
        .map((text) => text.slice(0, 40)),
    ),
    ...at('form.switches.dueEveryYears', agree ? [] : ['parameters.visitInterval']),
  ];
};

/** A sensitive criterion has a sealed clause and a sealed clause a sensitive criterion (MG-B8). */
const criteriaChecks = ({ criteria, clauses }: Pack): readonly Contradiction[] => {
  const sealedClauses = clauses.filter((c) => 'reason' in c && c.reason.code === 'sealed');
  const sealed = sealedClauses.map((clause) => clause.id);
  const sensitive = criteria.filter((one) => one.sealed).map((one) => one.clause);
  const remainders = premisesKinds.filter((kind) => {
    const rest = criteria.filter((one) => one.premises === kind && one.basis === 'remainder');
    return rest.length !== 1 || rest.some((one) => one.tier !== 'general');
  });
  return [
    ...at('criteria.code', repeated(criteria.map((one) => one.code))),
    ...at('criteria.clause', repeated(criteria.map((one) => one.clause))),
    ...at('criteria.basis', [...missing(sealed, sensitive), ...missing(sensitive, sealed)]),
    ...at('criteria.remainder', remainders),
  ];
};

const listChecks = (pack: Pack): readonly Contradiction[] => {
  const states = pack.tasks.map((task) => task.state);
  const { effectiveOn, effectiveUntil } = pack.identity;
  const ends = effectiveUntil ?? effectiveOn;
  return [
    ...at('guidance.code', repeated(pack.guidance.map((item) => item.code))),
    ...at(
      'custody.level',
      missing(
        custodyLevels,
        pack.custody.map((one) => one.level),
      ),
    ),
    ...at('tasks.state', [...repeated(states), ...missing(keysOf(waitingStates), states)]),
    ...at('identity.effectiveUntil', ends < effectiveOn ? [ends] : []),
  ];
};

/** Item codes are unique, and choices, and only they, have choices. */
const cardChecks = ({ cards }: Pack): readonly Contradiction[] => {
  const wrong = cards.items.filter((item) => (item.type === 'choice') !== item.choices.length > 0);
  return [
    ...at('cards.items.code', repeated(cards.items.map(({ code }) => code))),
    ...at(
      'cards.items.choices',
      wrong.map(({ code }) => code),
    ),
  ];
};

/** Every contradiction between the parts of a pack; empty when it is sound. */
export const contradictions = (pack: Pack): readonly Contradiction[] =>
  [clauseChecks, formChecks, criteriaChecks, listChecks, cardChecks].flatMap((check) =>
    check(pack),
  );
