import type { accessJa } from './access.ja.ts';

export const accessEn: typeof accessJa = {
  title: 'Who do you want to be?',
  demoTitle: 'This is a demonstration.',
  demoBody:
    'Town names and household counts come from published statistics, all people are invented. This page opens only on this machine.',
  others: 'Start as somebody else',
  keys: 'Choose with the arrow keys or a number, start with Enter',
  empty: 'There is nobody to choose',
  emptyBody: 'Sample people appear here only when the program runs with sample data.',
  sees: {
    beatOfficer: 'Today’s visits, plan of the year, plan and result sheet',
    boxChief: 'Examining plans, monthly reviews, guidance',
    sectionChief: 'Approving night visits, vacant beats',
    stationChief: 'Checking progress, deciding visit intervals',
    headquartersClerk: 'Results by station, directives and basis',
    auditor: 'Who looked at what, and the proof',
  },
};
