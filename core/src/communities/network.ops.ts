import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { operation } from '../operation.ts';
import { sealRefusals } from './communities.ops.ts';

/** How two organisations belong together; nothing about people joins them (YG-3.3a). */
export const linkKinds = ['same-operator', 'association-member', 'cooperates'] as const;

const command = { kind: 'command', purpose: 'none', offline: false } as const;

/** The last link of the page before. */
const lastLink = z.object({ at: z.iso.datetime(), id: z.uuid() });

/** Links between organisations, the oldest first, a page at a time. */
export const communityNetwork = operation({
  name: 'communities.network',
  kind: 'query',
  action: 'communities.see',
  purpose: 'none',
  audit: 'none',
  duties: ['communities.register'],
  offline: false,
  input: z.object({ after: lastLink.nullable().default(null) }),
  output: z.object({
    next: lastLink.nullable(),
    links: z.array(
      z.object({
        linkId: z.uuid(),
        kind: z.enum(linkKinds),
        from: z.object({ communityId: z.uuid(), name: z.string() }),
        to: z.object({ communityId: z.uuid(), name: z.string() }),
        since: daySchema,
        mayEnd: z.boolean(),
      }),
    ),
  }),
  refusals: [...sealRefusals],
});

export const linkCommunities = operation({
  ...command,
  name: 'communities.link',
  action: 'communities.keep',
  audit: 'communities.linked',
  duties: ['communities.register'],
  input: z.object({ communityId: z.uuid(), toId: z.uuid(), kind: z.enum(linkKinds) }),
  output: z.object({ linkId: z.uuid() }),
  refusals: [
    'not-found',
    'communities.objected',
    'communities.linked-already',
    'communities.link-unfit',
  ],
});

export const unlinkCommunities = operation({
  ...command,
  name: 'communities.unlink',
  action: 'communities.keep',
  audit: 'communities.unlinked',
  duties: ['communities.register'],
  input: z.object({ linkId: z.uuid() }),
  output: z.object({ linkId: z.uuid() }),
  refusals: ['not-found'],
});
