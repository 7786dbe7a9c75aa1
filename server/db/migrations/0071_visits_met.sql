-- The last meeting at a door, asked for thousands of doors at once: with the station in the index the
-- row policy is answered from it, and no visit is read for it (trust.md G-09).
drop index visits_met;
create index visits_met on visits (premises_id, happened_at) include (station_id)
  where outcome = 'met';
