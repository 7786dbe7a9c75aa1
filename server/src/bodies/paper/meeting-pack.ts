import { formatDay } from '@meguri/core/base/era.ts';
import {
  agendaWords,
  type Block,
  dayWords,
  footOf,
  type MeetingShown,
  seatWords,
  whenWords,
} from './blocks.ts';

/** What an earlier meeting left to be done, with how it stands (前回の宿題). */
export type Homework = MeetingShown['decisions'];

type Attendee = MeetingShown['attendees'][number];

const partWords = ({ part, post }: Attendee): string =>
  part === 'member' ? (post?.seatTitle.ja ?? '') : '構成員以外';

const nameWords = ({ post, presence, proxy }: Attendee): string => {
  if (presence === 'proxy') return `代理　${proxy?.title ?? ''}　${proxy?.holder ?? ''}`;
  return post?.holder ?? '';
};

const cameWords = ({ presence }: Attendee, held: boolean): string => {
  if (!held) return '';
  return presence === 'absent' ? '欠席' : presence === 'proxy' ? '代理出席' : '出席';
};

/** 名簿: seat, post, name, and a column for who came: filled in once held, open before. */
export const rosterTable = (meeting: MeetingShown): Block => ({
  kind: 'table',
  head: ['区分', '職', '氏名', '出欠'],
  widths: [30, 0, 48, 20],
  rows: meeting.attendees.map((one) => [
    partWords(one),
    one.post?.title ?? one.office,
    nameWords(one),
    cameWords(one, meeting.held !== null),
  ]),
});

/** Who is asked, for the notice. */
const askedTable = ({ attendees }: MeetingShown): Block => ({
  kind: 'table',
  head: ['区分', '職', '氏名'],
  widths: [34, 0, 54],
  rows: attendees.map((one) => [
    partWords(one),
    one.post?.title ?? one.office,
    one.post?.holder ?? '',
  ]),
});

const stateWords = ({ ended }: Homework[number]): string => {
  if (ended === null) return '対応中';
  const done = `${ended.as === 'done' ? '完了' : '取りやめ'}（${formatDay(ended.on, 'ja', 'short')}）`;
  return ended.note === '' ? done : `${done}\n${ended.note}`;
};

export const homeworkTable = (decisions: Homework): Block => ({
  kind: 'table',
  head: ['決定事項', '担当', '期限', '状況'],
  widths: [0, 42, 22, 34],
  rows: decisions.map((one) => [
    one.decision,
    one.owner?.title ?? '―',
    one.dueOn === null ? '―' : formatDay(one.dueOn, 'ja', 'short'),
    stateWords(one),
  ]),
});

const order = (meeting: MeetingShown): Block => ({
  kind: 'list',
  items: [
    { mark: '1', text: '開会', level: 0 },
    { mark: '2', text: '議題', level: 0 },
    ...agendaWords(meeting),
    { mark: '3', text: 'その他', level: 0 },
    { mark: '4', text: '閉会', level: 0 },
  ],
});

type Material = readonly [string, string, string];

const materials = (meeting: MeetingShown, homework: Homework): readonly Material[] => [
  ['名簿', '出席者名簿', '―'],
  ...(homework.length === 0 ? [] : [['宿題', '前回までの決定事項', '―'] as const]),
  ...meeting.items.map(
    ({ title, note }, at): Material => [
      `資料${at + 1}`,
      note === '' ? title : `${title}\n${note}`,
      `議題(${at + 1})`,
    ],
  ),
];

const factsOf = (meeting: MeetingShown): Block => ({
  kind: 'facts',
  rows: [
    ['日時', whenWords(meeting)],
    ['場所', meeting.place],
    ['主宰', meeting.chair === null ? '（未定）' : seatWords(meeting.chair)],
  ],
});

/** 会議資料: 次第, 資料一覧, 名簿 and 前回の宿題 in one file. */
export const packBlocks = (meeting: MeetingShown, homework: Homework): readonly Block[] => [
  { kind: 'center', text: meeting.body.name.ja },
  { kind: 'title', text: `${meeting.series.name.ja}　次第` },
  { kind: 'center', text: meeting.subject },
  { kind: 'gap', mm: 5 },
  factsOf(meeting),
  { kind: 'gap', mm: 3 },
  order(meeting),
  { kind: 'heading', text: '資料一覧' },
  {
    kind: 'table',
    head: ['番号', '資料', '関係'],
    widths: [24, 0, 26],
    rows: materials(meeting, homework),
  },
  { kind: 'break' },
  { kind: 'title', text: '出席者名簿' },
  rosterTable(meeting),
  ...(homework.length === 0
    ? []
    : ([{ kind: 'heading', text: '前回の宿題' }, homeworkTable(homework)] as const)),
];

const addressees = ({ series, body }: MeetingShown): string =>
  series.designates === null ? `${body.shortName.ja}　構成員各位` : '指定出席者各位';

/** 招集通知 in the shape of an official letter: date, addressee, sender, 記, 以上. */
export const noticeBlocks = (meeting: MeetingShown): readonly Block[] => [
  { kind: 'right', text: formatDay(meeting.announcedOn, 'ja', 'long') },
  { kind: 'gap', mm: 2 },
  { kind: 'left', text: addressees(meeting) },
  { kind: 'gap', mm: 2 },
  { kind: 'right', text: meeting.announcedBy === null ? '' : seatWords(meeting.announcedBy) },
  { kind: 'title', text: `${meeting.series.name.ja}の開催について（通知）` },
  { kind: 'par', text: 'みだしの会議を下記のとおり開催するので、出席願います。' },
  { kind: 'gap', mm: 3 },
  { kind: 'center', text: '記' },
  { kind: 'gap', mm: 2 },
  {
    kind: 'list',
    items: [
      { mark: '1', text: `日時　　${whenWords(meeting)}`, level: 0 },
      { mark: '2', text: `場所　　${meeting.place}`, level: 0 },
      { mark: '3', text: `案件　　${meeting.subject}`, level: 0 },
      { mark: '4', text: '議題', level: 0 },
      ...agendaWords(meeting),
      { mark: '5', text: '出席者', level: 0 },
    ],
  },
  askedTable(meeting),
  ...(meeting.note === '' ? [] : ([{ kind: 'par', text: meeting.note }] as const)),
  { kind: 'right', text: '以上' },
];

export const noticeFoot = (meeting: MeetingShown): string =>
  footOf(meeting, `通知 第${meeting.revision}版　${dayWords(meeting.announcedOn)}`);
