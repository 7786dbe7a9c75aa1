-- Custody of paper cards and keys (MG-5.5, MG-5.7; trust.md R08). Sheets are counted by numbered
-- bundles of a beat; no sheet says whose it is. Everything is a fact; what is where follows from them.

-- fact
create table custody_cabinets (
  id uuid primary key,
  station_id uuid not null references units,
  box_id uuid not null references units,
  name text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references persons
);
create index custody_cabinets_box on custody_cabinets (box_id);

-- fact
create table custody_keys (
  id uuid primary key,
  station_id uuid not null references units,
  cabinet_id uuid not null references custody_cabinets,
  label text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references persons
);
create index custody_keys_cabinet on custody_keys (cabinet_id);

-- fact
-- Who holds a key since when; the newest event counts (MG-5.5b).
create table custody_key_events (
  id uuid primary key,
  station_id uuid not null references units,
  key_id uuid not null references custody_keys,
  event text not null check (event in ('handed-over', 'stored', 'lost', 'found', 'retired')),
  holder_id uuid references persons,
  note text not null default '',
  recorded_at timestamptz not null,
  recorded_by uuid not null references persons,
  check ((event = 'handed-over') = (holder_id is not null))
);
create index custody_key_events_key on custody_key_events (key_id, recorded_at);

-- fact
create table custody_bundles (
  id uuid primary key,
  station_id uuid not null references units,
  cabinet_id uuid not null references custody_cabinets,
  beat_id uuid not null references beats,
  number integer not null check (number > 0),
  recorded_at timestamptz not null,
  recorded_by uuid not null references persons,
  unique (beat_id, number)
);
create index custody_bundles_cabinet on custody_bundles (cabinet_id);

-- fact
-- sheets is negative only where a settled difference takes them off the register.
create table custody_events (
  id uuid primary key,
  station_id uuid not null references units,
  bundle_id uuid not null references custody_bundles,
  event text not null check (event in
    ('added', 'taken-out', 'brought-back', 'handed-over', 'corrected', 'disposed')),
  sheets integer not null check (event = 'corrected' or sheets >= 0),
  holder_id uuid references persons,
  note text not null default '',
  recorded_at timestamptz not null,
  recorded_by uuid not null references persons,
  check ((event = 'handed-over') = (holder_id is not null))
);
create index custody_events_bundle on custody_events (bundle_id, recorded_at);

-- fact
create table custody_counts (
  id uuid primary key,
  station_id uuid not null references units,
  box_id uuid not null references units,
  note text not null default '',
  counted_at timestamptz not null,
  counted_by uuid not null references persons
);
create index custody_counts_box on custody_counts (box_id, counted_at);

-- fact
-- What the register said and what was found.
create table custody_count_lines (
  id uuid primary key,
  station_id uuid not null references units,
  count_id uuid not null references custody_counts,
  bundle_id uuid not null references custody_bundles,
  expected integer not null,
  counted integer not null check (counted >= 0),
  unique (count_id, bundle_id)
);
create index custody_count_lines_different on custody_count_lines (station_id)
  where counted <> expected;

-- fact
create table custody_settlements (
  line_id uuid primary key references custody_count_lines,
  station_id uuid not null references units,
  finding text not null check (finding in ('found', 'miscounted', 'not-recorded', 'lost')),
  note text not null,
  settled_at timestamptz not null,
  settled_by uuid not null references persons
);

-- fact
-- Supervision down the chain: general, station and post custodian (MG-5.7d, MG-5.7e, MG-5.7f).
create table custody_inspections (
  id uuid primary key,
  station_id uuid not null references units,
  box_id uuid not null references units,
  level text not null check (level in ('generalCustodian', 'stationCustodian', 'postCustodian')),
  finding text not null check (finding in ('in-order', 'to-correct')),
  note text not null default '',
  inspected_at timestamptz not null,
  inspected_by uuid not null references persons
);
create index custody_inspections_box on custody_inspections (box_id, inspected_at);

-- fact
create table custody_disposals (
  id uuid primary key,
  station_id uuid not null references units,
  bundle_id uuid not null references custody_bundles,
  sheets integer not null check (sheets > 0),
  method text not null check (method in ('shredded', 'dissolved', 'burned')),
  note text not null,
  proposed_at timestamptz not null,
  proposed_by uuid not null references persons
);
create index custody_disposals_bundle on custody_disposals (bundle_id);

-- fact
create table custody_disposal_decisions (
  disposal_id uuid primary key references custody_disposals,
  station_id uuid not null references units,
  confirmed boolean not null,
  note text not null default '',
  decided_at timestamptz not null,
  decided_by uuid not null references persons
);

alter table custody_cabinets enable row level security;
alter table custody_cabinets force row level security;
create policy custody_cabinets_scope on custody_cabinets using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table custody_keys enable row level security;
alter table custody_keys force row level security;
create policy custody_keys_scope on custody_keys using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table custody_key_events enable row level security;
alter table custody_key_events force row level security;
create policy custody_key_events_scope on custody_key_events using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table custody_bundles enable row level security;
alter table custody_bundles force row level security;
create policy custody_bundles_scope on custody_bundles using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table custody_events enable row level security;
alter table custody_events force row level security;
create policy custody_events_scope on custody_events using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table custody_counts enable row level security;
alter table custody_counts force row level security;
create policy custody_counts_scope on custody_counts using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table custody_count_lines enable row level security;
alter table custody_count_lines force row level security;
create policy custody_count_lines_scope on custody_count_lines using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table custody_settlements enable row level security;
alter table custody_settlements force row level security;
create policy custody_settlements_scope on custody_settlements using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table custody_inspections enable row level security;
alter table custody_inspections force row level security;
create policy custody_inspections_scope on custody_inspections using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table custody_disposals enable row level security;
alter table custody_disposals force row level security;
create policy custody_disposals_scope on custody_disposals using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table custody_disposal_decisions enable row level security;
alter table custody_disposal_decisions force row level security;
create policy custody_disposal_decisions_scope on custody_disposal_decisions using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));

grant select, insert on custody_cabinets, custody_keys, custody_key_events,
  custody_bundles, custody_events, custody_counts,
  custody_count_lines, custody_settlements, custody_inspections,
  custody_disposals, custody_disposal_decisions
  to {app};

-- Sheets of every bundle of these stations: in the cabinet, out, and since when (MG-5.5a).
create function custody_holdings(p_stations uuid[])
returns table (
  bundle_id uuid, station_id uuid, box_id uuid, cabinet_id uuid, beat_id uuid, number integer,
  kept integer, away integer, away_since timestamptz, away_by uuid, first_at timestamptz)
language sql stable
begin atomic
  select b.id, b.station_id, c.box_id, b.cabinet_id, b.beat_id, b.number,
    coalesce(s.kept, 0)::integer, coalesce(s.away, 0)::integer,
    case when s.away > 0 then t.recorded_at end, case when s.away > 0 then t.recorded_by end,
    b.recorded_at
  from custody_bundles b
  join custody_cabinets c on c.id = b.cabinet_id
  left join lateral (
    select sum(case e.event when 'added' then e.sheets when 'brought-back' then e.sheets
        when 'corrected' then e.sheets when 'taken-out' then -e.sheets
        when 'disposed' then -e.sheets else 0 end) as kept,
      sum(case e.event when 'taken-out' then e.sheets when 'brought-back' then -e.sheets
        else 0 end) as away
    from custody_events e where e.bundle_id = b.id) s on true
  left join lateral (
    select e.recorded_at, e.recorded_by from custody_events e
    where e.bundle_id = b.id and e.event = 'taken-out'
    order by e.recorded_at desc, e.id desc limit 1) t on true
  where b.station_id = any (p_stations);
end;

-- Counts that did not find what the register said and that nobody has explained yet (R08).
create function custody_differences(p_stations uuid[])
returns table (
  line_id uuid, station_id uuid, box_id uuid, bundle_id uuid, beat_id uuid, number integer,
  expected integer, counted integer, counted_at timestamptz, counted_by uuid)
language sql stable
begin atomic
  select l.id, l.station_id, n.box_id, l.bundle_id, b.beat_id, b.number, l.expected, l.counted,
    n.counted_at, n.counted_by
  from custody_count_lines l
  join custody_counts n on n.id = l.count_id
  join custody_bundles b on b.id = l.bundle_id
  where l.station_id = any (p_stations) and l.counted <> l.expected
    and not exists (select from custody_settlements s where s.line_id = l.id);
end;

-- What waits in custody (decision 0005): the columns of waiting_records. Counted within 31 days of
-- the last count (R08), inspected by the station custodian within 92 of the last inspection
-- (MG-5.7e); both days are rules of core/src/custody/custody.ts, handed in by the caller.
create function waiting_custody(
  p_stations uuid[], p_now timestamptz, p_notice integer, p_count_days integer,
  p_inspect_days integer)
returns table (
  state text, station_id uuid, box_id uuid, beat_id uuid, subject_id uuid, since_on date,
  last_on date, year integer, month integer, not_by uuid[])
language sql stable
begin atomic
  with kept as materialized (
    select h.box_id, h.station_id, (min(h.first_at) at time zone 'Asia/Tokyo')::date as first_on
    from custody_holdings(p_stations) h
    group by h.box_id, h.station_id
  ),
  counted as materialized (
    select k.box_id, k.station_id, coalesce(
      (select (max(n.counted_at) at time zone 'Asia/Tokyo')::date from custody_counts n
        where n.box_id = k.box_id), k.first_on) as last_on
    from kept k
  ),
  inspected as materialized (
    select k.box_id, k.station_id, coalesce(
      (select (max(i.inspected_at) at time zone 'Asia/Tokyo')::date from custody_inspections i
        where i.box_id = k.box_id and i.level <> 'postCustodian'), k.first_on) as last_on
    from kept k
  )
  select 'custody-count.expiring', c.station_id, c.box_id, null::uuid, c.box_id, c.last_on,
    c.last_on + p_count_days, null::integer, null::integer, '{}'::uuid[]
  from counted c
  where c.last_on + p_count_days <= (p_now at time zone 'Asia/Tokyo')::date + p_notice
  union all
  select 'custody-inspection.expiring', i.station_id, i.box_id, null, i.box_id, i.last_on,
    i.last_on + p_inspect_days, null, null, '{}'
  from inspected i
  where i.last_on + p_inspect_days <= (p_now at time zone 'Asia/Tokyo')::date + p_notice
  union all
  select 'custody.different', d.station_id, d.box_id, d.beat_id, d.line_id,
    (d.counted_at at time zone 'Asia/Tokyo')::date, null, null, null, '{}'
  from custody_differences(p_stations) d
  union all
  select 'disposal.proposed', p.station_id, c.box_id, b.beat_id, p.id,
    (p.proposed_at at time zone 'Asia/Tokyo')::date, null, null, null, array[p.proposed_by]
  from custody_disposals p
  join custody_bundles b on b.id = p.bundle_id
  join custody_cabinets c on c.id = b.cabinet_id
  where p.station_id = any (p_stations)
    and not exists (select from custody_disposal_decisions d where d.disposal_id = p.id);
end;
