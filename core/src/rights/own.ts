import { ok, type Result, refuse } from '../base/result.ts';
import { tidyText } from '../base/text.ts';
import type { CardContents, CardEntry } from '../cards/contents.ts';
import { termOf } from '../cards/search.ts';
import type { CardItem } from '../pack/card-items.ts';

/** Whose data are asked about; a representative asks about the person they act for. */
export type Subject = { readonly name: string; readonly reading: string };

const plain = (text: string): string => tidyText(text).replace(/\s/g, '');

const valuesOf = (items: readonly CardItem[], { values }: CardEntry, type: 'name' | 'reading') =>
  Object.entries(values).flatMap(([code, value]) =>
    items.find((item) => item.code === code)?.type === type ? [String(value)] : [],
  );

const readingKey = (text: string): string => termOf('reading', text).value;

/**
 * Is this entry of a card the subject's own? By the name where one is written, else by the reading:
 * the rest of the household is somebody else, whoever asks (trust.md R23).
 */
export const isOwn = (items: readonly CardItem[], entry: CardEntry, subject: Subject): boolean => {
  const names = valuesOf(items, entry, 'name');
  if (names.length > 0) return names.some((name) => plain(name) === plain(subject.name));
  return valuesOf(items, entry, 'reading').some(
    (reading) => readingKey(reading) === readingKey(subject.reading),
  );
};

/** The subject's own entries of a card. */
export const ownEntries = (
  items: readonly CardItem[],
  { entries }: CardContents,
  subject: Subject,
): readonly CardEntry[] => entries.filter((entry) => isOwn(items, entry, subject));

/** A card without the subject; everybody else stays on it. */
export const withoutOwn = (
  items: readonly CardItem[],
  contents: CardContents,
  subject: Subject,
): Result<CardContents> => {
  const entries = contents.entries.filter((entry) => !isOwn(items, entry, subject));
  return entries.length === contents.entries.length
    ? refuse('rights.nothing-held')
    : ok({ ...contents, entries });
};

/** A new value for an item; null takes it off the card. */
export type ItemChange = { readonly code: string; readonly value: string | number | null };

const changedEntry = (entry: CardEntry, changes: readonly ItemChange[]): CardEntry => ({
  group: entry.group,
  values: Object.fromEntries([
    ...Object.entries(entry.values).filter(([code]) => !changes.some((one) => one.code === code)),
    ...changes.flatMap(({ code, value }) => (value === null ? [] : [[code, value] as const])),
  ]),
});

/** A card on which the subject's own items are corrected, and nobody else's. */
export const withOwn = (
  items: readonly CardItem[],
  contents: CardContents,
  { subject, changes }: { readonly subject: Subject; readonly changes: readonly ItemChange[] },
): Result<CardContents> => {
  const own = ownEntries(items, contents, subject);
  if (own.length === 0) return refuse('rights.nothing-held');
  const groupOf = (code: string) => items.find((item) => item.code === code)?.group;
  const foreign = changes.find(({ code }) => !own.some(({ group }) => group === groupOf(code)));
  if (foreign !== undefined) return refuse('rights.not-own', { item: foreign.code });
  const entries = contents.entries.map((entry) =>
    own.includes(entry)
      ? changedEntry(
          entry,
          changes.filter(({ code }) => groupOf(code) === entry.group),
        )
      : entry,
  );
  return ok({ ...contents, entries });
};
