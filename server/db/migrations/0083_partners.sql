-- Partners (関係行政機関等), what passed between them and the police, and the councils of police boxes.
-- An entry is an organisation with the post to turn to; no table here has a person of one, and none
-- points to premises, cards, visits or places of a community (R01, R03). station_id is the station
-- that keeps the record; without one headquarters does. Facts only: what counts today follows.

-- fact
create table partners (
  id uuid primary key,
  station_id uuid references units,
  added_at timestamptz not null,
  added_by uuid not null references persons,
  added_as uuid not null references posts
);
create index partners_station on partners (station_id);

-- fact
-- The entry whole in each revision; the highest counts. Telephone and mail are those of the office,
-- confirmed on a day and shown for a year from it (R04).
create table partner_versions (
  partner_id uuid not null references partners,
  station_id uuid references units,
  revision integer not null check (revision > 0),
  organisation text not null,
  kind text not null,
  office text not null,
  phone text not null,
  mail text not null,
  contact_basis text not null check (contact_basis in ('published', 'agreed')),
  community_leader boolean not null,
  from_on date not null,
  until_on date,
  note text not null,
  confirmed_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references persons,
  primary key (partner_id, revision),
  check (until_on >= from_on)
);

-- fact
-- Liaison with a partner, or with another unit of this police (GF-3.2b).
create table partner_liaisons (
  id uuid primary key,
  station_id uuid references units,
  partner_id uuid references partners,
  unit_id uuid references units,
  happened_on date not null,
  kind text not null check (kind in ('meeting', 'visit', 'call', 'letter')),
  office text not null,
  subject text not null,
  next_step text not null,
  next_on date,
  recorded_at timestamptz not null,
  recorded_by uuid not null references persons,
  recorded_as uuid not null references posts,
  check ((partner_id is null) <> (unit_id is null)),
  check ((next_step = '') = (next_on is null))
);
create index partner_liaisons_partner on partner_liaisons (partner_id, happened_on desc);
create index partner_liaisons_station on partner_liaisons (station_id, happened_on desc);

-- fact
-- parts: who does what, as [{who, what}] of posts, sections and organisations.
create table partner_activities (
  id uuid primary key,
  station_id uuid references units,
  partner_id uuid not null references partners,
  held_on date not null,
  kind text not null check (kind in ('joint', 'support')),
  title text not null,
  parts jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references persons,
  recorded_as uuid not null references posts
);
create index partner_activities_partner on partner_activities (partner_id, held_on desc);

-- fact
-- Information given or received (YG-3.2a): of an area or about an organisation's work, never about
-- a person; on crime with the published source and its day.
create table partner_information (
  id uuid primary key,
  station_id uuid references units,
  partner_id uuid not null references partners,
  passed_on date not null,
  direction text not null check (direction in ('given', 'received')),
  level text not null check (level in ('aggregate', 'organisation')),
  subject text not null,
  basis text not null,
  on_crime boolean not null,
  source text not null,
  source_on date,
  recorded_at timestamptz not null,
  recorded_by uuid not null references persons,
  recorded_as uuid not null references posts,
  check (not on_crime or (source <> '' and source_on is not null))
);
create index partner_information_partner on partner_information (partner_id, passed_on desc);
create index partner_information_station on partner_information (station_id, passed_on desc);

-- fact
create table partner_agreements (
  id uuid primary key,
  station_id uuid references units,
  partner_id uuid not null references partners,
  renews uuid references partner_agreements,
  title text not null,
  from_on date not null,
  until_on date,
  note text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references persons,
  recorded_as uuid not null references posts,
  check (until_on >= from_on)
);
create index partner_agreements_partner on partner_agreements (partner_id);
create index partner_agreements_station on partner_agreements (station_id, until_on);

-- fact
-- A next step done, an agreement over or renewed, an entry that was wrong; the record stays.
create table partner_record_ends (
  record_id uuid primary key,
  station_id uuid references units,
  ended_as text not null check (ended_as in ('done', 'withdrawn', 'ended')),
  ended_on date not null,
  note text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references persons
);

-- fact
-- A council of a police box (交番・駐在所連絡協議会, MG-3.1).
create table councils (
  id uuid primary key,
  station_id uuid not null references units,
  box_id uuid not null unique references units,
  name text not null,
  begun_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references persons
);
create index councils_station on councils (station_id);

-- fact
-- A place in it by capacity (町内会長, 学校長 …); whoever fills it stands on the paper list alone.
create table council_members (
  id uuid primary key,
  station_id uuid not null references units,
  council_id uuid not null references councils,
  capacity text not null,
  organisation text not null,
  from_on date not null,
  until_on date,
  recorded_at timestamptz not null,
  recorded_by uuid not null references persons,
  check (until_on >= from_on)
);
create index council_members_council on council_members (council_id);

-- fact
create table council_member_ends (
  member_id uuid primary key references council_members,
  station_id uuid not null references units,
  ended_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references persons
);

-- fact
-- A meeting that was held: the items of its agenda as a list, opinions and what follows in words.
create table council_meetings (
  id uuid primary key,
  station_id uuid not null references units,
  council_id uuid not null references councils,
  held_on date not null,
  agenda jsonb not null,
  opinions text not null,
  follow_up text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references persons
);
create index council_meetings_council on council_meetings (council_id, held_on desc);

alter table partners enable row level security;
alter table partners force row level security;
create policy partners_scope on partners using
  (station_id is null or
  station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table partner_versions enable row level security;
alter table partner_versions force row level security;
create policy partner_versions_scope on partner_versions using
  (station_id is null or
  station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table partner_liaisons enable row level security;
alter table partner_liaisons force row level security;
create policy partner_liaisons_scope on partner_liaisons using
  (station_id is null or
  station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table partner_activities enable row level security;
alter table partner_activities force row level security;
create policy partner_activities_scope on partner_activities using
  (station_id is null or
  station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table partner_information enable row level security;
alter table partner_information force row level security;
create policy partner_information_scope on partner_information using
  (station_id is null or
  station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table partner_agreements enable row level security;
alter table partner_agreements force row level security;
create policy partner_agreements_scope on partner_agreements using
  (station_id is null or
  station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table partner_record_ends enable row level security;
alter table partner_record_ends force row level security;
create policy partner_record_ends_scope on partner_record_ends using
  (station_id is null or
  station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table councils enable row level security;
alter table councils force row level security;
create policy councils_scope on councils using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table council_members enable row level security;
alter table council_members force row level security;
create policy council_members_scope on council_members using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table council_member_ends enable row level security;
alter table council_member_ends force row level security;
create policy council_member_ends_scope on council_member_ends using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table council_meetings enable row level security;
alter table council_meetings force row level security;
create policy council_meetings_scope on council_meetings using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));

grant select, insert on partners, partner_versions, partner_liaisons, partner_activities,
  partner_information, partner_agreements, partner_record_ends, councils, council_members,
  council_member_ends, council_meetings
  to {app};
