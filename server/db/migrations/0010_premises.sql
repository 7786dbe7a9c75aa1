-- fact
-- A correction of where premises are or when people like to be visited, as it was entered. The
-- present values stand in premises_details under the same revision.
create table premises_corrections (
  id uuid primary key,
  station_id uuid not null references units,
  premises_id uuid not null references premises,
  revision integer not null,
  address_text text not null,
  name text not null,
  convenience text not null,
  corrected_by uuid references persons,
  corrected_at timestamptz not null,
  unique (premises_id, revision)
);

-- fact
-- A discretionary choice waits for the section or station chief (MG-B10, MG-B19).
create table premises_proposals (
  id uuid primary key,
  station_id uuid not null references units,
  premises_id uuid not null references premises,
  criterion text not null,
  tier text not null check (tier in ('priority', 'general')),
  reason text not null,
  review_on date not null,
  proposed_by uuid not null references persons,
  proposed_at timestamptz not null
);
create index premises_proposals_premises on premises_proposals (premises_id);
create index premises_proposals_station on premises_proposals (station_id, proposed_at);

-- fact
create table premises_proposal_decisions (
  proposal_id uuid primary key references premises_proposals,
  station_id uuid not null references units,
  approved boolean not null,
  reason text not null default '',
  decided_by uuid not null references persons,
  decided_at timestamptz not null
);

alter table premises_corrections enable row level security;
alter table premises_corrections force row level security;
create policy premises_corrections_scope on premises_corrections using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table premises_proposals enable row level security;
alter table premises_proposals force row level security;
create policy premises_proposals_scope on premises_proposals using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table premises_proposal_decisions enable row level security;
alter table premises_proposal_decisions force row level security;
create policy premises_proposal_decisions_scope on premises_proposal_decisions using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));

grant select, insert on premises_corrections, premises_proposals, premises_proposal_decisions to {app};

-- The premises that are in these beats at the end of a day, as core/src/premises/state.ts folds them
-- (MG-4.1-1a). A visit that was not an interview is an attempt, whatever came of it; a decline only
-- moves the day the cycle counts from, so that nobody is called on again before the ordinary time.
-- Visits made in the beat the premises came from count as well.
create function premises_now(p_beats uuid[], p_day date)
returns table (
  premises_id uuid, station_id uuid, beat_id uuid, kind text, tier text, exempt boolean, card text,
  added_on date, last_met_on date, last_visit_on date, cycle_from date, attempts integer,
  attempts_this_year integer)
language sql stable
begin atomic
  select s.premises_id, s.station_id, s.beat_id, s.kind, s.tier, s.exempt,
    case when v.completed then 'completed' else s.card end, s.added_on,
    (v.met_at at time zone 'Asia/Tokyo')::date,
    (coalesce(v.missed_at, v.met_at) at time zone 'Asia/Tokyo')::date,
    (coalesce(v.declined_at, v.met_at) at time zone 'Asia/Tokyo')::date,
    coalesce(v.missed, 0), coalesce(v.missed_this_year, 0)
  from premises_spells(p_beats, p_day) s
  left join (
    select e.premises_id, max(e.met_at) as met_at,
      bool_or(e.outcome = 'met' and e.card_step = 'completed') as completed,
      count(*) filter (where e.is_missed)::integer as missed,
      count(*) filter (where e.is_missed and e.happened_at
        >= make_timestamptz(extract(year from p_day)::integer, 1, 1, 0, 0, 0, 'Asia/Tokyo'))::integer
        as missed_this_year,
      max(e.happened_at) filter (where e.is_missed) as missed_at,
      max(e.happened_at) filter (where e.is_missed and e.outcome = 'declined') as declined_at
    from (
      select t.premises_id, t.happened_at, t.outcome, t.card_step, t.met_at,
        t.outcome <> 'met' and (t.met_at is null or t.happened_at > t.met_at) as is_missed
      from (
        select c.premises_id, c.happened_at, c.outcome, c.card_step,
          max(c.happened_at) filter (where c.outcome = 'met')
            over (partition by c.premises_id) as met_at
        from (
          select a.id, a.premises_id, a.happened_at, a.outcome, a.card_step
          from visits a where a.beat_id = any (p_beats) and a.happened_on <= p_day
          union all
          select b.id, b.premises_id, b.happened_at, b.outcome, b.card_step
          from visits b
          where b.beat_id <> all (p_beats) and b.happened_on <= p_day
            and b.premises_id in (select m.premises_id from premises_changes m
              where m.beat_id = any (p_beats) and m.happened_on <= p_day)
        ) c
        where c.id not in (select w.visit_id from visit_withdrawals w)
      ) t
    ) e
    group by e.premises_id
  ) v on v.premises_id = s.premises_id
  where s.until_at is null;
end;
