-- What waits for a person, by set from the records themselves (decision 0005). Tasks are never
-- stored: a branch below is a condition, and the task is gone when the condition is.

-- Facts that reached the books after their month was over; few, so an index finds them at once.
create index visits_late on visits (beat_id, happened_on)
  where (recorded_at at time zone 'Asia/Tokyo')
    >= date_trunc('month', happened_on::timestamp) + interval '1 month';
create index premises_changes_late on premises_changes (station_id, happened_on)
  where (recorded_at at time zone 'Asia/Tokyo')
    >= date_trunc('month', happened_on::timestamp) + interval '1 month';
create index premises_late on premises (beat_id, added_on)
  where (recorded_at at time zone 'Asia/Tokyo')
    >= date_trunc('month', added_on::timestamp) + interval '1 month';
create index premises_changes_exempted on premises_changes (station_id, review_on)
  where type = 'exempted';
create index classifications_review on classifications (station_id, review_on)
  where review_on is not null;
create index opinions_wanted on opinions (station_id) where answer_wanted;

-- The beat a premises belonged to at an instant: its first one, or the last one it was moved to.
create function premises_beat(p_premises uuid, p_at timestamptz) returns uuid
language sql stable
begin atomic
  select coalesce(
    (select c.beat_id from premises_changes c
      where c.premises_id = p_premises and c.type = 'moved-beat' and c.happened_at <= p_at
      order by c.happened_at desc, c.id desc limit 1),
    (select p.beat_id from premises p where p.id = p_premises));
end;

-- Facts that happened in a month of a beat, were recorded after its month was over and change its
-- form: first interviews of the year, completed cards, slips, premises and their changes. How they
-- stand to a closing, the caller compares by recorded_at (sheets.amend).
create function late_facts(p_beats uuid[], p_stations uuid[], p_from date)
returns table (beat_id uuid, happened_on date, recorded_at timestamptz)
language sql stable
begin atomic
  select v.beat_id, v.happened_on, v.recorded_at from visits v
  where v.beat_id = any (p_beats) and v.happened_on >= p_from
    and (v.recorded_at at time zone 'Asia/Tokyo')
      >= date_trunc('month', v.happened_on::timestamp) + interval '1 month'
    and not exists (select from visit_withdrawals w where w.visit_id = v.id)
    and (v.cr_cards + v.patrol_cards > 0 or v.card_step = 'completed'
      or (v.outcome = 'met' and not exists (select from visits e
        where e.premises_id = v.premises_id and e.outcome = 'met'
          and e.happened_on >= date_trunc('year', v.happened_on::timestamp)::date
          and e.happened_at < v.happened_at
          and not exists (select from visit_withdrawals w where w.visit_id = e.id))))
  union all
  select v.beat_id, v.happened_on, w.withdrawn_at
  from visit_withdrawals w join visits v on v.id = w.visit_id
  where w.station_id = any (p_stations) and v.beat_id = any (p_beats) and v.happened_on >= p_from
    and (v.recorded_at at time zone 'Asia/Tokyo')
      < date_trunc('month', v.happened_on::timestamp) + interval '1 month'
    and (v.outcome = 'met' or v.cr_cards + v.patrol_cards > 0)
    and (w.withdrawn_at at time zone 'Asia/Tokyo')
      >= date_trunc('month', v.happened_on::timestamp) + interval '1 month'
  union all
  select p.beat_id, p.added_on, p.recorded_at from premises p
  where p.beat_id = any (p_beats) and p.added_on >= p_from
    and (p.recorded_at at time zone 'Asia/Tokyo')
      >= date_trunc('month', p.added_on::timestamp) + interval '1 month'
  union all
  select premises_beat(c.premises_id, c.happened_at), c.happened_on, c.recorded_at
  from premises_changes c
  where c.station_id = any (p_stations) and c.happened_on >= p_from
    and (c.recorded_at at time zone 'Asia/Tokyo')
      >= date_trunc('month', c.happened_on::timestamp) + interval '1 month';
end;

-- Months from a day on as the officers closed them (MG-6.3a): the newest closing of a
-- month, who first closed it, everybody assigned to the beat in that month, and the last fact that
-- came after it.
create function closed_months(p_beats uuid[], p_from date)
returns table (
  closing_id uuid, station_id uuid, box_id uuid, beat_id uuid, year integer, month integer,
  closed_at timestamptz, reopened_at timestamptz, review_id uuid, reviewed_at timestamptz,
  people uuid[])
language sql stable
begin atomic
  select distinct on (c.beat_id, c.year, c.month)
    c.id, c.station_id, b.box_id, c.beat_id, c.year, c.month, c.closed_at, o.reopened_at,
    r.id, r.reviewed_at,
    array_prepend(
      (select f.closed_by from month_closings f
        where f.beat_id = c.beat_id and f.year = c.year and f.month = c.month
        order by f.closing limit 1),
      array(select a.person_id from beat_assignments a
        where a.beat_id = c.beat_id
          and a.from_on < (make_date(c.year, c.month, 1) + interval '1 month')::date
          and (a.until_on is null or a.until_on >= make_date(c.year, c.month, 1))
        order by a.from_on, a.id))
  from month_closings c
  join beats b on b.id = c.beat_id
  left join month_reopenings o on o.closing_id = c.id
  left join reviews r on r.beat_id = c.beat_id and r.year = c.year and r.month = c.month
  where c.beat_id = any (p_beats) and make_date(c.year, c.month, 1) >= p_from
  order by c.beat_id, c.year, c.month, c.closing desc;
end;

-- Every state of core/src/pack/waiting.ts has one branch. not_by holds whoever may not do it, the
-- author first. last_on is a day the record itself carries; what is to be looked at again appears
-- p_notice days before it. Old years beyond the last one wait for nobody.
create function waiting_records(p_stations uuid[], p_now timestamptz, p_notice integer)
returns table (
  state text, station_id uuid, box_id uuid, beat_id uuid, subject_id uuid, since_on date,
  last_on date, year integer, month integer, not_by uuid[])
language sql stable
begin atomic
  with clock as materialized (
    select (p_now at time zone 'Asia/Tokyo')::date as day,
      make_date(extract(year from p_now at time zone 'Asia/Tokyo')::integer - 1, 1, 1) as last_year,
      make_date(extract(year from p_now at time zone 'Asia/Tokyo')::integer, 1, 1) as this_year
  ),
  living as materialized (
    select b.id, b.station_id, b.box_id, b.from_on
    from beats b, clock k
    where b.station_id = any (p_stations) and b.from_on <= k.day
      and (b.until_on is null or b.until_on >= k.day)
  ),
  closed as materialized (
    select c.* from clock k cross join lateral closed_months(
      array(select b.id from beats b where b.station_id = any (p_stations)), k.last_year) c
  ),
  -- A month that is over waits to be closed when it was planned or worked (MG-6.3a).
  unclosed as materialized (
    select b.id as beat_id, b.station_id, b.box_id, m.first_on,
      (m.first_on + interval '1 month')::date as over_on
    from beats b
    cross join clock k
    cross join lateral (
      select g::date as first_on from generate_series(
        k.last_year::timestamp, date_trunc('month', k.day::timestamp) - interval '1 month',
        interval '1 month') g) m
    where b.station_id = any (p_stations) and b.from_on < (m.first_on + interval '1 month')::date
      and (b.until_on is null or b.until_on >= m.first_on)
      and not exists (select from closed c where c.beat_id = b.id
        and make_date(c.year, c.month, 1) = m.first_on)
      and (exists (select from plan_months p where p.beat_id = b.id
          and p.year = extract(year from m.first_on) and p.month = extract(month from m.first_on)
          and p.priority + p.general > 0)
        or exists (select from visits v where v.beat_id = b.id
          and v.happened_on >= m.first_on
          and v.happened_on < (m.first_on + interval '1 month')::date))
  )
  select 'plan.missing', b.station_id, b.box_id, b.id, b.id, greatest(b.from_on, k.this_year),
    null::date, extract(year from k.this_year)::integer, null::integer, '{}'::uuid[]
  from living b cross join clock k
  where not exists (select from plans p where p.beat_id = b.id
    and p.year = extract(year from k.this_year) and p.state <> 'draft')
  union all
  select 'plan.' || p.state, p.station_id, b.box_id, p.beat_id, p.id,
    coalesce((e.at at time zone 'Asia/Tokyo')::date, (p.made_at at time zone 'Asia/Tokyo')::date),
    null, p.year, null,
    case when p.state = 'submitted'
      then array_prepend(coalesce(e.person_id, p.made_by), array(
        select distinct x.person_id from plan_events x
        where x.plan_id = p.id and x.type in ('drafted', 'edited', 'submitted')))
      else '{}' end
  from plans p
  join beats b on b.id = p.beat_id
  left join lateral (select x.at, x.person_id from plan_events x
    where x.plan_id = p.id and x.type = p.state order by x.at desc limit 1) e on true
  where p.station_id = any (p_stations) and p.state in ('submitted', 'returned')
  union all
  select 'month.open', u.station_id, u.box_id, u.beat_id, u.beat_id, u.over_on, null,
    extract(year from u.first_on)::integer, extract(month from u.first_on)::integer, '{}'
  from unclosed u
  union all
  select 'month.closed', c.station_id, c.box_id, c.beat_id, c.closing_id,
    (c.closed_at at time zone 'Asia/Tokyo')::date, null, c.year, c.month, c.people
  from closed c where c.reopened_at is null and c.review_id is null
  union all
  select 'month.reopened', c.station_id, c.box_id, c.beat_id, c.closing_id,
    (c.reopened_at at time zone 'Asia/Tokyo')::date, null, c.year, c.month, '{}'
  from closed c where c.reopened_at is not null
  union all
  select 'month.amended', c.station_id, c.box_id, c.beat_id, c.closing_id,
    (min(f.recorded_at) at time zone 'Asia/Tokyo')::date, null, c.year, c.month, c.people
  from clock k
  cross join lateral late_facts(
    (select array_agg(distinct x.beat_id) from closed x), p_stations, k.last_year) f
  join closed c
    on f.beat_id = c.beat_id and extract(year from f.happened_on) = c.year
      and extract(month from f.happened_on) = c.month and f.recorded_at > c.closed_at
  where c.reopened_at is null
    and not exists (select from filed_sheets s where s.box_id = c.box_id and s.year = c.year)
  group by c.station_id, c.box_id, c.beat_id, c.closing_id, c.year, c.month, c.people
  union all
  select 'review.asked', r.station_id, b.box_id, r.beat_id, r.id,
    (r.reviewed_at at time zone 'Asia/Tokyo')::date, null, r.year, r.month, '{}'
  from reviews r
  join beats b on b.id = r.beat_id
  where r.station_id = any (p_stations) and jsonb_array_length(r.questions) > 0
    and not exists (select from review_answers a where a.review_id = r.id)
  union all
  select 'station-check.due', c.station_id, c.box_id, null, c.box_id,
    (max(c.reviewed_at) at time zone 'Asia/Tokyo')::date, null, c.year, c.month, '{}'
  from closed c
  where c.reopened_at is null
  group by c.station_id, c.box_id, c.year, c.month
  having bool_and(c.review_id is not null)
    and not exists (select from station_checks s where s.box_id = c.box_id
      and s.year = c.year and s.month = c.month and s.kind = 'checked')
  union all
  select 'night-visit.requested', n.station_id, b.box_id, n.beat_id, n.id,
    (n.requested_at at time zone 'Asia/Tokyo')::date, (n.from_at at time zone 'Asia/Tokyo')::date,
    null, null, array[n.requested_by]
  from night_requests n
  join beats b on b.id = n.beat_id
  where n.station_id = any (p_stations) and n.until_at > p_now
    and not exists (select from night_decisions d where d.request_id = n.id)
  union all
  select 'request.open', o.station_id, b.box_id, b.id, o.id,
    (o.recorded_at at time zone 'Asia/Tokyo')::date, o.answer_due_on, null, null, '{}'
  from opinions o
  join beats b on b.id = premises_beat(o.premises_id, p_now)
  where o.station_id = any (p_stations) and o.answer_wanted
    and not exists (select from opinion_answers a where a.opinion_id = o.id)
  union all
  select 'discretionary.proposed', p.station_id, b.box_id, b.id, p.id,
    (p.proposed_at at time zone 'Asia/Tokyo')::date, null, null, null, array[p.proposed_by]
  from premises_proposals p
  join beats b on b.id = premises_beat(p.premises_id, p_now)
  where p.station_id = any (p_stations)
    and not exists (select from premises_proposal_decisions d where d.proposal_id = p.id)
    and not exists (select from premises_changes g
      where g.premises_id = p.premises_id and g.type in ('moved-out', 'removed'))
  union all
  select 'discretionary.expiring', c.station_id, b.box_id, b.id, c.premises_id, c.decided_on,
    c.review_on, null, null, '{}'
  from classifications c
  cross join clock k
  join beats b on b.id = premises_beat(c.premises_id, p_now)
  where c.station_id = any (p_stations) and c.review_on <= k.day + p_notice
    and not exists (select from classifications x where x.premises_id = c.premises_id
      and (x.decided_on, x.recorded_at) > (c.decided_on, c.recorded_at))
    and not exists (select from premises_proposals p where p.premises_id = c.premises_id
      and not exists (select from premises_proposal_decisions d where d.proposal_id = p.id))
    and not exists (select from premises_changes g
      where g.premises_id = c.premises_id and g.type in ('moved-out', 'removed'))
  union all
  select 'exemption.expiring', c.station_id, b.box_id, b.id, c.premises_id, c.happened_on,
    c.review_on, null, null, '{}'
  from premises_changes c
  cross join clock k
  join beats b on b.id = premises_beat(c.premises_id, p_now)
  where c.station_id = any (p_stations) and c.type = 'exempted' and c.review_on <= k.day + p_notice
    and not exists (select from premises_changes x where x.premises_id = c.premises_id
      and x.type in ('exempted', 'exemption-ended', 'moved-out', 'removed')
      and (x.happened_at, x.recorded_at) > (c.happened_at, c.recorded_at))
  union all
  select 'beat.handed-over', a.station_id, b.box_id, a.beat_id, a.id,
    greatest(a.from_on, (a.handed_over_at at time zone 'Asia/Tokyo')::date), a.start_visits_by,
    null, null, '{}'
  from beat_assignments a
  cross join clock k
  join living b on b.id = a.beat_id
  where a.start_visits_by is not null and a.kind in ('own', 'acting') and a.from_on <= k.day
    and (a.until_on is null or a.until_on >= k.day)
    and not exists (select from visits v where v.beat_id = a.beat_id
      and v.person_id = a.person_id and v.happened_on >= a.from_on
      and not exists (select from visit_withdrawals w where w.visit_id = v.id))
  union all
  select 'beat.vacant', b.station_id, b.box_id, b.id, b.id,
    greatest(b.from_on, (select max(a.until_on) + 1 from beat_assignments a
      where a.beat_id = b.id and a.kind in ('own', 'acting') and a.until_on < k.day)),
    null, null, null, '{}'
  from living b cross join clock k
  where not exists (select from beat_assignments a where a.beat_id = b.id
    and a.kind in ('own', 'acting') and a.from_on <= k.day
    and (a.until_on is null or a.until_on >= k.day))
  union all
  -- Every beat there was at the end of last year has closed it, and no month of it is open.
  select 'year.closed', b.station_id, b.box_id, null, b.box_id,
    (max(c.closed_at) at time zone 'Asia/Tokyo')::date, null,
    extract(year from k.last_year)::integer, null, '{}'
  from beats b
  cross join clock k
  left join closed c on c.beat_id = b.id and c.year = extract(year from k.last_year)
    and c.month = 12 and c.reopened_at is null
  where b.station_id = any (p_stations) and b.from_on < k.this_year
    and (b.until_on is null or b.until_on >= k.this_year - 1)
  group by b.station_id, b.box_id, k.last_year, k.this_year
  having bool_and(c.closing_id is not null)
    and not exists (select from unclosed u where u.box_id = b.box_id and u.first_on < k.this_year)
    and not exists (select from closed o where o.box_id = b.box_id
      and o.year = extract(year from k.last_year) and o.reopened_at is not null)
    and not exists (select from filed_sheets f where f.box_id = b.box_id
      and f.year = extract(year from k.last_year));
end;
