-- fact
-- Which column of a source fills which field; the newest of a kind and source is suggested next time.
create table import_mappings (
  id uuid primary key,
  kind text not null check (kind in ('towns', 'beats', 'premises', 'register-households')),
  source text not null,
  mapping jsonb not null,
  saved_by uuid not null references persons,
  saved_at timestamptz not null
);
create index import_mappings_source on import_mappings (kind, source, saved_at desc);

-- fact
-- What was imported, by whom and when; written in the transaction that writes the rows.
create table import_runs (
  id uuid primary key,
  kind text not null check (kind in ('towns', 'beats', 'premises', 'register-households')),
  source text not null,
  file_name text not null,
  file_hash text not null,
  mapping jsonb not null,
  created integer not null check (created >= 0),
  changed integer not null check (changed >= 0),
  unchanged integer not null check (unchanged >= 0),
  unit_id uuid,
  imported_by uuid not null references persons,
  imported_at timestamptz not null
);
create index import_runs_at on import_runs (imported_at desc);

grant select, insert on import_mappings, import_runs to {app};
