-- The embedded engine has no autovacuum, so it plans with what it knew of empty tables: measured on
-- 28,000 visits, the premises of one beat took 1.3 s before and 0.15 s after. Whoever writes many
-- rows at once renews the statistics; only the owner of a table may, hence security definer.
create function renew_statistics() returns void
language sql security definer set search_path from current
as 'analyze units, persons, posts, post_holdings, duty_allotments, towns, town_parts, beats,
  beat_town_parts, beat_assignments, register_households, buildings, premises, premises_details,
  premises_changes, classifications, visits, visit_withdrawals, opinions, opinion_answers, plans,
  plan_doors, plan_events, plan_months, month_closings, reviews, station_checks';
revoke all on function renew_statistics() from public;
grant execute on function renew_statistics() to {app};
