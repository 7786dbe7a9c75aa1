import { addDays, addMonths, type Day } from '@meguri/core/base/day.ts';
import type { Tier } from '@meguri/core/pack/criteria.ts';
import { atDesk, someDoor } from './change-records.ts';
import type { Door } from './doors.ts';
import { officersOn } from './duties.ts';
import { idOf } from './ids.ts';
import { classify } from './records.ts';
import { isPresent, type Scene } from './world.ts';

const other: Readonly<Record<Tier, Tier>> = { priority: 'general', general: 'priority' };

const criterionFor = (door: Door): string => {
  if (door.tier === 'general') return `${door.kind}-general`;
  return door.kind === 'household' ? 'household-7' : 'establishment-4';
};

const turnTier = (scene: Scene, door: Door, on: Day): void => {
  const { site } = scene.beat;
  door.tier = other[door.tier];
  door.choiceReviewOn = null;
  atDesk(scene, door, { type: 'reclassified', tier: door.tier, on });
  const by = officersOn(site, on, scene.world.calendar).officer;
  classify(scene.world.ledger, { site, door, criterion: criterionFor(door), on, by });
};

/** A discretionary choice (MG-B10, MG-B19): approved by the section chief, for a year at a time. */
const choose = (scene: Scene, door: Door, on: Day): void => {
  const { beat, world } = scene;
  const { site } = beat;
  const review_on = addMonths(on, world.pack.parameters.discretionaryReviewMonths.value);
  if (door.tier === 'general') {
    door.tier = 'priority';
    atDesk(scene, door, { type: 'reclassified', tier: 'priority', on });
  }
  door.choiceReviewOn = review_on;
  classify(world.ledger, {
    site,
    door,
    criterion: door.kind === 'household' ? 'household-10' : 'establishment-8',
    on,
    by: officersOn(site, on, world.calendar).officer,
    more: {
      reason: '工事の車両の出入りが続く場所のため、安全の連絡を密にする。',
      review_on,
      approved_by: idOf('person', `${site.station}-section-chief`),
    },
  });
};

/** What was decided for a time; of the last weeks some still wait to be looked at again. */
const isLookedAt = ({ world, beat }: Scene, on: Day): boolean =>
  on < addDays(world.calendar.today, -45) || beat.random.chance(0.4);

const lookAgain = (scene: Scene, days: readonly Day[]): void => {
  for (const door of scene.beat.doors.filter(isPresent)) {
    const on = door.choiceReviewOn;
    if (on === null || !days.includes(on) || !isLookedAt(scene, on)) continue;
    if (scene.beat.random.chance(0.5)) turnTier(scene, door, on);
    else choose(scene, door, on);
  }
};

/** Premises that become priority or general, for a reason of 別表 or by discretion. */
export const playTiers = (scene: Scene, days: readonly Day[]): void => {
  const { random } = scene.beat;
  lookAgain(scene, days);
  const on = days[random.int(0, days.length - 1)];
  if (on === undefined || !random.chance(0.4)) return;
  const fits = (one: Door): boolean => one.addedOn < on && one.choiceReviewOn === null;
  const door = someDoor(scene, fits);
  if (door === undefined) return;
  if (door.tier === 'general' && random.chance(0.25)) choose(scene, door, on);
  else turnTier(scene, door, on);
};

const endExemptions = (scene: Scene, days: readonly Day[], by: string): void => {
  for (const door of scene.beat.doors.filter((one) => one.exempt && isPresent(one))) {
    const on = door.exemptReviewOn;
    if (on === null || !days.includes(on) || !isLookedAt(scene, on)) continue;
    door.exempt = false;
    door.notBefore = addDays(on, 1);
    atDesk(scene, door, { type: 'exemption-ended', on, by, reason: '工事が終わったため' });
  }
};

/** The chief's special instruction (MG-4.1-1b), ended when it is looked at after a year. */
export const playExemptions = (scene: Scene, days: readonly Day[]): void => {
  const { beat, world } = scene;
  const by = `${beat.site.station}-chief`;
  endExemptions(scene, days, by);
  const on = days[beat.random.int(0, days.length - 1)];
  if (on === undefined || !beat.random.chance(0.12)) return;
  const door = someDoor(scene, ({ addedOn }) => addedOn < on);
  if (door === undefined) return;
  const review_on = addMonths(on, world.pack.parameters.exemptionReviewMonths.value);
  door.exempt = true;
  door.exemptReviewOn = review_on;
  const reason = '建物の改修工事中で出入りが制限されているため';
  atDesk(scene, door, { type: 'exempted', on, by, reason, review_on });
};
