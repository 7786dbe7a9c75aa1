-- Sign-in: by what a person proves who they are, from which device, and for how long (trust.md T43,
-- T57, T58, T60, S1, S4). Secrets stand here as hashes or sealed; the sealing key is a file.

-- A session ends for good after its absolute end; the ones from before this migration have none.
update sessions set ended_at = started_at where ended_at is null;
alter table sessions
  add column way text not null default 'demo'
    check (way in ('demo', 'password', 'passkey', 'oidc', 'code')),
  add column device_hash text not null default '',
  add column device_label text not null default '',
  add column expires_at timestamptz,
  add column proved_at timestamptz,
  add column locked_at timestamptz,
  add column rotated_from uuid references sessions;
update sessions set expires_at = started_at, proved_at = started_at;
alter table sessions alter column expires_at set not null;
alter table sessions alter column proved_at set not null;
create index sessions_person on sessions (person_id) where ended_at is null;

-- The number a person signs in with; the provider's subject claim is compared with it.
create table staff_numbers (
  person_id uuid primary key references persons,
  number text not null unique,
  set_by uuid,
  set_at timestamptz not null
);

create table credentials (
  id uuid primary key,
  person_id uuid not null references persons,
  kind text not null check (kind in ('password', 'passkey')),
  label text not null,
  password_hash text,
  totp_sealed text,
  -- The last step of 30 seconds whose code was used: a code is good once.
  totp_step bigint,
  passkey_handle text unique,
  public_key text,
  counter bigint,
  transports jsonb,
  made_at timestamptz not null,
  used_at timestamptz,
  ended_at timestamptz,
  constraint credentials_password check
    ((kind = 'password') = (password_hash is not null and totp_sealed is not null)),
  constraint credentials_passkey check
    ((kind = 'passkey') = (passkey_handle is not null and public_key is not null))
);
create index credentials_person on credentials (person_id);
create unique index credentials_one_password on credentials (person_id)
  where kind = 'password' and ended_at is null;

-- A code that lets one person set up a way to sign in; the first administrator's is made at the
-- command line and has no maker. It is no reference: the first administrator does not exist yet.
create table sign_in_codes (
  id uuid primary key,
  code_hash text not null unique,
  person_id uuid not null,
  first_administrator boolean not null,
  totp_sealed text not null,
  made_by uuid,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index sign_in_codes_person on sign_in_codes (person_id);

-- A question of one attempt: passkey challenge, or state, nonce and verifier of a provider's code.
create table sign_in_challenges (
  id uuid primary key,
  purpose text not null check (purpose in ('sign-in', 'add-passkey', 'unlock', 'provider')),
  challenge text not null,
  verifier text,
  person_id uuid,
  session_id uuid references sessions,
  device_hash text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index sign_in_challenges_expiry on sign_in_challenges (expires_at);

-- Failed attempts per hashed identifier, known or not, so that a restart forgets none.
create table sign_in_limits (
  key_hash text primary key,
  failures integer not null,
  not_before timestamptz not null,
  last_at timestamptz not null
);

-- fact
-- Who accepted which version of the code of conduct or the purpose text, in which post, until when.
create table accepted_texts (
  id uuid primary key,
  person_id uuid not null references persons,
  post_kind text not null,
  text_code text not null,
  version text not null,
  accepted_at timestamptz not null,
  expires_on date not null
);
create index accepted_texts_person on accepted_texts (person_id, post_kind);

grant select, insert, update on staff_numbers, credentials, sign_in_codes to {app};
grant select, insert, update, delete on sign_in_challenges, sign_in_limits to {app};
grant select, insert on accepted_texts to {app};
