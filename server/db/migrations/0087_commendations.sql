-- Commendation by hand (GF-4, IS-3.2a, MG-3.3c): proposed, gone over by somebody else, decided, on record.
-- Nothing here is computed; there is no count, and no order but by day (R29, the lesson of 2010).
-- station_id: the station it is about; without one it is about a unit or somebody of headquarters.

-- fact
-- pack: the directive on foreign residents it rests on; without one it is praise for visits (MG-3.3c).
create table commendations (
  id uuid primary key,
  station_id uuid references units,
  pack text,
  form text not null check (form in ('nominate', 'praise')),
  recipient text not null check (recipient in ('station', 'unit', 'staff')),
  unit_id uuid references units,
  person_id uuid references persons,
  proposed_at timestamptz not null,
  proposed_by uuid not null references persons,
  proposed_as uuid not null references posts,
  check ((recipient = 'staff') = (person_id is not null)),
  check ((recipient = 'staff') = (unit_id is null))
);
create index commendations_station on commendations (station_id, proposed_at desc);

-- fact
-- What was good, and under what conditions, in words; the records that show it.
create table commendation_versions (
  commendation_id uuid not null references commendations,
  station_id uuid references units,
  version integer not null check (version > 0),
  good text not null,
  conditions text not null,
  evidence jsonb not null,
  written_at timestamptz not null,
  written_by uuid not null references persons,
  primary key (commendation_id, version)
);

-- fact
create table commendation_steps (
  commendation_id uuid not null references commendations,
  station_id uuid references units,
  ord integer not null check (ord > 0),
  step text not null check (step in ('supported', 'returned', 'resubmitted', 'decided', 'declined')),
  note text not null default '',
  -- The day it was or will be made known to whoever receives it.
  given_on date,
  taken_at timestamptz not null,
  taken_by uuid not null references persons,
  taken_as uuid not null references posts,
  primary key (commendation_id, ord),
  check ((step = 'decided') = (given_on is not null))
);

-- fact
-- 年間を通じて: that headquarters thought of it for a fiscal year, whether or not anybody was proposed
-- (GF-4). Known in the whole prefecture; it names nobody.
create table commendation_years (
  pack text not null,
  station_id uuid references units,
  year integer not null,
  note text not null,
  considered_at timestamptz not null,
  considered_by uuid not null references persons,
  considered_as uuid not null references posts,
  primary key (pack, year)
);

alter table commendations enable row level security;
alter table commendations force row level security;
create policy commendations_scope on commendations using
  (station_id is null or
  station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table commendation_versions enable row level security;
alter table commendation_versions force row level security;
create policy commendation_versions_scope on commendation_versions using
  (station_id is null or
  station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table commendation_steps enable row level security;
alter table commendation_steps force row level security;
create policy commendation_steps_scope on commendation_steps using
  (station_id is null or
  station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table commendation_years enable row level security;
alter table commendation_years force row level security;
create policy commendation_years_scope on commendation_years using
  (station_id is null or
  station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));

grant select, insert on commendations, commendation_versions, commendation_steps, commendation_years
  to {app};
