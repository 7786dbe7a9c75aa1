import { addDays, type Day, daysBetween, monthOf, yearOf } from '../base/day.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { smallestCount } from '../base/small-counts.ts';
import type { PostKind } from '../organisation/posts.ts';
import type { ProgrammePack } from '../pack/programme.ts';
import type { Bilingual } from '../pack/text.ts';

/** Which clause asks that something is handed over: the legal ground on the receipt (R15). */
export type HandOverGround = {
  readonly pack: string;
  readonly title: Bilingual;
  readonly clause: string;
  readonly cite: string;
  readonly summary: Bilingual;
};

/** The closed list of grounds: the clauses which a directive maps to this duty, and no others. */
export const handOverGrounds = (packs: readonly ProgrammePack[]): readonly HandOverGround[] =>
  packs.flatMap(({ identity, clauses }) =>
    clauses.flatMap((one) =>
      'duties' in one && one.duties.includes('communities.hand-over')
        ? [
            {
              pack: identity.id,
              title: identity.title,
              clause: one.id,
              cite: one.cite,
              summary: one.summary,
            },
          ]
        : [],
    ),
  );

/** Posts of headquarters that may receive; the competent section is the unit of the post. */
export const handOverReceivers: readonly PostKind[] = ['headquartersOfficer', 'headquartersClerk'];

/** A receipt is written when it happens, at most a week later, so that past totals stay as they are. */
export const receiptDays = 7;

/** Refuses `day.in-future`, and `hand-overs.too-late` after a week. */
export const checkHandOverDay = (on: Day, today: Day): Result<Day> => {
  if (on > today) return refuse('day.in-future', { value: on });
  if (daysBetween(on, today) > receiptDays) return refuse('hand-overs.too-late');
  return ok(on);
};

/** Days within which the receiver confirms; afterwards the task says that it is late. */
export const acknowledgeDays = 3;

export type Half = {
  readonly year: number;
  readonly half: 1 | 2;
  readonly from: Day;
  readonly until: Day;
};

const halfOf = (day: Day): Half => {
  const year = yearOf(day);
  const half = monthOf(day) <= 6 ? 1 : 2;
  return half === 1
    ? { year, half, from: `${year}-01-01`, until: `${year}-06-30` }
    : { year, half, from: `${year}-07-01`, until: `${year}-12-31` };
};

/**
 * The last half years that can no longer change, the newest first. Running totals would show each
 * single receipt as it comes (R16).
 */
export const settledHalves = (today: Day, count: number): readonly Half[] => {
  const halves: Half[] = [];
  for (let half = halfOf(today); halves.length < count; half = halfOf(addDays(half.from, -1))) {
    if (half.until < addDays(today, -receiptDays)) halves.push(half);
  }
  return halves;
};

/** A total of a station, or null below the threshold, also for none; no total of all is ever shown. */
export const shownTotal = (count: number): number | null => (count < smallestCount ? null : count);
