import type { Day } from '../base/day.ts';

/**
 * How many people a measure reached: a band and never a number, so that nobody can be told from a
 * list of measures (R16). There are no lists of attendees.
 */
export const bands = {
  '1-9': { ja: '1〜9人', en: '1–9 people' },
  '10-29': { ja: '10〜29人', en: '10–29 people' },
  '30-99': { ja: '30〜99人', en: '30–99 people' },
  '100+': { ja: '100人以上', en: '100 people or more' },
} as const;

/** Effects the directives want recognised when a measure is planned (YG-3.1b, GF-2.1b, GF-3.3). */
export const aims = {
  prevention: { ja: '犯罪の被害や事故を未然に防ぐ', en: 'Prevent harm before it happens' },
  'not-isolated': { ja: '地域で孤立しない', en: 'Nobody is left alone in the community' },
  accepted: { ja: '受け入れられていると感じる', en: 'People feel accepted' },
  abilities: { ja: '日常生活を送る力がつく', en: 'People gain abilities for daily life' },
} as const;

/** Which interpreter is wanted; whoever comes is the interpreters' own affair. */
export const interpreterWishes = {
  none: { ja: '必要ない', en: 'Not needed' },
  staff: { ja: '部内通訳', en: 'Staff interpreter' },
  external: { ja: '部外通訳・電話通訳', en: 'Outside or telephone interpreter' },
} as const;

/** Subjects a measure may have: enforcement is other people's work and stands nowhere here (YG-5). */
export const measureSubjects = ['activities', 'partners', 'situation', 'training'] as const;
export type MeasureSubject = (typeof measureSubjects)[number];

export const measureStates = [
  'draft',
  'submitted',
  'returned',
  'decided',
  'prepared',
  'held',
  'cancelled',
  'looked-back',
] as const;
export type MeasureState = (typeof measureStates)[number];

/** What moves a measure on, kept as facts; the state follows from them. */
export const courseSteps = ['submit', 'return', 'decide', 'cancel', 'look-back'] as const;
export type CourseStep = (typeof courseSteps)[number];

/** What is prepared before the day, in the order of the screen. */
export const checkItems = ['interpreter', 'materials', 'venue', 'partners', 'conduct'] as const;
export type CheckItem = (typeof checkItems)[number];

/** What there is to prepare, by the plan and by whether the directive has guidance (YG-5). */
export const checklistOf = (plan: {
  readonly interpreter: keyof typeof interpreterWishes;
  readonly materials: string;
  readonly withPartners: boolean;
  readonly hasGuidance: boolean;
}): readonly CheckItem[] => {
  const asked: Readonly<Record<CheckItem, boolean>> = {
    interpreter: plan.interpreter !== 'none',
    materials: plan.materials !== '',
    venue: true,
    partners: plan.withPartners,
    conduct: plan.hasGuidance,
  };
  return checkItems.filter((item) => asked[item]);
};

export type Check = {
  readonly item: CheckItem;
  readonly done: boolean;
  /** The post in which it was said. */
  readonly asPostId: string;
};

/**
 * Which items are done. The guidance counts only as read by whoever leads the measure now: another
 * leader reads it for himself (YG-5).
 */
export const doneItems = (
  checks: readonly Check[],
  leadPostId: string | null,
): ReadonlySet<CheckItem> =>
  new Set(
    checks
      .filter(({ item, done, asPostId }) => done && (item !== 'conduct' || asPostId === leadPostId))
      .map(({ item }) => item),
  );

export type Course = {
  /** The newest version of the plan. */
  readonly revision: number;
  /** In their order; each says which version it was about. */
  readonly steps: readonly { readonly step: CourseStep; readonly revision: number }[];
  /** Days of the plan that have no result yet. */
  readonly open: readonly Day[];
  readonly prepared: boolean;
};

/**
 * The state of a measure, derived from its facts. A version written after the decision is a draft
 * again; a measure that comes round is held when every day of it has a result.
 */
export const stateOf = ({ revision, steps, open, prepared }: Course): MeasureState => {
  const last = steps.at(-1);
  if (last === undefined) return 'draft';
  if (last.step === 'cancel') return 'cancelled';
  if (last.step === 'look-back') return 'looked-back';
  if (last.step === 'submit') return 'submitted';
  if (last.step === 'return') return 'returned';
  if (last.revision < revision) return 'draft';
  if (open.length === 0) return 'held';
  return prepared ? 'prepared' : 'decided';
};

/** What can be done to a measure at all. */
export const measureActs = {
  change: ['draft', 'returned', 'decided', 'prepared'],
  submit: ['draft', 'returned'],
  decide: ['submitted'],
  prepare: ['decided', 'prepared'],
  record: ['decided', 'prepared'],
  cancel: ['draft', 'submitted', 'returned', 'decided', 'prepared'],
  'look-back': ['held'],
  share: ['looked-back'],
} as const satisfies Record<string, readonly MeasureState[]>;
export type MeasureAct = keyof typeof measureActs;

/** Words of the states, for refusals and lists. */
export const stateWords: Readonly<
  Record<MeasureState, { readonly ja: string; readonly en: string }>
> = {
  draft: { ja: '計画中', en: 'being planned' },
  submitted: { ja: '決定待ち', en: 'waiting for a decision' },
  returned: { ja: '返された計画', en: 'returned' },
  decided: { ja: '決定', en: 'decided' },
  prepared: { ja: '準備ずみ', en: 'prepared' },
  held: { ja: '実施ずみ', en: 'held' },
  cancelled: { ja: '中止', en: 'cancelled' },
  'looked-back': { ja: 'ふりかえりずみ', en: 'looked back on' },
};
