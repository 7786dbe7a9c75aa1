import { expect, test } from 'vitest';
import { searchKey } from '../base/address.ts';
import { examplePremises } from './example-premises.ts';
import { mayMerge } from './merge.ts';
import { filterPremises, type PremisesRow, premisesRow, sortByAddress } from './rows.ts';

const today = '2026-11-21';

const row = (address: string, over: Partial<PremisesRow> = {}): PremisesRow => ({
  id: '00000000-0000-4000-8000-000000000001',
  kind: 'household',
  tier: 'general',
  visitClass: null,
  card: 'none',
  exempt: false,
  address,
  name: '',
  townPartId: '00000000-0000-4000-8000-000000000002',
  buildingId: null,
  addedOn: '2020-04-01',
  lastMetOn: null,
  dueOn: '2026-12-31',
  overdueDays: 0,
  attempts: 0,
  convenience: null,
  nextStep: { step: 'visit', notBefore: today },
  searchKey: searchKey(address),
  ...over,
});

const met = row('見本町一丁目2番3号', { lastMetOn: '2026-02-01', dueOn: '2029-12-31' });
const long = row('見本町一丁目10番', { lastMetOn: '2023-05-01', tier: 'priority' });
const never = row('見本町一丁目2番11号', { card: 'provisional' });
const exempt = row('例示町5番', { exempt: true });
const rows = [met, long, never, exempt];

test('premises.due-list: filters leave what they say, exempt doors are never due', () => {
  expect(filterPremises(rows, {}, today)).toEqual(rows);
  expect(filterPremises(rows, { notMetThisYear: true }, today)).toEqual([long, never]);
  expect(filterPremises(rows, { dueUntil: '2026-12-31' }, today)).toEqual([long, never]);
  expect(filterPremises(rows, { neverMet: true }, today)).toEqual([never]);
  expect(filterPremises(rows, { exempt: true }, today)).toEqual([exempt]);
  expect(filterPremises(rows, { provisional: true, tier: 'priority' }, today)).toEqual([]);
});

test('premises.list-all: a door is found in any spelling, and listed in the order of a walk', () => {
  for (const text of ['見本町１－２－３', '一丁目2番3号', '1丁目2-3']) {
    expect(filterPremises(rows, { text }, today)).toEqual([met]);
  }
  expect(sortByAddress([long, never, met])).toEqual([met, never, long]);
});

test('premises.list-all: a line of a list has no criterion, no outcome and no cycle', () => {
  const line = {
    ...row('見本町1'),
    criterion: 'household-1',
    outcome: 'declined',
    cycleFrom: today,
  };
  expect(Object.keys(premisesRow.parse(line))).toEqual(Object.keys(row('見本町1')));
});

test('premises.merge: the one met more recently stays, neither itself nor a closed one', () => {
  const [old, recent] = [
    examplePremises({ id: 'old' }),
    examplePremises({ id: 'recent', lastMetOn: '2026-05-01' }),
  ];
  expect(mayMerge(old, recent, '')).toMatchObject({ ok: true, value: 'recent' });
  expect(mayMerge(recent, old, '')).toMatchObject({
    refusal: { code: 'premises.merge-keeps-newer' },
  });
  expect(mayMerge(old, old, '')).toMatchObject({
    refusal: { code: 'premises.merged-into-itself' },
  });
  const closed = { ...recent, status: 'removed', closedOn: '2026-06-01' } as const;
  expect(mayMerge(old, closed, '')).toMatchObject({ refusal: { code: 'premises.closed' } });
});
