import type { Breach } from '../tree.ts';

/** Where a forbidden word may stand all the same, with the reason (tools/schema-exceptions.json). */
export type NameAllowance = {
  readonly file: string;
  readonly names: readonly string[];
  readonly reason: string;
};

const personal = [
  'nationality',
  'nationalities',
  'religion',
  'religions',
  'religious',
  'ethnicity',
  'ethnic',
  'race',
  'visa',
  'residence status',
  'residency status',
  'passport',
  'homeland',
  'mother country',
  'country of origin',
  'skin',
  // Languages useful at a place stand for who is there: a note of the entry and nothing else (R03).
  'languages useful',
  'language useful',
  'useful languages',
  'useful language',
];
const judging = [
  'score',
  'scores',
  'scoring',
  'rank',
  'ranks',
  'ranking',
  'watchlist',
  'blacklist',
  'suspicion',
  'suspicious',
  'colour',
  'color',
];
const whereabouts = [
  'latitude',
  'longitude',
  'lat',
  'lng',
  'lon',
  'geolocation',
  'gps',
  'position',
  'geopoint',
  'device location',
  'tablet location',
  'officer location',
];
const japanese =
  /国籍|宗教|信仰|人種|民族|在留資格|在留カード|旅券|出身国|母国|人物評価|要注意人物|役立つ言語|役に立つ言語/;

/** `residence_status`, `residenceStatus` and `residence-status` all read "residence status". */
const wordsOf = (name: string): string =>
  name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

export type NameKinds = 'personal' | 'all';

/** The forbidden word a name contains: personal traits, judgements on people, whereabouts. */
export const forbiddenIn = (name: string, kinds: NameKinds): string | undefined => {
  const jp = japanese.exec(name)?.[0];
  if (jp !== undefined) return jp;
  const words = ` ${wordsOf(name)} `;
  const list = kinds === 'personal' ? personal : [...personal, ...judging, ...whereabouts];
  return list.find((word) => words.includes(` ${word} `));
};

export type Named = { readonly file: string; readonly line: number; readonly name: string };

/** An allowance names a file or a folder ending in '/', and the whole names it permits there. */
const allows = (allowance: NameAllowance, { file, name }: Named): boolean =>
  allowance.names.includes(name) &&
  (allowance.file.endsWith('/') ? file.startsWith(allowance.file) : file === allowance.file);

export const nameBreaches = (
  names: readonly Named[],
  kinds: NameKinds,
  allowed: readonly NameAllowance[],
): readonly Breach[] =>
  names.flatMap((one) => {
    const word = forbiddenIn(one.name, kinds);
    if (word === undefined || allowed.some((allowance) => allows(allowance, one))) return [];
    const { file, line, name } = one;
    return [{ rule: 'forbidden-name', file, line, say: `${name}: the product has no "${word}"` }];
  });

/** An allowance that no name needs any more is to be taken back. */
export const staleAllowances = (
  seen: readonly Named[],
  allowed: readonly NameAllowance[],
): readonly Breach[] =>
  allowed.flatMap(({ file, names }) =>
    names
      .filter((name) => !seen.some((one) => allows({ file, names: [name], reason: '' }, one)))
      .map((name) => ({ rule: 'stale-exception', file, line: 1, say: `no name ${name} here` })),
  );
