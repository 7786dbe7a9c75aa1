import type { Operation } from '@meguri/core/operation.ts';
import { operations } from './app.ts';
import { exampleOf, type JsonSchema, type Known } from './example-input.testing.ts';
import { openApi } from './platform/openapi.ts';

// What somebody would try to have kept all the same (R01, R03, R04): kinds of things, ways to say
// each, and where the programme takes text. The attempts themselves are in attempts.test.ts and, over
// HTTP, in idor.db.test.ts.

export const things = ['person', 'nationality', 'score', 'household'] as const;
export type Thing = (typeof things)[number];

/** Field names under which it could be sent, headings under which it could stand in a file. */
export const fieldNames: Readonly<Record<Thing, readonly string[]>> = {
  person: ['personName', 'residentName', 'birthDate', 'mobilePhone', 'homeAddress', '氏名'],
  nationality: [
    'nationality',
    'countryOfOrigin',
    'ethnicity',
    'religion',
    'residenceStatus',
    'visa',
    '国籍',
    '在留資格',
  ],
  score: ['score', 'riskScore', 'rank', 'watchlist', 'suspicion', 'colour', '人物評価'],
  household: ['householdId', 'premisesId', 'cardId', 'visitId', 'caseId', '世帯番号'],
};

export const headings: Readonly<Record<Thing, readonly string[]>> = {
  person: ['氏名', '世帯主', '世帯主氏名', '生年月日', '電話番号', '性別', 'Full name', '勤務先'],
  nationality: ['国籍', '外国人', '出身国', '在留資格', '宗教', '民族', '使用言語', 'Nationality'],
  score: ['危険度', '評価', '点数', 'スコア', '順位', '要注意', 'Risk', 'score'],
  household: ['カード番号', '世帯番号', '巡回連絡カード', '訪問記録', 'card no', 'household id'],
};

/** Words in which it could be typed into a field for something else. */
export const phrases: Readonly<Record<Thing, readonly string[]>> = {
  person: [
    '例示さんに連絡する',
    '世話役はグエン・ヴァン・ミホン氏',
    '窓口は高橋係長',
    '代表者は1980年3月3日生まれ',
    '担当の携帯は090-0000-0000',
    '見本荘203号に住んでいる',
    'Ask Mr. Rei for the key',
    'mail the leader: rei.mihon@example.com',
  ],
  nationality: [
    'ベトナム人が多い',
    '参加者の国籍はネパールが中心',
    '従業員の半分はブラジル出身',
    'ベトナム12名、ネパール7名',
    'ムスリムの方が通う',
    '技能実習2号の在留資格の方',
    'most are Vietnamese workers',
    'the owner is from Pakistan',
  ],
  score: [
    '危険度はB',
    '要注意の団体',
    '協力度ランクA',
    '監視対象とする',
    '薬物の疑いがある',
    '前科のある者がいる',
    'put it on the watchlist',
    'risk level high',
  ],
  household: [
    '巡回連絡カードで確認した世帯',
    '世帯番号120の家',
    'カード番号33の方',
    '巡回連絡で把握した家族',
    '訪問記録を見ると不在',
    '案内簿の番号12',
    'see household no. 12',
    'from the visit card',
  ],
};

/** How a phrase could be hidden or worked in. */
export const ways: readonly ((phrase: string) => string)[] = [
  (phrase) => phrase,
  (phrase) => `公民館で打合せをした。${phrase}。次回は11月。`,
  (phrase) => `・会場の確認\n・${phrase}\n・資料40部`,
  (phrase) =>
    phrase.replace(/[0-9A-Za-z]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
  (phrase) => `${phrase}\u200b`,
  (phrase) => `（メモ）${phrase}（以上）`,
];

const slices =
  /^(?:communities|partners|councils|interpreters|measures|training|voices|reports|commendations|materials|meetings)\./;

/** What writes in the programme. */
export const writing: readonly Operation[] = operations.filter(
  ({ name, kind }) => kind === 'command' && slices.test(name),
);

const asSchema = (value: unknown): JsonSchema =>
  typeof value === 'object' && value !== null ? { ...value } : {};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export type Path = readonly (string | number)[];

type Spot = { readonly path: Path; readonly schema: JsonSchema };

/** Every part of an input with the way to it. */
const partsOf = (schema: JsonSchema, path: Path = []): readonly Spot[] => [
  { path, schema },
  ...[...listOf(schema['anyOf']), ...listOf(schema['oneOf'])].flatMap((one) =>
    partsOf(asSchema(one), path),
  ),
  ...Object.entries(asSchema(schema['properties'])).flatMap(([name, one]) =>
    partsOf(asSchema(one), [...path, name]),
  ),
  ...(schema['type'] === 'array' ? partsOf(asSchema(schema['items']), [...path, 0]) : []),
];

const document = asSchema(openApi(writing)['paths']);

const at = (value: unknown, keys: readonly string[]): unknown =>
  keys.reduce<unknown>((inner, key) => asSchema(inner)[key], value);

/** The schema of an operation's input as the API document has it. */
export const schemaOf = ({ name }: Operation): JsonSchema =>
  asSchema(
    at(document, [`/api/${name}`, 'post', 'requestBody', 'content', 'application/json', 'schema']),
  );

const unique = (paths: readonly Path[]): readonly Path[] => [
  ...new Map(paths.map((path) => [path.join('.'), path])).values(),
];

/** Every place of an operation's input that holds fields. */
export const groupsOf = (operation: Operation): readonly Path[] =>
  unique(
    partsOf(schemaOf(operation))
      .filter(({ schema }) => schema['type'] === 'object')
      .map(({ path }) => path),
  );

const isFree = ({ schema }: Spot): boolean =>
  schema['type'] === 'string' &&
  ['format', 'enum', 'const', 'pattern'].every((key) => schema[key] === undefined);

/** Every place of an operation's input where somebody types what he likes. */
export const textsOf = (operation: Operation): readonly Path[] =>
  unique(
    partsOf(schemaOf(operation))
      .filter(isFree)
      .map(({ path }) => path),
  );

const leadsTo = (schema: JsonSchema, key: string | number): boolean =>
  typeof key === 'number' ? schema['type'] === 'array' : key in asSchema(schema['properties']);

/** The smallest input of a shape with a value put where the path leads, also where nothing need be. */
export const inputWith = (
  schema: JsonSchema,
  [key, ...rest]: Path,
  { value, known = {} }: { readonly value: unknown; readonly known?: Known },
): unknown => {
  if (key === undefined) return value;
  const choices = [...listOf(schema['anyOf']), ...listOf(schema['oneOf'])].map(asSchema);
  const chosen =
    choices.find((one) => leadsTo(one, key)) ??
    choices.find(({ type }) => type === 'object') ??
    schema;
  const inner = { value, known };
  if (typeof key === 'number') return [inputWith(asSchema(chosen['items']), rest, inner)];
  const next = asSchema(asSchema(chosen['properties'])[key]);
  return { ...asSchema(exampleOf(chosen, known)), [key]: inputWith(next, rest, inner) };
};
