import { addDays, type Day } from '@meguri/core/base/day.ts';
import type { Calendar } from './calendar.ts';
import { beatSpecs, type Holder, type Term } from './cast.ts';
import type { Site } from './sites.ts';

export type Span = { readonly from_on: Day; readonly until_on: Day | null };

/** From when to when a term lasts. */
export const spanOf = (term: Term, { base, turn }: Calendar): Span => ({
  from_on: term === 'after' ? turn : base,
  until_on: term === 'before' ? addDays(turn, -1) : null,
});

export type Duty = Holder & { readonly kind: 'own' | 'acting' | 'helper' };

/** Who works a beat: the acting officer stands in from the day the beat fell vacant. */
export const dutiesOf = (site: Site): readonly Duty[] => {
  const spec = beatSpecs.find((one) => one.box === site.box && one.number === site.number);
  if (spec === undefined) return [];
  const { acting, helper } = spec;
  return [
    ...spec.holders.map((holder): Duty => ({ ...holder, kind: 'own' })),
    ...(acting === undefined ? [] : [{ person: acting, term: 'after', kind: 'acting' } as const]),
    ...(helper === undefined ? [] : [{ person: helper, term: 'always', kind: 'helper' } as const]),
  ];
};

const holds = (term: Term, day: Day, turn: Day): boolean =>
  term === 'always' || (term === 'after') === day >= turn;

/** The officer responsible for a beat on a day, and a helper if there is one. */
export const officersOn = (
  site: Site,
  day: Day,
  { turn }: Calendar,
): { readonly officer: string; readonly helper: string | undefined } => {
  const there = dutiesOf(site).filter(({ term }) => holds(term, day, turn));
  return {
    officer: there.find(({ kind }) => kind !== 'helper')?.person ?? '',
    helper: there.find(({ kind }) => kind === 'helper')?.person,
  };
};

/** The post in which an officer works on a day: that of the own beat, or the chief's. */
export const postOf = (person: string, day: Day, { turn }: Calendar): string => {
  const own = beatSpecs.find(({ holders }) =>
    holders.some((one) => one.person === person && holds(one.term, day, turn)),
  );
  return own === undefined ? person : `${own.box}-${own.number}`;
};
