import { addDays, addMonths, type Day } from '../base/day.ts';
import type { ConductText } from '../pack/conduct.ts';

type Accepted = { readonly code: string; readonly version: string; readonly expiresOn: Day };

/** The last day an acceptance given today counts. */
export const acceptedUntil = (text: Pick<ConductText, 'validMonths'>, today: Day): Day =>
  addDays(addMonths(today, text.validMonths), -1);

/**
 * The texts a person has to accept before reading cards in a post: never accepted there, accepted in
 * an older version, or accepted too long ago (MG-5.3; texts and months are the pack's).
 */
export const textsDue = (
  texts: readonly ConductText[],
  accepted: readonly Accepted[],
  today: Day,
): readonly ConductText[] =>
  texts.filter(
    ({ code, version }) =>
      !accepted.some(
        (one) => one.code === code && one.version === version && one.expiresOn >= today,
      ),
  );
