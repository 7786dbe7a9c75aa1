import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { operation } from '../operation.ts';
import { hours } from '../pack/parameters.ts';
import { bilingual } from '../pack/text.ts';
import { visitSheetSchema } from './visit.ts';

const result = z.enum(['met', 'attempted']);
const sheets = z.array(visitSheetSchema).min(1).max(200);

const recorded = z.object({
  id: z.uuid(),
  premisesId: z.uuid(),
  /** The month was closed already: it counts as a late fact and shows as an amendment. */
  late: z.boolean(),
  /** Outside the hours at which visits trouble nobody, though not at night (MG-4.3a). */
  unusualHour: z.boolean(),
  /** What to do next; 'move-out' is a command of the premises. */
  offer: z.enum(['move-out']).nullable(),
});

/**
 * Records visits, all or none: one at a door, the doors of a building nobody was home in, or a whole
 * day. The visitor is whoever is signed in. A sheet sent twice under its id is recorded once.
 */
export const recordVisits = operation({
  name: 'visits.record',
  kind: 'command',
  action: 'visits.record',
  purpose: 'none',
  audit: 'visits.recorded',
  duties: [
    'visits.record',
    'visits.outcome',
    'visits.allowed-hours',
    'visits.guidance-items',
    'visits.slips',
    'cards.hand-out',
    'cards.write-for',
  ],
  offline: true,
  input: z.object({ visits: sheets }),
  output: z.object({ visits: z.array(recorded) }),
  refusals: [
    'not-found',
    'day.in-future',
    'premises.before-added',
    'visits.beat-not-assigned',
    'visits.premises-closed',
    'visits.guidance-unknown',
    'visits.card-needs-interview',
    'visits.card-completed-before',
    'visits.night-never',
    'visits.night-not-approved',
    'visits.recorded-twice',
    'visits.id-taken',
  ],
});

/** Takes back what was recorded in the last ten seconds, one visit or a whole bulk. */
export const withdrawVisits = operation({
  name: 'visits.withdraw',
  kind: 'command',
  action: 'visits.record',
  purpose: 'none',
  audit: 'visits.withdrawn',
  duties: ['visits.correct'],
  offline: false,
  input: z.object({ visitIds: z.array(z.uuid()).min(1).max(200) }),
  output: z.object({ withdrawn: z.int() }),
  refusals: ['not-found', 'visits.not-yours', 'visits.undo-expired'],
});

/** One visit in a list: where, when, by whom, and whether somebody was met; no outcome. */
const listedVisit = z.object({
  id: z.uuid(),
  premisesId: z.uuid(),
  address: z.string(),
  at: z.string(),
  by: z.string(),
  result,
});

/** The visits to a beat's premises in a period, newest first. */
export const listVisits = operation({
  name: 'visits.list',
  kind: 'query',
  action: 'visits.see',
  purpose: 'none',
  audit: 'visits.listed',
  duties: ['visits.record', 'visits.outcome'],
  offline: false,
  input: z.object({ beatId: z.uuid(), from: daySchema, until: daySchema }),
  output: z.object({ visits: z.array(listedVisit) }),
  refusals: ['not-found'],
});

/** One visit with its outcome, for the posts that work or supervise the beat. */
export const getVisit = operation({
  name: 'visits.get',
  kind: 'query',
  action: 'visits.see',
  purpose: 'none',
  audit: 'visits.seen',
  duties: ['visits.record', 'visits.guidance-items', 'visits.slips', 'cards.state'],
  offline: false,
  input: z.object({ visitId: z.uuid() }),
  output: z.object({
    visit: z.object({
      sheet: visitSheetSchema,
      beatId: z.uuid(),
      address: z.string(),
      by: z.string(),
      recordedAt: z.string(),
      /** Recorded after the month it happened in was closed. */
      late: z.boolean(),
      withdrawn: z.boolean(),
      nightApprovedBy: z.string().nullable(),
    }),
  }),
  refusals: ['not-found'],
});

/**
 * What a day's sheet of a beat needs besides its premises; who neither works nor supervises the beat
 * that day sees no visit.
 */
export const daySheet = operation({
  name: 'visits.daySheet',
  kind: 'query',
  action: 'visits.see-day',
  purpose: 'none',
  audit: 'none',
  duties: ['visits.record', 'visits.allowed-hours', 'visits.guidance-items'],
  offline: false,
  input: z.object({ beatId: z.uuid(), day: daySchema }),
  output: z.object({
    /** May the caller record visits of that day: assigned, or standing in where nobody is. */
    assigned: z.boolean(),
    monthClosed: z.boolean(),
    guidance: z.array(
      z.object({ item: z.int(), label: bilingual, when: z.enum(['each-visit', 'where-needed']) }),
    ),
    allowedHours: hours,
    nightWindow: hours,
    /** 'never': the directive knows no visits at night. */
    nightVisits: z.enum(['approved', 'never']),
    answerDays: z.int(),
    /** Visits of the day recorded before. */
    visits: z.array(listedVisit),
  }),
  refusals: ['not-found'],
});
