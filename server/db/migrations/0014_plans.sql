-- A re-plan of mid-year keeps the doors of the months that are over and places again those nobody
-- was met at, so a door may stand in two months of one version. What is fixed follows from the day
-- and the closed months, so no flag says it a second time.
alter table plan_doors drop constraint plan_doors_pkey;
alter table plan_doors add primary key (plan_id, premises_id, month);
alter table plan_doors drop column fixed;

-- The last day in time when the door was placed; a door of before this column is in time all year.
alter table plan_doors add column due_on date not null default '9999-12-31';
alter table plan_doors alter column due_on drop default;

create index plans_station on plans (station_id, year);
