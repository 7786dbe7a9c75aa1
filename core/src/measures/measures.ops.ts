import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { keysOf } from '../base/keys.ts';
import { operation } from '../operation.ts';
import { communityKinds } from '../pack/catalogue.ts';
import { bands, checkItems, courseSteps, measureStates, measureSubjects } from './measures.ts';
import { linkKinds, measurePlan } from './plan.ts';

const slug = z
  .string()
  .regex(/^[a-z0-9-]+$/)
  .max(60)
  .meta({ examples: ['sample-residents'] });
const see = {
  kind: 'query',
  action: 'measures.see',
  purpose: 'none',
  audit: 'none',
  offline: false,
} as const;

/** All the caller may see, headquarters' own, or those of one station. */
const whose = z.union([z.literal('all'), z.literal('headquarters'), z.uuid()]);
const period = { pack: slug, whose, from: daySchema, until: daySchema };

const place = z.object({ id: z.uuid(), name: z.string() });
const signed = z.object({ on: daySchema, by: z.string(), postTitle: z.string() });
const count = z.int().min(0);

/** A day of a measure in the calendar. */
const entry = z.object({
  measureId: z.uuid(),
  onDay: daySchema,
  from: z.string().nullable(),
  until: z.string().nullable(),
  title: z.string(),
  itemId: z.string().nullable(),
  subject: z.enum(measureSubjects),
  /** null: headquarters. */
  station: place.nullable(),
  place: z.string(),
  state: z.enum(measureStates),
  /** What became of this day; null while it is to come. */
  held: z.boolean().nullable(),
});

/** Measures of a period by day, a page at a time, and those that have no day yet. */
export const listMeasures = operation({
  ...see,
  name: 'measures.list',
  duties: ['measures.catalogue', 'measures.match'],
  input: z.object(period),
  output: z.object({
    entries: z.array(entry),
    /** The first day of the period that is not on this page; null: there is no more. */
    next: daySchema.nullable(),
    /** Drafts without a day. */
    undated: z.array(entry.omit({ onDay: true, held: true })),
    /** Stations the caller may choose from, in the order of the organisation. */
    stations: z.array(place),
    mayPlan: z.boolean(),
  }),
  refusals: ['not-found', 'measure.period', 'measure.directive'],
});

/** The same period as a calendar file; it names no person. */
export const measuresCalendar = operation({
  ...see,
  name: 'measures.calendar',
  duties: ['measures.decide'],
  input: z.object(period),
  output: z.object({ name: z.string(), mediaType: z.string(), base64: z.string() }),
  refusals: ['not-found', 'measure.period', 'measure.directive'],
});

/** Where something was done: places × pillars for a kind of community and a stage of life. */
export const measuresCoverage = operation({
  ...see,
  name: 'measures.coverage',
  duties: ['measures.match', 'measures.life-stage'],
  input: z.object({
    pack: slug,
    from: daySchema,
    until: daySchema,
    communityKind: z.enum(communityKinds).nullable(),
    lifeStage: slug.nullable(),
  }),
  output: z.object({
    rows: z.array(
      z.object({
        station: place.nullable(),
        mayPlan: z.boolean(),
        cells: z.array(z.object({ subject: z.enum(measureSubjects), held: count, planned: count })),
      }),
    ),
  }),
  refusals: ['not-found', 'measure.period', 'measure.directive'],
});

const post = z.object({ id: z.uuid(), title: z.string(), unitId: z.uuid(), unitName: z.string() });

const link = z.object({
  kind: z.enum(linkKinds),
  id: z.uuid(),
  name: z.string(),
  note: z.string(),
});

/** What whoever plans chooses from, beside what the directive gives. */
export const measureChoices = operation({
  ...see,
  name: 'measures.choices',
  duties: ['measures.across'],
  input: z.object({ pack: slug, stationId: z.uuid().nullable() }),
  output: z.object({
    sections: z.array(place),
    posts: z.array(post),
    links: z.array(link),
    /** The caller's own post, where it can lead. */
    own: z.object({ sectionId: z.uuid(), postId: z.uuid() }).nullable(),
  }),
  refusals: ['not-found', 'measure.directive'],
});

const check = z.object({
  item: z.enum(checkItems),
  done: z.boolean(),
  note: z.string(),
  signed: signed.nullable(),
});

const result = z.object({
  onDay: daySchema,
  held: z.boolean(),
  band: z.enum(keysOf(bands)).nullable(),
  note: z.string(),
  questions: z.string(),
  learned: z.string(),
  nextStep: z.string(),
  signed,
});

const may = z.object({
  change: z.boolean(),
  submit: z.boolean(),
  decide: z.boolean(),
  prepare: z.boolean(),
  /** Whoever leads it reads the guidance. */
  acknowledge: z.boolean(),
  record: z.boolean(),
  cancel: z.boolean(),
  lookBack: z.boolean(),
  share: z.boolean(),
});

/** One measure: plan, course, preparation, results, and what the caller may do now. */
export const getMeasure = operation({
  ...see,
  name: 'measures.get',
  duties: ['measures.decide', 'measures.aim', 'measures.across', 'measures.conduct'],
  input: z.object({ measureId: z.uuid() }),
  output: z.object({
    id: z.uuid(),
    pack: z.string(),
    station: place.nullable(),
    revision: z.int(),
    state: z.enum(measureStates),
    plan: measurePlan,
    written: signed,
    lead: post,
    sections: z.array(place),
    links: z.array(link),
    /** Its days in their order. */
    days: z.array(daySchema),
    steps: z.array(
      z.object({
        step: z.enum(courseSteps),
        revision: z.int(),
        note: z.string(),
        told: z.string(),
        signed,
      }),
    ),
    checks: z.array(check),
    results: z.array(result),
    lookBack: z
      .object({
        reached: z.string(),
        verdict: z.enum(['repeat', 'change', 'stop']),
        goodPractice: z.boolean(),
        signed,
      })
      .nullable(),
    shared: signed.nullable(),
    /** Who decides it, by who wrote it. */
    route: z.enum(['station', 'headquarters']),
    may,
  }),
  refusals: ['not-found'],
});

/** One version of the plan as it was, to compare with what one has before oneself. */
export const measureVersion = operation({
  ...see,
  name: 'measures.version',
  duties: ['measures.decide'],
  input: z.object({ measureId: z.uuid(), revision: z.int().min(1).max(10_000) }),
  output: z.object({ plan: measurePlan, written: signed }),
  refusals: ['not-found'],
});

/** What worked elsewhere, told to every station (GF-2.5b); the newest first. */
export const goodPractice = operation({
  ...see,
  name: 'measures.goodPractice',
  duties: ['training.share'],
  input: z.object({ pack: slug }),
  output: z.object({
    examples: z.array(
      z.object({
        measureId: z.uuid(),
        unitName: z.string(),
        itemId: z.string().nullable(),
        subject: z.enum(measureSubjects),
        title: z.string(),
        method: z.string(),
        worked: z.string(),
        sharedOn: daySchema,
        /** The caller may open the measure behind it. */
        maySee: z.boolean(),
        mayEnd: z.boolean(),
      }),
    ),
  }),
  refusals: [],
});
