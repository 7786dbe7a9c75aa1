-- A pack may tell more classes of premises apart than the prescribed form has columns. `tier` stays
-- the column; `visit_class` says which class of it, and is null for the only one of a column. Why
-- premises are in a class is kept with the criterion, sealed as before.
alter table premises add column visit_class text;
alter table premises_changes add column visit_class text
  check (visit_class is null or type = 'reclassified');
alter table premises_proposals add column visit_class text;

-- An interval is set for a column, or for one class of a column that has several; the form reads
-- those of columns only.
alter table visit_intervals alter column tier drop not null;
alter table visit_intervals add column visit_class text;
alter table visit_intervals add check ((tier is null) = (visit_class is not null));
