import { describe, expect, test } from 'vitest';
import { graded, wrongAnswers } from './lesson.ts';
import { guidanceLesson, lessonOf, lessons } from './lessons.ts';
import {
  attendanceFits,
  leastShown,
  mayPlan,
  productThemes,
  progressOf,
  sessionState,
  themesOf,
} from './training.ts';

const drill = {
  id: 'questioning',
  clause: 'GF-T25',
  theme: { ja: '訓練', en: 'drill' },
  withGuidance: { ja: '指導', en: 'guidance' },
};

describe('training.hold: sessions', () => {
  test('R14 GF-T25: a questioning drill is refused without the guidance or without the channel', () => {
    const plan = (guidance: boolean, complaintChannel: boolean) =>
      mayPlan(drill, { guidance, complaintChannel });
    for (const [guidance, channel] of [
      [false, false],
      [true, false],
      [false, true],
    ] as const) {
      expect(plan(guidance, channel)).toMatchObject({
        ok: false,
        refusal: { code: 'training.guidance-missing' },
      });
    }
    expect(plan(true, true).ok).toBe(true);
    const none = { guidance: false, complaintChannel: false };
    expect(mayPlan({ ...drill, withGuidance: null }, none).ok).toBe(true);
  });

  test('a directive without themes is offered the own ones of the product, marked as such', () => {
    expect(themesOf([])).toBe(productThemes);
    expect(productThemes.every(({ clause }) => clause === null)).toBe(true);
    expect(themesOf([drill])).toEqual([drill]);
  });

  test('a session waits for its record from the day after it', () => {
    const state = (today: string) => sessionState({ on: '2026-11-20', outcome: null }, today);
    expect(state('2026-11-20')).toBe('planned');
    expect(state('2026-11-21')).toBe('to-record');
    expect(sessionState({ on: '2026-11-20', outcome: 'cancelled' }, '2026-11-21')).toBe(
      'cancelled',
    );
  });

  test('R29: counts for each planned unit once, never above its strength', () => {
    const count = (unitId: string, present: number, of: number) => ({ unitId, present, of });
    expect(attendanceFits([count('a', 3, 5), count('b', 5, 5)], ['a', 'b']).ok).toBe(true);
    expect(attendanceFits([count('a', 3, 5)], ['a', 'b']).ok).toBe(false);
    expect(attendanceFits([count('a', 3, 5), count('a', 3, 5)], ['a']).ok).toBe(false);
    expect(attendanceFits([count('a', 6, 5)], ['a'])).toMatchObject({
      refusal: { code: 'training.too-many-present' },
    });
  });

  test('R29: a unit sees numbers only where it is large enough, words below', () => {
    expect(progressOf(4, leastShown)).toEqual({ kind: 'numbers', done: 4, of: leastShown });
    expect(progressOf(8, leastShown - 1)).toEqual({ kind: 'words', all: false });
    expect(progressOf(9, leastShown - 1)).toEqual({ kind: 'words', all: true });
  });
});

describe('training.hold: lessons', () => {
  test.each(lessons.map((lesson) => [lesson.id, lesson] as const))(
    '%s is whole: 5–8 cards, 4–6 questions, each with one right choice and a reason',
    (_, lesson) => {
      expect(lesson.cards.length).toBeGreaterThanOrEqual(5);
      expect(lesson.cards.length).toBeLessThanOrEqual(8);
      expect(lesson.questions.length).toBeGreaterThanOrEqual(4);
      expect(lesson.questions.length).toBeLessThanOrEqual(6);
      for (const { choices, right, why } of lesson.questions) {
        expect(new Set(choices.map(({ ja }) => ja)).size).toBe(3);
        expect(choices[right]).toBeDefined();
        expect(why.ja.length * why.en.length).toBeGreaterThan(0);
      }
      expect(new Set(lesson.questions.map(({ right }) => right)).size).toBeGreaterThan(1);
    },
  );

  test('it is completed with every answer right, of the version that was read', () => {
    const lesson = lessonOf(guidanceLesson) ?? lessons[0];
    if (lesson === undefined) throw new Error('no lesson');
    const right = lesson.questions.map((one) => one.right);
    expect(graded(lesson, lesson.version, right).ok).toBe(true);
    expect(wrongAnswers(lesson, right.slice(1)).length).toBeGreaterThan(0);
    expect(graded(lesson, lesson.version, right.toSpliced(0, 1, 9))).toMatchObject({
      refusal: { code: 'training.answers-wrong', details: { count: 1 } },
    });
    expect(graded(lesson, lesson.version + 1, right)).toMatchObject({
      refusal: { code: 'training.lesson-changed' },
    });
  });

  test('R14: the lesson on the guidance says that neither looks nor nationality are a ground', () => {
    const words = JSON.stringify(lessonOf(guidanceLesson)?.cards);
    for (const word of ['国籍', '疑いの理由になりません', '苦情']) expect(words).toContain(word);
  });
});
