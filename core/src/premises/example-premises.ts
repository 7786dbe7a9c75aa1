import type { Premises } from './premises.ts';

/** A household nobody has been to yet, for tests; `over` says what is different. */
export const examplePremises = (over: Partial<Premises> = {}): Premises => ({
  id: '00000000-0000-4000-8000-000000000001',
  beatId: 'beat-1',
  kind: 'household',
  tier: 'general',
  card: 'none',
  status: 'active',
  addedOn: '2020-04-01',
  closedOn: null,
  mergedInto: null,
  exempt: false,
  exemptReviewOn: null,
  lastMetOn: null,
  lastVisitOn: null,
  cycleFrom: null,
  attempts: 0,
  ...over,
});
