import { setVisitInterval } from '@meguri/core/premises/intervals.ops.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId, sha256 } from './keys.ts';
import { type Prefecture, testEngine, testPrefecture } from './testing.ts';

// What needs two open transactions at a time; the embedded engine has one connection, so there the
// tests are skipped by name (tools/expected-skips.json).

let prefecture: Prefecture;
beforeAll(async () => {
  prefecture = await testPrefecture();
});
afterAll(() => prefecture.close());

const townSeen = (code: string) =>
  prefecture.rows((tx) => tx.selectFrom('towns').select('id').where('code', '=', code).execute());

describe.skipIf(testEngine === 'embedded')('two open transactions', () => {
  test('what one has not committed the other does not see', async () => {
    const [written, end] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const town = {
      id: newId(),
      code: 'x1',
      municipality: '見本市',
      name: '見本町',
      source: '見本',
    };
    const writing = prefecture.rows(async (tx) => {
      await tx.insertInto('towns').values(town).execute();
      written.resolve();
      await end.promise;
    });
    await written.promise;
    expect(await townSeen('x1')).toEqual([]);
    end.resolve();
    await writing;
    expect(await townSeen('x1')).toHaveLength(1);
  });

  test('a command repeated while the first is still open waits and gets its answer', async () => {
    const requestId = newId();
    const input = {
      stationId: prefecture.world.units.station,
      tier: 'general' as const,
      months: 24,
      from: '2027-01-01',
      reasons: '二重送信',
    };
    const [done, end] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const intervalId = newId();
    // The first has done its work and answered; only its commit is outstanding.
    const first = prefecture.rows(async (tx) => {
      await tx
        .insertInto('answered_requests')
        .values({
          request_id: requestId,
          person_id: prefecture.world.persons.stationChief,
          operation: setVisitInterval.name,
          input_hash: sha256(JSON.stringify(setVisitInterval.input.parse(input))),
          output: JSON.stringify({ id: intervalId }),
          at: new Date(),
        })
        .execute();
      done.resolve();
      await end.promise;
    });
    await done.promise;
    let answered = false;
    const second = prefecture.as('stationChief', setVisitInterval, input, requestId).then((one) => {
      answered = true;
      return one;
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(answered).toBe(false);
    end.resolve();
    await first;
    expect(await second).toEqual({ ok: true, value: { id: intervalId } });
    const rows = await prefecture.rows((tx) =>
      tx.selectFrom('visit_intervals').select('id').where('reasons', '=', '二重送信').execute(),
    );
    expect(rows).toEqual([]);
  });
});
