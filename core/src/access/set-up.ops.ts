import * as z from 'zod';
import { operation } from '../operation.ts';

/** What a prefecture needs before the first officer can work, in the order of doing it. */
export const setUpKeys = [
  'pack',
  'units',
  'people',
  'posts',
  'access',
  'beats',
  'keys',
  'backup',
] as const;

/** Each line is read from the data, never ticked by hand. */
export const setUpState = operation({
  name: 'access.setUp',
  kind: 'query',
  action: 'access.set-up',
  purpose: 'none',
  audit: 'none',
  duties: [],
  offline: false,
  input: z.object({}),
  output: z.object({
    lines: z.array(z.object({ key: z.enum(setUpKeys), done: z.boolean(), count: z.int() })),
  }),
  refusals: [],
});
