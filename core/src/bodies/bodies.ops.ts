import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { operation } from '../operation.ts';
import { seatRoles } from '../pack/bodies.ts';
import { vacancies } from './seats.ts';

const label = z.object({ ja: z.string(), en: z.string() });
const slug = z
  .string()
  .regex(/^[a-z0-9-]+$/)
  .max(60)
  .meta({ examples: ['sample'] });
const words = z.string().trim().max(500);

/** A body of a programme pack, at headquarters (null) or at a station. */
export const bodyKey = { pack: slug, body: slug, stationId: z.uuid().nullable() };

const see = { kind: 'query', action: 'bodies.see', purpose: 'none', audit: 'none' } as const;
const command = { kind: 'command', purpose: 'none', offline: false } as const;

const holder = z.object({
  personId: z.uuid(),
  name: z.string(),
  acting: z.boolean(),
  fromOn: daySchema,
});

const postShown = z.object({ id: z.uuid(), title: z.string(), unitName: z.string() });

const place = z.object({
  /** The post as the directive prints it; '' where it prints none. */
  printed: z.string(),
  post: postShown.nullable(),
  source: z.enum(['directive', 'pack', 'chief', 'secretariat']),
  /** Set where somebody put the post in; it can be ended. */
  seatId: z.uuid().nullable(),
  holders: z.array(holder),
  vacancy: z.enum(vacancies).nullable(),
  candidates: z.array(postShown),
});

const seat = z.object({
  seat: z.string(),
  clause: z.string(),
  title: label,
  role: z.enum(seatRoles),
  by: z.enum(['posts', 'alternatives', 'grade', 'table', 'chief', 'absent']),
  annex: z.string().nullable(),
  places: z.array(place),
});

const series = z.object({
  id: z.string(),
  clause: z.string(),
  name: label,
  task: label,
  cadence: z.enum(['needed', 'regular', 'per-year']),
  timesPerYear: z.int().nullable(),
  /** Seats that sit in it; empty: all. */
  seats: z.array(z.string()),
  chair: z.string().nullable(),
  viceChairs: z.array(z.object({ title: label, post: z.string(), clause: z.string(), place })),
  acting: z.object({ clause: z.string(), choose: z.boolean(), places: z.array(place) }).nullable(),
  designates: z.string().nullable(),
  invites: z.string().nullable(),
});

const settings = z.object({
  composition: z.string(),
  running: z.string(),
  intervalMonths: z.int().nullable(),
  setOn: daySchema,
  setBy: z.string(),
});

const summary = z.object({
  ...bodyKey,
  stationName: z.string().nullable(),
  prefecture: label,
  directive: label,
  number: z.string().nullable(),
  name: label,
  shortName: label,
  clause: z.string(),
  chair: place.nullable(),
  places: z.int(),
  vacant: z.int(),
  secretariat: z.array(z.string()),
  /** The caller's post keeps its secretariat, or sits in it. */
  mine: z.enum(['secretariat', 'member', 'none']),
});

/** What a secretariat has to fill: a seat of a body that nobody holds (YG-4.4, ST-5.2). */
const vacancy = z.object({
  ...bodyKey,
  shortName: label,
  stationName: z.string().nullable(),
  seat: z.string(),
  title: label,
  printed: z.string(),
  vacancy: z.enum(vacancies),
});

/** Bodies of headquarters and of a station by the directives in force today. */
export const listBodies = operation({
  ...see,
  name: 'bodies.list',
  offline: false,
  duties: ['bodies.set-up', 'bodies.station', 'bodies.secretariat'],
  input: z.object({ stationId: z.uuid().nullable() }),
  output: z.object({
    bodies: z.array(summary),
    /** Seats nobody fills, of the bodies whose secretariat the caller is. */
    tasks: z.array(vacancy),
  }),
  refusals: ['not-found'],
});

/** One body as of a day: its task, every seat with its clause, post, holder and vacancy. */
export const getBody = operation({
  ...see,
  name: 'bodies.get',
  offline: false,
  duties: ['bodies.compose', 'bodies.station', 'bodies.task', 'bodies.act-for'],
  input: z.object({ ...bodyKey, on: daySchema.nullable() }),
  output: z.object({
    summary,
    task: z.object({ clause: z.string(), text: label }),
    origin: z.object({ from: label, clause: z.string() }).nullable(),
    assists: z.array(z.object({ body: z.string(), shortName: label })),
    runByChief: z.string().nullable(),
    secretariatClause: z.string().nullable(),
    seats: z.array(seat),
    series: z.array(series),
    settings: settings.nullable(),
    /** Who sits here and elsewhere too; each person once (YG-X1). */
    alsoIn: z.array(
      z.object({ personId: z.uuid(), in: z.array(z.object({ shortName: label, title: label })) }),
    ),
    posts: z.array(postShown),
    on: daySchema,
    may: z.object({ compose: z.boolean(), set: z.boolean() }),
  }),
  refusals: ['not-found', 'body.unknown'],
});

/** Puts a post into a seat that the directive leaves to the chief or prints elsewhere (ST-4.2). */
export const assignSeat = operation({
  ...command,
  name: 'bodies.assignSeat',
  action: 'bodies.compose',
  audit: 'bodies.seat-assigned',
  duties: ['bodies.compose', 'bodies.settings'],
  input: z.object({
    ...bodyKey,
    seat: slug,
    /** The printed post it stands for; '' where none is printed. */
    printed: words,
    postId: z.uuid(),
    on: daySchema,
    note: words,
  }),
  output: z.object({ seatId: z.uuid() }),
  refusals: [
    'not-found',
    'body.unknown',
    'body.not-yours',
    'body.other-unit',
    'body.seat-taken',
    'body.seat-fixed',
    'day.in-past',
  ],
});

/** The post leaves the seat; its last day is the day before. */
export const endSeat = operation({
  ...command,
  name: 'bodies.endSeat',
  action: 'bodies.compose',
  audit: 'bodies.seat-ended',
  duties: ['bodies.compose'],
  input: z.object({ seatId: z.uuid(), on: daySchema, note: words }),
  output: z.object({ untilOn: daySchema }),
  refusals: [
    'not-found',
    'body.unknown',
    'body.not-yours',
    'body.seat-ended',
    'day.in-past',
    'appointment.same-day',
  ],
});

/** The head of the station decides composition and running, and how often it meets (ST-7.2c). */
export const setBody = operation({
  ...command,
  name: 'bodies.setUp',
  action: 'bodies.set',
  audit: 'bodies.set-by-chief',
  duties: ['bodies.settings'],
  input: z.object({
    ...bodyKey,
    composition: words,
    running: words,
    intervalMonths: z.int().min(1).max(24).nullable(),
  }),
  output: z.object({ setOn: daySchema }),
  refusals: ['not-found', 'body.unknown', 'body.not-by-chief'],
});

/** Who held a seat from when until when, the newest first. */
export const seatHistory = operation({
  ...see,
  name: 'bodies.seatHistory',
  offline: false,
  duties: ['bodies.compose'],
  input: z.object({ ...bodyKey, seat: slug }),
  output: z.object({
    spells: z.array(
      z.object({
        post: postShown,
        name: z.string(),
        acting: z.boolean(),
        fromOn: daySchema,
        untilOn: daySchema.nullable(),
        source: z.enum(['directive', 'pack', 'chief', 'secretariat']),
      }),
    ),
  }),
  refusals: ['not-found', 'body.unknown'],
});

/** The composition table (編成表) on paper, in the shape of the annex. */
export const printBody = operation({
  ...see,
  name: 'bodies.print',
  offline: false,
  duties: ['bodies.compose'],
  input: z.object({ ...bodyKey, on: daySchema.nullable() }),
  output: z.object({ name: z.string(), mediaType: z.string(), base64: z.string() }),
  refusals: ['not-found', 'body.unknown', 'sheet.character-missing'],
});
