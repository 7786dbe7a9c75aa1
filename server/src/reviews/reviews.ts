import { dayInJapan } from '@meguri/core/base/day.ts';
import { groupBy } from '@meguri/core/base/lists.ts';
import type { getReview, listReviews } from '@meguri/core/reviews/reviews.ops.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { type CheckRow, listChecks } from './checks.db.ts';
import { shownCheck } from './checks.ts';
import { countLateFacts } from './material.db.ts';
import { type Material, materialOf, progressOf, wordsOf } from './material.ts';
import { isSupervisorPost, monthOfBeat, reviewDueOn, type Stage, stageOf } from './month.ts';
import { listMonths, type MonthRow, type OfMonth } from './reviews.db.ts';

/** A box chief sees the own box, an officer the own beats, others the whole station. */
const inReach = ({ actor }: Ctx, row: MonthRow): boolean => {
  if (actor.postKind === 'boxChief') return row.box.id === actor.boxId;
  return actor.postKind !== 'beatOfficer' || row.inChargeId === actor.personId;
};

const lastDay = ({ closedAt, review, answer }: MonthRow) => {
  const at = answer?.at ?? review?.at ?? closedAt;
  return at === null ? null : dayInJapan(new Date(at));
};

/** The months of a station's beats in the order of the organisation (MG-6.3b). */
export const reviewsOfStation: UseCase<typeof listReviews> = async (ctx, input) => {
  const { stationId, year, month } = input;
  const { today } = ctx;
  const rows = (await listMonths(ctx.tx, stationId, { year, month, today })).filter((row) =>
    inReach(ctx, row),
  );
  const checks = await listChecks(ctx.tx, { stationId, year, month });
  const boxes = [...groupBy(rows, ({ box }) => box.id).values()].map((ofBox) => ({
    box: ofBox[0]?.box ?? { id: '', name: '' },
    checks: checks.filter(({ boxId }) => boxId === ofBox[0]?.box.id).map(shownCheck),
    beats: ofBox.map((row) => ({
      beat: row.beat,
      officer: row.officer,
      stage: stageOf(row, { beatId: row.beat.id, year, month, today }),
      on: lastDay(row),
    })),
  }));
  return { dueOn: reviewDueOn(ctx, year, month), boxes };
};

/** What was kept when the review was finished stays; an open review shows what stands now. */
const keptIn = (material: Material, { review }: MonthRow): Material =>
  review === null
    ? material
    : { ...material, exceptions: review.exceptions, questions: review.questions };

const neighbours = async (ctx: Ctx, row: MonthRow, { year, month }: OfMonth) => {
  const rows = await listMonths(ctx.tx, row.station.id, { year, month, today: ctx.today });
  const beats = rows.filter((one) => inReach(ctx, one)).map(({ beat }) => beat.id);
  const at = beats.indexOf(row.beat.id);
  return { before: beats[at - 1] ?? null, after: at < 0 ? null : (beats[at + 1] ?? null) };
};

const mayDo = (
  { actor }: Ctx,
  row: MonthRow,
  at: { stage: Stage; checks: readonly CheckRow[] },
) => ({
  finish: isSupervisorPost(actor.postKind) && at.stage === 'open',
  answer:
    at.stage === 'reviewed' &&
    [row.officer?.personId, row.inChargeId].includes(actor.personId) &&
    actor.beatIds.includes(row.beat.id),
  check:
    actor.postKind === 'stationChief' &&
    (at.stage === 'reviewed' || at.stage === 'answered') &&
    !at.checks.some(({ kind }) => kind === 'checked'),
});

const iso = (at: string): string => new Date(at).toISOString();

const guidanceOf = ({ review }: MonthRow) =>
  review && {
    by: review.by,
    at: iso(review.at),
    guidance: review.guidance,
    agreements: [...review.agreements],
  };

const answerOf = ({ answer }: MonthRow) =>
  answer && { by: answer.by, at: iso(answer.at), text: answer.text };

const allotmentIn = ({ allotted }: Material, month: number) => {
  const found = allotted.find((one) => one.month === month);
  return found === undefined ? null : found;
};

/** One officer's month, for the fifteen minutes of supervisor and officer (screens 06). */
export const reviewOfMonth: UseCase<typeof getReview> = async (ctx, input) => {
  const row = await monthOfBeat(ctx, input);
  const { year, month } = input;
  const stage = stageOf(row, { ...input, today: ctx.today });
  const checks = (await listChecks(ctx.tx, { stationId: row.station.id, year, month })).filter(
    ({ boxId }) => boxId === row.box.id,
  );
  const material = keptIn(await materialOf(ctx, row, input), row);
  const { closedAt } = row;
  return {
    beat: row.beat,
    box: row.box,
    station: row.station,
    stage,
    officer: row.officer,
    dueOn: reviewDueOn(ctx, year, month),
    ...progressOf(material, month),
    allotment: allotmentIn(material, month),
    lateFacts:
      closedAt === null ? 0 : await countLateFacts(ctx.tx, row.station.id, { ...input, closedAt }),
    ...wordsOf(ctx, input.beatId, material),
    review: guidanceOf(row),
    answer: answerOf(row),
    checks: checks.map(shownCheck),
    ...(await neighbours(ctx, row, input)),
    may: mayDo(ctx, row, { stage, checks }),
  };
};
