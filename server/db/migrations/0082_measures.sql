-- Measures (施策) of the programme for foreign residents: plan, course, preparation, result, look back.
-- station_id is the station whose measure it is; without one it is a measure of headquarters. pack,
-- item, purposes and life_stage are the names a pack gives. People reached stand as a band, places as
-- the words of a public place: no attendee, no premises, no card, no visit. Facts only.

-- fact
create table measures (
  id uuid primary key,
  station_id uuid references units,
  pack text not null,
  begun_at timestamptz not null,
  begun_by uuid not null references persons,
  begun_as uuid not null references posts
);
create index measures_station on measures (station_id, pack);

-- fact
-- The whole plan of each version; the highest revision counts. why, timing, method: the decision note
-- (IS-2.3a). last_on: the last day of the series, so that a period finds it.
create table measure_versions (
  measure_id uuid not null references measures,
  station_id uuid references units,
  revision integer not null check (revision > 0),
  item text,
  title text not null,
  subject text not null check (subject in ('activities', 'partners', 'situation', 'training')),
  community_kind text
    check (community_kind in ('residentialArea', 'workplaceOrSchool', 'districtOrFacility')),
  purposes text[] not null,
  aims text[] not null
    check (aims <@ array['prevention', 'not-isolated', 'accepted', 'abilities']),
  life_stage text,
  audience text not null
    check (audience in ('everybody', 'children', 'workers', 'students', 'newcomers')),
  expected text check (expected in ('1-9', '10-29', '30-99', '100+')),
  -- A note for whoever prepares it; nothing filters, sorts or counts by it (R16).
  languages text[] not null,
  interpreter text not null check (interpreter in ('none', 'staff', 'external')),
  materials text not null,
  sections uuid[] not null check (cardinality(sections) between 1 and 12),
  lead_post_id uuid not null references posts,
  why text not null,
  timing text not null,
  method text not null,
  on_day date,
  from_time text check (from_time ~ '^[0-2][0-9]:[0-5][0-9]$'),
  until_time text check (until_time ~ '^[0-2][0-9]:[0-5][0-9]$'),
  place text not null,
  repeat_every text check (repeat_every in ('week', 'month')),
  repeat_step integer check (repeat_step between 1 and 12),
  repeat_until date,
  last_on date,
  written_at timestamptz not null,
  written_by uuid not null references persons,
  written_as uuid not null references posts,
  primary key (measure_id, revision),
  check ((on_day is null) = (last_on is null)),
  check (last_on >= on_day),
  check ((repeat_every is null) = (repeat_step is null)),
  check ((repeat_every is null) = (repeat_until is null))
);
create index measure_versions_days on measure_versions (station_id, on_day, last_on);
create index measure_versions_day on measure_versions (on_day, last_on);

-- fact
-- With whom: entries of the registers of communities and partners, and what was asked of interpreters.
create table measure_links (
  measure_id uuid not null,
  station_id uuid references units,
  revision integer not null,
  kind text not null check (kind in ('community', 'partner', 'interpreter-request')),
  subject_id uuid not null,
  primary key (measure_id, revision, kind, subject_id),
  foreign key (measure_id, revision) references measure_versions
);
create index measure_links_subject on measure_links (subject_id);

-- fact
-- The course of a measure. revision: the version it was about. told: who was told that it is off.
create table measure_steps (
  measure_id uuid not null references measures,
  station_id uuid references units,
  seq integer not null check (seq > 0),
  step text not null check (step in ('submit', 'return', 'decide', 'cancel', 'look-back')),
  revision integer not null,
  note text not null default '',
  told text not null default '',
  stepped_at timestamptz not null,
  stepped_on date not null,
  stepped_by uuid not null references persons,
  stepped_as uuid not null references posts,
  primary key (measure_id, seq),
  check (step not in ('return', 'cancel') or note <> '')
);

-- fact
-- What was prepared; the newest of an item counts. conduct: the guidance was read (YG-5).
create table measure_checks (
  id uuid primary key,
  measure_id uuid not null references measures,
  station_id uuid references units,
  item text not null check (item in ('interpreter', 'materials', 'venue', 'partners', 'conduct')),
  done boolean not null,
  note text not null default '',
  checked_at timestamptz not null,
  checked_by uuid not null references persons,
  checked_as uuid not null references posts
);
create index measure_checks_measure on measure_checks (measure_id, checked_at desc);

-- fact
-- One day of a measure: held with a band, or not held with the reason (note).
create table measure_results (
  measure_id uuid not null references measures,
  station_id uuid references units,
  on_day date not null,
  held boolean not null,
  band text check (band in ('1-9', '10-29', '30-99', '100+')),
  note text not null,
  questions text not null,
  learned text not null,
  next_step text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references persons,
  recorded_as uuid not null references posts,
  primary key (measure_id, on_day),
  check (held = (band is not null)),
  check (held or note <> '')
);
create index measure_results_day on measure_results (on_day);

-- fact
create table measure_look_backs (
  measure_id uuid primary key references measures,
  station_id uuid references units,
  reached text not null,
  verdict text not null check (verdict in ('repeat', 'change', 'stop')),
  good_practice boolean not null,
  looked_at timestamptz not null,
  looked_by uuid not null references persons,
  looked_as uuid not null references posts
);

-- fact
-- Good practice told to every station (GF-2.5b): what was done and what worked, and no more of it.
create table measure_examples (
  measure_id uuid primary key references measures,
  unit_id uuid not null references units,
  pack text not null,
  item text,
  subject text not null check (subject in ('activities', 'partners', 'situation', 'training')),
  title text not null,
  method text not null,
  worked text not null,
  shared_at timestamptz not null,
  shared_on date not null,
  shared_by uuid not null references persons,
  shared_as uuid not null references posts
);

-- fact
create table measure_example_ends (
  measure_id uuid primary key references measure_examples,
  reason text not null check (reason <> ''),
  ended_at timestamptz not null,
  ended_by uuid not null references persons
);

alter table measures enable row level security;
alter table measures force row level security;
create policy measures_scope on measures using
  (station_id is null or
  station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table measure_versions enable row level security;
alter table measure_versions force row level security;
create policy measure_versions_scope on measure_versions using
  (station_id is null or
  station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table measure_links enable row level security;
alter table measure_links force row level security;
create policy measure_links_scope on measure_links using
  (station_id is null or
  station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table measure_steps enable row level security;
alter table measure_steps force row level security;
create policy measure_steps_scope on measure_steps using
  (station_id is null or
  station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table measure_checks enable row level security;
alter table measure_checks force row level security;
create policy measure_checks_scope on measure_checks using
  (station_id is null or
  station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table measure_results enable row level security;
alter table measure_results force row level security;
create policy measure_results_scope on measure_results using
  (station_id is null or
  station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table measure_look_backs enable row level security;
alter table measure_look_backs force row level security;
create policy measure_look_backs_scope on measure_look_backs using
  (station_id is null or
  station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));

grant select, insert on measures, measure_versions, measure_links, measure_steps, measure_checks,
  measure_results, measure_look_backs, measure_examples, measure_example_ends
  to {app};
