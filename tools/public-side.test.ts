import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Letter, letterSchema, packetText } from '@meguri/core/voices/letter.ts';
import { readTicket } from '@meguri/core/voices/ticket.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formServer } from '../resident/server/listen.ts';
import { letterLimit, ticketLimit } from '../resident/src/limits.ts';
import {
  letterPublic,
  newLetterKeys,
  openLetter,
  sealForTicket,
  signOutgoing,
  ticketPartsOf,
} from '../server/src/platform/keys-letters.ts';

// The public form and the inside meet in a folder and nowhere else; this is where both are at hand.

const keys = newLetterKeys();
const place = '00000000-0000-4000-8000-000000000001';
let folder = '';
let server: Server;
let url = '';
let now = new Date('2026-11-21T03:00:00Z');

const inside = {
  format: 1,
  ...letterPublic(keys),
  demo: true,
  police: '見本県警察本部',
  places: [{ id: place, name: '見本警察署' }],
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'meguri-form-'));
  server = formServer(folder, () => now);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A new window of the limits. */
const later = (): void => {
  now = new Date(now.getTime() + letterLimit.within);
};

const post = async (path: string, fields: Readonly<Record<string, string>>) => {
  const answer = await fetch(url + path, { method: 'POST', body: new URLSearchParams(fields) });
  return { status: answer.status, page: await answer.text(), headers: answer.headers };
};

const complaint = {
  lang: 'pt-BR',
  kind: 'complaint',
  subject: 'conduct',
  place,
  text: 'O atendimento foi grosseiro. <script>alert(1)</script>',
};

const queued = (): readonly string[] => readdirSync(join(folder, 'queue'));
const letters = (): readonly Letter[] =>
  queued().map((name) =>
    letterSchema.parse(JSON.parse(openLetter(keys, readFileSync(join(folder, 'queue', name))))),
  );
const ticketIn = (page: string): string => />([0-9A-Z-]{13})<\/dd>/.exec(page)?.[1] ?? '';

const serve = (ticket: string, text: string, change: (body: Buffer) => Buffer = (b) => b): void => {
  const parts = ticketPartsOf(readTicket(ticket) ?? '');
  const answers = JSON.stringify({ answers: [{ on: '2026-11-28', text }] });
  const packet = { name: parts.name, body: sealForTicket(parts, answers).toString('base64') };
  const signature = signOutgoing(keys, packetText(packet));
  const body = change(Buffer.from(packet.body, 'base64')).toString('base64');
  writeFileSync(
    join(folder, 'answers', `${parts.name}.json`),
    JSON.stringify({ ...packet, body, signature }),
  );
};

describe('voices.receive: the public form', () => {
  test('before the inside said who it is, nothing is taken', async () => {
    expect((await post('/', complaint)).status).toBe(503);
    writeFileSync(join(folder, 'inside.json'), JSON.stringify(inside));
  });

  test('R30: each language has its form; no script, no cookie, nothing from elsewhere', async () => {
    for (const lang of ['ja', 'ja-easy', 'en', 'my', 'th', 'ne', 'pt-BR', 'nonsense']) {
      const answer = await fetch(`${url}/?lang=${lang}`);
      const page = await answer.text();
      expect(answer.status).toBe(200);
      expect(answer.headers.get('set-cookie')).toBeNull();
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(page).not.toMatch(/<script|<img|https?:|style=/);
    }
    const nepali = await (await fetch(`${url}/?lang=ne`)).text();
    expect(nepali).toContain('<html lang="ne">');
    expect(nepali).toContain('तपाईंको आवाज');
  });

  test('letters an office computer may lack come with the pages in their language alone', async () => {
    for (const lang of ['my', 'ne', 'th']) {
      const page = await fetch(`${url}/?lang=${lang}`);
      expect(page.headers.get('content-security-policy')).toContain("font-src 'self'");
      expect(await page.text()).toContain(`href="/fonts/${lang}.css"`);
      const style = await (await fetch(`${url}/fonts/${lang}.css`)).text();
      expect(style).toContain('unicode-range: U+');
      const [, path = ''] = /url\("([^"]+)"\)/.exec(style) ?? [];
      const face = await fetch(url + path);
      expect(face.headers.get('content-type')).toBe('font/ttf');
      expect(face.headers.get('cache-control'), 'nothing tells who was here').toBe('no-store');
      expect((await face.arrayBuffer()).byteLength).toBeGreaterThan(40_000);
    }
    expect(await (await fetch(`${url}/?lang=vi`)).text()).not.toContain('/fonts/');
    expect((await fetch(`${url}/fonts/ko.ttf`)).status).toBe(404);
  });

  test('R30: what was written is sealed to the inside, with nothing of the machine it came from', async () => {
    later();
    const { status, page, headers } = await post('/', complaint);
    expect(status).toBe(200);
    expect(headers.get('set-cookie')).toBeNull();
    expect(readTicket(ticketIn(page))).toBeDefined();
    const [letter] = letters();
    expect(letter).toMatchObject({
      kind: 'complaint',
      subject: 'conduct',
      placeId: place,
      text: complaint.text,
      answerIn: 'pt-BR',
      receivedOn: '2026-11-21',
      ticket: { name: ticketPartsOf(readTicket(ticketIn(page)) ?? '').name },
    });
    const [name = ''] = queued();
    const bytes = readFileSync(join(folder, 'queue', name));
    for (const plain of ['atendimento', 'complaint', '127.0.0.1', 'pt-BR']) {
      expect(bytes.includes(plain)).toBe(false);
    }
    expect(statSync(join(folder, 'queue', name)).size, 'short and long look alike').toBe(16_456);
    expect(JSON.stringify(letter)).not.toContain('127.0.0.1');
  });

  test('a letter that was changed on the way, or sealed to somebody else, is not opened', () => {
    const [name = ''] = queued();
    const bytes = readFileSync(join(folder, 'queue', name));
    expect(() => openLetter(newLetterKeys(), bytes)).toThrow('cannot be opened');
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    expect(() => openLetter(keys, bytes)).toThrow('cannot be opened');
    expect(() => openLetter(keys, bytes.subarray(0, 20))).toThrow('cannot be opened');
  });

  test('an empty, endless or foreign form, one of a program and one too many are refused', async () => {
    later();
    const before = queued().length;
    expect((await post('/', { ...complaint, text: '  ' })).status).toBe(422);
    const long = await post('/', { ...complaint, text: 'x'.repeat(2001) });
    expect(long.status).toBe(422);
    expect((await post('/', { ...complaint, text: 'x'.repeat(40_000) })).status).toBe(413);
    expect((await post('/', { ...complaint, second: 'https://example.test' })).status).toBe(429);
    const nationality = await post('/', { ...complaint, nationality: 'x', kind: 'watch' });
    expect(nationality.status, 'no kind but the listed ones').toBe(422);
    expect(queued().length).toBe(before);
    const statuses = [];
    for (let one = 0; one <= letterLimit.each; one += 1) {
      statuses.push((await post('/', complaint)).status);
    }
    expect(statuses.at(-1)).toBe(429);
    expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(
      letterLimit.each,
    );
  });

  test('what was typed comes back escaped', async () => {
    const { page } = await post('/', { ...complaint, kind: '' });
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toContain('<script>');
  });
});

describe('voices.answer: read by ticket alone', () => {
  test('R30: the ticket opens its answer; another one, and one without an answer, look alike', async () => {
    later();
    const ticket = ticketIn((await post('/', complaint)).page);
    const other = ticketIn((await post('/', complaint)).page);
    const ask = (one: string) => post('/answer', { lang: 'pt-BR', ticket: one });
    const waiting = (await ask(ticket)).page;
    mkdirSync(join(folder, 'answers'), { recursive: true });
    serve(ticket, 'Obrigado. Vamos apurar.');
    expect((await ask(ticket.toLowerCase().replaceAll('-', ' '))).page).toContain('Vamos apurar.');
    expect((await ask(other)).page).toBe(waiting);
  });

  test('an answer the inside did not sign, or that was changed, is not shown', async () => {
    later();
    const ticket = ticketIn((await post('/', complaint)).page);
    serve(ticket, 'Resposta', (body) => {
      body[15] = (body[15] ?? 0) ^ 1;
      return body;
    });
    expect((await post('/answer', { lang: 'pt-BR', ticket })).page).not.toContain('Resposta');
  });

  test('R30: guessing is refused: a wrong letter is told without looking, and tries are few', async () => {
    later();
    const wrong = await post('/answer', { ticket: 'CDFG-HJKM-NPX' });
    expect([wrong.status, wrong.page.includes('番号が正しくありません')]).toEqual([422, true]);
    let refused = 0;
    for (let one = 0; one < ticketLimit.each + 5; one += 1) {
      if ((await post('/answer', { ticket: '3333-3333-333' })).status === 429) refused += 1;
    }
    expect(refused).toBeGreaterThanOrEqual(5);
  });
});
