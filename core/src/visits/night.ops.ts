import * as z from 'zod';
import { operation } from '../operation.ts';
import { postKind } from '../pack/parameters.ts';

const instant = z.iso.datetime({ offset: true });

/** Asks for leave to call at night on one door, for the convenience of the people there. */
export const askNight = operation({
  name: 'visits.askNight',
  kind: 'command',
  action: 'visits.ask-night',
  purpose: 'none',
  audit: 'visits.night-asked',
  duties: ['visits.night-approval'],
  offline: false,
  input: z.object({
    id: z.uuid(),
    premisesId: z.uuid(),
    from: instant,
    until: instant,
    reason: z.string().max(500),
  }),
  output: z.object({ requestId: z.uuid() }),
  refusals: [
    'not-found',
    'premises.before-added',
    'visits.beat-not-assigned',
    'visits.premises-closed',
    'visits.id-taken',
    'visits.night-never',
    'visits.night-reason-missing',
    'visits.night-hours-wrong',
    'visits.night-asked-late',
    'visits.night-too-far',
  ],
});

/** The section chief decides, or the deputy of the pack while the chief's post is empty. */
export const decideNight = operation({
  name: 'visits.decideNight',
  kind: 'command',
  action: 'visits.decide-night',
  purpose: 'none',
  audit: 'visits.night-decided',
  duties: ['visits.night-approval'],
  offline: false,
  /** A "no" says why; a "yes" may. */
  input: z.object({ requestId: z.uuid(), approved: z.boolean(), reason: z.string().max(500) }),
  output: z.object({ requestId: z.uuid() }),
  refusals: [
    'not-found',
    'action.not-allowed',
    'night-visit.no-approver',
    'visits.night-own',
    'visits.night-decided',
    'visits.night-too-late',
    'visits.night-refusal-unexplained',
  ],
});

/** The requests of a beat, or of the caller's station; waiting ones first, then the newest. */
export const listNights = operation({
  name: 'visits.nights',
  kind: 'query',
  action: 'visits.see-night',
  purpose: 'none',
  audit: 'visits.nights-listed',
  duties: ['visits.night-approval'],
  offline: false,
  input: z.object({ beatId: z.uuid().nullable() }),
  output: z.object({
    /** The post that decides at present; null: nobody can. */
    decides: postKind.nullable(),
    validityDays: z.int(),
    requests: z.array(
      z.object({
        id: z.uuid(),
        beatId: z.uuid(),
        beatName: z.string(),
        boxName: z.string(),
        address: z.string(),
        from: z.string(),
        until: z.string(),
        reason: z.string(),
        askedBy: z.string(),
        askedById: z.uuid(),
        askedAt: z.string(),
        state: z.enum(['waiting', 'lapsed', 'approved', 'declined']),
        decidedBy: z.string().nullable(),
        decision: z.string(),
      }),
    ),
  }),
  refusals: ['not-found'],
});
