-- The audit log as a Merkle tree (RFC 9162), and the record of backups and drills.

-- purpose: why somebody looked at personal data. written_in: the transaction of the row; the
-- sequencer takes only rows older than the oldest running transaction, so that a late commit is
-- never passed over. A transaction number means nothing outside of its engine: backups leave it out.
alter table audit_events add column purpose text;
alter table audit_events add column written_in xid8 not null default pg_current_xact_id();
create index audit_events_written_in on audit_events (written_in);
create index audit_events_request on audit_events (request_id);
create index answered_requests_at on answered_requests (at);
create index audit_events_person on audit_events (person_id, at);

-- An event as one line of text: what its leaf hash is taken of and what an export prints (R11).
create function audit_line(e audit_events) returns text language sql stable
begin atomic
  select jsonb_build_array(1, e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    e.request_id, e.person_id, e.post_id, e.operation, e.action, e.subject_id, e.purpose,
    e.details)::text;
end;

-- RFC 9162 2.1.1: the hash of a leaf is that of a zero byte and the entry.
create function audit_leaf_hash(line text) returns bytea language sql immutable
begin atomic
  select sha256('\x00'::bytea || convert_to(line, 'UTF8'));
end;

-- fact
-- The place of an event in the log; written by the one sequencer only.
create table audit_leaves (
  leaf_index bigint primary key check (leaf_index >= 0),
  event_id uuid not null unique references audit_events,
  leaf_hash bytea not null check (length(leaf_hash) = 32)
);

-- fact
-- 256 hashes side by side and the root above them; hashes of level 0 are leaves, of level n the
-- roots of the tiles of level n - 1. Only full tiles are kept.
create table audit_tiles (
  level integer not null check (level >= 0),
  tile bigint not null check (tile >= 0),
  hashes bytea not null check (length(hashes) = 8192),
  root bytea not null check (length(root) = 32),
  primary key (level, tile)
);

-- fact
-- What the log was at an instant, signed (C2SP tlog-checkpoint). taken_before: every row of an
-- older transaction is in the tree.
create table audit_checkpoints (
  size bigint primary key check (size > 0),
  root bytea not null check (length(root) = 32),
  at timestamptz not null,
  note text not null,
  taken_before xid8
);

-- fact
-- The keys that signed or sign checkpoints, as C2SP verifier keys (public).
create table audit_signers (
  verifier_key text primary key,
  since timestamptz not null
);

-- fact
-- Backups made, restored and tried; the file itself lies elsewhere.
create table backup_records (
  id uuid primary key,
  kind text not null check (kind in ('backup', 'restore', 'drill')),
  at timestamptz not null,
  file_name text not null,
  made_at timestamptz not null,
  tables integer not null,
  row_count bigint not null,
  checksum text not null,
  log_size bigint not null
);

-- Visits of the year up to a day by town, against what the mix of kinds and tiers explains at the
-- rates of the whole prefecture; for the auditor's watch over evenness (R28). Towns and sums only.
create function visit_balance(p_until date)
returns table (town_id uuid, code text, households integer, visits integer, expected double precision)
language sql stable
begin atomic
  with doors as (
    select d.town_part_id, s.kind, s.tier, (
      select count(*) from visits v
      where v.premises_id = s.premises_id and v.happened_on between p_until - 364 and p_until
        and not exists (select from visit_withdrawals w where w.visit_id = v.id)) as visits
    from premises_spells((select array_agg(b.id) from beats b), p_until) s
    join premises_details d on d.premises_id = s.premises_id
    where s.until_at is null and not s.exempt
  ), rates as (
    select kind, tier, avg(doors.visits)::double precision as rate from doors group by kind, tier
  )
  select t.id, t.code, t.households, sum(doors.visits)::integer, sum(rates.rate)
  from doors join rates using (kind, tier)
  join town_parts p on p.id = doors.town_part_id join towns t on t.id = p.town_id
  group by t.id;
end;

grant select, insert on audit_leaves, audit_tiles, audit_checkpoints, audit_signers, backup_records
  to {app};
