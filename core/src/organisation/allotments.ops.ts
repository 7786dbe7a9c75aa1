import * as z from 'zod';
import { operation } from '../operation.ts';

const month = z.object({
  month: z.int().min(1).max(12),
  /** Days on which the officers of the box can visit. */
  dutyDays: z.int().min(0).max(31),
  /** Minutes per officer and day kept free for visits. */
  visitMinutesPerDay: z.int().min(0).max(1440),
  /** Who helps, what is taken off their hands; in words. */
  support: z.string().max(500),
});

const year = z.int().min(2000).max(2200);

const ofBox = z.object({
  boxId: z.uuid(),
  boxName: z.string(),
  /** How often a month of this year was set; the edit of an older one is refused. */
  revision: z.int(),
  setBy: z.string().nullable(),
  setAt: z.string().nullable(),
  /** The months that were set, each as it counts now. */
  months: z.array(month),
});

/** Visit time and support per box and month (MG-3.2); the newest setting of a month counts. */
export const listAllotments = operation({
  name: 'organisation.allotments',
  kind: 'query',
  action: 'organisation.see-allotments',
  purpose: 'none',
  audit: 'none',
  duties: ['organisation.duty-time'],
  offline: false,
  input: z.object({ stationId: z.uuid(), year }),
  output: z.object({ boxes: z.array(ofBox) }),
  refusals: ['not-found'],
});

/** The station chief secures time for visits (MG-3.2); earlier settings stay on record. */
export const setAllotments = operation({
  name: 'organisation.setAllotments',
  kind: 'command',
  action: 'organisation.allot',
  purpose: 'none',
  audit: 'organisation.allotted',
  duties: ['organisation.duty-time'],
  offline: false,
  input: z.object({
    boxId: z.uuid(),
    year,
    basedOn: z.int().min(0),
    months: z.array(month).min(1).max(12),
  }),
  output: z.object({ revision: z.int() }),
  refusals: ['revision.stale', 'not-found'],
});
