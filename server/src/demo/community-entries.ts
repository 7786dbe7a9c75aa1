import type { Day } from '@meguri/core/base/day.ts';
import type { LanguageCode } from '@meguri/core/base/languages.ts';
import type { EntryContents } from '@meguri/core/communities/contents.ts';
import type { Facility } from '@meguri/core/communities/facilities.ts';
import type { RemovalReason } from '@meguri/core/communities/freshness.ts';
import type { StationKey } from './signed.ts';

/** What is told of an entry: how many days ago something was done. */
export type Entry = {
  readonly station: StationKey;
  readonly facility: Facility;
  readonly name: string;
  readonly reason: string;
  readonly note: string;
  readonly source: EntryContents['source'];
  readonly languages: readonly LanguageCode[];
  /** Days since it was registered, and since it was looked at again. */
  readonly registered: number;
  readonly confirmed: number | null;
  /** Agreed with the organisation, or known from a publication. */
  readonly basis: 'consent' | 'public';
  /** Days since the organisation was told; null: not yet. */
  readonly told: number | null;
  readonly sharing: EntryContents['sharing']['level'];
  /** The post one calls. */
  readonly contact: string | null;
  /** Changed once, with this reason. */
  readonly changed: string | null;
  readonly erased: { readonly why: RemovalReason; readonly daysAgo: number } | null;
};

const plain = {
  note: '',
  source: 'organisation',
  confirmed: null,
  basis: 'consent',
  told: null,
  sharing: 'organisation',
  contact: null,
  changed: null,
  erased: null,
} as const;

const central: readonly Entry[] = [
  {
    ...plain,
    station: 'central',
    facility: 'vocational-school',
    name: '見本専門学校（架空）',
    reason: '110番通報講習と交通安全教室を一緒に開く',
    languages: ['vi', 'ne'],
    registered: 171,
    confirmed: 24,
    told: 171,
    contact: '学生課長',
  },
  {
    ...plain,
    station: 'central',
    facility: 'company',
    name: '例示食品加工株式会社（架空）',
    reason: '新しく入る人への講話を頼まれている',
    languages: ['id', 'vi'],
    registered: 196,
    told: 190,
    contact: '総務課長',
  },
  {
    ...plain,
    station: 'central',
    facility: 'housing-estate',
    name: '見本一番団地（架空）',
    reason: '自治会と防災訓練を行い、ちらしを届ける',
    source: 'city',
    languages: ['pt-BR', 'zh-Hans'],
    registered: 160,
    confirmed: 35,
    told: 158,
    changed: '見本　集会所の使い方が変わったため',
  },
  {
    ...plain,
    station: 'central',
    facility: 'language-school',
    name: '試験日本語学校（架空）',
    reason: '入学の時期に、暮らしの安全の話をする',
    languages: ['ne', 'my'],
    registered: 148,
    told: 148,
    contact: '教務主任',
  },
  {
    ...plain,
    station: 'central',
    facility: 'exchange-association',
    name: '見本市国際交流協会（架空）',
    reason: '通訳の紹介と多言語の案内を一緒に行う',
    source: 'published-page',
    languages: ['en'],
    registered: 122,
    basis: 'public',
    told: 118,
  },
  {
    ...plain,
    station: 'central',
    facility: 'support-group',
    name: '例示日本語教室（架空）',
    reason: '教室の日に、通報の練習の時間をもらう',
    source: 'own-activity',
    languages: ['tl', 'pt-BR'],
    registered: 84,
    told: 80,
    sharing: 'station',
  },
];

const hill: readonly Entry[] = [
  {
    ...plain,
    station: 'hill',
    facility: 'neighbourhood-association',
    name: '例示三丁目町内会（架空）',
    reason: '合同の見回りと、ごみの出し方の案内を行う',
    source: 'city',
    languages: ['zh-Hans'],
    registered: 166,
    confirmed: 41,
    told: 160,
  },
  {
    ...plain,
    station: 'hill',
    facility: 'company',
    name: '架空精密工業株式会社',
    reason: '寮の防犯と、自転車の乗り方の教室を開く',
    languages: ['vi', 'id'],
    registered: 152,
    told: 150,
    contact: '人事課長',
    changed: '見本　教室の担当が総務から人事に変わったため',
  },
  {
    ...plain,
    station: 'hill',
    facility: 'supervising-body',
    name: '例示監理協同組合（架空）',
    reason: '来日したばかりの人への講習を年に二度行う',
    languages: ['vi', 'my', 'id'],
    registered: 131,
    told: 131,
    sharing: 'sections',
    contact: '事務局長',
  },
  {
    ...plain,
    station: 'hill',
    facility: 'farm',
    name: '試験農園（架空）',
    reason: '農作業の前の時期に交通安全の話をする',
    source: 'chamber',
    languages: ['id'],
    registered: 103,
    told: 99,
  },
  {
    ...plain,
    station: 'hill',
    facility: 'shopping-street',
    name: '見本駅前商店街（架空）',
    reason: '掲示板に多言語の防犯の案内を貼る',
    languages: ['en', 'zh-Hans'],
    registered: 66,
    told: 66,
  },
  {
    ...plain,
    station: 'hill',
    facility: 'community-centre',
    name: '架空公民館',
    reason: '日本語教室の日に講話の時間をもらえるか相談する',
    source: 'published-page',
    languages: ['en'],
    registered: 12,
    basis: 'public',
    note: '見本　施設の案内で知った。',
  },
  {
    ...plain,
    station: 'hill',
    facility: 'sports-culture',
    name: '例示運動広場（架空）',
    reason: '大会の日に防犯の案内を配る',
    source: 'published-page',
    languages: [],
    registered: 92,
    basis: 'public',
    told: 88,
    erased: { why: 'objection', daysAgo: 83 },
  },
];

export const entries: readonly Entry[] = [...central, ...hill];

type Days = { readonly on: Day; readonly until: Day; readonly sections: readonly string[] };

/** What stands in the seal of an entry. Its district stays empty: the towns of the demo are real. */
export const contentsOf = (
  entry: Entry,
  kind: EntryContents['kind'],
  days: Days,
): EntryContents => ({
  kind,
  facility: entry.facility,
  name: entry.name,
  townPartIds: [],
  address: entry.station === 'central' ? '見本市見本町（架空）' : '例示町例示（架空）',
  reason: entry.reason,
  source: entry.source,
  reliability: entry.basis === 'consent' ? 'confirmed' : 'published',
  basis:
    entry.basis === 'consent'
      ? {
          by: 'consent',
          givenBy: entry.contact ?? '事務局長',
          on: days.on,
          textVersion: '2026-11',
          until: days.until,
        }
      : { by: 'public', publication: '見本市の施設案内（架空）' },
  languagesUseful: [...entry.languages],
  note: entry.note,
  secrecy: entry.sharing === 'sections' ? 'limited' : 'internal',
  sharing: {
    level: entry.sharing,
    sectionIds: entry.sharing === 'sections' ? [...days.sections] : [],
  },
});
