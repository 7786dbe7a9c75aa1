import { beliefRules } from './particulars-belief.ts';
import { contactRules } from './particulars-contact.ts';
import { homeRules } from './particulars-home.ts';
import { judgementRules } from './particulars-judgement.ts';
import { lifeRules } from './particulars-life.ts';
import { nameRules } from './particulars-names.ts';
import { originRules } from './particulars-origin.ts';
import { personRules } from './particulars-person.ts';
import { type ParticularKind, type ParticularRule, particularKinds } from './particulars-rule.ts';
import { readText, sentenceEnds } from './particulars-text.ts';
import { ok, type Result, refuse } from './result.ts';

/** What stands where in a text: `from` and `to` count in the text as it was typed. */
export type Particular = {
  readonly kind: ParticularKind;
  readonly from: number;
  readonly to: number;
  readonly words: string;
};

/** Every rule; a test takes one group away and sees that notes slip through. */
export const particularRules: readonly ParticularRule[] = [
  ...personRules,
  ...nameRules,
  ...originRules,
  ...beliefRules,
  ...contactRules,
  ...homeRules,
  ...lifeRules,
  ...judgementRules,
];

type Words = { readonly ja: string; readonly en: string };

/** What each kind is called in a sentence, and what to write instead. */
export const particularWords: Readonly<
  Record<ParticularKind, { readonly what: Words; readonly instead: Words }>
> = {
  person: {
    what: { ja: '人の名前', en: 'the name of a person' },
    instead: {
      ja: '名前は書かず、団体と職（総務課長など）で書いてください。',
      en: 'Leave the name out; write the organisation and the post.',
    },
  },
  origin: {
    what: { ja: '国籍・出身・民族', en: 'nationality, origin or ethnic group' },
    instead: {
      ja: '必要な言語や、場所・団体の名前で書いてください。',
      en: 'Write the language that is needed, or the name of the place or organisation.',
    },
  },
  religion: {
    what: { ja: '信仰・宗教', en: 'belief or religion' },
    instead: {
      ja: '信仰に触れず、場所・団体の名前と用件だけを書いてください。',
      en: 'Leave belief out; write the place or organisation and the matter.',
    },
  },
  status: {
    what: { ja: '在留資格・旅券', en: 'residence status or passport' },
    instead: {
      ja: '在留に関することは書かず、案内した窓口だけを書いてください。',
      en: 'Leave residence matters out; write only the desk that was named.',
    },
  },
  birth: {
    what: { ja: '生年月日・年齢', en: 'a date of birth or age' },
    instead: {
      ja: '一人の年齢は書かず、必要なら参加者の年代をまとめて書いてください。',
      en: 'Leave a person’s age out; if needed, write the age band of the group.',
    },
  },
  phone: {
    what: { ja: '電話番号', en: 'a telephone number' },
    instead: {
      ja: '団体の電話は「代表」「内線」などを付けて書いてください。個人の番号は書けません。',
      en: 'Mark an office’s number as main line or extension; a person’s number cannot be kept.',
    },
  },
  mail: {
    what: { ja: 'メールアドレス', en: 'a mail address' },
    instead: {
      ja: '団体の代表アドレスだけを「代表」と付けて書いてください。',
      en: 'Write only an organisation’s common address, marked as its secretariat.',
    },
  },
  home: {
    what: { ja: '住まいの場所', en: 'where somebody lives' },
    instead: {
      ja: '地区や、会場となる施設の名前で書いてください。',
      en: 'Write the district, or the name of the hall.',
    },
  },
  health: {
    what: { ja: '健康・障害', en: 'health or disability' },
    instead: {
      ja: '健康のことは書かず、用意するもの（段差のない会場など）だけを書いてください。',
      en: 'Leave health out; write only what has to be prepared, such as a hall without steps.',
    },
  },
  crime: {
    what: { ja: '犯罪や疑い', en: 'crime or suspicion' },
    instead: {
      ja: 'ここには残さず、必要なら予兆の引渡しで主管課に伝えてください。',
      en: 'Do not keep it here; if needed, hand it over to the competent section.',
    },
  },
  score: {
    what: { ja: '評価・格付け', en: 'a mark or rank' },
    instead: {
      ja: '評価せず、起きたことと次にすることを書いてください。',
      en: 'Do not judge; write what happened and what comes next.',
    },
  },
  household: {
    what: { ja: '世帯・巡回連絡の記録', en: 'a household or a record of routine visits' },
    instead: {
      ja: '世帯やカードと結び付けず、地区や団体のこととして書いてください。',
      en: 'Do not link it to a household or card; write about the district or organisation.',
    },
  },
};

type Found = { readonly kind: ParticularKind; readonly from: number; readonly to: number };

/** Tells whether the sentence at a place holds a shape; each sentence is looked at once. */
const sentencesOf = (text: string) => {
  const ends = sentenceEnds(text);
  const seen = new Map<RegExp, Map<number, boolean>>();
  return (shape: RegExp, at: number): boolean => {
    const number = lowerBound(ends, at);
    const known = seen.get(shape) ?? new Map<number, boolean>();
    seen.set(shape, known);
    const before = known.get(number);
    if (before !== undefined) return before;
    const holds = shape.test(text.slice(ends[number - 1] ?? 0, ends[number]));
    known.set(number, holds);
    return holds;
  };
};

const lowerBound = (ends: readonly number[], at: number): number => {
  let [low, high] = [0, ends.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
};

const foundBy = (text: string, rules: readonly ParticularRule[]): readonly Found[] => {
  const inSentence = sentencesOf(text);
  return rules.flatMap(({ kind, shape, unless }) =>
    Array.from(text.matchAll(shape), (hit) => ({
      kind,
      from: hit.index - (hit.groups?.['before']?.length ?? 0),
      to: hit.index + hit[0].length,
    })).filter(({ from }) => unless === undefined || !inSentence(unless, from)),
  );
};

/** Of findings of one kind that overlap, one: from the first letter to the last. */
const joined = (found: readonly Found[]): readonly Found[] => {
  const kept: Found[] = [];
  for (const one of found.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = kept.at(-1);
    if (last === undefined || one.from >= last.to) kept.push(one);
    else if (one.to > last.to) kept[kept.length - 1] = { ...last, to: one.to };
  }
  return kept;
};

/**
 * What a free text says about people that must not be kept: names, origin, belief, status, birth,
 * how to reach them, where they live, health, suspicion, judgement, links to households (R01, R04;
 * G-20). Japanese and English, any width of letters. In the order of the text, never overlapping;
 * pure, in time proportional to the text. What it does not find may still be there: it helps the
 * writer and is never the only wall.
 */
export const particularsIn = (
  text: string,
  rules: readonly ParticularRule[] = particularRules,
): readonly Particular[] => {
  const read = readText(text);
  return joined(foundBy(read.text, rules)).map(({ kind, from, to }) => {
    const start = read.starts[from] ?? 0;
    const end = read.starts[to] ?? text.length;
    return { kind, from: start, to: end, words: text.slice(start, end).trim() };
  });
};

/** The first that is found in any of the texts, of the kinds that matter there. */
export const firstParticular = (
  texts: readonly string[],
  kinds: readonly ParticularKind[] = particularKinds,
): Particular | undefined => {
  const rules = particularRules.filter(({ kind }) => kinds.includes(kind));
  for (const text of texts) {
    const [found] = particularsIn(text, rules);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** Refuses `text.particulars` and names the first words that must not be kept, and what to write. */
export const withoutParticulars = (texts: readonly string[]): Result<true> => {
  const found = firstParticular(texts);
  if (found === undefined) return ok(true);
  const { what, instead } = particularWords[found.kind];
  return refuse('text.particulars', {
    whatJa: what.ja,
    whatEn: what.en,
    words: found.words.slice(0, 40),
    insteadJa: instead.ja,
    insteadEn: instead.en,
  });
};
