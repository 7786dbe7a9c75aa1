-- The functions of 0006 again, quicker and with the same meaning: a short list of values takes the
-- place of unnest, which builds and drops a store for every row; only what began within the year is
-- asked for its month; and the statement for one beat keeps its plan.

-- The prescribed form (別記様式) is computed by set from facts, never kept by counters
-- (MG-N2a, MG-N2b). Five functions an auditor reads from top to bottom:
--   premises_spells  what a premises was from when to when, and in which beat
--   counted_visits   the visits that count for the premises of a beat
--   first_meetings   first interview of the year and completed card of each premises
--   sheet_spells     the spells of a year with its interview and its card, as month numbers
--   sheet_months     the counts of one beat and month that every row of the form is made from
-- Their bodies are parsed when they are created, so no search_path can bend them. Row policies
-- cost nothing here as long as an index that begins with station_id answers them.

-- A spell is a stretch of time in which beat, tier and exemption of a premises do not change.
-- A beat is named by the premises' first beat or by a later move to it (dated membership).
-- Where a premises changes, its first change also ends the spell that began when it was added.
create or replace function premises_spells(p_beats uuid[], p_until date)
returns table (
  premises_id uuid, station_id uuid, beat_id uuid, kind text, tier text, exempt boolean,
  card text, added_on date, is_first boolean, from_at timestamptz, until_at timestamptz,
  ended_as text)
language sql stable
begin atomic
  with events as materialized (
    select p.id as premises_id, p.station_id, p.beat_id as first_beat, p.kind,
      p.tier as first_tier, p.card, p.added_on, p.added_at,
      c.id, c.type, c.tier, c.beat_id, c.happened_at as at
    from premises p join premises_changes c on c.premises_id = p.id
    where p.beat_id = any (p_beats) and p.added_on <= p_until and c.happened_on <= p_until
    union all
    select p.id, p.station_id, p.beat_id, p.kind, p.tier, p.card, p.added_on, p.added_at,
      c.id, c.type, c.tier, c.beat_id, c.happened_at
    from premises p join premises_changes c on c.premises_id = p.id
    where p.beat_id <> all (p_beats) and p.added_on <= p_until and c.happened_on <= p_until
      and p.id in (select m.premises_id from premises_changes m
        where m.beat_id = any (p_beats) and m.happened_on <= p_until)
  )
  select p.id, p.station_id, p.beat_id, p.kind, p.tier, false, p.card, p.added_on, true,
    p.added_at, null::timestamptz, null::text
  from premises p
  where p.beat_id = any (p_beats) and p.added_on <= p_until
    and not exists (select from events e where e.premises_id = p.id)
  union all
  select s.premises_id, s.station_id, s.beat_id, s.kind, s.tier, s.exempt, s.card, s.added_on,
    s.is_first, s.from_at, s.until_at,
    case when s.next_type in ('moved-out', 'removed') then s.next_type end
  from (
    select e.premises_id, e.station_id, e.kind, e.card, e.added_on, x.is_first, e.type,
      case when x.is_first then e.first_beat
        else coalesce(e.beats[cardinality(e.beats)], e.first_beat) end as beat_id,
      case when x.is_first or e.tier_step is null then e.first_tier
        when e.tier_step % 2 = 1 then 'priority' else 'general' end as tier,
      not x.is_first and coalesce(e.exempt_step % 2 = 1, false) as exempt,
      case when x.is_first then e.added_at else e.at end as from_at,
      case when x.is_first then e.at else e.next_at end as until_at,
      case when x.is_first then e.type else e.next_type end as next_type
    from (
      -- The latest of a kind wins: steps are doubled, odd means priority, or exempted.
      select n.*, lead(n.at) over w as next_at, lead(n.type) over w as next_type,
        array_agg(n.beat_id) filter (where n.beat_id is not null) over w as beats,
        max(n.step * 2 + (n.tier = 'priority')::integer) over w as tier_step,
        max(case n.type when 'exempted' then n.step * 2 + 1
          when 'exemption-ended' then n.step * 2 end) over w as exempt_step
      from (
        select v.*, row_number() over (partition by v.premises_id order by v.at, v.id) as step
        from events v
      ) n
      window w as (partition by n.premises_id order by n.at, n.id)
    ) e
    join (values (false), (true)) as x (is_first) on not x.is_first or e.step = 1
  ) s
  where s.beat_id = any (p_beats)
    and (s.is_first or s.type not in ('moved-out', 'removed'));
end;

-- Visits that count for the premises of these beats: those made in them, and those made elsewhere
-- to premises that later moved here ("first of the year" belongs to the premises, not the officer).
create or replace function counted_visits(p_beats uuid[], p_from date, p_until date)
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

-- The first interview of the year (MG-N2a) and the interview that completed the card (MG-N3) of
-- each premises of these beats, out of the same visits; each branch has its own index.
create or replace function first_meetings(p_beats uuid[], p_year integer, p_until date)
returns table (premises_id uuid, met_at timestamptz, card_at timestamptz)
language sql stable
begin atomic
  select v.premises_id,
    min(v.happened_at) filter (where v.happened_on >= make_date(p_year, 1, 1)),
    min(v.happened_at) filter (where v.card_step = 'completed')
  from (
    select a.id, a.premises_id, a.happened_on, a.happened_at, a.card_step
    from visits a
    where a.beat_id = any (p_beats) and a.outcome = 'met'
      and a.happened_on between make_date(p_year, 1, 1) and p_until
    union all
    select b.id, b.premises_id, b.happened_on, b.happened_at, b.card_step
    from visits b
    where b.beat_id = any (p_beats) and b.card_step = 'completed'
      and b.happened_on < make_date(p_year, 1, 1) and b.happened_on <= p_until
    union all
    select c.id, c.premises_id, c.happened_on, c.happened_at, c.card_step
    from visits c
    where c.beat_id <> all (p_beats) and c.outcome = 'met' and c.happened_on <= p_until
      and (c.happened_on >= make_date(p_year, 1, 1) or c.card_step = 'completed')
      and c.premises_id in (select m.premises_id from premises_changes m
        where m.beat_id = any (p_beats) and m.happened_on <= p_until)
  ) v
  where not exists (select from visit_withdrawals w where w.visit_id = v.id)
  group by v.premises_id;
end;

-- Months of the year as 1-12, 0 for "before the year", null for "not".
--   met         the first interview of the year, wherever the premises then was
--   card_done   when the card was completed at an interview; 0 also if it always was
--   …_here      it happened in this spell, so this beat and tier count it
-- p_due_only is the other reading of 対象数: only premises due this year by the station's interval.
create or replace function sheet_spells(p_beats uuid[], p_year integer, p_until date, p_due_only boolean)
returns table (
  premises_id uuid, beat_id uuid, kind text, tier text, exempt boolean, provisional boolean,
  starts integer, ends integer, met integer, met_here boolean, card_done integer,
  known_here boolean, made_here boolean, left_here boolean, due boolean)
language sql stable
begin atomic
  select s.premises_id, s.beat_id, s.kind, s.tier, s.exempt, s.card = 'provisional',
    case when s.from_at >= y.months[1] then width_bucket(s.from_at, y.months) else 0 end,
    width_bucket(s.until_at, y.months),
    width_bucket(f.met_at, y.months),
    coalesce(f.met_at >= s.from_at and (s.until_at is null or f.met_at < s.until_at), false),
    case when s.card = 'completed' then 0 else width_bucket(f.card_at, y.months) end,
    coalesce(s.card <> 'completed' and f.card_at >= y.months[1]
      and f.card_at >= s.from_at and (s.until_at is null or f.card_at < s.until_at), false),
    s.is_first and s.card = 'provisional' and s.added_on >= make_date(p_year, 1, 1),
    coalesce(s.ended_as = 'moved-out' and s.until_at >= y.months[1], false),
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
  from (
    select array_agg(make_timestamptz(p_year, m, 1, 0, 0, 0, 'Asia/Tokyo') order by m) as months
    from generate_series(1, 12) as m
  ) y
  cross join premises_spells(p_beats, p_until) s
  left join first_meetings(p_beats, p_year, p_until) f on f.premises_id = s.premises_id;
end;

-- One row per beat and month, 1-12. Counts of months after p_as_of are null; the plan is not.
--   completed   first interviews of the year, tier of that day         MG-R4, MG-R5
--   outstanding listed and not interviewed this year, at month end (A) MG-R13, MG-R14
--   listed      active and not exempted, at month end (B)              MG-R18, MG-R19
--   p_provisional_listed false: provisional premises join B only with their completed card.
create or replace function sheet_months(
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
  -- Spells alike in everything the form asks count as one; 13 is "not this year". The state is
  -- packed into one number, four bits a month and one a mark, because a million rows are grouped.
  with packed as (
    select s.beat_id, (s.starts << 20) + (coalesce(s.ends, 13) << 16)
        + (coalesce(s.met, 13) << 12) + (coalesce(s.card_done, 13) << 8)
        + (s.tier = 'priority')::integer * 128 + (s.kind = 'household')::integer * 64
        + s.provisional::integer * 32 + (s.due and not s.exempt)::integer * 16
        + s.met_here::integer * 8 + s.known_here::integer * 4
        + s.made_here::integer * 2 + s.left_here::integer as state,
      count(*)::integer as n
    from sheet_spells(p_beats, p_year, least(p_as_of, make_date(p_year, 12, 31)), p_due_only) s
    where s.ends is distinct from 0
    group by 1, 2
  ),
  spells as (
    select g.beat_id, g.n, g.starts, g.ends, g.met, g.card_done, g.household, g.provisional,
      g.counts, g.met_here, g.known_here, g.made_here, g.left_here,
      case when g.priority then 'priority' else 'general' end as tier,
      case when g.provisional and not p_provisional_listed then greatest(g.starts, g.card_done)
        else g.starts end as listed_from,
      least(g.ends, g.met) as waits_until, least(g.ends, g.card_done) as provisional_until,
      greatest(g.starts, g.card_done) as carded_from
    from (
      select p.beat_id, p.n, p.state >> 20 as starts, p.state >> 16 & 15 as ends,
        p.state >> 12 & 15 as met, p.state >> 8 & 15 as card_done, p.state & 128 > 0 as priority,
        p.state & 64 > 0 as household, p.state & 32 > 0 as provisional,
        p.state & 16 > 0 as counts, p.state & 8 > 0 as met_here, p.state & 4 > 0 as known_here,
        p.state & 2 > 0 as made_here, p.state & 1 > 0 as left_here
      from packed p
    ) g
  ),
  -- A spell changes a count in at most four months: when it starts, gets its card, is met, ends.
  -- What stands at a month's end is noted as the difference to the month before.
  turns as (
    select s.beat_id, greatest(t.month, 1) as month, s.tier,
      sum(s.n) filter (where s.met_here and t.month = s.met) as completed,
      sum(s.n) filter (where s.known_here and t.month = s.card_done) as known,
      sum(s.n) filter (where s.left_here and t.month = s.ends) as left_n,
      sum(s.n) filter (where s.made_here and t.month = s.starts) as made,
      sum(s.n) filter (where s.known_here and s.provisional and t.month = s.card_done) as resolved,
      sum(case t.month when s.listed_from then s.n when s.waits_until then -s.n end)
        filter (where s.counts and s.listed_from < s.waits_until) as outstanding,
      sum(case t.month when s.listed_from then s.n when s.ends then -s.n end)
        filter (where s.counts and s.listed_from < s.ends) as listed,
      sum(case t.month when s.starts then s.n when s.provisional_until then -s.n end)
        filter (where s.provisional and s.starts < s.provisional_until) as provisional,
      sum(case t.month when s.carded_from then s.n when s.ends then -s.n end)
        filter (where s.household and s.carded_from < s.ends) as guide
    from spells s
    cross join lateral (
      values (1, s.starts), (2, s.card_done), (3, s.met), (4, s.ends)) as t (turn, month)
    where t.month < 13 and not (t.turn > 1 and t.month = s.starts)
      and not (t.turn > 2 and t.month = s.card_done) and not (t.turn > 3 and t.month = s.met)
    group by 1, 2, 3
  ),
  -- All sources of a row beside each other, added up: no join that a wrong estimate could ruin.
  parts (beat_id, month, tier, completed, known, left_n, made, resolved, outstanding, listed,
    provisional, guide, cr, patrol, planned_priority, planned_general, register) as (
    select t.*, 0, 0, 0, 0, null::integer from turns t
    union all
    select v.beat_id, date_part('month', v.happened_on)::integer, null, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      sum(v.cr_cards), sum(v.patrol_cards), 0, 0, null
    from visits v
    where v.beat_id = any (p_beats)
      and v.happened_on between make_date(p_year, 1, 1)
        and least(p_as_of, make_date(p_year, 12, 31))
      and (v.cr_cards > 0 or v.patrol_cards > 0)
      and not exists (select from visit_withdrawals w where w.visit_id = v.id)
    group by 1, 2
    union all
    select n.beat_id, n.month, null, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, n.priority, n.general, null
    from (
      select m.*, max(m.version) over (partition by m.beat_id) as newest
      from plan_months m
      where m.beat_id = any (p_beats) and m.year = p_year
    ) n
    where n.version = n.newest
    union all
    select r.beat_id, i.month, null, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, r.count
    from (
      select h.*,
        lead(h.as_of) over (partition by h.beat_id order by h.as_of, h.recorded_at) as until_on
      from register_households h
      where h.beat_id = any (p_beats)
    ) r
    join generate_series(1, 12) as i (month)
      on r.as_of < make_date(p_year, i.month, 1) + interval '1 month'
      and (r.until_on is null or r.until_on >= make_date(p_year, i.month, 1) + interval '1 month')
    union all
    select b.beat_id, i.month, null, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null
    from unnest(p_beats) as b (beat_id) cross join generate_series(1, 12) as i (month)
  ),
  counted as (
    select c.beat_id, c.month, make_date(p_year, c.month, 1) <= p_as_of as reached,
      sum(c.planned_priority) as planned_p, sum(c.planned_general) as planned_g,
      sum(c.completed) filter (where c.tier = 'priority') as completed_p,
      sum(c.completed) filter (where c.tier = 'general') as completed_g,
      sum(c.known) filter (where c.tier = 'priority') as known_p,
      sum(c.known) filter (where c.tier = 'general') as known_g,
      sum(c.left_n) filter (where c.tier = 'priority') as left_p,
      sum(c.left_n) filter (where c.tier = 'general') as left_g,
      sum(sum(c.outstanding) filter (where c.tier = 'priority')) over w as outstanding_p,
      sum(sum(c.outstanding) filter (where c.tier = 'general')) over w as outstanding_g,
      sum(c.cr) as cr, sum(c.patrol) as patrol,
      sum(sum(c.listed) filter (where c.tier = 'priority')) over w as listed_p,
      sum(sum(c.listed) filter (where c.tier = 'general')) over w as listed_g,
      sum(sum(c.provisional) filter (where c.tier = 'priority')) over w as provisional_p,
      sum(sum(c.provisional) filter (where c.tier = 'general')) over w as provisional_g,
      sum(c.made) filter (where c.tier = 'priority') as made_p,
      sum(c.made) filter (where c.tier = 'general') as made_g,
      sum(c.resolved) filter (where c.tier = 'priority') as resolved_p,
      sum(c.resolved) filter (where c.tier = 'general') as resolved_g,
      max(c.register) as register, sum(sum(c.guide)) over w as guide
    from parts c
    group by c.beat_id, c.month
    window w as (partition by c.beat_id order by c.month)
  )
  select c.beat_id, c.month, c.planned_p::integer, c.planned_g::integer,
    case when c.reached then coalesce(c.completed_p, 0)::integer end,
    case when c.reached then coalesce(c.completed_g, 0)::integer end,
    case when c.reached then coalesce(c.known_p, 0)::integer end,
    case when c.reached then coalesce(c.known_g, 0)::integer end,
    case when c.reached then coalesce(c.left_p, 0)::integer end,
    case when c.reached then coalesce(c.left_g, 0)::integer end,
    case when c.reached then coalesce(c.outstanding_p, 0)::integer end,
    case when c.reached then coalesce(c.outstanding_g, 0)::integer end,
    case when c.reached then c.cr::integer end, case when c.reached then c.patrol::integer end,
    case when c.reached then coalesce(c.listed_p, 0)::integer end,
    case when c.reached then coalesce(c.listed_g, 0)::integer end,
    case when c.reached then coalesce(c.provisional_p, 0)::integer end,
    case when c.reached then coalesce(c.provisional_g, 0)::integer end,
    case when c.reached then coalesce(c.made_p, 0)::integer end,
    case when c.reached then coalesce(c.made_g, 0)::integer end,
    case when c.reached then coalesce(c.resolved_p, 0)::integer end,
    case when c.reached then coalesce(c.resolved_g, 0)::integer end,
    case when c.reached then c.register end,
    case when c.reached then coalesce(c.guide, 0)::integer end
  from counted c
  order by c.beat_id, c.month;
end;

-- The months of one beat. The plan of a statement over twenty tables costs as much as running it, so
-- it is made once a connection: for a single beat the plan without its name is as good.
create function sheet_months_of(
  p_beat uuid, p_year integer, p_as_of date, p_provisional_listed boolean, p_due_only boolean)
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
language plpgsql stable set search_path from current set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
  return query select * from sheet_months(
    array[p_beat], p_year, p_as_of, p_provisional_listed, p_due_only);
end $$;
