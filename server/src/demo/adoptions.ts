import type { ProgrammePack } from '@meguri/core/pack/programme.ts';
import { clock, instant } from './calendar.ts';
import { idOf } from './ids.ts';
import type { World } from './world.ts';

/** Packs that set up a body at every station, so that seats and meetings can be tried. */
const worthTrying = ({ bodies }: ProgrammePack): boolean =>
  bodies.some(({ level }) => level === 'station');

/** The packs of other prefectures that the demo tries. */
export const adoptedOf = (
  { pack: own }: Pick<World, 'pack'>,
  packs: readonly ProgrammePack[],
): readonly ProgrammePack[] =>
  packs
    .filter(({ identity }) => identity.prefecture.code !== own.identity.prefecture.code)
    .filter(worthTrying);

/** The demo prefecture has no programme of its own: it adopts those of others since its turn. */
export const addAdoptions = (world: World, packs: readonly ProgrammePack[]): void => {
  const { ledger, calendar } = world;
  for (const { identity } of adoptedOf(world, packs)) {
    ledger.pack_adoptions.push({
      id: idOf('adoption', identity.id),
      pack: identity.id,
      from_on: calendar.turn,
      reason: '見本として試すため',
      adopted_at: instant(calendar.turn, clock(9)),
      adopted_by: idOf('person', 'clerk'),
    });
  }
};
