import type { DutyId } from '@meguri/core/pack/duties.ts';

/** Where the duties of a slice are served; the part of a duty before the dot names the slice. */
const bySlice: Readonly<Record<string, string>> = {
  directives: '/directives',
  organisation: '/',
  beats: '/beats',
  premises: '/beats',
  visits: '/beats',
  requests: '/beats',
  cards: '/cards',
  custody: '/custody',
  rights: '/rights',
  audit: '/audit',
  plans: '/plans',
  sheets: '/sheets',
  reviews: '/reviews',
  publications: '/publications',
  imports: '/imports',
  bodies: '/bodies',
};

const own: Readonly<Partial<Record<DutyId, string>>> = {
  'directives.refer': '/directives/clauses',
  'directives.figures': '/directives/clauses',
  'directives.words': '/directives/clauses',
  'directives.delegations': '/directives/delegations',
  'organisation.supervisors': '/organisation',
  'organisation.duty-time': '/settings',
  'premises.frequency': '/settings',
  'visits.night-approval': '/night',
  'beats.acting': '/stations',
  'publications.export': '/exports',
  'publications.approve': '/exports',
};

/** Duties of the slices that later steps build; their clauses say so. */
export const screenOf = (duty: string): string | undefined => {
  const special = Object.entries(own).find(([id]) => id === duty)?.[1];
  return special ?? bySlice[duty.slice(0, duty.indexOf('.'))];
};
