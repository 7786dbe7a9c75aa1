import {
  addPremises,
  correctPremises,
  endExemption,
  exemptPremises,
  mergePremises,
  moveOutPremises,
  removePremises,
} from '@meguri/core/premises/change.ops.ts';
import { getPremises, listNeverMet, listPremises } from '@meguri/core/premises/premises.ops.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../platform/keys.ts';
import { type Prefecture, people, testPrefecture } from '../platform/testing.ts';

let p: Prefecture;
beforeAll(async () => {
  p = await testPrefecture();
});
afterAll(() => p.close());

const household = (address: string) =>
  ({
    beatId: p.world.beats.first,
    kind: 'household',
    address,
    name: '',
    criterion: 'household-general',
    card: 'none',
    convenience: null,
    on: '2026-11-02',
  }) as const;

const addAt = async (address: string): Promise<string> =>
  (await p.must('officer', addPremises, household(address))).premisesId;

const visit = (premisesId: string, on: string, outcome: string, cardStep?: 'completed') =>
  p.rows(async (tx) => {
    const at = new Date(`${on}T05:00:00Z`);
    const { station } = p.world.units;
    await tx
      .insertInto('visits')
      .values({
        id: newId(),
        station_id: station,
        beat_id: p.world.beats.first,
        premises_id: premisesId,
        person_id: p.world.persons.officer,
        outcome,
        happened_on: on,
        happened_at: at,
        recorded_at: at,
        ...(cardStep === undefined ? {} : { card_step: cardStep }),
      })
      .execute();
  });

const rowOf = async (premisesId: string) => {
  const { rows } = await p.must('officer', listPremises, {
    beatId: p.world.beats.first,
    filter: {},
  });
  return rows.find((row) => row.id === premisesId);
};

describe('adding and correcting', () => {
  test('premises.list-all: what is added is listed with its due day, in the order of a walk', async () => {
    const later = await addAt('見本町1丁目12番7号');
    const first = await addAt('見本町１－２－３　見本ハイツ１０１');
    const { rows, total } = await p.must('officer', listPremises, {
      beatId: p.world.beats.first,
      filter: { text: '見本町一丁目' },
    });
    expect(rows.map((row) => row.id)).toEqual([first, later]);
    expect(total).toBe(2);
    expect(rows[0]).toMatchObject({
      address: '見本町一丁目2番3号　見本ハイツ101号室',
      tier: 'general',
      dueOn: '2026-12-31',
      attempts: 0,
      nextStep: { step: 'visit', notBefore: '2026-11-21' },
    });
    expect(rows[0]?.buildingId).not.toBeNull();
  });

  test('premises.list-all: one address, in any spelling, is entered once', async () => {
    await addAt('見本町1丁目20番1号');
    const again = await p.as('officer', addPremises, household('見本町一丁目２０－１'));
    expect(again).toMatchObject({ ok: false, status: 409, code: 'premises.duplicate' });
    const shop = {
      ...household('見本町1丁目20番1号'),
      kind: 'establishment',
      name: '例示薬局',
    } as const;
    const general = { ...shop, criterion: 'establishment-general' };
    expect(await p.as('officer', addPremises, general)).toMatchObject({ ok: true });
  });

  test('premises.list-all: another town, a day to come and a choice are refused', async () => {
    const code = async (over: object) => {
      const answer = await p.as('officer', addPremises, {
        ...household('見本町1丁目30番'),
        ...over,
      });
      return answer.ok ? 'ok' : answer.code;
    };
    expect(await code({ address: '見本町2丁目1番' })).toBe('premises.town-outside');
    expect(await code({ on: '2026-11-22' })).toBe('day.in-future');
    expect(await code({ on: '2019-01-01' })).toBe('premises.before-beat');
    expect(await code({ criterion: 'household-10' })).toBe('premises.approval-missing');
  });

  test('premises.list-all: a correction on an old revision is refused and says who was first', async () => {
    const premisesId = await addAt('見本町1丁目40番1号');
    const change = { premisesId, revision: 1, name: '', convenience: 'evening' } as const;
    const fixed = await p.must('officer', correctPremises, {
      ...change,
      address: '見本町1丁目40番2号',
    });
    expect(fixed.revision).toBe(2);
    const stale = await p.as('boxChief', correctPremises, {
      ...change,
      address: '見本町1丁目40番3号',
    });
    expect(stale).toMatchObject({ status: 409, code: 'revision.stale' });
    expect(await rowOf(premisesId)).toMatchObject({
      address: '見本町一丁目40番2号',
      convenience: 'evening',
    });
    const { history } = await p.must('boxChief', getPremises, { premisesId });
    expect(history.map(({ type }) => type)).toEqual(['corrected', 'added']);
  });
});

describe('what is known of a door', () => {
  test('premises.due-list: no answer names a decline, and nobody comes back early after one', async () => {
    const [declined, absent] = [
      await addAt('見本町1丁目50番1号'),
      await addAt('見本町1丁目50番2号'),
    ];
    await visit(declined, '2026-11-10', 'declined');
    await visit(absent, '2026-11-10', 'absent');
    const shown = [await rowOf(declined), await rowOf(absent)];
    expect(shown.map((row) => row?.attempts)).toEqual([1, 1]);
    expect(shown.map((row) => row?.dueOn)).toEqual(['2029-12-31', '2026-12-31']);
    for (const premisesId of [declined, absent]) {
      const { history } = await p.must('officer', getPremises, { premisesId });
      expect(history.map(({ type }) => type)).toEqual(['attempted', 'added']);
    }
    expect(
      JSON.stringify([await p.must('officer', getPremises, { premisesId: declined })]),
    ).not.toMatch(/declined/);
  });

  test('premises.due-list: an interview completes the card and starts the cycle', async () => {
    const premisesId = await addAt('見本町1丁目51番');
    const before = await p.must('officer', listNeverMet, { beatId: p.world.beats.first });
    expect(before.rows.some(({ id }) => id === premisesId)).toBe(true);
    await visit(premisesId, '2026-11-05', 'absent');
    await visit(premisesId, '2026-11-12', 'met', 'completed');
    expect(await rowOf(premisesId)).toMatchObject({
      card: 'completed',
      lastMetOn: '2026-11-12',
      dueOn: '2029-12-31',
      attempts: 0,
    });
    const after = await p.must('officer', listNeverMet, { beatId: p.world.beats.first });
    expect(after.rows.some(({ id }) => id === premisesId)).toBe(false);
  });
});

describe('leaving', () => {
  test('premises.move: a move-out before the last visit is refused, a later one closes', async () => {
    const premisesId = await addAt('見本町1丁目60番');
    await visit(premisesId, '2026-11-10', 'absent');
    const early = await p.as('officer', moveOutPremises, { premisesId, on: '2026-11-09' });
    expect(early).toMatchObject({ code: 'premises.visited-later' });
    await p.must('officer', moveOutPremises, { premisesId, on: '2026-11-15' });
    expect(await rowOf(premisesId)).toBeUndefined();
    const twice = await p.as('officer', removePremises, { premisesId, on: '2026-11-16' });
    expect(twice).toMatchObject({ code: 'premises.closed' });
    const { premises } = await p.must('officer', getPremises, { premisesId });
    expect(premises).toMatchObject({ status: 'movedOut', closedOn: '2026-11-15' });
    // Whoever moves in next is new premises at the same address.
    expect(await addAt('見本町1丁目60番')).not.toBe(premisesId);
  });

  test('premises.merge: the one met more recently stays', async () => {
    const [older, newer] = [await addAt('見本町1丁目61番1号'), await addAt('見本町1丁目61番2号')];
    await visit(newer, '2026-11-11', 'met');
    const wrong = await p.as('officer', mergePremises, { premisesId: newer, survivorId: older });
    expect(wrong).toMatchObject({ code: 'premises.merge-keeps-newer' });
    const same = await p.as('officer', mergePremises, { premisesId: newer, survivorId: newer });
    expect(same).toMatchObject({ code: 'premises.merged-into-itself' });
    await p.must('officer', mergePremises, { premisesId: older, survivorId: newer });
    expect([await rowOf(older), (await rowOf(newer))?.id]).toEqual([undefined, newer]);
    const { history } = await p.must('officer', getPremises, { premisesId: older });
    expect(history[0]?.type).toBe('merged');
  });

  test('premises.exempt: the chief exempts with reason and review day, and ends it', async () => {
    const premisesId = await addAt('見本町1丁目62番');
    const order = { premisesId, reason: '立入りできない区画', instructedOn: '2026-11-20' };
    const open = await p.as('stationChief', exemptPremises, { ...order, reviewOn: null });
    expect(open).toMatchObject({ code: 'premises.review-day-missing' });
    await p.must('stationChief', exemptPremises, { ...order, reviewOn: '2027-05-20' });
    expect(await rowOf(premisesId)).toMatchObject({ exempt: true });
    const due = { dueUntil: '2026-12-31' };
    const listed = await p.must('officer', listPremises, {
      beatId: p.world.beats.first,
      filter: due,
    });
    expect(listed.rows.some(({ id }) => id === premisesId)).toBe(false);
    await p.must('stationChief', endExemption, { premisesId, on: '2026-11-21' });
    expect(await rowOf(premisesId)).toMatchObject({ exempt: false });
  });
});

test('premises: who may see, keep and exempt single premises', async () => {
  const premisesId = await addAt('見本町1丁目70番');
  const beatId = p.world.beats.first;
  const allowed = async (ask: (who: (typeof people)[number]) => Promise<{ ok: boolean }>) => {
    const answers = await Promise.all(
      people.map(async (who) => [who, (await ask(who)).ok] as const),
    );
    return answers.filter(([, ok]) => ok).map(([who]) => who);
  };
  const station = [
    'officer',
    'secondOfficer',
    'boxChief',
    'villageOfficer',
    'sectionChief',
    'stationChief',
  ];
  expect(await allowed((who) => p.as(who, listPremises, { beatId, filter: {} }))).toEqual(station);
  expect(await allowed((who) => p.as(who, getPremises, { premisesId }))).toEqual(station);
  let number = 80;
  const keep = (who: (typeof people)[number]) => {
    number += 1;
    return p.as(who, addPremises, household(`見本町1丁目${number}番`));
  };
  expect(await allowed(keep)).toEqual(['officer', 'boxChief']);
  const order = { premisesId, reason: '見本', instructedOn: '2026-11-20', reviewOn: '2027-05-20' };
  expect(await allowed((who) => p.as(who, exemptPremises, order))).toEqual(['stationChief']);
});
