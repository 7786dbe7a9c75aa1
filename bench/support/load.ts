import type { Execute } from '../../server/src/platform/migrations.ts';
import type { BeatSize } from './prefecture.ts';

// A synthetic prefecture of real size, made inside the database by set and the same each time: every
// draw is a hash of the row's number. Three years of visits: half of the attempts meet somebody, up
// to five attempts; priority premises every year, general ones every third. Ids of premises are
// random as in the product; visits are stored in the order in which they happened.

export const lastYear = 2026;
const years = 'unnest(array[2024, 2025, 2026])';

const id = (kind: string, n: string): string => `md5('${kind}' || ${n})::uuid`;

/** A draw in [0, 1) that depends on the row and the question only. */
const draw = (n: string, question: number): string =>
  `((hashint8extended(${n}, ${question}) & 1048575) / 1048576.0)`;

const organisation = (beats: readonly BeatSize[]): string => `
  create table bench_beats as
    select n, households, businesses, ${id('b', 'n')} as beat, ${id('s', 'station')} as station,
      ${id('x', 'box')} as box, ${id('o', 'n')} as officer,
      lead(${id('b', 'n')}) over (partition by station order by n) as next
    from (values ${beats
      .map((one, n) => `(${n}, ${one.station}, ${one.box}, ${one.households}, ${one.businesses})`)
      .join(', ')}) as given (n, station, box, households, businesses);
  insert into units (id, station_id, kind, name, code, from_on)
    select distinct station, station, 'station', '見本', 's' || station, date '2000-01-01'
    from bench_beats;
  insert into units (id, parent_id, station_id, kind, box_kind, name, code, from_on)
    select distinct box, station, station, 'policeBox', 'koban', '試験', 'x' || box,
      date '2000-01-01'
    from bench_beats;
  insert into persons (id, name, kana, police_rank)
    select officer, '見本 ' || n || '号', 'みほん', 'constable' from bench_beats;
  insert into beats (id, station_id, box_id, number, name, from_on)
    select beat, station, box, n, '第' || n || '受持区', date '2000-01-01' from bench_beats`;

/** What becomes of each premises, drawn once; the facts are cut from it. */
const premises = `
  create table bench_premises as
  select n, ${id('p', 'n')} as door, beat, station, officer, next, kind, tier, card, added_on,
    case when gone_on > added_on + 20 then gone_on end as gone_on, gone_as,
    case when ${draw('n', 10)} < 0.03
      then date '2024-01-15' + (${draw('n', 11)} * 1040)::integer end as reclassified_on,
    case when ${draw('n', 12)} < 0.01
      then date '2024-01-15' + (${draw('n', 13)} * 900)::integer end as exempted_on,
    ${draw('n', 14)} < 0.5 as exemption_ends,
    next is not null and ${draw('n', 15)} < 0.01 as moves_beat
  from (
    select b.n * 10000 + i as n, b.beat, b.station, b.officer, b.next, kind,
      case when ${draw('b.n * 10000 + i', 1)} < (case kind when 'household' then 0.35 else 0.6 end)
        then 'priority' else 'general' end as tier,
      case when ${draw('b.n * 10000 + i', 2)} < 0.12
        then date '2024-01-05' + (${draw('b.n * 10000 + i', 3)} * 1080)::integer
        else date '2023-03-01' end as added_on,
      case when ${draw('b.n * 10000 + i', 2)} < 0.12
          then (case when ${draw('b.n * 10000 + i', 4)} < 0.5 then 'provisional' else 'none' end)
        when ${draw('b.n * 10000 + i', 4)} < 0.8 then 'completed'
        when ${draw('b.n * 10000 + i', 4)} < 0.84 then 'provisional' else 'none' end as card,
      case when ${draw('b.n * 10000 + i', 5)} < 0.13
        then date '2024-02-01' + (${draw('b.n * 10000 + i', 6)} * 1050)::integer end as gone_on,
      case when ${draw('b.n * 10000 + i', 7)} < 0.9 then 'moved-out' else 'removed' end as gone_as
    from bench_beats b
    cross join generate_series(1, b.households + b.businesses) as i
    cross join lateral (select case when i <= b.households then 'household'
      else 'establishment' end as kind) k
  ) drawn;
  insert into premises
    (id, station_id, beat_id, kind, tier, card, added_on, added_at, recorded_at)
    select door, station, beat, kind, tier, card, added_on,
      (added_on + time '06:00') at time zone 'Asia/Tokyo', now()
    from bench_premises order by n`;

type Change = {
  readonly type: string;
  /** The day it happens, null for never. */
  readonly on: string;
  /** Hour of the day; also tells the rows of one premises apart. */
  readonly hour: number;
  readonly tier?: string;
  readonly beat?: string;
};

const changesOf = ({ type, on, hour, tier = 'null', beat = 'null' }: Change): string => `
  select ${id(`c${hour}-`, 'n')}, station, door, beat, '${type}', ${tier}, ${beat}::uuid, ${on},
    (${on} + make_time(${hour}, 0, 0)) at time zone 'Asia/Tokyo', now()
  from bench_premises
  where ${on} > added_on and (gone_on is null or ${on} < gone_on or ${hour} > 8)`;

const otherTier = "case tier when 'priority' then 'general' else 'priority' end";

const changes: readonly Change[] = [
  {
    type: 'moved-beat',
    on: "(case when moves_beat then date '2026-04-01' end)",
    hour: 2,
    beat: 'next',
  },
  { type: 'reclassified', on: 'reclassified_on', hour: 3, tier: otherTier },
  { type: 'exempted', on: 'exempted_on', hour: 4 },
  { type: 'exemption-ended', on: '(case when exemption_ends then exempted_on + 120 end)', hour: 5 },
  { type: 'moved-out', on: "(case when gone_as = 'moved-out' then gone_on end)", hour: 9 },
  { type: 'removed', on: "(case when gone_as = 'removed' then gone_on end)", hour: 10 },
];

const history = `
  insert into premises_changes (id, station_id, premises_id, first_beat_id, type, tier, beat_id,
    happened_on, happened_at, recorded_at)
  select * from (${changes.map(changesOf).join(' union all ')}) c order by 8`;

// An attempt follows when the one before met nobody; three doors in ten are passed once more.
const attempts = `
  select p.*, y as year, a as attempt, p.n * 64 + (y - 2020) * 6 + a as seed,
    ${draw('p.n * 8 + y % 8', 22)} as luck,
    make_date(y, 1, 6) + ((${draw('p.n', 20)} * 300)::integer + (a - 1) * 11) as day
  from bench_premises p, ${years} as y, generate_series(1, 6) as a
  where case when a = 6 then ${draw('p.n * 8 + y % 8', 21)} < 0.3
    else (p.tier = 'priority' or (p.n + y) % 3 = 0)
      and ${draw('p.n * 8 + y % 8', 22)} < power(0.5, a - 1) end`;

const visits = `
  insert into visits (id, station_id, beat_id, premises_id, person_id, outcome, happened_on,
    happened_at, recorded_at, cr_cards, patrol_cards, card_step)
  select (lpad(to_hex(visit), 8, '0') || '-0000-4000-8000-000000000000')::uuid, station,
    case when moves_beat and day >= date '2026-04-01' then next else beat end, door, officer,
    case when met then 'met' when chance < 0.9 then 'absent' when chance < 0.96 then 'declined'
      else 'vacant' end,
    day, (day + time '09:00') at time zone 'Asia/Tokyo' + make_interval(secs => seed % 30000), now(),
    case when met and chance < 0.6 then 1 else 0 end,
    case when not met and chance < 0.7 then 1 else 0 end,
    case when met and card <> 'completed' and chance < 0.7 then 'completed' end
  from (
    select row_number() over (order by day, seed) as visit, t.*, ${draw('seed', 24)} as chance,
      attempt <= 5 and luck >= power(0.5, attempt) as met
    from (${attempts}) t
    where day > added_on and (gone_on is null or day < gone_on) and day < make_date(year + 1, 1, 1)
  ) v
  order by visit;
  insert into visit_withdrawals (visit_id, station_id, withdrawn_at, withdrawn_by)
    select id, station_id, recorded_at, person_id from visits
    where ('x' || left(id::text, 8))::bit(32)::bigint % 500 = 0`;

const plans = `
  insert into register_households
    (id, station_id, beat_id, as_of, count, source, level, basis, recorded_at)
    select ${id('r', "n || '-' || y")}, station, beat, make_date(y, 1, 1), households, '見本',
      'beat', 'derived', now()
    from bench_beats, ${years} as y;
  insert into plans (id, station_id, beat_id, year, version, state, made_by, made_at)
    select ${id('l', "n || '-' || y")}, station, beat, y, 1, 'approved', officer, now()
    from bench_beats, ${years} as y;
  insert into plan_months
    (id, station_id, beat_id, plan_id, year, version, month, priority, general, approved_at)
    select ${id('m', "n || '-' || y || '-' || m")}, station, beat, ${id('l', "n || '-' || y")}, y, 1,
      m, 25, 19, now()
    from bench_beats, ${years} as y, generate_series(1, 12) as m`;

/** Secondary indexes are built after the rows, as any bulk load does. */
const secondary = (execute: Execute, schema: string) =>
  execute(`select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as make
    from pg_index i join pg_class c on c.oid = i.indrelid
    where c.relnamespace = '${schema}'::regnamespace and not i.indisunique
      and c.relname in ('premises', 'premises_changes', 'visits')`);

/** Fills a migrated schema as its owner and renews the statistics; answers the seconds it took. */
export const loadPrefecture = async (
  execute: Execute,
  schema: string,
  beats: readonly BeatSize[],
): Promise<number> => {
  const start = performance.now();
  // The rows are consistent by construction, so the foreign keys are not asked row by row.
  const head = `set local search_path to ${schema}; set local session_replication_role to replica;`;
  const indexes = await secondary(execute, schema);
  for (const { name } of indexes) await execute(`drop index ${String(name)}`);
  for (const step of [organisation(beats), premises, history, visits, plans]) {
    await execute(`${head} ${step}`);
  }
  await execute(`${head} drop table bench_beats, bench_premises`);
  for (const { make } of indexes) await execute(String(make));
  await execute(`set local search_path to ${schema}; analyze`);
  return (performance.now() - start) / 1000;
};
