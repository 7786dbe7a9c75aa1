-- Receipts of what was handed over to the competent section (YG-3.3b, IS-2.3c, ST-3.3c, GF-2.3c; brokers
-- YG-3.4a, IS-2.4a, ST-3.4a). A receipt says on which day which unit went to which section on which
-- legal ground, and that the post there confirmed it. There is no column for what it was about: no
-- text, no place, no entry of the register, no person (R15). It is closed as soon as it is written.

-- fact
create table hand_overs (
  id uuid primary key,
  station_id uuid not null references units,
  unit_id uuid not null references units,
  handed_on date not null,
  pack text not null,
  clause text not null,
  section_id uuid not null references units,
  receiver_post_id uuid not null references posts
);
create index hand_overs_station on hand_overs (station_id, handed_on desc);
create index hand_overs_receiver on hand_overs (receiver_post_id, handed_on desc);

-- fact
create table hand_over_acknowledgements (
  hand_over_id uuid primary key references hand_overs,
  station_id uuid not null references units,
  acknowledged_on date not null
);

alter table hand_overs enable row level security;
alter table hand_overs force row level security;
create policy hand_overs_scope on hand_overs using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));
alter table hand_over_acknowledgements enable row level security;
alter table hand_over_acknowledgements force row level security;
create policy hand_over_acknowledgements_scope on hand_over_acknowledgements using
  (station_id = any (string_to_array(nullif(current_setting('app.stations', true), ''), ',')::uuid[]));

grant select, insert on hand_overs, hand_over_acknowledgements to {app};
