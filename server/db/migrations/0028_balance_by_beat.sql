-- The bias watch (R28) once more: a town comes with the beat most of its doors belong to, because the
-- workload of a beat touches all its towns at once. The beat is a group of the sum and is not shown.
drop function visit_balance(date);

create function visit_balance(p_until date)
returns table (
  town_id uuid, code text, households integer, beat_id uuid, visits integer,
  expected double precision)
language sql stable
begin atomic
  with doors as (
    select d.town_part_id, s.beat_id, s.kind, s.tier, (
      select count(*) from visits v
      where v.premises_id = s.premises_id and v.happened_on between p_until - 364 and p_until
        and not exists (select from visit_withdrawals w where w.visit_id = v.id)) as visits
    from premises_spells((select array_agg(b.id) from beats b), p_until) s
    join premises_details d on d.premises_id = s.premises_id
    where s.until_at is null and not s.exempt
  ), rates as (
    select kind, tier, avg(doors.visits)::double precision as rate from doors group by kind, tier
  )
  select t.id, t.code, t.households, mode() within group (order by doors.beat_id),
    sum(doors.visits)::integer, sum(rates.rate)
  from doors join rates using (kind, tier)
  join town_parts p on p.id = doors.town_part_id join towns t on t.id = p.town_id
  group by t.id;
end;
