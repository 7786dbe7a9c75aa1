import type { printMeeting } from '@meguri/core/bodies/meetings.ops.ts';
import type { Input } from '@meguri/core/operation.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx } from '../platform/serve.ts';
import { ofBody } from './meeting-lists.ts';
import { oneMeeting, openMeeting } from './meeting-one.ts';
import { decisionOf } from './meeting-shown.ts';
import {
  type MeetingRow,
  selectDecisions,
  selectMeetings,
  selectOpenDecisions,
} from './meetings.db.ts';
import { footOf, type MeetingPaper, type MeetingShown, meetingPdf } from './paper/blocks.ts';
import { type Homework, noticeBlocks, noticeFoot, packBlocks } from './paper/meeting-pack.ts';
import { minutesBlocks } from './paper/minutes-paper.ts';

/** The meeting of the series before this one. */
const before = (rows: readonly MeetingRow[], row: MeetingRow): MeetingRow | undefined =>
  rows.find(
    (one) => one.series === row.series && one.outcome === 'held' && one.startsAt < row.startsAt,
  );

/** What the meeting before decided, and what of older ones is still open. */
const homeworkFor = async (ctx: Ctx, meetingId: string): Promise<Homework> => {
  const { row, sitting } = await openMeeting(ctx, meetingId);
  const rows = ofBody(await selectMeetings(ctx.tx, row.stationId), sitting.known);
  const last = before(rows, row);
  const recent = last === undefined ? [] : await selectDecisions(ctx.tx, last.id);
  const open = ofBody(await selectOpenDecisions(ctx.tx, row.stationId), sitting.known);
  const older = open.filter((one) => one.meetingId !== row.id && one.meetingId !== last?.id);
  return [...older, ...recent].map((one) => decisionOf(one, sitting, { ctx, running: false }));
};

type Asked = Input<typeof printMeeting>;

const minutesPaper = (meeting: MeetingShown): Pick<MeetingPaper, 'title' | 'foot' | 'blocks'> => {
  const { minutes } = meeting;
  if (minutes === null) return refuseWith('meeting.no-minutes');
  return {
    title: `${meeting.series.name.ja} 議事録`,
    foot: footOf(meeting, `議事録 第${minutes.version}版`),
    blocks: minutesBlocks(meeting, minutes),
  };
};

const paperOf = async (ctx: Ctx, meeting: MeetingShown, { paper }: Asked) => {
  if (paper === 'minutes') return minutesPaper(meeting);
  const name = meeting.series.name.ja;
  if (paper === 'notice') {
    return { title: `${name} 通知`, foot: noticeFoot(meeting), blocks: noticeBlocks(meeting) };
  }
  const homework = await homeworkFor(ctx, meeting.id);
  return {
    title: `${name} 会議資料`,
    foot: footOf(meeting, '会議資料'),
    blocks: packBlocks(meeting, homework),
  };
};

/** Read inside, set on paper outside of the transaction. */
export const meetingPrint = {
  use: async (ctx: Ctx, input: Asked): Promise<MeetingPaper> => {
    const meeting: MeetingShown = await oneMeeting(ctx, { meetingId: input.meetingId });
    return { ...(await paperOf(ctx, meeting, input)), demo: ctx.demo, datedOn: ctx.today };
  },
  finish: async (_: unknown, paper: MeetingPaper) => meetingPdf(paper),
};
