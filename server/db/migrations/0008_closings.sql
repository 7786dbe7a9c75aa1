-- What is kept of the form once a month or a year is over.

-- fact
-- A closed month as it was closed; a later closing of the same month follows a reopening (MG-6.3a).
create table month_closings (
  id uuid primary key,
  station_id uuid not null references units,
  beat_id uuid not null references beats,
  year integer not null,
  month integer not null check (month between 1 and 12),
  closing integer not null,
  counts jsonb not null,
  checksum text not null,
  closed_by uuid not null references persons,
  closed_at timestamptz not null,
  unique (beat_id, year, month, closing)
);

-- fact
create table month_reopenings (
  closing_id uuid primary key references month_closings,
  station_id uuid not null references units,
  reason text not null,
  reopened_by uuid not null references persons,
  reopened_at timestamptz not null
);

-- fact
-- A correction by hand keeps the computed value beside it and says why.
create table sheet_corrections (
  id uuid primary key,
  station_id uuid not null references units,
  beat_id uuid not null references beats,
  year integer not null,
  month integer not null check (month between 1 and 12),
  row_id text not null,
  computed numeric,
  corrected numeric not null,
  reason text not null,
  corrected_by uuid not null references persons,
  corrected_at timestamptz not null
);
create index sheet_corrections_beat on sheet_corrections (beat_id, year);

-- fact
create table sheet_correction_ends (
  correction_id uuid primary key references sheet_corrections,
  station_id uuid not null references units,
  kind text not null check (kind in ('confirmed', 'withdrawn')),
  person_id uuid not null references persons,
  at timestamptz not null
);

-- fact
-- A closed year of a box as filed (MG-6.4a); keep_until null means keep (MG-6.4b).
create table filed_sheets (
  id uuid primary key,
  station_id uuid not null references units,
  box_id uuid not null references units,
  year integer not null,
  pdf bytea not null,
  data jsonb not null,
  checksum text not null,
  keep_until date,
  filed_by uuid not null references persons,
  filed_at timestamptz not null,
  unique (box_id, year)
);

alter table month_closings enable row level security;
alter table month_closings force row level security;
create policy month_closings_scope on month_closings using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table month_reopenings enable row level security;
alter table month_reopenings force row level security;
create policy month_reopenings_scope on month_reopenings using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table sheet_corrections enable row level security;
alter table sheet_corrections force row level security;
create policy sheet_corrections_scope on sheet_corrections using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table sheet_correction_ends enable row level security;
alter table sheet_correction_ends force row level security;
create policy sheet_correction_ends_scope on sheet_correction_ends using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table filed_sheets enable row level security;
alter table filed_sheets force row level security;
create policy filed_sheets_scope on filed_sheets using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));

grant select, insert on month_closings, month_reopenings, sheet_corrections,
  sheet_correction_ends, filed_sheets to {app};
