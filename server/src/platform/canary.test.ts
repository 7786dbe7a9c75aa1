import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { canariesOf, scan } from './canaries.testing.ts';
import { openEmbedded } from './open-database.ts';
import { testFolder } from './testing-folder.ts';

let folder: ReturnType<typeof testFolder>;
beforeEach(() => {
  folder = testFolder();
});
afterEach(() => folder.remove());

/** npm test looks for 150, the nightly run for 10,000. */
const count = process.env['MEGURI_HEAVY'] ? 10_000 : 150;

const script = new URL('./canary-writer.testing.ts', import.meta.url);

const startWriter = (mode: 'sealed' | 'plain' | 'read'): ChildProcess => {
  const temp = join(folder.path, 'tmp');
  mkdirSync(temp, { recursive: true });
  const args = [join(folder.path, 'meguri'), String(count), mode];
  const env = { ...process.env, TMPDIR: temp };
  return fork(script, args, { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
};

/** Lets a server write the canaries, kills it in mid-air, and leaves its folder, dump and words. */
const writeAndKill = async (mode: 'sealed' | 'plain'): Promise<void> => {
  const child = startWriter(mode);
  const words: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (text) => words.push(String(text)));
  }
  const closed = once(child, 'close');
  const written = once(child, 'message');
  await Promise.race([
    written,
    closed.then(() => Promise.reject(new Error(`The writer ended:\n${words.join('')}`))),
  ]);
  child.kill('SIGKILL');
  await closed;
  writeFileSync(join(folder.path, 'log'), words.join(''));
};

test('rights.personal-data: no name, reading, number or wish lies in data folder, dump, WAL or log (G-14, I4, T65)', async () => {
  await writeAndKill('sealed');
  const found = scan([folder.path], canariesOf(count));
  expect(found.files).toBeGreaterThan(100);
  expect(found.bytes).toBeGreaterThan(10_000_000);
  expect(found.canaries).toBe(0);
}, 1_800_000);

test('the same look finds every one of them where nothing is sealed', async () => {
  await writeAndKill('plain');
  expect(scan([folder.path], canariesOf(count)).canaries).toBe(count);
}, 1_800_000);

test('T70: a server killed between the steps of its looks has a row for each one it answered', async () => {
  const child = startWriter('read');
  const answered: string[] = [];
  const closed = once(child, 'close');
  child.on('message', (id) => answered.push(String(id)));
  while (answered.length < 60 && child.exitCode === null) await once(child, 'message');
  child.kill('SIGKILL');
  await closed;
  const database = await openEmbedded(join(folder.path, 'meguri'), ['canary']);
  const rows = await database.transaction({ schema: 'canary', stations: [] }, (tx) =>
    tx.selectFrom('audit_events').select('request_id').where('action', '=', 'cards.read').execute(),
  );
  await database.close();
  const logged = new Set(rows.map((row) => row.request_id));
  expect(answered.filter((id) => !logged.has(id))).toEqual([]);
  expect(answered.length).toBeGreaterThanOrEqual(60);
}, 120_000);

test('the look sees each form in which a word may lie', () => {
  const canaries = canariesOf(40);
  const forms: readonly ((text: string) => string | Buffer)[] = [
    (text) => text,
    (text) => Buffer.from(text, 'utf16le'),
    (text) => Buffer.from(text, 'utf16le').swap16(),
    (text) => Buffer.from(text).toString('hex'),
    (text) => Buffer.from(text).toString('base64'),
    (text) => Buffer.from(`x${text}yz`).toString('base64'),
    (text) => text.normalize('NFD'),
    (text) => text.replace(/[ぁ-ゖ]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0x60)),
  ];
  for (const [at, form] of forms.entries()) {
    const here = join(folder.path, String(at));
    mkdirSync(here);
    for (const [number, { reading, wish }] of canaries.entries()) {
      const bytes = Buffer.from(form(number % 2 === 0 ? reading : wish));
      writeFileSync(
        join(here, String(number)),
        Buffer.concat([Buffer.alloc(number), bytes, Buffer.alloc(20)]),
      );
    }
    expect(scan([here], canaries).canaries, `form ${at}`).toBe(canaries.length);
  }
  expect(scan([join(folder.path, '0')], canariesOf(41).slice(40)).canaries).toBe(0);
});
