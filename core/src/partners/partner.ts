import { addMonths, type Day } from '../base/day.ts';
import { keysOf } from '../base/keys.ts';

type Label = { readonly ja: string; readonly en: string };

/** A kind of partner as a directive names it (YG-1a, IS-1c, ST-1a), or as the default does. */
export type PartnerKind = { readonly id: string; readonly title: Label };

/** Where no directive in force names kinds of partners (GF-2.2). */
export const defaultPartnerKinds: readonly PartnerKind[] = [
  { id: 'public-bodies', title: { ja: '関係行政機関', en: 'public bodies' } },
  { id: 'residents-groups', title: { ja: '住民団体', en: 'residents’ groups' } },
  { id: 'companies', title: { ja: '企業', en: 'companies' } },
  { id: 'schools', title: { ja: '学校', en: 'schools' } },
];

/** Of entries of several directives the first of each id, in their order. */
export const firstOfEach = <T extends { readonly id: string }>(all: readonly T[]): readonly T[] =>
  all.filter(({ id }, at) => all.findIndex((one) => one.id === id) === at);

type NamesKinds = { readonly partnerKinds: readonly PartnerKind[] };

/** The kinds to choose from under the directives in force; the default where they name none. */
export const partnerKindsOf = (packs: readonly NamesKinds[]): readonly PartnerKind[] => {
  const named = firstOfEach(packs.flatMap(({ partnerKinds }) => partnerKinds));
  return named.length === 0 ? defaultPartnerKinds : named;
};

/** On what ground telephone and mail of an office are kept. */
export const contactBases = {
  published: { ja: '団体が公表している窓口', en: 'published by the organisation' },
  agreed: { ja: '団体の了解を得た窓口', en: 'agreed with the organisation' },
} as const satisfies Record<string, Label>;

export type ContactBasis = keyof typeof contactBases;

/** Months after which an office is asked again whether telephone and mail still hold (R04). */
const contactMonths = 12;

/** The last day on which telephone and mail are shown; then they must be confirmed again. */
export const contactUntil = (confirmedOn: Day): Day => addMonths(confirmedOn, contactMonths);

/** How one side turned to the other (YG-3.2c, ST-3.2c, GF-3.2b). */
export const liaisonKinds = {
  meeting: { ja: '会議', en: 'meeting' },
  visit: { ja: '訪問', en: 'visit' },
  call: { ja: '電話', en: 'call' },
  letter: { ja: '文書・メール', en: 'letter' },
} as const satisfies Record<string, Label>;

/** A joint activity of both, or police support of what the partner does itself (ST-3.2b). */
export const activityKinds = {
  joint: { ja: '合同の活動', en: 'joint activity' },
  support: { ja: '相手の取組への協力', en: 'support of the partner’s own work' },
} as const satisfies Record<string, Label>;

/** Days before its day on which a next step comes to the home page. */
export const remindDays = 7;

/** What can be ended by whoever keeps it: wrongly written, done, or renewed by a newer one. */
export const recordEnds = ['done', 'withdrawn', 'ended'] as const;

export const liaisonKindIds = keysOf(liaisonKinds);
export const activityKindIds = keysOf(activityKinds);
export const contactBasisIds = keysOf(contactBases);
