import { registerCommunity } from '@meguri/core/communities/communities.ops.ts';
import type { EntryContents } from '@meguri/core/communities/contents.ts';
import { authorise } from '../app.ts';
import { adopt } from '../bodies/bodies.testing.ts';
import { choresOf } from '../chores.ts';
import { keysInMemory } from '../platform/keys-file.ts';
import { loadPacks } from '../platform/packs.ts';
import type { Person, Prefecture } from '../platform/testing.ts';

/** A vocational school that agreed; what is given replaces parts of it. */
export const school = (more: Partial<EntryContents> = {}): EntryContents => ({
  kind: 'workplaceOrSchool',
  facility: 'vocational-school',
  name: '見本専門学校',
  townPartIds: [],
  address: '見本市見本町1丁目',
  reason: '110番の講習を一緒に行う',
  source: 'organisation',
  reliability: 'confirmed',
  basis: {
    by: 'consent',
    givenBy: '総務課長',
    on: '2026-11-01',
    textVersion: '2026-11',
    until: '2029-03-31',
  },
  languagesUseful: ['vi', 'ne'],
  note: '',
  secrecy: 'internal',
  sharing: { level: 'station', sectionIds: [] },
  ...more,
});

/** Known from what is published only: the organisation is not yet told. */
export const published = { by: 'public', publication: '見本市の学校一覧' } as const;

export const contact = {
  title: '総務課長',
  phone: '0221-00-0000',
  mail: '',
  consentOn: '2026-11-01',
  consentUntil: '2027-03-31',
};

/** Uses a directive that has communities. */
export const begin = (prefecture: Prefecture): Promise<void> =>
  adopt(prefecture, ['yamagata-residents-2024']);

/** Registers at the station of most people. */
export const registered = async (
  { must, world }: Prefecture,
  contents: EntryContents,
  who: Person = 'sectionChief',
): Promise<string> => {
  const input = { stationId: world.units.station, contents };
  return (await must(who, registerCommunity, input)).communityId;
};

/** What a running server does by itself on a day. */
export const eraseOn = async ({ database, schema }: Prefecture, now: Date): Promise<unknown> => {
  const packs = loadPacks();
  const chores = choresOf({
    database,
    schema,
    authorise,
    packs,
    clock: () => now,
    demo: true,
    prefectureCode: packs.prefectureCodes[0] ?? '',
    keys: keysInMemory(),
    signIn: {},
  });
  const chore = chores.find(({ name }) => name === 'communities.removeDue');
  return chore?.run(now.toISOString().slice(0, 10), () => false);
};
