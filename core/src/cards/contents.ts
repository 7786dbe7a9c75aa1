import * as z from 'zod';
import { firstParticular } from '../base/particulars.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { normaliseKana, tidyText } from '../base/text.ts';
import { type CardGroup, type CardItem, type CardKind, cardGroups } from '../pack/card-items.ts';

/** How a card came to be written (MG-5.1b, MG-5.1c). */
export const origins = ['resident', 'dictated', 'counter'] as const;
export type Origin = (typeof origins)[number];

const value = z.union([z.string().trim().min(1).max(200), z.int().min(0).max(9999)]);

const entry = z
  .strictObject({
    group: z.enum(cardGroups),
    /** Item code → value; an item that was not answered is not there. */
    values: z.record(z.string().max(60), value),
  })
  .readonly();

/**
 * What stands on a card. `declined`: the person did not wish to write one, which is as normal as any
 * other answer (R20) and is sealed like it. Nothing else about a person can be held.
 */
export const contentsSchema = z
  .strictObject({
    declined: z.boolean(),
    entries: z.array(entry).max(20).readonly(),
  })
  .readonly();

export type CardContents = z.output<typeof contentsSchema>;
export type CardEntry = z.output<typeof entry>;
export type ItemValue = z.output<typeof value>;

export const declinedContents: CardContents = { declined: true, entries: [] };

/** What belongs on no card: origin, belief, status, judgements on people (R01, R04). */
const onNoCard = ['origin', 'religion', 'status', 'score'] as const;
const suspicions = /前科|不審者/;

/** Is there a word in the text that no card may hold? */
export const holdsForbidden = (text: string): boolean =>
  suspicions.test(tidyText(text)) || firstParticular([text], onNoCard) !== undefined;

const phonePattern = /^\+?\d[\d-]{5,18}\d$/;
const readingPattern = /^[ぁ-ゖー・ ]+$/;

const isWhole = (given: ItemValue, from: number, to: number): boolean =>
  typeof given === 'number' && given >= from && given <= to;

const fits = (item: CardItem, given: ItemValue, year: number): boolean => {
  switch (item.type) {
    case 'phone':
      return typeof given === 'string' && phonePattern.test(tidyText(given));
    case 'reading':
      return typeof given === 'string' && readingPattern.test(normaliseKana(given));
    case 'birth-year':
      return isWhole(given, year - 25, year);
    case 'count':
      return isWhole(given, 0, item.cards.includes('building') ? 9999 : 20);
    case 'choice':
      return item.choices.some(({ code }) => code === given);
    case 'name':
    case 'line':
    case 'note':
      return typeof given === 'string';
  }
};

export type Written = {
  readonly kind: CardKind;
  readonly origin: Origin;
  readonly contents: CardContents;
  /** The writer confirms having told the other people on the card; each of them has rights of their own. */
  readonly toldOthers: boolean;
  readonly year: number;
};

const most: Readonly<Record<CardGroup, number>> = { self: 1, member: 8, child: 8, emergency: 2 };

const others: ReadonlySet<CardGroup> = new Set(['member', 'child', 'emergency']);

const checkEntry = (
  items: readonly CardItem[],
  { kind, origin, year }: Written,
  { group, values }: CardEntry,
): Result<null> => {
  for (const [code, given] of Object.entries(values)) {
    const item = items.find((one) => one.code === code);
    if (item === undefined || item.group !== group || !item.cards.includes(kind)) {
      return refuse('cards.item-unknown', { item: code });
    }
    if (!fits(item, given, year)) return refuse('cards.item-unfit', { item: item.label.ja });
    if (typeof given === 'string' && holdsForbidden(given)) {
      return refuse('cards.item-forbidden', { item: item.label.ja });
    }
    // A child is a birth year and a count, unless the family itself writes the name.
    if (group === 'child' && item.type === 'name' && origin !== 'resident') {
      return refuse('cards.child-named');
    }
  }
  return ok(null);
};

/** Do other people stand on the card: family, children, an emergency contact? */
export const namesOthers = ({ entries }: CardContents): boolean =>
  entries.some(({ group, values }) => others.has(group) && Object.keys(values).length > 0);

/**
 * May these contents stand on a card? Every item is one of the pack's, fits its type and is optional;
 * a card with nothing on it is as valid as a full one (R18).
 */
export const checkContents = (items: readonly CardItem[], written: Written): Result<null> => {
  const { contents, toldOthers } = written;
  if (contents.declined && contents.entries.length > 0) return refuse('cards.declined-yet-filled');
  for (const group of cardGroups) {
    const count = contents.entries.filter((one) => one.group === group).length;
    if (count > most[group]) return refuse('cards.too-many', { count: most[group] });
  }
  for (const one of contents.entries) {
    const checked = checkEntry(items, written, one);
    if (!checked.ok) return checked;
  }
  return namesOthers(contents) && !toldOthers ? refuse('cards.others-not-told') : ok(null);
};

/** The items of a disaster's contact list; everything else stays closed (visibility 'contact'). */
export const contactOnly = (items: readonly CardItem[], contents: CardContents): CardContents => {
  const open = new Set(items.filter((item) => item.visibility === 'contact').map((i) => i.code));
  const entries = contents.entries.map(({ group, values }) => ({
    group,
    values: Object.fromEntries(Object.entries(values).filter(([code]) => open.has(code))),
  }));
  return {
    declined: contents.declined,
    entries: entries.filter(({ values }) => Object.keys(values).length > 0),
  };
};
