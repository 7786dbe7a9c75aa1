import type { Day } from '@meguri/core/base/day.ts';
import type { Pack } from '@meguri/core/pack/pack.ts';
import { calendarOf, demoMonths, startOf } from './calendar.ts';
import { playChanges } from './changes.ts';
import { officersOn } from './duties.ts';
import { noteExceptions } from './exceptions.ts';
import { firstDoors } from './homes.ts';
import { newLedger } from './ledger.ts';
import { askForTonight } from './nights.ts';
import { addOrganisation } from './organisation.ts';
import { addOpenReplans, playRecutPlan, playYearPlan } from './plans.ts';
import { addProposals } from './proposals.ts';
import { randomFrom } from './random.ts';
import { playRecut } from './recut.ts';
import { playRounds } from './rounds.ts';
import { addSignIn } from './sign-in.ts';
import { readSites } from './sites.ts';
import { addTakenOver } from './visits.ts';
import type { Beat, World } from './world.ts';

export type DemoSize = { readonly day: Day; readonly scale: number };

const startWorld = ({ day, scale }: DemoSize, pack: Pack): World => {
  const calendar = calendarOf(day);
  const [ledger, late, sites] = [newLedger(), newLedger(), readSites()];
  addOrganisation(ledger, sites, calendar);
  const beats = sites.sites.map((site): Beat => {
    const random = randomFrom(`meguri ${site.key}`);
    const by = officersOn(site, calendar.base, calendar).officer;
    const doors = [...firstDoors(site, { random, calendar, ledger, scale, by })];
    return { site, random, doors, leaving: [], planned: [], notes: [], opinions: [] };
  });
  return { calendar, pack, beats, ledger, late };
};

/**
 * Plays two closed years and the current one up to yesterday, month after month, on all beats.
 * The same day and scale give the same world.
 */
export const makeWorld = (size: DemoSize, pack: Pack): World => {
  const world = startWorld(size, pack);
  const first = new Map(world.beats.map((beat) => [beat, [...beat.doors]]));
  for (const month of demoMonths(world.calendar)) {
    const isTurn = startOf(month) === world.calendar.turn;
    if (isTurn) playRecut(world);
    for (const beat of world.beats) {
      const scene = { world, beat, month };
      if (month.month === 1) playYearPlan(world, beat, month.year);
      if (isTurn) playRecutPlan(world, beat);
      playChanges(scene);
      playRounds(scene);
      noteExceptions(scene);
    }
  }
  for (const [beat, doors] of first) addTakenOver(world, beat, doors);
  askForTonight(world);
  addProposals(world);
  addOpenReplans(world);
  addSignIn(world, size.day);
  return world;
};
