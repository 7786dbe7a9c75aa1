-- Units, people, posts, sessions, audit. {app} is the application role of this prefecture.
-- Row policies compare station_id with the stations of the request (set local app.stations);
-- a missing setting gives no rows. Officers and units are visible in the whole prefecture.

create table units (
  id uuid primary key,
  parent_id uuid references units,
  station_id uuid references units,
  kind text not null check (kind in ('headquarters', 'section', 'station', 'policeBox')),
  box_kind text check (box_kind in ('koban', 'chuzaisho')),
  name text not null,
  code text not null unique,
  lat double precision,
  lon double precision,
  sort integer not null default 0,
  from_on date not null,
  until_on date,
  constraint units_box_kind check ((kind = 'policeBox') = (box_kind is not null)),
  constraint units_station check ((kind in ('station', 'policeBox')) = (station_id is not null))
);
create index units_station on units (station_id);

create table persons (
  id uuid primary key,
  name text not null,
  kana text not null,
  police_rank text not null
);

create table posts (
  id uuid primary key,
  unit_id uuid not null references units,
  kind text not null check (kind in
    ('beatOfficer', 'boxChief', 'sectionChief', 'stationChief', 'headquartersClerk', 'auditor')),
  title text not null,
  sort integer not null default 0
);
create index posts_unit on posts (unit_id);

-- Who holds a post from when; an acting holder stands in for a vacancy.
create table post_holdings (
  id uuid primary key,
  post_id uuid not null references posts,
  person_id uuid not null references persons,
  acting boolean not null default false,
  from_on date not null,
  until_on date,
  check (until_on is null or until_on >= from_on)
);
create index post_holdings_post on post_holdings (post_id);
create index post_holdings_person on post_holdings (person_id);

create table sessions (
  id uuid primary key,
  token_hash text not null unique,
  person_id uuid not null references persons,
  post_id uuid not null references posts,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  ended_at timestamptz
);

-- fact
create table audit_events (
  id uuid primary key,
  at timestamptz not null,
  request_id uuid not null,
  person_id uuid,
  post_id uuid,
  operation text not null,
  action text not null,
  subject_id uuid,
  details jsonb not null default '{}'
);
create index audit_events_at on audit_events (at);
create index audit_events_subject on audit_events (subject_id);

-- fact
-- The answer a command gave, kept so that a repeated request is answered and not done twice.
create table answered_requests (
  request_id uuid primary key,
  person_id uuid not null,
  operation text not null,
  input_hash text not null,
  output jsonb not null,
  at timestamptz not null
);

-- fact
-- Visit time and support the station chief allots per box and month (MG-3.2); the newest counts.
create table duty_allotments (
  id uuid primary key,
  station_id uuid not null references units,
  box_id uuid not null references units,
  year integer not null,
  month integer not null check (month between 1 and 12),
  duty_days integer not null check (duty_days between 0 and 31),
  visit_minutes_per_day integer not null check (visit_minutes_per_day between 0 and 1440),
  support text not null default '',
  set_by uuid not null references persons,
  set_at timestamptz not null
);
create index duty_allotments_box on duty_allotments (box_id, year, month, set_at desc);
alter table duty_allotments enable row level security;
alter table duty_allotments force row level security;
create policy duty_allotments_scope on duty_allotments using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));

grant select, insert, update on units, persons, posts, post_holdings, sessions to {app};
grant select, insert on audit_events, answered_requests, duty_allotments to {app};
