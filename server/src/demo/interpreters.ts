import { addDays, type Day } from '@meguri/core/base/day.ts';
import type { LanguageCode } from '@meguri/core/base/languages.ts';
import { classesOf, type InterpreterClass } from '@meguri/core/interpreters/interpreter.ts';
import type { ProgrammePack } from '@meguri/core/pack/programme.ts';
import { adoptedOf } from './adoptions.ts';
import { workdayAgo, workdayFrom } from './calendar.ts';
import { idOf } from './ids.ts';
import { by, type StationKey } from './signed.ts';
import type { World } from './world.ts';

// Desks to turn to and half a year of requests: done, found, still to be found, and a language that
// nobody covers. No interpreter, no premises and nobody of a community stands in a request.

type Source = {
  readonly key: string;
  readonly name: string;
  readonly kind: 'centre' | 'pool' | 'telephone';
  readonly from: InterpreterClass['from'];
  readonly languages: readonly LanguageCode[];
  readonly weekdays: readonly number[];
  readonly until: string;
  readonly phone: string;
};

const sources: readonly Source[] = [
  {
    key: 'centre',
    name: '見本警察本部通訳窓口',
    kind: 'centre',
    from: 'staff',
    languages: ['en', 'zh-Hans', 'ko', 'vi'],
    weekdays: [1, 2, 3, 4, 5],
    until: '17:15',
    phone: '000-0000-0401',
  },
  {
    key: 'pool',
    name: '見本通訳登録窓口（架空）',
    kind: 'pool',
    from: 'external',
    languages: ['vi', 'ne', 'pt-BR', 'id', 'tl', 'my'],
    weekdays: [1, 2, 3, 4, 5, 6],
    until: '20:00',
    phone: '000-0000-0402',
  },
  {
    key: 'telephone',
    name: '試験電話通訳（架空）',
    kind: 'telephone',
    from: 'external',
    languages: ['en', 'zh-Hans', 'zh-Hant', 'ko', 'vi', 'ne', 'pt-BR', 'es', 'th', 'id'],
    weekdays: [0, 1, 2, 3, 4, 5, 6],
    until: '21:00',
    phone: '000-0000-0403',
  },
];

const addSources = ({ ledger, calendar }: World, classes: readonly InterpreterClass[]): void => {
  const added = by('clerk', calendar.adopted, 10);
  for (const { key, name, kind, from, languages, weekdays, until, phone } of sources) {
    const id = idOf('interpreter source', key);
    ledger.interpreter_sources.push({ id, added_at: added.at, added_by: added.person });
    ledger.interpreter_source_versions.push({
      source_id: id,
      revision: 1,
      name,
      kind,
      class: (classes.find((one) => one.from === from) ?? classes[0])?.id ?? from,
      languages: [...languages],
      weekdays: [...weekdays],
      from_time: '09:00',
      until_time: until,
      phone,
      mail: '',
      note: '見本',
      from_on: calendar.adopted,
      until_on: null,
      recorded_at: added.at,
      recorded_by: added.person,
    });
  }
};

type Course =
  | { readonly state: 'open' }
  | { readonly state: 'found'; readonly by: string }
  | { readonly state: 'declined'; readonly why: 'no-source' | 'not-available' }
  | { readonly state: 'done'; readonly by: string; readonly words: string };

type Request = {
  readonly station: StationKey;
  readonly on: Day;
  readonly language: LanguageCode;
  readonly work: 'visit' | 'lecture' | 'consultation' | 'telephone';
  readonly course: Course;
};

const done = (source: string, words: string): Course => ({ state: 'done', by: source, words });

const requestsIn = ({ calendar }: World): readonly Request[] => {
  const ago = (days: number) => workdayAgo(calendar, days);
  const ahead = (days: number) => workdayFrom(addDays(calendar.today, days));
  const [central, hill] = ['central', 'hill'] as const;
  const well = done('pool', '見本　説明が分かりやすく、練習の時間にも残ってもらえた。');
  const shortly = done('centre', '見本　正確だった。資料を前の日までに渡すとよい。');
  const call = done('telephone', '見本　つながるまでに少し時間がかかった。');
  return [
    { station: central, on: ago(168), language: 'vi', work: 'lecture', course: well },
    { station: central, on: ago(110), language: 'en', work: 'visit', course: shortly },
    { station: central, on: ago(61), language: 'ne', work: 'lecture', course: well },
    { station: central, on: ago(30), language: 'pt-BR', work: 'telephone', course: call },
    {
      station: central,
      on: ago(51),
      language: 'km',
      work: 'consultation',
      course: { state: 'declined', why: 'no-source' },
    },
    {
      station: central,
      on: ahead(11),
      language: 'vi',
      work: 'lecture',
      course: { state: 'found', by: 'pool' },
    },
    { station: hill, on: ago(127), language: 'pt-BR', work: 'lecture', course: well },
    { station: hill, on: ago(72), language: 'zh-Hans', work: 'visit', course: shortly },
    {
      station: hill,
      on: ago(3),
      language: 'id',
      work: 'lecture',
      course: { state: 'found', by: 'pool' },
    },
    { station: hill, on: ahead(18), language: 'my', work: 'visit', course: { state: 'open' } },
  ];
};

const addAnswer = (
  { ledger, calendar }: World,
  id: string,
  { station, on, course }: Request,
): void => {
  if (course.state === 'open') return;
  const early = addDays(on, -9);
  const answered = by('clerk', early < calendar.today ? early : calendar.lastDay, 14);
  const isDeclined = course.state === 'declined';
  ledger.interpreter_answers.push({
    id: idOf('interpreter answer', id),
    station_id: idOf('unit', station),
    request_id: id,
    answer: isDeclined ? 'declined' : 'confirmed',
    source_id: isDeclined ? null : idOf('interpreter source', course.by),
    reason: isDeclined ? course.why : null,
    answered_at: answered.at,
    answered_by: answered.person,
    answered_as: answered.post,
  });
};

const addRequest = (world: World, request: Request): void => {
  const { ledger, calendar } = world;
  const { station, on, language, work, course } = request;
  const id = idOf('interpreter request', `${station} ${on} ${language}`);
  const station_id = idOf('unit', station);
  const lead = `${station}-section-chief`;
  const early = addDays(on, -14);
  const asked = by(lead, early < calendar.lastDay ? early : addDays(calendar.today, -3), 11);
  ledger.interpreter_requests.push({
    id,
    station_id,
    on_day: on,
    from_time: '10:00',
    until_time: '11:30',
    language,
    class: null,
    work,
    asked_at: asked.at,
    asked_by: asked.person,
    asked_as: asked.post,
  });
  addAnswer(world, id, request);
  if (course.state !== 'done') return;
  const recorded = by(lead, addDays(on, 1), 9);
  ledger.interpreter_results.push({
    request_id: id,
    station_id,
    came: true,
    minutes: work === 'telephone' ? 'to-30' : 'to-120',
    words: course.words,
    recorded_at: recorded.at,
    recorded_by: recorded.person,
  });
};

export const addInterpreters = (world: World, packs: readonly ProgrammePack[]): void => {
  addSources(world, classesOf(adoptedOf(world, packs)));
  for (const request of requestsIn(world)) addRequest(world, request);
};
