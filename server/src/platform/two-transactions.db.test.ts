import { setVisitInterval } from '@meguri/core/premises/intervals.ops.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from './keys.ts';
import { type Prefecture, testEngine, testPrefecture } from './testing.ts';

// What needs two open transactions at a time; the embedded engine has one connection, so there the
// tests are skipped by name (tools/expected-skips.json).

let prefecture: Prefecture;
beforeAll(async () => {
  prefecture = await testPrefecture();
});
afterAll(() => prefecture.close());

type Gate = { readonly opened: Promise<void>; readonly open: () => void };

const gate = (): Gate => {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
};

const townSeen = (code: string) =>
  prefecture.rows((tx) => tx.selectFrom('towns').select('id').where('code', '=', code).execute());

describe.skipIf(testEngine === 'embedded')('two open transactions', () => {
  test('what one has not committed the other does not see', async () => {
    const [written, end] = [gate(), gate()];
    const town = {
      id: newId(),
      code: 'x1',
      municipality: '見本市',
      name: '見本町',
      source: '見本',
    };
    const writing = prefecture.rows(async (tx) => {
      await tx.insertInto('towns').values(town).execute();
      written.open();
      await end.opened;
    });
    await written.opened;
    expect(await townSeen('x1')).toEqual([]);
    end.open();
    await writing;
    expect(await townSeen('x1')).toHaveLength(1);
  });

  test('a command repeated while the first is still open waits and gets its answer', async () => {
    const requestId = newId();
    const input = {
      stationId: prefecture.world.units.station,
      ...{ tier: 'general' as const, months: 24, from: '2027-01-01', reasons: '二重送信' },
    };
    const [held, end] = [gate(), gate()];
    // Both commands write this table last, so both are open when the lock goes.
    const holding = prefecture.rows(async (tx) => {
      await sql`lock table visit_intervals in share mode`.execute(tx);
      held.open();
      await end.opened;
    });
    await held.opened;
    const send = () => prefecture.as('stationChief', setVisitInterval, input, requestId);
    const answers = [send(), send()];
    await new Promise((resolve) => setTimeout(resolve, 300));
    end.open();
    await holding;
    const [first, second] = await Promise.all(answers);
    expect(first?.ok).toBe(true);
    expect(second).toEqual(first);
    const rows = await prefecture.rows((tx) =>
      tx.selectFrom('visit_intervals').select('id').where('reasons', '=', '二重送信').execute(),
    );
    expect(rows).toHaveLength(1);
  });
});
