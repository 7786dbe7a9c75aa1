import { getVisit, recordVisits } from '@meguri/core/visits/visits.ops.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Prefecture, testPrefecture } from '../platform/testing.ts';
import { addHome } from '../premises/premises.testing.ts';
import { sheetOf } from './visits.testing.ts';

let p: Prefecture;
beforeAll(async () => {
  p = await testPrefecture(new Date('2026-11-21T01:00:00Z'));
});
afterAll(() => p.close());

test('cards.hand-out: a card is handed over with the request to fill it in, and comes back later', async () => {
  const premisesId = await addHome(p, 1);
  const handed = sheetOf(premisesId, { outcome: 'met', card: 'handed' });
  const returned = sheetOf(premisesId, { at: '2026-11-21T09:50:00+09:00', card: 'returned' });
  await p.must('officer', recordVisits, { visits: [handed, returned] });
  const { visit } = await p.must('officer', getVisit, { visitId: handed.id });
  expect(visit.sheet).toMatchObject({ outcome: 'met', card: 'handed' });
});

test('cards.write-for: a card written for the person says so, and needs the person there', async () => {
  const premisesId = await addHome(p, 2);
  const written = sheetOf(premisesId, {
    outcome: 'met',
    card: 'completed',
    cardSource: 'dictated',
  });
  await p.must('officer', recordVisits, { visits: [written] });
  const { visit } = await p.must('officer', getVisit, { visitId: written.id });
  expect(visit.sheet).toMatchObject({ card: 'completed', cardSource: 'dictated' });
  const alone = sheetOf(premisesId, { card: 'completed', cardSource: 'dictated' });
  const refused = await p.as('officer', recordVisits, { visits: [alone] });
  expect(refused).toMatchObject({ ok: false, status: 422 });
});
