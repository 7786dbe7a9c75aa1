import { normaliseText } from '@meguri/core/base/text.ts';
import { communityStates } from '@meguri/core/communities/freshness.ts';
import { communityKinds } from '@meguri/core/pack/catalogue.ts';
import * as z from 'zod';
import { useAddressState } from '../platform/address.ts';
import type { Listed } from './community.ts';

// Name, kind and state; there is no filter by language, and there will be none (R03).
const filters = z.object({
  name: z.string().catch(''),
  kind: z.enum(['all', ...communityKinds]).catch('all'),
  state: z.enum(['all', ...communityStates]).catch('all'),
});

export type Filters = z.output<typeof filters>;
export type ChangeFilters = (next: Partial<Filters>) => void;

/** Entries that fit the filters in the address; what has to be confirmed stands by its day. */
export const useShownEntries = (entries: readonly Listed[]) => {
  const [held, change] = useAddressState(filters);
  const wanted = normaliseText(held.name);
  const shown = entries
    .filter(({ name }) => normaliseText(name).includes(wanted))
    .filter(({ kind }) => held.kind === 'all' || kind === held.kind)
    .filter(({ state }) => held.state === 'all' || state === held.state);
  const byDay = (one: Listed, other: Listed) => (one.dueOn ?? '').localeCompare(other.dueOn ?? '');
  const inOrder = held.state === 'all' ? shown : shown.toSorted(byDay);
  return { shown: inOrder, filters: held, change: (next: Partial<Filters>) => change(next) };
};
