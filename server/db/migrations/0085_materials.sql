-- Door help in many languages, a station's safety text of the month (MG-4.4-1, MG-4.4-2), lessons on
-- emergency calls, and public figures on crime. The texts themselves are files (decision 0017).

-- fact
-- A post's word about one version of a text: confirmed on the word of a class of translator, or
-- withdrawn. `version` is the hash of the text and its original, so a changed text has no word.
create table material_judgements (
  id uuid primary key,
  subject text not null,
  language text not null,
  version text not null,
  kind text not null check (kind in ('confirmed', 'withdrawn')),
  translator text,
  note text not null default '',
  post_id uuid not null references posts,
  judged_on date not null,
  judged_at timestamptz not null,
  judged_by uuid not null references persons,
  check ((kind = 'confirmed') = (translator is not null))
);
create index material_judgements_text on material_judgements (subject, language);

-- fact
-- A version of a station's text for a month; `items`: [{item, text}] by guidance items. The latest
-- version counts.
create table local_materials (
  id uuid primary key,
  station_id uuid not null references units,
  month date not null check (extract(day from month) = 1),
  items jsonb not null,
  source text not null,
  source_on date not null,
  post_id uuid not null references posts,
  written_at timestamptz not null,
  written_by uuid not null references persons
);
create index local_materials_month on local_materials (station_id, month);

-- fact
create table local_material_steps (
  id uuid primary key,
  station_id uuid not null references units,
  material_id uuid not null references local_materials,
  step text not null check (step in ('submitted', 'approved', 'returned')),
  valid_until date,
  reason text not null default '',
  stepped_at timestamptz not null,
  stepped_by uuid not null references persons,
  check ((step = 'approved') = (valid_until is not null))
);
create index local_material_steps_material on local_material_steps (material_id);

-- fact
-- A lesson on emergency calls: of the group only, in bands (R16). Languages are those of the paper.
create table material_lessons (
  id uuid primary key,
  station_id uuid not null references units,
  held_on date not null,
  languages text[] not null,
  people text not null,
  answers jsonb not null,
  learned text not null default '',
  recorded_at timestamptz not null,
  recorded_by uuid not null references persons
);
create index material_lessons_held on material_lessons (station_id, held_on);

-- fact
-- A file of crime open data that was counted; the file itself is not kept.
create table crime_sources (
  id uuid primary key,
  publisher text not null,
  published_on date not null,
  file_hash text not null unique,
  cases integer not null check (cases >= 0),
  rows_left integer not null check (rows_left >= 0),
  read_at timestamptz not null,
  read_by uuid not null references persons
);

-- fact
-- Cases by month and town; town '': a municipality's other towns, both '': all the rest (R16).
create table crime_counts (
  source_id uuid not null references crime_sources,
  month date not null check (extract(day from month) = 1),
  method text not null,
  municipality text not null,
  town text not null,
  cases integer not null check (cases >= 10),
  primary key (source_id, month, method, municipality, town)
);

alter table local_materials enable row level security;
alter table local_materials force row level security;
create policy local_materials_scope on local_materials using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table local_material_steps enable row level security;
alter table local_material_steps force row level security;
create policy local_material_steps_scope on local_material_steps using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table material_lessons enable row level security;
alter table material_lessons force row level security;
create policy material_lessons_scope on material_lessons using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));

grant select, insert on material_judgements, local_materials, local_material_steps,
  material_lessons, crime_sources, crime_counts
  to {app};
