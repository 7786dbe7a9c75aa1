import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  judgedNot,
  judgedOk,
  notes,
  ofKind,
  rateOf,
  secondNot,
  secondNotes,
  secondOk,
  stopped,
  stoppedAsLabelled,
} from '../../fixtures/notes.testing.ts';
import { particularRules, particularsIn, withoutParticulars } from './particulars.ts';
import { particularKinds } from './particulars-rule.ts';

const groups = [...new Set(particularRules.map(({ group }) => group))];
const kindsIn = (text: string) => [...new Set(particularsIn(text).map(({ kind }) => kind))];

describe('R01 R04 G-20: notes labelled before the detector was written', () => {
  test('R01: the set is large enough and its labels are known', () => {
    expect(notes.length).toBeGreaterThanOrEqual(700);
    expect(judgedOk.length + judgedNot.length).toBeGreaterThanOrEqual(500);
    expect(new Set(notes.map(({ id }) => id)).size).toBe(notes.length);
    expect(new Set(notes.map(({ text }) => text)).size).toBe(notes.length);
  });

  test('G-20: at least 95 % of what must not be kept is stopped', () => {
    expect(rateOf(stopped(judgedNot))).toBeGreaterThanOrEqual(0.95);
  });

  test('G-20: at most 3 % of what may be kept is stopped', () => {
    expect(rateOf(stopped(judgedOk))).toBeLessThanOrEqual(0.03);
  });

  test('G-20 R01: notes of another author pass the same bars', () => {
    expect(secondNot.length).toBeGreaterThanOrEqual(70);
    expect(secondOk.length).toBeGreaterThanOrEqual(50);
    expect(rateOf(stopped(secondNot))).toBeGreaterThanOrEqual(0.95);
    expect(rateOf(stopped(secondOk))).toBeLessThanOrEqual(0.03);
  });

  test.each(particularKinds)('G-20: %s is found, in both languages', (kind) => {
    for (const language of ['ja', 'en'] as const) {
      const share = stopped(ofKind(kind, language));
      console.log(`${kind} ${language}: ${share.hits} of ${share.of}`);
      expect(share.of).toBeGreaterThanOrEqual(3);
      expect(rateOf(share)).toBeGreaterThanOrEqual(0.9);
    }
    expect(rateOf(stoppedAsLabelled(ofKind(kind)))).toBeGreaterThanOrEqual(0.9);
  });

  // What the notes have no example of; each is found by one group alone.
  const examples: Readonly<Record<string, string>> = {
    'person.named-en': 'Spoke with Alda Reijiova about the hall.',
    'origin.any-ja': 'クロアチア人の講師',
    'origin.counted-en': 'Nepali: 12, Vietnamese: 5',
    'phone.home': '本人の番号は0220-00-0000、市役所で聞いた',
    'mail.own': '本人のメアドを控えた',
  };

  test.each(groups)('G-20: without %s notes slip through', (group) => {
    const rest = particularRules.filter((rule) => rule.group !== group);
    const kinds = particularRules.filter((rule) => rule.group === group).map(({ kind }) => kind);
    const example = examples[group];
    if (example !== undefined) {
      expect(kindsIn(example)).toEqual(kinds);
      expect(particularsIn(example, rest)).toEqual([]);
      return;
    }
    const among = [...notes, ...secondNotes].filter(({ label }) =>
      kinds.some((kind) => kind === label),
    );
    expect(stoppedAsLabelled(among, rest).hits).toBeLessThan(stoppedAsLabelled(among).hits);
  });

  test.each(particularKinds)(
    'G-20: without the rules for %s recall falls below the bar',
    (kind) => {
      const rest = particularRules.filter((rule) => rule.kind !== kind);
      expect(rateOf(stopped(ofKind(kind), rest))).toBeLessThan(0.95);
    },
  );
});

describe('R01: where the words stand', () => {
  test.each([
    ['店主は中国籍です', '中国籍'],
    ['店主は ﾍﾞﾄﾅﾑ人 です', 'ﾍﾞﾄﾅﾑ人'],
    ['ベ ト ナ ム 人 の寮', 'ベ ト ナ ム 人'],
    ['Most are Nepalese workers.', 'Nepalese workers'],
    ['\u200bベト\u200bナム人', 'ベト\u200bナム人'],
    ['ヘ\u3099トナム人', 'ヘ\u3099トナム人'],
  ])('R01: in %j the words are %j as typed', (text, words) => {
    const [found] = particularsIn(text);
    expect(found).toMatchObject({ kind: 'origin', words });
    expect(text.slice(found?.from, found?.to).trim()).toBe(words);
  });

  test('R01: several particulars come in the order of the text and never overlap', () => {
    const found = particularsIn('ベトナム人の例示さん、090-0000-0000、見本荘201号室');
    expect(found.map(({ kind }) => kind)).toEqual(['origin', 'person', 'phone', 'home']);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...notes.map(({ text }) => text))), (texts) => {
        const all = particularsIn(texts.join('\n'));
        return all.every(({ from, to }, at) => from < to && from >= (all[at - 1]?.to ?? 0));
      }),
      { numRuns: 30 },
    );
  });

  test('R01: width of letters and what stands around change nothing', () => {
    const wide = (text: string) =>
      text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
    const found = notes.filter(({ language, label }) => language === 'ja' && label === 'phone');
    for (const { text } of found) {
      expect(kindsIn(wide(text))).toEqual(kindsIn(text));
      expect(kindsIn(`打合せをした。\n${text}\n以上`)).toEqual(kindsIn(text));
    }
  });
});

describe('R01: the refusal', () => {
  test('R01: plain texts pass', () => {
    expect(withoutParticulars(['', '110番通報講習、通訳1名', 'Leaflets in Nepali'])).toEqual({
      ok: true,
      value: true,
    });
  });

  test('R01: it names the words, what they are and what to write instead, in both languages', () => {
    const answer = withoutParticulars(['会場は公民館', '世話役はベトナム人']);
    expect(answer).toMatchObject({
      ok: false,
      refusal: {
        code: 'text.particulars',
        details: { words: 'ベトナム人', whatJa: '国籍・出身・民族' },
      },
    });
  });
});

describe('R01: time grows with the text', () => {
  const traps = ['ベトナム', '国籍', 'ア', '一', 'a', 'a@', '0', '1-', 'ﾍﾞ', 'A b ', '階に', '・ア'];

  test.each(traps)('R01: 100 kB of %j take at most 50 ms', (trap) => {
    const bytes = Buffer.byteLength(trap);
    const text = trap.repeat(Math.ceil(100_000 / bytes));
    // Of this thread alone, so that other work on the machine does not count.
    const times = Array.from({ length: 7 }, () => {
      const before = process.threadCpuUsage();
      particularsIn(text);
      const { user, system } = process.threadCpuUsage(before);
      return (user + system) / 1000;
    });
    expect(Math.min(...times)).toBeLessThanOrEqual(50);
  });
});
