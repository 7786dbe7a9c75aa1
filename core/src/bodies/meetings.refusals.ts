import type { RefusalText } from '../base/refusal-text.ts';

/** Refusals about convening, holding and recording meetings of bodies. */
export const meetingsRefusals = {
  'meeting.not-yours': {
    status: 403,
    say: {
      ja: 'これは会議を主宰する職か、その庶務が行います。',
      en: 'This is for whoever presides over the meeting, or for its secretariat.',
    },
    next: {
      ja: '体制のページで主宰者と庶務を確かめて、依頼してください。',
      en: 'See on the page of the body who that is, and ask there.',
    },
  },
  'meeting.all-attend': {
    status: 422,
    say: {
      ja: 'この会議は構成員の全員が出席します。通達に出席者を指定する定めがありません。',
      en: 'All members attend; the directive does not let the chair name some of them.',
    },
    next: { ja: '出席者の指定を外してください。', en: 'Take the names out.' },
  },
  'meeting.name-some': {
    status: 422,
    say: {
      ja: 'この会議は、議題に応じて出席者を指定します。',
      en: 'Whoever attends this meeting is named by subject.',
    },
    next: { ja: '出席する構成員を1人以上選んでください。', en: 'Choose at least one member.' },
  },
  'meeting.not-member': {
    status: 422,
    say: {
      ja: '指定した職は、その日の構成員ではありません。',
      en: 'A post you named is no member on that day.',
    },
    next: {
      ja: '構成員から選ぶか、構成員以外の出席者に加えてください。',
      en: 'Choose among the members, or ask the post to come as a guest.',
    },
  },
  'meeting.no-guests': {
    status: 422,
    say: {
      ja: 'この会議には、構成員以外の出席を求める定めがありません。',
      en: 'The directive does not let anybody but members attend this meeting.',
    },
    next: { ja: '構成員以外の出席者を外してください。', en: 'Take the guests out.' },
  },
  'meeting.guest-sits': {
    status: 422,
    say: {
      ja: '構成員以外の出席者の中に、構成員の職があります。',
      en: 'A post asked as a guest is a member.',
    },
    next: { ja: '出席者の欄を直してください。', en: 'Mend the list of those who attend.' },
  },
  'meeting.no-proxy': {
    status: 422,
    say: {
      ja: 'この会議には、代理出席の定めがありません。',
      en: 'The directive has no proxies for this meeting.',
    },
    next: {
      ja: '欠席とするか、構成員以外の出席者として記録してください。',
      en: 'Record the member as absent, or the other person as a guest.',
    },
  },
  'meeting.no-chair': {
    status: 422,
    say: {
      ja: 'その日に主宰する職に就いている人がいません。',
      en: 'Nobody holds the post that presides on that day.',
    },
    next: {
      ja: '編成表で席を埋めるか、その職の職務代理を発令してから記録してください。',
      en: 'Fill the seat, or appoint somebody to act in that post, and record it then.',
    },
  },
  'meeting.chair-absent': {
    status: 422,
    say: {
      ja: '主宰者が欠席になっています。',
      en: 'Whoever presides is recorded as absent.',
    },
    next: {
      ja: '出欠を直すか、代理の定めがある会議では代理した職を選んでください。',
      en: 'Mend the attendance, or choose who acted where the directive has a rule.',
    },
  },
  'meeting.chair-present': {
    status: 422,
    say: {
      ja: '主宰者が出席しているので、代理は立ちません。',
      en: 'Whoever presides is here, so nobody acts for them.',
    },
    next: { ja: '出欠か、主宰した職を直してください。', en: 'Mend the attendance or the chair.' },
  },
  'meeting.no-deputy-rule': {
    status: 422,
    say: {
      ja: 'この会議には、主宰者を代理する定めがありません。',
      en: 'The directive has no rule for acting in the chair of this meeting.',
    },
    next: { ja: '開催日を改めてください。', en: 'Change the day of the meeting.' },
  },
  'meeting.not-deputy': {
    status: 422,
    say: {
      ja: '選んだ職は、この会議で主宰者を代理できません。',
      en: 'The post you chose may not act in the chair here.',
    },
    next: {
      ja: '通達が代理を定める職で、出席している職を選んでください。',
      en: 'Choose a post that the directive names for it and that attends.',
    },
  },
  'meeting.no-quorum': {
    status: 422,
    say: {
      ja: '定足数に足りません（出席{came}、必要{needed}）。',
      en: 'Too few members came ({came} of {needed} needed).',
    },
    next: { ja: '開催日を改めてください。', en: 'Change the day of the meeting.' },
  },
  'meeting.not-yet': {
    status: 422,
    say: { ja: '開催日がまだ来ていません。', en: 'The day of the meeting has not come yet.' },
    next: { ja: '開催日以後に記録してください。', en: 'Record it on that day or later.' },
  },
  'meeting.in-past': {
    status: 422,
    say: { ja: '開催日時が過ぎています。', en: 'The time of the meeting is past.' },
    next: { ja: 'これからの日時を入れてください。', en: 'Give a time to come.' },
  },
  'meeting.ends-before': {
    status: 422,
    say: { ja: '終了が開始より前です。', en: 'It ends before it begins.' },
    next: { ja: '開始と終了の時刻を直してください。', en: 'Mend the times.' },
  },
  'meeting.changed': {
    status: 409,
    say: {
      ja: '{by}が先に書き換えました（第{revision}版）。',
      en: '{by} was faster (version {revision}).',
    },
    next: {
      ja: '新しい内容を読んでから、もう一度直してください。入力は残っています。',
      en: 'Read what is new, then mend yours; what you typed is kept.',
    },
  },
  'meeting.over': {
    status: 409,
    say: {
      ja: 'この会議は、すでに開催か中止が記録されています。',
      en: 'The meeting is recorded as held or called off.',
    },
    next: { ja: '会議のページを確かめてください。', en: 'See the page of the meeting.' },
  },
  'meeting.not-held': {
    status: 409,
    say: { ja: 'この会議は、まだ開催されていません。', en: 'The meeting has not been held.' },
    next: { ja: '先に開催を記録してください。', en: 'Record that it was held first.' },
  },
  'meeting.closed': {
    status: 409,
    say: {
      ja: 'この会議の議事録は承認されています。',
      en: 'The minutes of this meeting are approved.',
    },
    next: {
      ja: '直すことがあれば、次の会議で決めてください。',
      en: 'Decide any change in the next meeting.',
    },
  },
  'meeting.not-chair': {
    status: 403,
    say: {
      ja: '議事録は、その会議を主宰した職が承認します。',
      en: 'Minutes are approved by the post that presided.',
    },
    next: { ja: '主宰した職に承認を依頼してください。', en: 'Ask that post.' },
  },
  'meeting.old-minutes': {
    status: 409,
    say: { ja: '議事録に新しい版があります。', en: 'There is a newer version of the minutes.' },
    next: { ja: '新しい版を読んでから承認してください。', en: 'Read it, then approve that one.' },
  },
  'meeting.no-minutes': {
    status: 409,
    say: { ja: '議事録がまだありません。', en: 'There are no minutes yet.' },
    next: { ja: '先に議事録を書いてください。', en: 'Write them first.' },
  },
  'meeting.personal': {
    status: 422,
    say: {
      ja: '{whatJa}と読める部分があります。会議の記録に個人の情報は書けません。',
      en: 'Something reads like {whatEn}. Records of meetings hold nothing about a person.',
    },
    next: {
      ja: '場所・団体・職の名前に書き換えてください。',
      en: 'Name the place, organisation or office instead.',
    },
  },
  'meeting.unit-unknown': {
    status: 422,
    say: {
      ja: '担当に選んだ職は、この体制の所属にありません。',
      en: 'The post is in no unit of this body.',
    },
    next: { ja: '一覧から選んでください。', en: 'Choose one from the list.' },
  },
  'meeting.matter-unknown': {
    status: 422,
    say: {
      ja: '議題にした宿題か付託事項は、すでに終わっています。',
      en: 'An open decision or entrusted matter on the agenda is settled already.',
    },
    next: { ja: '議題を選び直してください。', en: 'Choose the items again.' },
  },
  'meeting.item-unknown': {
    status: 422,
    say: {
      ja: '書かれた議題が、この会議の次第にないか、二度書かれています。',
      en: 'Something was written for an item that is not on the agenda, or twice for one.',
    },
    next: {
      ja: '会議のページを開き直し、議題ごとに書いてください。',
      en: 'Open the page of the meeting again and write for each item.',
    },
  },
  'decision.ended': {
    status: 409,
    say: { ja: 'この決定事項は、すでに終わっています。', en: 'This decision is settled.' },
    next: { ja: '会議のページを確かめてください。', en: 'See the page of the meeting.' },
  },
  'matter.not-here': {
    status: 422,
    say: {
      ja: '通達に、この体制からその体制へ付託する定めがありません。',
      en: 'The directive does not let this body entrust matters to that one.',
    },
    next: { ja: '付託先を選び直してください。', en: 'Choose another body.' },
  },
  'matter.answered': {
    status: 409,
    say: { ja: 'この付託事項には、すでに回答があります。', en: 'The matter is answered.' },
    next: { ja: '回答を読んでください。', en: 'Read the answer.' },
  },
} as const satisfies Record<string, RefusalText>;
