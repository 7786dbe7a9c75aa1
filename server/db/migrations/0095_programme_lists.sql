-- What is over need not be looked through to find what goes on: in three years of a prefecture nearly
-- every measure is looked back on or cancelled.
create index measure_steps_over on measure_steps (measure_id) where step in ('cancel', 'look-back');
