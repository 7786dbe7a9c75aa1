import * as z from 'zod';
import { keysOf } from '../base/keys.ts';
import { operation } from '../operation.ts';
import { topics } from './exports.ts';

const half = z.int().min(4000).max(4400);
const note = z.string().trim().max(500);
const instant = z.iso.datetime();

/** Whole half years, one or two of them: station and half year is the finest there is (R16). */
const wish = { topic: z.enum(keysOf(topics)), from: half, until: half };

const table = {
  areas: z.array(z.object({ id: z.uuid(), name: z.string() }).readonly()).readonly(),
  columns: z.array(z.string()).readonly(),
  /** With totals last; null is withheld. */
  cells: z.array(z.array(z.int().nullable()).readonly()).readonly(),
};

/** The table as the public would see it, and how many counts it would give away with others. */
export const previewRelease = operation({
  name: 'publications.preview',
  kind: 'query',
  action: 'publications.draft',
  purpose: 'none',
  audit: 'none',
  duties: ['publications.suppress', 'publications.ledger'],
  offline: false,
  input: z.object(wish),
  output: z.object({ ...table, withheld: z.int(), revealed: z.int() }),
  refusals: ['publication.too-early', 'export.period'],
});

export const draftRelease = operation({
  name: 'publications.draft',
  kind: 'command',
  action: 'publications.draft',
  purpose: 'none',
  audit: 'publications.drafted',
  duties: ['publications.suppress', 'publications.release'],
  offline: false,
  input: z.object(wish),
  output: z.object({ publicationId: z.uuid() }),
  refusals: ['publication.too-early', 'publication.differencing', 'export.period'],
});

/** The second person releases the draft or sends it back; what is released never changes. */
export const decideRelease = operation({
  name: 'publications.decide',
  kind: 'command',
  action: 'publications.decide',
  purpose: 'none',
  audit: 'publications.decided',
  duties: ['publications.release', 'publications.ledger', 'publications.approve'],
  offline: false,
  input: z.object({ publicationId: z.uuid(), released: z.boolean(), note: note.default('') }),
  output: z.object({}),
  refusals: [
    'publication.own',
    'publication.same-line',
    'publication.decided',
    'publication.changed',
  ],
});

export const withdrawRelease = operation({
  name: 'publications.withdraw',
  kind: 'command',
  action: 'publications.withdraw',
  purpose: 'none',
  audit: 'publications.withdrawn',
  duties: ['publications.release'],
  offline: false,
  input: z.object({ publicationId: z.uuid(), reason: note.min(1) }),
  output: z.object({}),
  refusals: ['publication.not-released'],
});

/** Released tables for everybody; drafts for those who decide on them. */
export const listReleases = operation({
  name: 'publications.list',
  kind: 'query',
  action: 'publications.see',
  purpose: 'none',
  audit: 'none',
  duties: ['publications.release'],
  offline: false,
  input: z.object({}),
  output: z.object({
    releases: z.array(
      z.object({
        ...wish,
        id: z.uuid(),
        ...table,
        state: z.enum(['draft', 'declined', 'released', 'withdrawn']),
        draftedBy: z.string(),
        draftedAt: instant,
        isOwn: z.boolean(),
        decidedAt: instant.nullable(),
        decidedBy: z.string().nullable(),
        note: z.string(),
      }),
    ),
    mayDraft: z.boolean(),
    mayDecide: z.boolean(),
  }),
  refusals: [],
});
