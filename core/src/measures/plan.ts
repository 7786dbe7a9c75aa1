import * as z from 'zod';
import { type Day, daySchema, daysBetween } from '../base/day.ts';
import { keysOf } from '../base/keys.ts';
import { languageCodes } from '../base/languages.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { audiences, communityKinds } from '../pack/catalogue.ts';
import type { ProgrammePack } from '../pack/programme.ts';
import { aims, bands, interpreterWishes, measureSubjects } from './measures.ts';
import { longestSeries } from './recurrence.ts';

const line = z.string().trim().max(120);
const words = z.string().trim().max(2000);
const slug = z
  .string()
  .regex(/^[a-z0-9-]+$/)
  .max(60)
  .meta({ examples: ['prevent-harm'] });
const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .meta({ examples: ['10:00'] });

/** What a measure may be linked with: entries of the registers, never a person or a household. */
export const linkKinds = ['community', 'partner', 'interpreter-request'] as const;
export type LinkKind = (typeof linkKinds)[number];

/**
 * The plan of a measure: whom it is for stands as a group (GF-3.4), how many as a band, where as
 * words of a public place. `itemId` null: an idea of its own (ST-7.3). `languages` are a note for
 * whoever prepares it; nothing filters, sorts or counts by them (R16).
 */
export const measurePlan = z
  .object({
    itemId: slug.nullable(),
    title: line.min(1),
    subject: z.enum(measureSubjects),
    communityKind: z.enum(communityKinds).nullable(),
    purposes: z.array(slug).max(10),
    aims: z.array(z.enum(keysOf(aims))).max(4),
    lifeStage: slug.nullable(),
    audience: z.enum(audiences),
    expected: z.enum(keysOf(bands)).nullable(),
    languages: z.array(z.enum(languageCodes)).max(20),
    interpreter: z.enum(keysOf(interpreterWishes)),
    materials: z.string().trim().max(300),
    /** Sections that carry it together; the first leads (GF-2.1d, ST-7.3). */
    sectionIds: z.array(z.uuid()).min(1).max(12),
    /** The post that leads it, of one of those places. */
    leadPostId: z.uuid(),
    /** The decision note: why this, why now, how (IS-2.3a). */
    why: words,
    timing: words,
    method: words,
    onDay: daySchema.nullable(),
    from: time.nullable(),
    until: time.nullable(),
    place: line,
    repeat: z
      .object({
        every: z.enum(['week', 'month']),
        step: z.int().min(1).max(12),
        untilOn: daySchema,
      })
      .nullable(),
    links: z.array(z.object({ kind: z.enum(linkKinds), id: z.uuid() })).max(30),
  })
  .readonly();

export type MeasurePlan = z.output<typeof measurePlan>;

/** Texts of a plan that somebody wrote freely. */
export const planTexts = (plan: MeasurePlan): readonly string[] => [
  plan.title,
  plan.materials,
  plan.why,
  plan.timing,
  plan.method,
  plan.place,
];

type Choices = Pick<ProgrammePack, 'pillars' | 'catalogue' | 'purposes' | 'lifeStages'>;

/** The catalogue item a plan names, with the subject of its group. */
export const itemOf = (pack: Choices, itemId: string | null) =>
  pack.catalogue.groups
    .flatMap(({ subject, items }) => items.map((item) => ({ ...item, subject })))
    .find(({ id }) => id === itemId);

const isOrdered = ({ from, until }: MeasurePlan): boolean =>
  until === null || (from !== null && from < until);

const repeatFits = ({ onDay, repeat }: MeasurePlan): boolean => {
  if (repeat === null) return true;
  if (onDay === null) return false;
  const days = daysBetween(onDay, repeat.untilOn);
  return days >= 1 && days <= longestSeries;
};

/**
 * Does a plan choose what the directive has? Its pillars, its catalogue (an item under its own
 * pillar), its purposes, its life stages; a directive without life stages asks for none.
 */
export const fitsDirective = (plan: MeasurePlan, pack: Choices): Result<true> => {
  const item = itemOf(pack, plan.itemId);
  const stages = (pack.lifeStages?.stages ?? []).map(({ id }) => id);
  const wrongItem = plan.itemId !== null && item?.subject !== plan.subject;
  const wrongPillar = !pack.pillars.some(({ subject }) => subject === plan.subject);
  const known = new Set(pack.purposes.map(({ id }) => id));
  const wrongPurpose = plan.purposes.some((id) => !known.has(id));
  const wrongStage = plan.lifeStage !== null && !stages.includes(plan.lifeStage);
  if (wrongItem || wrongPillar || wrongPurpose || wrongStage) {
    return refuse('measure.not-in-directive');
  }
  if (!isOrdered(plan)) return refuse('measure.time-order');
  return repeatFits(plan) ? ok(true) : refuse('measure.repeat-range');
};

const labels = {
  purposes: { ja: '目的', en: 'its purpose' },
  aims: { ja: 'ねらう効果', en: 'the effect aimed at' },
  why: { ja: 'なぜこの内容か', en: 'why this' },
  timing: { ja: 'なぜこの時期か', en: 'why now' },
  method: { ja: 'どのように行うか', en: 'how' },
  onDay: { ja: '実施日', en: 'the day' },
  place: { ja: '場所', en: 'the place' },
} as const;

/**
 * What is still missing before a plan can be decided: purpose, effect, the whole decision note and
 * when and where (IS-2.3a, YG-3.1b).
 */
export const missingIn = (plan: MeasurePlan, pack: Choices): readonly (keyof typeof labels)[] => {
  const empty: Readonly<Record<keyof typeof labels, boolean>> = {
    purposes: pack.purposes.length > 0 && plan.purposes.length === 0,
    aims: plan.aims.length === 0,
    why: plan.why === '',
    timing: plan.timing === '',
    method: plan.method === '',
    onDay: plan.onDay === null,
    place: plan.place === '',
  };
  return keysOf(labels).filter((name) => empty[name]);
};

/** May it be put before whoever decides? Refuses `measure.incomplete` with what is missing. */
export const readyToSubmit = (plan: MeasurePlan, pack: Choices, today: Day): Result<true> => {
  const missing = missingIn(plan, pack);
  if (missing.length > 0) {
    return refuse('measure.incomplete', {
      whatJa: missing.map((name) => labels[name].ja).join('・'),
      whatEn: missing.map((name) => labels[name].en).join(', '),
    });
  }
  return plan.onDay !== null && plan.onDay < today ? refuse('measure.day-past') : ok(true);
};
