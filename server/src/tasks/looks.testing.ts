import type { WaitingState } from '@meguri/core/pack/waiting.ts';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/keys.ts';
import type { World } from '../platform/testing.ts';
import { addPremises, at, type Case, ids } from './rows.testing.ts';

export type LookStates = Extract<WaitingState, `look.${string}` | 'break-glass.opened'>;

/** A card of the officer's beat, and a look at it nothing else tells of. */
const addLook = async (tx: Tx, world: World, look: string): Promise<void> => {
  const [premises, card] = [newId(), newId()];
  const { station } = world.units;
  const { officer: person_id } = world.persons;
  const post_id = world.posts.officer;
  await addPremises(tx, world, premises);
  const made = { kind: 'household', made_at: at('2026-11-01') };
  await tx
    .insertInto('cards')
    .values({ id: card, station_id: station, premises_id: premises, ...made })
    .execute();
  await tx
    .insertInto('card_looks')
    .values({
      id: look,
      station_id: station,
      card_id: card,
      premises_id: premises,
      person_id,
      post_id,
      purpose: 'visit',
      way: 'own',
      looked_at: at('2026-11-16'),
    })
    .execute();
};

const addComment = (tx: Tx, world: World, look_id: string): Promise<unknown> =>
  tx
    .insertInto('look_comments')
    .values({
      look_id,
      station_id: world.units.station,
      comment: '見本',
      commented_at: at('2026-11-17'),
      commented_by: world.persons.officer,
    })
    .execute();

/** Looks at cards, and the emergency opening: what begins the wait, and what ends it. */
export const looks: Record<LookStates, Case> = {
  'break-glass.opened': {
    begin: (tx, world) =>
      tx
        .insertInto('break_glasses')
        .values({
          id: ids.glass,
          station_id: world.units.station,
          person_id: world.persons.officer,
          post_id: world.posts.officer,
          reason: '見本の理由',
          told_id: world.persons.sectionChief,
          opened_at: at('2026-11-18'),
          until_at: at('2026-11-18'),
        })
        .execute(),
    subject: () => ids.glass,
    since: '2026-11-18',
    notBy: (world) => world.persons.officer,
    end: (tx, world) =>
      tx
        .insertInto('break_glass_reviews')
        .values({
          break_glass_id: ids.glass,
          station_id: world.units.station,
          finding: 'in-order',
          reviewed_at: at('2026-11-19'),
          reviewed_by: world.persons.sectionChief,
        })
        .execute(),
  },
  'look.asked': {
    begin: (tx, world) => addLook(tx, world, ids.look),
    subject: () => ids.look,
    since: '2026-11-17',
    end: (tx, world) => addComment(tx, world, ids.look),
  },
  'look.answered': {
    begin: async (tx, world) => {
      await addLook(tx, world, ids.answered);
      await addComment(tx, world, ids.answered);
    },
    subject: () => ids.answered,
    since: '2026-11-17',
    notBy: (world) => world.persons.officer,
    end: (tx, world) =>
      tx
        .insertInto('look_reviews')
        .values({
          look_id: ids.answered,
          station_id: world.units.station,
          finding: 'in-order',
          reviewed_at: at('2026-11-19'),
          reviewed_by: world.persons.boxChief,
        })
        .execute(),
  },
};
