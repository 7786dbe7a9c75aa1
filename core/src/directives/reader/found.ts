import type { Found, Repair } from '../document.ts';
import { type Mapped, rangeOf } from './mapped.ts';

/** What the header says in one place; the letters it was read from. */
export type Reading<T> = { readonly value: T; readonly from: Mapped };

export const reading = <T>(value: T, from: Mapped): Reading<T> => ({ value, from });

const sameRange = (one: Mapped, other: Mapped): boolean =>
  rangeOf(one).from === rangeOf(other).from && rangeOf(one).until === rangeOf(other).until;

/**
 * The one value the readings agree on, or null: where a text says two different things, the field is
 * left unset for a person.
 */
export const agreed = <T>(readings: readonly (Reading<T> | null)[]): Reading<T> | null => {
  const said = readings.flatMap((one) => (one === null ? [] : [one]));
  const [first] = said;
  if (first === undefined) return null;
  const wanted = JSON.stringify(first.value);
  const same = said.every(
    (one) => sameRange(one.from, first.from) || JSON.stringify(one.value) === wanted,
  );
  return same ? first : null;
};

export const firstOf = <T>(...readings: readonly (Reading<T> | null)[]): Reading<T> | null =>
  readings.find((one) => one !== null) ?? null;

/** A reading for the document: 'repaired' when letters of it were put together from noise. */
export const foundOf = <T>(one: Reading<T> | null, repairs: readonly Repair[]): Found<T> | null => {
  if (one === null) return null;
  const source = rangeOf(one.from);
  const touched = repairs.some(
    ({ kind, source: { from, until } }) =>
      kind !== 'width' && one.from.at.some((offset) => offset >= from && offset < until),
  );
  return { value: one.value, source, sure: touched ? 'repaired' : 'printed' };
};
