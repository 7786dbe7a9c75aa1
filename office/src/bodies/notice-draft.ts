import { addDays } from '@meguri/core/base/day.ts';
import type { changeMeeting, draftMeeting } from '@meguri/core/bodies/meetings.ops.ts';
import type { Input, Output } from '@meguri/core/operation.ts';
import { dayOf, type Item, instantOf, type Meeting, timeOf } from './meeting.ts';

export type Notice = Omit<Input<typeof changeMeeting>, 'meetingId' | 'revision'>;
export type Guest = Notice['invited'][number];
export type Choices = Output<typeof draftMeeting>;

/** A notice while somebody writes it. */
export type NoticeDraft = Omit<Notice, 'startsAt' | 'endsAt'> & {
  readonly on: string | null;
  readonly from: string;
  readonly until: string;
};

export type DraftProps = {
  readonly draft: NoticeDraft;
  readonly change: (more: Partial<NoticeDraft>) => void;
};

export const newItem = (more: Partial<Item> = {}): Item => ({
  itemId: crypto.randomUUID(),
  decisionId: null,
  matterId: null,
  title: '',
  note: '',
  ...more,
});

export const emptyDraft = (today: string): NoticeDraft => ({
  subject: '',
  on: addDays(today, 14),
  from: '',
  until: '',
  place: '',
  note: '',
  designated: [],
  invited: [],
  items: [newItem()],
});

export const draftOf = (meeting: Meeting): NoticeDraft => ({
  subject: meeting.subject,
  place: meeting.place,
  note: meeting.note,
  on: dayOf(meeting.startsAt),
  from: timeOf(meeting.startsAt),
  until: meeting.endsAt === null ? '' : timeOf(meeting.endsAt),
  designated:
    meeting.series.designates === null
      ? []
      : meeting.attendees
          .filter(({ part, attendeeId }) => part === 'member' && attendeeId !== null)
          .flatMap(({ post }) => post?.postId ?? []),
  invited: meeting.attendees
    .filter(({ part }) => part === 'invited')
    .map(({ post, office }) => ({ postId: post?.postId ?? null, office })),
  items: meeting.items,
});

/** What is sent; null while something is missing or no time of day. */
export const noticeOf = (draft: NoticeDraft): Notice | null => {
  const { on, from, until, ...rest } = draft;
  const startsAt = instantOf(on, from);
  const endsAt = until.trim() === '' ? null : instantOf(on, until);
  const items = draft.items.filter(({ title }) => title.trim() !== '');
  const isWhole = draft.subject.trim() !== '' && draft.place.trim() !== '' && items.length > 0;
  if (startsAt === null || !isWhole || (until.trim() !== '' && endsAt === null)) return null;
  return { ...rest, startsAt, endsAt, items };
};
