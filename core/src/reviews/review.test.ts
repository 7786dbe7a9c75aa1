import { describe, expect, test } from 'vitest';
import type { Result } from '../base/result.ts';
import { answerReview, checkReview, finishReview, type MonthlyReview } from './review.ts';

const open: MonthlyReview = {
  id: 'review-1',
  beatId: 'beat-1',
  year: 2026,
  month: 10,
  state: 'open',
  officerIds: ['officer', 'acting'],
  review: null,
  answer: null,
  stationCheck: null,
};
const given: Parameters<typeof finishReview>[1] = {
  reviewer: { officerId: 'chief', post: 'boxChief', rank: 'assistantInspector' },
  author: {
    officerId: 'officer',
    post: 'beatOfficer',
    box: { kind: 'koban', officers: 6, hasChief: true },
  },
  lowest: 'sergeant',
  on: '2026-11-20',
  guidance: ' 土曜の午前に2人で回りましょう。 ',
  agreements: [{ text: '11月の専従日', on: '2026-11-21' }],
};
const code = <T>(result: Result<T>) => (result.ok ? 'ok' : result.refusal.code);
const reviewed: MonthlyReview = { ...open, state: 'reviewed' };

describe('monthly review', () => {
  test('reviews.guidance: finished with guidance and what was agreed', () => {
    expect(finishReview(open, given)).toEqual({
      ok: true,
      value: {
        ...reviewed,
        review: {
          by: 'chief',
          on: '2026-11-20',
          guidance: '土曜の午前に2人で回りましょう。',
          agreements: given.agreements,
        },
      },
    });
    expect(code(finishReview(open, { ...given, guidance: ' ' }))).toBe('reviews.guidance-missing');
    expect(code(finishReview(reviewed, given))).toBe('reviews.already-reviewed');
  });

  test('reviews.monthly: nobody reviews a month they worked, not even as acting officer', () => {
    for (const officerId of ['officer', 'acting']) {
      const reviewer = { ...given.reviewer, officerId };
      expect(code(finishReview(open, { ...given, reviewer }))).toBe('reviews.own-month');
    }
  });

  test('reviews.monthly: post and rank as the directive sets them', () => {
    const rank = { ...given.reviewer, rank: 'constable' } as const;
    expect(code(finishReview(open, { ...given, reviewer: rank }))).toBe('review.rank-too-low');
    const post = { ...given.reviewer, post: 'auditor' } as const;
    expect(code(finishReview(open, { ...given, reviewer: post }))).toBe('review.other-post');
  });

  test('reviews.guidance: an officer of the month answers a finished review', () => {
    const answer = { officerId: 'officer', text: '土曜なら会えそうです。', on: '2026-11-22' };
    expect(answerReview(reviewed, answer)).toMatchObject({
      value: { state: 'answered', answer: { by: 'officer', text: answer.text } },
    });
    expect(code(answerReview(open, answer))).toBe('reviews.nothing-to-answer');
    expect(code(answerReview(reviewed, { ...answer, officerId: 'x' }))).toBe(
      'reviews.not-your-month',
    );
    expect(code(answerReview(reviewed, { ...answer, text: '' }))).toBe('reviews.answer-missing');
  });

  test('reviews.station-check: by the station chief in person, on a reviewed month', () => {
    const check = { officerId: 'station', post: 'stationChief', on: '2026-11-25' } as const;
    expect(checkReview(reviewed, check)).toMatchObject({
      value: { state: 'reviewed', stationCheck: { by: 'station', on: '2026-11-25' } },
    });
    expect(code(checkReview(reviewed, { ...check, post: 'sectionChief' }))).toBe(
      'reviews.check-by-chief',
    );
    expect(code(checkReview(open, check))).toBe('reviews.not-reviewed');
    expect(code(checkReview(reviewed, { ...check, officerId: 'acting' }))).toBe(
      'reviews.own-month',
    );
  });
});
