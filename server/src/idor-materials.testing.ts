import type { Swept } from './idor-programmes.testing.ts';
import { newId } from './platform/keys.ts';
import type { Prefecture } from './platform/testing.ts';

// A station's safety text of the month, at the station of most people and at the other one.

const writers = { first: 'boxChief', other: 'stranger' } as const;

const addAt = async ({ world, rows }: Prefecture, at: keyof typeof writers): Promise<Swept> => {
  const id = newId();
  const text = {
    id,
    station_id: at === 'first' ? world.units.station : world.units.otherStation,
    month: '2026-11-01',
    items: JSON.stringify([{ item: 1, text: '試験' }]),
    source: '試験',
    source_on: '2026-10-31',
    post_id: world.posts[writers[at]],
    written_at: '2026-11-02T01:00:00Z',
    written_by: world.persons[writers[at]],
  };
  await rows((tx) => tx.insertInto('local_materials').values(text).execute());
  return {
    kind: 'local-material',
    id,
    at,
    fields: ['localMaterialId'],
    seenBy: 'materials.see-local',
  };
};

export const addMaterials = async (prefecture: Prefecture): Promise<readonly Swept[]> => [
  await addAt(prefecture, 'first'),
  await addAt(prefecture, 'other'),
];
