import { addDays, type Day } from '@meguri/core/base/day.ts';
import type { LanguageCode } from '@meguri/core/base/languages.ts';
import type { aims, bands, CourseStep, MeasureSubject } from '@meguri/core/measures/measures.ts';
import { checklistOf } from '@meguri/core/measures/measures.ts';
import type { audiences } from '@meguri/core/pack/catalogue.ts';
import type { ProgrammePack } from '@meguri/core/pack/programme.ts';
import type { Bilingual } from '@meguri/core/pack/text.ts';
import type { Calendar } from './calendar.ts';
import { idOf } from './ids.ts';
import { by, type StationKey, turned } from './signed.ts';
import type { World } from './world.ts';

export type Item = {
  readonly id: string;
  readonly title: Bilingual;
  readonly audience: (typeof audiences)[number];
  readonly subject: MeasureSubject;
};

type Course =
  | { readonly state: 'draft' | 'submitted' | 'returned' | 'decided' | 'prepared' | 'cancelled' }
  | { readonly state: 'held'; readonly band: keyof typeof bands }
  | {
      readonly state: 'looked-back';
      readonly band: keyof typeof bands;
      readonly goodPractice: boolean;
    };

export type Measure = {
  readonly pack: ProgrammePack;
  readonly item: Item;
  readonly station: StationKey;
  /** Its place among those of the station, which varies what it says. */
  readonly turn: number;
  readonly onDay: Day | null;
  readonly course: Course;
};

const places = ['見本市民センター', '例示小学校体育館', '試験会館', '架空公民館'] as const;
const wishes: readonly (readonly LanguageCode[])[] = [
  ['vi', 'ne'],
  ['pt-BR'],
  ['en', 'zh-Hans'],
  ['id', 'my'],
];
const kinds = ['workplaceOrSchool', 'residentialArea', 'districtOrFacility', null] as const;
const effects: readonly (readonly (keyof typeof aims)[])[] = [
  ['prevention', 'abilities'],
  ['not-isolated', 'accepted'],
];

const idsOf = ({ pack, station, turn }: Measure) => {
  const key = `${pack.identity.id} ${station} ${turn}`;
  return {
    measure_id: idOf('measure', key),
    station_id: idOf('unit', station),
    lead: `${station}-section-chief`,
    chief: `${station}-chief`,
  };
};

/** Written six weeks before its day or lately, and never before the directive was adopted. */
const writtenOn = ({ onDay }: Measure, { today, adopted }: Calendar): Day => {
  const [day = today] = [addDays(onDay ?? today, -42), addDays(today, -6)].toSorted();
  return day < adopted ? adopted : day;
};

const addPlan = ({ ledger, calendar }: World, measure: Measure): void => {
  const { pack, item, turn, onDay } = measure;
  const { measure_id, station_id, lead } = idsOf(measure);
  const wrote = by(lead, writtenOn(measure, calendar), 10);
  ledger.measures.push({
    id: measure_id,
    station_id,
    pack: pack.identity.id,
    begun_at: wrote.at,
    begun_by: wrote.person,
    begun_as: wrote.post,
  });
  const stages = pack.lifeStages?.stages ?? [];
  ledger.measure_versions.push({
    measure_id,
    station_id,
    revision: 1,
    item: item.id,
    title: `見本　${item.title.ja}`,
    subject: item.subject,
    community_kind: turned(kinds, turn),
    purposes: pack.purposes.slice(turn % 2, (turn % 2) + 1).map(({ id }) => id),
    aims: [...turned(effects, turn)],
    life_stage: stages[turn % Math.max(1, stages.length)]?.id ?? null,
    audience: item.audience,
    expected: turned(['10-29', '30-99', '1-9'], turn),
    languages: [...turned(wishes, turn)],
    interpreter: turn % 3 === 0 ? 'external' : 'none',
    materials: turn % 2 === 0 ? '見本の資料・会話カード' : '',
    sections: [idOf('unit', `${measure.station}-section`)],
    lead_post_id: wrote.post,
    why: '見本　通う人が増え、相談先が分からないという声を学校と市の窓口から聞いたため。',
    timing: '見本　新しく暮らし始める時期に合わせる。',
    method: '見本　通訳を交えてやさしい日本語で話し、通報の練習を一緒に行う。',
    on_day: onDay,
    from_time: onDay === null ? null : '10:00',
    until_time: onDay === null ? null : '11:30',
    place: onDay === null ? '' : turned(places, turn),
    repeat_every: null,
    repeat_step: null,
    repeat_until: null,
    last_on: onDay,
    written_at: wrote.at,
    written_by: wrote.person,
    written_as: wrote.post,
  });
};

const stepsOf = ({ course: { state } }: Measure): readonly CourseStep[] => {
  if (state === 'draft') return [];
  if (state === 'submitted') return ['submit'];
  if (state === 'returned') return ['submit', 'return'];
  if (state === 'cancelled') return ['submit', 'decide', 'cancel'];
  return state === 'looked-back' ? ['submit', 'decide', 'look-back'] : ['submit', 'decide'];
};

const notes: Readonly<Partial<Record<CourseStep, string>>> = {
  return: '見本　通訳の手配を先に確かめてください。',
  cancel: '見本　会場が使えなくなったため。',
};

const stepOn = (measure: Measure, step: CourseStep, calendar: Calendar): Day => {
  const written = writtenOn(measure, calendar);
  if (step === 'submit') return addDays(written, 2);
  if (step === 'look-back') return addDays(measure.onDay ?? written, 9);
  return addDays(written, step === 'cancel' ? 6 : 4);
};

const addSteps = ({ ledger, calendar }: World, measure: Measure): void => {
  const { measure_id, station_id, lead, chief } = idsOf(measure);
  for (const [at, step] of stepsOf(measure).entries()) {
    const on = stepOn(measure, step, calendar);
    const made = by(step === 'decide' || step === 'return' ? chief : lead, on, 15);
    ledger.measure_steps.push({
      measure_id,
      station_id,
      seq: at + 1,
      step,
      revision: 1,
      note: notes[step] ?? '',
      told: step === 'cancel' ? '見本　会場と参加予定の団体' : '',
      stepped_at: made.at,
      stepped_on: on,
      stepped_by: made.person,
      stepped_as: made.post,
    });
  }
};

const addChecks = ({ ledger }: World, measure: Measure, on: Day): void => {
  const { measure_id, station_id, lead } = idsOf(measure);
  const [version] = ledger.measure_versions.filter((one) => one.measure_id === measure_id);
  const checklist = checklistOf({
    interpreter: measure.turn % 3 === 0 ? 'external' : 'none',
    materials: version?.materials ?? '',
    withPartners: false,
    hasGuidance: measure.pack.conductGuidance.length > 0,
  });
  const ready = by(lead, on, 16);
  for (const item of checklist) {
    ledger.measure_checks.push({
      id: idOf('measure check', `${measure_id} ${item}`),
      measure_id,
      station_id,
      item,
      done: true,
      note: '',
      checked_at: ready.at,
      checked_by: ready.person,
      checked_as: ready.post,
    });
  }
};

const addResult = (world: World, measure: Measure, onDay: Day): void => {
  const { ledger } = world;
  const { course } = measure;
  if (course.state !== 'held' && course.state !== 'looked-back') return;
  const { measure_id, station_id, lead } = idsOf(measure);
  addChecks(world, measure, addDays(onDay, -1));
  const told = by(lead, onDay, 16);
  ledger.measure_results.push({
    measure_id,
    station_id,
    on_day: onDay,
    held: true,
    band: course.band,
    note: '',
    questions: '見本　日本語が話せないときはどう通報するか。',
    learned: '見本　実際に電話をかける練習が好評だった。',
    next_step: '見本　次は会話カードを先に配る。',
    recorded_at: told.at,
    recorded_by: told.person,
    recorded_as: told.post,
  });
};

const addLookBack = ({ ledger }: World, measure: Measure, onDay: Day): void => {
  const { course, pack, item } = measure;
  if (course.state !== 'looked-back') return;
  const { measure_id, station_id, lead } = idsOf(measure);
  const looked = by(lead, addDays(onDay, 9), 11);
  ledger.measure_look_backs.push({
    measure_id,
    station_id,
    reached: '見本　困ったときの連絡先を持ち帰ってもらえた。',
    verdict: 'repeat',
    good_practice: course.goodPractice,
    looked_at: looked.at,
    looked_by: looked.person,
    looked_as: looked.post,
  });
  if (!course.goodPractice) return;
  const shared = by(lead, addDays(onDay, 12), 11);
  ledger.measure_examples.push({
    measure_id,
    unit_id: station_id,
    pack: pack.identity.id,
    item: item.id,
    subject: item.subject,
    title: `見本　${item.title.ja}`,
    method: '見本　二人一組で通報の電話を練習し、通訳は困ったときだけ助ける。',
    worked: '見本　参加した人が自分の言葉で場所を言えるようになった。',
    shared_at: shared.at,
    shared_on: addDays(onDay, 12),
    shared_by: shared.person,
    shared_as: shared.post,
  });
};

/** A measure with its whole course, as the screens would have written it. */
export const addMeasure = (world: World, measure: Measure): void => {
  addPlan(world, measure);
  addSteps(world, measure);
  if (measure.course.state === 'prepared')
    addChecks(world, measure, addDays(world.calendar.today, -1));
  if (measure.onDay === null || measure.onDay > world.calendar.lastDay) return;
  addResult(world, measure, measure.onDay);
  addLookBack(world, measure, measure.onDay);
};
