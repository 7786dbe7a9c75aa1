import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { operation } from '../operation.ts';
import { tiers } from '../pack/criteria.ts';
import { bilingual } from '../pack/text.ts';
import { frequencySettingSchema } from './frequency.ts';
import { namedClass } from './rows.ts';

const station = z.object({ stationId: z.uuid() });

/** Every version of a station's intervals with its reasons, and the standard (MG-4.2a, MG-4.2b). */
export const listVisitIntervals = operation({
  name: 'premises.visitIntervals',
  kind: 'query',
  action: 'premises.see-intervals',
  purpose: 'none',
  audit: 'none',
  duties: ['premises.frequency'],
  offline: false,
  input: station,
  output: z.object({
    standard: z.object({ priority: z.int().nullable(), general: z.int().nullable() }),
    inForce: z.object({ priority: z.int().nullable(), general: z.int().nullable() }),
    /** The classes of the pack, with the months of the pack and those in force here. */
    classes: z.array(
      namedClass.unwrap().extend({
        tier: z.enum(tiers),
        /** The only class of its column. */
        alone: z.boolean(),
        standard: z.int(),
        inForce: z.int(),
        setBy: z.enum(['headquarters', 'station']),
        count: z.enum(['calendar', 'rolling']),
      }),
    ),
    /** Times in which classes are visited more often, present and to come. */
    campaigns: z.array(
      z.object({
        id: z.string(),
        title: bilingual,
        classes: z.array(z.string()),
        months: z.int(),
        fromOn: daySchema,
        untilOn: daySchema,
      }),
    ),
    versions: z.array(
      z.object({
        id: z.uuid(),
        tier: z.enum(tiers),
        /** Of one class of the column; null: of the column. */
        visitClass: namedClass.nullable(),
        months: z.int(),
        fromOn: daySchema,
        reasons: z.string(),
        setBy: z.string().nullable(),
        setAt: z.string(),
      }),
    ),
  }),
  refusals: [],
});

/** A new version; it never changes an earlier one and never reaches back (MG-4.2c). */
export const setVisitInterval = operation({
  name: 'premises.setVisitInterval',
  kind: 'command',
  action: 'premises.set-interval',
  purpose: 'none',
  audit: 'premises.interval-set',
  duties: ['premises.frequency'],
  offline: false,
  input: station.extend(frequencySettingSchema.unwrap().shape),
  output: z.object({ id: z.uuid() }),
  refusals: [
    'premises.interval-in-past',
    'premises.class-unknown',
    'premises.interval-by-headquarters',
  ],
});
