/** Refusals about assignments, hand-overs and the re-cutting of beats. */
export const beatsRefusals = {
  'assignment.no-post': {
    status: 422,
    say: {
      ja: 'この人は、その日にこの署の役職に就いていません。',
      en: 'This person holds no post at the station on that day.',
    },
    next: {
      ja: '先に異動を入れるか、別の人を選んでください。',
      en: 'Enter the transfer first, or choose somebody else.',
    },
  },
  'assignment.already': {
    status: 409,
    say: {
      ja: 'この人は、その日すでにこの受持区を担当しています。',
      en: 'This person already works the beat on that day.',
    },
    next: {
      ja: '今の指定を終えてから、新しく指定してください。',
      en: 'End the present assignment first.',
    },
  },
  'beat.not-on-day': {
    status: 422,
    say: {
      ja: '{value}には、この受持区はありません。',
      en: 'This beat does not exist on {value}.',
    },
    next: {
      ja: '受持区の履歴で期間を確かめ、その間の日付を入れてください。',
      en: 'Look at the history of the beat and enter a day within it.',
    },
  },
  'hand-over.other-person': {
    status: 403,
    say: {
      ja: '引継ぎを確かめるのは、新しい受持ちの本人です。',
      en: 'The new officer confirms the hand-over in person.',
    },
    next: { ja: '本人に依頼してください。', en: 'Ask the new officer.' },
  },
  'hand-over.done': {
    status: 409,
    say: { ja: 'この引継ぎは、確かめ済みです。', en: 'This hand-over was confirmed already.' },
    next: { ja: '訪問を続けてください。', en: 'Go on visiting.' },
  },
  'recut.other-station': {
    status: 422,
    say: {
      ja: '違う警察署の受持区を、一緒に再編することはできません。',
      en: 'Beats of different stations cannot be re-cut together.',
    },
    next: {
      ja: '同じ警察署の受持区を選んでください。',
      en: 'Choose beats of one station.',
    },
  },
  'recut.same-beat': {
    status: 422,
    say: { ja: '同じ受持区が選ばれています。', en: 'The same beat was chosen twice.' },
    next: { ja: '移す先に別の受持区を選んでください。', en: 'Choose another beat to move to.' },
  },
  'recut.nothing': {
    status: 422,
    say: { ja: '移すものが選ばれていません。', en: 'Nothing to move was chosen.' },
    next: {
      ja: '町か各戸を一つ以上選んでください。',
      en: 'Choose at least one town or premises.',
    },
  },
  'recut.town-elsewhere': {
    status: 422,
    say: {
      ja: '選んだ町は、その日この受持区にありません。',
      en: 'A town chosen does not belong to this beat on that day.',
    },
    next: { ja: '画面を開き直し、町を選び直してください。', en: 'Open the page anew and choose.' },
  },
  'recut.premises-elsewhere': {
    status: 422,
    say: {
      ja: '選んだ各戸は、その日この受持区にありません。',
      en: 'Premises chosen do not belong to this beat on that day.',
    },
    next: {
      ja: '画面を開き直し、各戸を選び直してください。',
      en: 'Open the page anew and choose.',
    },
  },
  'recut.empty-beat': {
    status: 422,
    say: {
      ja: 'すべての町を移すと、受持区が空になります。',
      en: 'Moving every town would leave an empty beat.',
    },
    next: {
      ja: '町を一つ以上残すか、「合わせる」を選んでください。',
      en: 'Leave at least one town, or merge the beats.',
    },
  },
  'recut.number-taken': {
    status: 409,
    say: {
      ja: 'この交番・駐在所には、第{value}受持区があります。',
      en: 'The box has a beat number {value} already.',
    },
    next: { ja: '別の番号を入れてください。', en: 'Enter another number.' },
  },
  'recut.month-closed': {
    status: 409,
    say: {
      ja: '{value}の月は、関わる受持区で締められています。',
      en: 'The month of {value} is closed in a beat concerned.',
    },
    next: {
      ja: '翌月以降の日付にするか、月を再開してから行ってください。',
      en: 'Choose a day of a later month, or have the month reopened.',
    },
  },
  'recut.later-recut': {
    status: 409,
    say: {
      ja: '{value}に始まる再編が、すでに決まっています。',
      en: 'A re-cut from {value} is decided already.',
    },
    next: { ja: 'その日以降の日付を入れてください。', en: 'Enter that day or a later one.' },
  },
  'recut.later-assignment': {
    status: 409,
    say: {
      ja: 'なくなる受持区に、{value}からの受持ちが決まっています。',
      en: 'An officer is assigned from {value} to a beat that would end.',
    },
    next: {
      ja: 'その指定より後の日付にするか、残す受持区を選び直してください。',
      en: 'Choose a later day, or keep that beat instead.',
    },
  },
  'recut.changed': {
    status: 409,
    say: {
      ja: '見ていた間に、移る各戸が{yours}戸から{theirs}戸に変わりました。',
      en: 'While you looked, the premises to move changed from {yours} to {theirs}.',
    },
    next: { ja: 'もう一度、前後を確かめてください。', en: 'Look at the preview once more.' },
  },
} as const satisfies Record<string, import('../base/refusal-text.ts').RefusalText>;
