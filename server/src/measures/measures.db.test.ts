import {
  cancelMeasure,
  changeMeasure,
  checkMeasure,
  decideMeasure,
  draftMeasure,
  endExample,
  lookBackOnMeasure,
  recordMeasure,
  shareMeasure,
  submitMeasure,
} from '@meguri/core/measures/course.ops.ts';
import {
  getMeasure,
  goodPractice,
  listMeasures,
  measureChoices,
  measuresCalendar,
  measuresCoverage,
  measureVersion,
} from '@meguri/core/measures/measures.ops.ts';
import type { MeasurePlan } from '@meguri/core/measures/plan.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Prefecture, testPrefecture } from '../platform/testing.ts';
import { lastDayOfPage } from './lists.db.ts';
import {
  adopt,
  decided,
  drafted,
  held,
  pack,
  planAt,
  prepared,
  result,
  stateNow,
  submitted,
  theDay,
  today,
} from './measures.testing.ts';

let prefecture: Prefecture;

beforeAll(async () => {
  prefecture = await testPrefecture(today);
  await adopt(prefecture);
});
beforeEach(() => prefecture.setNow(today));
afterAll(() => prefecture.close());

const read = (measureId: string, revision = 1) => ({ measureId, revision });
const decision = (measureId: string, revision = 1) =>
  ({ ...read(measureId, revision), as: 'decided', note: '' }) as const;
const month = { pack, whose: 'all', from: '2026-12-01', until: '2026-12-31' } as const;

describe('from plan to look back', () => {
  test('measures.decide: plan, submit, return, change, decide, prepare, hold, look back', async () => {
    const { must } = prefecture;
    const measureId = await submitted(prefecture);
    const back = { ...read(measureId), as: 'returned', note: '時期の理由を足す' } as const;
    await must('stationChief', decideMeasure, back);
    expect(await stateNow(prefecture, measureId)).toBe('returned');
    const plan = planAt(prefecture, { timing: '入学して半年のうち、雪の前に行う' });
    const { revision } = await must('boxChief', changeMeasure, { ...read(measureId), plan });
    expect(revision).toBe(2);
    await must('boxChief', submitMeasure, read(measureId, 2));
    await must('stationChief', decideMeasure, decision(measureId, 2));
    for (const item of ['venue', 'conduct'] as const) {
      await must('sectionChief', checkMeasure, {
        ...read(measureId, 2),
        item,
        done: true,
        note: '',
      });
    }
    expect(await stateNow(prefecture, measureId)).toBe('prepared');
    prefecture.setNow(new Date('2026-12-01T05:00:00Z'));
    await must('sectionChief', recordMeasure, { ...result(measureId), revision: 2 });
    expect(await stateNow(prefecture, measureId)).toBe('held');
    const looked = { reached: '自分でかけられた', verdict: 'repeat', goodPractice: true } as const;
    await must('sectionChief', lookBackOnMeasure, { ...read(measureId, 2), ...looked });
    const one = await must('stationChief', getMeasure, { measureId });
    expect(one.state).toBe('looked-back');
    expect(one.steps.map(({ step, revision: of }) => [step, of])).toEqual([
      ['submit', 1],
      ['return', 1],
      ['submit', 2],
      ['decide', 2],
      ['look-back', 2],
    ]);
    expect(one.results).toMatchObject([{ onDay: theDay, band: '30-99', held: true }]);
    expect(one.may).toMatchObject({ change: false, cancel: false, share: true });
    const before = await must('stationChief', measureVersion, read(measureId));
    expect(before.plan.timing).toBe('入学して半年のうちに行う');
  });

  const incomplete: readonly Partial<MeasurePlan>[] = [
    { why: '' },
    { timing: '' },
    { method: '' },
    { purposes: [] },
    { aims: [] },
    { onDay: null, from: null, until: null },
  ];

  test.each(incomplete)('measures.decide: nothing is submitted with %j', async (more) => {
    const measureId = await drafted(prefecture, more);
    const answer = await prefecture.as('sectionChief', submitMeasure, read(measureId));
    expect(answer).toMatchObject({ ok: false, code: 'measure.incomplete' });
  });

  test('measures.decide: nobody decides what he wrote; the plan of a chief goes to headquarters', async () => {
    const { as, must } = prefecture;
    const measureId = await drafted(prefecture, {}, 'stationChief');
    await must('stationChief', submitMeasure, read(measureId));
    const own = await as('stationChief', decideMeasure, decision(measureId));
    expect(own).toMatchObject({ status: 403, code: 'measure.own-work' });
    expect((await must('stationChief', getMeasure, { measureId })).route).toBe('headquarters');
    await must('headquartersOfficer', decideMeasure, decision(measureId));
    expect(await stateNow(prefecture, measureId)).toBe('decided');
    const ordinary = await submitted(prefecture);
    const away = await as('headquartersOfficer', decideMeasure, decision(ordinary));
    expect(away).toMatchObject({ code: 'measure.chief-decides' });
    const deputy = await as('sectionChief', decideMeasure, decision(ordinary));
    expect(deputy).toMatchObject({ ok: false, status: 403 });
  });

  test("measures.decide: headquarters' own is decided by a section head who did not write it", async () => {
    const { as, must, world } = prefecture;
    const sectionIds = [world.units.headquarters];
    const leadPostId = world.posts.headquartersClerk;
    const plan = planAt(prefecture, { sectionIds, leadPostId });
    const input = { pack, stationId: null, plan };
    const { measureId } = await must('headquartersClerk', draftMeasure, input);
    await must('headquartersClerk', submitMeasure, read(measureId));
    const clerk = await as('headquartersClerk', decideMeasure, decision(measureId));
    expect(clerk).toMatchObject({ ok: false, status: 403 });
    await must('headquartersOfficer', decideMeasure, decision(measureId));
    expect((await must('officer', getMeasure, { measureId })).state).toBe('decided');
    const station = await as('stationChief', draftMeasure, input);
    expect(station).toMatchObject({ ok: false, status: 403 });
  });

  test('measures.decide: a second editor is told whose version came first; a repeat changes nothing', async () => {
    const { as, must } = prefecture;
    const measureId = await drafted(prefecture);
    const plan = planAt(prefecture, { place: '見本小学校' });
    const once = '018f0000-0000-7000-8000-000000000082';
    const first = await as('boxChief', changeMeasure, { ...read(measureId), plan }, once);
    const again = await as('boxChief', changeMeasure, { ...read(measureId), plan }, once);
    expect([first, again]).toEqual([first, first]);
    expect((await must('boxChief', getMeasure, { measureId })).revision).toBe(2);
    const late = await as('sectionChief', changeMeasure, { ...read(measureId), plan });
    expect(late).toMatchObject({ status: 409, code: 'measure.changed' });
    const stale = await as('sectionChief', submitMeasure, read(measureId));
    expect(stale).toMatchObject({ code: 'measure.changed' });
  });

  test('measures.decide: a change after the decision needs another one; with results it is too late', async () => {
    const { as, must } = prefecture;
    const measureId = await prepared(prefecture);
    const plan = planAt(prefecture, { onDay: '2026-12-03' });
    await must('sectionChief', changeMeasure, { ...read(measureId), plan });
    expect(await stateNow(prefecture, measureId)).toBe('draft');
    const repeat = { every: 'week', step: 1, untilOn: '2026-12-08' } as const;
    const series = await held(prefecture, { repeat });
    expect(await stateNow(prefecture, series)).toBe('prepared');
    const late = await as('sectionChief', changeMeasure, { ...read(series), plan });
    expect(late).toMatchObject({ code: 'measure.begun' });
    prefecture.setNow(new Date('2026-12-09T01:00:00Z'));
    const off = { ...result(series, '2026-12-08'), held: false, band: null, note: '大雪のため' };
    await must('sectionChief', recordMeasure, off);
    expect(await stateNow(prefecture, series)).toBe('held');
  });

  test('measures.decide: cancelled with its reason and who was told, and then it is over', async () => {
    const { as, must } = prefecture;
    const measureId = await decided(prefecture);
    const why = { reason: '会場が使えなくなった', told: '学校の学生支援の係' };
    await must('boxChief', cancelMeasure, { ...read(measureId), ...why });
    const one = await must('officer', getMeasure, { measureId });
    expect(one.steps.at(-1)).toMatchObject({ step: 'cancel', note: why.reason, told: why.told });
    const again = await as('sectionChief', submitMeasure, read(measureId));
    expect(again).toMatchObject({ code: 'measure.state' });
  });
});

describe('what a directive gives', () => {
  const elsewhere: readonly Partial<MeasurePlan>[] = [
    { itemId: 'no-such-item' },
    { subject: 'partners' },
    { itemId: null, subject: 'training' },
  ];

  const refused = async (more: Partial<MeasurePlan>) => {
    const plan = planAt(prefecture, more);
    const input = { pack, stationId: prefecture.world.units.station, plan };
    const answer = await prefecture.as('sectionChief', draftMeasure, input);
    expect(answer).toMatchObject({ code: 'measure.not-in-directive' });
  };

  test.each(elsewhere)('measures.catalogue: only what the directive lists (%j)', refused);

  test('measures.life-stage: only a stage of the directive', () =>
    refused({ lifeStage: 'retirement' }));

  test('measures.purpose: only a purpose of the directive', () =>
    refused({ purposes: ['to-count'] }));

  test('measures.catalogue: an idea of its own needs no item, but a directive in force', async () => {
    const own = await drafted(prefecture, { itemId: null, title: '見本の手作り紙芝居' });
    expect(
      (await prefecture.must('boxChief', getMeasure, { measureId: own })).plan.itemId,
    ).toBeNull();
    const input = { pack: 'gifu-residents-2019', stationId: null, plan: planAt(prefecture) };
    const answer = await prefecture.as('headquartersClerk', draftMeasure, input);
    expect(answer).toMatchObject({ code: 'measure.directive' });
  });

  test('measures.children: children are a group with a band; no field takes names or a number', async () => {
    const measureId = await drafted(prefecture, { audience: 'children', expected: '10-29' });
    const { plan } = await prefecture.must('officer', getMeasure, { measureId });
    expect(plan).toMatchObject({ audience: 'children', expected: '10-29' });
    const { rows } = await prefecture.rows((tx) =>
      sql<{ name: string }>`select column_name as name from information_schema.columns
        where table_schema = current_schema() and table_name like 'measure%'`.execute(tx),
    );
    const names = rows.map(({ name }) => name).join(' ');
    expect(names).not.toMatch(/attend|participant|name|head_count|people|premises|household|card/);
  });

  test('measures.across: sections of the station carry it together, one leads; none of another place', async () => {
    const { must, as, world } = prefecture;
    const stationId = world.units.station;
    const lists = await must('sectionChief', measureChoices, { pack, stationId });
    expect(lists.sections.map(({ id }) => id)).toContain(world.units.section);
    expect(lists.own).toEqual({ sectionId: world.units.section, postId: world.posts.sectionChief });
    const measureId = await drafted(prefecture);
    const { sections, lead } = await must('sectionChief', getMeasure, { measureId });
    expect(sections.map(({ id }) => id)).toEqual([world.units.section, world.units.station]);
    expect(lead.id).toBe(world.posts.sectionChief);
    for (const more of [
      { sectionIds: [world.units.otherStation] },
      { leadPostId: world.posts.stranger },
    ]) {
      const input = { pack, stationId, plan: planAt(prefecture, more) };
      expect(await as('sectionChief', draftMeasure, input)).toMatchObject({
        code: 'measure.unit-unknown',
      });
    }
  });
});

describe('conduct', () => {
  test('measures.conduct: not recorded as held until whoever leads has read the guidance', async () => {
    const { as, must } = prefecture;
    const measureId = await decided(prefecture);
    const guidance = { ...read(measureId), item: 'conduct', done: true, note: '' } as const;
    expect(await as('stationChief', checkMeasure, guidance)).toMatchObject({
      code: 'measure.not-lead',
    });
    prefecture.setNow(new Date('2026-12-01T05:00:00Z'));
    const unread = await as('sectionChief', recordMeasure, result(measureId));
    expect(unread).toMatchObject({ code: 'measure.guidance-unread' });
    await must('sectionChief', checkMeasure, guidance);
    await must('sectionChief', recordMeasure, result(measureId));
    const twice = await as('sectionChief', recordMeasure, result(measureId));
    expect(twice).toMatchObject({ ok: false });
  });

  test('measures.conduct: a day to come has no result, and a beat officer speaks of what he led', async () => {
    const { as, world } = prefecture;
    const measureId = await prepared(prefecture);
    const early = await as('sectionChief', recordMeasure, result(measureId));
    expect(early).toMatchObject({ code: 'measure.no-such-day' });
    prefecture.setNow(new Date('2026-12-01T05:00:00Z'));
    const other = await as('officer', recordMeasure, result(measureId));
    expect(other).toMatchObject({ code: 'measure.not-lead' });
    prefecture.setNow(today);
    const own = await decided(prefecture, { leadPostId: world.posts.officer });
    const venue = { ...read(own), item: 'venue', done: true, note: '鍵は公民館' } as const;
    expect(await as('officer', checkMeasure, venue)).toMatchObject({ ok: true });
  });

  test('measures.conduct: neither held without a band nor off without a reason', async () => {
    const measureId = await prepared(prefecture);
    for (const more of [{ band: null }, { held: false }, { held: false, band: null }]) {
      const answer = await prefecture.as('sectionChief', recordMeasure, {
        ...result(measureId),
        ...more,
      });
      expect(answer).toMatchObject({ code: 'measure.result-incomplete' });
    }
  });
});

describe('calendar and coverage', () => {
  test('measures.decide: a series stands on each of its days, in the list and in the file', async () => {
    const { must } = prefecture;
    const repeat = { every: 'week', step: 2, untilOn: '2026-12-31' } as const;
    const measureId = await decided(prefecture, { repeat });
    const { entries } = await must('officer', listMeasures, month);
    const days = entries.filter((one) => one.measureId === measureId).map(({ onDay }) => onDay);
    expect(days).toEqual(['2026-12-01', '2026-12-15', '2026-12-29']);
    const { base64, mediaType } = await must('officer', measuresCalendar, month);
    expect(mediaType).toBe('text/calendar; charset=utf-8');
    const text = Buffer.from(base64, 'base64').toString().replaceAll('\r\n ', '');
    expect(text).toContain(`UID:${measureId}@meguri`);
    expect(text).toContain('RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20261231T010000Z');
    expect(text, 'no name of anybody leaves the product').not.toMatch(/見本 \d+号/);
  });

  test('measures.match: a station sees its own and those of headquarters, and no other station', async () => {
    const { must, as, world } = prefecture;
    await decided(prefecture);
    const { stations, entries } = await must('officer', listMeasures, month);
    expect(stations.map(({ id }) => id)).toEqual([world.units.station]);
    expect(entries.length).toBeGreaterThan(0);
    const away = await must('stranger', listMeasures, month);
    expect(away.entries.filter(({ station }) => station !== null)).toEqual([]);
    const other = { ...month, whose: world.units.station };
    expect(await as('stranger', listMeasures, other)).toMatchObject({ ok: false });
    expect(await as('auditor', listMeasures, month)).toMatchObject({ status: 403 });
  });

  test('measures.match: coverage names every station in its order, with what is still to be done', async () => {
    const { must, world } = prefecture;
    await held(prefecture);
    prefecture.setNow(today);
    await decided(prefecture, { onDay: '2026-12-20', communityKind: 'residentialArea' });
    const asked = { pack, from: '2026-11-22', until: '2027-03-31', lifeStage: null } as const;
    const input = { ...asked, communityKind: null };
    const { rows } = await must('headquartersClerk', measuresCoverage, input);
    const { station, otherStation } = world.units;
    expect(rows.map((row) => row.station?.id ?? null)).toEqual([null, station, otherStation]);
    const cell = rows[1]?.cells.find(({ subject }) => subject === 'activities');
    expect(cell?.held).toBeGreaterThan(0);
    expect(cell?.planned).toBeGreaterThan(0);
    expect(rows[2]?.cells.every((one) => one.held === 0 && one.planned === 0)).toBe(true);
    expect(rows[0]?.cells.map(({ subject }) => subject)).toEqual([
      'activities',
      'partners',
      'situation',
    ]);
    const areas = await must('stationChief', measuresCoverage, {
      ...asked,
      communityKind: 'districtOrFacility',
    });
    expect(areas.rows.map((row) => row.station?.id ?? null)).toEqual([null, station]);
    expect(areas.rows[1]?.cells[0]).toMatchObject({ held: 0, planned: 0 });
    expect(areas.rows.map(({ mayPlan }) => mayPlan)).toEqual([false, true]);
  });

  test('measures.match: a page ends with a whole day, and the next one begins after it', async () => {
    for (const onDay of ['2027-02-02', '2027-02-03', '2027-02-03', '2027-02-05']) {
      await drafted(prefecture, { onDay });
    }
    const whose = { all: false, stationId: prefecture.world.units.station } as const;
    const asked = { pack, whose, from: '2027-02-01', until: '2027-02-28' };
    const endOf = (from: string, most: number) =>
      prefecture.rows((tx) => lastDayOfPage(tx, { ...asked, from }, most));
    expect(await endOf('2027-02-01', 1)).toBe('2027-02-02');
    expect(await endOf('2027-02-03', 1), 'a day is never cut').toBe('2027-02-03');
    expect(await endOf('2027-02-01', 3)).toBe('2027-02-04');
    expect(await endOf('2027-02-01', 4), 'all of it').toBe('2027-02-28');
  });

  test('measures.match: a period is at most a year and a month', async () => {
    const answer = await prefecture.as('officer', listMeasures, { ...month, until: '2028-12-31' });
    expect(answer).toMatchObject({ code: 'measure.period' });
  });
});

describe('good practice', () => {
  test('training.share: what worked is told to every station, and can be taken off again', async () => {
    const { must, as } = prefecture;
    const measureId = await held(prefecture);
    const looked = { reached: 'できた', verdict: 'repeat', goodPractice: true } as const;
    await must('sectionChief', lookBackOnMeasure, { ...read(measureId), ...looked });
    const told = { ...read(measureId), worked: '二人組の練習がよかった' };
    expect(await as('boxChief', shareMeasure, told)).toMatchObject({ status: 403 });
    await must('stationChief', shareMeasure, told);
    expect(await as('stationChief', shareMeasure, told)).toMatchObject({ code: 'measure.shared' });
    const seen = async () => (await must('stranger', goodPractice, { pack })).examples;
    expect(await seen()).toMatchObject([
      { measureId, unitName: '見本警察署', worked: told.worked, maySee: false, mayEnd: false },
    ]);
    expect(await as('stranger', getMeasure, { measureId })).toMatchObject({ code: 'not-found' });
    await must('stationChief', endExample, { measureId, reason: '会場名が入っていた' });
    expect(await seen()).toEqual([]);
  });

  test('training.share: only what was looked back on as good practice', async () => {
    const { must, as } = prefecture;
    const measureId = await held(prefecture);
    const told = { ...read(measureId), worked: '見本' };
    expect(await as('stationChief', shareMeasure, told)).toMatchObject({ code: 'measure.state' });
    const looked = { reached: 'できなかった', verdict: 'change', goodPractice: false } as const;
    await must('sectionChief', lookBackOnMeasure, { ...read(measureId), ...looked });
    expect(await as('stationChief', shareMeasure, told)).toMatchObject({
      code: 'measure.no-good-practice',
    });
  });
});

test('measures.aim: the effects are a closed list, in the contract and in the database', async () => {
  const plan = { ...planAt(prefecture), aims: ['crackdown'] };
  const input = { pack, stationId: prefecture.world.units.station, plan };
  const answer = await prefecture.as('sectionChief', draftMeasure, input as never);
  expect(answer).toMatchObject({ ok: false, code: 'request.malformed' });
});
