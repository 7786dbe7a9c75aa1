import type { Swept } from './idor-programmes.testing.ts';
import { newId } from './platform/keys.ts';
import type { Prefecture } from './platform/testing.ts';

/** A receipt made out to the clerk of headquarters, who alone may confirm it. */
export const addHandOvers = async ({ world, rows }: Prefecture): Promise<readonly Swept[]> => {
  const { units, posts } = world;
  const id = newId();
  await rows((tx) =>
    tx
      .insertInto('hand_overs')
      .values({
        id,
        station_id: units.station,
        unit_id: units.station,
        handed_on: '2026-11-20',
        pack: 'yamagata-residents-2024',
        clause: 'YG-3.3b',
        section_id: units.headquarters,
        receiver_post_id: posts.headquartersClerk,
      })
      .execute(),
  );
  return [
    {
      kind: 'hand-over receipt',
      id,
      at: 'first',
      fields: ['handOverId'],
      seenBy: 'communities.see-hand-overs',
      of: 'headquartersClerk',
    },
  ];
};
