import type { Operation } from '@meguri/core/operation.ts';
import { addPremises } from '@meguri/core/premises/change.ops.ts';
import { reclassifyPremises, seeClassification } from '@meguri/core/premises/classify.ops.ts';
import { getPremises, listPremises } from '@meguri/core/premises/premises.ops.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../platform/keys.ts';
import { type Person, type Prefecture, people, testPrefecture } from '../platform/testing.ts';
import { premisesServed } from './premises.http.ts';

// Criteria on age, victimhood and health (MG-B3, MG-B8, MG-B9) are known to whoever classifies, and to
// nobody else by any answer: a household with such a reason is compared with one without.

let p: Prefecture;
let sealed: string;
let open: string;
const add = async (criterion: string): Promise<string> => {
  const { premisesId } = await p.must('officer', addPremises, {
    beatId: p.world.beats.first,
    kind: 'household',
    address: `見本町1丁目${criterion === 'household-8' ? 1 : 2}番1号`,
    name: '',
    criterion,
    card: 'none',
    convenience: null,
    on: '2026-11-02',
  });
  return premisesId;
};
beforeAll(async () => {
  p = await testPrefecture();
  [sealed, open] = [await add('household-8'), await add('household-1')];
});
afterAll(() => p.close());

const classifiers: readonly Person[] = ['officer', 'boxChief'];

/** An answer in which the two households are called the same. */
const alike = (answer: unknown): string =>
  JSON.stringify(answer)
    .replaceAll(sealed, 'id')
    .replaceAll(open, 'id')
    .replaceAll(/見本町(1丁目|一丁目|一)?[0-9１２]+(番|-)1(号)?/g, 'address')
    .replaceAll(/"(address|searchKey)":"[^"]*"/g, '"$1"');

const inputOf = (operation: Operation, premisesId: string): Record<string, unknown> => ({
  premisesId,
  beatId: p.world.beats.first,
  stationId: p.world.units.station,
  year: 2026,
  survivorId: newId(),
  proposalId: newId(),
  revision: 9,
  on: '2026-11-20',
  address: '',
  convenience: null,
  reason: '',
  reviewOn: null,
  instructedOn: '2026-11-20',
  criterion: operation.name === 'premises.proposeTier' ? 'household-2' : 'none-such',
  approved: true,
  tier: 'priority',
  months: 12,
  fromOn: '2027-01-01',
  reasons: '',
  kind: 'household',
  card: 'none',
  name: '',
});

const named = premisesServed.map(({ operation }) => [operation.name, operation] as const);

describe('a sealed reason', () => {
  test('premises.classify: lists show both in the same way', async () => {
    for (const who of people) {
      const answer = await p.as(who, listPremises, { beatId: p.world.beats.first, filter: {} });
      if (!answer.ok) continue;
      const [one, other] = [sealed, open].map((id) =>
        alike(answer.value.rows.find((row) => row.id === id)),
      );
      expect(one).toBe(other);
    }
  });

  test('premises.classify: whoever classifies is told, and nothing in the tables tells them apart', async () => {
    const codes = async (premisesId: string) => {
      const { entries } = await p.must('officer', seeClassification, { premisesId });
      return entries.map(({ criterion, summary }) => [criterion, summary.ja]);
    };
    expect(await codes(sealed)).toEqual([['household-8', '支援のため訪問を必要とする世帯']]);
    expect(await codes(open)).toEqual([['household-1', '公営の住宅など']]);
    const stored = await p.rows(async (tx) => {
      const { rows } = await sql<{ row: unknown }>`
        select jsonb_build_object('tier', c.tier, 'criterion', c.criterion, 'reason', c.reason,
          'review', c.review_on, 'length', length(s.contents), 'wrap', length(k.wrapped),
          'version', k.key_version) as row
        from classifications c join sealed_reasons s on s.id = c.id
        join sealed_keys k on k.sealed_id = c.id
        where c.premises_id in (${sealed}, ${open})`.execute(tx);
      return rows.map(({ row }) => JSON.stringify(row));
    });
    expect(stored).toHaveLength(2);
    expect(new Set(stored).size).toBe(1);
  });

  test('premises.classify: the change to and from a sealed reason looks like any other', async () => {
    const change = async (premisesId: string, criterion: string) =>
      alike(await p.as('officer', reclassifyPremises, { premisesId, criterion }));
    expect(await change(sealed, 'household-9')).toBe(await change(open, 'household-5'));
    expect(await change(sealed, 'household-general')).toBe(await change(open, 'household-general'));
    const history = async (premisesId: string) => {
      return alike(await p.must('boxChief', getPremises, { premisesId }));
    };
    expect(await history(sealed)).toBe(await history(open));
  });

  test.each(named)('premises.classify: %s answers both households alike', async (_, operation) => {
    for (const who of people) {
      if (operation.name === seeClassification.name && classifiers.includes(who)) continue;
      const ask = async (premisesId: string) => {
        const input = inputOf(operation, premisesId);
        return alike(await p.as(who, operation, input as never));
      };
      expect(await ask(sealed), `${operation.name} as ${who}`).toBe(await ask(open));
    }
  });
});
