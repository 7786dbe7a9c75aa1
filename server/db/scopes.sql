-- Run after the migrations of a schema, every time, so that no migration has to think of it: what the
-- row policies ask of {station} and {whole}, the roles of a post of one station and of a post that sees
-- every station (decision 0016). PostgreSQL asks again for every row whatever a policy asks, and reading
-- a list from the setting is most of what that costs. Both are spared the list, {station} compares one
-- station instead, {whole} nothing. Without a scope {station} sees no row of a station.
do $$
declare
  scoped record;
begin
  for scoped in
    select policy.polrelid::regclass as name,
      case when pg_get_expr(policy.polqual, policy.polrelid) like '%station_id IS NULL%'
        then 'station_id is null or ' else '' end as shared
    from pg_policy policy join pg_class class on class.oid = policy.polrelid
    where class.relnamespace = '{schema}'::regnamespace
      and not exists (
        select from pg_policy given where given.polrelid = class.oid and given.polname = 'no_list')
  loop
    execute format(
      'create policy one_station on %1$s as restrictive to {station}
        using (%2$s station_id = nullif(current_setting(''app.stations'', true), '''')::uuid);
      create policy no_list on %1$s to {station}, {whole} using (true)', scoped.name, scoped.shared);
  end loop;
end;
$$;
