import { listOpinions, recordOpinion } from '@meguri/core/visits/opinions.ops.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { settleOwed } from '../platform/audit-owed.ts';
import { newId } from '../platform/keys.ts';
import { appRole } from '../platform/migrations.ts';
import { type Prefecture, testPrefecture } from '../platform/testing.ts';

const now = new Date('2026-11-21T01:00:00Z');
const premisesId = newId();

let prefecture: Prefecture;
beforeAll(async () => {
  prefecture = await testPrefecture(now);
  const { units, beats, townParts } = prefecture.world;
  await prefecture.rows(async (tx) => {
    await sql`insert into premises
        (id, station_id, beat_id, kind, tier, card, added_on, added_at, recorded_at)
      values (${premisesId}, ${units.station}, ${beats.first}, 'household', 'general', 'none',
        '2024-01-10', '2024-01-10T00:00:00Z', '2024-01-10T00:00:00Z')`.execute(tx);
    await sql`insert into premises_details
        (premises_id, station_id, town_part_id, address_text, address_key, search_key)
      values (${premisesId}, ${units.station}, ${townParts.first}, '見本', '見本', '見本')`.execute(
      tx,
    );
  });
});
afterAll(() => prefecture.close());

/** Takes from the program the right to write the log, or gives it back. */
const logWritable = (writable: boolean): Promise<unknown> =>
  prefecture.rows(async (tx) => {
    const role = appRole(prefecture.schema);
    await sql`set local role none`.execute(tx);
    const change = writable
      ? `grant insert on audit_events to`
      : `revoke insert on audit_events from`;
    return sql.raw(`${change} ${role}`).execute(tx);
  });

const settle = () =>
  prefecture.rows((tx) =>
    settleOwed(tx, [{ operation: recordOpinion.name, action: recordOpinion.audit }], now),
  );

test('audit.examine: T74 while the log cannot be written nothing is shown, and what is heard at a door is kept', async () => {
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const opinion = {
    id: newId(),
    premisesId,
    heard: { kind: 'opinion' as const, text: '見本の意見', answerWanted: false },
  };
  const requestId = newId();
  const beatId = prefecture.world.beats.first;
  // Signing in is on record as well.
  await prefecture.must('officer', listOpinions, { beatId });
  await logWritable(false);
  const read = await prefecture.as('officer', listOpinions, { beatId });
  expect(read).toMatchObject({ ok: false, status: 500 });
  const input = recordOpinion.input.parse(opinion);
  const kept = await prefecture.as('officer', recordOpinion, input, requestId);
  expect(kept).toMatchObject({ ok: true });
  await logWritable(true);
  quiet.mockRestore();

  expect(await settle()).toBe(1);
  expect(await settle(), 'once').toBe(0);
  const rows = await prefecture.rows((tx) =>
    tx
      .selectFrom('audit_events')
      .select(['action', 'person_id', 'details'])
      .where('request_id', '=', requestId)
      .execute(),
  );
  expect(rows).toMatchObject([
    {
      action: 'opinions.recorded',
      person_id: prefecture.world.persons.officer,
      details: { doneAt: expect.stringContaining('2026-11-21T') },
    },
  ]);
  const { opinions } = await prefecture.must('officer', listOpinions, { beatId });
  expect(opinions.map(({ text }) => text)).toEqual(['見本の意見']);
});
