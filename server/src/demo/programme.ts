import type { ProgrammePack } from '@meguri/core/pack/programme.ts';
import { addAdoptions } from './adoptions.ts';
import { addBodies } from './bodies.ts';
import { addCommendations } from './commendations.ts';
import { addCommunities } from './communities.ts';
import { addInterpreters } from './interpreters.ts';
import { addMeasures } from './measures.ts';
import { addMeetings } from './meetings.ts';
import { addPartners } from './partners.ts';
import { addReports } from './reports.ts';
import { addTrainings } from './trainings.ts';
import type { World } from './world.ts';

/** Half a year of work under every directive the demo tries, one slice after the other. */
export const addProgramme = (world: World, packs: readonly ProgrammePack[]): void => {
  addAdoptions(world, packs);
  addBodies(world, packs);
  addMeetings(world, packs);
  addCommunities(world);
  addPartners(world, packs);
  addInterpreters(world, packs);
  addMeasures(world, packs);
  addTrainings(world, packs);
  addReports(world, packs);
  addCommendations(world, packs);
};
