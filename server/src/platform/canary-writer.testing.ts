import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import * as z from 'zod';
import { authorise, buildApp } from '../app.ts';
import { type Canary, canariesOf } from './canaries.testing.ts';
import { firstBeat } from './first-beat.testing.ts';
import { newId } from './keys.ts';
import { openKeyFolder } from './keys-file.ts';
import { openEmbedded } from './open-database.ts';
import { loadPacks } from './packs.ts';
import { postTo } from './served-by.ts';

// A server to be killed: writes cards of canaries, reads and searches them, complains about some, and
// waits. With `plain` it stores their words as they are: what the product would be without sealing.
// With `read` it reads one card again and again until it is killed.

const [folder = '', count = '0', mode = 'sealed'] = process.argv.slice(2);
const schema = 'canary';
const database = await openEmbedded(folder, [schema]);
const packs = loadPacks();
const [pack] = packs.all;
const app = await buildApp({
  database,
  authorise,
  packs,
  schema,
  clock: () => new Date(),
  demo: true,
  signIn: {},
  prefectureCode: packs.prefectureCodes[0] ?? '',
  keys: openKeyFolder(join(folder, 'keys')),
});
const world = await firstBeat(database, schema);
const signIn = await postTo(app, 'access.signInDemo', {
  body: { personId: world.personId, postId: world.postId },
});
const headers = { cookie: signIn.cookie ?? '' };

const ask = async (name: string, body: unknown, requestId = newId()): Promise<unknown> => {
  const marked = { ...headers, 'x-meguri-request': requestId };
  const answer = await postTo(app, name, { body, headers: marked });
  if (answer.status !== 200) throw new Error(`${name}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};

const contentsOf = ({ name, reading, phone, wish }: Canary) => ({
  declined: false,
  entries: [
    {
      group: 'self',
      values: { 'contact-name': name, 'contact-reading': reading, phone, request: wish },
    },
  ],
});

const cardOf = (premisesId: string, canary: Canary, baseRevision: number) => ({
  premisesId,
  kind: 'household',
  baseRevision,
  origin: 'resident',
  noticeVersion: pack?.cards.notice.version,
  contents: contentsOf(canary),
  toldOthers: true,
  toldProvisional: false,
  confirmedOn: new Date().toISOString().slice(0, 10),
});

const idIn = (answer: unknown): string => z.object({ cardId: z.string() }).parse(answer).cardId;

const write = async (canary: Canary, at: number): Promise<void> => {
  const premisesId = world.premisesIds[at % world.premisesIds.length] ?? '';
  const round = Math.floor(at / world.premisesIds.length);
  const card = cardOf(premisesId, canary, round);
  const cardId = idIn(await ask('cards.write', card));
  if (at % 10 !== 0) return;
  await ask('cards.read', { cardId, purpose: 'visit' });
  await ask('cards.search', { field: 'phone', value: canary.phone, purpose: 'request' });
  // Refused, with everything in the request that must not reach a log.
  const wrong = { ...card, baseRevision: 1_000_000 };
  await postTo(app, 'cards.write', { body: wrong, headers });
  await postTo(app, 'cards.write', { body: { ...wrong, kind: canary.name }, headers });
  const search = { field: canary.reading, value: canary.wish };
  await postTo(app, 'cards.search', { body: search, headers });
};

const quiet: Canary = { name: '無し', reading: 'なし', phone: '000-0000-0000', wish: '無し' };

/** Versions of one card as they would be stored if nothing sealed them. */
const writePlain = async (canaries: readonly Canary[]): Promise<void> => {
  const cardId = idIn(await ask('cards.write', cardOf(world.premisesIds[0] ?? '', quiet, 0)));
  const { stationId } = world;
  for (const [at, canary] of canaries.entries()) {
    await database.transaction({ schema, stations: [stationId] }, (tx) =>
      tx
        .insertInto('card_versions')
        .values({
          id: newId(),
          station_id: stationId,
          card_id: cardId,
          revision: at + 2,
          origin: 'resident',
          item_set: 'x',
          notice_version: 'x',
          told_others: false,
          written_on: '2026-01-01',
          recorded_at: new Date(),
          contents: Buffer.from(JSON.stringify(contentsOf(canary))),
        })
        .execute(),
    );
  }
};

/** Everything the tables hold, as text: what a dump of the database would be. */
const dump = (): Promise<void> =>
  database.transaction({ schema, stations: [world.stationId] }, async (tx) => {
    const tables = await sql<{ name: string }>`
      select tablename as name from pg_tables where schemaname = ${schema}`.execute(tx);
    for (const { name } of tables.rows) {
      const { rows } = await sql<{ row: unknown }>`
        select to_jsonb(held) as row from ${sql.table(name)} held`.execute(tx);
      for (const { row } of rows)
        appendFileSync(join(folder, 'dump.jsonl'), `${JSON.stringify(row)}\n`);
    }
  });

/** Reads for ever, and tells each answer as soon as it is there. */
const readOn = async (): Promise<never> => {
  const card = cardOf(world.premisesIds[0] ?? '', quiet, 0);
  const cardId = idIn(await ask('cards.write', card));
  for (;;) {
    const requestId = newId();
    await ask('cards.read', { cardId, purpose: 'visit' }, requestId);
    process.send?.(requestId);
  }
};

const canaries = canariesOf(Number(count));
if (mode === 'read') await readOn();
if (mode === 'plain') await writePlain(canaries);
else for (const [at, canary] of canaries.entries()) await write(canary, at);
await dump();
process.send?.('written');
setInterval(() => undefined, 1000);
