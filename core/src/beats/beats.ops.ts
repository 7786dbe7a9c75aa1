import * as z from 'zod';
import { operation } from '../operation.ts';

const assignment = z.object({
  personId: z.uuid(),
  name: z.string(),
  kind: z.enum(['own', 'acting', 'helper']),
  fromOn: z.string(),
  untilOn: z.string().nullable(),
});

export const beatSummary = z.object({
  id: z.uuid(),
  name: z.string(),
  number: z.int(),
  stationId: z.uuid(),
  boxId: z.uuid(),
  boxName: z.string(),
  boxKind: z.enum(['koban', 'chuzaisho']),
  towns: z.array(z.string()),
  /** Who is in charge today; empty for a vacant beat. */
  assignments: z.array(assignment),
  /** Active premises today, exempted ones too. */
  premisesCount: z.int(),
});

/** The beats of a station in the order of the organisation; never sorted by a count. */
export const listBeats = operation({
  name: 'beats.list',
  kind: 'query',
  action: 'beats.see',
  purpose: 'none',
  audit: 'none',
  duties: ['beats.assign'],
  offline: false,
  input: z.object({ stationId: z.uuid() }),
  output: z.object({ beats: z.array(beatSummary) }),
  refusals: ['not-found'],
});
