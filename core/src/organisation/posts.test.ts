import { describe, expect, test } from 'vitest';
import { keysOf } from '../base/keys.ts';
import { explain } from '../refusals.ts';
import {
  type Author,
  type AuthorPost,
  type BoxStaff,
  type Grade,
  isSupervisor,
  mayReview,
  nightApprover,
  type PostKind,
  posts,
  type Rank,
  type Reviewer,
  ranks,
  reviewerOf,
  supervisingRank,
} from './posts.ts';

const koban: BoxStaff = { kind: 'koban', officers: 4, hasChief: true };
const alone: BoxStaff = { kind: 'chuzaisho', officers: 1, hasChief: true };
const couple: BoxStaff = { kind: 'chuzaisho', officers: 2, hasChief: true };
const headless: BoxStaff = { kind: 'koban', officers: 3, hasChief: false };

const author = (post: AuthorPost, box: BoxStaff, officerId = 'o-1'): Author => ({
  officerId,
  post,
  box,
});
const reviewer = (post: PostKind, rank: Rank = 'sergeant', officerId = 'o-2'): Reviewer => ({
  officerId,
  post,
  rank,
});

describe('organisation.supervisors: who counts as a supervisor', () => {
  test('organisation.supervisors: sergeant and above, exactly', () => {
    const supervisors = keysOf(ranks).filter((rank) => isSupervisor(rank, 'sergeant'));
    expect(supervisors).toEqual(keysOf(ranks).slice(2));
    expect(isSupervisor('seniorConstable', 'sergeant')).toBe(false);
    expect(isSupervisor('seniorConstable', 'constable')).toBe(true);
  });
});

describe('plans.review: whose desk a plan or a month goes to', () => {
  const cases: readonly (readonly [string, { author: AuthorPost; box: BoxStaff }, PostKind])[] = [
    ['an officer of a koban', { author: 'beatOfficer', box: koban }, 'boxChief'],
    ['an officer of a chuzaisho with two', { author: 'beatOfficer', box: couple }, 'boxChief'],
    ['the officer alone in a chuzaisho', { author: 'beatOfficer', box: alone }, 'sectionChief'],
    ['the chief of a koban', { author: 'boxChief', box: koban }, 'sectionChief'],
    ['the chief alone in a chuzaisho', { author: 'boxChief', box: alone }, 'sectionChief'],
    ['an officer without a chief', { author: 'beatOfficer', box: headless }, 'sectionChief'],
    ['the section chief standing in', { author: 'sectionChief', box: koban }, 'stationChief'],
  ];
  test.each(cases)('plans.review: %s', (_who, work, expected) => {
    expect(reviewerOf(work)).toBe(expected);
  });

  test('plans.review: the box chief and any post above may review', () => {
    const may = keysOf(posts).filter(
      (post) => mayReview(reviewer(post), author('beatOfficer', koban), 'sergeant').ok,
    );
    expect(may).toEqual(['boxChief', 'sectionChief', 'stationChief']);
  });

  test('plans.review: nobody reviews his own work, whatever post he holds', () => {
    for (const post of keysOf(posts)) {
      for (const box of [koban, alone, couple, headless]) {
        const self = mayReview(
          reviewer(post, 'superintendent', 'o-1'),
          author('beatOfficer', box),
          'sergeant',
        );
        expect(self).toMatchObject({ ok: false, refusal: { code: 'review.own-work' } });
      }
    }
  });

  test('plans.review: the box chief may not review a chief’s or a lone officer’s plan', () => {
    for (const work of [author('boxChief', koban), author('beatOfficer', alone)]) {
      expect(mayReview(reviewer('boxChief'), work, 'sergeant')).toMatchObject({
        ok: false,
        refusal: { code: 'review.other-post' },
      });
      expect(mayReview(reviewer('sectionChief'), work, 'sergeant').ok).toBe(true);
    }
  });

  test('plans.review: a box chief below the rank is refused with the rank in both languages', () => {
    const answer = mayReview(
      reviewer('boxChief', 'seniorConstable'),
      author('beatOfficer', koban),
      'sergeant',
    );
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'review.rank-too-low' } });
    if (answer.ok) return;
    const { code, details } = answer.refusal;
    expect(explain(code, details, 'ja').say).toContain('巡査部長');
    expect(explain(code, details, 'en').say).toContain('sergeant');
  });
});

describe('visits.night-approval: who decides', () => {
  const who = { approver: 'sectionChief', deputy: 'stationChief' } as const;

  test('visits.night-approval: the approver, or the deputy when he is away or the visitor', () => {
    expect(nightApprover(who, { visitor: 'beatOfficer', away: [] })).toEqual({
      ok: true,
      value: 'sectionChief',
    });
    expect(nightApprover(who, { visitor: 'beatOfficer', away: ['sectionChief'] })).toEqual({
      ok: true,
      value: 'stationChief',
    });
    expect(nightApprover(who, { visitor: 'sectionChief', away: [] })).toEqual({
      ok: true,
      value: 'stationChief',
    });
  });

  test('visits.night-approval: refused when nobody is left', () => {
    const none = { ok: false, refusal: { code: 'night-visit.no-approver' } };
    const away = { visitor: 'beatOfficer', away: ['sectionChief', 'stationChief'] } as const;
    expect(nightApprover(who, away)).toMatchObject(none);
    const undeputed = { approver: 'sectionChief', deputy: null } as const;
    expect(nightApprover(undeputed, { visitor: 'sectionChief', away: [] })).toMatchObject(none);
  });
});

describe('organisation.supervisors: who supervises by the pack', () => {
  const threshold = { rank: 'assistantInspector', grade: 'chief-clerk' } as const;

  test('organisation.supervisors: police by rank alone, whatever the grade of the post', () => {
    const sergeant = supervisingRank({ rank: 'sergeant', grade: 'section-head' }, threshold);
    expect(isSupervisor(sergeant, threshold.rank)).toBe(false);
    const inspector = supervisingRank({ rank: 'inspector', grade: null }, threshold);
    expect(inspector).toBe('inspector');
  });

  test('organisation.supervisors: civilian staff by the grade of their post', () => {
    const counts = (grade: Grade | null, lowest: Grade | null = 'chief-clerk') =>
      isSupervisor(
        supervisingRank({ rank: '事務職員', grade }, { ...threshold, grade: lowest }),
        threshold.rank,
      );
    expect(counts('chief-clerk')).toBe(true);
    expect(counts('section-head')).toBe(true);
    expect(counts('chief-clerk', 'section-head')).toBe(false);
    expect(counts(null)).toBe(false);
    expect(counts('section-head', null)).toBe(false);
  });
});
