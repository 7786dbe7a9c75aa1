/**
 * Duties that a later step of the project builds, and which one. Every other duty needs an
 * operation and a test now; a duty that is built leaves this list.
 */
export const laterStep: Readonly<Record<string, 'D' | 'E' | 'F'>> = {
  'organisation.environment': 'D',
  'materials.provide': 'D',
  'communities.register': 'D',
  'communities.review': 'D',
  'communities.contacts': 'D',
  'communities.share': 'D',
  'partners.register': 'D',
  'partners.inform': 'D',
  'partners.cooperate': 'D',
  'partners.liaise': 'D',
  'interpreters.visit': 'D',
  'measures.catalogue': 'D',
  'measures.purpose': 'D',
  'measures.aim': 'D',
  'measures.life-stage': 'D',
  'measures.match': 'D',
  'measures.decide': 'D',
  'measures.across': 'D',
  'measures.children': 'D',
  'measures.conduct': 'D',
  'training.hold': 'D',
  'training.share': 'D',
  'reports.station': 'D',
  'commendations.merit': 'D',
};
