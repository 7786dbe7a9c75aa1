import { addPremises } from '@meguri/core/premises/change.ops.ts';
import type { Person, Prefecture, World } from '../platform/testing.ts';

type Where = { readonly who?: Person; readonly beat?: keyof World['beats'] };

/** Adds a household to a beat, in the town of the beat; `at` is its block number. */
export const addHome = async (p: Prefecture, at: number, where: Where = {}): Promise<string> => {
  const { who = 'officer', beat = 'first' } = where;
  const town = beat === 'first' || beat === 'village' ? '見本町1丁目' : '見本町2丁目';
  const { premisesId } = await p.must(who, addPremises, {
    beatId: p.world.beats[beat],
    kind: 'household',
    address: `${town}${at}番1号`,
    name: '',
    criterion: 'household-general',
    card: 'none',
    convenience: null,
    on: '2026-03-02',
  });
  return premisesId;
};
