/**
 * Limits of the safeguards around cards. They stand in the code: no pack and no setting can lift
 * them (design §7).
 */
export const cardLimits = {
  /** A ticket that was not used by then opens nothing (trust.md 1.2). Seconds. */
  ticketSeconds: 10,
  /** A dictated card that was not read back is gone after these days (R21). */
  unconfirmedDays: 30,
  /** A provisional card is gone after these months (R22). */
  provisionalMonths: 12,
  /** Break-glass (R25): how long, how many cards, and when a second person must have looked. */
  breakGlassMinutes: 60,
  breakGlassCards: 20,
  breakGlassReviewHours: 24,
  /** A disaster is declared for at most these hours at a time, and may be renewed. */
  disasterHours: 72,
  /** More cards than this under one reading or number: say more, no list is given (R02). */
  searchHits: 5,
  /** Questions about looks are kept this long and used for nothing else (R10, R29). */
  questionDays: 365,
} as const;
