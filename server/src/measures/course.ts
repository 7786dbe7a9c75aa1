import { withoutParticulars } from '@meguri/core/base/particulars.ts';
import type {
  cancelMeasure,
  checkMeasure,
  decideMeasure,
  lookBackOnMeasure,
  recordMeasure,
} from '@meguri/core/measures/course.ops.ts';
import type { Input } from '@meguri/core/operation.ts';
import { addFact } from '../platform/add-fact.ts';
import { newOrderedId } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { asRead, type Known, mustDecide, tookPart } from './known.ts';
import { addStep } from './steps.ts';

export const decide: UseCase<typeof decideMeasure> = async (ctx, { as, note, ...read }) => {
  must(withoutParticulars([note]));
  const one = await asRead(ctx, read, 'decide');
  await mustDecide(ctx, one);
  if (as === 'returned' && note === '') refuseWith('measure.reason');
  await addStep(ctx, one.row, { step: as === 'decided' ? 'decide' : 'return', note });
  return {};
};

const mustTakePart = (ctx: Ctx, one: Known): void => {
  if (!tookPart(ctx, one)) refuseWith('measure.not-lead');
};

export const check: UseCase<typeof checkMeasure> = async (ctx, { item, done, note, ...read }) => {
  must(withoutParticulars([note]));
  const one = await asRead(ctx, read, 'prepare');
  if (!one.checklist.includes(item)) refuseWith('measure.not-on-list');
  mustTakePart(ctx, one);
  // Whoever speaks to people reads it himself; nobody ticks it off for him (YG-5).
  const isLead = ctx.actor.postId === one.row.leadPostId;
  if (item === 'conduct' && !isLead) refuseWith('measure.not-lead');
  await addFact(ctx.tx, 'measure_checks', {
    id: newOrderedId(),
    measure_id: one.row.id,
    station_id: one.row.stationId,
    item,
    done,
    note,
    checked_at: ctx.now,
    checked_by: ctx.actor.personId,
    checked_as: ctx.actor.postId,
  });
  return {};
};

type Result = Input<typeof recordMeasure>;

const mustBeWhole = ({ held, band, note }: Result): void => {
  const isWhole = held ? band !== null : band === null && note !== '';
  if (!isWhole) refuseWith('measure.result-incomplete');
};

const mustBeToRecord = (ctx: Ctx, one: Known, { onDay, held }: Result): void => {
  if (one.row.results.some((result) => result.onDay === onDay)) refuseWith('measure.day-recorded');
  if (!one.open.includes(onDay) || onDay > ctx.today) refuseWith('measure.no-such-day');
  const isUnread = one.checklist.includes('conduct') && !one.done.has('conduct');
  if (held && isUnread) refuseWith('measure.guidance-unread');
};

export const record: UseCase<typeof recordMeasure> = async (ctx, input) => {
  const { onDay, held, band, note, questions, learned, nextStep, ...read } = input;
  must(withoutParticulars([note, questions, learned, nextStep]));
  mustBeWhole(input);
  const one = await asRead(ctx, read, 'record');
  mustTakePart(ctx, one);
  mustBeToRecord(ctx, one, input);
  await addFact(ctx.tx, 'measure_results', {
    measure_id: one.row.id,
    station_id: one.row.stationId,
    on_day: onDay,
    held,
    band,
    note,
    questions,
    learned,
    next_step: nextStep,
    recorded_at: ctx.now,
    recorded_by: ctx.actor.personId,
    recorded_as: ctx.actor.postId,
  });
  return {};
};

export const cancel: UseCase<typeof cancelMeasure> = async (ctx, { reason, told, ...read }) => {
  must(withoutParticulars([reason, told]));
  const { row } = await asRead(ctx, read, 'cancel');
  await addStep(ctx, row, { step: 'cancel', note: reason, told });
  return {};
};

export const lookBack: UseCase<typeof lookBackOnMeasure> = async (ctx, input) => {
  const { reached, verdict, goodPractice, ...read } = input;
  must(withoutParticulars([reached]));
  const one = await asRead(ctx, read, 'look-back');
  mustTakePart(ctx, one);
  await addFact(ctx.tx, 'measure_look_backs', {
    measure_id: one.row.id,
    station_id: one.row.stationId,
    reached,
    verdict,
    good_practice: goodPractice,
    looked_at: ctx.now,
    looked_by: ctx.actor.personId,
    looked_as: ctx.actor.postId,
  });
  await addStep(ctx, one.row, { step: 'look-back' });
  return {};
};
