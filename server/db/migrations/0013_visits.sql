-- What people said at the door about when they like to be called on, and what was known before, so
-- that a visit taken back within its ten seconds leaves nothing behind (MG-4.3a).
alter table visits
  add column hours text check (hours in
    ('weekday-morning', 'weekday-afternoon', 'evening', 'weekend', 'anytime')),
  add column hours_before text;

create index visit_opinions on opinions (visit_id) where visit_id is not null;
create index night_requests_station on night_requests (station_id, until_at);
create index night_requests_premises on night_requests (premises_id, requested_by);
