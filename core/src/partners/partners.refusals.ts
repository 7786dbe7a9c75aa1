import type { RefusalText } from '../base/refusal-text.ts';

/** Refusals about partners, what passes between them and the police, and councils of police boxes. */
export const partnersRefusals = {
  'partner.origin': {
    status: 422,
    say: {
      ja: '犯罪の情報に、出身を示す言葉「{word}」があります。',
      en: 'Information on crime names an origin: “{word}”.',
    },
    next: {
      ja: '出身で分けない言い方に直してください。公表された全体の数字だけを伝えられます。',
      en: 'Say it without origin; only published figures of everybody together may be passed on.',
    },
  },
  'partner.source-missing': {
    status: 422,
    say: {
      ja: '犯罪に関する情報は、公表された資料の名前と公表日が必要です。',
      en: 'Information on crime needs its published source and the day of publication.',
    },
    next: {
      ja: '資料の名前と公表日を書いてください。公表されていない数字は伝えられません。',
      en: 'Name both; figures that were not published cannot be passed on.',
    },
  },
  'partner.source-later': {
    status: 422,
    say: {
      ja: '資料の公表日が今日より後です。',
      en: 'The source would be published after today.',
    },
    next: { ja: '公表されてから伝えてください。', en: 'Wait until it is published.' },
  },
  'partner.kind-unknown': {
    status: 422,
    say: {
      ja: 'この種類は、今日使われている通達にありません。',
      en: 'No directive used today has this kind of partner.',
    },
    next: { ja: '種類を一覧から選んでください。', en: 'Choose a kind from the list.' },
  },
  'partner.changed': {
    status: 409,
    say: {
      ja: '開いている間に、ほかの人がこの団体の記載を変えました。',
      en: 'Somebody else changed this entry while you had it open.',
    },
    next: {
      ja: '新しい内容を確かめてから、もう一度変えてください。',
      en: 'Read what it says now, then change it again.',
    },
  },
  'partner.ended': {
    status: 409,
    say: { ja: 'この団体との連携は終わっています。', en: 'Work with this partner has ended.' },
    next: {
      ja: '続けるときは、団体の「いつまで」を直してから書いてください。',
      en: 'To go on, change until when it is a partner first.',
    },
  },
  'partner.other-side': {
    status: 422,
    say: {
      ja: '相手は、関係行政機関等か警察内の所属の、どちらか一つです。',
      en: 'The other side is either a partner or a unit of this police.',
    },
    next: { ja: 'どちらか一つを選んでください。', en: 'Choose one of the two.' },
  },
  'partner.day-later': {
    status: 422,
    say: { ja: '連絡した日が今日より後です。', en: 'The day of the contact lies ahead.' },
    next: {
      ja: '連絡した後に書いてください。予定は「次にすること」に書けます。',
      en: 'Write it down afterwards; what is planned goes under the next step.',
    },
  },
  'partner.next-incomplete': {
    status: 422,
    say: {
      ja: '次にすることは、内容と期日の両方が必要です。',
      en: 'A next step needs both its words and its day.',
    },
    next: {
      ja: '両方を書くか、両方を空にしてください。',
      en: 'Fill in both, or leave both empty.',
    },
  },
  'partner.record-ended': {
    status: 409,
    say: { ja: 'この記録は、すでに終わりにされています。', en: 'This record was ended already.' },
    next: { ja: '一覧を確かめてください。', en: 'See the list.' },
  },
  'partner.period-backwards': {
    status: 422,
    say: { ja: '終わりの日が始まりの日より前です。', en: 'It would end before it begins.' },
    next: { ja: '日付を直してください。', en: 'Mend the days.' },
  },
  'council.box-taken': {
    status: 409,
    say: {
      ja: 'この交番・駐在所には、すでに連絡協議会があります。',
      en: 'This police box has a council already.',
    },
    next: { ja: 'その協議会を開いてください。', en: 'Open that council.' },
  },
  'council.full': {
    status: 422,
    say: {
      ja: '委員は通達で{most}人までです。',
      en: 'The directive allows {most} members at most.',
    },
    next: {
      ja: '任期を終える委員の枠を終わりにしてから加えてください。',
      en: 'End the term of a member first.',
    },
  },
  'council.term-longer': {
    status: 422,
    say: { ja: '任期は通達で{years}年です。', en: 'The directive sets a term of {years} years.' },
    next: { ja: '任期の終わりの日を直してください。', en: 'Mend the last day of the term.' },
  },
  'council.term-backwards': {
    status: 422,
    say: { ja: '任期の終わりが始まりより前です。', en: 'The term would end before it begins.' },
    next: { ja: '日付を直してください。', en: 'Mend the days.' },
  },
  'council.member-ended': {
    status: 409,
    say: { ja: 'この委員の任期は、すでに終わっています。', en: 'This term has ended already.' },
    next: { ja: '委員の一覧を確かめてください。', en: 'See the list of members.' },
  },
  'council.day-later': {
    status: 422,
    say: { ja: '開いた日が今日より後です。', en: 'The meeting would lie ahead.' },
    next: { ja: '開いた後に書いてください。', en: 'Write it down once it was held.' },
  },
} as const satisfies Record<string, RefusalText>;
