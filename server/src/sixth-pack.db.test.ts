import { fileURLToPath } from 'node:url';
import { sum } from '@meguri/core/base/lists.ts';
import { getBody, listBodies } from '@meguri/core/bodies/bodies.ops.ts';
import { boxCustody } from '@meguri/core/custody/custody.ops.ts';
import { approveBeatPlan, draftBeatPlan, submitBeatPlan } from '@meguri/core/plans/edit.ops.ts';
import { getPlan } from '@meguri/core/plans/plans.ops.ts';
import { addPremises } from '@meguri/core/premises/change.ops.ts';
import { reclassifyPremises } from '@meguri/core/premises/classify.ops.ts';
import { listVisitIntervals, setVisitInterval } from '@meguri/core/premises/intervals.ops.ts';
import { getPremises, listDue, listPremises } from '@meguri/core/premises/premises.ops.ts';
import { finishMonthReview } from '@meguri/core/reviews/reviews.ops.ts';
import { closeMonth } from '@meguri/core/sheets/close.ops.ts';
import { fetchPrint, printProgress, startPrint } from '@meguri/core/sheets/papers.ops.ts';
import { previewRecut } from '@meguri/core/sheets/recut.ops.ts';
import { getSheet, getTotals } from '@meguri/core/sheets/sheets.ops.ts';
import { stationTasks } from '@meguri/core/tasks/tasks.ops.ts';
import { askNight, decideNight } from '@meguri/core/visits/night.ops.ts';
import type { VisitSheet } from '@meguri/core/visits/visit.ts';
import { daySheet, recordVisits } from '@meguri/core/visits/visits.ops.ts';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { addPosts } from './bodies/bodies.testing.ts';
import { allot } from './plans/plans.testing.ts';
import { newId } from './platform/keys.ts';
import { loadPacks } from './platform/packs.ts';
import { type Prefecture, testPrefecture } from './platform/testing.ts';

// A sixth directive, of a prefecture that does not exist, runs a beat's year as data: three classes
// in the two columns of the form, visits by half years, 警部補 as the lowest supervisor, a body with
// two deputies and a borrowed one. Nothing here but the folder of packs is different.

const samples = fileURLToPath(new URL('../../core/fixtures/packs/', import.meta.url));
const year = 2026;

let p: Prefecture;
const doors = new Map<string, string>();

beforeAll(async () => {
  p = await testPrefecture(new Date('2025-12-10T01:00:00Z'), loadPacks(samples));
  await allot(p, 60, '2025-12-10T00:00:00Z');
});
afterAll(() => p.close());

const beatId = () => p.world.beats.first;
const doorOf = (name: string): string => doors.get(name) ?? '';

const households = [
  ['special', 'household-1'],
  ['sealed', 'household-3'],
  ['yearly', 'household-2'],
  ['general', 'household-5'],
] as const;

const add = async (name: string, kind: 'household' | 'establishment', criterion: string) => {
  const address = `見本町1丁目${doors.size + 1}番1号`;
  const said = {
    name: kind === 'household' ? '' : '見本商店',
    card: 'none',
    convenience: null,
  } as const;
  const made = { beatId: beatId(), kind, address, criterion, on: '2025-12-10' } as const;
  const { premisesId } = await p.must('officer', addPremises, { ...said, ...made });
  doors.set(name, premisesId);
};

const rowOf = async (name: string) => {
  const { rows } = await p.must('officer', listPremises, { beatId: beatId(), filter: {} });
  return rows.find(({ id }) => id === doorOf(name));
};

const setRank = (who: 'boxChief', rank: string, grade: string | null = null) =>
  p.rows(async (tx) => {
    const { persons, posts } = p.world;
    await tx
      .updateTable('persons')
      .set({ police_rank: rank })
      .where('id', '=', persons[who])
      .execute();
    await tx.updateTable('posts').set({ grade }).where('id', '=', posts[who]).execute();
  });

const visitOf = (name: string, at: string, over: Partial<VisitSheet> = {}): VisitSheet => ({
  id: newId(),
  premisesId: doorOf(name),
  at,
  outcome: 'met',
  guidance: [1],
  crCards: 1,
  patrolCards: 0,
  card: null,
  cardSource: null,
  hours: null,
  heard: null,
  ...over,
});

describe('three classes in two columns', () => {
  test('premises.classify: each criterion leads to its class, the tier stays the column', async () => {
    for (const [name, criterion] of households) await add(name, 'household', criterion);
    await add('shop', 'establishment', 'establishment-1');
    expect(await rowOf('special')).toMatchObject({
      tier: 'priority',
      visitClass: { code: 'special', title: { ja: '特別先' } },
    });
    expect(await rowOf('yearly')).toMatchObject({
      tier: 'priority',
      visitClass: { code: 'priority' },
    });
    expect(await rowOf('shop')).toMatchObject({ visitClass: { code: 'priority' } });
    expect(await rowOf('general')).toMatchObject({ tier: 'general', visitClass: null });
  });

  test('premises.classify: a class tells nothing of a sealed criterion that leads to it', async () => {
    const [open, sealed] = [await rowOf('special'), await rowOf('sealed')];
    const place = { id: '', address: '', searchKey: '' };
    expect({ ...sealed, ...place }).toEqual({ ...open, ...place });
  });

  test('premises.classify: a change inside a column is on record and moves no cell of the form', async () => {
    const before = await p.must('officer', getSheet, { beatId: beatId(), year });
    const change = { premisesId: doorOf('yearly') };
    await p.must('officer', reclassifyPremises, { ...change, criterion: 'household-1' });
    expect(await rowOf('yearly')).toMatchObject({ visitClass: { code: 'special' } });
    const after = await p.must('officer', getSheet, { beatId: beatId(), year });
    expect(after.rows).toEqual(before.rows);
    await p.must('officer', reclassifyPremises, { ...change, criterion: 'household-2' });
    const { history } = await p.must('officer', getPremises, change);
    expect(history.map(({ visitClass }) => visitClass?.code)).toEqual([
      'priority',
      'special',
      'priority',
    ]);
  });

  test('premises.frequency: headquarters fixes one class, the station sets another', async () => {
    const stationId = p.world.units.station;
    const wish = { stationId, tier: 'priority', months: 24, from: '2027-01-01', reasons: '例示' };
    const asked = (visitClass: string | null) =>
      p.as('stationChief', setVisitInterval, { ...wish, tier: 'priority', visitClass });
    expect(await asked('special')).toMatchObject({
      status: 403,
      code: 'premises.interval-by-headquarters',
    });
    expect(await asked(null)).toMatchObject({ code: 'premises.class-unknown' });
    expect(await asked('priority')).toMatchObject({ ok: true });
    const known = await p.must('stationChief', listVisitIntervals, { stationId });
    expect(known.classes.map(({ code, inForce }) => [code, inForce])).toEqual([
      ['special', 6],
      ['priority', 12],
      ['general', 36],
    ]);
    expect(known.versions[0]).toMatchObject({ visitClass: { code: 'priority' }, months: 24 });
    expect(known.campaigns).toMatchObject([{ id: 'seniors-2025', months: 12 }]);
  });
});

describe('a year by half years', () => {
  test('premises.due-list: two rounds for the special class, a campaign for the general one', async () => {
    p.setNow(new Date('2025-12-15T06:00:00Z'));
    const visits = households.map(([name], at) => visitOf(name, `2025-12-15T1${at}:00:00+09:00`));
    await p.must('officer', recordVisits, { visits });
    p.setNow(new Date('2026-01-05T01:00:00Z'));
    const { doors: due } = await p.must('officer', listDue, { beatId: beatId(), year });
    const roundsOf = (name: string) =>
      due.find(({ premisesId }) => premisesId === doorOf(name))?.rounds.map(({ until }) => until);
    expect(roundsOf('special')).toEqual(['2026-06-30', '2026-12-31']);
    expect(roundsOf('sealed')).toEqual(roundsOf('special'));
    expect(roundsOf('yearly')).toEqual(['2026-12-31']);
    // Once in three years, but for the campaign that ends in May.
    expect(roundsOf('general')).toEqual(['2026-05-31']);
    expect(await rowOf('general')).toMatchObject({ dueOn: '2026-05-31' });
  });

  test('plans.draft: first interviews in the first half, time kept for the second', async () => {
    const drafted = await p.must('officer', draftBeatPlan, { beatId: beatId(), year });
    expect(drafted).toMatchObject({ placed: 5, unplaced: 0 });
    const board = await p.must('officer', getPlan, { beatId: beatId(), year });
    const planned = await p.rows((tx) =>
      tx.selectFrom('plan_doors').select(['premises_id', 'month']).execute(),
    );
    const monthOf = (name: string) =>
      planned.find(({ premises_id }) => premises_id === doorOf(name))?.month;
    expect(planned).toHaveLength(5);
    for (const name of ['special', 'sealed']) expect(monthOf(name)).toBeLessThanOrEqual(6);
    expect(monthOf('general')).toBeLessThanOrEqual(5);
    const { dueCount, neededMinutes } = board.feasibility;
    expect(dueCount).toBe(5);
    // Two of the five doors are visited twice.
    expect(neededMinutes / board.ground.doorMinutes).toBeGreaterThan(6);
    // The second rounds weigh on the months of the second half they are wanted in.
    const later = board.months.map(({ laterMinutes }) => laterMinutes);
    expect(later.slice(0, 6)).toEqual([0, 0, 0, 0, 0, 0]);
    for (const minutes of later.slice(6)) expect(minutes).toBeGreaterThan(0);
  });

  test('organisation.supervisors: 警部補 approves the plan, 巡査部長 is refused', async () => {
    const { plan } = await p.must('officer', getPlan, { beatId: beatId(), year });
    const seen = { planId: plan?.id ?? '', revision: plan?.revision ?? 0 };
    await p.must('officer', submitBeatPlan, { ...seen, reason: '' });
    await setRank('boxChief', 'sergeant', 'section-head');
    expect(await p.as('boxChief', approveBeatPlan, { ...seen, comment: '' })).toMatchObject({
      code: 'review.rank-too-low',
    });
    await setRank('boxChief', 'assistantInspector');
    expect(await p.as('boxChief', approveBeatPlan, { ...seen, comment: '' })).toMatchObject({
      ok: true,
    });
  });

  test('visits.record: by the hours and items of this directive', async () => {
    p.setNow(new Date('2026-02-10T06:00:00Z'));
    const sheet = await p.must('officer', daySheet, { beatId: beatId(), day: '2026-02-10' });
    expect(sheet).toMatchObject({ allowedHours: { from: '09:30' }, nightVisits: 'approved' });
    const visits = [
      visitOf('special', '2026-02-10T10:00:00+09:00'),
      visitOf('general', '2026-02-10T10:20:00+09:00'),
      visitOf('shop', '2026-02-10T10:40:00+09:00', { outcome: 'absent', guidance: [] }),
    ];
    await p.must('officer', recordVisits, { visits });
    const early = visitOf('yearly', '2026-02-10T09:00:00+09:00');
    expect(await p.as('officer', recordVisits, { visits: [early] })).toMatchObject({
      code: 'visits.night-not-approved',
    });
    expect(await rowOf('special')).toMatchObject({
      dueOn: '2026-12-31',
      nextStep: { notBefore: '2026-07-01' },
    });
    expect(await rowOf('general')).toMatchObject({ dueOn: '2029-12-31' });
  });

  test('plans.replan: in July a door met in its first half is not planned again', async () => {
    p.setNow(new Date('2026-07-10T01:00:00Z'));
    const drafted = await p.must('officer', draftBeatPlan, { beatId: beatId(), year });
    expect(drafted.version).toBe(2);
    const { feasibility } = await p.must('officer', getPlan, { beatId: beatId(), year });
    // The sealed one, the yearly one and the shop; the second round of the special one takes time.
    expect(feasibility.dueCount).toBe(3);
    expect(await rowOf('special')).toMatchObject({ nextStep: { step: 'visit' } });
  });
});

test('beats.recut: the load of a beat goes by class, and the whole form of this directive is shown', async () => {
  const { beats, units } = p.world;
  const [fromBeatId, toBeatId, premisesIds] = [beats.first, beats.second, [doorOf('special')]];
  const seen = await p.must('sectionChief', previewRecut, {
    stationId: units.station,
    on: '2026-08-01',
    wish: { kind: 'move-premises', fromBeatId, toBeatId, premisesIds },
  });
  const from = seen.beats.find((beat) => beat.beatId === fromBeatId);
  // Two doors twice a year, two once, one every three years; then one of the first less.
  expect(from?.before?.load.visitsPerYear).toBeCloseTo(2 * 2 + 2 + 1 / 3);
  expect(from?.after.load?.visitsPerYear).toBeCloseTo(2 + 2 + 1 / 3);
  expect(from?.after.rows?.map(({ id }) => id)).toEqual(seen.form.rows.map(({ id }) => id));
});

describe('the month and the form', () => {
  test('reviews.monthly: closed by the officer, reviewed from 警部補 or its civilian grade on', async () => {
    p.setNow(new Date('2026-07-13T01:00:00Z'));
    for (const month of [1, 2]) {
      await p.must('officer', closeMonth, { beatId: beatId(), year, month });
    }
    const review = (month: number) =>
      p.as('boxChief', finishMonthReview, {
        beatId: beatId(),
        year,
        month,
        guidance: '一緒に回る日を決めた。',
        agreements: [],
      });
    await setRank('boxChief', 'sergeant');
    expect(await review(1)).toMatchObject({ status: 403, code: 'review.rank-too-low' });
    await setRank('boxChief', 'assistantInspector');
    expect(await review(1)).toMatchObject({ ok: true });
    await setRank('boxChief', '事務職員');
    expect(await review(2)).toMatchObject({ code: 'review.rank-too-low' });
    await setRank('boxChief', '事務職員', 'chief-clerk');
    expect(await review(2)).toMatchObject({ ok: true });
    await setRank('boxChief', 'assistantInspector');
  });

  test('sheets.totals: the form counts by its columns, and the totals agree', async () => {
    const { rows } = await p.must('officer', getSheet, { beatId: beatId(), year });
    const totals = await p.must('stationChief', getTotals, {
      scope: 'station',
      unitId: p.world.units.station,
      year,
    });
    expect(rows.length).toBeGreaterThan(10);
    expect(totals.rows.map(({ id, months }) => [id, months[1]])).toEqual(
      rows.map(({ id, months }) => [id, months[1]]),
    );
    const cells = (id: string) => rows.find((row) => row.id === id)?.months;
    // One of the special class and one of the general one in February; five planned in the year.
    expect(['MH-R4', 'MH-R5', 'MH-R6'].map((id) => cells(id)?.[1])).toEqual([1, 1, 2]);
    expect(sum((cells('MH-R3') ?? []).map((count) => count ?? 0))).toBe(5);
  });

  test.each([
    ['pdf', '%PDF-'],
    ['csv', '\ufeff'],
  ] as const)('sheets.print: the form of this directive as %s', async (format, starts) => {
    const asked = { of: 'beat', id: beatId(), year, format } as const;
    const { printId } = await p.must('officer', startPrint, asked);
    await vi.waitFor(
      async () => {
        const { state } = await p.must('officer', printProgress, { printId });
        expect(state).toBe('done');
      },
      { timeout: 20_000, interval: 200 },
    );
    const { base64 } = await p.must('officer', fetchPrint, { printId });
    const text = Buffer.from(base64, 'base64').toString();
    expect(text.startsWith(starts)).toBe(true);
    if (format === 'csv') expect(text).toContain('特別・重点');
  });
});

describe('a beat without an officer', () => {
  test('beats.acting: after a week its neighbours visit it, and its chief is asked to see to it', async () => {
    const { beats, persons, units } = p.world;
    const { premisesId } = await p.must('boxChief', addPremises, {
      beatId: beats.second,
      kind: 'household',
      address: '見本町2丁目40番1号',
      name: '',
      criterion: 'household-5',
      card: 'none',
      convenience: null,
      on: '2026-07-13',
    } as const);
    await p.rows((tx) =>
      tx
        .updateTable('beat_assignments')
        .set({ until_on: '2026-07-13' })
        .where('person_id', '=', persons.secondOfficer)
        .execute(),
    );
    const on = async (day: string) => {
      p.setNow(new Date(`${day}T06:00:00Z`));
      const visit = { ...visitOf('', `${day}T11:00:00+09:00`), premisesId };
      return p.as('officer', recordVisits, { visits: [visit] });
    };
    const isAsked = async () => {
      const { tasks } = await p.must('sectionChief', stationTasks, { stationId: units.station });
      return tasks.some(({ state, beatId: of }) => state === 'beat.vacant' && of === beats.second);
    };
    const sheetOf = async (who: 'officer' | 'villageOfficer', day: string) => {
      const { assigned, visits } = await p.must(who, daySheet, { beatId: beats.second, day });
      return [assigned, visits.length];
    };
    expect(await on('2026-07-20')).toMatchObject({ code: 'visits.beat-not-assigned' });
    expect(await sheetOf('officer', '2026-07-20')).toEqual([false, 0]);
    expect(await isAsked()).toBe(false);
    expect(await on('2026-07-21')).toMatchObject({ ok: true });
    expect(await sheetOf('officer', '2026-07-21')).toEqual([true, 1]);
    expect(await sheetOf('villageOfficer', '2026-07-21')).toEqual([false, 0]);
    expect(await isAsked()).toBe(true);
    // A helper visits, but is not in charge: the chief is asked until somebody is (MG-4.5).
    const stand = (kind: 'helper' | 'acting') =>
      p.rows((tx) =>
        tx
          .insertInto('beat_assignments')
          .values({
            id: newId(),
            station_id: units.station,
            beat_id: beats.second,
            kind,
            person_id: persons.villageOfficer,
            from_on: '2026-07-22',
          })
          .execute(),
      );
    await stand('helper');
    p.setNow(new Date('2026-07-22T06:00:00Z'));
    expect(await sheetOf('villageOfficer', '2026-07-22')).toEqual([true, 0]);
    expect(await isAsked()).toBe(true);
    await stand('acting');
    expect(await isAsked()).toBe(false);
    p.setNow(new Date('2026-07-21T06:00:00Z'));
    const stranger = { ...visitOf('', '2026-07-21T12:00:00+09:00'), premisesId };
    expect(await p.as('villageOfficer', recordVisits, { visits: [stranger] })).toMatchObject({
      code: 'visits.beat-not-assigned',
    });
  });
});

describe('two levels of custody', () => {
  test('custody.chain: the alternative post is custodian where the box has no chief', async () => {
    const { persons, units } = p.world;
    const holders = async () => {
      const { chain } = await p.must('stationChief', boxCustody, { boxId: units.box });
      return chain.map(({ level, holders: names }) => [level, names]);
    };
    const station = ['stationCustodian', ['見本 6号']];
    expect(await holders()).toEqual([station, ['postCustodian', ['見本 3号']]]);
    await p.rows((tx) =>
      tx
        .updateTable('post_holdings')
        .set({ until_on: '2026-07-14' })
        .where('person_id', '=', persons.boxChief)
        .execute(),
    );
    expect(await holders()).toEqual([station, ['postCustodian', ['見本 5号']]]);
  });
});

describe('the bodies of the sixth programme', () => {
  test('bodies.compose: two deputies, a borrowed body, one of every station', async () => {
    await addPosts(p, [
      { title: '見本部長', unit: 'headquarters' },
      { title: '見本生活安全部長', unit: 'headquarters' },
      { title: '見本刑事部長', unit: 'headquarters' },
    ]);
    const key = { pack: 'mihon-residents', stationId: null, on: null };
    const body = await p.must('headquartersClerk', getBody, { ...key, body: 'headquarters' });
    const deputies = body.seats.find(({ role }) => role === 'deputy')?.places ?? [];
    expect(deputies.map(({ holders }) => holders.map(({ name }) => name))).toEqual([
      ['見本 見本生活安全部長'],
      ['見本 見本刑事部長'],
    ]);
    const squad = await p.must('headquartersClerk', getBody, { ...key, body: 'squad' });
    expect(squad.origin?.from.ja).toBe('見本組織対策推進班設置要綱');
    const { bodies } = await p.must('stationChief', listBodies, {
      stationId: p.world.units.station,
    });
    expect(bodies.map((one) => one.body)).toEqual(
      expect.arrayContaining(['headquarters', 'squad', 'station']),
    );
  });

  test('visits.night-approval: without a deputy nobody but the section chief decides', async () => {
    const from = '2026-07-21T18:00:00+09:00';
    const until = '2026-07-21T19:00:00+09:00';
    const asked = { id: newId(), premisesId: doorOf('yearly'), from, until, reason: '先方の希望' };
    const { requestId } = await p.must('officer', askNight, asked);
    const decision = { requestId, approved: true, reason: '' };
    expect(await p.as('stationChief', decideNight, decision)).toMatchObject({
      code: 'action.not-allowed',
    });
    expect(await p.as('sectionChief', decideNight, decision)).toMatchObject({ ok: true });
  });
});
