import type { Execute } from '../../server/src/platform/migrations.ts';
import type { BeatSize } from './prefecture.ts';

// A synthetic prefecture of real size, made inside the database by set, the same each time: every
// draw is a hash of the row's number. Three years of visits: half of the attempts meet somebody, up
// to five attempts; priority premises every year, general ones every third. Ids of premises are
// random as in the product; visits are stored in the order in which they happened.

export const years = [2024, 2025, 2026] as const;
export const lastYear = 2026;

const id = (kind: string, n: string): string => `md5('${kind}' || ${n})::uuid`;

/** A draw in [0, 1) that depends on the row and the question only. */
const draw = (n: string, question: number): string =>
  `((hashint8extended(${n}, ${question}) & 1048575) / 1048576.0)`;

const organisation = (beats: readonly BeatSize[]): string => `
  create table bench_beats (n integer, station integer, box integer, households integer, businesses integer, next integer);
  insert into bench_beats values ${beats
    .map((one, n) => {
      const follower = beats[n + 1];
      const next = follower !== undefined && follower.station === one.station ? n + 1 : n;
      return `(${n}, ${one.station}, ${one.box}, ${one.households}, ${one.businesses}, ${next})`;
    })
    .join(', ')};
  insert into units (id, station_id, kind, name, code, from_on)
    select distinct ${id('s', 'station')}, ${id('s', 'station')}, 'station', '見本' || station, 's' || station, date '2000-01-01'
    from bench_beats;
  insert into units (id, parent_id, station_id, kind, box_kind, name, code, from_on)
    select distinct ${id('x', 'box')}, ${id('s', 'station')}, ${id('s', 'station')}, 'policeBox', 'koban', '試験' || box, 'x' || box, date '2000-01-01'
    from bench_beats;
  insert into persons (id, name, kana, police_rank)
    select ${id('o', 'n')}, '見本 ' || n || '号', 'みほん', 'constable' from bench_beats;
  insert into beats (id, station_id, box_id, number, name, from_on)
    select ${id('b', 'n')}, ${id('s', 'station')}, ${id('x', 'box')}, n, '第' || n || '受持区', date '2000-01-01'
    from bench_beats`;

/** What becomes of each premises, drawn once; the facts are cut from it. */
const premises = `
  create table bench_premises as
  select n, beat, station, next, kind, tier, card, added_on, gone_on, gone_as,
    case when ${draw('n', 10)} < 0.03 then date '2024-01-15' + (${draw('n', 11)} * 1040)::integer end as reclassified_on,
    case when ${draw('n', 12)} < 0.01 then date '2024-01-15' + (${draw('n', 13)} * 900)::integer end as exempted_on,
    ${draw('n', 14)} < 0.5 as exemption_ends,
    next <> beat and ${draw('n', 15)} < 0.01 as moves_beat
  from (
    select n, beat, station, next, kind,
      case when ${draw('n', 1)} < (case kind when 'household' then 0.35 else 0.6 end) then 'priority' else 'general' end as tier,
      case when ${draw('n', 2)} < 0.12 then date '2024-01-05' + (${draw('n', 3)} * 1080)::integer else date '2023-03-01' end as added_on,
      case when ${draw('n', 2)} < 0.12 then (case when ${draw('n', 4)} < 0.5 then 'provisional' else 'none' end)
        when ${draw('n', 4)} < 0.8 then 'completed' when ${draw('n', 4)} < 0.84 then 'provisional' else 'none' end as card,
      case when ${draw('n', 5)} < 0.13 then date '2024-02-01' + (${draw('n', 6)} * 1050)::integer end as gone_on,
      case when ${draw('n', 7)} < 0.9 then 'moved-out' else 'removed' end as gone_as
    from (
      select b.n * 10000 + i as n, b.n as beat, b.station, b.next,
        case when i <= b.households then 'household' else 'establishment' end as kind
      from bench_beats b, generate_series(1, b.households + b.businesses) as i
    ) door
  ) drawn;
  update bench_premises set gone_on = null where gone_on <= added_on + 20;
  insert into premises (id, station_id, beat_id, kind, tier, card, added_on, added_at, recorded_at)
    select ${id('p', 'n')}, ${id('s', 'station')}, ${id('b', 'beat')}, kind, tier, card, added_on,
      (added_on + time '06:00') at time zone 'Asia/Tokyo', (added_on + time '06:00') at time zone 'Asia/Tokyo'
    from bench_premises order by beat, n`;

const change = (n: number, type: string, on: string, more: { tier?: string; beat?: string }): string => `
  select ${id(`c${n}-`, 'n')}, ${id('s', 'station')}, ${id('p', 'n')}, '${type}', ${more.tier ?? 'null'}, ${more.beat ?? 'null'}::uuid, ${on} as day, ${n} as hour
  from bench_premises where ${on} is not null and ${on} > added_on and (gone_on is null or ${on} < gone_on or ${n} = 9)`;

const changes = `
  insert into premises_changes (id, station_id, premises_id, type, tier, beat_id, happened_on, happened_at, recorded_at)
  select id, station, door, type, tier, beat, day, (day + make_time(hour, 0, 0)) at time zone 'Asia/Tokyo', now()
  from (
    ${change(3, 'reclassified', 'reclassified_on', { tier: "case tier when 'priority' then 'general' else 'priority' end" })}
    union all ${change(4, 'exempted', 'exempted_on', {})}
    union all ${change(5, 'exemption-ended', '(case when exemption_ends then exempted_on + 120 end)', {})}
    union all ${change(2, 'moved-beat', "(case when moves_beat then date '2026-04-01' end)", { beat: id('b', 'next') })}
    union all ${change(9, 'moved-out', "(case when gone_as = 'moved-out' then gone_on end)", {})}
    union all ${change(9, 'removed', "(case when gone_as = 'removed' then gone_on end)", {})}
  ) c (id, station, door, type, tier, beat, day, hour)
  order by day`;

// An attempt follows when the one before met nobody; one door in eight is passed once more.
const attempts = `
  select p.*, y as year, a as attempt, p.n * 64 + (y - 2020) * 6 + a as seed,
    make_date(y, 1, 6) + ((${draw('p.n', 20)} * 300)::integer + (a - 1) * 11) as day
  from bench_premises p, unnest(array[${years.join(', ')}]) as y, generate_series(1, 6) as a
  where (a = 6 and ${draw('p.n * 8 + y % 8', 21)} < 0.12)
    or (a <= 5 and (p.tier = 'priority' or (p.n + y) % 3 = 0)
      and ${draw('p.n * 8 + y % 8', 22)} < power(0.5, a - 1))`;

const visits = `
  create table bench_visits as
  select row_number() over (order by day, seed) as n, door.n as door, station,
    case when moves_beat and day >= date '2026-04-01' then next else beat end as beat, beat as officer,
    day, (${draw('seed', 23)} * 30000)::integer as second, card,
    ${draw('n * 8 + year % 8', 22)} >= power(0.5, attempt) and attempt <= 5 as met, seed
  from (${attempts}) door
  where day > added_on and (gone_on is null or day < gone_on) and extract(year from day) = year;
  insert into visits (id, station_id, beat_id, premises_id, person_id, outcome, happened_on, happened_at,
    recorded_at, cr_cards, patrol_cards, card_step)
  select (lpad(to_hex(n), 8, '0') || '-0000-4000-8000-000000000000')::uuid, ${id('s', 'station')},
    ${id('b', 'beat')}, ${id('p', 'door')}, ${id('o', 'officer')},
    case when met then 'met' when ${draw('seed', 24)} < 0.9 then 'absent' when ${draw('seed', 24)} < 0.96 then 'declined' else 'vacant' end,
    day, (day + time '09:00') at time zone 'Asia/Tokyo' + make_interval(secs => second),
    (day + time '18:00') at time zone 'Asia/Tokyo',
    case when met and ${draw('seed', 25)} < 0.6 then 1 else 0 end,
    case when not met and ${draw('seed', 25)} < 0.7 then 1 else 0 end,
    case when met and card <> 'completed' and ${draw('seed', 26)} < 0.7 then 'completed' end
  from bench_visits order by n;
  insert into visit_withdrawals (visit_id, station_id, withdrawn_at, withdrawn_by)
    select id, station_id, recorded_at, person_id from visits where hashint8extended(('x' || left(id::text, 8))::bit(32)::bigint, 30) % 500 = 0`;

const plans = `
  insert into register_households (id, station_id, beat_id, as_of, count, source, level, basis, recorded_at)
    select ${id('r', "n || '-' || y")}, ${id('s', 'station')}, ${id('b', 'n')}, make_date(y, 1, 1), households, '見本', 'beat', 'derived', now()
    from bench_beats, unnest(array[${years.join(', ')}]) as y;
  insert into plans (id, station_id, beat_id, year, version, state, made_by, made_at)
    select ${id('l', "n || '-' || y")}, ${id('s', 'station')}, ${id('b', 'n')}, y, 1, 'approved', ${id('o', 'n')}, now()
    from bench_beats, unnest(array[${years.join(', ')}]) as y;
  insert into plan_months (id, station_id, beat_id, plan_id, year, version, month, priority, general, approved_at)
    select ${id('m', "n || '-' || y || '-' || m")}, ${id('s', 'station')}, ${id('b', 'n')}, ${id('l', "n || '-' || y")}, y, 1, m, 25, 19, now()
    from bench_beats, unnest(array[${years.join(', ')}]) as y, generate_series(1, 12) as m`;

const steps = { premises, changes, visits, plans } as const;

/** Secondary indexes are built after the rows, as any bulk load does. */
const secondary = (execute: Execute, schema: string) =>
  execute(`select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as make
    from pg_index i join pg_class c on c.oid = i.indrelid
    where c.relnamespace = '${schema}'::regnamespace and not i.indisunique
      and c.relname in ('premises', 'premises_changes', 'visits')`);

/** Fills a migrated schema as its owner; answers the seconds it took. */
export const loadPrefecture = async (
  execute: Execute,
  schema: string,
  beats: readonly BeatSize[],
): Promise<number> => {
  const start = performance.now();
  // The rows are consistent by construction, so the foreign keys are not asked row by row.
  const head = `set local search_path to ${schema}; set local row_security to off; set local session_replication_role to replica;`;
  const run = (sql: string) => execute(`${head} ${sql}`);
  const indexes = await secondary(execute, schema);
  for (const { name } of indexes) await execute(`drop index ${String(name)}`);
  await run(organisation(beats));
  for (const sql of Object.values(steps)) await run(sql);
  await run('drop table bench_beats, bench_premises, bench_visits');
  for (const { make } of indexes) await execute(String(make));
  return (performance.now() - start) / 1000;
};

export const analyze = (execute: Execute, schema: string): Promise<unknown> =>
  execute(`set local search_path to ${schema}; analyze`);
