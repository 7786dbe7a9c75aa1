import {
  confirmCommunity,
  removeCommunity,
  removeDueCommunities,
} from '@meguri/core/communities/communities.ops.ts';
import { objectToCommunity, tellCommunity } from '@meguri/core/communities/contacts.ops.ts';
import { seeAssessment } from '@meguri/core/directives/assessment.ops.ts';
import type { Assessment } from '@meguri/core/pack/assessment.ts';
import type { ProgrammeState } from '@meguri/core/pack/waiting.ts';
import { todaysTasks } from '@meguri/core/tasks/tasks.ops.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { authorise, served } from '../app.ts';
import { type Platform, perform } from '../platform/door.ts';
import { newId } from '../platform/keys.ts';
import { keysInMemory } from '../platform/keys-file.ts';
import { loadPacks } from '../platform/packs.ts';
import { type Person, type Prefecture, testPrefecture } from '../platform/testing.ts';
import { begin, published, registered, school } from './communities.testing.ts';

let p: Prefecture;
const start = new Date('2026-11-21T01:00:00Z');
beforeAll(async () => {
  p = await testPrefecture(start);
  await begin(p);
});
afterAll(() => p.close());

const packs = loadPacks();

const assessed: Assessment = {
  version: '1',
  title: { ja: '試験の影響評価', en: 'Assessment' },
  signedBy: { ja: '見本課長', en: 'Head of section' },
  signedOn: '2026-11-10',
  validUntil: '2027-11-10',
  sample: false,
  points: [
    { id: 'a', question: { ja: '問', en: 'q' }, safeguard: { ja: '答', en: 'a' }, rule: 'R01' },
  ],
};

type Case = { readonly one: Assessment | null; readonly on: string; readonly demo?: boolean };

const ask = (name: string, { one, on, demo = false }: Case): Promise<unknown> => {
  const programmes = packs.programmes.map((pack) => ({ ...pack, assessment: one }));
  const { database, schema } = p;
  const platform: Platform = {
    database,
    schema,
    authorise,
    packs: { ...packs, programmes },
    clock: () => new Date(`${on}T01:00:00Z`),
    demo,
    prefectureCode: packs.prefectureCodes[0] ?? '',
    keys: keysInMemory(),
    signIn: {},
  };
  const found = served.find(({ operation }) => operation.name === name);
  if (found === undefined) throw new Error(name);
  const call = { served: found, body: {}, token: undefined, requestId: newId(), commandLine: true };
  return perform(platform, call);
};

const off = { refusal: { code: 'programme.not-assessed' } };

test.each<readonly [string, Case]>([
  ['there is none', { one: null, on: '2026-11-21' }],
  ['nobody signed it', { one: { ...assessed, signedBy: null }, on: '2026-11-21' }],
  ['it has not begun', { one: assessed, on: '2026-11-09' }],
  ['it has expired', { one: assessed, on: '2027-11-11' }],
  ['it is a sample outside of the demo', { one: { ...assessed, sample: true }, on: '2026-11-21' }],
])('communities.register: R07: the register is off while %s', async (_, one) => {
  await expect(ask('communities.list', one)).rejects.toMatchObject(off);
  await expect(ask('communities.totals', one)).rejects.toMatchObject(off);
  expect(await ask('directives.assessment', one)).toMatchObject({ inForce: false });
  expect(await ask(removeDueCommunities.name, one), 'erasing goes on').toMatchObject({});
});

test('communities.register: R07: it is on with a signed one in force, and with a sample in the demo', async () => {
  const sample = { ...assessed, sample: true };
  expect(await ask('communities.list', { one: assessed, on: '2026-11-21' })).toMatchObject({});
  const inDemo = { one: sample, on: '2026-11-21', demo: true };
  expect(await ask('communities.list', inDemo)).toMatchObject({});
  const { packs: shown } = await p.must('officer', seeAssessment, {});
  expect(shown).toMatchObject([{ pack: 'yamagata-residents-2024', standing: 'in-force' }]);
});

const onHome = async (who: Person, state: ProgrammeState, subject: string) =>
  (await p.must(who, todaysTasks, {})).tasks.filter(
    (one) => one.state === state && one.subjectId === subject,
  );

test('communities.review: what is to be confirmed stands on the home of its keeper until it is', async () => {
  const communityId = await registered(p, school());
  expect(await onHome('sectionChief', 'community.confirm', communityId)).toEqual([]);
  p.setNow(new Date('2027-05-21T01:00:00Z'));
  expect(await onHome('sectionChief', 'community.confirm', communityId)).toMatchObject([
    { sinceOn: '2027-05-21', words: { ja: '職場・学校' } },
  ]);
  expect(await onHome('officer', 'community.confirm', communityId)).toEqual([]);
  await p.must('sectionChief', confirmCommunity, { communityId, reviewOn: '2027-11-01' });
  expect(await onHome('sectionChief', 'community.confirm', communityId)).toEqual([]);
  p.setNow(start);
});

test('communities.contacts: telling an organisation stands on a home with its last day until it is told', async () => {
  const communityId = await registered(p, school({ basis: published }));
  expect(await onHome('sectionChief', 'community.notice', communityId)).toMatchObject([
    { dueOn: '2026-12-21' },
  ]);
  await p.must('officer', tellCommunity, { communityId, on: '2026-11-21', way: 'handed' });
  expect(await onHome('sectionChief', 'community.notice', communityId)).toEqual([]);
});

test('communities.contacts: R05: an objection stands on the home of the station chief alone until all is erased', async () => {
  const communityId = await registered(p, school());
  await p.must('officer', objectToCommunity, { communityId, on: '2026-11-21' });
  expect(await onHome('stationChief', 'community.objection', communityId)).toMatchObject([
    { dueOn: '2026-11-28' },
  ]);
  expect(await onHome('sectionChief', 'community.objection', communityId)).toEqual([]);
  await p.must('stationChief', removeCommunity, { communityId, why: 'objection' });
  expect(await onHome('stationChief', 'community.objection', communityId)).toEqual([]);
});
