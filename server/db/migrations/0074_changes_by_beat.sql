-- The form of one beat looked for changes at every door of the beat, 900 of them, to find the hundred
-- that changed. A change now says in which beat its premises was first listed, and the key to premises
-- makes it impossible to say it wrongly.
alter table premises add constraint premises_listed unique (id, beat_id);
alter table premises_changes add column first_beat_id uuid;
update premises_changes change set first_beat_id = premises.beat_id
  from premises where premises.id = change.premises_id;
alter table premises_changes
  alter column first_beat_id set not null,
  drop constraint premises_changes_premises_id_fkey,
  add constraint premises_changes_listed foreign key (premises_id, first_beat_id)
    references premises (id, beat_id);
create index premises_changes_first_beat on premises_changes (station_id, first_beat_id);

-- As in 0073, but for that.
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
    where c.first_beat_id = any (p_beats) and p.added_on <= p_until and c.happened_on <= p_until
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
