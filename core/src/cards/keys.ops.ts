import * as z from 'zod';
import { operation } from '../operation.ts';

const plain = { purpose: 'none', offline: false, duties: ['custody.keys'] } as const;
const count = z.int().min(0);

/** The keys of every station: versions, and how many sealed records stand under an old one. */
export const keyState = operation({
  ...plain,
  name: 'cards.keyState',
  kind: 'query',
  action: 'cards.keep-keys',
  audit: 'none',
  input: z.object({}),
  output: z.object({
    kind: z.enum(['file', 'transit']),
    stations: z.array(
      z.object({
        stationId: z.uuid(),
        name: z.string(),
        key: z.enum(['cards', 'reasons']),
        newest: z.int(),
        oldest: z.int(),
        records: count,
        behind: count,
      }),
    ),
  }),
  refusals: [],
});

/** Adds a version to the keys of a station; new cards are sealed under it from now on. */
export const rotateKeys = operation({
  ...plain,
  name: 'cards.rotateKeys',
  kind: 'command',
  action: 'cards.keep-keys',
  audit: 'cards.keys-rotated',
  input: z.object({ stationId: z.uuid() }),
  output: z.object({ stationId: z.uuid() }),
  refusals: ['not-found', 'cards.keys-unavailable'],
});

/** Puts one batch of records under the newest version; called until nothing is behind. */
export const rewrapKeys = operation({
  ...plain,
  name: 'cards.rewrapKeys',
  kind: 'command',
  action: 'cards.keep-keys',
  audit: 'cards.keys-rewrapped',
  input: z.object({ stationId: z.uuid(), atMost: z.int().min(1).max(5000) }),
  output: z.object({ rewrapped: count, behind: count }),
  refusals: ['not-found', 'cards.keys-unavailable', 'cards.unreadable'],
});

/** Destroys the old versions of a station; refused while one record is behind (T36). */
export const retireKeys = operation({
  ...plain,
  name: 'cards.retireKeys',
  kind: 'command',
  action: 'cards.keep-keys',
  audit: 'cards.keys-retired',
  input: z.object({ stationId: z.uuid() }),
  output: z.object({ stationId: z.uuid() }),
  refusals: ['not-found', 'cards.keys-behind', 'cards.keys-too-soon', 'cards.keys-unavailable'],
});
