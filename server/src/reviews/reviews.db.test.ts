import {
  answerMonthReview,
  checkMonth,
  finishMonthReview,
  getReview,
  listReviews,
} from '@meguri/core/reviews/reviews.ops.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../platform/keys.ts';
import { type Person, type Prefecture, testPrefecture } from '../platform/testing.ts';

let prefecture: Prefecture;
let premises: readonly string[] = [];
beforeAll(async () => {
  prefecture = await testPrefecture();
  premises = await addVisitedPremises();
  for (const beat of ['first', 'second', 'village'] as const) {
    for (const month of [8, 9, 10]) await closeMonth(beat, month);
  }
});
afterAll(() => prefecture.close());

type Beat = 'first' | 'second' | 'village';

/** Three doors of three houses, all met in one minute of October. */
const addVisitedPremises = async (): Promise<readonly string[]> => {
  const { units, beats, persons } = prefecture.world;
  const at = new Date('2026-10-20T03:00:00Z');
  const ids = [newId(), newId(), newId()];
  await prefecture.rows(async (tx) => {
    const own = { station_id: units.station, beat_id: beats.first };
    const added = { added_on: '2024-04-01', added_at: new Date('2024-04-01T00:00:00Z') };
    for (const id of ids) {
      await tx
        .insertInto('premises')
        .values({
          id,
          ...own,
          kind: 'household',
          tier: 'general',
          card: 'none',
          ...added,
          recorded_at: at,
        })
        .execute();
      await tx
        .insertInto('visits')
        .values({
          id: newId(),
          ...own,
          premises_id: id,
          person_id: persons.officer,
          outcome: 'met',
          happened_on: '2026-10-20',
          happened_at: at,
          recorded_at: at,
        })
        .execute();
    }
  });
  return ids;
};

const closers = { first: 'officer', second: 'secondOfficer', village: 'villageOfficer' } as const;

const closeMonth = (beat: Beat, month: number, by: Person = closers[beat]) =>
  prefecture.rows((tx) =>
    tx
      .insertInto('month_closings')
      .values({
        id: newId(),
        station_id: prefecture.world.units.station,
        beat_id: prefecture.world.beats[beat],
        year: 2026,
        month,
        closing: 1,
        counts: '{}',
        checksum: 'x',
        closed_by: prefecture.world.persons[by],
        closed_at: new Date('2026-11-04T00:00:00Z'),
      })
      .execute(),
  );

const monthOf = (beat: Beat, month = 10) => ({
  beatId: prefecture.world.beats[beat],
  year: 2026,
  month,
});

const finish = (who: Person, beat: Beat, month = 10) =>
  prefecture.as(who, finishMonthReview, {
    ...monthOf(beat, month),
    guidance: '土曜の午前に2人で回りましょう。',
    agreements: [{ text: '同行', on: '2026-11-28' }],
  });

const see = (who: Person, beat: Beat, month = 10) =>
  prefecture.must(who, getReview, monthOf(beat, month));

describe('who reviews whom', () => {
  test('reviews.monthly: nobody reviews a month they closed or worked', async () => {
    const { units, beats, persons } = prefecture.world;
    await prefecture.rows((tx) =>
      tx
        .insertInto('beat_assignments')
        .values({
          id: newId(),
          station_id: units.station,
          beat_id: beats.second,
          person_id: persons.boxChief,
          kind: 'helper',
          from_on: '2026-09-10',
          until_on: '2026-09-20',
        })
        .execute(),
    );
    expect(await finish('boxChief', 'second', 9)).toMatchObject({ code: 'reviews.own-month' });
    expect(await finish('boxChief', 'second', 8)).toMatchObject({ ok: true });
    expect(await finish('officer', 'first')).toMatchObject({ code: 'action.not-allowed' });
  });

  test('organisation.supervisors: a chief below the rank of the pack is refused', async () => {
    const rank = (police_rank: string) =>
      prefecture.rows((tx) =>
        tx
          .updateTable('persons')
          .set({ police_rank })
          .where('id', '=', prefecture.world.persons.boxChief)
          .execute(),
      );
    await rank('seniorConstable');
    expect(await finish('boxChief', 'first', 8)).toMatchObject({ code: 'review.rank-too-low' });
    await rank('assistantInspector');
  });

  test('reviews.monthly: the officer of a chuzaisho is reviewed by the section chief', async () => {
    expect(await finish('boxChief', 'village')).toMatchObject({ code: 'action.not-allowed' });
    expect(await finish('villageOfficer', 'village')).toMatchObject({ code: 'action.not-allowed' });
    expect(await finish('sectionChief', 'village')).toMatchObject({ ok: true });
  });

  test('reviews.monthly: a stranger learns nothing, headquarters reads no review', async () => {
    const asked = monthOf('first');
    expect(await prefecture.as('stranger', getReview, asked)).toMatchObject({ status: 404 });
    expect(await prefecture.as('headquartersClerk', getReview, asked)).toMatchObject({
      code: 'action.not-allowed',
    });
    expect(await prefecture.as('secondOfficer', getReview, asked)).toMatchObject({
      code: 'action.not-allowed',
    });
    expect(await finish('stranger', 'first')).toMatchObject({ code: 'not-found' });
  });

  test('reviews.monthly: not before the officer closed the month', async () => {
    expect((await see('boxChief', 'first', 7)).stage).toBe('month-open');
    expect(await finish('boxChief', 'first', 7)).toMatchObject({ code: 'reviews.month-open' });
  });
});

describe('a review', () => {
  test('reviews.plausibility: shows progress and asks about the visits', async () => {
    const found = await see('boxChief', 'first');
    expect(found).toMatchObject({ stage: 'open', dueOn: '2026-11-15', may: { finish: true } });
    expect(found.progress.month).toEqual({ done: premises.length, planned: 0 });
    expect(found.months).toHaveLength(10);
    expect(found.questions).toMatchObject([{ code: 'same-minute', visits: [{}, {}, {}] }]);
    expect(found.before).toBeNull();
    expect(found.after).toBe(prefecture.world.beats.second);
  });

  test('reviews.guidance: is finished once, with guidance, and answered by the officer', async () => {
    const bare = { ...monthOf('first'), guidance: ' ', agreements: [] };
    expect(await prefecture.as('boxChief', finishMonthReview, bare)).toMatchObject({
      code: 'reviews.guidance-missing',
    });
    const text = { ...monthOf('first'), text: '土曜なら会えそうです。' };
    expect(await prefecture.as('officer', answerMonthReview, text)).toMatchObject({
      code: 'reviews.nothing-to-answer',
    });
    expect(await finish('boxChief', 'first')).toMatchObject({ ok: true });
    expect(await finish('sectionChief', 'first')).toMatchObject({
      code: 'reviews.already-reviewed',
    });
    expect((await see('officer', 'first')).may).toEqual({
      finish: false,
      answer: true,
      check: false,
    });
    await prefecture.must('officer', answerMonthReview, text);
    expect(await see('boxChief', 'first')).toMatchObject({
      stage: 'answered',
      review: { guidance: '土曜の午前に2人で回りましょう。', agreements: [{ on: '2026-11-28' }] },
      answer: { text: '土曜なら会えそうです。', by: '見本 1号' },
      questions: [{ code: 'same-minute' }],
    });
  });

  test('reviews.plausibility: nobody answers for a colleague', async () => {
    await finish('boxChief', 'second');
    const text = { ...monthOf('second'), text: '見本' };
    expect(await prefecture.as('officer', answerMonthReview, text)).toMatchObject({
      code: 'action.not-allowed',
    });
    await prefecture.must('secondOfficer', answerMonthReview, text);
  });
});

const check = (who: Person, month: number, more = {}) =>
  prefecture.as(who, checkMonth, {
    boxId: prefecture.world.units.box,
    year: 2026,
    month,
    kind: 'checked',
    personId: null,
    text: '',
    ...more,
  });

describe('the station chief', () => {
  test('reviews.station-check: checks a reviewed month once, in person', async () => {
    expect(await check('stationChief', 9)).toMatchObject({ code: 'reviews.not-reviewed' });
    expect(await check('sectionChief', 10)).toMatchObject({ code: 'action.not-allowed' });
    expect(await check('stationChief', 10)).toMatchObject({ ok: true });
    expect(await check('stationChief', 10)).toMatchObject({ code: 'reviews.already-checked' });
    expect((await see('officer', 'first')).checks).toMatchObject([{ kind: 'checked' }]);
  });

  test('reviews.praise: praise and guidance have words', async () => {
    const praise = { kind: 'praise', personId: prefecture.world.persons.officer };
    expect(await check('stationChief', 10, praise)).toMatchObject({
      code: 'reviews.words-missing',
    });
    await check('stationChief', 10, { ...praise, text: '要望への回答が早かった。' });
    const praised = (await see('officer', 'first')).checks.find(({ kind }) => kind === 'praise');
    expect(praised).toMatchObject({ person: '見本 1号', text: '要望への回答が早かった。' });
  });
});

test('reviews.monthly: lists in the order of the organisation, each post what it reaches', async () => {
  const { units, beats } = prefecture.world;
  const listed = async (who: Person) => {
    const input = { stationId: units.station, year: 2026, month: 10 };
    const { boxes } = await prefecture.must(who, listReviews, input);
    return boxes.flatMap((box) => box.beats.map(({ beat, stage }) => [beat.id, stage]));
  };
  expect(await listed('sectionChief')).toEqual([
    [beats.first, 'answered'],
    [beats.second, 'answered'],
    [beats.village, 'reviewed'],
  ]);
  expect(await listed('boxChief')).toHaveLength(2);
  expect(await listed('villageOfficer')).toEqual([[beats.village, 'reviewed']]);
});
