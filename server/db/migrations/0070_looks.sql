-- What every request and every look at a card asks, each in one statement. These functions are in
-- plpgsql because its plans live as long as the connection: planning took most of the time of a look
-- (named statements, which would do the same, are not for the embedded engine). They run with the
-- rights and the row policies of whoever calls them.

-- A person in a post on a day, with what the request needs of them: stations, beats, accepted texts.
create type post_actor as (
  name text, police_rank text, kind text, title text, unit_id uuid, unit_kind text,
  station_id uuid, acting boolean, from_on date, until_on date,
  station_ids uuid[], beat_ids uuid[], accepted jsonb);

-- The same as JSON, which costs less to hand over than so many columns. Opens the scope of the
-- transaction to the stations of the post. Null: not their post that day.
-- p_whole: kinds of post that see the whole prefecture; p_beats: those that work beats.
create function open_actor(
  p_person uuid, p_post uuid, p_day date, p_whole text[], p_beats text[])
returns jsonb language plpgsql as $$
declare
  actor post_actor;
begin
  select person.name, person.police_rank, post.kind, post.title, unit.id, unit.kind,
      coalesce(unit.station_id, parent.station_id), holding.acting, holding.from_on,
      holding.until_on
    into actor.name, actor.police_rank, actor.kind, actor.title, actor.unit_id, actor.unit_kind,
      actor.station_id, actor.acting, actor.from_on, actor.until_on
    from post_holdings holding
    join persons person on person.id = holding.person_id
    join posts post on post.id = holding.post_id
    join units unit on unit.id = post.unit_id
    left join units parent on parent.id = unit.parent_id
    where holding.person_id = p_person and holding.post_id = p_post
      and holding.from_on <= p_day and (holding.until_on is null or holding.until_on >= p_day)
    limit 1;
  if not found then
    return null;
  end if;

  actor.station_ids := array_remove(array[actor.station_id], null);
  if actor.kind = any (p_whole) then
    actor.station_ids := array(select u.id from units u where u.kind = 'station' order by u.sort);
  end if;
  perform set_config('app.stations', array_to_string(actor.station_ids, ','), true);

  -- 兼務: a beat in the box of another post of the same person belongs to that post (trust.md T43).
  actor.beat_ids := '{}';
  if actor.kind = any (p_beats) then
    actor.beat_ids := array(
      select assigned.beat_id from beat_assignments assigned
      join beats beat on beat.id = assigned.beat_id
      where assigned.person_id = p_person and assigned.from_on <= p_day
        and (assigned.until_on is null or assigned.until_on >= p_day)
        and not exists (
          select from post_holdings other join posts held on held.id = other.post_id
          where other.person_id = p_person and held.unit_id = beat.box_id
            and held.unit_id <> actor.unit_id and other.from_on <= p_day
            and (other.until_on is null or other.until_on >= p_day))
      order by assigned.from_on);
  end if;

  actor.accepted := (
    select coalesce(jsonb_agg(jsonb_build_object('code', one.text_code, 'version', one.version,
      'expiresOn', one.expires_on) order by one.expires_on desc), '[]')
    from accepted_texts one
    where one.person_id = p_person and one.post_kind = actor.kind);
  return to_jsonb(actor);
end;
$$;

-- The session of a token that has not ended by hand, and who acts in it.
create function open_caller(p_token_hash text, p_day date, p_whole text[], p_beats text[])
returns table (
  id uuid, person_id uuid, post_id uuid, way text, device_hash text, device_label text,
  started_at timestamptz, seen_at timestamptz, proved_at timestamptz, locked_at timestamptz,
  expires_at timestamptz, actor jsonb)
language plpgsql as $$
begin
  select s.id, s.person_id, s.post_id, s.way, s.device_hash, s.device_label, s.started_at,
      s.seen_at, s.proved_at, s.locked_at, s.expires_at
    into id, person_id, post_id, way, device_hash, device_label, started_at, seen_at, proved_at,
      locked_at, expires_at
    from sessions s where s.token_hash = p_token_hash and s.ended_at is null;
  if found then
    actor := open_actor(person_id, post_id, p_day, p_whole, p_beats);
    return next;
  end if;
end;
$$;

-- Which beat a door belongs to at an instant; as in 0016, but planned once.
create or replace function premises_beat(p_premises uuid, p_at timestamptz) returns uuid
language plpgsql stable as $$
begin
  return coalesce(
    (select c.beat_id from premises_changes c
      where c.premises_id = p_premises and c.type = 'moved-beat' and c.happened_at <= p_at
      order by c.happened_at desc, c.id desc limit 1),
    (select p.beat_id from premises p where p.id = p_premises));
end;
$$;

-- A card with its newest version and the sealed bytes; null keys where it was erased. A frozen card is
-- as good as ended for everybody but the request it was frozen for (R23).
create view sealed_cards with (security_invoker = true) as
select card.id as card_id, card.station_id, card.premises_id, card.building_id, card.kind,
  version.id as version_id, version.revision, version.origin, version.item_set,
  version.written_on, notice.told_on,
  stop.card_id is not null or exists (select from card_freezes held where held.card_id = card.id
    and not exists (select from card_thaws thaw where thaw.freeze_id = held.id)) as ended,
  greatest(version.confirmed_on, (select max(c.confirmed_on) from card_confirmations c
    where c.card_id = card.id and c.revision = version.revision)) as confirmed_on,
  card.made_at, version.contents, key.key_version, key.wrapped
from cards card
join lateral (select v.* from card_versions v where v.card_id = card.id
  order by v.revision desc limit 1) version on true
left join sealed_keys key on key.sealed_id = version.id
left join provisional_notices notice on notice.card_id = card.id
left join card_ends stop on stop.card_id = card.id;

-- The same without the bytes.
create view card_states with (security_invoker = true) as
select card_id, station_id, premises_id, building_id, kind, version_id, revision, origin, item_set,
  written_on, told_on, ended, confirmed_on, made_at
from sealed_cards;

-- What is asked of a card before a look: where it is, whether it is there to be read, and whether this
-- reader is stopped by a break-glass that nobody reviewed in time (R25).
create function card_for_reader(p_card uuid, p_at timestamptz, p_person uuid, p_before timestamptz)
returns table (
  card_id uuid, station_id uuid, premises_id uuid, kind text, origin text, written_on date,
  confirmed_on date, ended boolean, box_id uuid, beat_id uuid, stopped boolean)
language plpgsql stable as $$
begin
  return query
  select state.card_id, state.station_id, state.premises_id, state.kind, state.origin,
    state.written_on, state.confirmed_on, state.ended, beat.box_id, beat.id,
    exists (select from break_glasses opened
      where opened.person_id = p_person and opened.opened_at < p_before
        and not exists (select from break_glass_reviews review
          where review.break_glass_id = opened.id))
  from card_states state
  join beats beat on beat.id = premises_beat(coalesce(state.premises_id,
    (select min(place.premises_id::text)::uuid from premises_details place
      where place.building_id = state.building_id)), p_at)
  where state.card_id = p_card;
end;
$$;

create function sealed_card(p_card uuid) returns setof sealed_cards
language plpgsql stable as $$
begin
  return query select sealed.* from sealed_cards sealed where sealed.card_id = p_card;
end;
$$;

-- What is written of a look, and the ticket of trust.md 1.2, as functions whose inserts are planned
-- once; a look writes all three rows by one statement.
create function note_audit(
  p_id uuid, p_at timestamptz, p_request uuid, p_person uuid, p_post uuid, p_operation text,
  p_action text, p_subject uuid, p_purpose text)
returns void language plpgsql as $$
begin
  insert into audit_events
    (id, at, request_id, person_id, post_id, operation, action, subject_id, purpose)
  values (p_id, p_at, p_request, p_person, p_post, p_operation, p_action, p_subject, p_purpose);
end;
$$;

create function note_look(
  p_id uuid, p_station uuid, p_card uuid, p_premises uuid, p_person uuid, p_post uuid,
  p_purpose text, p_way text, p_ground uuid, p_at timestamptz)
returns void language plpgsql as $$
begin
  insert into card_looks
    (id, station_id, card_id, premises_id, person_id, post_id, purpose, way, ground_id, looked_at)
  values (p_id, p_station, p_card, p_premises, p_person, p_post, p_purpose, p_way, p_ground, p_at);
end;
$$;

create function issue_ticket(
  p_id uuid, p_session text, p_person uuid, p_operation text, p_subject uuid, p_purpose text,
  p_expires timestamptz)
returns void language plpgsql as $$
begin
  insert into read_tickets
    (id, session_hash, person_id, operation, subject_id, purpose, expires_at)
  values (p_id, p_session, p_person, p_operation, p_subject, p_purpose, p_expires);
end;
$$;

-- Takes the ticket away; no row for one that is used, late, or somebody else's.
create function use_ticket(
  p_id uuid, p_session text, p_person uuid, p_operation text, p_subject uuid, p_purpose text,
  p_now timestamptz)
returns setof uuid language plpgsql as $$
begin
  return query
  delete from read_tickets t
  where t.id = p_id and t.session_hash = p_session and t.person_id = p_person
    and t.operation = p_operation and t.subject_id is not distinct from p_subject
    and t.purpose = p_purpose and t.expires_at > p_now
  returning t.id;
end;
$$;

-- Each look locked the row of its station and of its officer against deletion, which nobody may do:
-- units and persons are never deleted. Several looks at once at one station made those locks dear.
alter table card_looks drop constraint card_looks_station_id_fkey;
alter table card_looks drop constraint card_looks_person_id_fkey;

grant select on card_states, sealed_cards to {app};
