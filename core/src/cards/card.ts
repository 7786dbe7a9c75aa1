import { addDays, addMonths, type Day } from '../base/day.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import type { CardItem } from '../pack/card-items.ts';
import type { Origin } from './contents.ts';
import { cardLimits } from './limits.ts';

/** Kinds of a card; a provisional one is made from a trace of somebody living there (MG-N4a). */
export const allCardKinds = ['household', 'establishment', 'building', 'provisional'] as const;
export type AnyCardKind = (typeof allCardKinds)[number];

/** Why there is reason to think somebody lives there; never a name or a meter value (R22). */
export const clues = ['nameplate', 'lights', 'mail', 'neighbour', 'manager'] as const;
export type Clue = (typeof clues)[number];

/**
 * What may be known of a card without opening it. A card on which everything was declined is 'held'
 * like any other: nobody can list or count who declined (R20).
 */
export const cardStates = ['none', 'provisional', 'unconfirmed', 'held', 'ended'] as const;
export type CardState = (typeof cardStates)[number];

export type CardVersion = {
  readonly kind: AnyCardKind;
  readonly origin: Origin | 'provisional';
  readonly writtenOn: Day;
  readonly confirmedOn: Day | null;
  readonly ended: boolean;
};

/** The last day a card may be kept in the state it is in; null: only retention ends it. */
export const expiresOn = ({ kind, origin, writtenOn, confirmedOn }: CardVersion): Day | null => {
  if (kind === 'provisional') return addMonths(writtenOn, cardLimits.provisionalMonths);
  if (origin === 'dictated' && confirmedOn === null) {
    return addDays(writtenOn, cardLimits.unconfirmedDays);
  }
  return null;
};

/** The state of the newest version on a day (MG-5.3b). */
export const cardStateOn = (version: CardVersion | null, today: Day): CardState => {
  if (version === null) return 'none';
  const last = expiresOn(version);
  if (version.ended || (last !== null && last < today)) return 'ended';
  if (version.kind === 'provisional') return 'provisional';
  return last === null ? 'held' : 'unconfirmed';
};

/** The day from which the items of a card are no longer needed; null: not stated, kept and warned. */
export const retainUntil = (
  items: readonly CardItem[],
  codes: readonly string[],
  confirmedOn: Day,
): Day | null => {
  const months = codes.map(
    (code) => items.find((one) => one.code === code)?.retentionMonths ?? null,
  );
  const stated = months.filter((one) => one !== null);
  if (stated.length < months.length || stated.length === 0) return null;
  return addMonths(confirmedOn, Math.max(...stated));
};

export type WriteRequest = {
  /** The newest version the writer saw; 0 for a first one. */
  readonly baseRevision: number;
  readonly revision: number;
  /** The purpose text that was shown before anything was written (62条). */
  readonly noticeVersion: string | null;
  readonly noticeInForce: string;
  readonly confirmedOn: Day;
  readonly today: Day;
  /** A provisional card stands here; people are told of it at the first contact (R22). */
  readonly provisionalWaits: boolean;
  readonly toldProvisional: boolean;
};

/** May this version be written? Contents are checked apart (checkContents). */
export const mayWrite = (request: WriteRequest): Result<{ readonly revision: number }> => {
  const { noticeVersion, noticeInForce, confirmedOn, today, baseRevision, revision } = request;
  if (noticeVersion === null || noticeVersion !== noticeInForce) {
    return refuse('cards.notice-not-shown', { version: noticeInForce });
  }
  if (confirmedOn > today) return refuse('day.in-future', { value: confirmedOn });
  if (request.provisionalWaits && !request.toldProvisional) {
    return refuse('cards.provisional-not-told');
  }
  if (baseRevision !== revision) {
    return refuse('cards.changed-meanwhile', { theirs: revision, yours: baseRevision });
  }
  return ok({ revision: revision + 1 });
};
