import { getBeat } from '@meguri/core/beats/beats.ops.ts';
import { previewImport } from '@meguri/core/imports/imports.ops.ts';
import { setVisitInterval } from '@meguri/core/premises/intervals.ops.ts';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Prefecture, testPrefecture } from './testing.ts';

let prefecture: Prefecture;
beforeAll(async () => {
  prefecture = await testPrefecture();
});
afterAll(() => prefecture.close());

const post = (headers: Readonly<Record<string, string>>, payload = '{}') =>
  prefecture.app.inject({
    method: 'POST',
    url: '/api/access.whoAmI',
    headers: { 'content-type': 'application/json', ...headers },
    payload,
  });

test('T59: every answer forbids inline script, foreign frames and the sensors of the device', async () => {
  const { headers } = await prefecture.app.inject({ url: '/healthz' });
  const policy = String(headers['content-security-policy']);
  expect(policy).toMatch(/script-src 'self' 'nonce-\w+';/);
  expect(policy).not.toContain('unsafe');
  expect(policy).toContain("frame-ancestors 'none'");
  expect(headers['permissions-policy']).toContain('geolocation=()');
  expect(headers['x-content-type-options']).toBe('nosniff');
  const again = await prefecture.app.inject({ url: '/healthz' });
  expect(again.headers['content-security-policy']).not.toBe(policy);
});

test.each([
  ['another site', { origin: 'https://elsewhere.example' }],
  ['another port of this machine', { origin: 'http://localhost:9' }],
  ['a page without a site', { origin: 'null' }],
  ['a form of another site', { 'sec-fetch-site': 'cross-site' }],
  ['a name bent to this address', { host: 'bent.example' }],
])('T56: a request from %s is refused before anything is read', async (_, headers) => {
  const answer = await post(headers);
  expect(answer.statusCode).toBe(403);
  expect(answer.json()).toMatchObject({ code: 'request.foreign' });
});

test('T56: the own page is heard', async () => {
  const answer = await post({ host: 'localhost:80', origin: 'http://localhost:80' });
  expect(answer.json()).toMatchObject({ code: 'session.missing' });
});

test('T61: a body that is too large, too deep, torn or of another kind is refused in words', async () => {
  const large = JSON.stringify({ text: 'あ'.repeat(600_000) });
  expect((await post({}, large)).json()).toMatchObject({ code: 'request.too-large' });
  const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
  expect((await post({}, deep)).json()).toMatchObject({ code: 'request.malformed' });
  expect((await post({}, '{"torn":')).json()).toMatchObject({ code: 'request.malformed' });
  const form = await post({ 'content-type': 'text/html' }, 'x=1');
  expect(form.json()).toMatchObject({ code: 'request.malformed' });
});

test('an address that is none is not found, in words', async () => {
  const answer = await prefecture.app.inject({ method: 'POST', url: '/api/no.such' });
  expect(answer.statusCode).toBe(404);
  expect(answer.json()).toMatchObject({ code: 'not-found' });
});

test('security.txt names a contact and ends within a year', async () => {
  const { body } = await prefecture.app.inject({ url: '/.well-known/security.txt' });
  expect(body).toMatch(/^Contact: \S+:\S+$/m);
  const until = Date.parse(/^Expires: (.+)$/m.exec(body)?.[1] ?? '');
  expect(until - Date.parse('2026-11-21')).toBeGreaterThan(0);
  expect(until - Date.parse('2026-11-21')).toBeLessThan(366 * 86_400_000);
});

test('T65: what a person typed stays out of the log, also when the program breaks on it', async () => {
  const lines: string[] = [];
  const spies = (['error', 'log', 'warn'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation((...words) => void lines.push(words.join(' '))),
  );
  const canaries = Array.from(
    { length: 40 },
    (_, at) => `架空見本氏名${at}番090-0000-${1000 + at}`,
  );
  for (const canary of canaries) {
    // The database cannot store the zero character: its message and its detail quote the row.
    await prefecture.as('stationChief', setVisitInterval, {
      stationId: prefecture.world.units.station ?? '',
      tier: 'general',
      months: 24,
      from: '2027-01-01',
      reasons: `${canary}\u0000`,
    });
    await post({}, `{"torn":"${canary}`);
    await prefecture.as('sectionChief', previewImport, {
      kind: 'premises',
      source: canary,
      fileName: `${canary}.csv`,
      mapping: null,
      content: Buffer.from(`${canary}\u0000,"`).toString('base64'),
      asOf: null,
      statedTotal: null,
    });
  }
  for (const spy of spies) spy.mockRestore();
  expect(lines.filter((line) => line.includes('request failed')).length).toBeGreaterThanOrEqual(40);
  const told = lines.join('\n');
  expect(canaries.filter((canary) => told.includes(canary))).toEqual([]);
  expect(told).not.toMatch(/090-0000|架空/);
});

test('16.3.2: what somebody may not do or know leaves a line with nothing in it about anybody', async () => {
  const lines: string[] = [];
  const spy = vi.spyOn(console, 'error').mockImplementation((line) => void lines.push(line));
  const { persons, units, beats } = prefecture.world;
  const asked = { beatId: beats.other };
  await prefecture.as('officer', getBeat, asked);
  await prefecture.as('officer', setVisitInterval, {
    stationId: units.station,
    tier: 'general',
    months: 24,
    from: '2027-01-01',
    reasons: '見本の理由',
  });
  await prefecture.must('officer', getBeat, { beatId: beats.first });
  spy.mockRestore();
  const read = lines.map((line): Record<string, unknown> => JSON.parse(line));
  expect(read.map(({ operation, code }) => [operation, code])).toEqual([
    ['beats.get', 'not-found'],
    [setVisitInterval.name, 'action.not-allowed'],
  ]);
  for (const line of read) {
    expect(Object.keys(line)).toEqual(['time', 'what', 'operation', 'code', 'requestId']);
  }
  const told = lines.join();
  for (const word of ['見本', ...Object.values(persons), ...Object.values(beats)]) {
    expect(told).not.toContain(word);
  }
});
