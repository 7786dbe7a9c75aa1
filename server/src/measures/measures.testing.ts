import { adoptPack } from '@meguri/core/directives/packs-in-use.ops.ts';
import {
  checkMeasure,
  decideMeasure,
  draftMeasure,
  recordMeasure,
  submitMeasure,
} from '@meguri/core/measures/course.ops.ts';
import { getMeasure } from '@meguri/core/measures/measures.ops.ts';
import type { MeasurePlan } from '@meguri/core/measures/plan.ts';
import type { Input } from '@meguri/core/operation.ts';
import type { Person, Prefecture } from '../platform/testing.ts';

/** A directive with conduct guidance and life stages. */
export const pack = 'yamagata-residents-2024';
export const today = new Date('2026-11-21T01:00:00Z');
export const theDay = '2026-12-01';

/** Headquarters adopts the directive; its officer is a section head. */
export const adopt = async ({ must, rows, world }: Prefecture): Promise<void> => {
  const fromOn = '2026-11-21';
  await must('headquartersClerk', adoptPack, { pack, fromOn, reason: '試験' });
  const id = world.posts.headquartersOfficer;
  await rows((tx) =>
    tx.updateTable('posts').set({ grade: 'section-head' }).where('id', '=', id).execute(),
  );
};

/** A whole plan of the station, led by its section chief. */
export const planAt = (
  { world }: Prefecture,
  more: Partial<MeasurePlan> = {},
): Input<typeof draftMeasure>['plan'] => ({
  itemId: 'emergency-call',
  title: '110番通報講習（見本専門学校）',
  subject: 'activities',
  communityKind: 'workplaceOrSchool',
  purposes: ['prevent-harm'],
  aims: ['prevention', 'abilities'],
  lifeStage: 'schooling',
  audience: 'students',
  expected: '30-99',
  languages: ['vi', 'ne', 'ja-easy'],
  interpreter: 'none',
  materials: '',
  sectionIds: [world.units.section, world.units.station],
  leadPostId: world.posts.sectionChief,
  why: '学校から依頼があった',
  timing: '入学して半年のうちに行う',
  method: '二人組で練習する',
  onDay: theDay,
  from: '10:00',
  until: '11:30',
  place: '見本公民館',
  repeat: null,
  links: [],
  ...more,
});

export const drafted = async (
  prefecture: Prefecture,
  more: Partial<MeasurePlan> = {},
  who: Person = 'sectionChief',
): Promise<string> => {
  const stationId = prefecture.world.units.station;
  const input = { pack, stationId, plan: planAt(prefecture, more) };
  return (await prefecture.must(who, draftMeasure, input)).measureId;
};

export const submitted = async (prefecture: Prefecture, more: Partial<MeasurePlan> = {}) => {
  const measureId = await drafted(prefecture, more);
  await prefecture.must('sectionChief', submitMeasure, { measureId, revision: 1 });
  return measureId;
};

export const decided = async (prefecture: Prefecture, more: Partial<MeasurePlan> = {}) => {
  const measureId = await submitted(prefecture, more);
  const decision = { measureId, revision: 1, as: 'decided', note: '' } as const;
  await prefecture.must('stationChief', decideMeasure, decision);
  return measureId;
};

/** The leader prepares everything, also the guidance. */
export const prepared = async (prefecture: Prefecture, more: Partial<MeasurePlan> = {}) => {
  const measureId = await decided(prefecture, more);
  for (const item of ['venue', 'conduct'] as const) {
    const input = { measureId, revision: 1, item, done: true, note: '' };
    await prefecture.must('sectionChief', checkMeasure, input);
  }
  return measureId;
};

export const result = (measureId: string, onDay = theDay) =>
  ({
    measureId,
    revision: 1,
    onDay,
    held: true,
    band: '30-99',
    note: '',
    questions: '通報のあと、どこで待つか',
    learned: '練習の時間が足りなかった',
    nextStep: '次は20分のばす',
  }) as const satisfies Input<typeof recordMeasure>;

/** Held on its day; the clock stays on the day after. */
export const held = async (prefecture: Prefecture, more: Partial<MeasurePlan> = {}) => {
  prefecture.setNow(today);
  const measureId = await prepared(prefecture, more);
  prefecture.setNow(new Date('2026-12-02T01:00:00Z'));
  await prefecture.must('sectionChief', recordMeasure, result(measureId));
  return measureId;
};

export const stateNow = async ({ must }: Prefecture, measureId: string): Promise<string> =>
  (await must('headquartersClerk', getMeasure, { measureId })).state;
