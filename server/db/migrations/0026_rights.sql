-- Retention, requests of the people whose data are held, uses beyond the purpose, leaks
-- (個人情報保護法 61–103条; trust.md R17, R23, R24). Everything is a fact; states follow from them.

-- fact
-- contents: who asks and what for, sealed under the station's key; in clear stands only what the
-- clock needs. number counts a station's requests of a year.
create table rights_requests (
  id uuid primary key,
  station_id uuid not null references units,
  year integer not null,
  number integer not null check (number > 0),
  kind text not null check (kind in ('disclosure', 'correction', 'suspension')),
  way text not null check (way in ('letter', 'counter')),
  received_on date not null,
  identity text not null check (identity in ('photo-paper', 'two-papers', 'letter-copies')),
  capacity text not null check (capacity in ('self', 'legal-representative', 'mandatary')),
  contents bytea not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references persons,
  unique (station_id, year, number)
);

-- fact
create table rights_steps (
  id uuid primary key,
  station_id uuid not null references units,
  request_id uuid not null references rights_requests,
  step text not null check (step in ('assigned', 'form-asked', 'form-corrected', 'extended',
    'linked', 'unlinked', 'frozen', 'carried-out', 'objection')),
  happened_on date not null,
  person_id uuid references persons,
  card_id uuid references cards,
  recorded_at timestamptz not null,
  recorded_by uuid not null references persons,
  check ((step = 'assigned') = (person_id is not null)),
  check ((step in ('linked', 'unlinked')) = (card_id is not null))
);
create index rights_steps_request on rights_steps (request_id, recorded_at);

-- fact
create table rights_decisions (
  request_id uuid primary key references rights_requests,
  station_id uuid not null references units,
  decision text not null check (decision in ('full', 'partial', 'refused', 'not-held',
    'existence-not-revealed')),
  ground text not null,
  decided_on date not null,
  decided_at timestamptz not null,
  decided_by uuid not null references persons
);

-- fact
-- While a request for suspension is open nobody reads the card (R23).
create table card_freezes (
  id uuid primary key,
  station_id uuid not null references units,
  card_id uuid not null references cards,
  request_id uuid not null references rights_requests,
  frozen_at timestamptz not null,
  frozen_by uuid not null references persons
);
create index card_freezes_card on card_freezes (card_id);

-- fact
create table card_thaws (
  freeze_id uuid primary key references card_freezes,
  station_id uuid not null references units,
  thawed_at timestamptz not null,
  thawed_by uuid not null references persons
);

-- fact
-- What is kept beyond its period, why, and when that is looked at again.
create table retention_holds (
  id uuid primary key,
  station_id uuid not null references units,
  record text not null check (record in ('card', 'request')),
  subject_id uuid,
  reason text not null,
  review_on date not null,
  set_at timestamptz not null,
  set_by uuid not null references persons
);

-- fact
create table retention_hold_ends (
  hold_id uuid primary key references retention_holds,
  station_id uuid not null references units,
  ended_at timestamptz not null,
  ended_by uuid not null references persons
);

-- fact
-- What was destroyed: how many, when and by which rule; nothing of what stood in it (R24).
create table destructions (
  id uuid primary key,
  station_id uuid not null references units,
  record text not null check (record in ('card', 'request')),
  records integer not null check (records > 0),
  reason text not null check (reason in ('retention', 'expired', 'item', 'request')),
  rule text not null,
  destroyed_at timestamptz not null,
  destroyed_by uuid references persons
);
create index destructions_at on destructions (destroyed_at);

-- fact
create table outside_uses (
  id uuid primary key,
  station_id uuid not null references units,
  taken_for text not null,
  ground text not null,
  what text not null,
  receiver text not null,
  persons integer not null check (persons > 0),
  used_on date not null,
  notice_given boolean not null,
  proposed_at timestamptz not null,
  proposed_by uuid not null references persons
);

-- fact
create table outside_use_decisions (
  use_id uuid primary key references outside_uses,
  station_id uuid not null references units,
  approved boolean not null,
  decided_at timestamptz not null,
  decided_by uuid not null references persons
);

-- fact
create table leaks (
  id uuid primary key,
  station_id uuid not null references units,
  thing text not null,
  found_on date not null,
  drill boolean not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references persons
);

-- fact
-- persons, sensitive and wrongful are what was known at the step 'persons'; nobody is named.
create table leak_steps (
  id uuid primary key,
  station_id uuid not null references units,
  leak_id uuid not null references leaks,
  step text not null check (step in ('contained', 'persons', 'first-report', 'final-report',
    'noticed', 'closed')),
  happened_on date not null,
  note text not null default '',
  persons integer check (persons >= 0),
  sensitive boolean,
  wrongful boolean,
  kinds jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references persons
);
create index leak_steps_leak on leak_steps (leak_id, recorded_at);

alter table rights_requests enable row level security;
alter table rights_requests force row level security;
create policy rights_requests_scope on rights_requests using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table rights_steps enable row level security;
alter table rights_steps force row level security;
create policy rights_steps_scope on rights_steps using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table rights_decisions enable row level security;
alter table rights_decisions force row level security;
create policy rights_decisions_scope on rights_decisions using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table card_freezes enable row level security;
alter table card_freezes force row level security;
create policy card_freezes_scope on card_freezes using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table card_thaws enable row level security;
alter table card_thaws force row level security;
create policy card_thaws_scope on card_thaws using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table retention_holds enable row level security;
alter table retention_holds force row level security;
create policy retention_holds_scope on retention_holds using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table retention_hold_ends enable row level security;
alter table retention_hold_ends force row level security;
create policy retention_hold_ends_scope on retention_hold_ends using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table destructions enable row level security;
alter table destructions force row level security;
create policy destructions_scope on destructions using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table outside_uses enable row level security;
alter table outside_uses force row level security;
create policy outside_uses_scope on outside_uses using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table outside_use_decisions enable row level security;
alter table outside_use_decisions force row level security;
create policy outside_use_decisions_scope on outside_use_decisions using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table leaks enable row level security;
alter table leaks force row level security;
create policy leaks_scope on leaks using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table leak_steps enable row level security;
alter table leak_steps force row level security;
create policy leak_steps_scope on leak_steps using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));

grant select, insert on rights_requests, rights_steps, rights_decisions, card_freezes, card_thaws,
  retention_holds, retention_hold_ends, destructions, outside_uses, outside_use_decisions, leaks,
  leak_steps to {app};

-- What waits in the rights of residents (decision 0005): the columns of waiting_records. p_values
-- are the days of the law from the pack; p_unset: the pack states no period for cards, so they are
-- kept and somebody is told, until a hold says that this is on purpose (R24).
create function waiting_rights(p_stations uuid[], p_now timestamptz, p_values jsonb, p_unset boolean)
returns table (
  state text, station_id uuid, box_id uuid, beat_id uuid, subject_id uuid, since_on date,
  last_on date, year integer, month integer, not_by uuid[])
language sql stable
begin atomic
  with asked as materialized (
    -- The clock: not the day of receipt, not the days of correcting the form (83条, 94条, 102条).
    select r.id, r.station_id, r.received_on, r.received_on
        + (p_values ->> (r.kind || 'Days'))::integer
        + case when exists (select from rights_steps s
            where s.request_id = r.id and s.step = 'extended')
          then (p_values ->> (r.kind || 'ExtensionDays'))::integer else 0 end
        + coalesce((
          select sum(x.until_on - x.happened_on) from (
            select s.step, s.happened_on,
              lead(s.happened_on) over (order by s.recorded_at, s.id) as until_on
            from rights_steps s
            where s.request_id = r.id and s.step in ('form-asked', 'form-corrected')) x
          where x.step = 'form-asked' and x.until_on is not null), 0)::integer as due_on,
      (select s.step from rights_steps s
        where s.request_id = r.id and s.step in ('form-asked', 'form-corrected')
        order by s.recorded_at desc, s.id desc limit 1) as form
    from rights_requests r
    where r.station_id = any (p_stations)
      and not exists (select from rights_decisions d where d.request_id = r.id)
  ),
  found as materialized (
    select l.id, l.station_id, l.found_on,
      exists (select from leak_steps s where s.leak_id = l.id and s.step = 'first-report') as first,
      coalesce((select s.wrongful from leak_steps s where s.leak_id = l.id and s.step = 'persons'
        order by s.recorded_at desc, s.id desc limit 1), false) as wrongful
    from leaks l
    where l.station_id = any (p_stations) and not l.drill
      and not exists (select from leak_steps s where s.leak_id = l.id and s.step = 'closed')
  )
  select 'rights.open', a.station_id, null::uuid, null::uuid, a.id, a.received_on, a.due_on,
    null::integer, null::integer, '{}'::uuid[]
  from asked a where a.form is distinct from 'form-asked'
  union all
  select 'leak.open', f.station_id, null, null, f.id, f.found_on,
    f.found_on + case when not f.first then (p_values ->> 'leakFirstDays')::integer
      when f.wrongful then (p_values ->> 'leakFinalWrongfulDays')::integer
      else (p_values ->> 'leakFinalDays')::integer end, null, null, '{}'
  from found f
  union all
  select 'retention.unset', c.station_id, null, null, c.station_id,
    (min(c.made_at) at time zone 'Asia/Tokyo')::date, null, null, null, '{}'
  from cards c
  where p_unset and c.station_id = any (p_stations)
    and not exists (select from card_ends e where e.card_id = c.id)
    and not exists (select from retention_holds h where h.station_id = c.station_id
      and h.record = 'card' and h.subject_id is null
      and h.review_on >= (p_now at time zone 'Asia/Tokyo')::date
      and not exists (select from retention_hold_ends x where x.hold_id = h.id))
  group by c.station_id;
end;
