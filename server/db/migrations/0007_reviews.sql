-- fact
-- The monthly look of a supervisor at one officer's beat (MG-6.3b) with the guidance given (MG-6.3c).
create table reviews (
  id uuid primary key,
  station_id uuid not null references units,
  beat_id uuid not null references beats,
  year integer not null,
  month integer not null check (month between 1 and 12),
  reviewed_person_id uuid not null references persons,
  exceptions jsonb not null,
  questions jsonb not null,
  guidance text not null,
  agreements jsonb not null default '[]',
  reviewed_by uuid not null references persons,
  reviewed_at timestamptz not null,
  unique (beat_id, year, month),
  check (reviewed_by <> reviewed_person_id)
);

-- fact
create table review_answers (
  review_id uuid primary key references reviews,
  station_id uuid not null references units,
  text text not null,
  answered_by uuid not null references persons,
  answered_at timestamptz not null
);

-- fact
-- The station chief's own look at a month of a box, and praise where it is due (MG-3.3a, MG-3.3c).
create table station_checks (
  id uuid primary key,
  station_id uuid not null references units,
  box_id uuid not null references units,
  year integer not null,
  month integer not null check (month between 1 and 12),
  kind text not null check (kind in ('checked', 'guidance', 'praise')),
  person_id uuid references persons,
  text text not null default '',
  by_person uuid not null references persons,
  at timestamptz not null
);
create index station_checks_box on station_checks (box_id, year, month);

alter table reviews enable row level security;
alter table reviews force row level security;
create policy reviews_scope on reviews using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table review_answers enable row level security;
alter table review_answers force row level security;
create policy review_answers_scope on review_answers using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table station_checks enable row level security;
alter table station_checks force row level security;
create policy station_checks_scope on station_checks using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));

grant select, insert on reviews, review_answers, station_checks to {app};
