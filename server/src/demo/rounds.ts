import type { Day } from '@meguri/core/base/day.ts';
import { allotmentOf } from './allotments.ts';
import { ageOf, clock, dayOfNext, instant, isDutyDay, passedDays } from './calendar.ts';
import { addChange } from './change-records.ts';
import type { Door } from './doors.ts';
import { officersOn } from './duties.ts';
import { maybeNightVisit } from './nights.ts';
import { findGone, maybeWithdrawn, type Outcome, recordVisit } from './visits.ts';
import type { Walk } from './walk.ts';
import { hasLateFacts, isPresent, type MonthNote, type Scene } from './world.ts';

const durations: Readonly<Record<Outcome, number>> = {
  met: 8,
  absent: 2,
  declined: 2,
  vacant: 3,
  relocated: 3,
};

const lunch = { from: clock(12), until: clock(13, 10) } as const;
const workEnds = clock(16, 40);

const isOpenOn = (door: Door, day: Day): boolean =>
  isPresent(door) &&
  !door.exempt &&
  door.plannedMonth !== null &&
  door.addedOn < day &&
  door.notBefore <= day;

type Queue = { readonly doors: readonly Door[]; next: number };

const takeNext = (queue: Queue, day: Day): Door | undefined => {
  for (let seen = 0; seen < queue.doors.length; seen += 1) {
    const door = queue.doors[queue.next % queue.doors.length];
    queue.next += 1;
    if (door !== undefined && isOpenOn(door, day)) return door;
  }
  return undefined;
};

/** Goes from door to door until the time set aside for visits is used up. */
const walkDoors = (walk: Walk, queue: Queue, budget: number): void => {
  const { random } = walk.scene.beat;
  let minutes = clock(9, 20) + random.int(0, 25);
  let [used, last] = [0, null as Door | null];
  while (used < budget && minutes < workEnds) {
    const door = takeNext(queue, walk.day);
    if (door === undefined) return;
    const neighbour =
      last !== null && door.buildingId !== null && door.buildingId === last.buildingId;
    const stands = walk.sameMinute && used < 50;
    const way = neighbour ? 1 : random.int(2, 5);
    if (!stands) minutes += way;
    if (minutes >= lunch.from && minutes < lunch.until) minutes = lunch.until + random.int(0, 6);
    maybeWithdrawn(walk, door, minutes);
    const outcome = recordVisit(walk, door, { minutes });
    const stay = durations[outcome] + random.int(0, 3);
    if (!stands) minutes += stay;
    used += way + stay;
    last = door;
  }
};

const queueOf = ({ beat, month }: Scene): Queue => {
  const place = new Map(beat.site.parts.map((part, index) => [part.id, index]));
  const doors = beat.doors
    .filter((door) => door.plannedMonth !== null && door.plannedMonth <= month.month)
    .toSorted(
      (a, b) => (place.get(a.part.id) ?? 99) - (place.get(b.part.id) ?? 99) || a.order - b.order,
    );
  return { doors, next: 0 };
};

const recordedAfter = (scene: Scene, day: Day, isLate: boolean): string =>
  isLate
    ? instant(dayOfNext(scene.month, 7), clock(9, 30))
    : instant(day, clock(17, 15 + scene.beat.random.int(0, 30)));

const usuallySame = ({ world, beat, month }: Scene): boolean =>
  beat.site.key === 'east-3' && [1, 2, 8].includes(ageOf(month, world.calendar));

/** The rounds of a month on one beat: every third day, until the visit time of the day is used up. */
export const playRounds = (scene: Scene): void => {
  const { world, beat, month } = scene;
  const { site, random } = beat;
  const days = passedDays(month, world.calendar).filter((day) => isDutyDay(day, site.number));
  const queue = queueOf(scene);
  const note: MonthNote = { month, visits: [], exceptions: [] };
  beat.notes.push(note);
  for (const [index, day] of days.entries()) {
    const isLate = hasLateFacts(scene) && note.visits.length === 0;
    const { officer, helper } = officersOn(site, day, world.calendar);
    const walk: Walk = {
      scene,
      note,
      day,
      officer: helper !== undefined && random.chance(0.15) ? helper : officer,
      ledger: isLate ? world.late : world.ledger,
      recordedAt: recordedAfter(scene, day, isLate),
      sameMinute: usuallySame(scene) && index === 0,
    };
    walkDoors(walk, queue, allotmentOf(month.month).minutes * (0.5 + random.next() * 0.4));
    for (const door of beat.leaving.filter(({ gone }) => gone === day))
      findGone(walk, door, clock(16, 45));
    maybeNightVisit(walk);
  }
  leaveUnseen(scene);
};

/** Those whose people left on a day without a round: somebody told the box. */
const leaveUnseen = ({ world, beat }: Scene): void => {
  const { site } = beat;
  for (const door of beat.leaving.splice(0)) {
    const { gone: on } = door;
    if (on === null || isDutyDay(on, site.number)) continue;
    addChange(
      world.ledger,
      { door, stationId: site.stationId, on, by: officersOn(site, on, world.calendar).officer },
      {
        type: 'moved-out',
        happenedAt: instant(on, clock(17, 5)),
        recordedAt: instant(on, clock(17, 20)),
      },
    );
  }
};
