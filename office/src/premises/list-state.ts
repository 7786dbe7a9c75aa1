import { firstOfMonth, monthEnd, yearOf } from '@meguri/core/base/day.ts';
import { premisesKinds, tiers } from '@meguri/core/pack/criteria.ts';
import type { PremisesFilter } from '@meguri/core/premises/rows.ts';
import * as z from 'zod';

/** Filters, sort and the open door in the address; the two of the daily work are on at first. */
export const listState = z.object({
  text: z.string().catch(''),
  tier: z.enum(['all', ...tiers]).catch('all'),
  kind: z.enum(['all', ...premisesKinds]).catch('all'),
  /** Code of a class, where the pack has more of them than tiers; '': no filter. */
  visitClass: z.string().catch(''),
  notMet: z.boolean().catch(true),
  /** 1–12; 0: no filter. */
  dueMonth: z.int().min(0).max(12).catch(12),
  never: z.boolean().catch(false),
  provisional: z.boolean().catch(false),
  exempt: z.boolean().catch(false),
  sort: z.enum(['address', 'lastMet', 'due']).catch('address'),
  descending: z.boolean().catch(false),
  door: z.string().catch(''),
});

export type ListState = z.output<typeof listState>;

export const noFilters = {
  text: '',
  tier: 'all',
  kind: 'all',
  visitClass: '',
  notMet: false,
  dueMonth: 0,
  never: false,
  provisional: false,
  exempt: false,
} as const satisfies Partial<ListState>;

/** The address as the filter of the one rule that server and screen share. */
export const filterOf = (state: ListState, today: string): PremisesFilter => ({
  text: state.text,
  notMetThisYear: state.notMet,
  neverMet: state.never,
  provisional: state.provisional,
  exempt: state.exempt,
  ...(state.tier === 'all' ? {} : { tier: state.tier }),
  ...(state.kind === 'all' ? {} : { kind: state.kind }),
  ...(state.visitClass === '' ? {} : { visitClass: state.visitClass }),
  ...(state.dueMonth === 0 ? {} : { dueUntil: monthEnd(yearOf(today), state.dueMonth) }),
});

/** Does this day lie in the month of today? */
export const isThisMonth = (day: string, today: string): boolean =>
  day >= firstOfMonth(yearOf(today), Number(today.slice(5, 7))) &&
  day <= monthEnd(yearOf(today), Number(today.slice(5, 7)));
