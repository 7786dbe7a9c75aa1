import type { tasksJa } from './tasks.ja.ts';

export const tasksEn: typeof tasksJa = {
  title: 'Today’s work',
  titleOf: 'Work of {{weekday}}, {{day}}',
  count: '{{count}} things wait for the {{post}}',
  countNone: 'Nothing waits for the {{post}}',
  overdue: '{{count}} days overdue',
  dueToday: 'due today',
  dueOn: 'by {{day}}',
  waitingSince: 'since {{day}}',
  noDue: 'no day set',
  nightTitle: 'Night visit, {{window}}',
  askedBy: 'asked by {{by}}',
  reason: 'Reason: {{text}}',
  asked: '“{{text}}”',
  approve: 'Approve',
  return: 'Return with a reason',
  approveTitle: 'Approve this night visit?',
  approveBody: 'The visit to {{address}} is allowed for the hours asked for, and no others.',
  returnTitle: 'Why it is not approved',
  returnReason: 'The reason the officer will read',
  returnConfirm: 'Return',
  cancel: 'Cancel',
  nightApproved: 'The night visit to {{address}} is approved.',
  nightReturned: 'The night visit to {{address}} was returned with a reason.',
  none: 'Nothing waits today',
  noneBody: 'Whatever begins to wait stands here.',
  next: {
    'month-close': 'Next the month is closed when it is over, by {{day}}.',
    'month-review': 'Next the closed months are reviewed, by {{day}}.',
  },
  toBeats: 'Open the beats',
  toStation: 'Open the station',
  others: 'Other work',
  othersNote: 'overdue first, then the nearest',
  several: ' ({{count}})',
  now: { station: 'The station now', box: 'The box now', beats: 'Your beats now' },
  asOf: 'as of {{day}}',
  allBeats: 'All beats',
  beats: 'Beats',
  beatUnit: 'beats',
  vacant: '{{count}} vacant',
  listed: 'Listed (B)',
  outstanding: 'To visit (A)',
  rate: 'Completed',
  rateMeaning: '(B−A)÷B: the share interviewed this year.',
  doors: 'doors',
  openBeats: 'Open the list of beats',
  openSheets: 'Open the plan and result sheets',
  monthly: 'Plan and result by month (sum, doors)',
  box: 'Police box',
  share: 'Done / planned',
  shareUntil: 'Done / planned (to {{month}})',
  reviews: 'To review',
  feasible: 'Interviews plans can expect / due',
  noPlan: 'no plan',
  order: 'In the order of the organisation; it cannot be sorted by a count.',
  againstPlan: 'Result against plan',
  waitingHere: 'What waits at this station',
  nothingWaits: 'Nothing waits',
  what: 'Work',
  place: 'Box and beat',
  holder: 'With',
  vacantPost: 'empty post',
  due: 'Due',
  settings: 'Settings',
  settingsLead: 'What a station decides itself; reasons and earlier values stay on record.',
  states: {
    plan: {
      missing: { chip: 'plan', title: 'Draw up the plan of {{year}}', action: 'Draw up' },
      submitted: { chip: 'approve', title: 'Examine the plan of {{year}}', action: 'Look at it' },
      returned: { chip: 'returned', title: 'Improve the plan of {{year}}', action: 'Improve' },
    },
    month: {
      open: { chip: 'close', title: 'Close {{month}}', action: 'Open the sheet' },
      closed: { chip: 'review', title: 'Review {{month}}', action: 'Begin' },
      reopened: { chip: 'close', title: 'Close {{month}} again', action: 'Open the sheet' },
      amended: { chip: 'look at', title: 'Late facts of {{month}}', action: 'Look at them' },
    },
    review: {
      asked: { chip: 'answer', title: 'Answer the review of {{month}}', action: 'Answer' },
    },
    'station-check': {
      due: { chip: 'check', title: 'Check {{month}} in person', action: 'Check' },
    },
    'night-visit': {
      requested: { chip: 'approve', title: 'Approve a night visit', action: 'Look at it' },
    },
    request: {
      open: { chip: 'answer', title: 'Answer a request or opinion', action: 'Answer' },
    },
    discretionary: {
      proposed: { chip: 'approve', title: 'Approve a choice', action: 'Look at it' },
      expiring: { chip: 'look again', title: 'Look at a choice again', action: 'Look again' },
    },
    exemption: {
      expiring: { chip: 'look again', title: 'Look at an exemption again', action: 'Look again' },
    },
    beat: {
      'handed-over': { chip: 'begin', title: 'Begin visits on the new beat', action: 'Begin' },
      vacant: { chip: 'vacant', title: 'A beat without an officer', action: 'Name somebody' },
    },
    'break-glass': {
      opened: { chip: 'review', title: 'Review an emergency opening', action: 'Review it' },
    },
    look: {
      asked: { chip: 'explain', title: 'A question about a look at a card', action: 'Explain' },
      answered: { chip: 'go over', title: 'Go over a look at a card', action: 'Go over it' },
    },
    'custody-count': {
      expiring: { chip: 'count', title: 'Count the sheets kept', action: 'Count' },
    },
    custody: {
      different: { chip: 'differs', title: 'Look into a count that differs', action: 'Record it' },
    },
    'custody-key': {
      lost: { chip: 'Key', title: 'Find a lost key or replace its lock', action: 'Record it' },
    },
    'custody-inspection': {
      expiring: { chip: 'inspect', title: 'Inspect custody', action: 'Inspect' },
    },
    rights: {
      open: { chip: 'request', title: 'Answer a request of a resident', action: 'Open it' },
    },
    leak: {
      open: { chip: 'leak', title: 'Report a leak and tell the people', action: 'Open it' },
    },
    retention: {
      unset: { chip: 'keep', title: 'Ask for a period to keep cards', action: 'See the rules' },
    },
    directive: {
      draft: { chip: 'directive', title: 'Put an imported directive in force', action: 'Open it' },
      expiring: { chip: 'directive', title: 'Look at an end of validity', action: 'Open it' },
      unacknowledged: { chip: 'directive', title: 'Acknowledge a directive', action: 'See it' },
    },
    pack: {
      expiring: { chip: 'directive', title: 'Look at a lapsing pack', action: 'See the packs' },
    },
    disposal: {
      proposed: { chip: 'disposal', title: 'Witness and confirm a disposal', action: 'Look at it' },
    },
    meeting: {
      'interval-unset': {
        chip: 'meeting',
        title: 'Say how often a body meets',
        action: 'Open it',
      },
      convene: { chip: 'meeting', title: 'Convene a regular meeting', action: 'Convene' },
      hold: { chip: 'meeting', title: 'Hold a meeting that was convened', action: 'Open it' },
      write: { chip: 'minutes', title: 'Write the minutes', action: 'Open it' },
      approve: { chip: 'minutes', title: 'Approve the minutes', action: 'Open it' },
      decision: { chip: 'decision', title: 'Carry out a decision', action: 'Say how it stands' },
      matter: { chip: 'matter', title: 'Answer an entrusted matter', action: 'See it' },
    },
    seat: {
      vacant: { chip: 'vacant', title: 'See to vacant seats of a body', action: 'Open it' },
    },
    community: {
      confirm: { chip: 'register', title: 'Confirm an entry of the register', action: 'Open it' },
      notice: { chip: 'register', title: 'Tell an organisation of its entry', action: 'Open it' },
      objection: { chip: 'register', title: 'Erase an entry objected to', action: 'Open it' },
    },
    'hand-over': {
      unacknowledged: {
        chip: 'Hand-over',
        title: 'Acknowledge a hand-over',
        action: 'Open the receipts',
      },
    },
    material: {
      unconfirmed: {
        chip: 'Text',
        title: 'Confirm a translation',
        action: 'Open the translation',
      },
    },
    'local-material': {
      review: {
        chip: 'Review',
        title: 'Review the safety text of the month',
        action: 'Open it',
      },
    },
    measure: {
      submitted: { chip: 'measure', title: 'Decide on a measure', action: 'Open it' },
      returned: { chip: 'measure', title: 'Revise a returned measure', action: 'Open it' },
      prepare: { chip: 'measure', title: 'Prepare a measure', action: 'Open it' },
      result: { chip: 'measure', title: 'Record how a measure went', action: 'Open it' },
      'look-back': { chip: 'measure', title: 'Look back on a measure', action: 'Open it' },
    },
    training: {
      lesson: { chip: 'training', title: 'Take a lesson', action: 'Open it' },
      record: { chip: 'training', title: 'Record a training session', action: 'Open it' },
    },
    voice: {
      open: { chip: 'voice', title: 'Answer a resident’s voice', action: 'Open it' },
      complaint: { chip: 'complaint', title: 'Answer a complaint', action: 'Open it' },
    },
    report: {
      due: { chip: 'Report', title: 'Write the report that is asked for', action: 'Open reports' },
      submitted: {
        chip: 'Report',
        title: 'Decide a report and send it to headquarters',
        action: 'Open the report',
      },
      sent: { chip: 'Report', title: 'Receive a report', action: 'Open the report' },
      review: { chip: 'Report', title: 'Examine a report received', action: 'Open the report' },
      returned: { chip: 'Report', title: 'Correct a returned report', action: 'Open the report' },
    },
    commendation: {
      yearly: { chip: 'Praise', title: 'Think of commendations for the year', action: 'Open' },
      proposed: { chip: 'Praise', title: 'Go over a proposal', action: 'Open the proposal' },
      reviewed: { chip: 'Praise', title: 'Decide a proposal', action: 'Open the proposal' },
      returned: {
        chip: 'Praise',
        title: 'Correct a returned proposal',
        action: 'Open the proposal',
      },
    },
    partner: {
      'next-step': {
        chip: 'partner',
        title: 'Take the next step with a partner',
        action: 'Open the log',
      },
      'agreement-ending': {
        chip: 'agreement',
        title: 'Renew an agreement or let it go',
        action: 'Open it',
      },
    },
    council: {
      'meeting-due': { chip: 'council', title: 'Hold the meeting of a council', action: 'Open it' },
      'term-ending': { chip: 'council', title: 'Decide on a term that ends', action: 'Open it' },
    },
    'interpreter-request': {
      open: { chip: 'interpreter', title: 'Find an interpreter', action: 'Open the request' },
      result: { chip: 'interpreter', title: 'Record how interpreting went', action: 'Open it' },
    },
    personnel: {
      prepared: { chip: 'posts', title: 'Carry out a personnel change', action: 'Open it' },
    },
    year: {
      closed: { chip: 'file', title: 'File the sheets of {{year}}', action: 'Open the sheets' },
    },
  },
};
