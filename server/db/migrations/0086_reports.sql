-- Reports of stations to headquarters (YG-4.5-3b). pack and report are the names a directive gives them.
-- Facts only: the state of a report is the last step, the words are those of the highest version.

-- fact
-- Headquarters asks a station to report about a period until a day (YG-4.5-3c: the directive prints
-- neither, so both are headquarters' own).
create table report_asks (
  id uuid primary key,
  station_id uuid not null references units,
  pack text not null,
  report text not null,
  from_on date not null,
  until_on date not null check (until_on >= from_on),
  due_on date,
  note text not null default '',
  asked_at timestamptz not null,
  asked_by uuid not null references persons,
  asked_as uuid not null references posts
);
create index report_asks_station on report_asks (station_id, pack);

-- fact
create table report_ask_ends (
  ask_id uuid primary key references report_asks,
  station_id uuid not null references units,
  ended_at timestamptz not null,
  ended_by uuid not null references persons
);

-- fact
-- One report of a station for each period; copied_from: whose hand-written sentences it began with.
create table reports (
  id uuid primary key,
  station_id uuid not null references units,
  pack text not null,
  report text not null,
  from_on date not null,
  until_on date not null check (until_on >= from_on),
  copied_from uuid references reports,
  begun_at timestamptz not null,
  begun_by uuid not null references persons,
  begun_as uuid not null references posts,
  unique (station_id, pack, report, from_on, until_on)
);

-- fact
-- The words, whole in each version: sections of sentences, each with the records it was made from.
create table report_versions (
  report_id uuid not null references reports,
  station_id uuid not null references units,
  version integer not null check (version > 0),
  sections jsonb not null,
  written_at timestamptz not null,
  written_by uuid not null references persons,
  written_as uuid not null references posts,
  primary key (report_id, version)
);

-- fact
-- What happened to it, in order, with the version it was about.
create table report_steps (
  report_id uuid not null references reports,
  station_id uuid not null references units,
  ord integer not null check (ord > 0),
  step text not null check (step in
    ('submitted', 'sent-back', 'sent', 'received', 'returned', 'accepted')),
  version integer not null,
  note text not null default '',
  taken_at timestamptz not null,
  taken_by uuid not null references persons,
  taken_as uuid not null references posts,
  primary key (report_id, ord),
  foreign key (report_id, version) references report_versions (report_id, version)
);

-- fact
-- What headquarters asks about one sentence of the version it returned.
create table report_questions (
  id uuid primary key,
  report_id uuid not null,
  station_id uuid not null references units,
  ord integer not null,
  number integer not null check (number > 0),
  sentence_id uuid not null,
  question text not null,
  foreign key (report_id, ord) references report_steps (report_id, ord),
  unique (report_id, ord, number)
);

alter table report_asks enable row level security;
alter table report_asks force row level security;
create policy report_asks_scope on report_asks using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table report_ask_ends enable row level security;
alter table report_ask_ends force row level security;
create policy report_ask_ends_scope on report_ask_ends using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table reports enable row level security;
alter table reports force row level security;
create policy reports_scope on reports using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table report_versions enable row level security;
alter table report_versions force row level security;
create policy report_versions_scope on report_versions using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table report_steps enable row level security;
alter table report_steps force row level security;
create policy report_steps_scope on report_steps using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table report_questions enable row level security;
alter table report_questions force row level security;
create policy report_questions_scope on report_questions using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));

grant select, insert on report_asks, report_ask_ends, reports, report_versions, report_steps,
  report_questions to {app};
