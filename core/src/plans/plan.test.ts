import { describe, expect, test } from 'vitest';
import type { Result } from '../base/result.ts';
import {
  approvePlan,
  type Plan,
  type PlanEdit,
  type PlanReview,
  replan,
  returnPlan,
  revisePlan,
  submitPlan,
} from './plan.ts';

const entries = [
  { townPartId: 't1', month: 1, priority: 3, general: 4 },
  { townPartId: 't2', month: 9, priority: 1, general: 0 },
];
const draft: Plan = {
  id: 'plan-1',
  beatId: 'beat-1',
  year: 2026,
  version: 1,
  revision: 1,
  state: 'draft',
  entries,
  authorIds: ['officer'],
  decisions: [],
};
const submitted: Plan = { ...draft, state: 'submitted' };
const review: PlanReview = {
  reviewer: { officerId: 'chief', post: 'boxChief', rank: 'assistantInspector' },
  author: {
    officerId: 'officer',
    post: 'beatOfficer',
    box: { kind: 'koban', officers: 6, hasChief: true },
  },
  lowest: 'sergeant',
  on: '2026-01-20',
  text: null,
};
const code = <T>(result: Result<T>) => (result.ok ? 'ok' : result.refusal.code);
const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};

describe('submitting', () => {
  const submission = { officerId: 'officer', on: '2026-01-15', overCapacity: [], reason: null };

  test('plans.submit: a draft or a returned plan, with its history', () => {
    const plan = value(submitPlan(draft, submission));
    expect(plan.state).toBe('submitted');
    expect(plan.decisions).toEqual([
      { to: 'submitted', by: 'officer', on: '2026-01-15', text: null },
    ]);
    expect(code(submitPlan({ ...draft, state: 'returned' }, submission))).toBe('ok');
    expect(code(submitPlan(submitted, submission))).toBe('plans.not-editable');
    expect(code(submitPlan({ ...draft, entries: [] }, submission))).toBe('plans.empty');
  });

  test('plans.submit: over capacity needs a reason, and the months are named', () => {
    const over = { ...submission, overCapacity: [11, 12] };
    expect(submitPlan(draft, { ...over, reason: ' ' })).toMatchObject({
      refusal: { code: 'plans.over-capacity', details: { months: '11, 12' } },
    });
    const plan = value(submitPlan(draft, { ...over, reason: '応援が決まったため' }));
    expect(plan.decisions[0]?.text).toBe('応援が決まったため');
  });
});

describe('deciding', () => {
  test('plans.approve: the chief approves; the version before is superseded', () => {
    const current: Plan = { ...draft, id: 'plan-0', state: 'approved' };
    const { approved, superseded } = value(approvePlan(submitted, review, current));
    expect([approved.state, superseded?.state]).toEqual(['approved', 'superseded']);
    expect(approved.decisions.at(-1)).toEqual({
      to: 'approved',
      by: 'chief',
      on: '2026-01-20',
      text: null,
    });
    expect(value(approvePlan(submitted, review, null)).superseded).toBeNull();
  });

  test('plans.review: a return needs a reason', () => {
    expect(code(returnPlan(submitted, review))).toBe('plans.return-reason-missing');
    const returned = value(returnPlan(submitted, { ...review, text: '11月が多すぎます。' }));
    expect(returned.state).toBe('returned');
    expect(returned.decisions.at(-1)).toMatchObject({ to: 'returned', text: '11月が多すぎます。' });
  });

  test.each(['draft', 'returned', 'approved', 'superseded'] as const)(
    'plans.review: a plan that is %s is not decided on',
    (state) => {
      expect(code(approvePlan({ ...draft, state }, review, null))).toBe('plans.not-submitted');
      expect(code(returnPlan({ ...draft, state }, { ...review, text: '理由' }))).toBe(
        'plans.not-submitted',
      );
    },
  );

  test('plans.review: nobody decides on a plan they wrote or edited', () => {
    const edited = { ...submitted, authorIds: ['officer', 'chief'] };
    expect(code(approvePlan(edited, review, null))).toBe('plans.own-plan');
    expect(code(returnPlan(edited, { ...review, text: '理由' }))).toBe('plans.own-plan');
  });

  test('plans.review: the officer alone in a chuzaisho goes to the section chief', () => {
    const box = { kind: 'chuzaisho', officers: 1, hasChief: true } as const;
    const alone = { ...review, author: { ...review.author, box } };
    expect(code(approvePlan(submitted, alone, null))).toBe('review.other-post');
    const section = { officerId: 'section', post: 'sectionChief', rank: 'inspector' } as const;
    expect(code(approvePlan(submitted, { ...alone, reviewer: section }, null))).toBe('ok');
  });

  test('plans.review: not below the rank the directive sets', () => {
    const reviewer = { ...review.reviewer, rank: 'seniorConstable' } as const;
    expect(code(approvePlan(submitted, { ...review, reviewer }, null))).toBe('review.rank-too-low');
  });
});

describe('editing and re-planning', () => {
  const edit: PlanEdit = {
    officerId: 'helper',
    baseRevision: 1,
    base: entries,
    entries: [{ townPartId: 't1', month: 2, priority: 3, general: 4 }, ...entries.slice(1)],
    closedMonths: [],
  };

  test('plans.draft: an edit makes a revision and its author an author', () => {
    const { plan, merge } = value(revisePlan(draft, edit));
    expect(plan).toMatchObject({ revision: 2, authorIds: ['officer', 'helper'] });
    expect(plan.entries).toEqual(edit.entries);
    expect(merge.changedByOthers).toEqual([]);
  });

  test('plans.draft: an edit of an older revision is merged and tells what changed', () => {
    const theirs = [
      ...entries.slice(0, 1),
      { townPartId: 't2', month: 8, priority: 1, general: 0 },
    ];
    const saved = { ...draft, revision: 2, entries: theirs };
    const { plan, merge } = value(revisePlan(saved, edit));
    expect(plan.entries.map((one) => [one.townPartId, one.month])).toEqual([
      ['t1', 2],
      ['t2', 8],
    ]);
    expect(merge).toMatchObject({ conflicts: [], changedByOthers: ['t2'] });
  });

  test('plans.draft: what is submitted or approved is not edited', () => {
    expect(code(revisePlan(submitted, edit))).toBe('plans.not-editable');
    expect(code(revisePlan({ ...draft, state: 'approved' }, edit))).toBe('plans.not-editable');
  });

  test('plans.replan: closed months stay fixed, the approved version stays beside it', () => {
    const approved: Plan = { ...draft, state: 'approved', revision: 5 };
    const next = value(replan(approved, { id: 'plan-2', officerId: 'officer', version: 2 }));
    expect(next).toMatchObject({ id: 'plan-2', version: 2, revision: 1, state: 'draft', entries });
    expect(approved.state).toBe('approved');
    expect(revisePlan(next, { ...edit, closedMonths: [1] })).toMatchObject({
      refusal: { code: 'plans.month-closed', details: { month: 1 } },
    });
    const fewer = [
      { townPartId: 't1', month: 1, priority: 2, general: 4 },
      { townPartId: 't1', month: 2, priority: 1, general: 0 },
      ...entries.slice(1),
    ];
    expect(code(revisePlan(next, { ...edit, entries: fewer, closedMonths: [9] }))).toBe('ok');
    expect(code(revisePlan(next, { ...edit, entries: fewer, closedMonths: [9, 2] }))).toBe(
      'plans.month-closed',
    );
    expect(code(replan(draft, { id: 'x', officerId: 'officer', version: 2 }))).toBe(
      'plans.not-approved',
    );
  });
});
