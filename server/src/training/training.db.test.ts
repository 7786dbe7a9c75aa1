import { adoptPack } from '@meguri/core/directives/packs-in-use.ops.ts';
import type { Input } from '@meguri/core/operation.ts';
import { todaysTasks } from '@meguri/core/tasks/tasks.ops.ts';
import { lessons } from '@meguri/core/training/lessons.ts';
import {
  assignLesson,
  cancelSession,
  completeLesson,
  getSession,
  listTraining,
  ownLessons,
  planSession,
  recordSession,
} from '@meguri/core/training/training.ops.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Person, type Prefecture, people, testPrefecture } from '../platform/testing.ts';

let prefecture: Prefecture;
const pack = 'gifu-residents-2019';
const [today, later] = ['2026-11-21', new Date('2026-12-02T01:00:00Z')];

beforeAll(async () => {
  prefecture = await testPrefecture();
  const use = { pack, fromOn: today, reason: '試験' };
  await prefecture.must('headquartersClerk', adoptPack, use);
});
afterAll(() => prefecture.close());

type Plan = Input<typeof planSession>;
const plan = (over: Partial<Plan> = {}): Plan => ({
  stationId: prefecture.world.units.station,
  pack,
  themeId: 'coexistence',
  on: '2026-12-01',
  minutes: 45,
  unitIds: [prefecture.world.units.box, prefecture.world.units.section],
  leadPostId: prefecture.world.posts.sectionChief,
  material: '見本資料',
  attached: { guidance: false, complaintChannel: false },
  ...over,
});

const tasksOf = async (who: Person, state: string) =>
  (await prefecture.must(who, todaysTasks, {})).tasks.filter((one) => one.state === state);

describe('training.hold: sessions', () => {
  test('training.hold: R14 GF-T25 a questioning drill without guidance and channel is refused', async () => {
    const drill = (guidance: boolean, complaintChannel: boolean) =>
      plan({ themeId: 'questioning', attached: { guidance, complaintChannel } });
    for (const bad of [drill(false, false), drill(true, false), drill(false, true)]) {
      expect(await prefecture.as('sectionChief', planSession, bad)).toMatchObject({
        code: 'training.guidance-missing',
      });
    }
    const { sessionId } = await prefecture.must('sectionChief', planSession, drill(true, true));
    const shown = await prefecture.must('officer', getSession, { sessionId });
    expect(shown).toMatchObject({ guidance: true, complaintChannel: true, state: 'planned' });
    const bare = prefecture.rows((tx) =>
      sql`insert into training_sessions select gen_random_uuid(), station_id, pack, theme, theme_ja,
        theme_en, drill, on_day, minutes, lead_post_id, material, false, complaint_channel,
        planned_at, planned_by, planned_as from training_sessions where id = ${sessionId}`.execute(
        tx,
      ),
    );
    await expect(bare, 'the database refuses it too').rejects.toThrow('check');
  });

  test('training.hold: themes come from the directive, and are the own ones where it has none', async () => {
    const stationId = prefecture.world.units.station;
    const list = (of: string | null) =>
      prefecture.must('officer', listTraining, { stationId, pack: of });
    expect((await list(pack)).themes.map(({ clause }) => clause)).not.toContain(null);
    expect(new Set((await list(null)).themes.map(({ clause }) => clause))).toEqual(new Set([null]));
    const own = plan({ pack: null, themeId: 'plain-words' });
    await prefecture.must('boxChief', planSession, own);
    const foreign = plan({ pack: null, themeId: 'questioning' });
    expect(await prefecture.as('boxChief', planSession, foreign)).toMatchObject({
      code: 'training.theme-unknown',
    });
  });

  test('training.hold: recorded by counts for each unit; it waits on the home of who planned it', async () => {
    prefecture.setNow(new Date(`${today}T01:00:00Z`));
    const { sessionId } = await prefecture.must('stationOfficer', planSession, plan());
    const waits = async () =>
      (await tasksOf('stationOfficer', 'training.record')).map(({ subjectId }) => subjectId);
    expect(await waits()).toEqual([]);
    prefecture.setNow(later);
    expect(await waits()).toEqual([sessionId]);
    const { box, section } = prefecture.world.units;
    const count = (unitId: string, present: number) => ({ unitId, present, of: 3 });
    const record = { sessionId, on: '2026-12-01', minutes: 40, note: '質問が多く出た。' };
    const send = (attendance: ReturnType<typeof count>[]) =>
      prefecture.as('sectionChief', recordSession, { ...record, attendance });
    expect(await send([count(box, 3)])).toMatchObject({ code: 'training.other-units' });
    expect(await send([count(box, 4), count(section, 1)])).toMatchObject({
      code: 'training.too-many-present',
    });
    expect((await send([count(box, 2), count(section, 3)])).ok).toBe(true);
    expect(await waits()).toEqual([]);
    const shown = await prefecture.must('officer', getSession, { sessionId });
    expect(shown.outcome?.attendance.map(({ present }) => present).toSorted()).toEqual([2, 3]);
    const late = { sessionId, reason: '見本' };
    expect(await prefecture.as('sectionChief', cancelSession, late)).toMatchObject({
      code: 'training.settled',
    });
    expect(await prefecture.as('stranger', getSession, { sessionId })).toMatchObject({
      code: 'not-found',
    });
  });

  test('training.hold: units and posts of another station are refused', async () => {
    const { otherBox } = prefecture.world.units;
    for (const bad of [
      { unitIds: [otherBox] },
      { leadPostId: prefecture.world.posts.headquartersClerk },
    ]) {
      const input = plan({ on: '2026-12-20', ...bad });
      expect(await prefecture.as('sectionChief', planSession, input)).toMatchObject({
        code: 'training.unit-elsewhere',
      });
    }
  });
});

describe('training.hold: lessons', () => {
  const [lesson] = lessons;
  if (lesson === undefined) throw new Error('no lesson');
  const answers = lesson.questions.map(({ right }) => right);
  const taken = { lesson: lesson.id, version: lesson.version, answers };

  test('organisation.tasks: a lesson waits with each post until its holder completed it', async () => {
    const { posts, units } = prefecture.world;
    const assign = { stationId: units.station, lesson: lesson.id, dueOn: '2026-12-20' };
    const postIds = [posts.officer, posts.secondOfficer];
    await prefecture.must('boxChief', assignLesson, { ...assign, postIds });
    const onHome = async (who: Person) =>
      (await tasksOf(who, 'training.lesson')).map(({ dueOn, words }) => [dueOn, words]);
    expect(await onHome('officer')).toEqual([['2026-12-20', lesson.title]]);
    expect(await onHome('boxChief')).toEqual([]);
    const wrong = { ...taken, answers: answers.with(0, 9) };
    expect(await prefecture.as('officer', completeLesson, wrong)).toMatchObject({
      code: 'training.answers-wrong',
    });
    await prefecture.must('officer', completeLesson, taken);
    await prefecture.must('officer', completeLesson, taken);
    expect(await onHome('officer')).toEqual([]);
    expect(await onHome('secondOfficer')).toHaveLength(1);
    const stranger = { ...assign, postIds: [posts.stranger] };
    expect(await prefecture.as('boxChief', assignLesson, stranger)).toMatchObject({
      code: 'training.unit-elsewhere',
    });
  });

  test('training.hold: R29 a small unit is told in words whether all are done, never who or how many', async () => {
    const stationId = prefecture.world.units.station;
    const seen = await prefecture.must('stationChief', listTraining, { stationId, pack: null });
    expect(seen.assigned).toMatchObject([
      { lesson: lesson.id, progress: { kind: 'words', all: false } },
    ]);
    const text = JSON.stringify(seen.assigned);
    for (const who of people) expect(text).not.toContain(prefecture.world.persons[who]);
    const forOfficer = await prefecture.must('officer', listTraining, { stationId, pack: null });
    expect(forOfficer.assigned, 'only who leads sees even that').toEqual([]);
    await prefecture.must('secondOfficer', completeLesson, taken);
    const after = await prefecture.must('stationChief', listTraining, { stationId, pack: null });
    expect(after.assigned).toMatchObject([{ progress: { kind: 'words', all: true } }]);
  });

  test('training.hold: R29 a completion is shown to the person alone', async () => {
    const done = async (who: Person) =>
      (await prefecture.must(who, ownLessons, {})).lessons.find((one) => one.lesson === lesson.id);
    expect((await done('officer'))?.completedOn).toBe('2026-12-02');
    expect((await done('boxChief'))?.completedOn).toBeNull();
  });
});
