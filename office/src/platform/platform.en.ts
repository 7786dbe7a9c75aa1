import type { platformJa } from './platform.ja.ts';

export const platformEn: typeof platformJa = {
  brand: 'Meguri',
  tagline: 'Routine visits, and the safety of foreign residents',
  demoMark: 'Sample data',
  otherLanguage: '日本語',
  signOut: 'Sign out',
  cancel: 'Cancel',
  missing: 'Enter: {{what}}.',
  dayHint: 'For example 2026-04-01 or R8.4.1',
  nav: {
    today: 'Today’s work',
    beats: 'Beats',
    plans: 'Plans of the year',
    sheets: 'Plan and result sheets',
    reviews: 'Reviews and guidance',
    stations: 'Station',
    imports: 'Import',
    settings: 'Settings',
    directives: 'Directives and basis',
    audit: 'Viewing record',
  },
  refusal: {
    reference: '{{code}} · request number {{requestId}}',
    faultSay: 'Something unexpected went wrong.',
    faultNext: 'Your input is kept. Try again; if it happens again, report the request number.',
    networkSay: 'The server could not be reached.',
    networkNext: 'Check the network and try again.',
    again: 'Load again',
  },
  basis: {
    title: 'What this screen rests on',
    none: 'practice',
    practice: 'The directive asks for nothing here; the work does.',
  },
  notFound: {
    title: 'There is no such page',
    body: 'The address changed, or your post does not use this page.',
    action: 'To the first page',
  },
};
