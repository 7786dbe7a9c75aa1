import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from './database.ts';
import { newId } from './keys.ts';
import { currentRole, type Prefecture, testDatabase, testPrefecture } from './testing.ts';

let prefecture: Prefecture;
beforeAll(async () => {
  prefecture = await testPrefecture();
});
afterAll(() => prefecture.close());

type Echo = { readonly writer: number; readonly turn: number; readonly length: number };

const ask = async (database: Database, schema: string, turn: Omit<Echo, 'length'>): Promise<Echo> =>
  database.transaction({ schema, stations: [] }, async (tx) => {
    const text = `${turn.writer}:${turn.turn}:`.padEnd(300_000, 'x');
    const { rows } = await sql<{ answer: string; size: number }>`
      select split_part(given.text, ':', 1) || ':' || split_part(given.text, ':', 2) as answer,
        char_length(given.text) as size
      from (select ${text}::text as text) given`.execute(tx);
    const [writer, number] = (rows[0]?.answer ?? '').split(':').map(Number);
    return { writer: writer ?? -1, turn: number ?? -1, length: rows[0]?.size ?? 0 };
  });

test('8 writers with 300 kB parameters send 2,000 statements and no answer is another one’s', async () => {
  const { database, schema } = prefecture;
  const writers = Array.from({ length: 8 }, async (_, writer) => {
    for (let turn = 0; turn < 250; turn += 1) {
      const answer = await ask(database, schema, { writer, turn });
      expect(answer).toEqual({ writer, turn, length: 300_000 });
    }
    return 250;
  });
  const sent = await Promise.all(writers);
  expect(sent.reduce((sum, count) => sum + count, 0)).toBe(2000);
});

test('a second transaction inside a transaction throws at once', async () => {
  const { database, schema } = prefecture;
  const scope = { schema, stations: [] };
  const nested = database.transaction(scope, () => database.transaction(scope, currentRole));
  await expect(nested).rejects.toThrow('already open');
  expect((await database.transaction(scope, currentRole)).bypasses).toBe(false);
});

test('what fails rolls back, and the next transaction is untouched', async () => {
  const id = newId();
  const broken = prefecture.rows(async (tx) => {
    await tx
      .insertInto('persons')
      .values({ id, name: '見本', kana: '', police_rank: 'x' })
      .execute();
    throw new Error('on purpose');
  });
  await expect(broken).rejects.toThrow('on purpose');
  const found = await prefecture.rows((tx) =>
    tx.selectFrom('persons').select('id').where('id', '=', id).execute(),
  );
  expect(found).toEqual([]);
});

test('without a scope no station’s rows are visible, with one only its own', async () => {
  const { database, schema, world } = prefecture;
  const beatsSeen = (stations: readonly string[]) =>
    database.transaction({ schema, stations }, (tx) =>
      tx.selectFrom('beats').select('station_id').execute(),
    );
  expect(await beatsSeen([])).toEqual([]);
  const own = await beatsSeen([world.units.otherStation]);
  expect(own).toEqual([{ station_id: world.units.otherStation }]);
});

test('a row of another station can neither be written nor moved there', async () => {
  const { database, schema, world } = prefecture;
  const { station, otherStation, box } = world.units;
  const foreign = database.transaction({ schema, stations: [station] }, (tx) =>
    tx
      .insertInto('beats')
      .values({
        id: newId(),
        station_id: otherStation,
        box_id: box,
        number: 9,
        name: 'x',
        from_on: '2026-01-01',
      })
      .execute(),
  );
  await expect(foreign).rejects.toThrow('row-level security');
});

test('a prefecture’s role is refused in another prefecture’s schema', async () => {
  const other = await testDatabase();
  const foreign = other.database.transaction({ schema: other.schema, stations: [] }, (tx) =>
    sql`select * from ${sql.table(`${prefecture.schema}.beats`)}`.execute(tx),
  );
  await expect(foreign).rejects.toThrow('permission denied');
  await other.database.close();
});
