import { issueCode, setStaffNumber } from '@meguri/core/access/credentials.ops.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { type Prefecture, testPrefecture } from '../platform/testing.ts';
import { type Behaviour, newAuthenticator } from './authenticator.testing.ts';
import { type Browser, codeOf, openBrowser } from './browser.testing.ts';

const start = new Date('2026-11-21T01:00:00Z');
const good: Behaviour = {
  origin: 'http://localhost',
  rpId: 'localhost',
  verified: true,
  counter: 1,
};

let prefecture: Prefecture;
let key: Awaited<ReturnType<typeof newAuthenticator>>;
let counter = 1;
beforeAll(async () => {
  prefecture = await testPrefecture(start);
  key = await newAuthenticator();
});
afterAll(() => prefecture.close());

const asked = z.object({ attemptId: z.uuid(), options: z.object({ challenge: z.string() }) });

const ask = async (browser: Browser, name: string, body: unknown) => {
  const { attemptId, options } = asked.parse((await browser.post(name, body)).body);
  return { attemptId, challenge: options.challenge };
};

const codeFor = async (): Promise<string> => {
  const personId = prefecture.world.persons.officer;
  await prefecture.must('sectionChief', setStaffNumber, { personId, staffNumber: 'A1001' });
  return (await prefecture.must('sectionChief', issueCode, { personId })).code;
};

const redeem = async (browser: Browser, code: string, did: Behaviour) => {
  const { attemptId, challenge } = await ask(browser, 'access.startCodePasskey', {
    code,
    name: '見本',
  });
  const response = await key.create(challenge, did);
  const proof = { way: 'passkey', attemptId, response, label: '見本の鍵' };
  return codeOf(await browser.post('access.redeemCode', { code, first: null, proof }));
};

const signIn = async (changed: Partial<Behaviour> = {}, browser = openBrowser(prefecture)) => {
  const { attemptId, challenge } = await ask(browser, 'access.startPasskeySignIn', {});
  counter += 1;
  const response = await key.prove(challenge, { ...good, counter, ...changed });
  const answer = { attemptId, response };
  return { code: codeOf(await browser.post('access.signInPasskey', answer)), answer, browser };
};

describe('T58: passkeys', () => {
  test.each([
    ['made for another site', { origin: 'https://meguri.example' }],
    ['made for another name', { rpId: 'elsewhere' }],
    ['without user verification', { verified: false }],
  ])('a passkey %s is not taken, and the code is not used up', async (_, changed) => {
    const code = await codeFor();
    expect(await redeem(openBrowser(prefecture), code, { ...good, ...changed })).toBe(
      'passkey.refused',
    );
  });

  test('a passkey made in answer to the question signs in', async () => {
    const browser = openBrowser(prefecture);
    expect(await redeem(browser, await codeFor(), good)).toBe('done');
    expect((await browser.post('access.whoAmI', {})).body).toMatchObject({ way: 'passkey' });
    expect((await signIn()).code).toBe('done');
  });

  test.each([
    ['of another site', { origin: 'https://meguri.example' }],
    ['for another name', { rpId: 'elsewhere' }],
    ['without user verification', { verified: false }],
    ['of a copied key, its counter gone back', { counter: 1 }],
  ])('T58: a proof %s opens nothing', async (_, changed) => {
    expect((await signIn(changed)).code).toBe('sign-in.refused');
  });

  test('T58: a proof is good once, and in the browser that asked', async () => {
    const { code, answer } = await signIn();
    expect(code).toBe('done');
    const again = openBrowser(prefecture);
    expect(codeOf(await again.post('access.signInPasskey', answer))).toBe('sign-in.refused');
    const victim = openBrowser(prefecture);
    const { attemptId, challenge } = await ask(victim, 'access.startPasskeySignIn', {});
    counter += 1;
    const response = await key.prove(challenge, { ...good, counter });
    const carried = await openBrowser(prefecture).post('access.signInPasskey', {
      attemptId,
      response,
    });
    expect(codeOf(carried)).toBe('sign-in.refused');
  });

  test('T58: a question is forgotten after ten minutes', async () => {
    const browser = openBrowser(prefecture);
    const { attemptId, challenge } = await ask(browser, 'access.startPasskeySignIn', {});
    prefecture.setNow(new Date(start.getTime() + 10 * 60_000));
    counter += 1;
    const response = await key.prove(challenge, { ...good, counter });
    const late = await browser.post('access.signInPasskey', { attemptId, response });
    expect(codeOf(late)).toBe('sign-in.refused');
    prefecture.setNow(start);
  });

  test('T57: it unlocks its owner’s session only, by the question of that session', async () => {
    const { browser } = await signIn();
    await browser.post('access.lock', {});
    const { attemptId, challenge } = await ask(browser, 'access.startUnlock', {});
    counter += 1;
    const response = await key.prove(challenge, { ...good, counter });
    const proof = { key: { way: 'passkey', attemptId, response } };
    const stranger = openBrowser(prefecture);
    const { persons, posts } = prefecture.world;
    const who = { personId: persons.stranger, postId: posts.stranger };
    await stranger.post('access.signInDemo', who);
    await stranger.post('access.lock', {});
    const mine = await ask(stranger, 'access.startUnlock', {});
    counter += 1;
    const foreign = {
      attemptId: mine.attemptId,
      response: await key.prove(mine.challenge, { ...good, counter }),
    };
    expect(
      codeOf(await stranger.post('access.unlock', { key: { way: 'passkey', ...foreign } })),
    ).toBe('sign-in.refused');
    expect(codeOf(await stranger.post('access.unlock', proof))).toBe('sign-in.refused');
    expect(codeOf(await browser.post('access.whoAmI', {}))).toBe('session.locked');
  });

  test('changing one’s ways needs a fresh proof, and ends the sessions elsewhere', async () => {
    const [{ browser: here }, { browser: there }] = [await signIn(), await signIn()];
    const { credentials } = z
      .object({ credentials: z.array(z.object({ id: z.uuid() })) })
      .parse((await here.post('access.myCredentials', {})).body);
    const end = { credentialId: credentials[0]?.id };
    expect(codeOf(await here.post('access.endCredential', end))).toBe('credential.last');
    prefecture.setNow(new Date(start.getTime() + 11 * 60_000));
    expect(codeOf(await here.post('access.endCredential', end))).toBe('session.not-fresh');
    expect(codeOf(await here.post('access.startPasskey', {}))).toBe('session.not-fresh');
    prefecture.setNow(start);
    const first = key;
    const { attemptId, challenge } = await ask(here, 'access.startPasskey', {});
    key = await newAuthenticator();
    const response = await key.create(challenge, good);
    const added = { attemptId, response, label: '二つ目' };
    expect(codeOf(await here.post('access.addPasskey', added))).toBe('done');
    expect(codeOf(await here.post('access.endCredential', end))).toBe('done');
    expect(codeOf(await there.post('access.whoAmI', {}))).toBe('session.missing');
    expect((await signIn()).code).toBe('done');
    key = first;
    expect((await signIn()).code).toBe('sign-in.refused');
  });
});
