-- The residents' voice: opinions, requests and complaints from the public form, counters, events and
-- letters (trust.md R30). Nothing here says who wrote, from where, or in which language: words and the
-- key of the ticket are sealed, the ticket itself is kept nowhere. station_id is the station that
-- answers; what headquarters or inspection answers bears the unit of headquarters, so that a complaint
-- is out of reach of every station by row policy too.

-- fact
-- ticket: the name that follows from the letters of a ticket (core/src/voices/ticket.ts). concerns: the
-- station it is about, where one was named.
create table voices (
  id uuid primary key,
  station_id uuid not null references units,
  route text not null check (route in ('unit', 'headquarters', 'outside')),
  channel text not null check (channel in ('form', 'counter', 'event', 'letter')),
  kind text not null check (kind in ('opinion', 'request', 'complaint')),
  subject text not null check (subject in ('visits', 'safety', 'traffic', 'procedures',
    'information', 'conduct', 'personal-data', 'other')),
  concerns uuid references units,
  ticket text not null,
  received_on date not null,
  due_on date not null,
  contents bytea not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references persons,
  unique (ticket, route),
  check (route = 'outside' or (kind <> 'complaint' and subject <> 'conduct'))
);
create index voices_received on voices (station_id, received_on);

-- fact
-- contents: the answer, sealed as the voice is. packet: all answers so far under the key of the ticket,
-- which is not here; it goes to the public side as it stands.
create table voice_answers (
  id uuid primary key,
  station_id uuid not null references units,
  voice_id uuid not null references voices,
  contents bytea not null,
  packet bytea not null,
  answered_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references persons,
  recorded_as uuid not null references posts
);
create index voice_answers_voice on voice_answers (voice_id, recorded_at);

-- fact
create table voice_closings (
  voice_id uuid primary key references voices,
  station_id uuid not null references units,
  reason text not null check (reason in ('done', 'no-answer-wanted', 'handed-over')),
  closed_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references persons
);

alter table voices enable row level security;
alter table voices force row level security;
create policy voices_scope on voices using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table voice_answers enable row level security;
alter table voice_answers force row level security;
create policy voice_answers_scope on voice_answers using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table voice_closings enable row level security;
alter table voice_closings force row level security;
create policy voice_closings_scope on voice_closings using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));

grant select, insert on voices, voice_answers, voice_closings to {app};
