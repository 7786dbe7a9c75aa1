import { expect, test } from 'vitest';
import { absentSheets } from './bulk.ts';

test('visits.record: a bulk makes one visit a door, one after the other', () => {
  let made = 0;
  const round = { day: '2026-11-20', clock: '14:00', minutes: 2, patrolCards: 1 };
  const sheets = absentSheets(['a', 'b', 'c'], round, () => `visit-${++made}`);
  expect(sheets).toMatchObject([
    { id: 'visit-1', premisesId: 'a', at: '2026-11-20T14:00:00+09:00', outcome: 'absent' },
    { id: 'visit-2', premisesId: 'b', at: '2026-11-20T14:02:00+09:00', patrolCards: 1 },
    { id: 'visit-3', premisesId: 'c', at: '2026-11-20T14:04:00+09:00', guidance: [] },
  ]);
});
