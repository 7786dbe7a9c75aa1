import {
  boxes,
  dayIn,
  draw,
  id,
  keyOf,
  noonOf,
  oneOf,
  personOf,
  postOf,
  type Size,
  said,
  today,
} from './programme-draw.ts';

/**
 * What becomes of each measure, drawn once; the facts are cut from it. One in 46 is headquarters'; one
 * in twenty comes round every second week; a tenth lies ahead. Of what is past nearly all is looked
 * back on, as where the work is done.
 */
const drawn = ({ stations, measures }: Size): string => `
  create table bench_measures as
  select m.*, case when on_day is null or repeat_step is null then on_day else on_day + 56 end as last_on,
    case when own then ${postOf("'head-' || (1 + n % 4)")}
      when n % 3 = 0 then ${postOf(`'box-' || s || '-' || (1 + n % ${boxes})`)}
      else ${postOf("'community-' || s")} end as lead_post,
    case when own then ${personOf("'head-' || (1 + n % 4)")}
      else ${personOf("'community-' || s")} end as writer,
    case when own then ${postOf("'head-' || (1 + n % 4)")}
      else ${postOf("'community-' || s")} end as writer_post,
    case when own then ${id('section', '(1 + n % 4)')} else ${id('section', "s || '-1'")} end as section,
    case when on_day is null then 'draft'
      when on_day + coalesce(repeat_step * 28, 0) < date '${today}' - 9 then
        (case when luck < 0.05 then 'cancelled' when luck < 0.055 then 'held' else 'looked-back' end)
      when on_day < date '${today}' + 30 then
        (case when luck < 0.5 then 'decided' else 'prepared' end)
      when luck < 0.2 then 'draft' when luck < 0.35 then 'submitted'
      when luck < 0.4 then 'returned' else 'decided' end as state,
    case when luck < 0.3 then 2 else 1 end as revisions
  from (
    select n, n % 46 = 0 as own, (n % ${stations}) as s,
      case when n % 46 <> 0 then ${id('station', `(n % ${stations})`)} end as station,
      ${id('measure', 'n')} as measure, ${draw('n', 2)} as luck,
      case when ${draw('n', 3)} >= 0.01 then ${dayIn('n', 1, 1215)} end as on_day,
      case when ${draw('n', 3)} >= 0.01 and ${draw('n', 4)} < 0.05 then 2 end as repeat_step
    from generate_series(1, ${measures}) n) m`;

const versions = (pack: string): string => `
  insert into measures (id, station_id, pack, begun_at, begun_by, begun_as)
    select measure, station, '${pack}', ${noonOf(`least(day - 30, date '${today}')`)}, writer,
      writer_post from (select *, coalesce(on_day, date '${today}') as day from bench_measures) m;
  insert into measure_versions (measure_id, station_id, revision, title, subject, community_kind,
      purposes, aims, audience, expected, languages, interpreter, materials, sections, lead_post_id,
      why, timing, method, on_day, from_time, until_time, place, repeat_every, repeat_step,
      repeat_until, last_on, written_at, written_by, written_as)
    select measure, station, revision, '見本の講習 第' || n || '回',
      ${oneOf(['activities', 'partners', 'situation', 'training'], 'n')},
      ${oneOf(['residentialArea', 'workplaceOrSchool', 'districtOrFacility'], 'n')},
      array['1'], array['prevention', 'accepted'],
      ${oneOf(['everybody', 'workers', 'students', 'newcomers'], 'n')}, '30-99', array['vi', 'ne'],
      ${oneOf(['none', 'external'], 'n')}, '110番の手引', array[section], lead_post,
      ${said('見本の理由を書く。', 12)}, ${said('この時期に行う。', 6)}, ${said('講習の進め方を書く。', 12)},
      on_day, '10:00', '11:30', '見本会館', case when repeat_step is not null then 'week' end,
      repeat_step, case when repeat_step is not null then last_on end, last_on,
      ${noonOf(`least(coalesce(on_day, date '${today}') - 25 + revision, date '${today}')`)},
      writer, writer_post
    from bench_measures, generate_series(1, revisions) revision;
  insert into measure_links (measure_id, station_id, revision, kind, subject_id)
    select measure, station, revision, 'partner', ${id('partner', "s || '-' || n % 20")}
    from bench_measures, generate_series(1, revisions) revision where n % 5 < 3`;

/** The steps of each state, with how many days before or after the day they were taken. */
const steps = `
  insert into measure_steps (measure_id, station_id, seq, step, revision, note, stepped_at, stepped_on,
      stepped_by, stepped_as)
    select measure, station, seq, step, revisions, case when step in ('return', 'cancel')
        then '見本の理由' else '' end, ${noonOf('day')}, day,
      case when step in ('return', 'decide') and not own then ${personOf("'chief-' || s")}
        else writer end,
      case when step in ('return', 'decide') and not own then ${postOf("'chief-' || s")}
        else writer_post end
    from (select m.*, given.seq, given.step,
        least(coalesce(on_day, date '${today}') + given.days, date '${today}') as day
      from bench_measures m join (values
        ('submitted', 1, 'submit', -20), ('returned', 1, 'submit', -20), ('returned', 2, 'return', -18),
        ('decided', 1, 'submit', -20), ('decided', 2, 'decide', -15),
        ('prepared', 1, 'submit', -20), ('prepared', 2, 'decide', -15),
        ('held', 1, 'submit', -20), ('held', 2, 'decide', -15),
        ('cancelled', 1, 'submit', -20), ('cancelled', 2, 'cancel', -10),
        ('looked-back', 1, 'submit', -20), ('looked-back', 2, 'decide', -15),
        ('looked-back', 3, 'look-back', 60)) as given (state, seq, step, days)
        on given.state = m.state) taken`;

const course = (pack: string): string => `
  insert into measure_checks (id, measure_id, station_id, item, done, checked_at, checked_by, checked_as)
    select ${keyOf("'check-' || n || item")}, measure, station, item, true,
      ${noonOf(`least(on_day - 5, date '${today}')`)}, writer, lead_post
    from bench_measures, unnest(array['interpreter', 'materials', 'venue', 'partners', 'conduct']) item
    where state in ('prepared', 'held', 'looked-back') or (state = 'decided' and item = 'venue');
  insert into measure_results (measure_id, station_id, on_day, held, band, note, questions, learned,
      next_step, recorded_at, recorded_by, recorded_as)
    select measure, station, day, true, ${oneOf(['1-9', '10-29', '30-99', '100+'], 'n')}, '',
      ${said('質問の内容を書く。', 5)}, ${said('分かったことを書く。', 5)}, '次の一歩', ${noonOf('day')},
      writer, lead_post
    from (select m.*, on_day + 14 * k as day from bench_measures m,
      generate_series(0, (m.last_on - m.on_day) / 14) k) m
    where state in ('held', 'looked-back');
  insert into measure_look_backs (measure_id, station_id, reached, verdict, good_practice, looked_at,
      looked_by, looked_as)
    select measure, station, ${said('ねらいが届いたかを書く。', 8)},
      ${oneOf(['repeat', 'change', 'stop'], 'n')}, n % 50 = 7,
      ${noonOf(`least(on_day + 60, date '${today}')`)}, writer, lead_post
    from bench_measures where state = 'looked-back';
  insert into measure_examples (measure_id, unit_id, pack, subject, title, method, worked, shared_at,
      shared_on, shared_by, shared_as)
    select measure, station, '${pack}', 'activities', '見本の好事例 ' || n,
      ${said('講習の進め方を書く。', 12)}, ${said('うまくいったことを書く。', 8)},
      ${noonOf(`least(on_day + 60, date '${today}')`)}, least(on_day + 60, date '${today}'), writer,
      writer_post
    from bench_measures where state = 'looked-back' and not own and n % 50 = 7`;

/** Measures with versions, links, steps, checks, results, looks back and what was shared. */
export const measures = (size: Size, pack: string): readonly string[] => [
  drawn(size),
  versions(pack),
  steps,
  course(pack),
];
