import type { FormCell, FormColumn, FormRow } from '@meguri/ui/form-grid.ts';
import type { BoardMonth, TownMove } from '@meguri/ui/month-board.ts';
import type { TFunction } from 'i18next';

type T = TFunction<'gallery'>;

export type Door = {
  readonly id: string;
  readonly number: string;
  readonly tier: 'priority' | 'general';
  readonly provisional: boolean;
  readonly lastMet: string;
  readonly absences: number;
};

/** 800 invented doors: enough to need virtual rows. */
export const doors: readonly Door[] = Array.from({ length: 800 }, (_, index) => ({
  id: `door-${index}`,
  number: `${1 + Math.floor(index / 20)}-${1 + (index % 20)}`,
  tier: index % 4 === 0 ? 'general' : 'priority',
  provisional: index % 9 === 1,
  lastMet: `R7.${1 + (index % 12)}.${1 + (index % 28)}`,
  absences: index % 4,
}));

const half = (t: T, months: readonly number[], group: string): readonly FormColumn[] => [
  ...months.map(
    (month): FormColumn => ({
      id: `m${month}`,
      label: t('month', { month }),
      group,
      kind: 'month',
      state: month < 11 ? 'closed' : month === 11 ? 'open' : 'future',
    }),
  ),
  { id: `subtotal-${months[0]}`, label: t('subtotal'), group, kind: 'subtotal', state: 'closed' },
];

/** Twelve months, two sub-totals and the total, as in the prescribed form. */
export const formColumns = (t: T): readonly FormColumn[] => [
  ...half(t, [1, 2, 3, 4, 5, 6], t('firstHalf')),
  ...half(t, [7, 8, 9, 10, 11, 12], t('secondHalf')),
  { id: 'total', label: t('total'), kind: 'total', state: 'closed' },
];

const cells = (start: number): readonly FormCell[] =>
  Array.from({ length: 15 }, (_, index): FormCell => {
    if (index === 12) return { value: '' };
    const value = `${start + ((index * 7) % 9)}`;
    if (index === 9 && start === 12) return { value: '2', computed: '1' };
    return { value, provisional: index > 10, includesCorrection: index === 14 && start === 12 };
  });

const rowOf = (
  heads: FormRow['heads'],
  unit: string,
  start: number,
): Omit<FormRow, 'id' | 'bold'> => ({ heads, unit, cells: cells(start) });

/** A part of the form with one, two and three columns of heads. */
export const formRows = (t: T): readonly FormRow[] => {
  const tiers = [t('priority'), t('general'), t('sum')];
  const [plan, completed] = [t('planned'), t('completedCount')];
  return [
    ...tiers.map((tier, index) => rowOf([plan, tier], t('doors'), 14 + index)),
    ...tiers.map((tier, index) => rowOf([completed, tier], t('doors'), 11 + index)),
    rowOf([t('crCards')], t('sheets'), 18),
    ...[t('provisionalTotal'), t('madeThisMonth')].flatMap((kind) =>
      tiers.map((tier, index) => rowOf([t('provisionalCards'), kind, tier], t('sheets'), index)),
    ),
    { ...rowOf([t('rate')], t('percent'), 30), cells: cells(30).map(undefinedFirst) },
  ].map((row, index) => ({ ...row, id: `r${index}`, bold: row.heads.at(-1) === t('sum') }));
};

const undefinedFirst = (cell: FormCell, index: number): FormCell =>
  index === 0 ? { value: '—' } : cell;

export type Placed = {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly month: string;
};

export const startPlaces: readonly Placed[] = [
  ['10', '1-6', 31],
  ['11', '12-13', 25],
  ['11', '2-3', 16],
  ['12', '4-5', 22],
  ['12', '7', 18],
].map(([month, label, count]) => ({
  id: `town-${label}`,
  label: `${label}`,
  count: Number(count),
  month: `${month}`,
}));

export const moved = (places: readonly Placed[], move: TownMove): readonly Placed[] =>
  places.map((place) => (place.id === move.townId ? { ...place, month: move.to } : place));

/** Hours a month needs when an interview takes 50 minutes with its absences. */
export const load = (places: readonly Placed[], month: string): number =>
  Math.round(
    places.filter((place) => place.month === month).reduce((sum, { count }) => sum + count, 0) *
      0.85,
  );

const states = { '10': 'closed', '11': 'now', '12': 'draft' } as const;

/** Twelve months; the last three carry towns. */
export const boardMonths = (t: T, places: readonly Placed[]): readonly BoardMonth[] =>
  Array.from({ length: 12 }, (_, index): BoardMonth => {
    const id = `${index + 1}`;
    const state = id === '11' || id === '12' ? states[id] : 'closed';
    const towns = places.filter((place) => place.month === id);
    const need = towns.length > 0 ? load(places, id) : 30 + ((index * 5) % 9);
    const done = state === 'closed' ? need - (index % 4) : state === 'now' ? 18 : 0;
    return {
      id,
      label: t('month', { month: index + 1 }),
      state,
      stateLabel: t(state === 'draft' ? 'draft' : state === 'now' ? 'now' : 'closed'),
      capacity: 34 + (index % 3),
      need,
      done,
      ...(state === 'closed' ? {} : { approved: 30 }),
      counts: [t('doorsOf', { count: need + 4 }), t('doneOf', { count: done })],
      towns,
    };
  });
