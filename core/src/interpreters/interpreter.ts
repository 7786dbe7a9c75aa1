import type { Day } from '../base/day.ts';
import { keysOf } from '../base/keys.ts';
import { type LanguageCode, languages } from '../base/languages.ts';
import { ok, type Result, refuse } from '../base/result.ts';

type Label = { readonly ja: string; readonly en: string };

/** A class of interpreters as a directive in force, or the default, knows it. */
export type InterpreterClass = {
  readonly id: string;
  readonly title: Label;
  readonly from: 'staff' | 'external';
};

/** Where no directive in force prints classes. */
export const defaultClasses: readonly InterpreterClass[] = [
  { id: 'staff', title: { ja: '部内通訳人', en: 'police staff' }, from: 'staff' },
  { id: 'external', title: { ja: '部外通訳人', en: 'external' }, from: 'external' },
];

type HasClasses = { readonly interpreterClasses: readonly InterpreterClass[] };

export const classesOf = (packs: readonly HasClasses[]): readonly InterpreterClass[] => {
  const all = packs.flatMap(({ interpreterClasses }) => interpreterClasses);
  const named = all.filter(({ id }, at) => all.findIndex((one) => one.id === id) === at);
  return named.length === 0 ? defaultClasses : named;
};

/** How a source helps: a desk with staff, a pool outside that is asked, or by telephone alone. */
export const sourceKinds = {
  centre: { ja: '本部の通訳窓口', en: 'interpreter desk of headquarters' },
  pool: { ja: '部外の登録窓口', en: 'desk of a registered pool' },
  telephone: { ja: '電話通訳', en: 'telephone service' },
} as const satisfies Record<string, Label>;

/** What an interpreter is asked for; a visit is one of a station and a day, of no household. */
export const workKinds = {
  visit: { ja: '巡回連絡', en: 'visits' },
  lecture: { ja: '講習・講話', en: 'lecture' },
  consultation: { ja: '相談', en: 'consultation' },
  telephone: { ja: '電話通訳', en: 'telephone' },
} as const satisfies Record<string, Label>;

/** Why nobody could be sent; a closed list, because free words would speak of the interpreter. */
export const declineReasons = {
  'no-source': { ja: 'その言語の手配先がない', en: 'no source has the language' },
  'not-available': { ja: 'その日時に空きがない', en: 'nobody is free then' },
  'too-late': { ja: '依頼から日がない', en: 'asked too late' },
  'class-missing': { ja: '希望の区分では手配できない', en: 'not in the class asked for' },
} as const satisfies Record<string, Label>;

/** Time it took, in bands. */
export const minuteBands = {
  'to-30': { ja: '30分まで', en: 'up to 30 minutes' },
  'to-60': { ja: '1時間まで', en: 'up to 1 hour' },
  'to-120': { ja: '2時間まで', en: 'up to 2 hours' },
  'over-120': { ja: '2時間超', en: 'over 2 hours' },
} as const satisfies Record<string, Label>;

export type SourceKind = keyof typeof sourceKinds;
export type WorkKind = keyof typeof workKinds;
export type DeclineReason = keyof typeof declineReasons;

export const sourceKindIds = keysOf(sourceKinds);
export const workKindIds = keysOf(workKinds);
export const declineReasonIds = keysOf(declineReasons);
export const minuteBandIds = keysOf(minuteBands);

/** open: waits for headquarters; confirmed: a source was found; the other three are its ends. */
export const requestStates = ['open', 'confirmed', 'declined', 'done', 'withdrawn'] as const;
export type RequestState = (typeof requestStates)[number];

type Facts = {
  readonly withdrawn: boolean;
  /** The newest answer of headquarters. */
  readonly answer: 'confirmed' | 'declined' | null;
  readonly hasResult: boolean;
};

/** Where a request stands, by its facts. */
export const requestState = ({ withdrawn, answer, hasResult }: Facts): RequestState => {
  if (withdrawn) return 'withdrawn';
  if (hasResult) return 'done';
  return answer ?? 'open';
};

type Source = {
  readonly languages: readonly LanguageCode[];
  readonly fromOn: Day;
  readonly untilOn: Day | null;
};

/** Is the source there on a day? */
export const isThere = ({ fromOn, untilOn }: Source, day: Day): boolean =>
  fromOn <= day && (untilOn === null || untilOn >= day);

/** May this source be sent? Refuses `interpreter.source-ended`, `interpreter.source-language`. */
export const maySend = (
  source: Source,
  request: { readonly language: LanguageCode; readonly day: Day },
): Result<true> => {
  if (!isThere(source, request.day)) return refuse('interpreter.source-ended');
  if (source.languages.includes(request.language)) return ok(true);
  const { ja, en } = languages[request.language];
  return refuse('interpreter.source-language', { languageJa: ja, languageEn: en });
};

export type Uncovered = {
  readonly language: LanguageCode;
  readonly why: 'no-source' | 'declined';
};

type Known = {
  /** Languages of the sources that are there today. */
  readonly offered: readonly LanguageCode[];
  /** Asked for by stations, or named in measures. */
  readonly wanted: readonly LanguageCode[];
  readonly declined: readonly LanguageCode[];
};

/**
 * Languages headquarters has to find somebody for, in the order of the list: wanted without any
 * source, or with one and yet declined. Without counts: how many asked says nothing here (R16).
 */
export const uncovered = ({ offered, wanted, declined }: Known): readonly Uncovered[] =>
  keysOf(languages).flatMap((language): readonly Uncovered[] => {
    const isWanted = wanted.includes(language) || declined.includes(language);
    if (isWanted && !offered.includes(language)) return [{ language, why: 'no-source' }];
    return declined.includes(language) ? [{ language, why: 'declined' }] : [];
  });

/** Below this a number of requests is not shown anywhere above the single one (R16). */
export const leastShown = 10;

/** The counts that may be shown; no total beside them, so nothing can be taken away from it. */
export const shownCounts = <T extends { readonly count: number }>(
  counts: readonly T[],
): readonly T[] => counts.filter(({ count }) => count >= leastShown);
