create schema customers;

-- Addresses of mailboxes are stored in lower case by the program, so that the unique index needs no collation.
create table customers.accounts (
  id text collate "C" primary key,
  email text collate "C" not null constraint accounts_email_taken unique check (email <> ''),
  name text not null check (name <> ''),
  phone text check (phone <> ''),
  -- Nothing for whoever a file has brought: the first one is set through a mail.
  password_hash text check (password_hash like '$argon2id$%'),
  locale text not null,
  -- Of a business, with its country's letters and without blanks.
  vat_number text collate "C" check (vat_number ~ '^[A-Z]{2}[0-9A-Z+*]{2,12}$'),
  confirmed_at timestamptz,
  marketing_consent boolean not null default false,
  marketing_consent_at timestamptz,
  -- When the first order came: with it, who has ordered and who has not are two indexes.
  ordered_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (not marketing_consent or marketing_consent_at is not null),
  check (password_hash is not null or confirmed_at is null)
);

-- What staff looks people up by: the beginning of the whole name or of its last word, the end of a phone number.
create index accounts_by_name on customers.accounts ((lower(name) collate "C"), id);
create index accounts_by_last_name on customers.accounts ((regexp_replace(lower(name), '^.*\s', '') collate "C"), id);
create index accounts_by_phone on customers.accounts
  ((reverse(regexp_replace(phone, '\D', '', 'g')) collate "C"), id) where phone is not null;
create index accounts_unconfirmed on customers.accounts (id) where confirmed_at is null;
create index accounts_confirmed on customers.accounts (id) where confirmed_at is not null;
create index accounts_with_orders on customers.accounts (id) where ordered_at is not null;
create index accounts_without_orders on customers.accounts (id) where ordered_at is null;
create index accounts_by_consent on customers.accounts (marketing_consent, id);

-- Each yes and each no to marketing, with who said it: the proof of a consent.
create table customers.consent_history (
  id text collate "C" primary key,
  customer_id text collate "C" not null references customers.accounts (id) on delete cascade,
  consent boolean not null,
  actor text collate "C" not null,
  why text,
  at timestamptz not null
);

create index consent_history_by_customer on customers.consent_history (customer_id, id);

-- Who need not pay tax, because of what, and on which days. One that was taken back stays: orders rest on it.
create table customers.exemptions (
  id text collate "C" primary key,
  customer_id text collate "C" not null references customers.accounts (id) on delete cascade,
  reason text not null check (reason <> ''),
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  actor text collate "C" not null,
  created_at timestamptz not null,
  ended_by text collate "C",
  ended_at timestamptz,
  check ((ended_at is null) = (ended_by is null))
);

create unique index exemptions_one_each on customers.exemptions (customer_id) where ended_at is null;
create index exemptions_by_customer on customers.exemptions (customer_id, id);

create table customers.sessions (
  id text primary key,
  token_hash text not null unique check (length(token_hash) = 64),
  customer_id text collate "C" not null references customers.accounts (id) on delete cascade,
  user_agent text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at)
);

create index sessions_by_customer on customers.sessions (customer_id, id);
create index sessions_by_expiry on customers.sessions (expires_at);

-- One-time tokens. A token is bound to the account and to the mailbox it was sent to.
create table customers.tokens (
  id text primary key,
  token_hash text not null unique check (length(token_hash) = 64),
  customer_id text collate "C" not null references customers.accounts (id) on delete cascade,
  purpose text not null check (purpose in ('confirm_email', 'reset_password')),
  email text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  used_at timestamptz
);

create index tokens_by_customer on customers.tokens (customer_id, purpose, created_at);
create index tokens_by_expiry on customers.tokens (expires_at);

create table customers.addresses (
  id text primary key,
  customer_id text collate "C" not null references customers.accounts (id) on delete cascade,
  name text not null check (name <> ''),
  line1 text not null check (line1 <> ''),
  line2 text,
  postal_code text not null,
  city text not null check (city <> ''),
  region text,
  country text not null check (length(country) = 2),
  phone text,
  preferred boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create index addresses_by_customer on customers.addresses (customer_id, id);
create index addresses_by_phone on customers.addresses
  ((reverse(regexp_replace(phone, '\D', '', 'g')) collate "C"), customer_id) where phone is not null;
create unique index addresses_one_preferred on customers.addresses (customer_id) where preferred;

-- Failed sign-ins and asked mails, counted per account and client, per client and per account. The subject is a hash.
create table customers.tries (
  subject text primary key check (length(subject) = 64),
  tries integer not null check (tries >= 0),
  window_ends_at timestamptz not null
);

create index tries_by_end on customers.tries (window_ends_at);

-- Hashes of the addresses of people who were erased, so that a file from before does not bring them back.
create table customers.erased (
  address_hash text collate "C" primary key check (length(address_hash) = 64),
  at timestamptz not null
);

-- Who belongs together: trade customers, friends of the house. Prices and promotions name groups by their ids.
create table customers.groups (
  id text collate "C" primary key,
  name text not null check (name <> ''),
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create unique index groups_name_taken on customers.groups (lower(name));

create table customers.group_members (
  customer_id text collate "C" not null references customers.accounts (id) on delete cascade,
  group_id text collate "C" not null references customers.groups (id) on delete cascade,
  added_at timestamptz not null,
  primary key (customer_id, group_id)
);

create index group_members_by_group on customers.group_members (group_id, customer_id);
