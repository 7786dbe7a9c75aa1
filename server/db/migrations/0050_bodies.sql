-- Bodies of programme packs, who sits in them by virtue of which post, their meetings, and the day on
-- which many people change posts (人事異動). pack, body, seat and series are the names a pack gives
-- (core/src/pack/bodies.ts). station_id is the station whose body it is; without one it is a body of
-- headquarters, which the whole prefecture knows as it knows units and posts. Facts only: what
-- counts today follows from them.

-- The posts of headquarters and of a station that a 別表 names; grade tells who is 課長 or above.
alter table posts drop constraint posts_kind_check;
alter table posts add constraint posts_kind_check check (kind in
  ('beatOfficer', 'boxChief', 'sectionChief', 'stationChief', 'headquartersClerk', 'auditor',
   'prefecturalChief', 'headquartersOfficer', 'stationOfficer'));
alter table posts add column grade text
  check (grade in ('section-head', 'deputy-head', 'assistant-head', 'chief-clerk'));
-- A post held beside another one (兼務), not instead of it.
alter table post_holdings add column concurrent boolean not null default false;

-- fact
-- A post put into a seat where the pack leaves that to somebody, or adds one it does not print
-- ('pack': printed in an annex that was not at hand). printed: the words of the pack that this post
-- stands for, where no post bears them. From which day; the end is a fact of its own.
create table body_seats (
  id uuid primary key,
  station_id uuid references units,
  pack text not null,
  body text not null,
  seat text not null,
  printed text not null default '',
  post_id uuid not null references posts,
  from_on date not null,
  source text not null check (source in ('pack', 'chief', 'secretariat')),
  note text not null default '',
  decided_at timestamptz not null,
  decided_by uuid not null references persons,
  decided_as uuid not null references posts
);
create index body_seats_body on body_seats (pack, body, station_id);
create index body_seats_post on body_seats (post_id);

-- fact
create table body_seat_ends (
  seat_id uuid primary key references body_seats,
  station_id uuid references units,
  until_on date not null,
  note text not null default '',
  ended_at timestamptz not null,
  ended_by uuid not null references persons
);

-- fact
-- What the head of a station decides where the pack leaves composition and running to him
-- (ST-7.2c); the newest counts. interval_months: how often it meets, unset where nobody set it.
create table body_settings (
  id uuid primary key,
  station_id uuid references units,
  pack text not null,
  body text not null,
  composition text not null,
  running text not null,
  interval_months integer check (interval_months between 1 and 24),
  set_at timestamptz not null,
  set_by uuid not null references persons,
  set_as uuid not null references posts
);
create index body_settings_body on body_settings (pack, body, station_id, set_at desc);

-- fact
create table meetings (
  id uuid primary key,
  station_id uuid references units,
  pack text not null,
  body text not null,
  series text not null,
  convened_at timestamptz not null,
  convened_by uuid not null references persons,
  convened_as uuid not null references posts
);
create index meetings_body on meetings (pack, body, station_id);

-- fact
-- Subject, time, place and chair as they were announced; the highest revision counts.
create table meeting_notices (
  meeting_id uuid not null references meetings,
  station_id uuid references units,
  revision integer not null check (revision > 0),
  subject text not null,
  starts_at timestamptz not null,
  ends_at timestamptz,
  place text not null,
  note text not null default '',
  chair_post_id uuid references posts,
  recorded_at timestamptz not null,
  recorded_by uuid not null references persons,
  primary key (meeting_id, revision)
);
create index meeting_notices_day on meeting_notices (starts_at);

-- fact
-- Held or called off. Who took the chair; an acting one with the rule and the reason (ST-5.1-1i3).
create table meeting_outcomes (
  meeting_id uuid primary key references meetings,
  station_id uuid references units,
  outcome text not null check (outcome in ('held', 'cancelled')),
  held_on date,
  chair_post_id uuid references posts,
  chair_person_id uuid references persons,
  acting boolean not null default false,
  acting_clause text,
  note text not null default '',
  recorded_at timestamptz not null,
  recorded_by uuid not null references persons,
  check ((outcome = 'held') = (held_on is not null)),
  check (not acting or (outcome = 'held' and acting_clause is not null))
);

-- fact
-- Members the chair designates by subject and others who are asked to come: a post of this police,
-- or the office of an outside person and never more of that person (office).
create table meeting_attendees (
  id uuid primary key,
  station_id uuid references units,
  meeting_id uuid not null references meetings,
  part text not null check (part in ('member', 'invited', 'observer')),
  post_id uuid references posts,
  office text,
  seat text,
  asked_at timestamptz not null,
  asked_by uuid not null references persons,
  check ((post_id is null) <> (office is null))
);
create index meeting_attendees_meeting on meeting_attendees (meeting_id);

-- fact
create table meeting_attendee_withdrawals (
  attendee_id uuid primary key references meeting_attendees,
  station_id uuid references units,
  withdrawn_at timestamptz not null,
  withdrawn_by uuid not null references persons
);

-- fact
-- Who came, himself or by proxy, and the opinion heard; the newest of an attendee counts.
create table meeting_presences (
  id uuid primary key,
  station_id uuid references units,
  attendee_id uuid not null references meeting_attendees,
  presence text not null check (presence in ('present', 'absent', 'proxy')),
  person_id uuid references persons,
  proxy_post_id uuid references posts,
  opinion text not null default '',
  recorded_at timestamptz not null,
  recorded_by uuid not null references persons,
  check (proxy_post_id is null or presence = 'proxy')
);
create index meeting_presences_attendee on meeting_presences (attendee_id, recorded_at desc);

-- fact
-- What was entrusted to a body to study (付託, ST-6.3-2a), by another body of the same programme.
create table entrusted_matters (
  id uuid primary key,
  station_id uuid references units,
  pack text not null,
  from_body text not null,
  to_body text not null,
  meeting_id uuid references meetings,
  question text not null,
  due_on date,
  entrusted_at timestamptz not null,
  entrusted_by uuid not null references persons,
  entrusted_as uuid not null references posts
);
create index entrusted_matters_body on entrusted_matters (pack, to_body);

-- fact
create table entrusted_answers (
  matter_id uuid primary key references entrusted_matters,
  station_id uuid references units,
  meeting_id uuid references meetings,
  answer text not null,
  answered_at timestamptz not null,
  answered_by uuid not null references persons,
  answered_as uuid not null references posts
);

-- fact
-- The agenda, whole in each revision; an item keeps its item_id. decision_id and matter_id: the open
-- decision or the entrusted matter it comes from.
create table meeting_items (
  meeting_id uuid not null references meetings,
  station_id uuid references units,
  revision integer not null check (revision > 0),
  item_id uuid not null,
  ord integer not null,
  source text not null check (source in ('open', 'entrusted', 'free')),
  decision_id uuid,
  matter_id uuid references entrusted_matters,
  title text not null,
  note text not null default '',
  recorded_at timestamptz not null,
  recorded_by uuid not null references persons,
  primary key (meeting_id, revision, item_id),
  check ((source = 'open') = (decision_id is not null)),
  check ((source = 'entrusted') = (matter_id is not null))
);

-- fact
-- What was decided; with a post that does it, it is a task until it is done.
create table meeting_decisions (
  id uuid primary key,
  station_id uuid references units,
  meeting_id uuid not null references meetings,
  item_id uuid,
  decision text not null,
  owner_post_id uuid references posts,
  due_on date,
  recorded_at timestamptz not null,
  recorded_by uuid not null references persons,
  check (due_on is null or owner_post_id is not null)
);
create index meeting_decisions_meeting on meeting_decisions (meeting_id);
create index meeting_decisions_owner on meeting_decisions (owner_post_id);

-- fact
create table meeting_decision_ends (
  decision_id uuid primary key references meeting_decisions,
  station_id uuid references units,
  ended_as text not null check (ended_as in ('done', 'dropped')),
  ended_on date not null,
  note text not null default '',
  recorded_at timestamptz not null,
  recorded_by uuid not null references persons
);

-- fact
-- Minutes as written: contents are the words per item and decision (core/src/bodies/minutes.ts).
create table meeting_minutes (
  id uuid primary key,
  station_id uuid references units,
  meeting_id uuid not null references meetings,
  version integer not null check (version > 0),
  contents jsonb not null,
  written_at timestamptz not null,
  written_by uuid not null references persons,
  unique (meeting_id, version)
);

-- fact
create table meeting_minutes_approvals (
  minutes_id uuid primary key references meeting_minutes,
  station_id uuid references units,
  approved_at timestamptz not null,
  approved_by uuid not null references persons,
  approved_as uuid not null references posts
);

-- fact
-- A change of personnel (人事異動) for a day, of a station or, without one, of the prefecture.
create table personnel_changes (
  id uuid primary key,
  station_id uuid references units,
  title text not null,
  on_day date not null,
  prepared_at timestamptz not null,
  prepared_by uuid not null references persons,
  prepared_as uuid not null references posts
);

-- fact
-- Each time a draft was written, also one that lists nobody; the highest revision counts.
create table personnel_change_drafts (
  change_id uuid not null references personnel_changes,
  station_id uuid references units,
  revision integer not null check (revision > 0),
  recorded_at timestamptz not null,
  recorded_by uuid not null references persons,
  primary key (change_id, revision)
);

-- fact
-- Its lines, whole in each revision: who goes from which post to which. Without a new post the
-- person leaves (退職等); without an old one the post is added beside the others (兼務) or is the
-- first. beats: beats of the new post that the person takes charge of from that day.
create table personnel_change_lines (
  change_id uuid not null references personnel_changes,
  station_id uuid references units,
  revision integer not null check (revision > 0),
  ord integer not null,
  person_id uuid not null references persons,
  from_post_id uuid references posts,
  to_post_id uuid references posts,
  how text not null check (how in ('move', 'concurrent', 'acting', 'leave')),
  beats uuid[] not null default '{}',
  primary key (change_id, revision, ord),
  check ((how = 'leave') = (to_post_id is null))
);

-- fact
-- Carried out once and for all, with what was counted before and after, or given up.
create table personnel_change_outcomes (
  change_id uuid primary key references personnel_changes,
  station_id uuid references units,
  outcome text not null check (outcome in ('carried-out', 'withdrawn')),
  revision integer,
  counts jsonb not null default '{}',
  decided_at timestamptz not null,
  decided_by uuid not null references persons,
  decided_as uuid not null references posts,
  check ((outcome = 'carried-out') = (revision is not null))
);

alter table body_seats enable row level security;
alter table body_seats force row level security;
create policy body_seats_scope on body_seats using
  (station_id is null or
  station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table body_seat_ends enable row level security;
alter table body_seat_ends force row level security;
create policy body_seat_ends_scope on body_seat_ends using
  (station_id is null or
  station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table body_settings enable row level security;
alter table body_settings force row level security;
create policy body_settings_scope on body_settings using
  (station_id is null or
  station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table meetings enable row level security;
alter table meetings force row level security;
create policy meetings_scope on meetings using
  (station_id is null or
  station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table meeting_notices enable row level security;
alter table meeting_notices force row level security;
create policy meeting_notices_scope on meeting_notices using
  (station_id is null or
  station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table meeting_outcomes enable row level security;
alter table meeting_outcomes force row level security;
create policy meeting_outcomes_scope on meeting_outcomes using
  (station_id is null or
  station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table meeting_attendees enable row level security;
alter table meeting_attendees force row level security;
create policy meeting_attendees_scope on meeting_attendees using
  (station_id is null or
  station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table meeting_attendee_withdrawals enable row level security;
alter table meeting_attendee_withdrawals force row level security;
create policy meeting_attendee_withdrawals_scope on meeting_attendee_withdrawals using
  (station_id is null or
  station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table meeting_presences enable row level security;
alter table meeting_presences force row level security;
create policy meeting_presences_scope on meeting_presences using
  (station_id is null or
  station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table entrusted_matters enable row level security;
alter table entrusted_matters force row level security;
create policy entrusted_matters_scope on entrusted_matters using
  (station_id is null or
  station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table entrusted_answers enable row level security;
alter table entrusted_answers force row level security;
create policy entrusted_answers_scope on entrusted_answers using
  (station_id is null or
  station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table meeting_items enable row level security;
alter table meeting_items force row level security;
create policy meeting_items_scope on meeting_items using
  (station_id is null or
  station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table meeting_decisions enable row level security;
alter table meeting_decisions force row level security;
create policy meeting_decisions_scope on meeting_decisions using
  (station_id is null or
  station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table meeting_decision_ends enable row level security;
alter table meeting_decision_ends force row level security;
create policy meeting_decision_ends_scope on meeting_decision_ends using
  (station_id is null or
  station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table meeting_minutes enable row level security;
alter table meeting_minutes force row level security;
create policy meeting_minutes_scope on meeting_minutes using
  (station_id is null or
  station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table meeting_minutes_approvals enable row level security;
alter table meeting_minutes_approvals force row level security;
create policy meeting_minutes_approvals_scope on meeting_minutes_approvals using
  (station_id is null or
  station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table personnel_changes enable row level security;
alter table personnel_changes force row level security;
create policy personnel_changes_scope on personnel_changes using
  (station_id is null or
  station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table personnel_change_drafts enable row level security;
alter table personnel_change_drafts force row level security;
create policy personnel_change_drafts_scope on personnel_change_drafts using
  (station_id is null or
  station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table personnel_change_lines enable row level security;
alter table personnel_change_lines force row level security;
create policy personnel_change_lines_scope on personnel_change_lines using
  (station_id is null or
  station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table personnel_change_outcomes enable row level security;
alter table personnel_change_outcomes force row level security;
create policy personnel_change_outcomes_scope on personnel_change_outcomes using
  (station_id is null or
  station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));

grant select, insert on body_seats, body_seat_ends, body_settings, meetings, meeting_notices,
  meeting_outcomes, meeting_attendees, meeting_attendee_withdrawals, meeting_presences,
  entrusted_matters, entrusted_answers, meeting_items, meeting_decisions, meeting_decision_ends,
  meeting_minutes, meeting_minutes_approvals, personnel_changes, personnel_change_drafts,
  personnel_change_lines, personnel_change_outcomes
  to {app};
