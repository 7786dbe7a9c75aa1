/**
 * How long a session lasts. A locked screen after 15 minutes and an end after 12 hours are what
 * trust.md T57 asks for and what NIST SP 800-63B sets for this assurance; an officer on a duty of
 * 24 hours signs in twice. Fixed in the program: no pack can lengthen them.
 */
export const sessionLimits = {
  /** Minutes without work after which the session is locked. */
  idleMinutes: 15,
  /** Minutes of warning before that (WCAG 2.2.1: at least 20 seconds). */
  warningMinutes: 1,
  /** Hours from sign-in to the end, whatever happens; unlocking and changing post prolong nothing. */
  absoluteHours: 12,
  /** Minutes for which a proof is fresh enough to change one's own ways to sign in. */
  freshMinutes: 10,
} as const;

type Times = { readonly seenAt: Date; readonly lockedAt: Date | null; readonly expiresAt: Date };

const minute = 60_000;

/** The state of a session at an instant; the server decides, the screen only follows. */
export const sessionState = (times: Times, now: Date): 'open' | 'locked' | 'ended' => {
  if (now >= times.expiresAt) return 'ended';
  const idle = now.getTime() - times.seenAt.getTime() >= sessionLimits.idleMinutes * minute;
  return times.lockedAt !== null || idle ? 'locked' : 'open';
};

/** The last instant of a session begun now. */
export const endOfSession = (startedAt: Date): Date =>
  new Date(startedAt.getTime() + sessionLimits.absoluteHours * 60 * minute);

/** Was the person's proof given only now? Asked before their ways to sign in are changed. */
export const isFresh = (provedAt: Date, now: Date): boolean =>
  now.getTime() - provedAt.getTime() < sessionLimits.freshMinutes * minute;
