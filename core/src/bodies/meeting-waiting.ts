import { addDays, type Day, daysBetween } from '../base/day.ts';
import { byText } from '../base/lists.ts';
import type { BodyState } from '../pack/waiting.ts';

/**
 * What waits around a meeting. 'interval-unset': it is held regularly, and nobody has said how often
 * (ST-7.2b); 'convene': the interval is over; 'hold': convened, and not yet recorded as held;
 * 'write' and 'approve': its minutes; 'decision': to be carried out; 'matter': to be answered.
 */
export const waitingKinds = [
  'interval-unset',
  'convene',
  'hold',
  'write',
  'approve',
  'decision',
  'matter',
] as const;
export type WaitingKind = (typeof waitingKinds)[number];

/** The state of a task of this kind. */
export const stateOf = (kind: WaitingKind): BodyState => `meeting.${kind}`;

/** A regular meeting waits to be convened from these many days before its interval is over. */
export const conveneDays = 30;

/** No directive says by when minutes are written and approved: our own default, said as such. */
export const minutesDays = 14;

export type Waiting = {
  readonly kind: WaitingKind;
  /** The meeting, decision, matter or, for a series, its name. */
  readonly subjectId: string;
  /** The post whose task it is today; it passes on with the post. Null: nobody's yet. */
  readonly postId: string | null;
  /** Whoever keeps the secretariat does it as well. */
  readonly secretariat: boolean;
  readonly sinceOn: Day;
  /** null where neither directive nor decision sets a day. */
  readonly dueOn: Day | null;
};

export type WaitingMeeting = {
  readonly id: string;
  readonly state: 'convened' | 'held' | 'written';
  /** The post that presides: as announced, and after the meeting as it was. */
  readonly chairPostId: string | null;
  readonly convenedOn: Day;
  readonly on: Day;
  readonly writtenOn: Day | null;
};

const kinds = { convened: 'hold', held: 'write', written: 'approve' } as const;

/** The next step of a meeting, whose it is, and until when. */
export const stepOf = (meeting: WaitingMeeting): Waiting => {
  const { id: subjectId, chairPostId: postId, state, convenedOn, on, writtenOn } = meeting;
  const since = { convened: convenedOn, held: on, written: writtenOn ?? on }[state];
  return {
    kind: kinds[state],
    subjectId,
    postId,
    secretariat: state !== 'written',
    sinceOn: since,
    dueOn: state === 'convened' ? on : addDays(since, minutesDays),
  };
};

export const overdueDays = (dueOn: Day | null, today: Day): number =>
  dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, today));

const last = '9999-12-31';

/** Nearest day first; what has none comes after; never by who or how many. */
export const byDue = (
  a: Pick<Waiting, 'dueOn' | 'sinceOn' | 'subjectId'>,
  b: Pick<Waiting, 'dueOn' | 'sinceOn' | 'subjectId'>,
): number =>
  byText(a.dueOn ?? last, b.dueOn ?? last) ||
  byText(a.sinceOn, b.sinceOn) ||
  byText(a.subjectId, b.subjectId);
