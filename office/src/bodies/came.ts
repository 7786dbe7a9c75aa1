import type { holdMeeting } from '@meguri/core/bodies/meetings.ops.ts';
import type { Input } from '@meguri/core/operation.ts';
import type { Meeting } from './meeting.ts';

type Sent = Input<typeof holdMeeting>['attendance'][number];
type Attendee = Meeting['attendees'][number];

/** Somebody at the table, and what is recorded of them. */
export type Came = {
  readonly attendee: Attendee;
  readonly presence: Sent['presence'];
  readonly proxyPostId: string | null;
  readonly opinion: string;
};

/** Everybody came until somebody says otherwise: the usual case takes no press. */
export const cameOf = ({ attendees }: Meeting): readonly Came[] =>
  attendees.map((attendee) => ({
    attendee,
    presence: 'present',
    proxyPostId: null,
    opinion: '',
  }));

export const sentOf = (came: readonly Came[]): Sent[] =>
  came.map(({ attendee: { post, attendeeId }, presence, proxyPostId, opinion }) => ({
    postId: post?.postId ?? null,
    attendeeId,
    presence,
    opinion,
    proxyPostId: presence === 'proxy' ? proxyPostId : null,
  }));
