-- The prescribed form (別記様式) is computed by set from facts, never kept by counters
-- (MG-N2a, MG-N2b). Three functions an auditor reads from top to bottom:
--   premises_spells  what a premises was from when to when, and in which beat
--   sheet_spells     the same with the year's first interview and the card, as month numbers
--   sheet_months     the counts of one beat and month that every row of the form is made from
-- Their bodies are parsed when they are created, so no search_path can bend them.

-- A spell is a stretch of time in which beat, tier and exemption of a premises do not change.
-- A beat is named by the premises' first beat or by a later move to it (dated membership).
create function premises_spells(p_beats uuid[], p_until date)
returns table (
  premises_id uuid, station_id uuid, beat_id uuid, kind text, tier text, exempt boolean,
  card text, added_on date, is_first boolean, from_at timestamptz, until_at timestamptz,
  ended_as text)
language sql stable
begin atomic
  select p.id, p.station_id, p.beat_id, p.kind, p.tier, false, p.card, p.added_on, true,
    p.added_at, null::timestamptz, null::text
  from premises p
  where p.beat_id = any (p_beats) and p.added_on <= p_until
    and not exists (select from premises_changes c
      where c.premises_id = p.id and c.happened_on <= p_until)
  union all
  select s.premises_id, s.station_id, s.beat_id, s.kind, s.tier, s.exempt, s.card, s.added_on,
    s.is_first, s.from_at, s.until_at, s.ended_as
  from (
    select g.premises_id, g.station_id, g.kind, g.card, g.added_on, g.type,
      first_value(g.beat_id) over (partition by g.premises_id, g.beat_no order by g.no) as beat_id,
      first_value(g.tier) over (partition by g.premises_id, g.tier_no order by g.no) as tier,
      coalesce(g.exempted_no, 0) > coalesce(g.ended_no, 0) as exempt, g.no = 1 as is_first, g.from_at, g.until_at,
      case when g.next_type in ('moved-out', 'removed') then g.next_type end as ended_as
    from (
      select e.*, e.step as no, count(e.beat_id) over w as beat_no,
        count(e.tier) over w as tier_no,
        max(e.step) filter (where e.type = 'exempted') over w as exempted_no,
        max(e.step) filter (where e.type = 'exemption-ended') over w as ended_no,
        e.at as from_at, lead(e.at) over w as until_at, lead(e.type) over w as next_type
      from (select x.*, row_number() over (
        partition by x.premises_id order by x.later, x.at, x.event_id) as step
      from (
        select p.id as premises_id, p.station_id, p.kind, p.card, p.added_on, 'added' as type,
          p.tier, p.beat_id, p.added_at as at, 0 as later, p.id as event_id
        from premises p
        where p.added_on <= p_until and p.id in (
          select c.premises_id from premises_changes c join premises q on q.id = c.premises_id
          where c.happened_on <= p_until and q.beat_id = any (p_beats)
          union
          select c.premises_id from premises_changes c
          where c.beat_id = any (p_beats) and c.happened_on <= p_until)
        union all
        select c.premises_id, c.station_id, p.kind, p.card, p.added_on, c.type, c.tier, c.beat_id,
          c.happened_at, 1, c.id
        from premises_changes c join premises p on p.id = c.premises_id
        where c.happened_on <= p_until and (p.beat_id = any (p_beats) or c.premises_id in (
          select m.premises_id from premises_changes m
          where m.beat_id = any (p_beats) and m.happened_on <= p_until))
      ) x) e
      window w as (partition by e.premises_id order by e.step)
    ) g
  ) s
  where s.type not in ('moved-out', 'removed') and s.beat_id = any (p_beats);
end;

-- Visits that count for the premises of these beats: those made in them, and those made elsewhere
-- to premises that later moved here ("first of the year" belongs to the premises, not the officer).
create function counted_visits(p_beats uuid[], p_from date, p_until date)
returns table (premises_id uuid, happened_at timestamptz, outcome text, card_step text)
language sql stable
begin atomic
  select v.premises_id, v.happened_at, v.outcome, v.card_step
  from visits v
  where v.beat_id = any (p_beats) and v.happened_on between p_from and p_until
    and not exists (select from visit_withdrawals w where w.visit_id = v.id)
  union all
  select v.premises_id, v.happened_at, v.outcome, v.card_step
  from visits v
  where v.premises_id in (
      select c.premises_id from premises_changes c
      where c.beat_id = any (p_beats) and c.happened_on <= p_until)
    and v.beat_id <> all (p_beats) and v.happened_on between p_from and p_until
    and not exists (select from visit_withdrawals w where w.visit_id = v.id);
end;

-- Months of the year as 1-12, 0 for "before the year", null for "not".
--   first_met  the first interview of the year (MG-N2a), wherever the premises then was
--   card_done  when the card was completed at an interview (MG-N3); 0 also if it always was
-- p_due_only is the other reading of 対象数: only premises due this year by the station's interval.
create function sheet_spells(p_beats uuid[], p_year integer, p_until date, p_due_only boolean)
returns table (
  premises_id uuid, beat_id uuid, kind text, tier text, exempt boolean, provisional boolean,
  starts integer, ends integer, met integer, met_here boolean, card_done integer,
  known_here boolean, made_here boolean, left_here boolean, due boolean)
language sql stable
begin atomic
  select s.premises_id, s.beat_id, s.kind, s.tier, s.exempt, s.card = 'provisional',
    case when s.from_at < make_timestamptz(p_year, 1, 1, 0, 0, 0, 'Asia/Tokyo') then 0
      else extract(month from s.from_at at time zone 'Asia/Tokyo')::integer end,
    case when s.until_at < make_timestamptz(p_year, 1, 1, 0, 0, 0, 'Asia/Tokyo') then 0
      else extract(month from s.until_at at time zone 'Asia/Tokyo')::integer end,
    extract(month from f.at at time zone 'Asia/Tokyo')::integer,
    coalesce(f.at >= s.from_at and (s.until_at is null or f.at < s.until_at), false),
    case when s.card = 'completed' then 0
      when d.at < make_timestamptz(p_year, 1, 1, 0, 0, 0, 'Asia/Tokyo') then 0
      else extract(month from d.at at time zone 'Asia/Tokyo')::integer end,
    coalesce(s.card <> 'completed' and d.at >= make_timestamptz(p_year, 1, 1, 0, 0, 0, 'Asia/Tokyo')
      and d.at >= s.from_at and (s.until_at is null or d.at < s.until_at), false),
    s.is_first and s.card = 'provisional' and s.added_on >= make_date(p_year, 1, 1),
    coalesce(s.ended_as = 'moved-out'
      and s.until_at >= make_timestamptz(p_year, 1, 1, 0, 0, 0, 'Asia/Tokyo'), false),
    case when not p_due_only then true else not exists (
      select from visits v
      where v.premises_id = s.premises_id and v.outcome = 'met'
        and v.happened_on < make_date(p_year, 1, 1)
        and v.happened_on >= make_date(p_year + 1 - coalesce((
          select (i.months + 11) / 12 from visit_intervals i
          where i.station_id = s.station_id and i.tier = s.tier
            and i.from_on <= make_date(p_year, 1, 1)
          order by i.from_on desc, i.set_at desc limit 1),
          case s.tier when 'priority' then 1 else 3 end), 1, 1)
        and not exists (select from visit_withdrawals w where w.visit_id = v.id)) end
  from premises_spells(p_beats, p_until) s
  left join (
    select v.premises_id, min(v.happened_at) as at
    from counted_visits(p_beats, make_date(p_year, 1, 1), p_until) v
    where v.outcome = 'met' group by v.premises_id
  ) f on f.premises_id = s.premises_id
  left join (
    select v.premises_id, min(v.happened_at) as at
    from counted_visits(p_beats, date '1900-01-01', p_until) v
    where v.card_step = 'completed' group by v.premises_id
  ) d on d.premises_id = s.premises_id;
end;

-- One row per beat and month, 1-12. Counts of months after p_as_of are null; the plan is not.
--   completed   first interviews of the year, tier of that day         MG-R4, MG-R5
--   outstanding listed and not interviewed this year, at month end (A) MG-R13, MG-R14
--   listed      active and not exempted, at month end (B)              MG-R18, MG-R19
--   p_provisional_listed false: provisional premises join B only with their completed card.
create function sheet_months(
  p_beats uuid[], p_year integer, p_as_of date,
  p_provisional_listed boolean default true, p_due_only boolean default false)
returns table (
  beat_id uuid, month integer, planned_priority integer, planned_general integer,
  completed_priority integer, completed_general integer,
  newly_known_priority integer, newly_known_general integer,
  moved_out_priority integer, moved_out_general integer,
  outstanding_priority integer, outstanding_general integer,
  cr_cards integer, patrol_cards integer,
  listed_priority integer, listed_general integer,
  provisional_priority integer, provisional_general integer,
  provisional_made_priority integer, provisional_made_general integer,
  provisional_resolved_priority integer, provisional_resolved_general integer,
  register_households integer, guide_register_households integer)
language sql stable
begin atomic
  with groups as materialized (
    select s.beat_id, s.kind, s.tier, s.provisional, s.starts, s.ends, s.met, s.met_here,
      s.card_done, s.known_here, s.made_here, s.left_here,
      not s.exempt and s.due as counts,
      case when s.provisional and not p_provisional_listed
        then case when s.card_done is null then 99 else greatest(s.starts, s.card_done) end
        else s.starts end as listed_from,
      count(*)::integer as n
    from sheet_spells(p_beats, p_year, least(p_as_of, make_date(p_year, 12, 31)), p_due_only) s
    where s.ends is distinct from 0
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14
  ),
  counted as (
    select g.beat_id, m.month, g.tier,
      coalesce(sum(g.n) filter (where g.met_here and g.met = m.month), 0)::integer as completed,
      coalesce(sum(g.n) filter (where g.known_here and g.card_done = m.month), 0)::integer as known,
      coalesce(sum(g.n) filter (where g.left_here and g.ends = m.month), 0)::integer as left_n,
      coalesce(sum(g.n) filter (where g.counts and g.listed_from <= m.month
        and (g.ends is null or g.ends > m.month)
        and (g.met is null or g.met > m.month)), 0)::integer as outstanding,
      coalesce(sum(g.n) filter (where g.counts and g.listed_from <= m.month
        and (g.ends is null or g.ends > m.month)), 0)::integer as listed,
      coalesce(sum(g.n) filter (where g.provisional and g.starts <= m.month
        and (g.ends is null or g.ends > m.month)
        and (g.card_done is null or g.card_done > m.month)), 0)::integer as provisional,
      coalesce(sum(g.n) filter (where g.made_here and g.starts = m.month), 0)::integer as made,
      coalesce(sum(g.n) filter (where g.known_here and g.provisional
        and g.card_done = m.month), 0)::integer as resolved,
      coalesce(sum(g.n) filter (where g.kind = 'household' and g.starts <= m.month
        and (g.ends is null or g.ends > m.month) and g.card_done <= m.month), 0)::integer as guide
    from groups g cross join generate_series(1, 12) as m (month)
    group by g.beat_id, m.month, g.tier
  ),
  slips as (
    select v.beat_id, extract(month from v.happened_on)::integer as month,
      sum(v.cr_cards)::integer as cr, sum(v.patrol_cards)::integer as patrol
    from visits v
    where v.beat_id = any (p_beats)
      and v.happened_on between make_date(p_year, 1, 1)
        and least(p_as_of, make_date(p_year, 12, 31))
      and (v.cr_cards > 0 or v.patrol_cards > 0)
      and not exists (select from visit_withdrawals w where w.visit_id = v.id)
    group by 1, 2
  )
  select b.beat_id, m.month, coalesce(n.priority, 0), coalesce(n.general, 0),
    case when m.reached then coalesce(p.completed, 0) end,
    case when m.reached then coalesce(g.completed, 0) end,
    case when m.reached then coalesce(p.known, 0) end,
    case when m.reached then coalesce(g.known, 0) end,
    case when m.reached then coalesce(p.left_n, 0) end,
    case when m.reached then coalesce(g.left_n, 0) end,
    case when m.reached then coalesce(p.outstanding, 0) end,
    case when m.reached then coalesce(g.outstanding, 0) end,
    case when m.reached then coalesce(s.cr, 0) end,
    case when m.reached then coalesce(s.patrol, 0) end,
    case when m.reached then coalesce(p.listed, 0) end,
    case when m.reached then coalesce(g.listed, 0) end,
    case when m.reached then coalesce(p.provisional, 0) end,
    case when m.reached then coalesce(g.provisional, 0) end,
    case when m.reached then coalesce(p.made, 0) end,
    case when m.reached then coalesce(g.made, 0) end,
    case when m.reached then coalesce(p.resolved, 0) end,
    case when m.reached then coalesce(g.resolved, 0) end,
    case when m.reached then (
      select r.count from register_households r
      where r.beat_id = b.beat_id and r.as_of <= m.ends_on
      order by r.as_of desc, r.recorded_at desc limit 1) end,
    case when m.reached then coalesce(p.guide, 0) + coalesce(g.guide, 0) end
  from unnest(p_beats) as b (beat_id)
  cross join (
    select i as month, make_date(p_year, i, 1) <= p_as_of as reached,
      (make_date(p_year, i, 1) + interval '1 month - 1 day')::date as ends_on
    from generate_series(1, 12) as i
  ) m
  left join counted p on p.beat_id = b.beat_id and p.month = m.month and p.tier = 'priority'
  left join counted g on g.beat_id = b.beat_id and g.month = m.month and g.tier = 'general'
  left join slips s on s.beat_id = b.beat_id and s.month = m.month
  left join plan_months n on n.beat_id = b.beat_id and n.year = p_year and n.month = m.month
    and n.version = (select max(x.version) from plan_months x
      where x.beat_id = b.beat_id and x.year = p_year)
  order by b.beat_id, m.month;
end;

-- fact
-- A closed month as it was closed; a later closing of the same month follows a reopening (MG-6.3a).
create table month_closings (
  id uuid primary key,
  station_id uuid not null references units,
  beat_id uuid not null references beats,
  year integer not null,
  month integer not null check (month between 1 and 12),
  closing integer not null,
  counts jsonb not null,
  checksum text not null,
  closed_by uuid not null references persons,
  closed_at timestamptz not null,
  unique (beat_id, year, month, closing)
);

-- fact
create table month_reopenings (
  closing_id uuid primary key references month_closings,
  station_id uuid not null references units,
  reason text not null,
  reopened_by uuid not null references persons,
  reopened_at timestamptz not null
);

-- fact
-- A correction by hand keeps the computed value beside it and says why.
create table sheet_corrections (
  id uuid primary key,
  station_id uuid not null references units,
  beat_id uuid not null references beats,
  year integer not null,
  month integer not null check (month between 1 and 12),
  row_id text not null,
  computed numeric,
  corrected numeric not null,
  reason text not null,
  corrected_by uuid not null references persons,
  corrected_at timestamptz not null
);
create index sheet_corrections_beat on sheet_corrections (beat_id, year);

-- fact
create table sheet_correction_ends (
  correction_id uuid primary key references sheet_corrections,
  station_id uuid not null references units,
  kind text not null check (kind in ('confirmed', 'withdrawn')),
  person_id uuid not null references persons,
  at timestamptz not null
);

-- fact
-- A closed year of a box as filed (MG-6.4a); keep_until null means keep (MG-6.4b).
create table filed_sheets (
  id uuid primary key,
  station_id uuid not null references units,
  box_id uuid not null references units,
  year integer not null,
  pdf bytea not null,
  data jsonb not null,
  checksum text not null,
  keep_until date,
  filed_by uuid not null references persons,
  filed_at timestamptz not null,
  unique (box_id, year)
);

alter table month_closings enable row level security;
alter table month_closings force row level security;
create policy month_closings_scope on month_closings using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table month_reopenings enable row level security;
alter table month_reopenings force row level security;
create policy month_reopenings_scope on month_reopenings using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table sheet_corrections enable row level security;
alter table sheet_corrections force row level security;
create policy sheet_corrections_scope on sheet_corrections using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table sheet_correction_ends enable row level security;
alter table sheet_correction_ends force row level security;
create policy sheet_correction_ends_scope on sheet_correction_ends using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table filed_sheets enable row level security;
alter table filed_sheets force row level security;
create policy filed_sheets_scope on filed_sheets using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));

grant select, insert on month_closings, month_reopenings, sheet_corrections,
  sheet_correction_ends, filed_sheets to {app};
