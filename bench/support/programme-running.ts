import {
  dayIn,
  draw,
  id,
  keyOf,
  noonOf,
  one,
  oneOf,
  personOf,
  postOf,
  type Size,
  said,
  stationAt,
  today,
} from './programme-draw.ts';

export type Named = {
  /** The directive with reports, and its report. */
  readonly pack: string;
  readonly report: string;
  /** The words of the report's parts. */
  readonly sections: number;
  /** The directive with a yearly commendation. */
  readonly commending: string;
  readonly lessons: readonly string[];
  readonly subjects: readonly string[];
  readonly languages: readonly string[];
};

const chiefOf = ({ stations }: Size, n = 'n'): string =>
  personOf(`'community-' || (${n}) % ${stations}`);
const chiefPost = ({ stations }: Size, n = 'n'): string =>
  postOf(`'community-' || (${n}) % ${stations}`);
const each = ({ stations }: Size, perStation: number): string =>
  `generate_series(0, ${stations * perStation - 1}) n`;

/** Two sessions a month at every station and at headquarters, and five lessons for every post. */
const training = (size: Size, { lessons }: Named): string => `
  create table bench_sessions as
    select n, ${id('session', 'n')} as session, n % ${size.stations} as s,
      case when n % 26 > 0 then ${stationAt('n', size)} end as station, ${dayIn('n', 60, 1155)} as day
    from ${each(size, 75)};
  insert into training_sessions (id, station_id, theme, theme_ja, theme_en, drill, on_day, minutes,
      lead_post_id, material, guidance, complaint_channel, planned_at, planned_by, planned_as)
    select session, station, 'plain-words', '見本の教養', 'sample', false, day, 60, ${chiefPost(size)},
      '', false, false, ${noonOf('day - 20')}, ${chiefOf(size)}, ${chiefPost(size)} from bench_sessions;
  insert into training_units (session_id, station_id, unit_id)
    select session, station, ${id('section', "s || '-' || k")}
    from bench_sessions, generate_series(1, 3) k;
  insert into training_outcomes (session_id, station_id, outcome, held_on, minutes, note, recorded_at,
      recorded_by)
    select session, station, 'held', day, 60, '', ${noonOf('day')}, ${chiefOf(size)}
    from bench_sessions where day < date '${today}' - 3;
  insert into training_attendance (session_id, station_id, unit_id, present, strength)
    select session, station, ${id('section', "s || '-' || k")}, 8, 10
    from bench_sessions, generate_series(1, 3) k where day < date '${today}' - 3;
  insert into training_assignments (id, station_id, lesson, version, post_id, due_on, assigned_at,
      assigned_by)
    select ${keyOf("'assignment-' || key || lesson")}, coalesce(u.station_id, above.station_id), lesson,
      1, ${postOf('key')}, date '${today}' + 30, now(), ${personOf("'clerk-1'")}
    from bench_posts p join units u on u.id = p.unit left join units above on above.id = u.parent_id,
      unnest(array[${lessons.map((lesson) => `'${lesson}'`).join(', ')}]) lesson;
  insert into training_completions (id, station_id, person_id, lesson, version, completed_on,
      completed_at)
    select ${keyOf("'completion-' || key || lesson")}, coalesce(u.station_id, above.station_id),
      ${personOf('key')}, lesson, 1, date '${today}' - 30, now()
    from bench_posts p join units u on u.id = p.unit left join units above on above.id = u.parent_id,
      unnest(array[${lessons.map((lesson) => `'${lesson}'`).join(', ')}]) lesson
    where abs(hashtext(key || lesson)) % 10 < 9`;

const sentences = `(select jsonb_agg(jsonb_build_object('id', ${keyOf("'said-' || n || '-' || part || k")},
    'made', 'hand', 'rule', null, 'records', '[]'::jsonb, 'copiedFrom', null, 'answers', null, 'words',
    jsonb_build_object('ja', ${said('取組の状況を書く。', 4)}, 'en', ${said('What was done. ', 4)})))
  from generate_series(1, 20) k)`;

/** A report for each half year, all accepted but those of the last. */
const reports = (size: Size, { pack, report, sections }: Named): string => `
  create table bench_reports as
    select n, ${id('report', 'n')} as report, ${stationAt('n', size)} as station,
      (date '2023-10-01' + (n / ${size.stations}) * interval '6 months')::date as from_on,
      n / ${size.stations} as half from ${each(size, 6)};
  insert into reports (id, station_id, pack, report, from_on, until_on, begun_at, begun_by, begun_as)
    select report, station, '${pack}', '${report}', from_on,
      (from_on + interval '6 months - 1 day')::date, ${noonOf('from_on + 185')}, ${chiefOf(size)},
      ${chiefPost(size)} from bench_reports;
  insert into report_versions (report_id, station_id, version, sections, written_at, written_by,
      written_as)
    select report, station, version, (select jsonb_agg(jsonb_build_object('title',
        jsonb_build_object('ja', '見本', 'en', 'sample'), 'sentences', ${sentences}))
        from generate_series(1, ${sections}) part),
      ${noonOf('from_on + 185 + version')}, ${chiefOf(size)}, ${chiefPost(size)}
    from bench_reports, generate_series(1, 2) version;
  insert into report_steps (report_id, station_id, ord, step, version, taken_at, taken_by, taken_as)
    select report, station, given.ord, given.step, 2, ${noonOf('from_on + 190 + given.ord')},
      ${chiefOf(size)}, ${chiefPost(size)}
    from bench_reports join (values (1, 'submitted'), (2, 'sent'), (3, 'received'), (4, 'accepted'))
      as given (ord, step) on half < 5 or given.ord <= n % 5;
  insert into report_asks (id, station_id, pack, report, from_on, until_on, due_on, asked_at, asked_by,
      asked_as)
    select ${id('ask', 'n')}, station, '${pack}', '${report}', from_on,
      (from_on + interval '6 months - 1 day')::date, from_on + 210, ${noonOf('from_on + 170')},
      ${personOf("'clerk-1'")}, ${postOf("'clerk-1'")} from bench_reports`;

/** Eight proposals a year at every station; one in twelve is still open. */
const commendations = (size: Size, { commending }: Named): string => `
  create table bench_praise as
    select n, ${id('praise', 'n')} as praise, ${stationAt('n', size)} as station,
      n % ${size.stations} as s, ${dayIn('n', 70)} as day, n % 12 = 0 as open from ${each(size, 24)};
  insert into commendations (id, station_id, pack, form, recipient, person_id, proposed_at,
      proposed_by, proposed_as)
    select praise, station, case when n % 2 = 0 then '${commending}' end, 'praise', 'staff',
      ${personOf("'officer-' || s || '-1-' || (1 + n % 4)")}, ${noonOf('day')}, ${chiefOf(size)},
      ${chiefPost(size)} from bench_praise;
  insert into commendation_versions (commendation_id, station_id, version, good, conditions, evidence,
      written_at, written_by)
    select praise, station, 1, ${said('よかったことを書く。', 10)}, '見本の条件', '[]', ${noonOf('day')},
      ${chiefOf(size)} from bench_praise;
  insert into commendation_steps (commendation_id, station_id, ord, step, given_on, taken_at, taken_by,
      taken_as)
    select praise, station, ord, case ord when 1 then 'supported' else 'decided' end,
      case ord when 2 then day + 20 end, ${noonOf('day + ord')}, ${personOf("'deputy-' || s")},
      ${postOf("'deputy-' || s")}
    from bench_praise, generate_series(1, 2) ord where not open or (ord = 1 and n % 24 = 0);
  insert into commendation_years (pack, year, note, considered_at, considered_by, considered_as)
    select '${commending}', year, '見本', now(), ${personOf("'clerk-1'")}, ${postOf("'clerk-1'")}
    from generate_series(2023, 2024) year`;

// What a voice says is not opened by a list, so that its bytes are of the right length only.
const sealed = "decode(repeat('00', 1100), 'hex')";

/** Eighty voices a year and station, some for headquarters, some outside of the unit. */
const voices = (size: Size): string => `
  create table bench_voices as
    select n, ${id('voice', 'n')} as voice, n % ${size.stations} as s,
      case when n % 12 > 1 then ${stationAt('n', size)} else ${one('headquarters')} end as station,
      case n % 12 when 0 then 'headquarters' when 1 then 'outside' else 'unit' end as route,
      ${dayIn('n', 80)} as day, ${draw('n', 81)} as luck from ${each(size, 240)};
  insert into voices (id, station_id, route, channel, kind, subject, concerns, ticket, received_on,
      due_on, contents, recorded_at, recorded_by)
    select voice, station, route, ${oneOf(['form', 'counter', 'event', 'letter'], 'n')},
      case when route = 'outside' then 'complaint' else ${oneOf(['opinion', 'request'], 'n')} end,
      ${oneOf(['visits', 'safety', 'traffic', 'procedures', 'information'], 'n')},
      case when route = 'unit' then station end, 'ticket-' || n, day, day + 14, ${sealed},
      ${noonOf('day')}, ${chiefOf(size)} from bench_voices;
  insert into voice_answers (id, station_id, voice_id, contents, packet, answered_on, recorded_at,
      recorded_by, recorded_as)
    select ${id('reply', 'n')}, station, voice, ${sealed}, ${sealed}, day + 10, ${noonOf('day + 10')},
      ${chiefOf(size)}, ${chiefPost(size)}
    from bench_voices where day < date '${today}' - 12 and luck < 0.99;
  insert into voice_closings (voice_id, station_id, reason, closed_on, recorded_at, recorded_by)
    select voice, station, 'done', day + 20, ${noonOf('day + 20')}, ${chiefOf(size)}
    from bench_voices where day < date '${today}' - 22 and luck < 0.97`;

const words = (all: readonly string[]): string =>
  `array[${all.map((word) => `'${word}'`).join(', ')}]`;

const materials = (size: Size, { subjects, languages }: Named): string => `
  insert into material_judgements (id, subject, language, version, kind, translator, post_id,
      judged_on, judged_at, judged_by)
    select ${keyOf("'judged-' || subject || language")}, subject, language, md5(subject), 'confirmed',
      'contracted', ${postOf("'clerk-1'")}, date '${today}' - 100, now(), ${personOf("'clerk-1'")}
    from unnest(${words(subjects)}) subject, unnest(${words(languages)}) language;
  insert into local_materials (id, station_id, month, items, source, source_on, post_id, written_at,
      written_by)
    select ${keyOf("'local-' || n || '-' || v")}, ${stationAt('n', size)},
      (date '2023-12-01' + (n / ${size.stations}) * interval '1 month')::date,
      '[{"item": 1, "text": "見本の案内"}, {"item": 2, "text": "見本の案内"}]', '公表資料',
      date '2023-11-21', ${chiefPost(size)}, now(), ${chiefOf(size)}
    from ${each(size, 36)}, generate_series(1, 2) v;
  insert into local_material_steps (id, station_id, material_id, step, valid_until, stepped_at,
      stepped_by)
    select ${keyOf("'localstep-' || n || '-' || k")}, ${stationAt('n', size)},
      ${keyOf("'local-' || n || '-2'")}, case k when 1 then 'submitted' else 'approved' end,
      case k when 2 then (date '2024-01-20' + (n / ${size.stations}) * interval '1 month')::date end,
      now(), ${chiefOf(size)}
    from ${each(size, 36)}, generate_series(1, 2) k;
  insert into material_lessons (id, station_id, held_on, languages, people, answers, learned,
      recorded_at, recorded_by)
    select ${id('lesson', 'n')}, ${stationAt('n', size)}, ${dayIn('n', 90)}, array['vi'], '10-29',
      '["most", "most", "most", "most", "most"]', '見本', now(), ${chiefOf(size)}
    from ${each(size, 60)};
  insert into crime_sources (id, publisher, published_on, file_hash, cases, rows_left, read_at, read_by)
    select ${id('crime', 'k')}, '見本', (date '2023-12-20' + k * interval '1 month')::date, 'hash' || k,
      10000, 0, now(), ${personOf("'clerk-1'")} from generate_series(0, 35) k;
  insert into crime_counts (source_id, month, method, municipality, town, cases)
    select ${id('crime', 'k')}, (date '2023-11-01' + k * interval '1 month')::date, '自転車盗',
      '見本' || m || '市', '見本町' || t, 10 + t
    from generate_series(0, 35) k, generate_series(1, 35) m, generate_series(1, 15) t`;

/** Training, reports, commendations, voices and materials of three years. */
export const running = (size: Size, named: Named): readonly string[] => [
  training(size, named),
  reports(size, named),
  commendations(size, named),
  voices(size),
  materials(size, named),
];
