import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverageOf } from './coverage.ts';
import { mayDecide, routeOf } from './deciding.ts';
import {
  type Course,
  type CourseStep,
  checklistOf,
  doneItems,
  type MeasureAct,
  measureActs,
  stateOf,
} from './measures.ts';
import { waitingOf } from './waiting.ts';

const course = (more: Partial<Course> = {}): Course => ({
  revision: 1,
  steps: [],
  open: ['2026-12-01'],
  prepared: false,
  ...more,
});

const step = (name: CourseStep, revision = 1) => ({ step: name, revision });

// Acts as the server allows them; a day may get its result, a plan a new version.
type Act = Exclude<MeasureAct, 'share'> | 'return';
const acts: readonly Act[] = [
  'change',
  'submit',
  'decide',
  'return',
  'prepare',
  'record',
  'cancel',
  'look-back',
];

const after = (now: Course, act: Act): Course => {
  const state = stateOf(now);
  const allowed: readonly string[] = measureActs[act === 'return' ? 'decide' : act];
  const begun = now.open.length < 2;
  if (!allowed.includes(state) || (act === 'change' && begun)) return now;
  if (act === 'change') return { ...now, revision: now.revision + 1, prepared: false };
  if (act === 'prepare') return { ...now, prepared: true };
  if (act === 'record') return { ...now, open: now.open.slice(1) };
  return { ...now, steps: [...now.steps, step(act, now.revision)] };
};

describe('the course of a measure', () => {
  const start = course({ open: ['2026-12-01', '2026-12-08'] });

  test('measures.decide: nothing is held or looked back on that nobody decided in its last version', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...acts), { maxLength: 40 }), (tried) => {
        const states = [stateOf(start)];
        let now = start;
        for (const act of tried) {
          const before = stateOf(now);
          now = after(now, act);
          states.push(stateOf(now));
          // What is over stays as it is.
          if (before === 'cancelled' || before === 'looked-back') expect(stateOf(now)).toBe(before);
        }
        const decided = now.steps.findLast(({ step: name }) => name === 'decide');
        const carried = ['decided', 'prepared', 'held', 'looked-back'].includes(stateOf(now));
        if (carried) expect(decided?.revision).toBe(now.revision);
        if (stateOf(now) === 'held') expect(now.open).toEqual([]);
        if (now.open.length < 2) expect(decided).toBeDefined();
      }),
      { numRuns: 500 },
    );
  });

  test('measures.decide: a version written after the decision is a draft again', () => {
    const decided = course({ steps: [step('submit'), step('decide')] });
    expect(stateOf(decided)).toBe('decided');
    expect(stateOf({ ...decided, prepared: true })).toBe('prepared');
    expect(stateOf({ ...decided, revision: 2 })).toBe('draft');
    expect(stateOf({ ...decided, open: [] })).toBe('held');
  });

  test('measures.decide: what was sent back can be changed, what waits for a decision cannot', () => {
    expect(measureActs.change).toContain(
      stateOf(course({ steps: [step('submit'), step('return')] })),
    );
    expect(measureActs.change).not.toContain(stateOf(course({ steps: [step('submit')] })));
  });
});

describe('preparation', () => {
  const plan = {
    interpreter: 'none',
    materials: '',
    withPartners: false,
    hasGuidance: false,
  } as const;

  test('measures.conduct: the guidance is to be read where the directive has some', () => {
    expect(checklistOf(plan)).toEqual(['venue']);
    expect(checklistOf({ ...plan, hasGuidance: true })).toEqual(['venue', 'conduct']);
    expect(
      checklistOf({ ...plan, interpreter: 'staff', materials: '紙', withPartners: true }),
    ).toEqual(['interpreter', 'materials', 'venue', 'partners']);
  });

  test('measures.conduct: another leader reads the guidance for himself', () => {
    const checks = [
      { item: 'conduct', done: true, asPostId: 'one' },
      { item: 'venue', done: true, asPostId: 'two' },
      { item: 'materials', done: false, asPostId: 'one' },
    ] as const;
    expect([...doneItems(checks, 'one')]).toEqual(['conduct', 'venue']);
    expect([...doneItems(checks, 'two')]).toEqual(['venue']);
  });
});

describe('who decides', () => {
  const chief = { personId: 'chief', kind: 'stationChief', grade: null } as const;
  const head = { personId: 'head', kind: 'headquartersOfficer', grade: 'section-head' } as const;
  const station = { stationId: 's', authorIds: ['drafter'], chiefIds: ['chief'] };

  test('measures.decide: the chief of the station, and never whoever wrote a version', () => {
    expect(mayDecide(chief, station)).toEqual({ ok: true, value: true });
    expect(mayDecide(head, station)).toMatchObject({ refusal: { code: 'measure.chief-decides' } });
    const own = { ...station, authorIds: ['drafter', 'chief'] };
    expect(mayDecide(chief, own)).toMatchObject({ refusal: { code: 'measure.own-work' } });
  });

  test("measures.decide: a chief's own plan, or one of a station without a chief, goes to headquarters", () => {
    const own = { ...station, authorIds: ['chief'] };
    expect(routeOf(own)).toBe('headquarters');
    expect(routeOf({ ...station, chiefIds: [] })).toBe('headquarters');
    expect(mayDecide(head, own)).toEqual({ ok: true, value: true });
    // A deputy of the chief is free to decide what the chief wrote.
    expect(routeOf({ ...own, chiefIds: ['chief', 'deputy'] })).toBe('station');
  });

  test('measures.decide: at headquarters a section head, and no lower grade', () => {
    const work = { stationId: null, authorIds: ['clerk'], chiefIds: [] };
    expect(mayDecide(head, work)).toEqual({ ok: true, value: true });
    const lower = { ...head, grade: 'deputy-head' } as const;
    const no = { refusal: { code: 'measure.headquarters-decides' } };
    expect(mayDecide(lower, work)).toMatchObject(no);
    expect(mayDecide({ ...head, grade: null }, work)).toMatchObject(no);
    expect(mayDecide({ ...head, personId: 'clerk' }, work)).toMatchObject({
      refusal: { code: 'measure.own-work' },
    });
  });
});

describe('what waits', () => {
  const facts = {
    state: 'submitted',
    steppedOn: '2026-11-20',
    open: ['2026-12-01'],
    lastOn: null,
    prepared: false,
  } as const;

  test.each([
    [facts, '2026-11-20', 'measure.submitted', '2026-11-27'],
    [{ ...facts, state: 'returned' }, '2026-11-20', 'measure.returned', '2026-11-27'],
    [{ ...facts, state: 'decided' }, '2026-11-20', 'measure.prepare', '2026-11-30'],
    [{ ...facts, state: 'decided' }, '2026-12-01', 'measure.result', '2026-12-02'],
    [{ ...facts, state: 'prepared', prepared: true }, '2026-12-05', 'measure.result', '2026-12-02'],
    [
      { ...facts, state: 'held', open: [], lastOn: '2026-12-01' },
      '2026-12-02',
      'measure.look-back',
      '2026-12-31',
    ],
  ] as const)('organisation.tasks: %# waits until a day', (one, today, state, dueOn) => {
    expect(waitingOf(one, today)).toMatchObject({ state, dueOn });
  });

  test('organisation.tasks: nothing waits for a draft, a prepared one before its day, or what is over', () => {
    const none = [
      { ...facts, state: 'draft' },
      { ...facts, state: 'prepared', prepared: true },
      { ...facts, state: 'cancelled' },
      { ...facts, state: 'looked-back', lastOn: '2026-11-01' },
    ] as const;
    for (const one of none) expect(waitingOf(one, '2026-11-21')).toBeNull();
  });
});

describe('where something was done', () => {
  const counted = [
    {
      stationId: 'b',
      subject: 'activities',
      communityKind: 'workplaceOrSchool',
      lifeStage: 'work',
      held: 3,
      planned: 1,
    },
    {
      stationId: 'a',
      subject: 'activities',
      communityKind: null,
      lifeStage: null,
      held: 1,
      planned: 0,
    },
    {
      stationId: 'b',
      subject: 'partners',
      communityKind: 'workplaceOrSchool',
      lifeStage: null,
      held: 2,
      planned: 0,
    },
  ] as const;
  const asked = {
    places: ['a', 'b', 'c'],
    subjects: ['activities', 'partners', 'enforcement'],
    communityKind: null,
    lifeStage: null,
  };

  test('measures.match: stations keep the order of the organisation, and nothing is added up', () => {
    const rows = coverageOf(counted, asked);
    expect(rows.map(({ stationId }) => stationId)).toEqual(['a', 'b', 'c']);
    expect(rows.map(({ cells }) => cells.map(({ held }) => held))).toEqual([
      [1, 0],
      [3, 2],
      [0, 0],
    ]);
    expect(Object.keys(rows[0] ?? {})).toEqual(['stationId', 'cells']);
  });

  test('measures.match: enforcement is no column, whatever the directive lists (YG-5)', () => {
    const subjects = coverageOf(counted, asked).flatMap(({ cells }) =>
      cells.map((one) => one.subject),
    );
    expect([...new Set(subjects)]).toEqual(['activities', 'partners']);
  });

  test('measures.life-stage: one kind of community and one stage of life can be looked at', () => {
    const of = (more: Partial<typeof asked> | { communityKind: string; lifeStage: string }) =>
      coverageOf(counted, { ...asked, ...more }).find(({ stationId }) => stationId === 'b')?.cells;
    expect(
      of({ communityKind: 'residentialArea', lifeStage: 'work' })?.map(({ held }) => held),
    ).toEqual([0, 0]);
    expect(
      of({ communityKind: 'workplaceOrSchool', lifeStage: 'work' })?.map(({ held }) => held),
    ).toEqual([3, 0]);
  });
});
