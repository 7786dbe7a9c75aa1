import { addMonths, type Day, daysBetween } from '../base/day.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import type { MeetingSeries, PackBody } from '../pack/bodies.ts';
import { chairSeat, seriesSeats } from './chairs.ts';
import type { Place, Seat } from './seats.ts';

/** A meeting from its notice to its approved minutes. */
export const meetingStates = ['convened', 'cancelled', 'held', 'written', 'closed'] as const;
export type MeetingState = (typeof meetingStates)[number];

/** 'written': minutes wait for the chair; 'closed': the chair approved the newest version. */
export const meetingState = (meeting: {
  readonly outcome: 'held' | 'cancelled' | null;
  readonly minutesVersion: number | null;
  readonly approved: boolean;
}): MeetingState => {
  if (meeting.outcome === null) return 'convened';
  if (meeting.outcome === 'cancelled') return 'cancelled';
  if (meeting.minutesVersion === null) return 'held';
  return meeting.approved ? 'closed' : 'written';
};

/** A member of a series on a day: a post in one of its seats. */
export type Member = { readonly seat: Seat['seat']; readonly place: Place };

/** Posts that sit in a series on a day, each once and in the order of the seats. */
export const membersOf = (seats: readonly Seat[], series: MeetingSeries): readonly Member[] => {
  const seen = new Set<string>();
  return seriesSeats(seats, series).flatMap(({ seat, places }) =>
    places.flatMap((place) => {
      if (place.post === null || seen.has(place.post.id)) return [];
      seen.add(place.post.id);
      return [{ seat, place }];
    }),
  );
};

/** The post that convenes and presides on a day; null while no post is in the seat. */
export const chairPlace = (
  body: PackBody,
  series: MeetingSeries,
  seats: readonly Seat[],
): Place | null => {
  const id = chairSeat(body, series);
  const places = seats.find(({ seat }) => seat.id === id)?.places ?? [];
  return places.find(({ holders }) => holders.length > 0) ?? places[0] ?? null;
};

export type Asked = {
  /** Posts of members whom the chair designates by subject. */
  readonly designated: readonly string[];
  /** Others who are asked to come; only their posts here. */
  readonly invited: readonly string[];
  readonly invitedOutside: number;
};

/**
 * May these be asked? Members are named one by one only where the directive says so, and then some
 * must be (ST-5.1-2i2b, ST-6.3-3i1); others come only where it lets the chair ask them (YG-4.1-3i).
 */
export const mayAsk = (
  asked: Asked,
  series: MeetingSeries,
  members: readonly Member[],
): Result<true> => {
  const isMember = (id: string) => members.some(({ place }) => place.post?.id === id);
  const others = asked.invited.length + asked.invitedOutside;
  if (series.designates === null && asked.designated.length > 0)
    return refuse('meeting.all-attend');
  if (series.designates !== null && asked.designated.length === 0)
    return refuse('meeting.name-some');
  if (!asked.designated.every(isMember)) return refuse('meeting.not-member');
  if (others > 0 && series.invites === null) return refuse('meeting.no-guests');
  return asked.invited.some(isMember) ? refuse('meeting.guest-sits') : ok(true);
};

export type Presence = 'present' | 'absent' | 'proxy';

export type Attendance = {
  readonly postId: string | null;
  readonly part: 'member' | 'invited';
  readonly presence: Presence;
};

/** Somebody comes for somebody else only where the directive has proxies. */
export const mayAttend = (
  attendance: readonly Attendance[],
  { proxies }: MeetingSeries,
): Result<true> =>
  proxies === null && attendance.some(({ presence }) => presence === 'proxy')
    ? refuse('meeting.no-proxy')
    : ok(true);

/** Who presides: the holder of the chair's seat on that day, or a deputy by the directive's rule. */
export type Presiding = {
  readonly postId: string;
  readonly personId: string;
  readonly actingClause: string | null;
};

type Room = {
  readonly body: PackBody;
  readonly series: MeetingSeries;
  readonly seats: readonly Seat[];
  readonly attendance: readonly Attendance[];
};

const sits = ({ attendance }: Room, postId: string): boolean =>
  attendance.some((one) => one.postId === postId && one.presence === 'present');

const ownChair = (room: Room): Result<Presiding> => {
  const chair = chairPlace(room.body, room.series, room.seats);
  const holder = chair?.holders[0];
  if (!chair?.post || holder === undefined) return refuse('meeting.no-chair');
  if (!sits(room, chair.post.id)) return refuse('meeting.chair-absent');
  return ok({ postId: chair.post.id, personId: holder.personId, actingClause: null });
};

const actingChair = (room: Room, postId: string): Result<Presiding> => {
  const rule = room.series.actingChair;
  if (rule === null) return refuse('meeting.no-deputy-rule');
  const chair = chairPlace(room.body, room.series, room.seats);
  // 事故 is the holder's; an empty chair is first of all a matter of appointment.
  if (!chair?.post || chair.holders.length === 0) return refuse('meeting.no-chair');
  if (sits(room, chair.post.id)) return refuse('meeting.chair-present');
  const able = rule.seats
    .flatMap((id) => room.seats.find(({ seat }) => seat.id === id)?.places ?? [])
    .filter(({ post }) => post !== null && sits(room, post.id));
  const taker = rule.ordered ? able[0] : able.find(({ post }) => post?.id === postId);
  if (taker?.post?.id !== postId) return refuse('meeting.not-deputy');
  const personId = taker.holders[0]?.personId;
  if (personId === undefined) return refuse('meeting.not-deputy');
  return ok({ postId, personId, actingClause: rule.clause });
};

/**
 * Who presides over a meeting on its day (ST-5.1-1i2a, ST-5.1-1i3). `acting`: the deputy's post that
 * takes the chair, null for the chair's own. Where several deputies have no order, any of them who
 * came may; where the directive has no rule, nobody does (register 6.4-4).
 */
export const presiding = (room: Room, acting: string | null): Result<Presiding> =>
  acting === null ? ownChair(room) : actingChair(room, acting);

/** Enough members came, where the directive asks for a part of them. Refuses `meeting.no-quorum`. */
export const quorate = (
  attendance: readonly Attendance[],
  { quorum }: MeetingSeries,
): Result<true> => {
  if (quorum === null) return ok(true);
  const members = attendance.filter(({ part }) => part === 'member');
  const came = members.filter(({ presence }) => presence !== 'absent').length;
  const needed = Math.ceil((members.length * quorum.percent) / 100);
  return came >= needed ? ok(true) : refuse('meeting.no-quorum', { came, needed });
};

/**
 * When the next meeting of a series is due. 'open': when necessary, never overdue; 'unset':
 * regularly, and nobody has said how often yet (ST-7.2b, ST-7.2c); no number is made up.
 */
export type Due =
  | { readonly kind: 'open' | 'unset' }
  | { readonly kind: 'set'; readonly dueOn: Day | null; readonly overdueDays: number };

export type Rhythm = {
  readonly intervalMonths: number | null;
  readonly lastHeldOn: Day | null;
  /** The day from which the interval counts before the first meeting; null: not known. */
  readonly since: Day | null;
  readonly today: Day;
};

const monthsOf = ({ cadence }: MeetingSeries, { intervalMonths }: Rhythm): number | null =>
  cadence.kind === 'per-year' ? Math.floor(12 / cadence.times) : intervalMonths;

export const dueOf = (series: MeetingSeries, rhythm: Rhythm): Due => {
  if (series.cadence.kind === 'needed') return { kind: 'open' };
  const months = monthsOf(series, rhythm);
  if (months === null) return { kind: 'unset' };
  const from = rhythm.lastHeldOn ?? rhythm.since;
  if (from === null) return { kind: 'set', dueOn: null, overdueDays: 0 };
  const dueOn = addMonths(from, months);
  return { kind: 'set', dueOn, overdueDays: Math.max(0, daysBetween(dueOn, rhythm.today)) };
};
