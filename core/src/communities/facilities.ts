import { keysOf } from '../base/keys.ts';
import type { communityKinds } from '../pack/catalogue.ts';

export type CommunityKind = (typeof communityKinds)[number];

/**
 * What may be registered: places and organisations one prepares measures with. The list is closed and
 * holds no place of worship, no religious body and no single shop or home (trust.md R01, R03).
 */
export const facilities = {
  'housing-estate': { kind: 'residentialArea', ja: '団地・集合住宅', en: 'Housing estate' },
  'neighbourhood-association': {
    kind: 'residentialArea',
    ja: '町内会・自治会',
    en: 'Neighbourhood association',
  },
  dormitory: { kind: 'residentialArea', ja: '社員寮・学生寮', en: 'Dormitory' },
  company: { kind: 'workplaceOrSchool', ja: '会社・工場', en: 'Company or factory' },
  farm: { kind: 'workplaceOrSchool', ja: '農林漁業の事業所', en: 'Farm or fishery' },
  'care-facility': { kind: 'workplaceOrSchool', ja: '介護・医療施設', en: 'Care facility' },
  'supervising-body': {
    kind: 'workplaceOrSchool',
    ja: '監理団体・登録支援機関',
    en: 'Supervising or support organisation',
  },
  'language-school': { kind: 'workplaceOrSchool', ja: '日本語学校', en: 'Language school' },
  'vocational-school': { kind: 'workplaceOrSchool', ja: '専門学校', en: 'Vocational school' },
  university: { kind: 'workplaceOrSchool', ja: '大学・短大・高専', en: 'University' },
  school: { kind: 'workplaceOrSchool', ja: '学校・保育所', en: 'School or nursery' },
  'shopping-street': {
    kind: 'districtOrFacility',
    ja: '商店街・商業施設',
    en: 'Shopping street or centre',
  },
  'exchange-association': {
    kind: 'districtOrFacility',
    ja: '国際交流協会・交流団体',
    en: 'International exchange association',
  },
  'support-group': {
    kind: 'districtOrFacility',
    ja: '支援団体・日本語教室',
    en: 'Support group or Japanese class',
  },
  'community-centre': {
    kind: 'districtOrFacility',
    ja: '公民館・集会施設',
    en: 'Community centre',
  },
  'consultation-desk': {
    kind: 'districtOrFacility',
    ja: '相談窓口',
    en: 'Consultation desk',
  },
  'sports-culture': {
    kind: 'districtOrFacility',
    ja: 'スポーツ・文化施設',
    en: 'Sports or cultural facility',
  },
} as const satisfies Record<
  string,
  { readonly kind: CommunityKind; readonly ja: string; readonly en: string }
>;

export type Facility = keyof typeof facilities;

export const facilityCodes = keysOf(facilities);

/** The sorts of a kind, in the order of the list. */
export const facilitiesOf = (kind: CommunityKind): readonly Facility[] =>
  facilityCodes.filter((code) => facilities[code].kind === kind);

/** Neutral words for the kinds, where no directive's own are at hand. */
export const communityWords = {
  residentialArea: { ja: '居住する地域', en: 'Residential area' },
  workplaceOrSchool: { ja: '職場・学校', en: 'Workplace or school' },
  districtOrFacility: { ja: '地区・施設', en: 'District or facility' },
} as const satisfies Record<CommunityKind, { readonly ja: string; readonly en: string }>;
