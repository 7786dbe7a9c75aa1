import { setStaffNumber } from '@meguri/core/access/credentials.ops.ts';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { authorise, buildApp } from '../app.ts';
import { startTryProvider } from '../cli/try-oidc.ts';
import type { Platform } from '../platform/door.ts';
import { keysInMemory } from '../platform/keys-file.ts';
import { loadPacks } from '../platform/packs.ts';
import type { ProviderStrength } from '../platform/sign-in.ts';
import { signInSettings } from '../platform/sign-in.ts';
import { type Prefecture, testPrefecture } from '../platform/testing.ts';
import { type Browser, codeOf, openBrowser } from './browser.testing.ts';
import { type FalseProvider, type Lie, startFalseProvider } from './false-provider.testing.ts';

let prefecture: Prefecture;
beforeAll(async () => {
  prefecture = await testPrefecture(new Date());
  const personId = prefecture.world.persons.officer;
  await prefecture.must('sectionChief', setStaffNumber, { personId, staffNumber: 'A1001' });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterAll(async () => {
  vi.restoreAllMocks();
  await prefecture.close();
});

const origin = 'http://localhost';
const back = `${origin}/sign-in/provider/back`;

const appWith = (issuer: string, strength?: ProviderStrength) => {
  const { database, schema } = prefecture;
  const packs = loadPacks();
  const platform: Platform = {
    database,
    schema,
    packs,
    authorise,
    demo: false,
    prefectureCode: '04',
    clock: () => new Date(),
    keys: keysInMemory(),
    signIn: {
      provider: { issuer, clientId: 'meguri', claim: 'sub', ...(strength ? { strength } : {}) },
    },
  };
  return buildApp(platform);
};

type App = Awaited<ReturnType<typeof appWith>>;

const visit = async (app: App, browser: Browser, url: string) => {
  const cookies = Object.fromEntries(browser.cookies);
  const answer = await app.inject({ url: url.replace(origin, ''), cookies });
  for (const { name, value } of answer.cookies) {
    if (value === '') browser.cookies.delete(name);
    else browser.cookies.set(name, value);
  }
  return String(answer.headers.location ?? '');
};

describe('sign-in by the prefecture’s provider', () => {
  test('a whole round with a real provider, and unlocking by a new proof', async () => {
    const provider = await startTryProvider({ port: 0, back });
    const app = await appWith(provider.issuer);
    const browser = openBrowser({ app });
    const jar = new Map<string, string>();
    // What a person does there: type the staff number, press the button.
    const atProvider = async (address: string): Promise<string> => {
      let next = address;
      let form: URLSearchParams | undefined;
      for (let step = 0; step < 12 && !next.startsWith(back); step += 1) {
        const answer = await fetch(next, {
          redirect: 'manual',
          headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
          ...(form === undefined ? {} : { method: 'POST', body: form }),
        });
        form = undefined;
        for (const line of answer.headers.getSetCookie()) {
          const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
          jar.set(name, value);
        }
        const location = answer.headers.get('location');
        if (location !== null) next = new URL(location, next).href;
        else form = new URLSearchParams({ prompt: 'login', login: 'a1001', password: 'x' });
      }
      return next;
    };
    const away = await visit(app, browser, '/sign-in/provider');
    expect(new URL(away).searchParams.get('code_challenge_method')).toBe('S256');
    const answer = await atProvider(away);
    expect(await visit(app, browser, answer)).toBe('/');
    const me = await browser.post('access.whoAmI', {});
    expect(me.body).toMatchObject({
      way: 'oidc',
      person: { id: prefecture.world.persons.officer },
    });
    // T58: the same answer a second time.
    expect(await visit(app, browser, answer)).toContain('refused');

    await browser.post('access.lock', {});
    expect(codeOf(await browser.post('access.whoAmI', {}))).toBe('session.locked');
    const again = await visit(app, browser, '/sign-in/provider?unlock');
    expect(new URL(again).searchParams.get('prompt')).toBe('login');
    expect(await visit(app, browser, await atProvider(again))).toBe('/');
    expect(codeOf(await browser.post('access.whoAmI', {}))).toBe('done');
    await app.close();
    await provider.close();
  });
});

describe('T58 S4: an answer that is not as asked opens nothing', () => {
  let provider: FalseProvider;
  let app: App;
  beforeAll(async () => {
    provider = await startFalseProvider();
    app = await appWith(provider.issuer);
  });
  afterAll(async () => {
    await app.close();
    await provider.close();
  });

  const begin = async (browser: Browser) => {
    const away = new URL(await visit(app, browser, '/sign-in/provider'));
    const [state, nonce] = ['state', 'nonce'].map((name) => away.searchParams.get(name) ?? '');
    return { state: state ?? '', nonce: nonce ?? '' };
  };

  const comeBack = async (lie: Lie, changed: Readonly<Record<string, string>> = {}) => {
    const browser = openBrowser({ app });
    const { state, nonce } = await begin(browser);
    provider.say({ lie, nonce, subject: 'A1001' });
    const query = new URLSearchParams({ code: 'c', state, iss: provider.issuer, ...changed });
    const to = await visit(app, browser, `${back}?${query}`);
    return { to, me: codeOf(await browser.post('access.whoAmI', {})) };
  };

  const refused = { to: '/sign-in?refused=provider', me: 'session.missing' };

  test('T58: an honest answer is taken, and carries the verifier of its attempt', async () => {
    expect(await comeBack('none')).toEqual({ to: '/', me: 'done' });
    expect(provider.asked().get('code_verifier')?.length).toBeGreaterThan(40);
  });

  test.each<Lie>([
    'issuer',
    'audience',
    'nonce',
    'expired',
    'algorithm-none',
    'other-key',
    'key-confusion',
    'no-token',
    'no-claim',
  ])('T58: %s', async (lie) => {
    expect(await comeBack(lie)).toEqual(refused);
  });

  test.each([
    ['a wrong state', { state: 'b3b0a0f0-0000-4000-8000-000000000000' }],
    ['mix-up: the answer of another provider', { iss: 'http://localhost:1' }],
    ['an error in place of a code', { error: 'access_denied' }],
  ])('T58: %s', async (_, changed) => {
    expect(await comeBack('none', changed)).toEqual(refused);
  });

  test('T58: the answer of another browser’s attempt, as a forged link would bring it', async () => {
    const { state, nonce } = await begin(openBrowser({ app }));
    provider.say({ lie: 'none', nonce, subject: 'A1001' });
    const victim = openBrowser({ app });
    await begin(victim);
    const query = new URLSearchParams({ code: 'c', state, iss: provider.issuer });
    expect(await visit(app, victim, `${back}?${query}`)).toBe(refused.to);
    expect(codeOf(await victim.post('access.whoAmI', {}))).toBe('session.missing');
  });

  test('somebody the provider knows and the prefecture does not is refused alike', async () => {
    const browser = openBrowser({ app });
    const { state, nonce } = await begin(browser);
    provider.say({ lie: 'none', nonce, subject: 'Z9999' });
    const query = new URLSearchParams({ code: 'c', state, iss: provider.issuer });
    expect(await visit(app, browser, `${back}?${query}`)).toBe(refused.to);
  });
});

describe('what the operator demands of the provider’s proof', () => {
  let provider: FalseProvider;
  beforeAll(async () => {
    provider = await startFalseProvider();
  });
  afterAll(() => provider.close());

  type Said = Readonly<Record<string, unknown>>;

  const comeBack = async (strength: ProviderStrength, claims: Said) => {
    const app = await appWith(provider.issuer, strength);
    const browser = openBrowser({ app });
    const away = new URL(await visit(app, browser, '/sign-in/provider'));
    const [state = '', nonce = ''] = ['state', 'nonce'].map(
      (name) => away.searchParams.get(name) ?? '',
    );
    provider.say({ lie: 'none', nonce, subject: 'A1001', claims });
    const query = new URLSearchParams({ code: 'c', state, iss: provider.issuer });
    const to = await visit(app, browser, `${back}?${query}`);
    await app.close();
    return { to, asked: away.searchParams.get('acr_values') };
  };

  const [strong, weak] = ['/', '/sign-in?refused=provider-weak'];

  test.each<readonly [Said, string]>([
    [{ amr: ['pwd', 'otp'] }, strong],
    [{ amr: ['pwd'] }, weak],
    [{ amr: 'otp' }, weak],
    [{}, weak],
  ])('T58 6.8.4: by amr, %j', async (claims, to) => {
    expect((await comeBack({ acr: [], amr: ['pwd', 'otp'] }, claims)).to).toBe(to);
  });

  test.each<readonly [Said, string]>([
    [{ acr: 'urn:two' }, strong],
    [{ acr: 'urn:one' }, weak],
    [{ amr: ['mfa'] }, weak],
  ])('T58 6.8.4: by acr, which is asked for too, %j', async (claims, to) => {
    expect(await comeBack({ acr: ['urn:two', 'urn:three'], amr: [] }, claims)).toEqual({
      to,
      asked: 'urn:two urn:three',
    });
  });

  test('the settings name them with blanks or commas between', () => {
    const env = {
      MEGURI_OIDC_ISSUER: provider.issuer,
      MEGURI_OIDC_CLIENT_ID: 'meguri',
      MEGURI_OIDC_AMR: 'pwd, otp',
    };
    expect(signInSettings(env).provider?.strength).toEqual({ acr: [], amr: ['pwd', 'otp'] });
    expect(signInSettings({ ...env, MEGURI_OIDC_AMR: '' }).provider?.strength).toBeUndefined();
  });
});
