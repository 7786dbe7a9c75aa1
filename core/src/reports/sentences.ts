import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { byText } from '../base/lists.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import type { Bilingual } from '../pack/text.ts';
import { filledItem, type Ground, kindsOf, nothingSince } from './contents.ts';
import { type Made, sentenceOf, sourceKinds } from './sources.ts';

const label = z.object({ ja: z.string(), en: z.string() });

export const link = z.object({ kind: z.enum(sourceKinds), subjectId: z.uuid() });

/** A sentence as it is kept: 'nothing' says that the records know nothing of this part. */
export const sentence = z.object({
  id: z.uuid(),
  made: z.enum(['records', 'nothing', 'hand']),
  /** By which rule it was made; null for a hand-written one. */
  rule: z.string().nullable(),
  words: label,
  records: z.array(link),
  /** The period of the report it was copied from, word for word (issue: never without a mark). */
  copiedFrom: z.object({ from: daySchema, until: daySchema }).nullable(),
  /** The question of headquarters it was added for. */
  answers: z.uuid().nullable(),
});

export const section = z.object({ title: label, sentences: z.array(sentence) });

export type Sentence = z.output<typeof sentence>;
export type Section = z.output<typeof section>;

/** A sentence as whoever writes sends it: by its rule, or in own words. */
export const draft = z.object({
  id: z.uuid(),
  rule: z.string().max(80).nullable(),
  text: z.string().trim().max(600),
  answers: z.uuid().nullable(),
});

export type Draft = z.output<typeof draft>;

const kept = (made: Made, { id, answers }: Pick<Draft, 'id' | 'answers'>): Sentence => ({
  id,
  made: made.records.length === 0 ? 'nothing' : 'records',
  rule: made.rule,
  words: { ...made.words },
  records: made.records.map((one) => ({ ...one })),
  copiedFrom: null,
  answers,
});

/** Everything the rules can say now: each item's own sentences and every record by itself. */
const sayable = (item: Bilingual, ground: Ground): ReadonlyMap<string, Made> => {
  const kinds = kindsOf(item, ground.words);
  const single = ground.sources
    .filter(({ kind }) => kinds.includes(kind))
    .map((source) => sentenceOf(source, ground.words));
  const all = [...single, ...filledItem(item, ground)];
  return new Map(all.map((made) => [made.rule, made]));
};

type Before = ReadonlyMap<string, Sentence>;

const byHand = ({ id, text, answers }: Draft, before: Before): Sentence => {
  const was = before.get(id);
  const same = was?.made === 'hand' && was.words.ja === text;
  return {
    id,
    made: 'hand',
    rule: null,
    words: { ja: text, en: text },
    records: [],
    copiedFrom: same ? was.copiedFrom : null,
    answers,
  };
};

type Writing = {
  /** The items of the directive's report, in its order. */
  readonly contents: readonly Bilingual[];
  readonly ground: Ground;
  readonly before: readonly Section[];
  readonly newId: () => string;
};

const all = (sections: readonly Section[]): readonly Sentence[] =>
  sections.flatMap(({ sentences }) => sentences);

const written = (drafts: readonly Draft[], item: Bilingual, writing: Writing): Section => {
  const before: Before = new Map(all(writing.before).map((one) => [one.id, one]));
  const known = sayable(item, writing.ground);
  const sentences = drafts.flatMap((one): readonly Sentence[] => {
    if (one.rule === null) return [byHand(one, before)];
    const made = known.get(one.rule);
    return made === undefined ? [] : [kept(made, one)];
  });
  const told = sentences.some(({ made }) => made !== 'nothing');
  if (told)
    return { title: { ...item }, sentences: sentences.filter(({ made }) => made !== 'nothing') };
  const nothing = kept(nothingSince(writing.ground.period), {
    id: sentences[0]?.id ?? writing.newId(),
    answers: null,
  });
  return { title: { ...item }, sentences: [nothing] };
};

/** The first words of a report: what the records say of each item of its contents. */
export const firstSections = ({ contents, ground, newId }: Writing): readonly Section[] =>
  contents.map((item) => ({
    title: { ...item },
    sentences: filledItem(item, ground).map((made) => kept(made, { id: newId(), answers: null })),
  }));

/** Hand-written sentences of an earlier report, each marked with where it comes from. */
export const copiedForward = (
  sections: readonly Section[],
  from: { readonly sections: readonly Section[]; readonly period: Ground['period'] },
  newId: () => string,
): readonly Section[] =>
  sections.map((one, at) => ({
    ...one,
    sentences: [
      ...one.sentences,
      ...(from.sections[at]?.sentences ?? [])
        .filter(({ made }) => made === 'hand')
        .map((was) => ({ ...was, id: newId(), answers: null, copiedFrom: { ...from.period } })),
    ],
  }));

/**
 * What is kept of a writing. Sentences from records are made anew, so that their numbers are those
 * of today and nobody can alter them; one whose records are gone is left out (`gone`). Refuses
 * `report.other-items` and `report.empty-sentence`.
 */
export const writeSections = (
  drafts: readonly (readonly Draft[])[],
  writing: Writing,
): Result<{ readonly sections: readonly Section[]; readonly gone: number }> => {
  const { contents } = writing;
  const flat = drafts.flat();
  if (drafts.length !== contents.length || new Set(flat.map(({ id }) => id)).size !== flat.length) {
    return refuse('report.other-items');
  }
  if (flat.some(({ rule, text }) => rule === null && text === '')) {
    return refuse('report.empty-sentence');
  }
  const sections = contents.map((item, at) => written(drafts[at] ?? [], item, writing));
  const still = new Set(all(sections).map(({ id }) => id));
  const gone = flat.filter(({ id, rule }) => rule !== 'nothing' && !still.has(id)).length;
  return ok({ sections, gone });
};

/** Sentences the records could add to an item now, the newest record first. */
export const offersFor = (item: Bilingual, ground: Ground, section: Section): readonly Made[] => {
  const used = new Set(section.sentences.flatMap(({ rule, words }) => [rule, words.ja]));
  const kinds = kindsOf(item, ground.words);
  const newest = ground.sources
    .filter(({ kind }) => kinds.includes(kind))
    .toSorted((a, b) => byText(b.on, a.on))
    .map((source) => sentenceOf(source, ground.words));
  const summaries = filledItem(item, ground).filter(({ records }) => records.length > 1);
  return [...newest, ...summaries].filter(
    ({ rule, words }) => !(used.has(rule) || used.has(words.ja)),
  );
};

/** The words an author wrote; those made from records are not looked at (R01). */
export const writtenWords = (drafts: readonly (readonly Draft[])[]): readonly string[] =>
  drafts.flat().flatMap(({ rule, text }) => (rule === null ? [text] : []));
