-- A lost key waits for its custodian (MG-5.5b; decision 0005) until it is found or the lock is
-- replaced, which retires it: the columns of waiting_records.
create function waiting_keys(p_stations uuid[])
returns table (
  state text, station_id uuid, box_id uuid, beat_id uuid, subject_id uuid, since_on date,
  last_on date, year integer, month integer, not_by uuid[])
language sql stable
begin atomic
  select 'custody-key.lost', k.station_id, c.box_id, null::uuid, k.id,
    (e.recorded_at at time zone 'Asia/Tokyo')::date, null::date, null::integer, null::integer,
    '{}'::uuid[]
  from custody_keys k
  join custody_cabinets c on c.id = k.cabinet_id
  join lateral (
    select x.event, x.recorded_at from custody_key_events x
    where x.key_id = k.id
    order by x.recorded_at desc, x.id desc limit 1) e on true
  where k.station_id = any (p_stations) and e.event = 'lost';
end;

-- fact
-- Sessions that somebody else ended at once (ASVS 7.4.5): the person sees by whom and when.
create table session_endings (
  id uuid primary key,
  person_id uuid not null references persons,
  ended integer not null,
  ended_by uuid not null references persons,
  ended_at timestamptz not null
);
create index session_endings_person on session_endings (person_id, ended_at);

grant select, insert on session_endings to {app};
