-- Figures that leave the house: exports by two people (R26) and published tables (R16). The
-- publisher role of the prefecture reads these views and nothing else (R12, T53): a file is built
-- from them and never by taking things out of a detailed one.

-- One row for each police box, month and column. The views run with their owner's rights, so they
-- state the stations of the request themselves. Only what the form of the directive counts too.
create view export_counts as
with met as (
  select v.station_id, b.box_id, v.happened_on, p.kind, v.outcome, v.cr_cards, v.patrol_cards
  from visits v
  join beats b on b.id = v.beat_id
  join premises p on p.id = v.premises_id
  where v.station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[])
    and not exists (select from visit_withdrawals w where w.visit_id = v.id)
),
asked as (
  select o.station_id, b.box_id, (o.recorded_at at time zone 'Asia/Tokyo')::date as happened_on,
    o.kind
  from opinions o
  join beats b on b.id = o.beat_id
  where o.station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[])
),
counted as (
  select 'interviews' as topic, m.station_id, m.box_id, m.happened_on, m.kind as category,
    1 as number
  from met m where m.outcome = 'met'
  union all
  select 'visits', m.station_id, m.box_id, m.happened_on,
    case when m.outcome = 'met' then 'met' else 'not-met' end, 1
  from met m
  union all
  select 'slips', m.station_id, m.box_id, m.happened_on, 'cr-card', m.cr_cards
  from met m where m.cr_cards > 0
  union all
  select 'slips', m.station_id, m.box_id, m.happened_on, 'patrol-card', m.patrol_cards
  from met m where m.patrol_cards > 0
  union all
  select 'opinions', a.station_id, a.box_id, a.happened_on, a.kind, 1
  from asked a
)
select c.topic, c.station_id, c.box_id, extract(year from c.happened_on)::integer as year,
  extract(month from c.happened_on)::integer as month, c.category,
  sum(c.number)::integer as number
from counted c
group by c.topic, c.station_id, c.box_id, extract(year from c.happened_on),
  extract(month from c.happened_on), c.category;

-- Station and half year, the finest that is ever published (R16).
create view publication_counts as
select e.topic, e.station_id, e.year, case when e.month <= 6 then 1 else 2 end as half, e.category,
  sum(e.number)::integer as number
from export_counts e
group by e.topic, e.station_id, e.year, case when e.month <= 6 then 1 else 2 end, e.category;

-- fact
-- What was asked for, by whom and why. The rows are the file: whoever approves sees them, and what
-- is approved is what leaves.
create table export_requests (
  id uuid primary key,
  topic text not null,
  purpose text not null,
  note text not null,
  of_station_id uuid references units,
  from_month text not null check (from_month ~ '^[0-9]{4}-[0-9]{2}$'),
  until_month text not null check (until_month ~ '^[0-9]{4}-[0-9]{2}$'),
  lines jsonb not null,
  requested_at timestamptz not null,
  requested_by uuid not null references persons,
  requested_as uuid not null references posts
);

-- fact
create table export_decisions (
  request_id uuid primary key references export_requests,
  approved boolean not null,
  note text not null default '',
  expires_at timestamptz not null,
  decided_at timestamptz not null,
  decided_by uuid not null references persons,
  decided_as uuid not null references posts
);

-- fact
-- Each time a file was fetched: its number stands in the file (R12).
create table export_downloads (
  id uuid primary key,
  request_id uuid not null references export_requests,
  format text not null check (format in ('xlsx', 'csv')),
  checksum text not null,
  fetched_at timestamptz not null,
  fetched_by uuid not null references persons
);
create index export_downloads_request on export_downloads (request_id);

-- fact
-- A table as it may be seen outside: what is withheld is not in it. from_half and until_half count
-- half years from year 0 (core/src/publications/ledger.ts).
create table publication_drafts (
  id uuid primary key,
  topic text not null,
  from_half integer not null,
  until_half integer not null check (until_half >= from_half),
  areas jsonb not null,
  columns jsonb not null,
  cells jsonb not null,
  drafted_at timestamptz not null,
  drafted_by uuid not null references persons,
  drafted_as uuid not null references posts
);
create index publication_drafts_topic on publication_drafts (topic, from_half);

-- fact
create table publication_decisions (
  publication_id uuid primary key references publication_drafts,
  released boolean not null,
  note text not null default '',
  decided_at timestamptz not null,
  decided_by uuid not null references persons,
  decided_as uuid not null references posts
);

-- fact
-- Withdrawn tables are no longer shown, but they stay in the ledger: what was public is known.
create table publication_withdrawals (
  publication_id uuid primary key references publication_drafts,
  reason text not null,
  withdrawn_at timestamptz not null,
  withdrawn_by uuid not null references persons
);

grant select, insert on export_requests, export_decisions, export_downloads, publication_drafts,
  publication_decisions, publication_withdrawals to {app};
grant select on export_counts, publication_counts to {publisher};
