-- The register of communities: places and organisations that are partners for outreach, never people
-- (trust.md R01, R03, R04, R05). No key leads from here to premises, cards, visits or crime, and what is
-- written of an entry is sealed (docs/decisions/0007), so that an erased one is erased from old backups
-- too. There is no column for a language: what stands in an entry about languages is in its seal.

-- fact
-- That an entry was made; nothing of what it says.
create table communities (
  id uuid primary key,
  station_id uuid not null references units,
  registered_at timestamptz not null,
  registered_by uuid not null references persons,
  registered_as uuid not null references posts
);
create index communities_station on communities (station_id);

-- What an entry says, whole in each revision; the newest counts. Rows go when the entry is erased
-- (R05). section_ids: sections of headquarters that may know of it (GF-3.1). basis_since: from when the
-- basis counts; basis_until: until when the organisation agreed.
create table community_revisions (
  id uuid primary key,
  community_id uuid not null references communities,
  station_id uuid not null references units,
  revision integer not null check (revision > 0),
  kind text not null
    check (kind in ('residentialArea', 'workplaceOrSchool', 'districtOrFacility')),
  sharing text not null check (sharing in ('station', 'sections', 'organisation')),
  section_ids uuid[] not null default '{}',
  basis text not null check (basis in ('consent', 'public')),
  basis_since date not null,
  basis_until date,
  contents bytea not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references persons,
  recorded_as uuid not null references posts,
  unique (community_id, revision),
  check ((basis = 'consent') = (basis_until is not null))
);
create index community_revisions_station on community_revisions (station_id);

-- The posts of an organisation one may call, sealed; rows go with the entry or when consent ends.
create table community_contacts (
  id uuid primary key,
  community_id uuid not null references communities,
  station_id uuid not null references units,
  consent_until date not null,
  contents bytea not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references persons
);
create index community_contacts_community on community_contacts (community_id);
create index community_contacts_until on community_contacts (consent_until);

-- Links between organisations of one station (YG-3.3a); rows go with either end.
create table community_links (
  id uuid primary key,
  station_id uuid not null references units,
  community_id uuid not null references communities,
  to_id uuid not null references communities,
  kind text not null check (kind in ('same-operator', 'association-member', 'cooperates')),
  recorded_at timestamptz not null,
  recorded_by uuid not null references persons,
  unique (community_id, to_id, kind),
  check (community_id <> to_id)
);
create index community_links_to on community_links (to_id);

-- fact
-- Registered, changed or found still true on a day, and when it is looked at again.
create table community_confirmations (
  id uuid primary key,
  community_id uuid not null references communities,
  station_id uuid not null references units,
  confirmed_on date not null,
  review_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references persons,
  check (review_on > confirmed_on)
);
create index community_confirmations_community
  on community_confirmations (community_id, recorded_at desc);

-- fact
-- The organisation was told (R05). In which language is not kept: it would say who is there.
create table community_notices (
  id uuid primary key,
  community_id uuid not null references communities,
  station_id uuid not null references units,
  told_on date not null,
  way text not null check (way in ('handed', 'letter', 'mail')),
  text_version text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references persons,
  recorded_as uuid not null references posts
);
create index community_notices_community on community_notices (community_id);

-- fact
create table community_objections (
  community_id uuid primary key references communities,
  station_id uuid not null references units,
  objected_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references persons,
  recorded_as uuid not null references posts
);

-- fact
-- The receipt of an erased entry; its revisions, contacts, links and keys were deleted with it.
create table community_removals (
  community_id uuid primary key references communities,
  station_id uuid not null references units,
  why text not null check (why in
    ('objection', 'ended', 'mistaken', 'no-notice', 'basis-ended', 'expired')),
  removed_at timestamptz not null,
  removed_by uuid not null references persons
);

-- fact
-- Foreign residents of a municipality, all together, as published; null: fewer than ten, which are not
-- kept at all (R16). Background only: nothing joins it to an entry. The newest of a municipality and
-- day counts.
create table municipal_totals (
  id uuid primary key,
  municipality text not null,
  residents integer check (residents >= 10),
  as_on date not null,
  source text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references persons
);
create index municipal_totals_day on municipal_totals (municipality, as_on desc);

alter table communities enable row level security;
alter table communities force row level security;
create policy communities_scope on communities using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table community_revisions enable row level security;
alter table community_revisions force row level security;
create policy community_revisions_scope on community_revisions using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table community_contacts enable row level security;
alter table community_contacts force row level security;
create policy community_contacts_scope on community_contacts using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table community_links enable row level security;
alter table community_links force row level security;
create policy community_links_scope on community_links using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table community_confirmations enable row level security;
alter table community_confirmations force row level security;
create policy community_confirmations_scope on community_confirmations using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table community_notices enable row level security;
alter table community_notices force row level security;
create policy community_notices_scope on community_notices using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table community_objections enable row level security;
alter table community_objections force row level security;
create policy community_objections_scope on community_objections using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table community_removals enable row level security;
alter table community_removals force row level security;
create policy community_removals_scope on community_removals using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));

grant select, insert on communities, community_confirmations, community_notices,
  community_objections, community_removals, municipal_totals to {app};
grant select, insert, delete on community_revisions, community_contacts, community_links to {app};

-- Entries that are there, each as its newest revision stands (sealed), with what its state follows from.
create function community_entries(p_stations uuid[])
returns table (
  id uuid, station_id uuid, station_name text, registered_on date, revision_id uuid,
  revision integer, kind text, sharing text, section_ids uuid[], basis text, basis_since date,
  basis_until date, contents bytea, key_version integer, wrapped bytea, confirmed_on date,
  review_on date, told_on date, objected_on date, registered_as uuid)
language sql stable
begin atomic
  select c.id, c.station_id, u.name, (c.registered_at at time zone 'Asia/Tokyo')::date, r.id,
    r.revision, r.kind, r.sharing, r.section_ids, r.basis, r.basis_since, r.basis_until,
    r.contents, k.key_version, k.wrapped, f.confirmed_on, f.review_on,
    (select max(n.told_on) from community_notices n where n.community_id = c.id),
    o.objected_on, c.registered_as
  from communities c
  join units u on u.id = c.station_id
  join lateral (
    select v.* from community_revisions v where v.community_id = c.id
    order by v.revision desc limit 1) r on true
  join lateral (
    select g.confirmed_on, g.review_on from community_confirmations g where g.community_id = c.id
    order by g.recorded_at desc, g.id desc limit 1) f on true
  left join sealed_keys k on k.sealed_id = r.id
  left join community_objections o on o.community_id = c.id
  where c.station_id = any (p_stations)
  order by u.sort, u.id, c.registered_at, c.id;
end;
