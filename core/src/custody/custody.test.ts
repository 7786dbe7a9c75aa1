import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PostKind } from '../organisation/posts.ts';
import type { HeldPost, Standing } from '../organisation/reporting-line.ts';
import {
  correctionFor,
  type Holding,
  type Movement,
  mayConfirm,
  mayInspect,
  mayRecordKey,
  move,
  nextCountOn,
  nextLabels,
} from './custody.ts';

const movements: readonly Movement[] = ['added', 'taken-out', 'brought-back', 'handed-over'];

describe('custody.lock: sheets are where the register says', () => {
  test('custody.lock: R08: no sheet appears or goes by being carried, none is ever owed', () => {
    const step = fc.tuple(fc.constantFrom(...movements), fc.integer({ min: 1, max: 40 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let [holding, added]: [Holding, number] = [{ kept: 0, out: 0 }, 0];
        for (const [movement, sheets] of steps) {
          const after = move(holding, movement, sheets);
          if (!after.ok) continue;
          holding = after.value;
          if (movement === 'added') added += sheets;
          expect(holding.kept + holding.out).toBe(added);
          expect(Math.min(holding.kept, holding.out)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  test('custody.lock: more than there is does not leave, more than went does not come back', () => {
    const held = { kept: 3, out: 2 };
    expect(move(held, 'taken-out', 4)).toMatchObject({ refusal: { code: 'custody.not-so-many' } });
    expect(move(held, 'brought-back', 3)).toMatchObject({ ok: false });
    expect(move(held, 'taken-out', 3)).toEqual({ ok: true, value: { kept: 0, out: 5 } });
  });

  test('custody.lock: a hand-over is refused when the count is one short', () => {
    expect(move({ kept: 39, out: 1 }, 'handed-over', 40)).toMatchObject({ ok: true });
    expect(move({ kept: 39, out: 1 }, 'handed-over', 39)).toMatchObject({ ok: false });
  });
});

describe('custody.reconcile: counted against expected', () => {
  test('custody.reconcile: R08: the next count is at most 31 days after the last', () => {
    expect(nextCountOn('2026-10-21', '2026-01-05')).toBe('2026-11-21');
    expect(nextCountOn(null, '2026-01-05')).toBe('2026-02-05');
  });

  test('custody.reconcile: only what was lost or not written down changes the register', () => {
    expect(correctionFor('lost', -1)).toBe(-1);
    expect(correctionFor('not-recorded', 2)).toBe(2);
    expect(correctionFor('found', -1)).toBe(0);
    expect(correctionFor('miscounted', -1)).toBe(0);
  });
});

describe('custody.inspect: by the next custodian above', () => {
  const inspector = { personId: 'chief', rank: 'sergeant' } as const;

  test('custody.inspect: MG-5.7f: a supervisor inspects what others keep', () => {
    expect(mayInspect(inspector, ['officer'], 'sergeant').ok).toBe(true);
    const low = mayInspect({ ...inspector, rank: 'seniorConstable' }, ['officer'], 'sergeant');
    expect(low).toMatchObject({ refusal: { code: 'custody.not-supervisor' } });
  });

  test('custody.inspect: MG-5.7c: whoever keeps it alone does not inspect it', () => {
    expect(mayInspect(inspector, ['chief'], 'sergeant')).toMatchObject({
      refusal: { code: 'custody.own-inspection' },
    });
  });
});

const post = (kind: PostKind, boxId: string | null): HeldPost => ({
  postId: `${kind}-${boxId}`,
  kind,
  unitId: boxId ?? 's1',
  stationId: 's1',
  boxId,
  acting: false,
});
const who = (personId: string, ...posts: readonly HeldPost[]): Standing => ({ personId, posts });

describe('custody.dispose: two people', () => {
  const officer = who('officer', post('beatOfficer', 'x1'));
  const second = who('second', post('beatOfficer', 'x1'));
  const boxChief = who('boxChief', post('boxChief', 'x1'));
  const section = who('section', post('sectionChief', null));
  const station = who('station', post('stationChief', null));
  const days = { proposedOn: '2026-11-01', today: '2026-11-15' };
  const may = (proposer: Standing, confirmer: Standing) => mayConfirm(proposer, confirmer, days).ok;

  test('custody.dispose: R08: the second person is another, and nobody who takes orders from the first', () => {
    const chain = [officer, boxChief, section, station];
    chain.forEach((proposer, at) => {
      chain.forEach((confirmer, other) => {
        expect(may(proposer, confirmer), `${proposer.personId} ${confirmer.personId}`).toBe(
          other > at,
        );
      });
    });
    expect(may(officer, second)).toBe(true);
    expect(mayConfirm(boxChief, officer, days)).toMatchObject({
      refusal: { code: 'disposal.subordinate' },
    });
  });

  test('custody.dispose: R08: an acting post makes nobody a second person', () => {
    const deputy = who('officer', post('beatOfficer', 'x1'), {
      ...post('boxChief', 'x1'),
      acting: true,
    });
    expect(mayConfirm(deputy, deputy, days)).toMatchObject({ refusal: { code: 'disposal.own' } });
    expect(mayConfirm(deputy, second, days)).toMatchObject({
      refusal: { code: 'disposal.subordinate' },
    });
  });

  test('custody.dispose: after 14 days it is counted and proposed again', () => {
    expect(mayConfirm(officer, boxChief, { ...days, today: '2026-11-16' })).toMatchObject({
      refusal: { code: 'disposal.lapsed', details: { days: 14 } },
    });
  });
});

describe('custody.keys: a key that is lost', () => {
  const code = (...of: Parameters<typeof mayRecordKey>) => {
    const said = mayRecordKey(...of);
    return said.ok ? 'ok' : said.refusal.code;
  };

  test('custody.keys: it is told how, and ends only when it is found', () => {
    expect(code('held', 'lost', ' ')).toBe('custody.loss-untold');
    expect(code('held', 'lost', '巡回中に落とした')).toBe('ok');
    const rest = ['handed-over', 'stored', 'lost', 'retired'] as const;
    expect(rest.map((event) => code('lost', event, '試験'))).toEqual(
      rest.map(() => 'custody.key-lost'),
    );
    expect(code('lost', 'found', '')).toBe('ok');
    expect(code('retired', 'found', '')).toBe('custody.key-gone');
  });

  test('custody.keys: new keys are numbered on, whatever the old ones were called', () => {
    expect(nextLabels([], 2)).toEqual(['1', '2']);
    expect(nextLabels(['1', '3', '予備'], 2)).toEqual(['4', '5']);
  });
});
