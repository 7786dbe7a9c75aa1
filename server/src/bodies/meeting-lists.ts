import { type Day, dayInJapan } from '@meguri/core/base/day.ts';
import type { draftMeeting, listMeetings } from '@meguri/core/bodies/meetings.ops.ts';
import { type Due, dueOf } from '@meguri/core/bodies/meetings.ts';
import type { Output } from '@meguri/core/operation.ts';
import type { MeetingSeries } from '@meguri/core/pack/bodies.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { type BodyKey, bodyOf, type Known } from './composition.ts';
import {
  chairOn,
  decisionOf,
  matterOf,
  mayRun,
  memberPosts,
  placeOfKnown,
  runs,
  type Sitting,
  seatedAll,
  seatedIn,
  seriesOf,
  sittingAt,
  speaksFor,
  stateOfRow,
} from './meeting-shown.ts';
import {
  type MeetingRow,
  selectMatters,
  selectMeetings,
  selectOpenDecisions,
} from './meetings.db.ts';

type Listed = Output<typeof listMeetings>;

/** Meetings and the like of one body among those of headquarters or of the station. */
export const ofBody = <T extends { readonly pack: string; readonly body: string }>(
  rows: readonly T[],
  { pack, body }: Known,
): readonly T[] => rows.filter((row) => row.pack === pack.identity.id && row.body === body.id);

export const bodyShown = ({ pack, body, ground }: Known): Listed['body'] => ({
  pack: pack.identity.id,
  body: body.id,
  stationId: ground.station?.id ?? null,
  name: body.name,
  shortName: body.shortName,
  stationName: ground.station?.name ?? null,
  secretariat: [...(body.secretariat?.units ?? [])],
});

const isOfSeries =
  ({ id }: MeetingSeries) =>
  (row: MeetingRow) =>
    row.series === id;

export const lastHeldOn = (rows: readonly MeetingRow[], series: MeetingSeries): Day | null => {
  const days = rows.filter(isOfSeries(series)).flatMap(({ heldOn }) => heldOn ?? []);
  return days.toSorted().at(-1) ?? null;
};

/** How often, by the pack or by what the chief set, and from when (ST-7.2c). */
export const dueOfSeries = ({ known, series, day }: Sitting, rows: readonly MeetingRow[]): Due => {
  const set = known.ground.settings.find(
    (one) => one.pack === known.pack.identity.id && one.body === known.body.id,
  );
  const since = set === undefined ? known.pack.identity.effectiveOn : dayInJapan(set.setAt);
  return dueOf(series, {
    intervalMonths: set?.intervalMonths ?? null,
    since,
    today: day,
    lastHeldOn: lastHeldOn(rows, series),
  });
};

export const seriesFacts = (sitting: Sitting) => {
  const { id, clause, name, cadence, designates, invites } = sitting.series;
  return {
    id,
    clause,
    name,
    designates,
    invites,
    cadence: cadence.kind,
    chair: seatedIn(sitting, chairOn(sitting)),
  };
};

const seriesShown = (
  ctx: Ctx,
  sitting: Sitting,
  rows: readonly MeetingRow[],
): Listed['series'][number] => {
  const due = dueOfSeries(sitting, rows);
  return {
    ...seriesFacts(sitting),
    due: due.kind === 'set' ? due : { kind: due.kind, dueOn: null, overdueDays: 0 },
    lastHeldOn: lastHeldOn(rows, sitting.series),
    mayConvene: mayRun(ctx, sitting),
  };
};

/** After the meeting it is as it was on that day, before it as the seat is on its day. */
export const chairOfRow = (row: MeetingRow, sitting: Sitting): string | null =>
  row.outcome === 'held' ? row.outcomeChair : (chairOn(sitting) ?? row.noticeChair);

export const sittingOf = (known: Known, row: MeetingRow): Sitting =>
  sittingAt(known, seriesOf(known, row.series), row.heldOn ?? dayInJapan(row.startsAt));

const rowShown = (row: MeetingRow, known: Known): Listed['meetings'][number] => {
  const sitting = sittingOf(known, row);
  return {
    id: row.id,
    series: row.series,
    seriesName: sitting.series.name,
    state: stateOfRow(row),
    subject: row.subject,
    place: row.place,
    acting: row.acting,
    startsAt: row.startsAt.toISOString(),
    chair: seatedIn(sitting, chairOfRow(row, sitting)),
    openDecisions: row.openDecisions,
  };
};

/** Bodies of the directive to which this one may entrust a matter (付託, ST-6.3-2a). */
const entrustsTo = ({ pack, body }: Known): Listed['mayEntrustTo'] =>
  pack.bodies
    .filter(({ entrustedBy, level }) => entrustedBy.includes(body.id) && level === body.level)
    .map(({ id, shortName }) => ({ body: id, name: shortName }));

export const mattersOf = async (ctx: Ctx, known: Known): Promise<Listed['matters']> => {
  const { pack, body, ground } = known;
  const rows = await selectMatters(ctx.tx, ground.station?.id ?? null);
  const may = ctx.may('meetings.run', placeOfKnown(known)) && speaksFor(ctx, known);
  return rows
    .filter((row) => row.pack === pack.identity.id)
    .filter((row) => row.toBody === body.id || row.fromBody === body.id)
    .map((row) => matterOf(row, known, may && row.toBody === body.id));
};

export const meetingsOfBody: UseCase<typeof listMeetings> = async (ctx, key: BodyKey) => {
  const known = await bodyOf(ctx, key);
  const rows = ofBody(await selectMeetings(ctx.tx, key.stationId), known);
  const may = ctx.may('meetings.run', placeOfKnown(known)) && speaksFor(ctx, known);
  return {
    body: bodyShown(known),
    series: known.body.meetings.map((series) =>
      seriesShown(ctx, sittingAt(known, series, ctx.today), rows),
    ),
    meetings: rows.map((row) => rowShown(row, known)),
    matters: await mattersOf(ctx, known),
    mayEntrustTo: may ? entrustsTo(known) : [],
  };
};

export const draft: UseCase<typeof draftMeeting> = async (ctx, { series: id, on, ...key }) => {
  const known = await bodyOf(ctx, key);
  const sitting = sittingAt(known, seriesOf(known, id), on);
  const members = memberPosts(sitting);
  const others = known.ground.posts.map((post) => post.id).filter((one) => !members.includes(one));
  const open = ofBody(await selectOpenDecisions(ctx.tx, key.stationId), known);
  const matters = await mattersOf(ctx, known);
  return {
    chair: seatedIn(sitting, chairOn(sitting)),
    members: seatedAll(sitting, members),
    others: seatedAll(sitting, others),
    open: open.map((row) => decisionOf(row, sitting, { ctx, running: runs(ctx, sitting) })),
    matters: matters.filter(({ toBody, answer }) => toBody === key.body && answer === null),
  };
};
