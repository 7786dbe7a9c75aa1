import * as z from 'zod';
import { operation } from '../operation.ts';
import { assignmentKind } from './assignments.ops.ts';
import { recutKinds, recutSummary } from './recut.ops.ts';
import { registerBasis } from './register.ops.ts';

export const assignment = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  name: z.string(),
  policeRank: z.string(),
  kind: assignmentKind,
  fromOn: z.string(),
  untilOn: z.string().nullable(),
  /** MG-4.5: a new officer starts visiting by this day; null where nobody has to start. */
  startVisitsBy: z.string().nullable(),
  handedOverAt: z.string().nullable(),
});

export const beatSummary = z.object({
  id: z.uuid(),
  name: z.string(),
  number: z.int(),
  stationId: z.uuid(),
  boxId: z.uuid(),
  boxName: z.string(),
  boxKind: z.enum(['koban', 'chuzaisho']),
  fromOn: z.string(),
  untilOn: z.string().nullable(),
  towns: z.array(z.string()),
  /** Who works it today, the one in charge first; without own and acting the beat is vacant. */
  assignments: z.array(assignment),
  /** Active premises today, exempted ones too. */
  premisesCount: z.int(),
});

/** The beats of a station in the order of the organisation; never sorted by a count. */
export const listBeats = operation({
  name: 'beats.list',
  kind: 'query',
  action: 'beats.see',
  purpose: 'none',
  audit: 'none',
  duties: ['beats.assign'],
  offline: false,
  input: z.object({ stationId: z.uuid() }),
  /** `upcoming`: beats a re-cut has decided that only begin on a later day, as on that day. */
  output: z.object({ beats: z.array(beatSummary), upcoming: z.array(beatSummary) }),
  refusals: ['not-found'],
});

/** One beat, also one that has ended or will only begin: then as on its last or first day. */
export const getBeat = operation({
  name: 'beats.get',
  kind: 'query',
  action: 'beats.see',
  purpose: 'none',
  audit: 'none',
  duties: ['beats.assign'],
  offline: false,
  input: z.object({ beatId: z.uuid() }),
  output: z.object({ beat: beatSummary.extend({ stationName: z.string() }) }),
  refusals: ['not-found'],
});

/** Who worked a beat, how it was cut and its register counts, the newest first. */
export const beatHistory = operation({
  name: 'beats.history',
  kind: 'query',
  action: 'beats.see',
  purpose: 'none',
  audit: 'none',
  duties: ['beats.assign', 'beats.recut'],
  offline: false,
  input: z.object({ beatId: z.uuid() }),
  output: z.object({
    assignments: z.array(assignment),
    towns: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        fromOn: z.string(),
        untilOn: z.string().nullable(),
      }),
    ),
    recuts: z.array(
      z.object({
        id: z.uuid(),
        effectiveOn: z.string(),
        kind: z.enum(recutKinds),
        reason: z.string(),
        doneBy: z.string(),
        doneAt: z.string(),
        summary: recutSummary,
      }),
    ),
    registers: z.array(
      z.object({
        id: z.uuid(),
        asOf: z.string(),
        count: z.int(),
        source: z.string(),
        level: z.string(),
        basis: registerBasis,
        recordedBy: z.string().nullable(),
        recordedAt: z.string(),
      }),
    ),
  }),
  refusals: ['not-found'],
});

const point = { lat: z.number(), lon: z.number() };

/** A plain plan of a beat: town points, the box, a dot per premises; no tier, state or name. */
export const beatMap = operation({
  name: 'beats.map',
  kind: 'query',
  action: 'beats.see',
  purpose: 'none',
  audit: 'beats.map-seen',
  duties: ['premises.list-all'],
  offline: false,
  input: z.object({ beatId: z.uuid() }),
  output: z.object({
    box: z.object({ name: z.string(), ...point }).nullable(),
    towns: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        place: z.object(point).nullable(),
        premisesCount: z.int(),
      }),
    ),
    dots: z.array(z.object({ townPartId: z.uuid(), ...point })),
    /** Active premises without a position. */
    unplaced: z.int(),
  }),
  refusals: ['not-found'],
});
