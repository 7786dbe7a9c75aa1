import type { Day } from '../base/day.ts';
import { formatDay } from '../base/era.ts';
import { byText } from '../base/lists.ts';
import { wordOf } from '../pack/concepts.ts';
import type { ProgrammePack } from '../pack/programme.ts';
import type { Bilingual } from '../pack/text.ts';

/** What a report is filled in from; each is a record of the station that somebody can open. */
export const sourceKinds = [
  'community',
  'measure',
  'partner',
  'interpreter',
  'training',
  'voice',
  'meeting',
] as const;
export type SourceKind = (typeof sourceKinds)[number];

/**
 * One record of a station. `words`: what it is in a few words, without names of people; a head
 * count stands in them as a band (R16) or not at all.
 */
export type Source = {
  readonly kind: SourceKind;
  readonly subjectId: string;
  readonly on: Day;
  readonly words: Bilingual;
};

export type Link = Pick<Source, 'kind' | 'subjectId'>;

/** Numbers below this are not said above the single record (R16). */
export const leastSaid = 10;

/** 数件 below the threshold, the number from there on (R16). */
export const countWords = (count: number): Bilingual =>
  count < leastSaid ? { ja: '数件', en: 'a few' } : { ja: `${count}件`, en: String(count) };

/** A sentence made from records: by which rule, so that it can be made again, and from which. */
export type Made = {
  readonly rule: string;
  readonly words: Bilingual;
  readonly records: readonly Link[];
};

type Said = { readonly of: string; readonly one: string; readonly many: string };
type Template = Readonly<Record<'ja' | 'en', Said>>;
type Vocabulary = ProgrammePack['vocabulary'];

/** {day}, {what} and {count} are filled in; `of` is the word of the directive for the kind. */
const templates = (words: Vocabulary): Readonly<Record<SourceKind, Template>> => {
  const measure = wordOf(words, 'measure');
  const partner = wordOf(words, 'partner');
  const training = wordOf(words, 'training');
  return {
    community: {
      ja: {
        of: '登録',
        one: '{day}に「{what}」を把握・確認した。',
        many: '把握・確認した団体・場所は{count}ある（{what}）。',
      },
      en: {
        of: 'Register',
        one: '“{what}” was registered or confirmed on {day}.',
        many: 'Registered or confirmed: {count} ({what}).',
      },
    },
    measure: {
      ja: {
        of: measure.ja,
        one: '{day}に「{what}」を行った。',
        many: `${measure.ja}を{count}行った（{what}）。`,
      },
      en: {
        of: measure.en,
        one: '“{what}” was held on {day}.',
        many: `Held, as ${measure.en}: {count} ({what}).`,
      },
    },
    partner: {
      ja: {
        of: '連絡',
        one: '{day}に、「{what}」について連絡した。',
        many: `${partner.ja}との連絡が{count}あった（{what}）。`,
      },
      en: {
        of: 'Liaison',
        one: 'Liaison on {day}: “{what}”.',
        many: `Liaison with ${partner.en}: {count} ({what}).`,
      },
    },
    interpreter: {
      ja: {
        of: '通訳',
        one: '{day}に、「{what}」の通訳を頼んだ。',
        many: '通訳を{count}頼んだ（{what}）。',
      },
      en: {
        of: 'Interpreting',
        one: 'An interpreter was asked for on {day}: “{what}”.',
        many: 'Interpreters asked for: {count} ({what}).',
      },
    },
    training: {
      ja: {
        of: training.ja,
        one: `{day}に、「{what}」の${training.ja}を行った。`,
        many: `${training.ja}を{count}行った（{what}）。`,
      },
      en: {
        of: training.en,
        one: `${training.en} on {day}: “{what}”.`,
        many: `${training.en}, held: {count} ({what}).`,
      },
    },
    voice: {
      ja: {
        of: '要望・意見',
        one: '{day}に、「{what}」についての要望・意見を受けた。',
        many: '要望・意見を{count}受けた（{what}）。',
      },
      en: {
        of: 'Voices',
        one: 'A request or opinion was received on {day}: “{what}”.',
        many: 'Requests and opinions received: {count} ({what}).',
      },
    },
    meeting: {
      ja: {
        of: '会議',
        one: '{day}に、会議「{what}」を開いた。',
        many: '会議を{count}開いた（{what}）。',
      },
      en: {
        of: 'Meetings',
        one: 'The meeting “{what}” was held on {day}.',
        many: 'Meetings held: {count} ({what}).',
      },
    },
  };
};

/** What records of a kind are called on screens, in the words of the directive. */
export const kindWords = (words: Vocabulary): Readonly<Record<SourceKind, Bilingual>> => {
  const all = templates(words);
  const of = (kind: SourceKind): Bilingual => ({ ja: all[kind].ja.of, en: all[kind].en.of });
  return {
    community: of('community'),
    measure: of('measure'),
    partner: of('partner'),
    interpreter: of('interpreter'),
    training: of('training'),
    voice: of('voice'),
    meeting: of('meeting'),
  };
};

const fill = (sentence: string, parts: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/gu, (_, name: string) => parts[name] ?? '');

/** One record as a sentence of its own: what can be offered in answer to a question. */
export const sentenceOf = (source: Source, words: Vocabulary): Made => {
  const { kind, subjectId, on } = source;
  const template = templates(words)[kind];
  const say = (language: 'ja' | 'en') =>
    fill(template[language].one, {
      day: formatDay(on, language, 'long'),
      what: source.words[language],
    });
  const said = { ja: say('ja'), en: say('en') };
  return { rule: `${kind}/${subjectId}/${on}`, words: said, records: [{ kind, subjectId }] };
};

const namedAtMost = 3;

const namesOf = (sources: readonly Source[], language: 'ja' | 'en'): string => {
  const names = [...new Set(sources.map((one) => one.words[language]))];
  const named = names.slice(0, namedAtMost);
  const more = names.length > namedAtMost;
  if (language === 'ja') return `${named.map((one) => `「${one}」`).join('')}${more ? 'ほか' : ''}`;
  return `${named.map((one) => `“${one}”`).join(', ')}${more ? ' and others' : ''}`;
};

const byDay = (a: Source, b: Source): number =>
  byText(a.on, b.on) || byText(a.subjectId, b.subjectId);

/** All records of a kind in one sentence; a single one is told as itself, without a number. */
export const summaryOf = (sources: readonly Source[], words: Vocabulary): Made | null => {
  const inOrder = sources.toSorted(byDay);
  const [first, second] = inOrder;
  if (first === undefined) return null;
  if (second === undefined) return { ...sentenceOf(first, words), rule: first.kind };
  const template = templates(words)[first.kind];
  const count = countWords(inOrder.length);
  const say = (language: 'ja' | 'en') =>
    fill(template[language].many, {
      count: count[language],
      what: namesOf(inOrder, language),
    });
  return {
    rule: first.kind,
    words: { ja: say('ja'), en: say('en') },
    records: inOrder.map(({ kind, subjectId }) => ({ kind, subjectId })),
  };
};
