import { addDays } from '@meguri/core/base/day.ts';
import { communityWords } from '@meguri/core/communities/facilities.ts';
import { stateOf } from '@meguri/core/communities/freshness.ts';
import type { ProgrammeState } from '@meguri/core/pack/waiting.ts';
import type { Ctx } from '../platform/serve.ts';
import type { ProgrammeWaiting, WaitingOf } from '../tasks/tasks.ts';
import { type EntryRow, listEntries } from './communities.db.ts';
import { plainOf, standingOf } from './entry.ts';

const states = {
  'to-confirm': 'community.confirm',
  'notice-due': 'community.notice',
  objected: 'community.objection',
} as const satisfies Record<string, ProgrammeState>;

const sinceOf = (row: EntryRow, state: keyof typeof states): string => {
  if (state === 'objected') return row.objected_on ?? row.registered_on;
  return state === 'to-confirm' ? row.review_on : row.basis_since;
};

const waitingFor = (ctx: Ctx, row: EntryRow): readonly ProgrammeWaiting[] => {
  const state = stateOf(standingOf(row), ctx.today);
  if (state === 'current') return [];
  const isObjected = state === 'objected';
  return [
    {
      state: states[state],
      subjectId: row.id,
      // Whoever began the entry keeps it; an objection is for the station chief alone (R05).
      post: isObjected ? 'stationChief' : 'sectionChief',
      postId: isObjected ? null : row.registered_as,
      sinceOn: sinceOf(row, state),
      dueOn: state === 'to-confirm' ? addDays(row.review_on, 30) : plainOf(ctx, row).dueOn,
      // Its name is opened for a purpose only.
      words: communityWords[row.kind],
    },
  ];
};

export const waitingInCommunities: WaitingOf = async (ctx, stationId) => {
  if (stationId === null) return [];
  const rows = await listEntries(ctx.tx, [stationId]);
  return rows.flatMap((row) => waitingFor(ctx, row));
};
