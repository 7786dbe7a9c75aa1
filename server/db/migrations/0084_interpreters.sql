-- Interpreters: desks to turn to, and requests of a station for a day. No table here has the name of
-- an interpreter, premises, a person or a reason about one: a wish for a language at a door is
-- sealed with the card and never comes here (design §7). Facts only.

-- fact
-- A source of interpreters, kept by headquarters for the prefecture as its units and posts are.
create table interpreter_sources (
  id uuid primary key,
  added_at timestamptz not null,
  added_by uuid not null references persons
);

-- fact
-- The entry whole in each revision; the highest counts. languages: core/src/base/languages.ts.
create table interpreter_source_versions (
  source_id uuid not null references interpreter_sources,
  revision integer not null check (revision > 0),
  name text not null,
  kind text not null check (kind in ('centre', 'pool', 'telephone')),
  class text not null,
  languages text[] not null check (cardinality(languages) > 0),
  weekdays smallint[] not null check (weekdays <@ array[0, 1, 2, 3, 4, 5, 6]::smallint[]),
  from_time text not null,
  until_time text not null,
  phone text not null,
  mail text not null,
  note text not null,
  from_on date not null,
  until_on date,
  recorded_at timestamptz not null,
  recorded_by uuid not null references persons,
  primary key (source_id, revision),
  check (until_on >= from_on)
);

-- fact
-- Station (or headquarters), day, hours, language, class, kind of work: there is no column for more.
create table interpreter_requests (
  id uuid primary key,
  station_id uuid references units,
  on_day date not null,
  from_time text not null,
  until_time text not null,
  language text not null,
  class text,
  work text not null check (work in ('visit', 'lecture', 'consultation', 'telephone')),
  asked_at timestamptz not null,
  asked_by uuid not null references persons,
  asked_as uuid not null references posts
);
create index interpreter_requests_day on interpreter_requests (on_day);
create index interpreter_requests_station on interpreter_requests (station_id, on_day);

-- fact
-- What headquarters answered; the newest counts. A reason of the closed list, no words.
create table interpreter_answers (
  id uuid primary key,
  station_id uuid references units,
  request_id uuid not null references interpreter_requests,
  answer text not null check (answer in ('confirmed', 'declined')),
  source_id uuid references interpreter_sources,
  reason text check (reason in ('no-source', 'not-available', 'too-late', 'class-missing')),
  answered_at timestamptz not null,
  answered_by uuid not null references persons,
  answered_as uuid not null references posts,
  check ((answer = 'confirmed') = (source_id is not null)),
  check ((answer = 'declined') = (reason is not null))
);
create index interpreter_answers_request on interpreter_answers (request_id, answered_at desc);

-- fact
create table interpreter_results (
  request_id uuid primary key references interpreter_requests,
  station_id uuid references units,
  came boolean not null,
  minutes text check (minutes in ('to-30', 'to-60', 'to-120', 'over-120')),
  words text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references persons,
  check (came = (minutes is not null))
);

-- fact
create table interpreter_withdrawals (
  request_id uuid primary key references interpreter_requests,
  station_id uuid references units,
  withdrawn_at timestamptz not null,
  withdrawn_by uuid not null references persons
);

alter table interpreter_requests enable row level security;
alter table interpreter_requests force row level security;
create policy interpreter_requests_scope on interpreter_requests using
  (station_id is null or
  station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table interpreter_answers enable row level security;
alter table interpreter_answers force row level security;
create policy interpreter_answers_scope on interpreter_answers using
  (station_id is null or
  station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table interpreter_results enable row level security;
alter table interpreter_results force row level security;
create policy interpreter_results_scope on interpreter_results using
  (station_id is null or
  station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table interpreter_withdrawals enable row level security;
alter table interpreter_withdrawals force row level security;
create policy interpreter_withdrawals_scope on interpreter_withdrawals using
  (station_id is null or
  station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));

grant select, insert on interpreter_sources, interpreter_source_versions, interpreter_requests,
  interpreter_answers, interpreter_results, interpreter_withdrawals
  to {app};
