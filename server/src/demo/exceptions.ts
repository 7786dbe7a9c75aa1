import type { Day } from '@meguri/core/base/day.ts';
import type { Tier } from '@meguri/core/pack/criteria.ts';
import { duePolicyOn } from '@meguri/core/premises/cycle.ts';
import { type DuePolicy, dueOn } from '@meguri/core/premises/due.ts';
import type { Premises } from '@meguri/core/premises/premises.ts';
import {
  listExceptions,
  type ReviewFacts,
  usualExceptionLimits,
} from '@meguri/core/reviews/exceptions.ts';
import { ageOf, endOf } from './calendar.ts';
import type { Door } from './doors.ts';
import { isPresent, type Scene } from './world.ts';

const toPremises = (door: Door, beatId: string): Premises => ({
  id: door.id,
  beatId,
  kind: door.kind,
  tier: door.tier,
  card: door.card,
  status: 'active',
  addedOn: door.addedOn,
  closedOn: null,
  mergedInto: null,
  exempt: door.exempt,
  exemptReviewOn: door.exemptReviewOn,
  lastMetOn: door.lastMetOn,
  lastVisitOn: door.lastVisitOn,
  cycleFrom: door.cycleFrom,
  attempts: door.attempts,
});

type KnownDue = { readonly tier: Tier; readonly cycleFrom: Day | null; readonly due: Day | null };

// Most doors stay as they were from one month to the next.
const known = new WeakMap<Door, KnownDue>();

const dueOf = (door: Door, policy: DuePolicy): Day | null => {
  const before = known.get(door);
  if (before?.tier === door.tier && before.cycleFrom === door.cycleFrom) return before.due;
  const due = dueOn(door, policy);
  known.set(door, { tier: door.tier, cycleFrom: door.cycleFrom, due });
  return due;
};

/** What the supervisor will be shown of a month, as the doors stand at its end. */
export const noteExceptions = ({ world, beat, month }: Scene): void => {
  const note = beat.notes.at(-1);
  if (note === undefined || ageOf(month, world.calendar) < 1) return;
  const asOf = endOf(month);
  const policy = duePolicyOn(world.pack, [], asOf);
  const doors = beat.doors.filter(isPresent).map((door) => {
    const due = dueOf(door, policy);
    const isPast = due !== null && due < asOf;
    return { premises: toPremises(door, beat.site.id), dueOn: isPast ? due : null };
  });
  const facts: ReviewFacts = {
    asOf,
    doors,
    requests: beat.opinions.filter((one) => one.answerDueOn <= asOf),
    choices: [],
    provisional: { before: 0, made: 0, resolved: 0, held: 0 },
    guideRegister: 0,
    registerHouseholds: null,
    viewerClassifies: false,
  };
  note.exceptions = listExceptions(facts, usualExceptionLimits);
};
