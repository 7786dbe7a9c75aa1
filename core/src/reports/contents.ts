import type { Day } from '../base/day.ts';
import { formatDay } from '../base/era.ts';
import { wordOf } from '../pack/concepts.ts';
import type { ProgrammePack } from '../pack/programme.ts';
import type { Bilingual } from '../pack/text.ts';
import { type Made, type Source, type SourceKind, summaryOf } from './sources.ts';

export type Period = { readonly from: Day; readonly until: Day };

/** What an item of a report is filled in from. */
export type Ground = {
  readonly sources: readonly Source[];
  readonly period: Period;
  readonly words: ProgrammePack['vocabulary'];
};

const communityKinds: readonly SourceKind[] = ['community', 'voice'];
const effortKinds: readonly SourceKind[] = [
  'measure',
  'partner',
  'interpreter',
  'training',
  'meeting',
];

const within = ({ from, until }: Period, { on }: Source): boolean => from <= on && on <= until;

/**
 * 「…以降（…まで）、記録で分かっていることはない。」: an empty part says so and is never left out; the end
 * stands in it, because something may be known of the days after the period.
 */
export const nothingSince = ({ from, until }: Period): Made => ({
  rule: 'nothing',
  words: {
    ja: `${formatDay(from, 'ja', 'long')}以降（${formatDay(until, 'ja', 'long')}まで）、記録で分かっていることはない。`,
    en: `Nothing is known from the records since ${formatDay(from, 'en', 'long')} (until ${formatDay(until, 'en', 'long')}).`,
  },
  records: [],
});

const filledFrom = (kinds: readonly SourceKind[], ground: Ground): readonly Made[] => {
  const known = ground.sources.filter((one) => within(ground.period, one));
  const made = kinds.flatMap(
    (kind) =>
      summaryOf(
        known.filter((one) => one.kind === kind),
        ground.words,
      ) ?? [],
  );
  return made.length === 0 ? [nothingSince(ground.period)] : made;
};

/** 「外国人コミュニティの実態」 (YG-4.5-3b): what the register and what residents said tell. */
export const stateOfCommunities = (ground: Ground): readonly Made[] =>
  filledFrom(communityKinds, ground);

/** 「取組の状況」 (YG-4.5-3b): what was done, with whom, and where it was talked over. */
export const stateOfEfforts = (ground: Ground): readonly Made[] => filledFrom(effortKinds, ground);

/** An item is about communities when it names them in the words of its directive. */
const isOfCommunities = (item: Bilingual, words: Ground['words']): boolean =>
  (['community', 'communityNetwork', 'situationSurvey'] as const).some((concept) =>
    item.ja.includes(wordOf(words, concept).ja),
  );

export const kindsOf = (item: Bilingual, words: Ground['words']): readonly SourceKind[] =>
  isOfCommunities(item, words) ? communityKinds : effortKinds;

/** One item of the contents of a report, filled in from the records of its period. */
export const filledItem = (item: Bilingual, ground: Ground): readonly Made[] =>
  isOfCommunities(item, ground.words) ? stateOfCommunities(ground) : stateOfEfforts(ground);
