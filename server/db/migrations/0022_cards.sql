-- Cards with sealed contents, the log of who looked at them, and what guards the looks. Nothing in
-- these tables says what stands on a card: contents are under a data key of their own, the data key
-- under the station's key, and what a search compares are keyed fingerprints.

-- fact
create table cards (
  id uuid primary key,
  station_id uuid not null references units,
  premises_id uuid references premises,
  building_id uuid references buildings,
  kind text not null check (kind in ('household', 'establishment', 'building', 'provisional')),
  made_at timestamptz not null,
  made_by uuid references persons,
  check (num_nonnulls(premises_id, building_id) = 1),
  check ((kind = 'building') = (building_id is not null))
);
create index cards_premises on cards (premises_id) where premises_id is not null;
create index cards_building on cards (building_id) where building_id is not null;

-- fact
-- notice_version is the purpose text that was shown (個人情報保護法 62条); which language it was shown
-- in is not kept. item_set is bound to the seal.
create table card_versions (
  id uuid primary key,
  station_id uuid not null references units,
  card_id uuid not null references cards,
  revision integer not null check (revision > 0),
  origin text not null check (origin in ('resident', 'dictated', 'counter', 'provisional')),
  item_set text not null,
  notice_version text,
  told_others boolean not null,
  written_on date not null,
  confirmed_on date,
  contents bytea not null,
  recorded_at timestamptz not null,
  recorded_by uuid references persons,
  unique (card_id, revision),
  check ((origin = 'provisional') = (notice_version is null))
);

-- fact
-- Read back to the person, or said to be unchanged (MG-5.1c, MG-5.6).
create table card_confirmations (
  id uuid primary key,
  station_id uuid not null references units,
  card_id uuid not null references cards,
  revision integer not null,
  confirmed_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references persons
);
create index card_confirmations_card on card_confirmations (card_id, revision);

-- fact
-- The end of a card: its data keys and its index rows were deleted in the same transaction.
create table card_ends (
  card_id uuid primary key references cards,
  station_id uuid not null references units,
  why text not null check (why in ('erased', 'expired', 'resolved')),
  ended_at timestamptz not null,
  ended_by uuid references persons
);

-- fact
create table provisional_notices (
  card_id uuid primary key references cards,
  station_id uuid not null references units,
  told_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references persons
);

-- The data keys of sealed records, each wrapped by a version of its station's key. Rotation writes
-- them anew, erasure deletes them (docs/decisions/0007).
create table sealed_keys (
  sealed_id uuid primary key,
  station_id uuid not null references units,
  key text not null check (key in ('cards', 'reasons')),
  context text not null,
  key_version integer not null,
  wrapped bytea not null
);
create index sealed_keys_version on sealed_keys (station_id, key, key_version);

-- Keyed fingerprints of whole readings and numbers, under a key that opens nothing. Deleted with
-- the card.
create table card_index (
  id uuid primary key,
  station_id uuid not null references units,
  card_id uuid not null references cards,
  token bytea not null
);
create index card_index_token on card_index (station_id, token);
create index card_index_card on card_index (card_id);

-- fact
-- Every look at a card, committed before the card is opened. ground_id names the break-glass or the
-- disaster it was made under.
create table card_looks (
  id uuid primary key,
  station_id uuid not null references units,
  card_id uuid not null references cards,
  premises_id uuid references premises,
  person_id uuid not null references persons,
  post_id uuid not null,
  purpose text not null,
  way text not null check (way in ('own', 'break-glass', 'disaster')),
  ground_id uuid,
  looked_at timestamptz not null,
  check ((way = 'own') = (ground_id is null))
);
create index card_looks_card on card_looks (station_id, card_id, looked_at);
create index card_looks_person on card_looks (station_id, person_id, looked_at);
create index card_looks_time on card_looks (station_id, looked_at);
create index card_looks_ground on card_looks (ground_id) where ground_id is not null;

-- fact
-- What the officer says to a question about a look.
create table look_comments (
  look_id uuid primary key references card_looks,
  station_id uuid not null references units,
  comment text not null,
  commented_at timestamptz not null,
  commented_by uuid not null references persons
);

-- fact
create table look_reviews (
  look_id uuid primary key references card_looks,
  station_id uuid not null references units,
  finding text not null check (finding in ('in-order', 'talked-over', 'reported')),
  note text not null default '',
  reviewed_at timestamptz not null,
  reviewed_by uuid not null references persons
);

-- fact
create table break_glasses (
  id uuid primary key,
  station_id uuid not null references units,
  person_id uuid not null references persons,
  post_id uuid not null,
  reason text not null,
  told_id uuid not null references persons,
  opened_at timestamptz not null,
  until_at timestamptz not null,
  check (told_id <> person_id)
);
create index break_glasses_person on break_glasses (station_id, person_id, opened_at);

-- fact
create table break_glass_reviews (
  break_glass_id uuid primary key references break_glasses,
  station_id uuid not null references units,
  finding text not null check (finding in ('in-order', 'talked-over', 'reported')),
  note text not null default '',
  reviewed_at timestamptz not null,
  reviewed_by uuid not null references persons
);

-- fact
-- The resident's recorded wish to be referred; what is handed over is not kept here.
create table card_referrals (
  id uuid primary key,
  station_id uuid not null references units,
  card_id uuid not null references cards,
  receiver text not null check (receiver in ('municipality', 'welfare-commissioner')),
  office text not null,
  wished_on date not null,
  read_back boolean not null check (read_back),
  referred_at timestamptz not null,
  referred_by uuid not null references persons
);

-- fact
-- A disaster is the whole prefecture's: declared and prolonged by its chief, at most 72 hours each.
create table disasters (
  id uuid primary key,
  place text not null,
  reason text not null,
  declared_by uuid not null references persons,
  declared_at timestamptz not null
);

-- fact
create table disaster_terms (
  id uuid primary key,
  disaster_id uuid not null references disasters,
  until_at timestamptz not null,
  set_by uuid not null references persons,
  set_at timestamptz not null,
  check (until_at <= set_at + interval '72 hours')
);
create index disaster_terms_disaster on disaster_terms (disaster_id, set_at desc);

-- fact
create table disaster_blocks (
  disaster_id uuid not null references disasters,
  town_part_id uuid not null references town_parts,
  primary key (disaster_id, town_part_id)
);

-- A pass for one look, gone when it is used: the look was committed, and within ten seconds the same
-- session may open that one subject for that one purpose, once.
create table read_tickets (
  id uuid primary key,
  session_hash text not null,
  person_id uuid not null,
  operation text not null,
  subject_id uuid,
  purpose text not null,
  expires_at timestamptz not null
);

-- fact
-- Why a household has its tier, where it was chosen at a desk: the same for every criterion, so that
-- a sealed one (MG-B3, MG-B8, MG-B9) is not known by its seal.
create table sealed_reasons (
  id uuid primary key references classifications,
  station_id uuid not null references units,
  contents bytea not null
);

alter table cards enable row level security;
alter table cards force row level security;
create policy cards_scope on cards using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table card_versions enable row level security;
alter table card_versions force row level security;
create policy card_versions_scope on card_versions using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table card_confirmations enable row level security;
alter table card_confirmations force row level security;
create policy card_confirmations_scope on card_confirmations using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table card_ends enable row level security;
alter table card_ends force row level security;
create policy card_ends_scope on card_ends using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table provisional_notices enable row level security;
alter table provisional_notices force row level security;
create policy provisional_notices_scope on provisional_notices using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table sealed_keys enable row level security;
alter table sealed_keys force row level security;
create policy sealed_keys_scope on sealed_keys using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table card_index enable row level security;
alter table card_index force row level security;
create policy card_index_scope on card_index using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table card_looks enable row level security;
alter table card_looks force row level security;
create policy card_looks_scope on card_looks using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table look_comments enable row level security;
alter table look_comments force row level security;
create policy look_comments_scope on look_comments using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table look_reviews enable row level security;
alter table look_reviews force row level security;
create policy look_reviews_scope on look_reviews using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table break_glasses enable row level security;
alter table break_glasses force row level security;
create policy break_glasses_scope on break_glasses using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table break_glass_reviews enable row level security;
alter table break_glass_reviews force row level security;
create policy break_glass_reviews_scope on break_glass_reviews using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table card_referrals enable row level security;
alter table card_referrals force row level security;
create policy card_referrals_scope on card_referrals using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table sealed_reasons enable row level security;
alter table sealed_reasons force row level security;
create policy sealed_reasons_scope on sealed_reasons using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));

grant select, insert on cards, card_versions, card_confirmations, card_ends, provisional_notices,
  card_looks, look_comments, look_reviews, break_glasses, break_glass_reviews, card_referrals,
  disasters, disaster_terms, disaster_blocks, sealed_reasons to {app};
grant select, insert, update, delete on sealed_keys to {app};
grant select, insert, delete on card_index, read_tickets to {app};

-- Looks that somebody else goes over the next day, each with why it is asked about (R10). A look
-- leaves a trace when the same officer, from two weeks before to one day after, visited the door or
-- wrote or confirmed its card, or when the plan had the door in that month. Nothing is asked about
-- the day that still runs, and nothing is kept open beyond a year.
create function questioned_looks(p_stations uuid[], p_now timestamptz)
returns table (
  look_id uuid, station_id uuid, person_id uuid, looked_at timestamptz, reasons text[])
language sql stable
begin atomic
  select l.id, l.station_id, l.person_id, l.looked_at,
    array_remove(array[
      case when l.way = 'break-glass' then 'break-glass' end,
      case when l.purpose = 'emergency' and l.way = 'own' then 'emergency' end,
      case when l.looks_before >= 2 then 'repeated' end,
      case when l.clock not between time '07:00' and time '20:00' and not l.at_work
        then 'unusual-hour' end,
      case when l.way = 'own' and l.purpose <> 'emergency' and not l.traced then 'no-trace' end
    ], null)
  from (
    select k.*, (k.looked_at at time zone 'Asia/Tokyo')::time as clock,
      (select count(*) from card_looks e
        where e.station_id = k.station_id and e.card_id = k.card_id and e.person_id = k.person_id
          and e.looked_at < k.looked_at and e.looked_at > k.looked_at - interval '30 days'
          and not exists (select from visits v where v.premises_id = k.premises_id
            and v.person_id = k.person_id and v.happened_at between e.looked_at and k.looked_at))
        as looks_before,
      exists (select from visits v
        where v.station_id = k.station_id and v.person_id = k.person_id
          and v.happened_at between k.looked_at - interval '2 hours'
            and k.looked_at + interval '2 hours'
          and v.recorded_at < k.looked_at + interval '1 day') as at_work,
      exists (select from visits v where v.premises_id = k.premises_id
          and v.person_id = k.person_id
          and v.happened_at between k.looked_at - interval '14 days'
            and k.looked_at + interval '1 day')
        or exists (select from card_versions w where w.card_id = k.card_id
          and w.recorded_by = k.person_id
          and w.recorded_at between k.looked_at - interval '14 days'
            and k.looked_at + interval '1 day')
        or exists (select from card_confirmations c where c.card_id = k.card_id
          and c.recorded_by = k.person_id
          and c.recorded_at between k.looked_at - interval '14 days'
            and k.looked_at + interval '1 day')
        or exists (select from plan_doors d join plans p on p.id = d.plan_id
          join beat_assignments a on a.beat_id = p.beat_id and a.person_id = k.person_id
          where d.premises_id = k.premises_id and p.state = 'approved'
            and p.year = extract(year from k.looked_at at time zone 'Asia/Tokyo')
            and d.month = extract(month from k.looked_at at time zone 'Asia/Tokyo')
            and a.from_on <= (k.looked_at at time zone 'Asia/Tokyo')::date
            and (a.until_on is null
              or a.until_on >= (k.looked_at at time zone 'Asia/Tokyo')::date)) as traced
    from card_looks k
    where k.station_id = any (p_stations) and k.way <> 'disaster'
      and k.looked_at > p_now - interval '365 days'
      and (k.looked_at at time zone 'Asia/Tokyo')::date < (p_now at time zone 'Asia/Tokyo')::date
      and not exists (select from look_reviews r where r.look_id = k.id)
  ) l
  where l.way = 'break-glass' or l.looks_before >= 2 or (l.purpose = 'emergency')
    or not l.traced
    or (l.clock not between time '07:00' and time '20:00' and not l.at_work);
end;

-- Work that waits because of looks (decision 0005): the columns of waiting_records. The officer is
-- heard first; break-glass waits for a second person from the moment it is opened (R25).
create function waiting_looks(p_stations uuid[], p_now timestamptz)
returns table (
  state text, station_id uuid, box_id uuid, beat_id uuid, subject_id uuid, since_on date,
  last_on date, year integer, month integer, not_by uuid[])
language sql stable
begin atomic
  select 'break-glass.opened', g.station_id, u.id, null::uuid, g.id,
    (g.opened_at at time zone 'Asia/Tokyo')::date,
    ((g.opened_at + interval '24 hours') at time zone 'Asia/Tokyo')::date,
    null::integer, null::integer, array[g.person_id]
  from break_glasses g
  join posts o on o.id = g.post_id
  left join units u on u.id = o.unit_id and u.kind = 'policeBox'
  where g.station_id = any (p_stations)
    and not exists (select from break_glass_reviews r where r.break_glass_id = g.id)
  union all
  select 'look.asked', q.station_id, b.box_id, b.id, q.look_id,
    (q.looked_at at time zone 'Asia/Tokyo')::date + 1, null, null, null, '{}'
  from questioned_looks(p_stations, p_now) q
  join lateral (
    select beat.id, beat.box_id from beat_assignments a join beats beat on beat.id = a.beat_id
    where a.person_id = q.person_id and a.kind in ('own', 'acting')
      and a.from_on <= (p_now at time zone 'Asia/Tokyo')::date
      and (a.until_on is null or a.until_on >= (p_now at time zone 'Asia/Tokyo')::date)
    order by a.kind desc, beat.id limit 1) b on true
  where not exists (select from look_comments c where c.look_id = q.look_id)
  union all
  select 'look.answered', q.station_id, u.id, null, q.look_id,
    coalesce((c.commented_at at time zone 'Asia/Tokyo')::date,
      (q.looked_at at time zone 'Asia/Tokyo')::date + 4), null, null, null, array[q.person_id]
  from questioned_looks(p_stations, p_now) q
  join card_looks l on l.id = q.look_id
  join posts o on o.id = l.post_id
  left join units u on u.id = o.unit_id and u.kind = 'policeBox'
  left join look_comments c on c.look_id = q.look_id
  where c.look_id is not null or q.looked_at < p_now - interval '4 days';
end;
