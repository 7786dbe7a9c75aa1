import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { operation } from '../operation.ts';

export const recutKinds = ['split', 'merge', 'move-towns', 'move-premises'] as const;

const ids = z.array(z.uuid()).max(20_000);

/** See `RecutWish` in recut.ts. */
export const recutWish = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('split'),
    beatId: z.uuid(),
    number: z.int().min(1).max(999),
    name: z.string().trim().min(1).max(50),
    townPartIds: ids,
  }),
  z.object({ kind: z.literal('merge'), intoBeatId: z.uuid(), beatIds: ids }),
  z.object({
    kind: z.literal('move-towns'),
    fromBeatId: z.uuid(),
    toBeatId: z.uuid(),
    townPartIds: ids,
  }),
  z.object({
    kind: z.literal('move-premises'),
    fromBeatId: z.uuid(),
    toBeatId: z.uuid(),
    premisesIds: ids,
  }),
]);

/** What was moved, by the names of that day. */
export const recutSummary = z.object({
  from: z.array(z.string()),
  to: z.array(z.string()),
  towns: z.array(z.string()),
  premises: z.int(),
});

/** What keeps beats from being cut so, before and while it is done. */
export const recutRefusals = [
  'not-found',
  'day.in-past',
  'appointment.same-day',
  'beat.not-on-day',
  'recut.other-station',
  'recut.same-beat',
  'recut.nothing',
  'recut.town-elsewhere',
  'recut.premises-elsewhere',
  'recut.empty-beat',
  'recut.number-taken',
  'recut.month-closed',
  'recut.later-recut',
  'recut.later-assignment',
] as const;

const wish = { stationId: z.uuid(), on: daySchema, wish: recutWish };

export const recutAsked = z.object(wish);

export type RecutAsked = z.output<typeof recutAsked>;

export const recutBeats = operation({
  name: 'beats.recut',
  kind: 'command',
  action: 'beats.recut',
  purpose: 'none',
  audit: 'beats.recut-decided',
  duties: ['beats.recut'],
  offline: false,
  input: z.object({
    ...wish,
    reason: z.string().trim().min(1).max(500),
    moving: z.int().min(0),
  }),
  output: z.object({ recutId: z.uuid(), newBeatIds: z.array(z.uuid()) }),
  refusals: [...recutRefusals, 'recut.changed'],
});

/** Beats of a station with their towns and how many premises lie in each, as on a day. */
export const recutChoices = operation({
  name: 'beats.recutChoices',
  kind: 'query',
  action: 'beats.recut',
  purpose: 'none',
  audit: 'none',
  duties: ['beats.recut'],
  offline: false,
  input: z.object({ stationId: z.uuid(), on: daySchema }),
  output: z.object({
    beats: z.array(
      z.object({
        id: z.uuid(),
        number: z.int(),
        name: z.string(),
        boxId: z.uuid(),
        boxName: z.string(),
        towns: z.array(
          z.object({ townPartId: z.uuid(), name: z.string(), premisesCount: z.int() }),
        ),
      }),
    ),
  }),
  refusals: ['not-found'],
});

/** Addresses of a beat to choose single premises from; no names, tiers or states. */
export const recutDoors = operation({
  name: 'beats.recutDoors',
  kind: 'query',
  action: 'beats.recut',
  purpose: 'none',
  audit: 'beats.doors-seen',
  duties: ['beats.recut'],
  offline: false,
  input: z.object({ beatId: z.uuid(), on: daySchema }),
  output: z.object({
    doors: z.array(z.object({ premisesId: z.uuid(), address: z.string() })),
  }),
  refusals: ['not-found'],
});
