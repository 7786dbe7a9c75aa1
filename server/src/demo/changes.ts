import { addDays, type Day } from '@meguri/core/base/day.ts';
import { passedDays } from './calendar.ts';
import { atDesk, someDoor } from './change-records.ts';
import type { Door } from './doors.ts';
import { officersOn } from './duties.ts';
import { idOf } from './ids.ts';
import { addPremises, classify } from './records.ts';
import { playExemptions, playTiers } from './tiers.ts';
import type { Beat, Scene } from './world.ts';

const newResident = (left: Door, on: Day, { site, random }: Beat): Door => ({
  ...left,
  id: idOf('premises', `${left.key} ${on}`),
  key: `${left.key} ${on}`,
  firstBeatId: site.id,
  name: left.name.replace(/\d+$/, (number) => String(Number(number) + 1000)),
  addedOn: on,
  tier: left.kind === 'household' && left.buildingId === null ? 'general' : left.tier,
  takenOver: null,
  card: random.chance(0.5) ? 'provisional' : 'none',
  cycleFrom: null,
  lastMetOn: null,
  lastVisitOn: null,
  attempts: 0,
  triesThisYear: 0,
  notBefore: addDays(on, 1),
  plannedMonth: null,
  gone: null,
  choiceReviewOn: null,
  convenience: 'unknown',
});

/** Somebody new at the address of those who left; a provisional card where nobody was met yet. */
const moveIn = (scene: Scene, left: Door, days: readonly Day[]): void => {
  const { beat, world } = scene;
  const later = days.filter((day) => left.gone !== null && day > left.gone);
  const on = later[beat.random.int(0, Math.max(0, later.length - 1))];
  if (on === undefined) return;
  const door = newResident(left, on, beat);
  const by = officersOn(beat.site, on, world.calendar).officer;
  beat.doors.push(door);
  addPremises(world.ledger, { site: beat.site, door, by });
  if (door.tier === 'general') return;
  const criterion = door.kind === 'household' ? 'household-2' : 'establishment-4';
  classify(world.ledger, { site: beat.site, door, criterion, on, by });
};

/** About one home in twenty changes hands in a year; half of it is found out at the door. */
const moves = (scene: Scene, days: readonly Day[]): void => {
  const { beat } = scene;
  const { random } = beat;
  const spring = scene.month.month === 3 || scene.month.month === 4 ? 2 : 1;
  const count = random.count(beat.doors.length * 0.004 * spring);
  for (let index = 0; index < count; index += 1) {
    const door = someDoor(scene, ({ addedOn }) => addedOn < (days[0] ?? ''));
    const on = days[random.int(0, days.length - 1)];
    if (door === undefined || on === undefined) continue;
    door.gone = on;
    if (!random.chance(0.5)) atDesk(scene, door, { type: 'moved-out', on });
    else beat.leaving.push(door);
    if (random.chance(0.85)) moveIn(scene, door, days);
  }
};

/** A provisional card whose premises turned out not to exist, and a duplicate. */
const removals = (scene: Scene, days: readonly Day[]): void => {
  const { beat } = scene;
  const on = days[beat.random.int(0, days.length - 1)];
  if (on === undefined || !beat.random.chance(0.3)) return;
  const door = someDoor(scene, ({ card, addedOn }) => card === 'provisional' && addedOn < on);
  if (door === undefined) return;
  const twin = beat.random.chance(0.25)
    ? someDoor(scene, (one) => one !== door && one.part === door.part && one.addedOn < on)
    : undefined;
  door.gone = on;
  const reason =
    twin === undefined ? '建物の取壊しで住居がなくなった' : '同じ各戸を二重に登録していた';
  const merged = twin === undefined ? {} : { merged_into: twin.id };
  atDesk(scene, door, { type: 'removed', on, reason, ...merged });
};

/** What changes on a beat in a month, but for what officers find at the door. */
export const playChanges = (scene: Scene): void => {
  const days = passedDays(scene.month, scene.world.calendar).slice(1);
  if (days.length === 0) return;
  moves(scene, days);
  removals(scene, days);
  playTiers(scene, days);
  playExemptions(scene, days);
};
