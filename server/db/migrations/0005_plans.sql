-- The year's plan of a beat (MG-6.1a). A draft may be edited under a revision; what was approved is
-- copied month by month into plan_months and never changes.

create table plans (
  id uuid primary key,
  station_id uuid not null references units,
  beat_id uuid not null references beats,
  year integer not null,
  version integer not null,
  state text not null check (state in ('draft', 'submitted', 'returned', 'approved', 'superseded')),
  revision integer not null default 1,
  made_by uuid not null references persons,
  made_at timestamptz not null,
  over_capacity_reason text not null default '',
  feasibility jsonb not null default '{}',
  unique (beat_id, year, version)
);

create table plan_doors (
  plan_id uuid not null references plans,
  premises_id uuid not null references premises,
  station_id uuid not null references units,
  town_part_id uuid not null references town_parts,
  tier text not null check (tier in ('priority', 'general')),
  month integer not null check (month between 1 and 12),
  minutes integer not null,
  fixed boolean not null default false,
  primary key (plan_id, premises_id)
);

-- fact
create table plan_events (
  id uuid primary key,
  station_id uuid not null references units,
  plan_id uuid not null references plans,
  type text not null check (type in ('drafted', 'edited', 'submitted', 'returned', 'approved')),
  reason text not null default '',
  details jsonb not null default '{}',
  person_id uuid not null references persons,
  post_id uuid,
  at timestamptz not null
);
create index plan_events_plan on plan_events (plan_id, at);

-- fact
create table plan_months (
  id uuid primary key,
  station_id uuid not null references units,
  beat_id uuid not null references beats,
  plan_id uuid not null references plans,
  year integer not null,
  version integer not null,
  month integer not null check (month between 1 and 12),
  priority integer not null check (priority >= 0),
  general integer not null check (general >= 0),
  approved_at timestamptz not null,
  unique (plan_id, month)
);
create index plan_months_beat on plan_months (station_id, beat_id, year, version desc);

alter table plans enable row level security;
alter table plans force row level security;
create policy plans_scope on plans using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table plan_doors enable row level security;
alter table plan_doors force row level security;
create policy plan_doors_scope on plan_doors using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table plan_events enable row level security;
alter table plan_events force row level security;
create policy plan_events_scope on plan_events using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table plan_months enable row level security;
alter table plan_months force row level security;
create policy plan_months_scope on plan_months using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));

grant select, insert, update on plans to {app};
grant select, insert, update, delete on plan_doors to {app};
grant select, insert on plan_events, plan_months to {app};
