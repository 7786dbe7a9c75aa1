-- The form asks of a visit its premises, hour, outcome, card and slips and nothing else: an index that
-- holds them answers it without touching the table, a quarter less work for one beat.
drop index visits_beat;
create index visits_counted on visits (station_id, beat_id, happened_on)
  include (premises_id, happened_at, outcome, card_step, cr_cards, patrol_cards, id);
