create schema staff;

-- Addresses are stored in lower case by the program, so that the unique index needs no collation.
create table staff.accounts (
  id text primary key,
  email text not null constraint accounts_email_taken unique check (email <> ''),
  name text not null check (name <> ''),
  password_hash text not null check (password_hash like '$argon2id$%'),
  permissions text[] not null check (permissions <@ array[
    'catalog.read', 'catalog.write', 'inventory.read', 'inventory.write', 'orders.read', 'orders.write',
    'payments.refund', 'settings.read', 'settings.write', 'customers.read', 'mail.read', 'staff.write'
  ]::text[]),
  state text not null check (state in ('active', 'disabled')),
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table staff.account_history (
  id text primary key,
  staff_id text not null,
  from_state text,
  to_state text not null,
  actor text not null,
  why text not null,
  at timestamptz not null
);

create index account_history_by_staff on staff.account_history (staff_id, id);

-- At most one link is alive: each new one replaces the one before.
create table staff.first_owner_link (
  only_row smallint primary key check (only_row = 1),
  token_hash text not null check (length(token_hash) = 64),
  expires_at timestamptz not null,
  used_at timestamptz,
  created_at timestamptz not null
);

create table staff.sessions (
  id text primary key,
  token_hash text not null unique check (length(token_hash) = 64),
  staff_id text not null references staff.accounts (id) on delete cascade,
  user_agent text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at)
);

create index sessions_by_staff on staff.sessions (staff_id, id);
create index sessions_by_expiry on staff.sessions (expires_at);

-- Failed sign-ins, counted per account and client, per client and per account. The subject is a hash.
create table staff.sign_in_tries (
  subject text primary key check (length(subject) = 64),
  tries integer not null check (tries >= 0),
  window_ends_at timestamptz not null
);

create index sign_in_tries_by_end on staff.sign_in_tries (window_ends_at);
