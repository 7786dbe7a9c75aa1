import { adminCode, endSessionsOf } from '@meguri/core/access/credentials.ops.ts';
import { acceptTexts, listTexts } from '@meguri/core/access/texts.ops.ts';
import { listBeats } from '@meguri/core/beats/beats.ops.ts';
import { endHolding } from '@meguri/core/organisation/organisation.ops.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { newId } from '../platform/keys.ts';
import { type Person, type Prefecture, testPrefecture } from '../platform/testing.ts';
import { type Browser, codeOf, openBrowser } from './browser.testing.ts';

const start = new Date('2026-11-21T01:00:00Z');

let prefecture: Prefecture;
beforeAll(async () => {
  prefecture = await testPrefecture(start);
});
afterAll(() => prefecture.close());
beforeEach(() => prefecture.setNow(start));

const after = (minutes: number): void =>
  prefecture.setNow(new Date(start.getTime() + minutes * 60_000));

const signIn = async (who: Person): Promise<Browser> => {
  const browser = openBrowser(prefecture);
  const { persons, posts } = prefecture.world;
  const answer = await browser.post('access.signInDemo', {
    personId: persons[who],
    postId: posts[who],
  });
  expect(codeOf(answer)).toBe('done');
  return browser;
};

const look = async (browser: Browser): Promise<string> =>
  codeOf(await browser.post('access.whoAmI', {}));

const demoKey = { key: { way: 'demo' } };

describe('T57: lock and end', () => {
  test('T57: idle for 15 minutes it is locked, and only its owner opens it again', async () => {
    const browser = await signIn('officer');
    after(14);
    expect(await look(browser)).toBe('done');
    after(28);
    expect(await look(browser)).toBe('done');
    after(43);
    expect(await look(browser)).toBe('session.locked');
    const first = browser.cookies.get('meguri') ?? '';
    expect((await browser.post('access.lockedSession', {})).body).toMatchObject({
      personName: '見本 1号',
      demo: true,
      password: false,
    });
    const guess = { key: { way: 'password', password: 'x', totp: '000000' } };
    expect(codeOf(await browser.post('access.unlock', guess))).toBe('sign-in.refused');
    expect(await look(browser)).toBe('session.locked');
    expect(codeOf(await browser.post('access.unlock', demoKey))).toBe('done');
    expect(await look(browser)).toBe('done');
    const old = openBrowser(prefecture);
    old.cookies
      .set('meguri', first)
      .set('meguri-device', browser.cookies.get('meguri-device') ?? '');
    expect(await look(old)).toBe('session.missing');
  });

  test('T57: locked by hand at once; unlocking does not move the end after 12 hours', async () => {
    const browser = await signIn('officer');
    await browser.post('access.lock', {});
    expect(await look(browser)).toBe('session.locked');
    after(12 * 60 - 1);
    expect(codeOf(await browser.post('access.unlock', demoKey))).toBe('done');
    expect(await look(browser)).toBe('done');
    after(12 * 60);
    expect(await look(browser)).toBe('session.missing');
    expect(codeOf(await browser.post('access.unlock', demoKey))).toBe('session.missing');
  });

  test('T57: signing out kills the session, a locked one too', async () => {
    for (const locked of [false, true]) {
      const browser = await signIn('officer');
      if (locked) await browser.post('access.lock', {});
      const cookies = new Map(browser.cookies);
      await browser.post('access.signOut', {});
      const again = openBrowser(prefecture);
      for (const [name, value] of cookies) again.cookies.set(name, value);
      expect(await look(again)).toBe('session.missing');
      expect(codeOf(await again.post('access.unlock', demoKey))).toBe('session.missing');
    }
  });

  test('lock, unlock and failure are on record', async () => {
    const rows = await prefecture.rows((tx) =>
      sql<{ action: string }>`select distinct action from audit_events`.execute(tx),
    );
    const actions = rows.rows.map(({ action }) => action);
    for (const action of ['access.locked', 'access.unlocked', 'access.sign-in-failed']) {
      expect(actions).toContain(action);
    }
  });
});

const listed = z.object({
  sessions: z.array(z.object({ id: z.uuid(), current: z.boolean(), deviceLabel: z.string() })),
});

describe('T57: one’s own sessions', () => {
  test('T57: they are listed with their device; one and all others can be ended', async () => {
    const [here, there, third] = [
      await signIn('boxChief'),
      await signIn('boxChief'),
      await signIn('boxChief'),
    ];
    const seen = async () => listed.parse((await here.post('access.sessions', {})).body).sessions;
    const all = await seen();
    expect(all.map(({ deviceLabel }) => deviceLabel)).toEqual(Array(3).fill('Chrome · Linux'));
    expect(all.filter(({ current }) => current)).toHaveLength(1);
    const theirs = listed.parse((await there.post('access.sessions', {})).body).sessions;
    const sessionId = theirs.find(({ current }) => current)?.id;
    expect(codeOf(await here.post('access.endSession', { sessionId }))).toBe('done');
    expect(await look(there)).toBe('session.missing');
    expect(await look(third)).toBe('done');
    await here.post('access.endOtherSessions', {});
    expect(await look(third)).toBe('session.missing');
    expect(await seen()).toHaveLength(1);
  });

  test('T41: a session of somebody else is as good as none', async () => {
    const [mine, theirs] = [await signIn('officer'), await signIn('stranger')];
    const [other] = listed.parse((await theirs.post('access.sessions', {})).body).sessions;
    const answer = await mine.post('access.endSession', { sessionId: other?.id });
    const random = await mine.post('access.endSession', { sessionId: newId() });
    expect([codeOf(answer), codeOf(random)]).toEqual(['not-found', 'not-found']);
    expect(await look(theirs)).toBe('done');
  });
});

const ended = z.object({
  endedByOthers: z.array(z.object({ by: z.string(), ended: z.int() })),
});

describe('7.4.5: sessions ended by somebody else', () => {
  const end = (who: Person, of: Person) =>
    prefecture.as(who, endSessionsOf, { personId: prefecture.world.persons[of] });

  test('T57 7.4.5: a supervisor ends all at once, and the person sees by whom', async () => {
    const [one, two] = [await signIn('villageOfficer'), await signIn('villageOfficer')];
    expect(await end('stationChief', 'villageOfficer')).toEqual({ ok: true, value: { ended: 2 } });
    expect([await look(one), await look(two)]).toEqual(['session.missing', 'session.missing']);
    const again = await signIn('villageOfficer');
    const { endedByOthers } = ended.parse((await again.post('access.sessions', {})).body);
    expect(endedByOthers).toEqual([{ by: '見本 6号', ended: 2 }]);
    const audited = await prefecture.rows((tx) =>
      tx
        .selectFrom('audit_events')
        .select(['person_id', 'subject_id'])
        .where('operation', '=', endSessionsOf.name)
        .execute(),
    );
    expect(audited).toEqual([
      {
        person_id: prefecture.world.persons.stationChief,
        subject_id: prefecture.world.persons.villageOfficer,
      },
    ]);
  });

  test('T43 7.4.5: not one’s own, not of somebody above, not of another station', async () => {
    expect(await end('sectionChief', 'sectionChief')).toMatchObject({ code: 'appointment.own' });
    expect(await end('sectionChief', 'stationChief')).toMatchObject({
      code: 'appointment.above-own',
    });
    expect(await end('sectionChief', 'stranger')).toMatchObject({ code: 'not-found' });
    expect(await end('officer', 'secondOfficer')).toMatchObject({ ok: false });
  });
});

const actOfficerAs = (postId: string, acting: boolean): Promise<string> =>
  prefecture.rows(async (tx) => {
    const id = newId();
    const person_id = prefecture.world.persons.officer;
    await tx
      .insertInto('post_holdings')
      .values({ id, post_id: postId, person_id, acting, from_on: '2026-11-01' })
      .execute();
    return id;
  });

const me = z.object({ post: z.object({ kind: z.string() }), otherPosts: z.int() });

describe('T43 T44: posts', () => {
  test('T43: a concurrent or acting post is chosen, under a new secret; others are not to be had', async () => {
    const { posts } = prefecture.world;
    const holding = await actOfficerAs(posts.boxChief, true);
    const browser = await signIn('officer');
    expect(me.parse((await browser.post('access.whoAmI', {})).body).otherPosts).toBe(1);
    expect(codeOf(await browser.post('access.changePost', { postId: posts.stationChief }))).toBe(
      'not-found',
    );
    const before = browser.cookies.get('meguri');
    expect(codeOf(await browser.post('access.changePost', { postId: posts.boxChief }))).toBe(
      'done',
    );
    expect(browser.cookies.get('meguri')).not.toBe(before);
    expect(me.parse((await browser.post('access.whoAmI', {})).body).post.kind).toBe('boxChief');
    await prefecture.rows((tx) =>
      tx
        .updateTable('post_holdings')
        .set({ until_on: '2026-11-20' })
        .where('id', '=', holding)
        .execute(),
    );
    expect(await look(browser)).toBe('session.missing');
  });

  test('T44: revoked first, written after, read last: the reader whose post ended gets nothing', async () => {
    const { persons, posts, units } = prefecture.world;
    const reader = await signIn('secondOfficer');
    const read = () => reader.post(listBeats.name, { stationId: units.station });
    expect(codeOf(await read())).toBe('done');
    const [holding] = await prefecture.rows((tx) =>
      tx
        .selectFrom('post_holdings')
        .select('id')
        .where('person_id', '=', persons.secondOfficer)
        .where('post_id', '=', posts.secondOfficer)
        .execute(),
    );
    // The last day is the day before: from the 21st on the post is over.
    const ended = await prefecture.as('headquartersClerk', endHolding, {
      holdingId: holding?.id ?? '',
      on: '2026-11-21',
    });
    expect(ended).toMatchObject({ ok: true });
    await prefecture.rows((tx) =>
      tx
        .updateTable('beats')
        .set({ name: '書いた後の名' })
        .where('box_id', '=', units.box)
        .execute(),
    );
    const answer = await read();
    expect(codeOf(answer)).toBe('session.missing');
    expect(JSON.stringify(answer.body)).not.toContain('書いた後の名');
  });
});

test('only the command line gets the first administrator’s code', async () => {
  const clerk = await prefecture.as('headquartersClerk', adminCode, {});
  expect(clerk).toMatchObject({ ok: false, code: 'not-found' });
});

describe('code of conduct and purpose', () => {
  const due = async (): Promise<readonly boolean[]> =>
    (await prefecture.must('stationChief', listTexts, {})).texts.map((text) => text.due);
  const both = [
    { code: 'conduct', version: '1' },
    { code: 'purpose', version: '1' },
  ] as const;

  test('cards.purpose: they are due at the first sign-in of a post, accepted for their months, then due again', async () => {
    expect(await due()).toEqual([true, true]);
    const old = [{ code: 'conduct', version: '0' } as const];
    expect(await prefecture.as('stationChief', acceptTexts, { texts: old })).toMatchObject({
      code: 'text.changed',
    });
    expect(await prefecture.must('stationChief', acceptTexts, { texts: [...both] })).toEqual({
      acceptedUntil: '2027-11-20',
    });
    expect(await due()).toEqual([false, false]);
    prefecture.setNow(new Date('2027-11-20T01:00:00Z'));
    expect(await due()).toEqual([false, false]);
    prefecture.setNow(new Date('2027-11-21T01:00:00Z'));
    expect(await due()).toEqual([true, true]);
  });

  test('cards.purpose: the version that was accepted is kept, and accepting twice adds nothing', async () => {
    await prefecture.must('auditor', acceptTexts, { texts: [...both] });
    await prefecture.must('auditor', acceptTexts, { texts: [...both] });
    const rows = await prefecture.rows((tx) =>
      tx
        .selectFrom('accepted_texts')
        .select(['text_code', 'version', 'post_kind'])
        .where('person_id', '=', prefecture.world.persons.auditor)
        .orderBy('text_code')
        .execute(),
    );
    expect(rows).toEqual(
      both.map(({ code, version }) => ({ text_code: code, version, post_kind: 'auditor' })),
    );
  });
});
