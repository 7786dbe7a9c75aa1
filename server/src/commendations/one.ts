import { addMonths, dayInJapan } from '@meguri/core/base/day.ts';
import { groupBy } from '@meguri/core/base/lists.ts';
import {
  type CommendationState,
  deciderOf,
  type Ground,
  praiseForVisits,
  stateOf,
} from '@meguri/core/commendations/commendations.ts';
import { programmesInForce } from '../directives/directives.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place } from '../platform/serve.ts';
import { evidenceAt } from '../reports/reports.ts';
import {
  type CommendationRow,
  type Evidence,
  findCommendation,
  type StaffRow,
  type StepRow,
  selectStaff,
  selectSteps,
} from './commendations.db.ts';

type Label = { readonly ja: string; readonly en: string };

export type NamedGround = Ground & { readonly pack: string | null; readonly title: Label };

const forVisits: NamedGround = {
  ...praiseForVisits,
  pack: null,
  title: { ja: '巡回連絡の評価・賞揚', en: 'Praise for visits' },
};

/** What lets commend here today: the directives that say so, and praise for visits (MG-3.3c). */
export const groundsToday = async (ctx: Ctx): Promise<readonly NamedGround[]> => {
  const all = await programmesInForce(ctx);
  const own = all.flatMap(({ identity, commendation }) =>
    commendation === null ? [] : [{ ...commendation, pack: identity.id, title: identity.title }],
  );
  return [...own, forVisits];
};

/** The ground of a proposal, also when its directive lapsed since. */
export const groundOf = ({ packs }: Ctx, pack: string | null): NamedGround => {
  if (pack === null) return forVisits;
  const found = packs.programmes.find(({ identity }) => identity.id === pack);
  return found?.commendation == null
    ? refuseWith('commendation.not-in-directive')
    : { ...found.commendation, pack, title: found.identity.title };
};

export type Open = {
  readonly row: CommendationRow;
  readonly steps: readonly StepRow[];
  readonly state: CommendationState;
};

const isOver = (state: CommendationState): boolean => state === 'decided' || state === 'declined';

/** Until it is decided, whoever is proposed does not hear of it; of what is declined, never. */
export const mayKnow = ({ actor }: Ctx, { row, state }: Open): boolean =>
  row.personId !== actor.personId || state === 'decided';

export const withSteps = async (
  ctx: Ctx,
  rows: readonly CommendationRow[],
): Promise<readonly Open[]> => {
  const steps = await selectSteps(
    ctx.tx,
    rows.map(({ id }) => id),
  );
  const taken = groupBy(steps, ({ commendationId }) => commendationId);
  return rows.map((row) => {
    const own = taken.get(row.id) ?? [];
    return { row, steps: own, state: stateOf(own) };
  });
};

export const openOne = async (ctx: Ctx, id: string): Promise<Open> => {
  const row = (await findCommendation(ctx.tx, id)) ?? refuseWith('not-found');
  const [open] = await withSteps(ctx, [row]);
  return open !== undefined && mayKnow(ctx, open) ? open : refuseWith('not-found');
};

export const placeOfCommendation = async (
  ctx: Ctx,
  { commendationId }: { readonly commendationId: string },
): Promise<Place> => ({
  stationId: (await openOne(ctx, commendationId)).row.stationId ?? undefined,
  seenBy: 'commendations.see',
});

/** The people who proposed it or went over it. */
export const involved = ({ row, steps }: Open): readonly string[] => [
  row.proposedBy,
  ...steps.filter(({ step }) => step === 'supported').map(({ takenBy }) => takenBy),
];

/** Who holds the posts of a station, or of headquarters (null), today. */
export type StaffOf = (stationId: string | null) => Promise<readonly StaffRow[]>;

export const staffToday =
  ({ tx, today }: Ctx): StaffOf =>
  (stationId) =>
    selectStaff(tx, stationId, today);

/** Whom the directive names, or headquarters where the station chief has a part in it. */
export const deciderFor = async (ctx: Ctx, open: Open, staffOf: StaffOf = staffToday(ctx)) => {
  const { row } = open;
  const staff = row.stationId === null ? [] : await staffOf(row.stationId);
  const chiefs = staff.filter(({ postKind }) => postKind === 'stationChief').map(({ id }) => id);
  const parts = [...involved(open), row.personId];
  return deciderOf({
    ...row,
    ground: groundOf(ctx, row.pack),
    chiefHasPart: chiefs.some((id) => parts.includes(id)),
  }) === 'stationChief'
    ? 'stationChief'
    : 'headquartersClerk';
};

/** How far back records can be named as evidence. */
const monthsBack = 18;

/** Reports of the station and the records they are made from; never a count. */
export const evidenceFor = async (
  ctx: Ctx,
  stationId: string | null,
): Promise<readonly Evidence[]> => {
  if (stationId === null) return [];
  const from = addMonths(ctx.today, -monthsBack);
  return evidenceAt(ctx, { stationId, from, until: ctx.today });
};

/** One line of a list. */
export const rowShown = ({ row, steps, state }: Open) => ({
  id: row.id,
  pack: row.pack,
  form: row.form,
  recipient: row.recipient,
  name: row.name,
  unitName: row.unitName,
  state,
  proposedOn: dayInJapan(row.proposedAt),
  givenOn: isOver(state) ? (steps.at(-1)?.givenOn ?? null) : null,
});
