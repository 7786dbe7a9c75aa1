import * as z from 'zod';
import { ok, type Result, refuse } from '../../base/result.ts';
import type { DayProblem } from './problem.ts';

/**
 * The doors of one beat for a walk of one day, enough to plan it without a database: places in
 * metres, speed in metres a second, `detour` what streets add to the straight line, `s` seconds of a
 * visit, `tw` when it may begin, `p` its prize. More fields are let pass.
 */
const dayFileSchema = z.object({
  koban: z.object({ x: z.number(), y: z.number() }),
  speed: z.number().positive(),
  detour: z.number().positive(),
  doors: z.array(
    z.object({
      id: z.int(),
      x: z.number(),
      y: z.number(),
      s: z.int().min(0),
      tw: z.tuple([z.int(), z.int()]),
      p: z.int().min(0),
    }),
  ),
  dayRound: z.object({ tmaxSeconds: z.int().min(0) }),
});

type DayFile = z.output<typeof dayFileSchema>;

export type DayRoundAsked = {
  readonly problem: DayProblem;
  /** The id in the file of door 1 … n. */
  readonly ids: readonly number[];
};

const problemOf = ({ koban, doors, dayRound, speed, detour }: DayFile): DayProblem => {
  const points = [koban, ...doors];
  const walk = points.flatMap((from) =>
    points.map((to) => Math.round((Math.hypot(from.x - to.x, from.y - to.y) * detour) / speed)),
  );
  const each = (pick: (door: DayFile['doors'][number]) => number): Int32Array =>
    Int32Array.from([0, ...doors.map(pick)]);
  return {
    doors: doors.length,
    walk: Int32Array.from(walk),
    prize: each(({ p }) => p),
    service: each(({ s }) => s),
    earliest: each(({ tw }) => tw[0]),
    latest: each(({ tw }) => tw[1]),
    limit: dayRound.tmaxSeconds,
  };
};

/** Reads a parsed JSON value as a beat. Refuses: plans.beat-file-malformed with the place. */
export const readDayRound = (json: unknown): Result<DayRoundAsked> => {
  const parsed = dayFileSchema.safeParse(json);
  if (!parsed.success) {
    const place = parsed.error.issues[0]?.path.join('.') ?? '';
    return refuse('plans.beat-file-malformed', { place: place === '' ? 'file' : place });
  }
  const ids = parsed.data.doors.map(({ id }) => id);
  return ok({ problem: problemOf(parsed.data), ids });
};
