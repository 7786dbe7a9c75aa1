import type { Day } from '@meguri/core/base/day.ts';
import { dayInJapan } from '@meguri/core/base/day.ts';
import { formatDay } from '@meguri/core/base/era.ts';
import type { getMeeting } from '@meguri/core/bodies/meetings.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { pdfFile } from '../../platform/typesetting.ts';

/** What a page is made of; the template draws each kind (meeting.typ). */
export type Block =
  | {
      readonly kind: 'right' | 'left' | 'center' | 'par' | 'title' | 'heading';
      readonly text: string;
    }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [string, string])[] }
  | {
      readonly kind: 'list';
      readonly items: readonly {
        readonly mark: string;
        readonly text: string;
        readonly level: number;
      }[];
    }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** In millimetres; 0 takes what is left. */
      readonly widths: readonly number[];
    }
  | { readonly kind: 'gap'; readonly mm: number }
  | { readonly kind: 'break' };

export type MeetingPaper = {
  readonly title: string;
  readonly demo: boolean;
  readonly datedOn: Day;
  readonly foot: string;
  readonly blocks: readonly Block[];
};

export type MeetingShown = Output<typeof getMeeting>;
export type Seated = NonNullable<MeetingShown['chair']>;

const weekdays = '日月火水木金土';

/** 令和8年11月30日（月） */
export const dayWords = (day: Day): string =>
  `${formatDay(day, 'ja', 'long')}（${weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''}）`;

/** 午後2時30分, as administrations write times. */
const timeWords = (instant: Date): string => {
  const clock = new Date(instant.getTime() + 9 * 3_600_000);
  const [hours, minutes] = [clock.getUTCHours(), clock.getUTCMinutes()];
  const half = hours < 12 ? '午前' : '午後';
  return `${half}${hours % 12}時${minutes === 0 ? '' : `${minutes}分`}`;
};

export const whenWords = ({ startsAt, endsAt }: MeetingShown): string => {
  const start = new Date(startsAt);
  const until = endsAt === null ? '' : `${timeWords(new Date(endsAt))}まで`;
  return `${dayWords(dayInJapan(start))}${timeWords(start)}から${until}`;
};

/** 座長（警務部長） */
export const seatWords = ({ seatTitle, title }: Seated): string =>
  seatTitle.ja === '' || seatTitle.ja === title ? title : `${seatTitle.ja}（${title}）`;

/** Whoever presides is named as the text names him: 座長 where the series has its own chair. */
export const agendaWords = ({ items }: MeetingShown): Extract<Block, { kind: 'list' }>['items'] =>
  items.map(({ title }, at) => ({ mark: `(${at + 1})`, text: title, level: 1 }));

export const footOf = (meeting: MeetingShown, what: string): string =>
  `${meeting.body.shortName.ja}　${meeting.series.name.ja}　${what}`;

const template = new URL('meeting.typ', import.meta.url);

/** On A4 upright. */
export const meetingPdf = (paper: MeetingPaper) => pdfFile(template, paper);
