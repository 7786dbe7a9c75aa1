import { addDays, isDay } from '@meguri/core/base/day.ts';
import { uuidSchema } from '@meguri/core/base/ids.ts';
import { keysOf } from '@meguri/core/base/keys.ts';
import { purposes } from '@meguri/core/pack/purposes.ts';
import * as z from 'zod';
import { areas } from './use-audit-words.ts';

const day = z
  .string()
  .refine((text) => text === '' || isDay(text))
  .catch('');

/** What is searched for, in the address, so that a search can be handed on. */
export const searchState = z.object({
  from: day,
  until: day,
  person: z.string().catch(''),
  post: z.string().catch(''),
  area: z.enum(areas).catch('all'),
  purpose: z.enum(['any', ...keysOf(purposes)]).catch('any'),
  subject: z.string().catch(''),
  /** Instant and number of the last entry of the page before. */
  at: z.string().catch(''),
  id: z.string().catch(''),
});

export type SearchState = z.output<typeof searchState>;

/** A week, unless told otherwise. */
export const periodOf = (
  { from, until }: Pick<SearchState, 'from' | 'until'>,
  today: string,
): { readonly from: string; readonly until: string } => {
  const end = until === '' ? today : until;
  return { from: from === '' ? addDays(end, -6) : from, until: end };
};

const isUuid = (text: string): boolean => uuidSchema.safeParse(text).success;

/** Is this a record number, or nothing? */
export const isSubject = (text: string): boolean => text === '' || isUuid(text);

/** The input of the search, as the address tells it. */
export const searchInput = (state: SearchState, today: string) => ({
  ...periodOf(state, today),
  what: state.area === 'all' ? '' : `${state.area}.`,
  purpose: state.purpose === 'any' ? '' : state.purpose,
  subjectId: isUuid(state.subject) ? state.subject : null,
  after: isUuid(state.id) && state.at !== '' ? { at: state.at, id: state.id } : null,
  person: state.person,
  post: state.post,
});
