// What the product never keeps of anybody, by the names such a field would have (R01, R03, R04). The
// lint of tables, operations, packs and imports reads this list, and so does the door, which says why
// an unknown field of such a name is not taken.

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
