import { addDays, addMonths, type Day, daysBetween } from '../base/day.ts';
import { fiscalYearOf } from '../base/era.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import type { PackReport } from '../pack/running.ts';
import type { Period } from './contents.ts';
import type { Section, Sentence } from './sentences.ts';

/**
 * What happened to a report: 'submitted' to the station chief, 'sent-back' by the chief, 'sent' to
 * headquarters by the chief, 'received' there, 'returned' with questions, 'accepted'.
 */
export const reportSteps = [
  'submitted',
  'sent-back',
  'sent',
  'received',
  'returned',
  'accepted',
] as const;
export type ReportStep = (typeof reportSteps)[number];

export const reportStates = ['draft', ...reportSteps] as const;
export type ReportState = (typeof reportStates)[number];

/** The state is the last thing that happened. */
export const stateOf = (steps: readonly { readonly step: ReportStep }[]): ReportState =>
  steps.at(-1)?.step ?? 'draft';

const open: readonly ReportState[] = ['draft', 'sent-back', 'returned'];

const before: Readonly<Record<ReportStep | 'written', readonly ReportState[]>> = {
  written: open,
  submitted: open,
  'sent-back': ['submitted'],
  // A chief who wrote it need not submit it to anybody (YG-4.5-2a: it is the chief's report).
  sent: ['submitted', ...open],
  received: ['sent'],
  returned: ['received'],
  accepted: ['received'],
};

export const mayFollow = (state: ReportState, step: ReportStep | 'written'): boolean =>
  before[step].includes(state);

/** Refuses `report.not-now` where the step does not follow from the state. */
export const mustFollow = (state: ReportState, step: ReportStep | 'written'): Result<true> =>
  mayFollow(state, step) ? ok(true) : refuse('report.not-now');

/** Since when headquarters has it; before that it is the station's alone. */
export const isSent = (steps: readonly { readonly step: ReportStep }[]): boolean =>
  steps.some(({ step }) => step === 'sent');

/** How many times headquarters returned it. */
export const timesReturned = (steps: readonly { readonly step: ReportStep }[]): number =>
  steps.filter(({ step }) => step === 'returned').length;

export type Question = { readonly id: string; readonly sentenceId: string };

const sentencesIn = (sections: readonly Section[]): readonly Sentence[] =>
  sections.flatMap(({ sentences }) => sentences);

/** A question is answered by changing its sentence, or by adding one in answer to it. */
export const isAnswered = (
  { id, sentenceId }: Question,
  asked: readonly Section[],
  now: readonly Section[],
): boolean => {
  const current = sentencesIn(now);
  if (current.some(({ answers }) => answers === id)) return true;
  const was = sentencesIn(asked).find((one) => one.id === sentenceId);
  return current.find((one) => one.id === sentenceId)?.words.ja !== was?.words.ja;
};

/** Questions are about sentences that were sent. Refuses `report.no-question` and others. */
export const mayAsk = (
  questions: readonly { readonly sentenceId: string }[],
  sent: readonly Section[],
): Result<true> => {
  if (questions.length === 0) return refuse('report.no-question');
  const known = new Set(sentencesIn(sent).map(({ id }) => id));
  const isKnown = questions.every(({ sentenceId }) => known.has(sentenceId));
  return isKnown ? ok(true) : refuse('report.question-elsewhere');
};

const longest = 366;

/** A period of at most a year that does not end before it begins. */
export const asPeriod = ({ from, until }: Period): Result<Period> =>
  until < from || daysBetween(from, until) > longest
    ? refuse('report.period')
    : ok({ from, until });

/**
 * The last whole period before a day where the directive says how many times a year; null where it
 * prints none, so that nothing is asked and nothing is overdue (YG-4.5-3c).
 */
export const periodOf = ({ rhythm }: Pick<PackReport, 'rhythm'>, today: Day): Period | null => {
  if (rhythm.kind !== 'per-year' || 12 % rhythm.times !== 0) return null;
  const months = 12 / rhythm.times;
  const year = `${fiscalYearOf(today)}-04-01`;
  const starts = Array.from({ length: rhythm.times + 1 }, (_, at) =>
    addMonths(year, (at - 1) * months),
  );
  const from = starts.findLast((start) => addMonths(start, months) <= today);
  return from === undefined ? null : { from, until: addDays(addMonths(from, months), -1) };
};
