-- Directives as a register: works, versions, corrections, dates, distribution, and which packs of
-- other prefectures are used here. Headquarters keeps it for the whole prefecture. Everything is a
-- fact; what is in force on a day follows from the dates (core/src/directives/life.ts).

-- fact
-- A programme pack of another prefecture that is used here from a day on; own packs need none.
create table pack_adoptions (
  id uuid primary key,
  pack text not null,
  from_on date not null,
  reason text not null,
  adopted_at timestamptz not null,
  adopted_by uuid not null references persons
);
create index pack_adoptions_pack on pack_adoptions (pack, from_on);

-- fact
-- The last day a pack is used: an adopted one, or an own one (adoption_id null). A pack never stops
-- because its directive lapsed; a person ends it.
create table pack_ends (
  id uuid primary key,
  pack text not null,
  adoption_id uuid unique references pack_adoptions,
  last_on date not null,
  reason text not null,
  ended_at timestamptz not null,
  ended_by uuid not null references persons
);
create index pack_ends_pack on pack_ends (pack, ended_at);

-- fact
-- A work; its versions follow. prefecture_code as in JIS X 0401. pack: the pack that runs it.
create table directives (
  id uuid primary key,
  prefecture_code text not null check (prefecture_code ~ '^(0[0-9]|[1-3][0-9]|4[0-7])$'),
  name text not null,
  pack text,
  recorded_at timestamptz not null,
  recorded_by uuid not null references persons
);

-- fact
create table directive_versions (
  id uuid primary key,
  directive_id uuid not null references directives,
  number integer not null check (number > 0),
  file_name text not null,
  file_type text not null check (file_type in ('text', 'html', 'docx', 'pdf')),
  file_hash text not null,
  file_size integer not null check (file_size > 0),
  recorded_at timestamptz not null,
  recorded_by uuid not null references persons,
  unique (directive_id, number)
);

-- The file as it came in, its text and what the reader made of it. Never changed; deleted when the
-- version is disposed of at the end of its retention (YG-H3, MG-H3).
create table directive_texts (
  version_id uuid primary key references directive_versions,
  file bytea not null,
  text text not null,
  document jsonb not null
);

-- fact
-- What a person mended in the header or the tree, apart from the text; `place` is 'header' or the
-- address of a node. A correction that takes back another names it.
create table directive_corrections (
  id uuid primary key,
  version_id uuid not null references directive_versions,
  revision integer not null check (revision > 0),
  place text not null,
  field text not null,
  was jsonb not null,
  becomes jsonb not null,
  withdraws uuid unique references directive_corrections,
  reason text not null default '',
  corrected_at timestamptz not null,
  corrected_by uuid not null references persons,
  unique (version_id, revision)
);

-- fact
-- A draft is put in force from a day on, with the dates a person confirmed.
create table directive_enactments (
  version_id uuid primary key references directive_versions,
  effective_on date not null,
  valid_until date,
  kept_until date,
  kept_for_good boolean not null default false,
  enacted_at timestamptz not null,
  enacted_by uuid not null references persons,
  check (valid_until is null or valid_until >= effective_on),
  check (not kept_for_good or kept_until is null)
);

-- fact
-- What the review before the end of validity found: it stays, until when (null: no end), or it may
-- lapse as printed.
create table directive_reviews (
  id uuid primary key,
  version_id uuid not null references directive_versions,
  outcome text not null check (outcome in ('extended', 'let-lapse')),
  valid_until date,
  document text not null,
  reviewed_at timestamptz not null,
  reviewed_by uuid not null references persons
);
create index directive_reviews_version on directive_reviews (version_id, reviewed_at);

-- fact
-- What a version took the place of when it was put in force, and the last day of that; null where
-- it only amends it (YG-H11, MG-H10).
create table directive_replacements (
  id uuid primary key,
  version_id uuid not null references directive_versions,
  replaced_id uuid not null references directive_versions,
  last_on date,
  recorded_at timestamptz not null,
  unique (version_id, replaced_id)
);
create index directive_replacements_replaced on directive_replacements (replaced_id);

-- fact
-- Abolished by another document; `replaced_by` where a version of the register took its place.
create table directive_repeals (
  version_id uuid primary key references directive_versions,
  last_on date not null,
  document text not null,
  replaced_by uuid references directive_versions,
  repealed_at timestamptz not null,
  repealed_by uuid not null references persons
);

-- fact
create table directive_distributions (
  id uuid primary key,
  version_id uuid not null references directive_versions,
  due_on date not null,
  note text not null default '',
  sent_at timestamptz not null,
  sent_by uuid not null references persons
);
create index directive_distributions_version on directive_distributions (version_id);

-- fact
create table directive_recipients (
  id uuid primary key,
  distribution_id uuid not null references directive_distributions,
  unit_id uuid not null references units,
  unique (distribution_id, unit_id)
);
create index directive_recipients_unit on directive_recipients (unit_id);

-- fact
create table directive_receipts (
  recipient_id uuid primary key references directive_recipients,
  post_id uuid not null references posts,
  acknowledged_at timestamptz not null,
  acknowledged_by uuid not null references persons
);

-- fact
-- A figure of the text: how many of what on which day, an aggregate with the version as its source.
create table directive_figures (
  id uuid primary key,
  version_id uuid not null references directive_versions,
  place text not null,
  label text not null,
  value bigint not null check (value >= 0),
  unit text not null,
  as_of date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references persons
);
create index directive_figures_version on directive_figures (version_id);

-- fact
-- A redacted edition for the public: the addresses that are left out.
create table directive_editions (
  id uuid primary key,
  version_id uuid not null references directive_versions,
  left_out jsonb not null,
  reason text not null,
  made_at timestamptz not null,
  made_by uuid not null references persons
);
create index directive_editions_version on directive_editions (version_id);

-- fact
-- The file and the text of a version are gone; its line in the register stays.
create table directive_disposals (
  version_id uuid primary key references directive_versions,
  reason text not null,
  disposed_at timestamptz not null,
  disposed_by uuid not null references persons
);

-- fact
-- What a directive left to be set elsewhere (別に定める), and what was set.
create table delegation_settings (
  id uuid primary key,
  pack text not null,
  delegation text not null,
  value text not null,
  document text not null,
  from_on date not null,
  set_at timestamptz not null,
  set_by uuid not null references persons
);
create index delegation_settings_delegation on delegation_settings (pack, delegation, set_at);

grant select, insert on pack_adoptions, pack_ends, directives, directive_versions,
  directive_corrections, directive_enactments, directive_reviews,
  directive_replacements, directive_repeals,
  directive_distributions, directive_recipients, directive_receipts, directive_figures,
  directive_editions, directive_disposals, delegation_settings
  to {app};
grant select, insert, delete on directive_texts to {app};

-- What waits at headquarters: drafts to be put in force, units of headquarters that have not yet
-- acknowledged, directives and packs whose validity ends within p_notice days (YG-H2). p_packs:
-- pack, until and own of every programme pack that states an end.
create function waiting_headquarters(p_today date, p_notice integer, p_packs jsonb)
returns table (state text, unit_id uuid, subject_id uuid, since_on date, last_on date)
language sql stable
begin atomic
  with known as (
    select v.id, v.directive_id, (v.recorded_at at time zone 'Asia/Tokyo')::date as recorded_on,
      e.effective_on,
      case when w.id is null then e.valid_until else w.valid_until end as valid_until,
      (select r.outcome from directive_reviews r where r.version_id = v.id
        order by r.reviewed_at desc, r.id limit 1) as outcome,
      least(p.last_on, (select min(r.last_on) from directive_replacements r
        where r.replaced_id = v.id)) as ended_on
    from directive_versions v
    left join directive_enactments e on e.version_id = v.id
    left join directive_repeals p on p.version_id = v.id
    left join lateral (
      select r.id, r.valid_until from directive_reviews r
      where r.version_id = v.id and r.outcome = 'extended'
      order by r.reviewed_at desc, r.id limit 1) w on true
    where exists (select from directive_texts x where x.version_id = v.id)
  )
  select 'directive.draft', null::uuid, k.id, k.recorded_on, null::date
  from known k where k.effective_on is null
  union all
  select 'directive.expiring', null, k.id, k.effective_on, k.valid_until
  from known k
  where k.effective_on <= p_today and k.valid_until <= p_today + p_notice
    and k.outcome is distinct from 'let-lapse'
    and (k.ended_on is null or k.ended_on > k.valid_until)
  union all
  select 'pack.expiring', null, coalesce(a.id, md5(k.pack)::uuid), k.until - p_notice, k.until
  from jsonb_to_recordset(p_packs) as k (pack text, until date, own boolean)
  left join pack_adoptions a on a.pack = k.pack and a.from_on <= p_today
    and not exists (select from pack_ends e where e.adoption_id = a.id)
  where k.until <= p_today + p_notice
    and (a.id is not null or (k.own and not exists (
      select from pack_ends e where e.pack = k.pack and e.adoption_id is null)))
    and not exists (select from directives d
      join directive_versions v on v.directive_id = d.id
      join directive_enactments e on e.version_id = v.id where d.pack = k.pack)
  union all
  select 'directive.unacknowledged', r.unit_id, r.id,
    (d.sent_at at time zone 'Asia/Tokyo')::date, d.due_on
  from directive_recipients r
  join directive_distributions d on d.id = r.distribution_id
  join units unit on unit.id = r.unit_id
  where unit.kind <> 'station'
    and not exists (select from directive_receipts a where a.recipient_id = r.id);
end;

-- Stations that have not yet acknowledged a directive (YG-H6, YG-H10): the columns of
-- waiting_records (decision 0005).
create function waiting_directives(p_stations uuid[])
returns table (
  state text, station_id uuid, box_id uuid, beat_id uuid, subject_id uuid, since_on date,
  last_on date, year integer, month integer, not_by uuid[])
language sql stable
begin atomic
  select 'directive.unacknowledged', r.unit_id, null::uuid, null::uuid, r.id,
    (d.sent_at at time zone 'Asia/Tokyo')::date, d.due_on, null::integer, null::integer,
    '{}'::uuid[]
  from directive_recipients r
  join directive_distributions d on d.id = r.distribution_id
  where r.unit_id = any (p_stations)
    and not exists (select from directive_receipts a where a.recipient_id = r.id);
end;
