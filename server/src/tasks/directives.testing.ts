import type { WaitingState } from '@meguri/core/pack/waiting.ts';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/keys.ts';
import type { World } from '../platform/testing.ts';
import { at, type Case } from './rows.testing.ts';

export type DirectiveStates = Extract<WaitingState, `directive.${string}` | 'pack.expiring'>;

const [draft, expiring, sent, recipient, adoption] = [1, 2, 3, 4, 5].map(() => newId());

const addVersion = async (tx: Tx, world: World, id = ''): Promise<void> => {
  const [work, by] = [newId(), { recorded_at: at('2026-11-01') }];
  const recorded_by = world.persons.headquartersClerk;
  await tx
    .insertInto('directives')
    .values({ id: work, prefecture_code: '00', name: '見本要綱', ...by, recorded_by })
    .execute();
  await tx
    .insertInto('directive_versions')
    .values({
      id,
      directive_id: work,
      number: 1,
      file_name: '見本.txt',
      file_type: 'text',
      file_hash: id,
      file_size: 1,
      ...by,
      recorded_by,
    })
    .execute();
  await tx
    .insertInto('directive_texts')
    .values({ version_id: id, file: Buffer.from('見本'), text: '見本', document: '{}' })
    .execute();
};

const enact = (tx: Tx, world: World, version_id = ''): Promise<unknown> =>
  tx
    .insertInto('directive_enactments')
    .values({
      version_id,
      effective_on: '2026-11-05',
      valid_until: '2026-11-30',
      enacted_at: at('2026-11-02'),
      enacted_by: world.persons.headquartersClerk,
    })
    .execute();

/** Directives of the register: what begins the wait, and what ends it. */
export const directives: Record<DirectiveStates, Case> = {
  'directive.draft': {
    begin: (tx, world) => addVersion(tx, world, draft),
    subject: () => draft ?? '',
    since: '2026-11-01',
    wide: true,
    end: (tx, world) => enact(tx, world, draft),
  },
  'directive.expiring': {
    begin: async (tx, world) => {
      await addVersion(tx, world, expiring);
      await enact(tx, world, expiring);
    },
    subject: () => expiring ?? '',
    since: '2026-11-05',
    wide: true,
    end: (tx, world) =>
      tx
        .insertInto('directive_reviews')
        .values({
          id: newId(),
          version_id: expiring ?? '',
          outcome: 'let-lapse',
          document: '見本',
          reviewed_at: at('2026-11-20'),
          reviewed_by: world.persons.headquartersClerk,
        })
        .execute(),
  },
  'directive.unacknowledged': {
    begin: async (tx, world) => {
      const by = { sent_at: at('2026-11-18'), sent_by: world.persons.headquartersClerk };
      await tx
        .insertInto('directive_distributions')
        .values({ id: sent ?? '', version_id: draft ?? '', due_on: '2026-11-30', ...by })
        .execute();
      await tx
        .insertInto('directive_recipients')
        .values({
          id: recipient ?? '',
          distribution_id: sent ?? '',
          unit_id: world.units.station,
        })
        .execute();
    },
    subject: () => recipient ?? '',
    since: '2026-11-18',
    wide: true,
    end: (tx, world) =>
      tx
        .insertInto('directive_receipts')
        .values({
          recipient_id: recipient ?? '',
          post_id: world.posts.stationChief,
          acknowledged_at: at('2026-11-19'),
          acknowledged_by: world.persons.stationChief,
        })
        .execute(),
  },
  'pack.expiring': {
    begin: (tx, world) =>
      tx
        .insertInto('pack_adoptions')
        .values({
          id: adoption ?? '',
          pack: 'sample',
          from_on: '2026-04-01',
          reason: '見本',
          adopted_at: at('2026-04-01'),
          adopted_by: world.persons.headquartersClerk,
        })
        .execute(),
    subject: () => adoption ?? '',
    since: '2026-10-31',
    wide: true,
    end: (tx, world) =>
      tx
        .insertInto('pack_ends')
        .values({
          id: newId(),
          pack: 'sample',
          adoption_id: adoption ?? '',
          reason: '見本',
          last_on: '2026-11-30',
          ended_at: at('2026-11-20'),
          ended_by: world.persons.headquartersClerk,
        })
        .execute(),
  },
};
