-- Premises are facts: what was found on the day they were added never changes. What happens later
-- is a change; where they are and when people like to be visited may be corrected.

create table buildings (
  id uuid primary key,
  station_id uuid not null references units,
  town_part_id uuid not null references town_parts,
  name text not null,
  address_text text not null,
  address_key text not null,
  entry_note text not null default '',
  revision integer not null default 1
);
create index buildings_key on buildings (address_key);

-- fact
-- card is the state on that day; 'provisional' is a 仮カード made without a meeting (MG-N4a, MG-N4b).
create table premises (
  id uuid primary key,
  station_id uuid not null references units,
  beat_id uuid not null references beats,
  kind text not null check (kind in ('household', 'establishment')),
  tier text not null check (tier in ('priority', 'general')),
  card text not null check (card in ('none', 'provisional', 'completed')),
  added_on date not null,
  added_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid references persons,
  source text not null default 'desk',
  check (added_on = (added_at at time zone 'Asia/Tokyo')::date)
);
-- Indexes of what is summed over many rows begin with station_id: then the index answers the row
-- policy once, where a filter would unpack the list of stations for every row (measured, 30 times).
create index premises_beat on premises (station_id, beat_id);

create table premises_details (
  premises_id uuid primary key references premises,
  station_id uuid not null references units,
  town_part_id uuid not null references town_parts,
  building_id uuid references buildings,
  room text not null default '',
  name text not null default '',
  address_text text not null,
  address_key text not null,
  search_key text not null,
  lat double precision,
  lon double precision,
  convenience text not null default 'unknown',
  revision integer not null default 1
);
create index premises_details_key on premises_details (address_key);
create index premises_details_building on premises_details (building_id);

-- fact
create table premises_changes (
  id uuid primary key,
  station_id uuid not null references units,
  premises_id uuid not null references premises,
  type text not null check (type in
    ('reclassified', 'exempted', 'exemption-ended', 'moved-out', 'removed', 'moved-beat')),
  tier text check (tier in ('priority', 'general')),
  beat_id uuid references beats,
  merged_into uuid references premises,
  reason text not null default '',
  review_on date,
  happened_on date not null,
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid references persons,
  check ((type = 'reclassified') = (tier is not null)),
  check ((type = 'moved-beat') = (beat_id is not null)),
  check (happened_on = (happened_at at time zone 'Asia/Tokyo')::date)
);
create index premises_changes_premises on premises_changes (premises_id, happened_at);
create index premises_changes_station on premises_changes (station_id);
create index premises_changes_beat on premises_changes (station_id, beat_id)
  where beat_id is not null;

-- fact
-- The criterion behind a tier (MG-4.1-2b). Read one by one, never listed (MG-B3, MG-B8, MG-B9).
create table classifications (
  id uuid primary key,
  station_id uuid not null references units,
  premises_id uuid not null references premises,
  tier text not null check (tier in ('priority', 'general')),
  criterion text not null,
  reason text not null default '',
  review_on date,
  approved_by uuid references persons,
  decided_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid references persons
);
create index classifications_premises on classifications (premises_id, decided_on);

-- fact
-- How often a tier is visited, set by the station chief with reasons (MG-4.2a, MG-4.2b, MG-4.2c).
create table visit_intervals (
  id uuid primary key,
  station_id uuid not null references units,
  tier text not null check (tier in ('priority', 'general')),
  months integer not null check (months between 1 and 120),
  from_on date not null,
  reasons text not null,
  set_by uuid references persons,
  set_at timestamptz not null
);
create index visit_intervals_station on visit_intervals (station_id, tier, from_on desc);

alter table buildings enable row level security;
alter table buildings force row level security;
create policy buildings_scope on buildings using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table premises enable row level security;
alter table premises force row level security;
create policy premises_scope on premises using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table premises_details enable row level security;
alter table premises_details force row level security;
create policy premises_details_scope on premises_details using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table premises_changes enable row level security;
alter table premises_changes force row level security;
create policy premises_changes_scope on premises_changes using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table classifications enable row level security;
alter table classifications force row level security;
create policy classifications_scope on classifications using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table visit_intervals enable row level security;
alter table visit_intervals force row level security;
create policy visit_intervals_scope on visit_intervals using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));

grant select, insert, update on buildings, premises_details to {app};
grant select, insert on premises, premises_changes, classifications, visit_intervals to {app};
