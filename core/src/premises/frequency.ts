import * as z from 'zod';
import { type Day, daySchema } from '../base/day.ts';
import { type Tier, tiers } from '../pack/criteria.ts';
import { slug } from '../pack/text.ts';

/** Months from one interview to the next per tier; null: the directive sets no interval. */
export type Intervals = Readonly<Record<Tier, number | null>>;

export const frequencySettingSchema = z
  .strictObject({
    tier: z.enum(tiers),
    /** Where the pack has several classes in the tier's column: which one. */
    visitClass: slug.nullish(),
    months: z.int().min(1).max(120),
    /** First day it is in force. */
    from: daySchema,
    /** What was weighed: the area, the duty situation, the number of premises (MG-4.2c). */
    reasons: z.string().trim().min(1).max(1000),
  })
  .readonly();

/** One version of a station's frequency setting (MG-4.2a, MG-4.2b). */
export type FrequencySetting = z.output<typeof frequencySettingSchema>;

type Of = Tier | { readonly visitClass: string };

const isOf = (setting: FrequencySetting, of: Of): boolean =>
  typeof of === 'string'
    ? setting.tier === of && (setting.visitClass ?? null) === null
    : setting.visitClass === of.visitClass;

/** The setting in force on a day, the latest `from` winning; null: the standard holds. */
export const frequencyOn = (
  settings: readonly FrequencySetting[],
  of: Of,
  day: Day,
): FrequencySetting | null =>
  settings
    .filter((setting) => isOf(setting, of) && setting.from <= day)
    .reduce<FrequencySetting | null>(
      (latest, setting) => (latest === null || setting.from >= latest.from ? setting : latest),
      null,
    );

/** The intervals in force at a station on a day; `standard` is the pack's. */
export const intervalsOn = (
  settings: readonly FrequencySetting[],
  standard: Intervals,
  day: Day,
): Intervals => ({
  priority: frequencyOn(settings, 'priority', day)?.months ?? standard.priority,
  general: frequencyOn(settings, 'general', day)?.months ?? standard.general,
});
