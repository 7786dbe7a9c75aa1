import { hasFineClasses, tellingClasses } from '../premises/classes.ts';
import { at, clauseContradictions, missing, repeated } from './clause-consistency.ts';
import type { Contradiction } from './contradiction.ts';
import { type Criterion, premisesKinds, tiers } from './criteria.ts';
import type { Pack } from './pack.ts';
import { plainText } from './text.ts';
import { monthsBetween, type VisitClass } from './visit-rules.ts';

/** Every text of the form, so that the rule for pack texts holds for it too. */
const texts = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
};

const clauseChecks = (pack: Pack): readonly Contradiction[] => {
  const { clauses, form, rules, ...others } = pack;
  const { delegations, ...rest } = rules;
  return clauseContradictions({ clauses, delegations, rest: { ...others, rest } });
};

/** Form rows are clauses, and clauses of rows are in the form. */
const formChecks = ({ clauses, form, parameters, rules }: Pack): readonly Contradiction[] => {
  const rows = form.rows.map((row) => row.id);
  const rowClauses = clauses.map((clause) => clause.id).filter((id) => /-R\d+$/.test(id));
  const { priority, general } = parameters.visitInterval;
  const years = form.switches.dueEveryYears;
  // Twice a year is due every year, as far as the yearly form can say.
  const yearly = (months: number): number => Math.max(1, Math.ceil(months / 12));
  const agree =
    years.priority === yearly(priority.value) && years.general === yearly(general.value);
  return [
    ...at('form.rows', [...missing(rows, rowClauses), ...missing(rowClauses, rows)]),
    ...at(
      'form',
      texts(form)
        .filter((text) => !plainText.safeParse(text).success)
        .map((text) => text.slice(0, 40)),
    ),
    ...at('form.switches.dueEveryYears', agree ? [] : ['parameters.visitInterval']),
    // What is due is counted by the interval of a column, so a column of several has no answer.
    ...at(
      'form.switches.listedCount',
      form.switches.listedCount === 'due' && hasFineClasses(rules.classes) ? ['rules.classes'] : [],
    ),
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
    ...at('custody.level', repeated(pack.custody.map((one) => one.level))),
    ...at('tasks.state', repeated(states)),
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

const classOf = ({ rules }: Pack, { tier, visitClass }: Criterion): VisitClass | undefined => {
  const column = rules.classes.filter((one) => one.column === tier);
  if (visitClass === undefined) return column.length === 1 ? column[0] : undefined;
  return column.find(({ code }) => code === visitClass);
};

/** Classes are unique, agree with the intervals of their columns, and every criterion has one. */
const classChecks = (pack: Pack): readonly Contradiction[] => {
  const { classes, campaigns, forms } = pack.rules;
  const codes = classes.map(({ code }) => code);
  const uneven = tiers.filter((tier) => {
    const months = classes.filter(({ column }) => column === tier).map(monthsBetween);
    if (months.length === 0) return tier === 'general';
    return Math.min(...months) !== pack.parameters.visitInterval[tier].value;
  });
  const lost = campaigns.filter(
    (one) => one.untilOn < one.fromOn || missing(one.classes, codes).length > 0,
  );
  return [
    ...at('rules.classes', [...repeated(codes), ...uneven]),
    ...at(
      'rules.campaigns',
      lost.map(({ id }) => id),
    ),
    ...at('rules.forms', repeated(forms.map(({ id }) => id))),
    ...at(
      'criteria.visitClass',
      pack.criteria.filter((one) => classOf(pack, one) === undefined).map(({ code }) => code),
    ),
    ...at('criteria.sealedClass', tellingClasses(pack)),
  ];
};

/** Every contradiction between the parts of a pack; empty when it is sound. */
export const contradictions = (pack: Pack): readonly Contradiction[] =>
  [clauseChecks, formChecks, criteriaChecks, listChecks, cardChecks, classChecks].flatMap((check) =>
    check(pack),
  );
