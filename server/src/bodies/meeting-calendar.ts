import type { meetingCalendar } from '@meguri/core/bodies/meetings.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { UseCase } from '../platform/serve.ts';
import { oneMeeting } from './meeting-one.ts';

type File = Output<typeof meetingCalendar>;

type Appointment = {
  readonly id: string;
  readonly revision: number;
  readonly cancelled: boolean;
  readonly start: Date;
  readonly end: Date;
  readonly summary: string;
  readonly place: string;
  readonly description: string;
  readonly stamp: Date;
};

const oneHour = 3_600_000;

/**
 * One event, shown in Japanese time; the same meeting keeps its UID, so a new file moves the old
 * entry. Instants stand in UTC: the library writes those of a named zone in the server's own time.
 */
const calendarText = (one: Appointment): string => {
  const calendar = ical({ prodId: '//Meguri//Meetings//JA' });
  calendar.x('X-WR-TIMEZONE', 'Asia/Tokyo');
  calendar.method(one.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH);
  calendar.createEvent({
    id: `${one.id}@meguri`,
    sequence: one.revision,
    stamp: one.stamp,
    start: one.start,
    end: one.end,
    summary: one.summary,
    location: one.place,
    description: one.description,
    status: one.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
};

/** Offices and agenda only; no name of anybody leaves the product in a calendar. */
export const calendarOf: UseCase<typeof meetingCalendar> = async (ctx, input): Promise<File> => {
  const meeting = await oneMeeting(ctx, input);
  const start = new Date(meeting.startsAt);
  const text = calendarText({
    id: meeting.id,
    revision: meeting.revision,
    stamp: ctx.now,
    start,
    end: meeting.endsAt === null ? new Date(start.getTime() + oneHour) : new Date(meeting.endsAt),
    cancelled: meeting.state === 'cancelled',
    summary: `${meeting.series.name.ja}：${meeting.subject}`,
    place: meeting.place,
    description: [
      `主宰　${meeting.chair?.title ?? ''}`,
      ...meeting.items.map(({ title }, at) => `議題${at + 1}　${title}`),
    ].join('\n'),
  });
  return {
    name: `${meeting.series.name.ja}.ics`,
    mediaType: 'text/calendar',
    base64: Buffer.from(text).toString('base64'),
  };
};
