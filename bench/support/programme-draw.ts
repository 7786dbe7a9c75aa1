// What the generators of the programme's prefecture share: names of rows and draws, the same each time.

/** The prefecture of must show 6: three years up to this day, and what is planned after it. */
export const today = '2026-11-20';
export const firstDay = '2023-11-21';

export type Size = {
  readonly stations: number;
  readonly measures: number;
  /** Entries of the register of communities at a station. */
  readonly entries: number;
};

export const wholeSize: Size = { stations: 25, measures: 23_000, entries: 100 };
export const smallSize: Size = { stations: 3, measures: 900, entries: 20 };

export const boxes = 5;
export const officers = 4;

/** A key from a text: as random as in the product, of version 4. */
export const keyOf = (text: string): string =>
  `overlay(overlay(md5(${text}) placing '4' from 13) placing '8' from 17)::uuid`;

/** A row's key. */
export const id = (kind: string, n: string): string => keyOf(`'${kind}-' || ${n}`);

/** The key of the only row of a name. */
export const one = (name: string): string => keyOf(`'${name}'`);

/** A draw in [0, 1) that depends on the row and the question only. */
export const draw = (n: string, question: number): string =>
  `((hashint8extended((${n})::bigint, ${question}) & 1048575) / 1048576.0)`;

/** A day between the first day and `span` days later. */
export const dayIn = (n: string, question: number, span = 1095): string =>
  `date '${firstDay}' + (${draw(n, question)} * ${span})::integer`;

export const noonOf = (day: string): string =>
  `((${day})::date + time '12:00') at time zone 'Asia/Tokyo'`;

/** One of some words, by the row. */
export const oneOf = (words: readonly string[], n: string): string =>
  `(array[${words.map((word) => `'${word}'`).join(', ')}])[1 + (${n}) % ${words.length}]`;

/** So many characters of plain words, as long as people write. */
export const said = (words: string, times: number): string => `repeat('${words}', ${times})`;

export const postOf = (key: string): string => keyOf(`'post-' || ${key}`);
export const personOf = (key: string): string => keyOf(`'person-' || ${key}`);

/** The station of row n of the rows of a table that are spread over the stations. */
export const stationAt = (n: string, { stations }: Size): string =>
  id('station', `(${n}) % ${stations}`);
