-- Towns, beats with dated town parts, dated assignments, register households.

create table towns (
  id uuid primary key,
  code text not null unique,
  municipality text not null,
  name text not null,
  lat double precision,
  lon double precision,
  households integer,
  households_basis text check (households_basis in ('real', 'derived', 'placeholder')),
  source text not null,
  as_of date
);

-- A large town is shared by several beats in numbered parts.
create table town_parts (
  id uuid primary key,
  town_id uuid not null references towns,
  part integer not null default 0,
  name text not null,
  lat double precision,
  lon double precision,
  unique (town_id, part)
);

create table beats (
  id uuid primary key,
  station_id uuid not null references units,
  box_id uuid not null references units,
  number integer not null,
  name text not null,
  from_on date not null,
  until_on date,
  check (until_on is null or until_on >= from_on)
);
create index beats_station on beats (station_id);
create index beats_box on beats (box_id, number);

create table beat_town_parts (
  id uuid primary key,
  station_id uuid not null references units,
  beat_id uuid not null references beats,
  town_part_id uuid not null references town_parts,
  from_on date not null,
  until_on date
);
create index beat_town_parts_beat on beat_town_parts (beat_id);

-- own: the officer in charge (MG-4.1-2a); acting: stands in for a vacant beat; helper: visits too.
create table beat_assignments (
  id uuid primary key,
  station_id uuid not null references units,
  beat_id uuid not null references beats,
  person_id uuid not null references persons,
  kind text not null check (kind in ('own', 'acting', 'helper')),
  from_on date not null,
  until_on date,
  start_visits_by date,
  handed_over_at timestamptz,
  handed_over_by uuid references persons,
  check (until_on is null or until_on >= from_on)
);
create index beat_assignments_beat on beat_assignments (beat_id, from_on);
create index beat_assignments_person on beat_assignments (person_id);

-- fact
create table beat_recuts (
  id uuid primary key,
  station_id uuid not null references units,
  effective_on date not null,
  kind text not null check (kind in ('split', 'merge', 'move-towns', 'move-premises')),
  reason text not null,
  details jsonb not null,
  done_by uuid not null references persons,
  done_at timestamptz not null
);

-- fact
-- 住民基本台帳世帯数 (C) of a beat with its source (MG-N6, MG-R30).
create table register_households (
  id uuid primary key,
  station_id uuid not null references units,
  beat_id uuid not null references beats,
  as_of date not null,
  count integer not null check (count >= 0),
  source text not null,
  level text not null,
  basis text not null check (basis in ('real', 'derived', 'placeholder')),
  recorded_by uuid references persons,
  recorded_at timestamptz not null
);
create index register_households_beat on register_households (station_id, beat_id, as_of desc);

alter table beats enable row level security;
alter table beats force row level security;
create policy beats_scope on beats using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table beat_town_parts enable row level security;
alter table beat_town_parts force row level security;
create policy beat_town_parts_scope on beat_town_parts using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table beat_assignments enable row level security;
alter table beat_assignments force row level security;
create policy beat_assignments_scope on beat_assignments using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table beat_recuts enable row level security;
alter table beat_recuts force row level security;
create policy beat_recuts_scope on beat_recuts using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table register_households enable row level security;
alter table register_households force row level security;
create policy register_households_scope on register_households using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));

grant select, insert, update on towns, town_parts, beats, beat_town_parts, beat_assignments to {app};
grant select, insert on beat_recuts, register_households to {app};
