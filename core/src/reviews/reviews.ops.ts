import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { operation } from '../operation.ts';
import { exceptionCodes } from './exceptions.ts';
import { questionCodes } from './plausibility.ts';
import { reviewStates } from './review.ts';

const year = z.int().min(2000).max(2200);
const month = z.int().min(1).max(12);
const ofMonth = z.object({ beatId: z.uuid(), year, month });
const words = z.string().max(4000);
const named = z.object({ id: z.uuid(), name: z.string() });
const share = z.object({ done: z.int(), planned: z.int() });
const signed = z.object({ by: z.string(), at: z.iso.datetime() });

/** Where a month stands; before the officer closed it there is nothing to review (MG-6.3a). */
export const reviewStage = z.enum(['to-come', 'month-open', ...reviewStates]);

export const agreement = z.object({
  text: z.string().trim().min(1).max(200),
  on: daySchema.nullable(),
});

export const checkKinds = ['checked', 'guidance', 'praise'] as const;

const stationCheck = signed.extend({
  kind: z.enum(checkKinds),
  /** Whom guidance or praise is for; null: the whole box. */
  person: z.string().nullable(),
  text: z.string(),
});

const officer = z.object({
  personId: z.uuid(),
  name: z.string(),
  rank: z.string(),
  kind: z.enum(['own', 'acting']),
  fromOn: daySchema,
});

const see = { kind: 'query', action: 'reviews.see', purpose: 'none', offline: false } as const;
const command = { kind: 'command', purpose: 'none', offline: false } as const;

/** The months of a station's beats in the order of the organisation; never sorted by a count. */
export const listReviews = operation({
  ...see,
  name: 'reviews.list',
  action: 'reviews.list',
  audit: 'none',
  duties: ['reviews.monthly', 'reviews.station-check'],
  input: z.object({ stationId: z.uuid(), year, month }),
  output: z.object({
    dueOn: daySchema.nullable(),
    boxes: z.array(
      z.object({
        box: named,
        checks: z.array(stationCheck),
        beats: z.array(
          z.object({
            beat: named,
            officer: officer.nullable(),
            stage: reviewStage,
            /** The day it was closed, reviewed or answered, as the stage says. */
            on: daySchema.nullable(),
          }),
        ),
      }),
    ),
  }),
  refusals: ['not-found'],
});

/** One officer's month: progress, what to look at, what to ask, what was said (MG-6.3b, MG-6.3c). */
export const getReview = operation({
  ...see,
  name: 'reviews.get',
  audit: 'reviews.seen',
  duties: ['reviews.monthly', 'reviews.guidance', 'reviews.plausibility'],
  input: ofMonth,
  output: z.object({
    beat: named,
    box: named,
    station: named,
    stage: reviewStage,
    officer: officer.nullable(),
    dueOn: daySchema.nullable(),
    progress: z.object({
      month: share,
      year: share,
      left: z.object({
        planned: z.int(),
        /** Visit time the chief allotted for what is left of the year; null: nothing allotted. */
        minutes: z.int().nullable(),
      }),
    }),
    /** January to the month reviewed, of this beat only. */
    months: z.array(share.extend({ month })),
    allotment: z
      .object({ dutyDays: z.int(), minutesPerDay: z.int(), support: z.string() })
      .nullable(),
    /** Facts that came after the month was closed; the sheet shows them (追加の訂正). */
    lateFacts: z.int(),
    exceptions: z.array(
      z.object({
        code: z.enum(exceptionCodes),
        details: z.record(z.string(), z.union([z.string(), z.number()])),
        /** The first few; all of them where the link leads. */
        places: z.array(named),
      }),
    ),
    questions: z.array(
      z.object({
        code: z.enum(questionCodes),
        visits: z.array(z.object({ id: z.uuid(), at: z.iso.datetime(), address: z.string() })),
      }),
    ),
    review: signed.extend({ guidance: z.string(), agreements: z.array(agreement) }).nullable(),
    answer: signed.extend({ text: z.string() }).nullable(),
    /** What the station chief noted for the box and month. */
    checks: z.array(stationCheck),
    before: z.uuid().nullable(),
    after: z.uuid().nullable(),
    may: z.object({ finish: z.boolean(), answer: z.boolean(), check: z.boolean() }),
  }),
  refusals: ['not-found'],
});

/** Finishes the review with guidance; exceptions and questions are kept as they stood. */
export const finishMonthReview = operation({
  ...command,
  name: 'reviews.finish',
  action: 'reviews.finish',
  audit: 'reviews.finished',
  duties: ['reviews.monthly', 'reviews.guidance', 'organisation.supervisors'],
  input: ofMonth.extend({ guidance: words, agreements: z.array(agreement).max(10) }),
  output: z.object({ reviewId: z.uuid() }),
  refusals: [
    'reviews.month-open',
    'reviews.already-reviewed',
    'reviews.own-month',
    'reviews.guidance-missing',
    'review.own-work',
    'review.other-post',
    'review.rank-too-low',
    'not-found',
  ],
});

/** The officer's own words to a review; whoever took the beat over may answer too. */
export const answerMonthReview = operation({
  ...command,
  name: 'reviews.answer',
  action: 'reviews.answer',
  audit: 'reviews.answered',
  duties: ['reviews.plausibility'],
  input: ofMonth.extend({ text: words }),
  output: z.object({ reviewId: z.uuid() }),
  refusals: [
    'reviews.nothing-to-answer',
    'reviews.not-your-month',
    'reviews.answer-missing',
    'not-found',
  ],
});

/** The station chief's own look at a month of a box, guidance and praise (MG-3.3a, b, c). */
export const checkMonth = operation({
  ...command,
  name: 'reviews.check',
  action: 'reviews.check',
  audit: 'reviews.checked',
  duties: ['reviews.station-check', 'reviews.praise'],
  input: z.object({
    boxId: z.uuid(),
    year,
    month,
    kind: z.enum(checkKinds),
    personId: z.uuid().nullable(),
    text: words,
  }),
  output: z.object({ checkId: z.uuid() }),
  refusals: [
    'reviews.check-by-chief',
    'reviews.own-month',
    'reviews.not-reviewed',
    'reviews.already-checked',
    'reviews.words-missing',
    'not-found',
  ],
});
