-- Row policies cost headquarters up to 27 times the statement itself, and a station up to 1.8 times: the
-- list of stations was read from the setting again for every row (trust.md G-09).

-- As in 0070; once the post was found to be theirs today, the transaction goes on as {station} or, where
-- the post sees the whole prefecture, as {whole} (decision 0016).
create or replace function open_actor(
  p_person uuid, p_post uuid, p_day date, p_whole text[], p_beats text[])
returns jsonb language plpgsql as $$
declare
  actor post_actor;
begin
  select person.name, person.police_rank, post.kind, post.title, unit.id, unit.kind,
      coalesce(unit.station_id, parent.station_id), holding.acting, holding.from_on,
      holding.until_on
    into actor.name, actor.police_rank, actor.kind, actor.title, actor.unit_id, actor.unit_kind,
      actor.station_id, actor.acting, actor.from_on, actor.until_on
    from post_holdings holding
    join persons person on person.id = holding.person_id
    join posts post on post.id = holding.post_id
    join units unit on unit.id = post.unit_id
    left join units parent on parent.id = unit.parent_id
    where holding.person_id = p_person and holding.post_id = p_post
      and holding.from_on <= p_day and (holding.until_on is null or holding.until_on >= p_day)
    limit 1;
  if not found then
    return null;
  end if;

  actor.station_ids := array_remove(array[actor.station_id], null);
  if actor.kind = any (p_whole) then
    actor.station_ids := array(select u.id from units u where u.kind = 'station' order by u.sort);
  end if;
  perform set_config('app.stations', array_to_string(actor.station_ids, ','), true);
  if cardinality(actor.station_ids) > 0 then
    perform set_config('role',
      case when actor.kind = any (p_whole) then '{whole}' else '{station}' end, true);
  end if;

  -- 兼務: a beat in the box of another post of the same person belongs to that post (trust.md T43).
  actor.beat_ids := '{}';
  if actor.kind = any (p_beats) then
    actor.beat_ids := array(
      select assigned.beat_id from beat_assignments assigned
      join beats beat on beat.id = assigned.beat_id
      where assigned.person_id = p_person and assigned.from_on <= p_day
        and (assigned.until_on is null or assigned.until_on >= p_day)
        and not exists (
          select from post_holdings other join posts held on held.id = other.post_id
          where other.person_id = p_person and held.unit_id = beat.box_id
            and held.unit_id <> actor.unit_id and other.from_on <= p_day
            and (other.until_on is null or other.until_on >= p_day))
      order by assigned.from_on);
  end if;

  actor.accepted := (
    select coalesce(jsonb_agg(jsonb_build_object('code', one.text_code, 'version', one.version,
      'expiresOn', one.expires_on) order by one.expires_on desc), '[]')
    from accepted_texts one
    where one.person_id = p_person and one.post_kind = actor.kind);
  return to_jsonb(actor);
end;
$$;

-- As in 0040; whether a premises ever changed is asked of the table and no longer of the events. The planner
-- takes those for two, because it does not know that a beat lies in one station, and by a hair's breadth
-- chose to read them all again for every premises.
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
    -- Not an anti-join, which goes to a nested loop where the statistics are poor: this is hashed.
    and p.id not in (select v.premises_id from events v)
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
