import type { Day } from '../base/day.ts';
import { keysOf } from '../base/keys.ts';
import { particularsIn } from '../base/particulars.ts';
import { ok, type Result, refuse } from '../base/result.ts';

type Label = { readonly ja: string; readonly en: string };

export const directions = {
  given: { ja: '提供した', en: 'given' },
  received: { ja: '受け取った', en: 'received' },
} as const satisfies Record<string, Label>;

/** Sums about an area, or what an organisation does; there is no level for a person (R01). */
export const levels = {
  aggregate: { ja: '集計・地域全体の情報', en: 'aggregates of an area' },
  organisation: { ja: '団体の取組についての情報', en: 'about what an organisation does' },
} as const satisfies Record<string, Label>;

type Basis = Label & { readonly law: Label };

/** The grounds on which information passes between police and partners, each with its law. */
export const legalBases = {
  'police-act': {
    ja: '警察の責務',
    en: 'duty of the police',
    law: { ja: '警察法 第2条第1項', en: 'Police Act, art. 2 (1)' },
  },
  'community-police': {
    ja: '管内の実態把握・住民の要望への対応',
    en: 'knowing the area, answering residents',
    law: { ja: '地域警察運営規則 第2条', en: 'Rules of Community Police, art. 2' },
  },
  disaster: {
    ja: '災害に関する情報の収集・伝達',
    en: 'collecting and passing on disaster information',
    law: { ja: '災害対策基本法 第51条', en: 'Basic Act on Disaster Management, art. 51' },
  },
  statistics: {
    ja: '公表された統計',
    en: 'published statistics',
    law: { ja: '統計法', en: 'Statistics Act' },
  },
  disclosure: {
    ja: '情報公開により公にされた資料',
    en: 'documents made public on request',
    law: { ja: '情報公開条例', en: 'the prefecture’s disclosure ordinance' },
  },
} as const satisfies Record<string, Basis>;

export const directionIds = keysOf(directions);
export const levelIds = keysOf(levels);
export const legalBasisIds = keysOf(legalBases);

const crime =
  /犯罪|検挙|摘発|逮捕|犯行|事件|窃盗|強盗|詐欺|薬物|被害|刑法犯|\b(?:crimes?|arrests?|offen[cs]es?|thefts?|frauds?|victims?)\b/iu;

// What sums up crime by where people come from. 「外国人向け防犯情報」 is for somebody, not about him.
const foreignCrime =
  /(?:来日|不良)外国人|外国人(?:犯罪|による|が起こ|検挙|被疑者|の(?:犯罪|検挙|逮捕|犯行|割合|件数))|\bby foreigners\b|\bforeign(?:er)?s?[ ’'-]*crimes?\b/iu;

/** The first word that tells crime by origin, as the detector of free texts and the line above see it. */
const originIn = (text: string): string | undefined =>
  particularsIn(text).find(({ kind }) => kind === 'origin')?.words ?? foreignCrime.exec(text)?.[0];

export type PassedOn = {
  readonly subject: string;
  /** Said by whoever writes it down; words about crime say it too. */
  readonly onCrime: boolean;
  /** Where the figures were published, and the day of their publication. */
  readonly source: string;
  readonly sourceOn: Day | null;
};

/** Is it about crime, by what was ticked or by its words? */
export const isOnCrime = ({ subject, onCrime }: Pick<PassedOn, 'subject' | 'onCrime'>): boolean =>
  onCrime || crime.test(subject.normalize('NFKC'));

/**
 * What may pass between police and a partner (YG-3.2a, IS-2.2a, ST-3.2a): nothing about crime by
 * origin, and on crime only figures that were published, with source and day. Refuses
 * `partner.origin` with the word it stopped at, `partner.source-missing`, `partner.source-later`.
 */
export const mayPassOn = (information: PassedOn, today: Day): Result<true> => {
  if (!isOnCrime(information)) return ok(true);
  const word = originIn(`${information.subject}\n${information.source}`.normalize('NFKC'));
  if (word !== undefined) return refuse('partner.origin', { word });
  if (information.source === '' || information.sourceOn === null) {
    return refuse('partner.source-missing');
  }
  return information.sourceOn > today ? refuse('partner.source-later') : ok(true);
};
