create schema mail;

-- One row per mail. Values are rendered when the mail goes out; hidden values (links that hold a token) are never shown
-- to staff, and those that work only once are forgotten as soon as the mail has left.
create table mail.messages (
  id text primary key,
  to_address text not null check (to_address <> ''),
  template text not null,
  locale text not null,
  template_values jsonb not null,
  hidden_values jsonb,
  dedupe_key text unique check (dedupe_key <> ''),
  resend_of text references mail.messages (id) on delete set null,
  state text not null check (state in ('waiting', 'sending', 'sent', 'kept', 'suppressed', 'dead')),
  tries integer not null default 0 check (tries >= 0),
  next_try_at timestamptz not null,
  lease_id text,
  lease_until timestamptz,
  subject text,
  reason text,
  created_at timestamptz not null,
  done_at timestamptz,
  check ((state = 'sending') = (lease_id is not null and lease_until is not null)),
  check ((state in ('sent', 'kept', 'suppressed', 'dead')) = (done_at is not null))
);

create index messages_waiting on mail.messages (next_try_at, id) where state = 'waiting';
create index messages_sending on mail.messages (lease_until, id) where state = 'sending';
create index messages_by_state on mail.messages (state, id);
create index messages_by_template on mail.messages (template, id);
create index messages_by_address on mail.messages (to_address, id);
create index messages_resend_of on mail.messages (resend_of) where resend_of is not null;
create index messages_hidden on mail.messages (done_at, id) where hidden_values is not null;

-- What came of each try: the history of a mail.
create table mail.tries (
  message_id text not null,
  number integer not null check (number > 0),
  outcome text not null check (outcome in ('sent', 'kept', 'suppressed', 'failed', 'refused')),
  detail text,
  at timestamptz not null,
  primary key (message_id, number)
);

-- Addresses that must not get mail. Bounced and blocked addresses get nothing; people who complained or unsubscribed
-- still get the mails that belong to their own orders and account.
create table mail.suppressions (
  address text primary key check (address <> ''),
  reason text not null check (reason in ('bounced', 'blocked', 'complained', 'unsubscribed')),
  detail text,
  created_at timestamptz not null
);

create index suppressions_by_time on mail.suppressions (created_at, address);

-- What the owner has made of a kind of mail: switched off, or written anew in some languages. A kind that nobody has
-- changed has no row.
create table mail.template_settings (
  template text primary key check (template <> ''),
  is_on boolean not null,
  words jsonb not null check (jsonb_typeof(words) = 'object'),
  version integer not null check (version > 0),
  updated_at timestamptz not null
);

-- The last look at whether mail leaves: one row, asked for at the desk and filled in by a job.
create table mail.checks (
  only_row integer primary key check (only_row = 1),
  state text not null check (state in ('running', 'done')),
  staff_id text not null,
  to_address text not null check (to_address <> ''),
  locale text not null,
  round integer not null check (round > 0),
  asked_at timestamptz not null,
  done_at timestamptz,
  -- The test mail was taken by the mail server.
  leaves boolean not null,
  from_address text,
  findings jsonb not null check (jsonb_typeof(findings) = 'array'),
  check ((state = 'done') = (done_at is not null)),
  check (state = 'done' or not leaves)
);
