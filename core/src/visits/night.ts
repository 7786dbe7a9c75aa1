import { ok, type Result, refuse } from '../base/result.ts';
import type { PostKind } from '../organisation/posts.ts';

/** A moment as an ISO string with offset. */
export type Instant = string;

/** Hours of a day in Japan, 'HH:MM'; may pass midnight; `until` is not included. */
export type HourWindow = { readonly from: string; readonly until: string };

/** The clock in Japan at an instant, 'HH:MM'. */
export const clockInJapan = (at: Instant): string =>
  new Date(Date.parse(at) + 9 * 3_600_000).toISOString().slice(11, 16);

/** Does a clock time lie in the window? A window whose ends are equal is empty. */
export const inHours = (clock: string, window: HourWindow): boolean =>
  window.from <= window.until
    ? clock >= window.from && clock < window.until
    : clock >= window.from || clock < window.until;

/** Is the moment night by the pack? null: the directive knows no night (register 6.3-6). */
export const isNight = (at: Instant, window: HourWindow | null): boolean =>
  window !== null && inHours(clockInJapan(at), window);

/** What an officer asks for: a door, a time, a reason (MG-4.3b). */
export type NightVisitRequest = {
  readonly premisesId: string;
  readonly officerId: string;
  readonly from: Instant;
  readonly until: Instant;
  readonly reason: string;
};

export type NightVisitApproval = NightVisitRequest & {
  readonly approvedBy: string;
  readonly approverPost: PostKind;
  readonly approvedAt: Instant;
};

const time = (at: Instant): number => Date.parse(at);
const day = 86_400_000;

/** Was this visit approved beforehand, for this door and officer, and is the approval still valid? */
export const coversNight = (
  approval: NightVisitApproval,
  visit: { readonly premisesId: string; readonly officerId: string; readonly at: Instant },
  validityDays: number,
): boolean =>
  approval.premisesId === visit.premisesId &&
  approval.officerId === visit.officerId &&
  time(approval.approvedAt) < time(visit.at) &&
  time(visit.at) <= time(approval.approvedAt) + validityDays * day &&
  time(approval.from) <= time(visit.at) &&
  time(visit.at) <= time(approval.until);

const isWellAsked = (request: NightVisitRequest): Result<NightVisitRequest> => {
  if (request.reason.trim() === '') return refuse('visits.night-reason-missing');
  return time(request.until) <= time(request.from)
    ? refuse('visits.night-hours-wrong')
    : ok(request);
};

/** Night visits are made after an approval, or the directive knows none. */
export type NightRule = 'approved' | 'never';

/** May leave be asked for? Before the visit, and not so early that an approval would run out. */
export const mayAskNight = (
  request: NightVisitRequest,
  now: Instant,
  { validityDays, rule }: { readonly validityDays: number; readonly rule: NightRule },
): Result<NightVisitRequest> => {
  if (rule === 'never') return refuse('visits.night-never');
  const asked = isWellAsked(request);
  if (!asked.ok) return asked;
  if (time(request.from) < time(now)) return refuse('visits.night-asked-late');
  return time(request.until) > time(now) + validityDays * day
    ? refuse('visits.night-too-far', { days: validityDays })
    : ok(request);
};

export type NightDecider = {
  readonly officerId: string;
  readonly post: PostKind;
  /**
   * The post that `nightApprover` names: the section chief, or the deputy while the chief is away.
   */
  readonly decides: PostKind;
};

/** May this person decide on this request, either way? Nobody on their own, nobody afterwards. */
export const mayDecideNight = (
  request: NightVisitRequest,
  decider: NightDecider,
  now: Instant,
): Result<NightVisitRequest> => {
  if (decider.officerId === request.officerId) return refuse('visits.night-own');
  if (decider.post !== decider.decides) return refuse('action.not-allowed');
  if (time(now) >= time(request.until)) return refuse('visits.night-too-late');
  return isWellAsked(request);
};

/** Where a request stands: nobody decided in time is a state of its own, not a refusal. */
export const nightState = (
  request: { readonly until: Instant; readonly approved: boolean | null },
  now: Instant,
): 'waiting' | 'lapsed' | 'approved' | 'declined' => {
  if (request.approved !== null) return request.approved ? 'approved' : 'declined';
  return time(now) >= time(request.until) ? 'lapsed' : 'waiting';
};
