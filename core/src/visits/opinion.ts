import { addDays, type Day } from '../base/day.ts';
import { ok, type Result, refuse } from '../base/result.ts';

export type Opinion = {
  /** The day it was heard. */
  readonly heardOn: Day;
  readonly answerDueOn: Day | null;
  readonly answeredOn: Day | null;
};

/** The day by which the person hears back (MG-1b); null when no answer is wanted. */
export const answerDue = (heardOn: Day, answerWanted: boolean, answerDays: number): Day | null =>
  answerWanted ? addDays(heardOn, answerDays) : null;

/** Where it stands; 'noted': nobody waits for an answer. */
export const opinionState = (
  opinion: Opinion,
  today: Day,
): 'open' | 'overdue' | 'answered' | 'noted' => {
  if (opinion.answeredOn !== null) return 'answered';
  if (opinion.answerDueOn === null) return 'noted';
  return opinion.answerDueOn < today ? 'overdue' : 'open';
};

/** May it be answered on this day? Once, not before it was heard, not in the future. */
export const mayAnswer = (opinion: Opinion, on: Day, today: Day): Result<Day> => {
  if (opinion.answeredOn !== null) return refuse('opinions.answered', { on: opinion.answeredOn });
  if (on > today) return refuse('day.in-future', { value: on });
  return on < opinion.heardOn
    ? refuse('opinions.answered-before-heard', { on: opinion.heardOn })
    : ok(on);
};
