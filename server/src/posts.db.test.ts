import { whoAmI } from '@meguri/core/access/access.ops.ts';
import { getBeat, listBeats } from '@meguri/core/beats/beats.ops.ts';
import type { Operation } from '@meguri/core/operation.ts';
import { appoint, changePerson, endHolding } from '@meguri/core/organisation/organisation.ops.ts';
import { getPlan } from '@meguri/core/plans/plans.ops.ts';
import { listVisits } from '@meguri/core/visits/visits.ops.ts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from './platform/keys.ts';
import { postTo } from './platform/served-by.ts';
import { type Person, type Prefecture, testPrefecture } from './platform/testing.ts';

// T43: posts that begin, end, are held for somebody else or beside another one, seen over HTTP with
// sessions that go on over the change.

let prefecture: Prefecture;
beforeAll(async () => {
  prefecture = await testPrefecture();
});
afterAll(() => prefecture.close());

const morning = new Date('2027-03-31T01:00:00Z');
// 23:59:59 of 31 March and 00:00 of 1 April in Japan, within one session.
const lastSecond = new Date('2027-03-31T14:59:59Z');
const firstMoment = new Date('2027-03-31T15:00:00Z');

beforeEach(() => prefecture.setNow(morning));

type Asker = <O extends Operation>(
  operation: O,
  input: unknown,
) => Promise<{ readonly status: number; readonly code: string; readonly body: unknown }>;

const signIn = async (personId: string, postId: string): Promise<Asker> => {
  const { app } = prefecture;
  const { cookie = '' } = await postTo(app, 'access.signInDemo', { body: { personId, postId } });
  return async ({ name }, input) => {
    const headers = { cookie, 'x-meguri-request': newId() };
    const { status, body } = await postTo(app, name, { body: input, headers });
    const code = typeof body === 'object' && body !== null && 'code' in body ? body.code : 'done';
    return { status, body, code: String(code) };
  };
};

const asHolder = (who: Person): Promise<Asker> =>
  signIn(prefecture.world.persons[who], prefecture.world.posts[who]);

const addHolding = async (holding: {
  readonly person: string;
  readonly post: string;
  readonly from?: string;
  readonly until?: string | null;
  readonly acting?: boolean;
}): Promise<string> => {
  const { person: person_id, post: post_id, from: from_on = '2020-04-01' } = holding;
  const { until: until_on = null, acting = false } = holding;
  const id = newId();
  await prefecture.rows((tx) =>
    tx
      .insertInto('post_holdings')
      .values({ id, person_id, post_id, from_on, until_on, acting })
      .execute(),
  );
  return id;
};

const newPerson = async (): Promise<string> => {
  const id = newId();
  await prefecture.rows((tx) =>
    tx
      .insertInto('persons')
      .values({ id, name: '見本 兼務', kana: 'みほん', police_rank: 'inspector' })
      .execute(),
  );
  return id;
};

const visitsOf = (beatId: string) => ({ beatId, from: '2027-01-01', until: '2027-03-31' });

test('T43: a post that ends on 31 March opens nothing from 00:00 of 1 April on', async () => {
  const { posts, units } = prefecture.world;
  const person = await newPerson();
  await addHolding({ person, post: posts.sectionChief, until: '2027-03-31', acting: true });
  prefecture.setNow(lastSecond);
  const ask = await signIn(person, posts.sectionChief);
  expect((await ask(listBeats, { stationId: units.station })).code).toBe('done');
  prefecture.setNow(firstMoment);
  const after = await ask(listBeats, { stationId: units.station });
  expect(after).toMatchObject({ status: 401, code: 'session.missing' });
  expect((await ask(whoAmI, {})).status).toBe(401);
});

test('T43: a post that begins on 1 April opens nothing before 00:00', async () => {
  const { posts, units } = prefecture.world;
  const person = await newPerson();
  await addHolding({ person, post: posts.sectionChief, from: '2027-04-01', acting: true });
  prefecture.setNow(lastSecond);
  const early = await signIn(person, posts.sectionChief);
  expect((await early(listBeats, { stationId: units.station })).status).toBe(401);
  prefecture.setNow(firstMoment);
  const now = await signIn(person, posts.sectionChief);
  expect((await now(listBeats, { stationId: units.station })).code).toBe('done');
});

test('T43: a transfer on 1 April takes the old station away and gives the new one', async () => {
  const { posts, units } = prefecture.world;
  const person = await newPerson();
  await addHolding({ person, post: posts.sectionChief, until: '2027-03-31', acting: true });
  await addHolding({ person, post: posts.stranger, from: '2027-04-01', acting: true });
  prefecture.setNow(lastSecond);
  const old = await signIn(person, posts.sectionChief);
  const [own, other] = [{ stationId: units.station }, { stationId: units.otherStation }];
  expect((await old(listBeats, own)).code).toBe('done');
  expect((await old(listBeats, other)).code).toBe('not-found');
  prefecture.setNow(firstMoment);
  expect((await old(listBeats, own)).status).toBe(401);
  const next = await signIn(person, posts.stranger);
  expect((await next(listBeats, other)).code).toBe('done');
  expect((await next(listBeats, own)).code).toBe('not-found');
});

test('T43: nobody takes a post, ends a holding or changes a rank by his own hand', async () => {
  const { persons, posts } = prefecture.world;
  const own = { personId: persons.sectionChief, acting: true, on: '2027-04-01' };
  for (const post of ['stationChief', 'boxChief', 'headquartersClerk'] as const) {
    const answer = await prefecture.as('sectionChief', appoint, { ...own, postId: posts[post] });
    expect(answer.ok, post).toBe(false);
  }
  const chief = await asHolder('sectionChief');
  const rank = { personId: persons.sectionChief, name: '見本', kana: 'みほん' };
  const changed = await chief(changePerson, { ...rank, policeRank: 'superintendent' });
  expect(changed.code).toBe('action.not-allowed');
  const clerk = await asHolder('headquartersClerk');
  const self = { ...rank, personId: persons.headquartersClerk, policeRank: 'superintendent' };
  expect((await clerk(changePerson, self)).code).toBe('appointment.own');
  const held = await prefecture.rows((tx) =>
    tx
      .selectFrom('post_holdings')
      .select('id')
      .where('person_id', '=', persons.sectionChief)
      .executeTakeFirstOrThrow(),
  );
  const ended = await chief(endHolding, { holdingId: held.id, on: '2027-04-02' });
  expect(ended.code).not.toBe('done');
  const rows = await prefecture.rows((tx) =>
    tx
      .selectFrom('post_holdings')
      .select('id')
      .where('person_id', '=', persons.sectionChief)
      .execute(),
  );
  expect(rows).toHaveLength(1);
});

test('T43: a deputy (代理) does what the post does, and no longer than it is given', async () => {
  const { posts, beats } = prefecture.world;
  const person = await newPerson();
  await addHolding({ person, post: posts.boxChief, until: '2027-03-31', acting: true });
  const deputy = await signIn(person, posts.boxChief);
  expect((await deputy(listVisits, visitsOf(beats.first))).code).toBe('done');
  expect((await deputy(listVisits, visitsOf(beats.village))).code).toBe('action.not-allowed');
  prefecture.setNow(firstMoment);
  expect((await deputy(listVisits, visitsOf(beats.first))).status).toBe(401);
});

test('T43: of two posts (兼務) only the one signed in with counts', async () => {
  const { persons, posts, beats, units } = prefecture.world;
  // The officer of the first beat is also a clerk of headquarters, and chief of the chuzaisho.
  await addHolding({ person: persons.officer, post: posts.headquartersClerk, acting: true });
  const chuzaishoPost = newId();
  await prefecture.rows((tx) =>
    tx
      .insertInto('posts')
      .values({ id: chuzaishoPost, unit_id: units.chuzaisho, kind: 'boxChief', title: '所長' })
      .execute(),
  );
  await addHolding({ person: persons.officer, post: chuzaishoPost });
  const officer = await signIn(persons.officer, posts.officer);
  const clerk = await signIn(persons.officer, posts.headquartersClerk);
  const chief = await signIn(persons.officer, chuzaishoPost);
  expect((await officer(listVisits, visitsOf(beats.first))).code).toBe('done');
  expect((await officer(getBeat, { beatId: beats.other })).code).toBe('not-found');
  // The clerk sees every beat and, of his own beat too, no visit.
  expect((await clerk(getBeat, { beatId: beats.other })).code).toBe('done');
  expect((await clerk(listVisits, visitsOf(beats.first))).code).not.toBe('done');
  // The chief of one box has nothing of the beat he works in another box.
  expect((await chief(listVisits, visitsOf(beats.village))).code).toBe('done');
  expect((await chief(listVisits, visitsOf(beats.first))).code).not.toBe('done');
  expect((await chief(getPlan, { beatId: beats.first, year: 2027 })).code).toBe('done');
});

test('T43: a beat one stands in for in another box comes with the own post', async () => {
  const { persons, posts, beats, units } = prefecture.world;
  await prefecture.rows((tx) =>
    tx
      .insertInto('beat_assignments')
      .values({
        id: newId(),
        station_id: units.station,
        beat_id: beats.village,
        person_id: persons.secondOfficer,
        kind: 'acting',
        from_on: '2026-04-01',
      })
      .execute(),
  );
  const ask = await signIn(persons.secondOfficer, posts.secondOfficer);
  expect((await ask(listVisits, visitsOf(beats.village))).code).toBe('done');
});

test('T44: what a post opened is closed with its end, in the same session', async () => {
  const { persons, posts, beats } = prefecture.world;
  const person = await newPerson();
  const holdingId = await addHolding({ person, post: posts.boxChief, acting: true });
  const ask = await signIn(person, posts.boxChief);
  expect((await ask(listVisits, visitsOf(beats.first))).code).toBe('done');
  await prefecture.rows((tx) =>
    tx
      .updateTable('post_holdings')
      .set({ until_on: '2027-03-30' })
      .where('id', '=', holdingId)
      .execute(),
  );
  expect(persons.boxChief).not.toBe(person);
  expect((await ask(listVisits, visitsOf(beats.first))).status).toBe(401);
});
