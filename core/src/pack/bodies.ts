import * as z from 'zod';
import { bilingual, clauseId, plainText, slug } from './text.ts';

const record = <S extends z.core.$ZodShape>(shape: S) => z.strictObject(shape).readonly();
const list = <S extends z.ZodType>(item: S) => z.array(item).readonly();

/** What a seat is for; the local word (幕僚, 座長, 推進責任者) is its title. */
export const seatRoles = ['chair', 'deputy', 'aide', 'staff', 'member', 'coordinator'] as const;

/**
 * Who sits in a seat by virtue of which post (充て職). 'posts': the posts as printed, each once, 兼
 * included; 'alternatives': one of these, whichever the station has; 'rank': everybody in a post of
 * this grade or above but the holders of the seats named; 'table': a unit on the left, its post on
 * the right; 'chief': the head of the body decides; 'absent': printed in an annex that is not at hand.
 */
const filled = z.discriminatedUnion('by', [
  record({ by: z.literal('posts'), posts: z.array(plainText).min(1).readonly() }),
  record({ by: z.literal('alternatives'), posts: z.array(plainText).min(2).readonly() }),
  record({
    by: z.literal('grade'),
    grade: z.enum(['section-head', 'deputy-head', 'assistant-head']),
    exceptSeats: list(slug),
  }),
  record({
    by: z.literal('table'),
    rows: list(record({ unit: plainText, post: plainText })),
  }),
  record({ by: z.literal('chief') }),
  record({ by: z.literal('absent'), annex: plainText }),
]);

const seat = record({
  id: slug,
  clause: clauseId,
  role: z.enum(seatRoles),
  title: bilingual,
  filled,
});

/** When a meeting is held: 'needed' has no interval and is never overdue. */
const cadence = z.discriminatedUnion('kind', [
  record({ kind: z.literal('needed') }),
  /** 定期的: regularly, the interval is not printed; the body sets it. */
  record({ kind: z.literal('regular') }),
  record({ kind: z.literal('per-year'), times: z.int().min(1).max(12) }),
]);

/** A series of meetings of one body, with its own members, chair and rules. */
const meetingSeries = record({
  id: slug,
  clause: clauseId,
  name: bilingual,
  task: bilingual,
  /** Seats of the body that sit in it; empty: all of them. */
  seats: list(slug),
  /** Seat that convenes and presides; null: not said, the head of the body decides. */
  chair: slug.nullable(),
  /** Vice-chairs of this series, where it has its own (副座長), with the posts that hold it. */
  viceChairs: list(record({ clause: clauseId, title: bilingual, post: plainText })),
  cadence,
  /** The chair names who attends among the members, by subject. */
  designates: clauseId.nullable(),
  /** The chair may ask others to attend and hears their opinion. */
  invites: clauseId.nullable(),
  /** Who takes the chair when its holder is prevented; only where the text says so. */
  actingChair: record({
    clause: clauseId,
    seats: z.array(slug).min(1).readonly(),
    ordered: z.boolean(),
  }).nullable(),
  quorum: record({ clause: clauseId, percent: z.int().min(1).max(100) }).nullable(),
  proxies: clauseId.nullable(),
});

/**
 * A body that the directive sets up, or takes over from another one ('borrowed', 準用), or one that
 * it only names. Where the pack leaves something to the chief, the unit sets it.
 */
const body = record({
  id: slug,
  clause: clauseId,
  name: bilingual,
  shortName: bilingual,
  level: z.enum(['headquarters', 'station']),
  origin: z.discriminatedUnion('kind', [
    record({ kind: z.literal('own') }),
    record({ kind: z.literal('borrowed'), from: bilingual, clause: clauseId }),
  ]),
  task: record({ clause: clauseId, text: bilingual }),
  seats: list(seat),
  meetings: list(meetingSeries),
  secretariat: record({ clause: clauseId, units: z.array(plainText).min(1).readonly() }).nullable(),
  /** Composition and running are decided by the head of the station. */
  runByChief: clauseId.nullable(),
  /** Bodies whose work it assists, and from which matters are entrusted to it (付託). */
  assists: list(slug),
  entrustedBy: list(slug),
});

export const bodiesSchema = list(body);

export type PackBody = z.output<typeof body>;
export type PackSeat = z.output<typeof seat>;
export type MeetingSeries = z.output<typeof meetingSeries>;
export type SeatRole = (typeof seatRoles)[number];
