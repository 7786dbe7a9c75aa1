import * as z from 'zod';
import { keysOf } from '../base/keys.ts';
import { posts, ranks } from '../organisation/posts.ts';
import { bilingual, clauseId } from './text.ts';

export const postKind = z.enum(keysOf(posts));

/** A value with where it comes from: a clause, or a default of ours with its reason. */
const parameter = <S extends z.ZodType>(value: S) =>
  z
    .strictObject({ value, source: z.union([clauseId, z.literal('default')]), reason: bilingual })
    .readonly();

const whole = (from: number, to: number) => z.int().min(from).max(to);
const days = parameter(whole(1, 366));
const months = parameter(whole(1, 120));
const dayOfMonth = parameter(whole(1, 28).nullable());
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** Hours of a day, Japan time; a window may pass midnight. `until` is not included. */
export const hours = z.strictObject({ from: clock, until: clock }).readonly();

/** What to try next at a door where nobody was met; never anything harsher than a friendly note. */
export const attemptSteps = [
  'other-hour',
  'weekend',
  'slip',
  'appointment',
  'building-contact',
  'next-cycle',
] as const;

const attempts = z
  .strictObject({ afterAttempts: whole(1, 20), step: z.enum(attemptSteps) })
  .readonly();

/**
 * Everything about routine visits that a directive may set, but for the readings of the prescribed
 * form, which stand with it (sheets/form.ts). There is no field for a safeguard.
 */
export const visitParameters = z
  .strictObject({
    /** Months from one interview to the next, before a station chief adjusts them. */
    visitInterval: z.strictObject({ priority: months, general: months }).readonly(),
    /** 'calendar': by years, as the form counts; 'rolling': months after the last interview. */
    dueRule: parameter(z.enum(['calendar', 'rolling'])),
    allowedHours: parameter(hours),
    nightWindow: parameter(hours),
    nightApproval: z
      .strictObject({
        approver: parameter(postKind),
        deputy: parameter(postKind.nullable()),
        validityDays: days,
      })
      .readonly(),
    /** Day of the first month by which the year's plan is submitted. */
    planSubmissionDay: parameter(whole(1, 31)),
    planReviewDays: days,
    reviewRank: parameter(z.enum(keysOf(ranks))),
    /** Day of the following month; null: no due day. */
    monthCloseDay: dayOfMonth,
    monthReviewDay: dayOfMonth,
    /** Full years after the year of the sheet; null: never disposed of. */
    sheetRetentionYears: parameter(whole(1, 100).nullable()),
    newOfficerStartDays: days,
    exemptionReviewMonths: months,
    discretionaryReviewMonths: months,
    requestAnswerDays: days,
    attemptLadder: parameter(z.array(attempts).max(10).readonly()),
  })
  .readonly();

export type VisitParameters = z.output<typeof visitParameters>;
