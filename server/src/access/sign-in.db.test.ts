import { issueCode, setStaffNumber } from '@meguri/core/access/credentials.ops.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { type Prefecture, testPrefecture } from '../platform/testing.ts';
import { type Browser, codeAt, codeOf, openBrowser } from './browser.testing.ts';

const password = 'purple lantern walks home';
const clock = { now: new Date('2026-11-21T01:00:00Z') };

let prefecture: Prefecture;
let secret = '';
beforeAll(async () => {
  prefecture = await testPrefecture(clock.now);
});
afterAll(() => prefecture.close());

const wait = (seconds: number): void => {
  clock.now = new Date(clock.now.getTime() + seconds * 1000);
  prefecture.setNow(clock.now);
};

const opened = z.object({ secret: z.string(), personName: z.string(), staffNumber: z.string() });

const enrol = async (browser: Browser, code: string): Promise<string> => {
  const { body } = await browser.post('access.openCode', { code });
  const shown = opened.parse(body);
  const proof = { way: 'password', password, totp: codeAt(shown.secret, clock.now) };
  const done = await browser.post('access.redeemCode', { code, first: null, proof });
  expect(codeOf(done)).toBe('done');
  return shown.secret;
};

const signIn = (browser: Browser, changed: Readonly<Record<string, string>> = {}) => {
  const typed = { staffNumber: 'a1001', password, totp: codeAt(secret, clock.now), ...changed };
  return browser.post('access.signInPassword', typed);
};

const auditOf = (action: string) =>
  prefecture.rows((tx) =>
    tx.selectFrom('audit_events').selectAll().where('action', '=', action).execute(),
  );

describe('a one-time code leads to a password with a code of an authenticator', () => {
  test('T43: a chief numbers and lets in his own people, nobody above and not himself', async () => {
    const { persons } = prefecture.world;
    const number = (who: 'sectionChief' | 'boxChief', personId: string, staffNumber: string) =>
      prefecture.as(who, setStaffNumber, { personId, staffNumber });
    expect(await number('sectionChief', persons.officer, 'a1001')).toMatchObject({ ok: true });
    const refused = async (personId: string) => {
      const answer = await number('sectionChief', personId, 'A1002');
      return answer.ok ? 'done' : answer.code;
    };
    expect(await refused(persons.sectionChief)).toBe('appointment.own');
    expect(await refused(persons.stationChief)).toBe('appointment.above-own');
    expect(await refused(persons.stranger)).toBe('not-found');
    const below = await number('boxChief', persons.officer, 'A1002');
    expect(below).toMatchObject({ ok: false, code: 'action.not-allowed' });
    const twice = await number('sectionChief', persons.secondOfficer, 'A1001');
    expect(twice).toMatchObject({ ok: false, code: 'staff-number.taken' });
  });

  test('the code is good once, and nothing of it can be read in the database', async () => {
    const { persons } = prefecture.world;
    const none = { personId: persons.secondOfficer };
    expect(await prefecture.as('sectionChief', issueCode, none)).toMatchObject({
      code: 'staff-number.missing',
    });
    const { code } = await prefecture.must('sectionChief', issueCode, {
      personId: persons.officer,
    });
    const rows = await prefecture.rows(async (tx) => [
      ...(await tx.selectFrom('sign_in_codes').selectAll().execute()),
      ...(await tx.selectFrom('answered_requests').selectAll().execute()),
    ]);
    expect(JSON.stringify(rows)).not.toContain(code.slice(0, 14));
    const browser = openBrowser(prefecture);
    expect(codeOf(await browser.post('access.openCode', { code: 'AAAA-BBBB' }))).toBe(
      'code.invalid',
    );
    secret = await enrol(browser, code.toLowerCase().replaceAll('-', ' '));
    expect(codeOf(await browser.post('access.whoAmI', {}))).toBe('done');
    expect(codeOf(await browser.post('access.openCode', { code }))).toBe('code.invalid');
    const kept = await prefecture.rows((tx) => tx.selectFrom('credentials').selectAll().execute());
    expect(kept[0]?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(JSON.stringify(kept)).not.toContain(secret);
  });
});

describe('T57 T58: password and code', () => {
  test('T58: a code of the authenticator is good once', async () => {
    wait(60);
    const browser = openBrowser(prefecture);
    expect(codeOf(await signIn(browser))).toBe('done');
    expect(codeOf(await signIn(openBrowser(prefecture)))).toBe('sign-in.refused');
    wait(30);
    expect(codeOf(await signIn(openBrowser(prefecture)))).toBe('done');
  });

  test('T57: the secret is new at each sign-in and the one brought along is dead', async () => {
    wait(60);
    const browser = openBrowser(prefecture);
    browser.cookies.set('meguri', 'planted-by-somebody').set('meguri-device', 'planted');
    expect(codeOf(await signIn(browser))).toBe('done');
    const first = browser.cookies.get('meguri') ?? '';
    expect(first).not.toContain('planted');
    wait(60);
    expect(codeOf(await signIn(browser))).toBe('done');
    const stolen = openBrowser(prefecture);
    stolen.cookies.set('meguri', first).set('meguri-device', 'planted');
    expect(codeOf(await stolen.post('access.whoAmI', {}))).toBe('session.missing');
  });

  test('T57 S1: the session cookie alone opens nothing on another device', async () => {
    wait(60);
    const browser = openBrowser(prefecture);
    await signIn(browser);
    const thief = openBrowser(prefecture);
    thief.cookies.set('meguri', browser.cookies.get('meguri') ?? '');
    expect(codeOf(await thief.post('access.whoAmI', {}))).toBe('session.missing');
    thief.cookies.set('meguri-device', 'another');
    expect(codeOf(await thief.post('access.whoAmI', {}))).toBe('session.missing');
    expect(codeOf(await browser.post('access.whoAmI', {}))).toBe('done');
  });

  test('T60: who exists, what was wrong and how long it took look alike', async () => {
    wait(60);
    const answers: string[] = [];
    const times = new Map<string, number[]>();
    const tries = {
      known: { password: 'not the right password' },
      unknown: { staffNumber: 'Z9999' },
      code: { totp: '000000' },
    };
    for (let round = 0; round < 4; round += 1) {
      for (const [name, changed] of Object.entries(tries)) {
        const staffNumber = name === 'unknown' ? `Z999${round}` : 'A1001';
        const from = performance.now();
        const { status, body } = await signIn(openBrowser(prefecture), { ...changed, staffNumber });
        times.set(name, [...(times.get(name) ?? []), performance.now() - from]);
        const { requestId: _, ...rest } = z.record(z.string(), z.unknown()).parse(body);
        answers.push(JSON.stringify([status, rest]));
        wait(900);
      }
    }
    expect(new Set(answers).size).toBe(1);
    const middle = (name: string) => (times.get(name) ?? []).toSorted((a, b) => a - b)[1] ?? 0;
    expect(middle('unknown')).toBeGreaterThan(middle('known') / 3);
    expect(middle('known')).toBeGreaterThan(middle('unknown') / 3);
  });

  test('T60: failures delay the next try, also of somebody who does not exist, and never for good', async () => {
    wait(24 * 3600 + 60);
    for (const staffNumber of ['A1001', 'Z8888']) {
      const wrong = { password: 'wrong wrong wrong', staffNumber };
      const codes: string[] = [];
      for (let at = 0; at < 6; at += 1) {
        codes.push(codeOf(await signIn(openBrowser(prefecture), wrong)));
      }
      expect(codes).toEqual([...Array(5).fill('sign-in.refused'), 'sign-in.wait']);
    }
    expect(codeOf(await signIn(openBrowser(prefecture)))).toBe('sign-in.wait');
    wait(31);
    expect(codeOf(await signIn(openBrowser(prefecture)))).toBe('done');
  });

  test('each success and each failure is on record, with the person where one is known', async () => {
    const { officer } = prefecture.world.persons;
    const done = await auditOf('access.signed-in');
    expect(done.filter((row) => row.person_id === officer).length).toBeGreaterThan(5);
    const failed = await auditOf('access.sign-in-failed');
    expect(failed.some((row) => row.subject_id === officer)).toBe(true);
    expect(failed.some((row) => row.subject_id === null)).toBe(true);
    expect(failed.filter((row) => row.person_id === officer)).toEqual([]);
  });

  test('a changed password is judged like a first one, and no trace of it is kept', async () => {
    wait(60);
    const browser = openBrowser(prefecture);
    await signIn(browser);
    const change = (next: string) => browser.post('access.changePassword', { password: next });
    expect(codeOf(await change('passwordpassword'))).toBe('password.guessable');
    const next = 'seven quiet rivers meet';
    expect(codeOf(await change(next))).toBe('done');
    const kept = await prefecture.rows((tx) =>
      tx
        .selectFrom('answered_requests')
        .select('operation')
        .where('operation', '=', 'access.changePassword')
        .execute(),
    );
    expect(kept).toEqual([]);
    wait(60);
    expect(codeOf(await signIn(openBrowser(prefecture)))).toBe('sign-in.refused');
    expect(codeOf(await signIn(openBrowser(prefecture), { password: next }))).toBe('done');
  });

  test('T60: one address is limited too', async () => {
    const browser = openBrowser(prefecture);
    const codes: string[] = [];
    for (let at = 0; at < 61; at += 1) {
      codes.push(codeOf(await browser.post('access.openCode', { code: 'AAAA-BBBB' })));
    }
    expect(codes.at(-1)).toBe('request.too-many');
  });
});
