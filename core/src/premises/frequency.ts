import * as z from 'zod';
import { type Day, daySchema } from '../base/day.ts';
import { type Tier, tiers } from '../pack/criteria.ts';

/** Months from one interview to the next per tier; null: the directive sets no interval. */
export type Intervals = Readonly<Record<Tier, number | null>>;

export const frequencySettingSchema = z
  .strictObject({
    tier: z.enum(tiers),
    months: z.int().min(1).max(120),
    /** First day it is in force. */
    from: daySchema,
    /** What was weighed: the area, the duty situation, the number of premises (MG-4.2c). */
    reasons: z.string().trim().min(1).max(1000),
  })
  .readonly();

/** One version of a station's frequency setting (MG-4.2a, MG-4.2b). */
export type FrequencySetting = z.output<typeof frequencySettingSchema>;

/** The setting of a tier in force on a day, the latest `from` winning; null: the standard holds. */
export const frequencyOn = (
  settings: readonly FrequencySetting[],
  tier: Tier,
  day: Day,
): FrequencySetting | null =>
  settings
    .filter((setting) => setting.tier === tier && setting.from <= day)
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
