import * as z from 'zod';
import { daySchema } from '../base/day.ts';
import { firstParticular, particularWords } from '../base/particulars.ts';
import { ok, type Result, refuse } from '../base/result.ts';

const words = z.string().trim().max(4000);

const decided = z.object({
  decision: z.string(),
  /** The post that does it, by its title; null: nothing is to be done. */
  owner: z.string().nullable(),
  dueOn: daySchema.nullable(),
});

/** What was said on one item, and what was decided then. */
const minutesItem = z.object({
  itemId: z.uuid().nullable(),
  title: z.string(),
  discussion: z.string(),
  decisions: z.array(decided),
});

/** Minutes as they are kept: a version is whole and never changes. */
export const minutesContents = z.object({
  items: z.array(minutesItem),
  opinions: z.array(z.object({ office: z.string(), opinion: z.string() })),
  other: z.string(),
});

export type MinutesContents = z.output<typeof minutesContents>;
export type Decided = z.output<typeof decided>;

/** What a person writes; agenda, decisions and opinions come from the records. */
export const minutesWords = z.object({
  items: z.array(z.object({ itemId: z.uuid(), discussion: words })).max(100),
  other: words,
});

export type MinutesWords = z.output<typeof minutesWords>;

export type MinutesRecords = {
  readonly items: readonly { readonly itemId: string; readonly title: string }[];
  readonly decisions: readonly (Decided & { readonly itemId: string | null })[];
  readonly opinions: MinutesContents['opinions'];
};

const withoutItem = (decisions: MinutesRecords['decisions']): MinutesContents['items'] => {
  const free = decisions.filter(({ itemId }) => itemId === null);
  if (free.length === 0) return [];
  return [{ itemId: null, title: 'その他', discussion: '', decisions: free.map(plainDecision) }];
};

const plainDecision = ({ decision, owner, dueOn }: Decided): Decided => ({
  decision,
  owner,
  dueOn,
});

/** Words belong to an item of the agenda, once each; none is dropped without a word. */
const areItems = (items: MinutesRecords['items'], words: MinutesWords['items']): boolean =>
  words.every(
    ({ itemId }, at) =>
      items.some((item) => item.itemId === itemId) &&
      words.findIndex((one) => one.itemId === itemId) === at,
  );

/**
 * Minutes made from agenda and decisions, with the words of whoever writes them. Refuses
 * `meeting.item-unknown` where words are for something else.
 */
export const makeMinutes = (
  records: MinutesRecords,
  written: MinutesWords,
): Result<MinutesContents> =>
  areItems(records.items, written.items)
    ? ok(contentsOf(records, written))
    : refuse('meeting.item-unknown');

const contentsOf = (records: MinutesRecords, written: MinutesWords): MinutesContents => ({
  items: [
    ...records.items.map(({ itemId, title }) => ({
      itemId,
      title,
      discussion: written.items.find((one) => one.itemId === itemId)?.discussion ?? '',
      decisions: records.decisions.filter((one) => one.itemId === itemId).map(plainDecision),
    })),
    ...withoutItem(records.decisions),
  ],
  opinions: records.opinions.filter(({ opinion }) => opinion !== ''),
  other: written.other,
});

// Bodies speak of crime in general and of routine visits; what tells of one person stays out.
const ofPersons = [
  'person',
  'origin',
  'religion',
  'status',
  'birth',
  'phone',
  'mail',
  'home',
  'health',
  'score',
] as const;

/**
 * Minutes, agendas and decisions speak of places, organisations and offices, never of a resident
 * (design §7). Refuses `meeting.personal` and names what it stopped at.
 */
export const withoutPersons = (texts: readonly string[]): Result<true> => {
  const found = firstParticular(texts, ofPersons);
  if (found === undefined) return ok(true);
  const { what } = particularWords[found.kind];
  return refuse('meeting.personal', { whatJa: what.ja, whatEn: what.en });
};
