import {
  boxes,
  dayIn,
  draw,
  id,
  noonOf,
  oneOf,
  personOf,
  postOf,
  type Size,
  said,
  stationAt,
  today,
} from './programme-draw.ts';

const keeper = (n: string, { stations }: Size): string =>
  personOf(`'community-' || (${n}) % ${stations}`);
const keeperPost = (n: string, { stations }: Size): string =>
  postOf(`'community-' || (${n}) % ${stations}`);

/** Rows n of a table that is spread over the stations, a few for each. */
const each = ({ stations }: Size, perStation: number): string =>
  `generate_series(0, ${stations * perStation - 1}) n`;

/** Twenty partners of a station, keyed by station and number, and as many of headquarters. */
const partners = ({ stations }: Size): string => `
  create table bench_partners as
    select ${id('partner', "s || '-' || k")} as partner, ${id('station', 's')} as station, s, k
    from generate_series(0, ${stations - 1}) s, generate_series(0, 19) k
    union all select ${id('partner', "'h-' || k")}, null, 0, k from generate_series(0, 59) k;
  insert into partners (id, station_id, added_at, added_by, added_as)
    select partner, station, now(), ${personOf("'community-' || s")}, ${postOf("'community-' || s")}
    from bench_partners;
  insert into partner_versions (partner_id, station_id, revision, organisation, kind, office, phone,
      mail, contact_basis, community_leader, from_on, note, confirmed_on, recorded_at, recorded_by)
    select partner, station, revision, '見本の団体 ' || k, 'public-bodies', '総務課', '000-000-0000',
      '', 'published', false, date '2023-11-21', ${said('見本の備考。', 5)},
      date '${today}' - (k * 25), now(), ${personOf("'community-' || s")}
    from bench_partners, generate_series(1, 2) revision`;

const recorded = (size: Size, day: string): string =>
  `${noonOf(day)}, ${keeper('n', size)}, ${keeperPost('n', size)}`;

const partnerOf = ({ stations }: Size): string =>
  id('partner', `(n % ${stations}) || '-' || (n / ${stations}) % 20`);

const log = (size: Size): string => `
  insert into partner_liaisons (id, station_id, partner_id, happened_on, kind, office, subject,
      next_step, next_on, recorded_at, recorded_by, recorded_as)
    select ${id('liaison', 'n')}, ${stationAt('n', size)}, ${partnerOf(size)}, day,
      ${oneOf(['meeting', 'visit', 'call', 'letter'], 'n')}, '総務課', ${said('打合せの内容。', 6)},
      case when n % 4 = 0 then '次の打合せ' else '' end, case when n % 4 = 0 then day + 30 end,
      ${recorded(size, 'day')}
    from (select n, ${dayIn('n', 20)} as day from ${each(size, 240)}) n;
  insert into partner_record_ends (record_id, station_id, ended_as, ended_on, note, recorded_at,
      recorded_by)
    select ${id('liaison', 'n')}, ${stationAt('n', size)}, 'done', day + 30, '', ${noonOf('day')},
      ${keeper('n', size)}
    from (select n, ${dayIn('n', 20)} as day from ${each(size, 240)}) n
    where n % 4 = 0 and day < date '${today}' - 30;
  insert into partner_activities (id, station_id, partner_id, held_on, kind, title, parts, recorded_at,
      recorded_by, recorded_as)
    select ${id('activity', 'n')}, ${stationAt('n', size)}, ${partnerOf(size)}, day, 'joint',
      '合同の見守り', '[{"who": "総務課", "what": "案内"}]', ${recorded(size, 'day')}
    from (select n, ${dayIn('n', 21)} as day from ${each(size, 60)}) n;
  insert into partner_information (id, station_id, partner_id, passed_on, direction, level, subject,
      basis, on_crime, source, source_on, recorded_at, recorded_by, recorded_as)
    select ${id('information', 'n')}, ${stationAt('n', size)}, ${partnerOf(size)}, day, 'given',
      'aggregate', ${said('地域の集計。', 6)}, 'community-police', false, '', null, ${recorded(size, 'day')}
    from (select n, ${dayIn('n', 22)} as day from ${each(size, 60)}) n;
  insert into partner_agreements (id, station_id, partner_id, title, from_on, until_on, note,
      recorded_at, recorded_by, recorded_as)
    select ${id('agreement', 'n')}, ${stationAt('n', size)}, ${partnerOf(size)}, '見本の協定 ' || n, day,
      day + 1460, '', ${recorded(size, 'day')}
    from (select n, ${dayIn('n', 23)} as day from ${each(size, 15)}) n`;

const councils = ({ stations }: Size): string => {
  const all = `from generate_series(0, ${stations - 1}) s, generate_series(1, ${boxes}) b`;
  const council = id('council', "s || '-' || b");
  const by = personOf("'community-' || s");
  return `
  insert into councils (id, station_id, box_id, name, begun_on, recorded_at, recorded_by)
    select ${council}, ${id('station', 's')}, ${id('box', "s || '-' || b")}, '見本連絡協議会',
      date '2023-11-21', now(), ${by} ${all};
  insert into council_members (id, station_id, council_id, capacity, organisation, from_on, until_on,
      recorded_at, recorded_by)
    select ${id('member', "s || '-' || b || '-' || m")}, ${id('station', 's')}, ${council}, '町内会長',
      '見本町内会', date '2025-04-01', date '2027-03-31', now(), ${by}
      ${all}, generate_series(1, 15) m;
  insert into council_meetings (id, station_id, council_id, held_on, agenda, opinions, follow_up,
      recorded_at, recorded_by)
    select ${id('sitting', "s || '-' || b || '-' || m")}, ${id('station', 's')}, ${council},
      date '${today}' - m * 90, '["巡回連絡", "防犯"]', ${said('見本の意見。', 6)}, '', now(), ${by}
      ${all}, generate_series(0, 11) m`;
};

/** Requests three years back and a quarter ahead; nearly all answered, most with a result. */
const interpreters = (size: Size): string => `
  insert into interpreter_sources (id, added_at, added_by)
    select ${id('source', 'k')}, now(), ${personOf("'clerk-1'")} from generate_series(1, 40) k;
  insert into interpreter_source_versions (source_id, revision, name, kind, class, languages, weekdays,
      from_time, until_time, phone, mail, note, from_on, recorded_at, recorded_by)
    select ${id('source', 'k')}, revision, '見本通訳 ' || k, 'pool', 'external',
      array[${oneOf(['vi', 'ne', 'en', 'zh-Hans', 'pt-BR', 'id', 'my'], 'k')}],
      array[1, 2, 3, 4, 5]::smallint[], '09:00', '17:00', '000-000-0000', '', '', date '2023-11-21',
      now(), ${personOf("'clerk-1'")}
    from generate_series(1, 40) k, generate_series(1, 2) revision;
  create table bench_requests as
    select n, ${id('request', 'n')} as request, ${stationAt('n', size)} as station,
      ${dayIn('n', 30, 1185)} as day, ${draw('n', 31)} as luck from ${each(size, 260)};
  insert into interpreter_requests (id, station_id, on_day, from_time, until_time, language, work,
      asked_at, asked_by, asked_as)
    select request, station, day, '10:00', '11:00',
      ${oneOf(['vi', 'ne', 'en', 'zh-Hans', 'pt-BR', 'id', 'my', 'si'], 'n')},
      ${oneOf(['visit', 'lecture', 'consultation', 'telephone'], 'n')},
      ${noonOf(`least(day - 14, date '${today}')`)}, ${keeper('n', size)}, ${keeperPost('n', size)}
    from bench_requests;
  insert into interpreter_answers (id, station_id, request_id, answer, source_id, reason, answered_at,
      answered_by, answered_as)
    select ${id('answer', 'n')}, station, request,
      case when luck < 0.9 then 'confirmed' else 'declined' end,
      case when luck < 0.9 then ${id('source', '(1 + n % 40)')} end,
      case when luck >= 0.9 then 'no-source' end, ${noonOf(`least(day - 10, date '${today}')`)},
      ${personOf("'clerk-1'")}, ${postOf("'clerk-1'")}
    from bench_requests where day < date '${today}' + 20;
  insert into interpreter_results (request_id, station_id, came, minutes, words, recorded_at,
      recorded_by)
    select request, station, true, 'to-60', '見本の結果', ${noonOf('day')}, ${keeper('n', size)}
    from bench_requests where day < date '${today}' - 7 and luck < 0.9;
  insert into interpreter_withdrawals (request_id, station_id, withdrawn_at, withdrawn_by)
    select request, station, ${noonOf('day - 5')}, ${keeper('n', size)}
    from bench_requests where day < date '${today}' and luck >= 0.97`;

type Ground = { readonly pack: string; readonly clause: string };

const handOvers = (size: Size, { pack, clause }: Ground): string => `
  insert into hand_overs (id, station_id, unit_id, handed_on, pack, clause, section_id,
      receiver_post_id)
    select ${id('handover', 'n')}, ${stationAt('n', size)}, ${stationAt('n', size)}, day, '${pack}',
      '${clause}', ${id('section', '(1 + n % 4)')}, ${postOf("'head-' || (1 + n % 4)")}
    from (select n, ${dayIn('n', 40)} as day from ${each(size, 72)}) n;
  insert into hand_over_acknowledgements (hand_over_id, station_id, acknowledged_on)
    select ${id('handover', 'n')}, ${stationAt('n', size)}, day + 1
    from (select n, ${dayIn('n', 40)} as day from ${each(size, 72)}) n
    where day < date '${today}' - 3`;

const totals = `
  insert into municipal_totals (id, municipality, residents, as_on, source, recorded_at, recorded_by)
    select ${id('total', "m || '-' || y")}, '見本' || m || '市', 100 + m,
      date '${today}' - y * 180, '公表資料', now(), ${personOf("'clerk-1'")}
    from generate_series(1, 35) m, generate_series(0, 5) y`;

/** Partners with their log, councils, interpreters, receipts and published totals. */
export const registers = (size: Size, ground: Ground): readonly string[] => [
  partners(size),
  log(size),
  councils(size),
  interpreters(size),
  handOvers(size, ground),
  totals,
];

/** What the register of communities keeps unsealed: entries, confirmations, notices, links, receipts. */
export const communities = (size: Size): string => `
  create table bench_entries as
    select n, ${id('community', 'n')} as community, ${stationAt('n', size)} as station,
      n % ${size.stations} as s, n / ${size.stations} as k, ${draw('n', 50)} as luck
    from generate_series(0, ${size.stations * (size.entries + 16) - 1}) n;
  insert into communities (id, station_id, registered_at, registered_by, registered_as)
    select community, station, ${noonOf(`date '${today}' - 400 + k`)}, ${keeper('n', size)},
      ${keeperPost('n', size)} from bench_entries;
  insert into community_removals (community_id, station_id, why, removed_at, removed_by)
    select community, station, 'expired', ${noonOf(`date '${today}' - k`)}, ${keeper('n', size)}
    from bench_entries where k >= ${size.entries};
  insert into community_confirmations (id, community_id, station_id, confirmed_on, review_on,
      recorded_at, recorded_by)
    select ${id('confirmation', "n || '-' || c")}, community, station, day, day + 180, ${noonOf('day')},
      ${keeper('n', size)}
    from (select *, date '${today}' - (luck * 190)::integer - c * 170 as day
      from bench_entries, generate_series(0, 3) c where k < ${size.entries}) e;
  insert into community_notices (id, community_id, station_id, told_on, way, text_version, recorded_at,
      recorded_by, recorded_as)
    select ${id('notice', 'n')}, community, station, date '${today}' - 200, 'letter', '1', now(),
      ${keeper('n', size)}, ${keeperPost('n', size)}
    from bench_entries where k < ${size.entries} and luck < 0.98;
  insert into community_links (id, station_id, community_id, to_id, kind, recorded_at, recorded_by)
    select ${id('tie', 'n')}, station, community, ${id('community', `n + ${size.stations}`)},
      'cooperates', ${noonOf(`date '${today}' - k`)}, ${keeper('n', size)}
    from bench_entries where k < ${size.entries} - 1 and k % 4 = 0;
  insert into community_objections (community_id, station_id, objected_on, recorded_at, recorded_by,
      recorded_as)
    select community, station, date '${today}' - 2, now(), ${keeper('n', size)}, ${keeperPost('n', size)}
    from bench_entries where k < ${size.entries} and luck >= 0.998`;
