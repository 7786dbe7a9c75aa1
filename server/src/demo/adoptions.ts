import { byText } from '@meguri/core/base/lists.ts';
import type { ProgrammePack } from '@meguri/core/pack/programme.ts';
import { clock, instant } from './calendar.ts';
import { idOf } from './ids.ts';
import type { World } from './world.ts';

/** The packs of other prefectures, all of which the demo tries, in the order in which they stand. */
export const adoptedOf = (
  { pack: own }: Pick<World, 'pack'>,
  packs: readonly ProgrammePack[],
): readonly ProgrammePack[] =>
  packs
    .filter(({ identity }) => identity.prefecture.code !== own.identity.prefecture.code)
    .toSorted((a, b) => byText(a.identity.prefecture.code, b.identity.prefecture.code));

/** The demo prefecture has no programme of its own: it adopts those of others. */
export const addAdoptions = (world: World, packs: readonly ProgrammePack[]): void => {
  const { ledger, calendar } = world;
  for (const { identity } of adoptedOf(world, packs)) {
    ledger.pack_adoptions.push({
      id: idOf('adoption', identity.id),
      pack: identity.id,
      from_on: calendar.adopted,
      reason: '見本として試すため',
      adopted_at: instant(calendar.adopted, clock(9)),
      adopted_by: idOf('person', 'clerk'),
    });
  }
};
