import { keysOf } from '../base/keys.ts';

type Words = { readonly ja: string; readonly en: string };

/** What a leaflet is about; the cards for emergency calls come first, also in the queue to confirm. */
export const leaflets = {
  call: { ja: '110番・119番', en: 'Calls to 110 and 119' },
  visit: { ja: '巡回連絡の目的', en: 'Purpose of a visit' },
  police: { ja: '日本の警察', en: 'The Japanese police' },
  procedure: { ja: '刑事手続と権利', en: 'Criminal procedure and rights' },
  traffic: { ja: '交通ルール', en: 'Traffic' },
  prevention: { ja: '防犯', en: 'Crime prevention' },
  lost: { ja: '落とし物', en: 'Lost property' },
  disaster: { ja: '災害', en: 'Disasters' },
  desks: { ja: '相談窓口', en: 'Consultation desks' },
  ask: { ja: 'どこに聞くか', en: 'Where to ask' },
} as const satisfies Record<string, Words>;

/** Parts of the kit for a lesson on emergency calls (110番通報講習). */
export const kitParts = {
  'lesson-play': { ja: '場面とロールプレイ', en: 'Scenes and role play' },
  'lesson-quiz': { ja: '確認クイズ', en: 'Quiz' },
  'lesson-certificate': { ja: '修了証', en: 'Certificate' },
} as const satisfies Record<string, Words>;

export const subjects = { ...leaflets, ...kitParts } as const;

export type Leaflet = keyof typeof leaflets;
export type KitPart = keyof typeof kitParts;
export type Subject = keyof typeof subjects;

export const leafletKeys = keysOf(leaflets);
export const kitKeys = keysOf(kitParts);
export const subjectKeys = keysOf(subjects);

/** Lower comes first in the queue to confirm: emergency calls, the lesson on them, then the rest. */
export const urgencyOf = (subject: Subject): number => {
  if (subject === 'call') return 0;
  return Object.hasOwn(kitParts, subject) ? 1 : 2;
};

/** Papers: a leaflet in large type, and a card for the pocket with phrases to point at. */
export const formats = {
  A4: { ja: 'A4 リーフレット', en: 'A4 leaflet' },
  A6: { ja: 'A6 カード', en: 'A6 card' },
} as const satisfies Record<string, Words>;

export type Format = keyof typeof formats;

/** Who vouched for a translation: a class, never a name. */
export const translators = {
  'police-interpreter': { ja: '警察の通訳・翻訳担当', en: 'translator of the police' },
  contracted: { ja: '委託した翻訳者', en: 'contracted translator' },
  'partner-organisation': { ja: '国際交流協会などの翻訳者', en: 'translator of a partner body' },
  'language-specialist': { ja: 'やさしい日本語の専門家', en: 'specialist in plain Japanese' },
} as const satisfies Record<string, Words>;

export type Translator = keyof typeof translators;
