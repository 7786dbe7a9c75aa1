-- The chief of the prefectural police, who alone declares a disaster (cards.declare-disaster). The
-- post reads no card and no premises.
alter table posts drop constraint posts_kind_check;
alter table posts add constraint posts_kind_check check (kind in
  ('beatOfficer', 'boxChief', 'sectionChief', 'stationChief', 'headquartersClerk', 'auditor',
   'prefecturalChief'));
