import * as z from 'zod';
import { ok, type Result, refuse } from '../../base/result.ts';
import { type RoundsProblem, straightCosts } from './problem.ts';

const point = { x: z.number(), y: z.number() };

/**
 * The doors of one beat and which of them are due, enough to plan its rounds without a database:
 * places in metres on a plane, `dueDoorIds` the doors of this year. More fields are let pass.
 */
const beatFileSchema = z.object({
  koban: z.object(point),
  doors: z.array(z.object({ id: z.int(), ...point })),
  yearRounds: z.object({
    dueDoorIds: z.array(z.int()),
    capacityDoorsPerRound: z.int().min(1),
  }),
});

type BeatFile = z.output<typeof beatFileSchema>;

export type YearRounds = {
  readonly problem: RoundsProblem;
  /** The id in the file of door 1 … n. */
  readonly ids: readonly number[];
};

const malformed = (place: string): Result<never> =>
  refuse('plans.beat-file-malformed', { place: place === '' ? 'file' : place });

const problemOf = ({ koban, doors, yearRounds }: BeatFile): Result<YearRounds> => {
  const { dueDoorIds: ids, capacityDoorsPerRound: capacity } = yearRounds;
  const known = new Map(doors.map((door) => [door.id, door]));
  const points: (readonly [number, number])[] = [[koban.x, koban.y]];
  for (const [at, id] of ids.entries()) {
    const door = known.get(id);
    if (door === undefined || ids.indexOf(id) < at) return malformed(`yearRounds.dueDoorIds.${at}`);
    points.push([door.x, door.y]);
  }
  return ok({ problem: { doors: ids.length, cost: straightCosts(points), capacity }, ids });
};

/** Reads a parsed JSON value as a beat. Refuses: plans.beat-file-malformed with the place. */
export const readYearRounds = (json: unknown): Result<YearRounds> => {
  const parsed = beatFileSchema.safeParse(json);
  return parsed.success
    ? problemOf(parsed.data)
    : malformed(parsed.error.issues[0]?.path.join('.') ?? '');
};
