import { formatDay } from '@meguri/core/base/era.ts';
import type { MinutesContents } from '@meguri/core/bodies/minutes.ts';
import { type Block, type MeetingShown, seatWords, whenWords } from './blocks.ts';
import { rosterTable } from './meeting-pack.ts';

type Minutes = NonNullable<MeetingShown['minutes']>;
type Item = MinutesContents['items'][number];

/** An acting chair is said with the ground and the clause (ST-5.1-1i3). */
const presided = ({ held }: MeetingShown): string => {
  if (held?.chair == null) return '';
  const who = `${seatWords(held.chair)}　${held.chair.holder ?? ''}`;
  return held.actingClause === null ? who : `${who}\n（主宰者に事故があるため代理）`;
};

const decisionTable = ({ decisions }: Item): readonly Block[] =>
  decisions.length === 0
    ? []
    : [
        {
          kind: 'table',
          head: ['決定', '担当', '期限'],
          widths: [0, 46, 28],
          rows: decisions.map(({ decision, owner, dueOn }) => [
            decision,
            owner ?? '―',
            dueOn === null ? '―' : formatDay(dueOn, 'ja', 'short'),
          ]),
        },
      ];

const itemBlocks = (item: Item, at: number): readonly Block[] => [
  { kind: 'heading', text: item.itemId === null ? item.title : `議題(${at + 1})　${item.title}` },
  ...(item.discussion === '' ? [] : ([{ kind: 'par', text: item.discussion }] as const)),
  ...decisionTable(item),
];

const opinionBlocks = ({ opinions }: MinutesContents): readonly Block[] =>
  opinions.length === 0
    ? []
    : [
        { kind: 'heading', text: '出席者の意見' },
        {
          kind: 'table',
          head: ['職', '意見'],
          widths: [52, 0],
          rows: opinions.map(({ office, opinion }) => [office, opinion]),
        },
      ];

const otherBlocks = ({ other }: MinutesContents): readonly Block[] =>
  other === ''
    ? []
    : [
        { kind: 'heading', text: 'その他' },
        { kind: 'par', text: other },
      ];

const approvalLine = ({ approved }: Minutes): string =>
  approved === null
    ? '（未承認）'
    : `${formatDay(approved.on, 'ja', 'long')}　${approved.postTitle}　${approved.by}`;

/** 議事録: when, where, who presided and came, what was said and decided, who approved it. */
export const minutesBlocks = (meeting: MeetingShown, minutes: Minutes): readonly Block[] => [
  { kind: 'center', text: meeting.body.name.ja },
  { kind: 'title', text: `${meeting.series.name.ja}　議事録` },
  {
    kind: 'facts',
    rows: [
      ['案件', meeting.subject],
      ['日時', whenWords(meeting)],
      ['場所', meeting.place],
      ['主宰', presided(meeting)],
      ...(meeting.held?.note ? ([['備考', meeting.held.note]] as const) : []),
    ],
  },
  { kind: 'heading', text: '出席者' },
  rosterTable(meeting),
  ...minutes.contents.items.flatMap(itemBlocks),
  ...opinionBlocks(minutes.contents),
  ...otherBlocks(minutes.contents),
  { kind: 'gap', mm: 6 },
  {
    kind: 'facts',
    rows: [
      ['作成', `${formatDay(minutes.writtenOn, 'ja', 'long')}　${minutes.writtenBy}`],
      ['承認', approvalLine(minutes)],
    ],
  },
];
