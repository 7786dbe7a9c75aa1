import type { DutyId } from '@meguri/core/pack/duties.ts';

/** The pages of a beat in their order; each slice serves its own under `/beats/$beatId`. */
export const beatTabs = {
  premises: { id: 'premises', path: '', duties: ['premises.list-all', 'premises.due-list'] },
  plan: { id: 'plan', path: '/plan', duties: ['plans.draft', 'plans.review'] },
  sheet: { id: 'sheet', path: '/sheet', duties: ['sheets.compute', 'sheets.close-month'] },
  visits: { id: 'visits', path: '/visits', duties: ['visits.record', 'visits.outcome'] },
  opinions: { id: 'opinions', path: '/opinions', duties: ['requests.record', 'requests.answer'] },
  history: { id: 'history', path: '/history', duties: ['beats.assign', 'beats.hand-over'] },
  map: { id: 'map', path: '/map', duties: ['beats.assign', 'premises.list-all'] },
} as const satisfies Record<
  string,
  { readonly id: string; readonly path: string; readonly duties: readonly DutyId[] }
>;

export type BeatTab = keyof typeof beatTabs;
