-- Training at the workplace (職場教養, GF-2.5a): sessions with their units and counts, lessons that are
-- to be taken, and who completed one. station_id is the station whose training it is; without one it is
-- headquarters'. There is no list of who was present: a session holds counts of units (trust.md R29).

-- fact
-- pack and theme are the names a directive gives; pack null: a theme of the product. guidance and
-- complaint_channel: what goes with a questioning drill always (GF-T25, R14).
create table training_sessions (
  id uuid primary key,
  station_id uuid references units,
  pack text,
  theme text not null,
  theme_ja text not null,
  theme_en text not null,
  drill boolean not null,
  on_day date not null,
  minutes integer not null check (minutes between 5 and 600),
  lead_post_id uuid not null references posts,
  material text not null,
  guidance boolean not null,
  complaint_channel boolean not null,
  planned_at timestamptz not null,
  planned_by uuid not null references persons,
  planned_as uuid not null references posts,
  check (not drill or (guidance and complaint_channel))
);
create index training_sessions_day on training_sessions (station_id, on_day);

-- fact
create table training_units (
  session_id uuid not null references training_sessions,
  station_id uuid references units,
  unit_id uuid not null references units,
  primary key (session_id, unit_id)
);

-- fact
-- Held or called off.
create table training_outcomes (
  session_id uuid primary key references training_sessions,
  station_id uuid references units,
  outcome text not null check (outcome in ('held', 'cancelled')),
  held_on date,
  minutes integer check (minutes between 5 and 600),
  note text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references persons,
  check ((outcome = 'held') = (held_on is not null and minutes is not null))
);

-- fact
-- How many of a unit were there, of how many.
create table training_attendance (
  session_id uuid not null references training_sessions,
  station_id uuid references units,
  unit_id uuid not null references units,
  present integer not null check (present >= 0),
  strength integer not null check (strength > 0),
  primary key (session_id, unit_id),
  check (present <= strength)
);

-- fact
-- A lesson for a post, until a day; whoever holds the post takes it.
create table training_assignments (
  id uuid primary key,
  station_id uuid references units,
  lesson text not null,
  version integer not null,
  post_id uuid not null references posts,
  due_on date not null,
  assigned_at timestamptz not null,
  assigned_by uuid not null references persons
);
create index training_assignments_post on training_assignments (post_id, lesson);

-- fact
-- Every question of a lesson answered rightly, by whom; shown to that person alone (R29).
create table training_completions (
  id uuid primary key,
  station_id uuid references units,
  person_id uuid not null references persons,
  lesson text not null,
  version integer not null,
  completed_on date not null,
  completed_at timestamptz not null,
  unique (person_id, lesson, version)
);

alter table training_sessions enable row level security;
alter table training_sessions force row level security;
create policy training_sessions_scope on training_sessions using
  (station_id is null or
  station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table training_units enable row level security;
alter table training_units force row level security;
create policy training_units_scope on training_units using
  (station_id is null or
  station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table training_outcomes enable row level security;
alter table training_outcomes force row level security;
create policy training_outcomes_scope on training_outcomes using
  (station_id is null or
  station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table training_attendance enable row level security;
alter table training_attendance force row level security;
create policy training_attendance_scope on training_attendance using
  (station_id is null or
  station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table training_assignments enable row level security;
alter table training_assignments force row level security;
create policy training_assignments_scope on training_assignments using
  (station_id is null or
  station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table training_completions enable row level security;
alter table training_completions force row level security;
create policy training_completions_scope on training_completions using
  (station_id is null or
  station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));

grant select, insert on training_sessions, training_units, training_outcomes, training_attendance,
  training_assignments, training_completions to {app};
