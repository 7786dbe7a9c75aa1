import { addDays, type Day } from '../base/day.ts';

/** Days before its end on which an agreement comes back as a task, so that it can be renewed. */
export const renewalDays = 60;

/** From which day on an agreement that ends then asks to be renewed or let go. */
export const renewFrom = (untilOn: Day): Day => addDays(untilOn, -renewalDays);

export type AgreementState = 'to-come' | 'in-force' | 'ending' | 'over';

/** How an agreement stands on a day; one without an end runs until somebody ends it. */
export const agreementState = (
  { fromOn, untilOn }: { readonly fromOn: Day; readonly untilOn: Day | null },
  day: Day,
): AgreementState => {
  if (day < fromOn) return 'to-come';
  if (untilOn === null) return 'in-force';
  if (day > untilOn) return 'over';
  return day >= renewFrom(untilOn) ? 'ending' : 'in-force';
};
