import { describe, expect, test } from 'vitest';
import { compareVersions } from './compare.ts';
import { filledItem, type Ground, nothingSince, type Period } from './contents.ts';
import { asPeriod, isAnswered, mayAsk, mayFollow, periodOf, stateOf } from './reports.ts';
import {
  copiedForward,
  type Draft,
  firstSections,
  offersFor,
  type Section,
  writeSections,
} from './sentences.ts';
import { countWords, type Source, type SourceKind, sentenceOf, summaryOf } from './sources.ts';

const communities = { ja: '外国人コミュニティの実態', en: 'state of communities' };
const efforts = { ja: '取組の状況', en: 'state of efforts' };
const contents = [communities, efforts];
const words = [
  {
    concept: 'community',
    clause: 'YG-2',
    word: { ja: '外国人コミュニティ', en: 'community' },
  },
  { concept: 'measure', clause: 'GF-T1', word: { ja: '具体的取組', en: 'concrete effort' } },
] as const;
const period: Period = { from: '2026-04-01', until: '2026-09-30' };

const id = (number: number): string =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const source = (kind: SourceKind, number: number, on = '2026-05-12'): Source => ({
  kind,
  subjectId: id(number),
  on,
  words: { ja: `見本${number}`, en: `sample ${number}` },
});

const many = (kind: SourceKind, count: number): readonly Source[] =>
  Array.from({ length: count }, (_, at) => source(kind, at + 1));

const groundOf = (sources: readonly Source[]): Ground => ({ sources, period, words });

const counter = () => {
  let number = 900;
  return () => {
    number += 1;
    return id(number);
  };
};

const writing = (ground: Ground, before: readonly Section[] = []) => ({
  contents,
  ground,
  before,
  newId: counter(),
});

const hand = (number: number, text: string): Draft => ({
  id: id(number),
  rule: null,
  text,
  answers: null,
});

const value = <T>(
  result: { readonly ok: boolean } & ({ ok: true; value: T } | { ok: false }),
): T => {
  if (!result.ok) throw new Error('refused');
  return result.value;
};

describe('sentences from records', () => {
  test('reports.station, R16: below ten it is said as a few, whatever the number', () => {
    expect([1, 2, 9].map((count) => countWords(count).ja)).toEqual(['数件', '数件', '数件']);
    expect(countWords(10)).toEqual({ ja: '10件', en: '10' });
    for (let count = 2; count < 10; count += 1) {
      const made = summaryOf(many('measure', count), words);
      expect(made?.words.ja.replaceAll(/見本\d+/gu, '')).not.toMatch(/\d/u);
      expect(made?.records).toHaveLength(count);
    }
    expect(summaryOf(many('measure', 12), words)?.words.ja).toBe(
      '具体的取組を12件行った（「見本1」「見本2」「見本3」ほか）。',
    );
  });

  test('reports.station: a single record is told as itself with its day', () => {
    const [one = source('measure', 1)] = many('measure', 1);
    expect(sentenceOf(one, words).words).toEqual({
      ja: '令和8年5月12日に「見本1」を行った。',
      en: expect.stringContaining('“sample 1” was held on'),
    });
    expect(summaryOf([one], words)).toMatchObject({ rule: 'measure' });
    expect(summaryOf([], words)).toBeNull();
  });

  test('reports.station: what the records know goes to the item that asks for it', () => {
    const ground = groundOf([source('community', 1), source('measure', 2), source('voice', 3)]);
    const rules = (item: typeof efforts) => filledItem(item, ground).map(({ rule }) => rule);
    expect(rules(communities)).toEqual(['community', 'voice']);
    expect(rules(efforts)).toEqual(['measure']);
  });

  test('reports.station: an empty part says since when nothing is known', () => {
    const outside = [source('measure', 1, '2026-03-31'), source('measure', 2, '2026-10-01')];
    expect(filledItem(efforts, groundOf(outside))).toEqual([nothingSince(period)]);
    expect(nothingSince(period).words.ja).toBe(
      '令和8年4月1日以降（令和8年9月30日まで）、記録で分かっていることはない。',
    );
  });
});

describe('writing', () => {
  test('reports.station: a sentence from records cannot be altered, only written by hand', () => {
    const ground = groundOf([source('measure', 1)]);
    const drafts = [[{ id: id(5), rule: 'measure', text: '施策を999件行った', answers: null }]];
    const { sections, gone } = value(writeSections([[], ...drafts], writing(ground)));
    expect(gone).toBe(0);
    expect(sections[1]?.sentences).toMatchObject([
      { made: 'records', words: { ja: '令和8年5月12日に「見本1」を行った。' } },
    ]);
    expect(sections[0]?.sentences).toMatchObject([{ made: 'nothing' }]);
  });

  test('reports.station: a sentence whose records are gone is left out and said', () => {
    const drafts = [[], [{ id: id(5), rule: 'measure', text: '', answers: null }]];
    const { sections, gone } = value(writeSections(drafts, writing(groundOf([]))));
    expect(gone).toBe(1);
    expect(sections[1]?.sentences).toMatchObject([{ made: 'nothing' }]);
  });

  test('reports.station: other items, empty sentences and one id twice are refused', () => {
    const now = writing(groundOf([]));
    expect(writeSections([[]], now)).toMatchObject({ refusal: { code: 'report.other-items' } });
    expect(writeSections([[hand(1, 'あ')], [hand(1, 'い')]], now)).toMatchObject({
      refusal: { code: 'report.other-items' },
    });
    expect(writeSections([[hand(1, '')], []], now)).toMatchObject({
      refusal: { code: 'report.empty-sentence' },
    });
  });

  test('reports.station: what is copied forward is marked until it is changed', () => {
    const first = firstSections(writing(groundOf([])));
    const written = value(writeSections([[hand(1, '続ける')], []], writing(groundOf([])))).sections;
    const earlier = { sections: written, period: { from: '2025-10-01', until: '2026-03-31' } };
    const copied = copiedForward(first, earlier, counter());
    const [, sentence] = copied[0]?.sentences ?? [];
    expect(sentence).toMatchObject({ copiedFrom: earlier.period, words: { ja: '続ける' } });
    const keep = { ...hand(0, '続ける'), id: sentence?.id ?? '' };
    const mark = (text: string) =>
      value(writeSections([[{ ...keep, text }], []], writing(groundOf([]), copied))).sections[0]
        ?.sentences[0]?.copiedFrom;
    expect(mark('続ける')).toEqual(earlier.period);
    expect(mark('改めて書いた')).toBeNull();
  });

  test('reports.station: records that came later are offered, the newest first, never twice', () => {
    const ground = groundOf([source('voice', 1), source('voice', 2, '2026-10-20')]);
    const [first] = firstSections(writing(ground));
    const offers = first === undefined ? [] : offersFor(communities, ground, first);
    expect(offers.map(({ rule }) => rule)).toEqual([`voice/${id(2)}/2026-10-20`]);
  });
});

const steps = (...names: readonly Parameters<typeof mayFollow>[1][]) =>
  names.flatMap((step) => (step === 'written' ? [] : [{ step }]));

describe('states', () => {
  test('reports.station: draft, chief, headquarters, back once, accepted', () => {
    const way = [
      'submitted',
      'sent',
      'received',
      'returned',
      'submitted',
      'sent',
      'received',
    ] as const;
    let done: ReturnType<typeof steps> = [];
    for (const step of way) {
      expect(mayFollow(stateOf(done), step), step).toBe(true);
      done = [...done, { step }];
    }
    expect(mayFollow('received', 'accepted')).toBe(true);
    expect(mayFollow('accepted', 'returned')).toBe(false);
    expect(mayFollow('sent', 'written')).toBe(false);
    expect(mayFollow('sent', 'accepted')).toBe(false);
    expect(mayFollow('draft', 'received')).toBe(false);
  });

  test('reports.station: a question is answered by its sentence or by one in answer to it', () => {
    const asked = value(
      writeSections([[hand(1, '市に伝えた')], []], writing(groundOf([]))),
    ).sections;
    const question = { id: id(77), sentenceId: id(1) };
    const write = (drafts: readonly Draft[]) =>
      value(writeSections([drafts, []], writing(groundOf([]), asked))).sections;
    expect(isAnswered(question, asked, asked)).toBe(false);
    expect(isAnswered(question, asked, write([hand(1, '市の返事を受けた')]))).toBe(true);
    const answer = { ...hand(2, '返事はまだない'), answers: question.id };
    expect(isAnswered(question, asked, write([hand(1, '市に伝えた'), answer]))).toBe(true);
    expect(isAnswered(question, asked, write([hand(1, '市に伝えた'), hand(3, '別のこと')]))).toBe(
      false,
    );
    expect(mayAsk([], asked)).toMatchObject({ refusal: { code: 'report.no-question' } });
    expect(mayAsk([{ sentenceId: id(9) }], asked)).toMatchObject({
      refusal: { code: 'report.question-elsewhere' },
    });
  });

  test('reports.station: no period and no due day where the directive prints none', () => {
    for (const kind of ['unset', 'needed', 'regular'] as const) {
      expect(periodOf({ rhythm: { kind } }, '2026-11-21')).toBeNull();
    }
    const half = { rhythm: { kind: 'per-year', times: 2 } } as const;
    expect(periodOf(half, '2026-11-21')).toEqual(period);
    expect(periodOf(half, '2026-09-30')).toEqual({ from: '2025-10-01', until: '2026-03-31' });
    expect(periodOf(half, '2026-10-01')).toEqual(period);
    expect(asPeriod({ from: '2026-10-01', until: '2026-04-01' }).ok).toBe(false);
    expect(asPeriod({ from: '2026-04-01', until: '2027-03-31' }).ok).toBe(true);
  });

  test('reports.station: versions are compared sentence by sentence', () => {
    const before = value(
      writeSections([[hand(1, 'あ'), hand(2, 'い')], []], writing(groundOf([]))),
    ).sections;
    const after = value(
      writeSections(
        [[hand(1, 'あ'), hand(2, 'う'), hand(3, 'え')], [hand(4, 'お')]],
        writing(groundOf([]), before),
      ),
    ).sections;
    expect(
      compareVersions(before, after).map(({ changes }) => changes.map(({ kind }) => kind)),
    ).toEqual([
      ['same', 'changed', 'added'],
      ['added', 'removed'],
    ]);
  });
});
