import { writeCard } from '@meguri/core/cards/cards.ops.ts';
import { keyState, retireKeys, rewrapKeys, rotateKeys } from '@meguri/core/cards/keys.ops.ts';
import { readCard } from '@meguri/core/cards/read.ops.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Prefecture, testPrefecture, withOwner } from '../platform/testing.ts';
import { addHome } from '../premises/premises.testing.ts';
import { accept, addCard, cardOf, contentsOf } from './cards.testing.ts';

let p: Prefecture;
let ids: readonly string[];
beforeAll(async () => {
  p = await testPrefecture();
  await accept(p, 'officer', 'stranger');
  ids = [await addCard(p, 1), await addCard(p, 2)];
});
afterAll(() => p.close());

const read = async (cardId: string, who: 'officer' | 'stranger' = 'officer'): Promise<string> => {
  const answer = await p.as(who, readCard, { cardId, purpose: 'visit' });
  return answer.ok ? 'read' : answer.code;
};

/** Changes rows as the owner of the data does: past grants and policies. */
const tamper = (statement: string): Promise<unknown> =>
  withOwner((execute) =>
    execute(`set local search_path to ${p.schema};
      alter table card_versions no force row level security;
      alter table sealed_keys no force row level security;
      ${statement};
      alter table card_versions force row level security;
      alter table sealed_keys force row level security`),
  );

const one = (at: number): string => ids[at] ?? '';
const versionOf = (cardId: string): string =>
  `(select id from card_versions where card_id = '${cardId}' order by revision desc limit 1)`;

describe('sealed contents', () => {
  test('rights.personal-data: bits flipped in contents or key are refused, the card is not shown (T4)', async () => {
    const cardId = one(0);
    for (const bit of [0, 95, 96, 1000, 4001, 8300]) {
      const flip = `set_bit(contents, ${bit}, 1 - get_bit(contents, ${bit}))`;
      const change = `update card_versions set contents = ${flip} where card_id = '${cardId}'`;
      await tamper(change);
      expect(await read(cardId), `bit ${bit} of the contents`).toBe('cards.unreadable');
      await tamper(change);
    }
    for (const bit of [1, 100, 300, 479]) {
      const flip = `set_bit(wrapped, ${bit}, 1 - get_bit(wrapped, ${bit}))`;
      const change = `update sealed_keys set wrapped = ${flip} where sealed_id = ${versionOf(cardId)}`;
      await tamper(change);
      expect(await read(cardId), `bit ${bit} of the key`).toBe('cards.unreadable');
      await tamper(change);
    }
    expect(await read(cardId)).toBe('read');
  });

  test('rights.personal-data: contents and key of another card, or of another station, are refused', async () => {
    const premisesId = await addHome(p, 5, { who: 'stranger', beat: 'other' });
    const { cardId: foreign } = await p.must('stranger', writeCard, cardOf(premisesId));
    expect(await read(foreign, 'stranger')).toBe('read');
    for (const [mine, theirs, who] of [
      [one(0), one(1), 'officer'],
      [foreign, one(1), 'stranger'],
    ] as const) {
      await tamper(`
        create table spare as select v.contents, k.wrapped, k.context
          from card_versions v join sealed_keys k on k.sealed_id = v.id
          where v.id = ${versionOf(mine)};
        update card_versions v set contents = o.contents from card_versions o
          where v.id = ${versionOf(mine)} and o.id = ${versionOf(theirs)};
        update sealed_keys v set wrapped = o.wrapped, context = o.context from sealed_keys o
          where v.sealed_id = ${versionOf(mine)} and o.sealed_id = ${versionOf(theirs)}`);
      expect(await read(mine, who)).toBe('cards.unreadable');
      await tamper(`
        update card_versions v set contents = s.contents from spare s where v.id = ${versionOf(mine)};
        update sealed_keys v set wrapped = s.wrapped, context = s.context from spare s
          where v.sealed_id = ${versionOf(mine)};
        drop table spare`);
      expect(await read(mine, who)).toBe('read');
    }
  });
});

describe('rotation', () => {
  test('custody.keys: rotated, rewrapped in batches while cards are read, retired only when none is behind (T35, T36)', async () => {
    const { station: stationId } = p.world.units;
    for (let at = 10; at < 22; at += 1) await addCard(p, at);
    const stateOf = async () => {
      const { stations } = await p.must('headquartersClerk', keyState, {});
      return stations.find((row) => row.stationId === stationId && row.key === 'cards');
    };
    const before = await stateOf();
    expect(before).toMatchObject({ behind: 0 });
    await p.must('headquartersClerk', rotateKeys, { stationId });
    const all = before?.records ?? 0;
    expect(await stateOf()).toMatchObject({ newest: (before?.newest ?? 0) + 1, behind: all });
    expect(await p.as('headquartersClerk', retireKeys, { stationId })).toMatchObject({
      code: 'cards.keys-behind',
    });
    let [behind, batches] = [all, 0];
    while (behind > 0) {
      const batch = await p.must('headquartersClerk', rewrapKeys, { stationId, atMost: 5 });
      expect(await read(one(batches % 2))).toBe('read');
      [behind, batches] = [batch.behind, batches + 1];
      if (batches > 100) throw new Error('the rewrap does not end');
    }
    expect(batches).toBeGreaterThan(2);
    expect(await p.as('headquartersClerk', retireKeys, { stationId })).toMatchObject({
      code: 'cards.keys-too-soon',
    });
    p.setNow(new Date('2026-11-21T01:02:00Z'));
    await p.must('headquartersClerk', retireKeys, { stationId });
    const after = await stateOf();
    expect(after?.oldest).toBe(after?.newest);
    expect(await read(one(0))).toBe('read');
    const again = await p.must('officer', readCard, { cardId: one(1), purpose: 'visit' });
    expect(again.card.contents).toEqual(contentsOf(1));
  });

  test('custody.keys: an old copy of a key row opens nothing once its version was retired (T37)', async () => {
    const { station: stationId } = p.world.units;
    const cardId = one(0);
    const copy = await p.rows(async (tx) => {
      const { rows } = await sql<{ id: string; wrapped: string; version: number }>`
        select sealed_id as id, encode(wrapped, 'hex') as wrapped, key_version as version
        from sealed_keys where sealed_id = (select id from card_versions
          where card_id = ${cardId} order by revision desc limit 1)`.execute(tx);
      return rows[0];
    });
    await p.must('headquartersClerk', rotateKeys, { stationId });
    await p.must('headquartersClerk', rewrapKeys, { stationId, atMost: 5000 });
    const fresh = await p.rows((tx) =>
      tx
        .selectFrom('sealed_keys')
        .selectAll()
        .where('sealed_id', '=', copy?.id ?? '')
        .execute(),
    );
    p.setNow(new Date('2026-11-21T01:04:00Z'));
    await p.must('headquartersClerk', retireKeys, { stationId });
    await tamper(`update sealed_keys set wrapped = decode('${copy?.wrapped}', 'hex'),
      key_version = ${copy?.version} where sealed_id = '${copy?.id}'`);
    expect(await read(cardId)).toBe('cards.unreadable');
    const [row] = fresh;
    await tamper(`update sealed_keys set wrapped = decode('${row?.wrapped.toString('hex')}', 'hex'),
      key_version = ${row?.key_version} where sealed_id = '${copy?.id}'`);
    expect(await read(cardId)).toBe('read');
  });
});
