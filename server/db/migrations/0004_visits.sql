-- fact
-- One attempt at one door. beat_id is the beat the door belonged to on that day.
create table visits (
  id uuid primary key,
  station_id uuid not null references units,
  beat_id uuid not null references beats,
  premises_id uuid not null references premises,
  person_id uuid not null references persons,
  outcome text not null check (outcome in ('met', 'absent', 'declined', 'vacant', 'relocated')),
  happened_on date not null,
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  cr_cards integer not null default 0 check (cr_cards between 0 and 9),
  patrol_cards integer not null default 0 check (patrol_cards between 0 and 9),
  card_step text check (card_step in ('handed', 'returned', 'declined', 'completed')),
  card_source text check (card_source in ('door', 'dictated', 'counter', 'event', 'post')),
  guidance smallint[] not null default '{}',
  night_approval_id uuid,
  check (card_step is distinct from 'completed' or outcome = 'met'),
  check (happened_on = (happened_at at time zone 'Asia/Tokyo')::date)
);
create index visits_beat on visits (station_id, beat_id, happened_on);
create index visits_premises on visits (premises_id, happened_at);
create index visits_met on visits (premises_id, happened_at) where outcome = 'met';
create index visits_completing on visits (station_id, beat_id) where card_step = 'completed';

-- fact
-- A visit taken back within the seconds the pack allows; the visit itself stays on record.
create table visit_withdrawals (
  visit_id uuid primary key references visits,
  station_id uuid not null references units,
  withdrawn_at timestamptz not null,
  withdrawn_by uuid not null references persons
);
create index visit_withdrawals_station on visit_withdrawals (station_id);

-- fact
-- Leave of the section chief before a visit at night (MG-4.3b).
create table night_requests (
  id uuid primary key,
  station_id uuid not null references units,
  beat_id uuid not null references beats,
  premises_id uuid references premises,
  from_at timestamptz not null,
  until_at timestamptz not null,
  reason text not null,
  requested_by uuid not null references persons,
  requested_at timestamptz not null,
  check (until_at > from_at)
);

-- fact
create table night_decisions (
  request_id uuid primary key references night_requests,
  station_id uuid not null references units,
  approved boolean not null,
  reason text not null default '',
  decided_by uuid not null references persons,
  decided_as text not null,
  decided_at timestamptz not null
);

-- fact
-- What a resident asked or thinks, with the answer due back to the person (MG-1b).
create table opinions (
  id uuid primary key,
  station_id uuid not null references units,
  beat_id uuid not null references beats,
  premises_id uuid not null references premises,
  visit_id uuid references visits,
  kind text not null check (kind in ('request', 'opinion')),
  text text not null,
  answer_wanted boolean not null,
  answer_due_on date,
  recorded_by uuid not null references persons,
  recorded_at timestamptz not null
);
create index opinions_beat on opinions (beat_id, recorded_at);

-- fact
create table opinion_answers (
  opinion_id uuid primary key references opinions,
  station_id uuid not null references units,
  text text not null,
  answered_on date not null,
  answered_by uuid not null references persons,
  answered_at timestamptz not null
);

alter table visits enable row level security;
alter table visits force row level security;
create policy visits_scope on visits using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table visit_withdrawals enable row level security;
alter table visit_withdrawals force row level security;
create policy visit_withdrawals_scope on visit_withdrawals using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table night_requests enable row level security;
alter table night_requests force row level security;
create policy night_requests_scope on night_requests using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table night_decisions enable row level security;
alter table night_decisions force row level security;
create policy night_decisions_scope on night_decisions using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table opinions enable row level security;
alter table opinions force row level security;
create policy opinions_scope on opinions using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table opinion_answers enable row level security;
alter table opinion_answers force row level security;
create policy opinion_answers_scope on opinion_answers using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));

grant select, insert on visits, visit_withdrawals, night_requests, night_decisions, opinions,
  opinion_answers to {app};
