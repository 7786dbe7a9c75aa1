import type { PostKind, Rank } from '@meguri/core/organisation/posts.ts';

/**
 * Who and what the demo consists of. Every name is built from 見本, 例示, 試験, 架空 or 記入, so that
 * nothing can be taken for a real station, box or officer (design §7).
 */
export const invented = ['見本', '例示', '試験', '架空', '記入'] as const;

type UnitSpec = {
  readonly key: string;
  readonly kind: 'headquarters' | 'section' | 'station' | 'policeBox';
  readonly name: string;
  readonly parent?: string;
  readonly box?: 'koban' | 'chuzaisho';
};

export const units: readonly UnitSpec[] = [
  { key: 'headquarters', kind: 'headquarters', name: '見本警察本部' },
  { key: 'community', kind: 'section', name: '見本警察本部地域課', parent: 'headquarters' },
  { key: 'inspection', kind: 'section', name: '見本警察本部監察課', parent: 'headquarters' },
  { key: 'central', kind: 'station', name: '見本中央警察署' },
  { key: 'central-section', kind: 'section', name: '見本中央警察署地域課', parent: 'central' },
  { key: 'east', kind: 'policeBox', name: '見本東交番', parent: 'central', box: 'koban' },
  { key: 'west', kind: 'policeBox', name: '例示西交番', parent: 'central', box: 'koban' },
  { key: 'north', kind: 'policeBox', name: '架空北交番', parent: 'central', box: 'koban' },
  { key: 'hill', kind: 'station', name: '見本山手警察署' },
  { key: 'hill-section', kind: 'section', name: '見本山手警察署地域課', parent: 'hill' },
  { key: 'plain', kind: 'policeBox', name: '見本平交番', parent: 'hill', box: 'koban' },
  { key: 'terrace', kind: 'policeBox', name: '試験台駐在所', parent: 'hill', box: 'chuzaisho' },
  { key: 'valley', kind: 'policeBox', name: '例示沢駐在所', parent: 'hill', box: 'chuzaisho' },
  { key: 'field', kind: 'policeBox', name: '架空原駐在所', parent: 'hill', box: 'chuzaisho' },
];

export type PersonSpec = readonly [key: string, name: string, kana: string, rank: Rank];

export const persons: readonly PersonSpec[] = [
  ['clerk', '記入 一郎', 'きにゅう いちろう', 'assistantInspector'],
  ['prefecture-chief', '記入 八重', 'きにゅう やえ', 'chiefSuperintendent'],
  ['auditor', '記入 二葉', 'きにゅう ふたば', 'superintendent'],
  ['central-chief', '見本 一郎', 'みほん いちろう', 'superintendent'],
  ['central-section-chief', '例示 一郎', 'れいじ いちろう', 'inspector'],
  ['east-chief', '試験 一郎', 'しけん いちろう', 'assistantInspector'],
  ['west-chief-before', '架空 一郎', 'かくう いちろう', 'assistantInspector'],
  ['west-chief', '見本 二葉', 'みほん ふたば', 'assistantInspector'],
  ['north-chief', '例示 二葉', 'れいじ ふたば', 'sergeant'],
  ['east-1', '試験 二葉', 'しけん ふたば', 'seniorConstable'],
  ['east-2', '架空 二葉', 'かくう ふたば', 'constable'],
  ['east-3', '見本 三郎', 'みほん さぶろう', 'sergeant'],
  ['east-4', '例示 三郎', 'れいじ さぶろう', 'constable'],
  ['west-5', '試験 三郎', 'しけん さぶろう', 'seniorConstable'],
  ['west-6', '架空 三郎', 'かくう さぶろう', 'constable'],
  ['west-7', '見本 四季', 'みほん しき', 'seniorConstable'],
  ['north-8', '例示 四季', 'れいじ しき', 'sergeant'],
  ['north-9', '試験 四季', 'しけん しき', 'constable'],
  ['north-10', '架空 四季', 'かくう しき', 'seniorConstable'],
  ['hill-chief', '見本 五月', 'みほん さつき', 'superintendent'],
  ['hill-section-chief', '例示 五月', 'れいじ さつき', 'inspector'],
  ['plain-chief', '試験 五月', 'しけん さつき', 'assistantInspector'],
  ['plain-1', '架空 五月', 'かくう さつき', 'seniorConstable'],
  ['plain-2', '見本 六花', 'みほん りっか', 'constable'],
  ['terrace-3', '例示 六花', 'れいじ りっか', 'seniorConstable'],
  ['valley-4', '試験 六花', 'しけん りっか', 'sergeant'],
  ['field-chief', '架空 六花', 'かくう りっか', 'sergeant'],
  ['field-5', '見本 七海', 'みほん ななみ', 'constable'],
];

/** 'before' ends and 'after' begins with the last 1 April; 'always' does neither. */
export type Term = 'always' | 'before' | 'after';
export type Holder = { readonly person: string; readonly term: Term };

type PostSpec = {
  readonly key: string;
  readonly unit: string;
  readonly kind: PostKind;
  readonly title: string;
  readonly holders: readonly Holder[];
};

const always = (person: string): readonly Holder[] => [{ person, term: 'always' }];

const chief = (box: string, title: string): PostSpec => ({
  key: `${box}-chief`,
  unit: box,
  kind: 'boxChief',
  title,
  holders: always(`${box}-chief`),
});

const ofStation = (station: string): readonly PostSpec[] => [
  {
    key: `${station}-chief`,
    unit: station,
    kind: 'stationChief',
    title: '警察署長',
    holders: always(`${station}-chief`),
  },
  {
    key: `${station}-section-chief`,
    unit: `${station}-section`,
    kind: 'sectionChief',
    title: '地域課長',
    holders: always(`${station}-section-chief`),
  },
];

/** Posts above the beats; `beatSpecs` adds one post per beat. */
export const seniorPosts: readonly PostSpec[] = [
  {
    key: 'clerk',
    unit: 'community',
    kind: 'headquartersClerk',
    title: '地域課員',
    holders: always('clerk'),
  },
  {
    key: 'auditor',
    unit: 'inspection',
    kind: 'auditor',
    title: '監察官',
    holders: always('auditor'),
  },
  {
    key: 'prefecture-chief',
    unit: 'headquarters',
    kind: 'prefecturalChief',
    title: '本部長',
    holders: always('prefecture-chief'),
  },
  ...ofStation('central'),
  ...ofStation('hill'),
  chief('east', '交番所長'),
  {
    ...chief('west', '交番所長'),
    holders: [
      { person: 'west-chief-before', term: 'before' },
      { person: 'west-chief', term: 'after' },
    ],
  },
  chief('north', '交番所長'),
  chief('plain', '交番所長'),
  chief('field', '駐在所長'),
];

type BeatSpec = {
  readonly box: string;
  readonly number: number;
  /** Who has the beat as own; nobody after 'before' means vacant. */
  readonly holders: readonly Holder[];
  readonly acting?: string;
  readonly helper?: string;
};

const beat = (box: string, number: number): BeatSpec => ({
  box,
  number,
  holders: always(`${box}-${number}`),
});

/**
 * The move of the last 1 April: the officer of 試験台 goes to beat 2, the one of beat 2 to beat 8,
 * the one of beat 8 retires; 試験台 stays vacant and has an acting officer.
 */
export const beatSpecs: readonly BeatSpec[] = [
  beat('east', 1),
  {
    ...beat('east', 2),
    holders: [
      { person: 'east-2', term: 'before' },
      { person: 'terrace-3', term: 'after' },
    ],
  },
  { ...beat('east', 3), helper: 'east-4' },
  beat('east', 4),
  beat('west', 5),
  beat('west', 6),
  beat('west', 7),
  {
    ...beat('north', 8),
    holders: [
      { person: 'north-8', term: 'before' },
      { person: 'east-2', term: 'after' },
    ],
  },
  beat('north', 9),
  beat('north', 10),
  beat('plain', 1),
  beat('plain', 2),
  {
    ...beat('terrace', 3),
    holders: [{ person: 'terrace-3', term: 'before' }],
    acting: 'plain-1',
  },
  beat('valley', 4),
  beat('field', 5),
];

/** What the re-cut of the last 1 April moves: one town from beat 6 to beat 5 of the same box. */
export const recut = { town: '04101-0102', from: 'west-6', to: 'west-5' } as const;
