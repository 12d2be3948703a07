create schema payments;

-- Ways to pay that the shop offers, each through a provider. Facts are shown to the shopper, a bank account for
-- instance.
create table payments.methods (
  code text collate "C" primary key check (code ~ '^[a-z][a-z0-9_]*$'),
  provider text collate "C" not null check (provider <> ''),
  market_codes text[],
  -- The shopper gives something to pay with, a card for instance.
  needs_token boolean not null,
  facts jsonb not null,
  position integer not null,
  active boolean not null,
  -- Whether the money is taken with the order, or promised then and taken when something leaves. Who is paid later has
  -- nothing to wait for.
  capture_at text not null default 'placement' check (capture_at in ('placement', 'dispatch')),
  -- An order whose money comes later is canceled when it has not come after so many days, and its buyer reminded so
  -- many days before. Nothing: such an order waits for ever.
  expire_days integer check (expire_days between 1 and 365),
  remind_days integer check (remind_days between 1 and 60),
  constraint methods_remind_before_expiry check (remind_days < expire_days),
  version integer not null check (version > 0),
  updated_at timestamptz not null,
  check (capture_at = 'placement' or provider not in ('cash', 'transfer'))
);

insert into payments.methods
  (code, provider, market_codes, needs_token, facts, position, active, version, updated_at)
values
  ('card', 'local', null, true, '[]', 1, true, 1, now()),
  ('card_stripe', 'stripe_test', null, true, '[]', 0, false, 1, now()),
  ('transfer', 'transfer', null, false, '[]', 2, true, 1, now()),
  ('cash', 'cash', null, false, '[]', 3, true, 1, now());

update payments.methods set expire_days = 14, remind_days = 3 where code = 'transfer';
-- Our account at a provider, one for real and one for test money. What is secret of it is sealed with the shop's secret,
-- and never given out; the last four letters tell keys apart.
create table payments.accounts (
  provider text collate "C" primary key check (provider in ('stripe', 'stripe_test')),
  account text collate "C" not null check (account <> ''),
  name text not null,
  publishable_key text collate "C" not null check (publishable_key like 'pk\_%'),
  secret_key bytea not null,
  secret_key_ends text collate "C" not null check (length(secret_key_ends) = 4),
  -- What signs messages, the newest first: several while one is replaced by another.
  webhook_secrets bytea[] not null,
  webhook_secrets_end text[] not null,
  -- What moved on the balance before is not the shop's.
  since timestamptz not null,
  version integer not null check (version > 0),
  updated_at timestamptz not null,
  check (cardinality(webhook_secrets) <= 3),
  check (cardinality(webhook_secrets) = cardinality(webhook_secrets_end))
);

-- Our side of every payment, written before a provider is asked for anything. The id is the key we give the
-- provider, so that asking twice charges once. The checks are the last word on what may be captured and refunded.
create table payments.intents (
  id text collate "C" primary key,
  attempt_id text collate "C" not null,
  order_id text collate "C",
  provider text collate "C" not null check (provider <> ''),
  method text collate "C" not null check (method <> ''),
  state text not null check (
    state in (
      'opened', 'action_needed', 'pending', 'unknown', 'authorized', 'partly_captured', 'captured', 'declined',
      'canceled'
    )
  ),
  -- As its way to pay said when it was opened.
  capture_at text not null check (capture_at in ('placement', 'dispatch')),
  amount_minor bigint not null check (amount_minor > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  authorized_minor bigint not null default 0 check (authorized_minor >= 0),
  captured_minor bigint not null default 0 check (captured_minor >= 0),
  -- What of it is to be taken by now: all at placement, or what has left.
  due_minor bigint not null,
  -- What the provider was last asked to have taken in all; written before it is asked.
  taking_minor bigint not null,
  -- Until when an authorization can be taken, as far as we know.
  authorized_until timestamptz,
  -- Why money that was authorized could not be taken, and when it was last asked for.
  capture_failure text,
  capture_tried_at timestamptz,
  -- Refunds asked for and not failed; it grows when a refund is opened, before the provider is called.
  refunded_minor bigint not null default 0 check (refunded_minor >= 0),
  -- What of it is not to be taken any more, because units of its order were canceled before it came.
  waived_minor bigint not null default 0,
  reference text collate "C",
  action_url text,
  reason text,
  guard_subjects text[] not null,
  -- The customer who wants the card kept for the next time.
  keeps_for text collate "C",
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint intents_captured_within_authorized check (captured_minor <= authorized_minor),
  constraint intents_refunded_within_captured check (refunded_minor <= captured_minor),
  constraint intents_due_within_amount check (due_minor between 0 and amount_minor),
  constraint intents_waived_within_amount check (waived_minor between 0 and amount_minor),
  constraint intents_captured_as_asked check (captured_minor <= taking_minor and taking_minor <= amount_minor),
  check ((state in ('partly_captured', 'captured')) = (captured_minor > 0)),
  check (state <> 'partly_captured' or captured_minor < authorized_minor),
  check ((state = 'action_needed') = (action_url is not null))
);

create index intents_by_attempt on payments.intents (attempt_id, id);
create index intents_by_order on payments.intents (order_id, id) where order_id is not null;
create unique index intents_one_per_reference on payments.intents (provider, reference)
  where reference is not null;
create index intents_by_state on payments.intents (state, id) where state in ('captured', 'authorized');
create index intents_keeping on payments.intents (keeps_for) where keeps_for is not null;
-- Authorizations with an order: what is to be taken of them, and which of them end.
create index intents_authorized on payments.intents (authorized_until, id)
  where state in ('authorized', 'partly_captured') and order_id is not null;
-- Promises that ended before all of them was taken.
create index intents_not_taken on payments.intents (updated_at, id)
  where capture_at = 'dispatch' and order_id is not null and captured_minor + waived_minor < amount_minor
    and state in ('declined', 'canceled', 'captured');
create index intents_declined on payments.intents (id) where state = 'declined';
create index intents_unknown on payments.intents (id) where state = 'unknown';
-- Money that has neither order nor refund; it is there for moments.
create index intents_without_order on payments.intents (id)
  where order_id is null and (state = 'authorized' or (state = 'captured' and refunded_minor < captured_minor));

create table payments.intent_history (
  id text collate "C" primary key,
  intent_id text collate "C" not null,
  from_state text not null,
  to_state text not null,
  actor text not null,
  why text,
  at timestamptz not null
);

create index intent_history_by_intent on payments.intent_history (intent_id, id);

create table payments.captures (
  id text collate "C" primary key,
  intent_id text collate "C" not null references payments.intents (id),
  -- As its payment has it, so that what one provider took is found by its index.
  provider text collate "C" not null,
  amount_minor bigint not null check (amount_minor > 0),
  at timestamptz not null
);

create index captures_by_intent on payments.captures (intent_id, id);
create index captures_by_time on payments.captures (at, id);
create index captures_by_provider on payments.captures (provider, at, id);

create table payments.refunds (
  id text collate "C" primary key,
  intent_id text collate "C" not null references payments.intents (id),
  provider text collate "C" not null,
  order_id text collate "C",
  state text not null check (state in ('waiting', 'done', 'failed')),
  amount_minor bigint not null check (amount_minor > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  why text not null,
  actor text not null,
  request_key text collate "C" constraint refunds_request_once unique,
  reference text collate "C",
  -- Given to the customer as store credit instead: the provider is not asked.
  credit_id text collate "C",
  failure text,
  created_at timestamptz not null,
  done_at timestamptz,
  check ((state = 'waiting') = (done_at is null))
);

create index refunds_by_intent on payments.refunds (intent_id, id);
create index refunds_by_order on payments.refunds (order_id, id) where order_id is not null;
create index refunds_by_time on payments.refunds (done_at, id) where state = 'done';
create index refunds_by_provider on payments.refunds (provider, done_at, id)
  where state = 'done' and credit_id is null;
create index refunds_waiting on payments.refunds (created_at, id) where state = 'waiting';
create index refunds_failed on payments.refunds (done_at, id) where state = 'failed';

create table payments.refund_history (
  id text collate "C" primary key,
  refund_id text collate "C" not null,
  from_state text not null,
  to_state text not null,
  actor text not null,
  why text,
  at timestamptz not null
);

create index refund_history_by_refund on payments.refund_history (refund_id, id);

-- Every message of a provider, once. A message only says where to look: money moves by what lookUp answers.
create table payments.inbox (
  id text collate "C" primary key,
  provider text collate "C" not null,
  event_id text collate "C" not null,
  state text not null check (state in ('taken', 'parked', 'refused')),
  kind text not null,
  intent_id text collate "C",
  message jsonb not null,
  -- As it came, to be read once more; it may name people, and goes after some weeks.
  body text check (length(body) <= 65536),
  reason text,
  tries integer not null default 0 check (tries >= 0),
  -- When one about an unknown payment is compared again: later and later.
  look_at timestamptz check ((look_at is not null) = (state = 'parked')),
  received_at timestamptz not null,
  constraint inbox_once unique (event_id, provider)
);

create index inbox_parked on payments.inbox (look_at, id) where state = 'parked';
create index inbox_with_body on payments.inbox (received_at, id) where body is not null;
create index inbox_of_disputes on payments.inbox (received_at, id)
  where state = 'taken' and message ->> 'dispute' is not null;
create index inbox_refused on payments.inbox (received_at, id) where state = 'refused';
create index inbox_by_provider on payments.inbox (provider, id);
create index inbox_not_taken on payments.inbox (state, id) where state <> 'taken';
create index inbox_by_intent on payments.inbox (intent_id, id) where intent_id is not null;

-- Payments that messages told of and nobody has looked up since: one row, however much is told. A minute after
-- somebody took one it is due again, unless it was looked up.
create table payments.news (
  intent_id text collate "C" primary key,
  told_at timestamptz not null,
  due_at timestamptz not null
);

create index news_by_due on payments.news (due_at, intent_id);

-- Declined cards counted per card, client, mailbox and postal address, and per mailbox and address at one client. The
-- subject is a hash.
create table payments.declines (
  subject text collate "C" primary key check (length(subject) = 64),
  declines integer not null check (declines >= 0),
  window_ends_at timestamptz not null
);

create index declines_by_end on payments.declines (window_ends_at);

-- Money that has moved is never edited: what was wrong is put right by another movement.
create function payments.refuse_edit() returns trigger language plpgsql as $$
begin
  raise exception '% rows are never changed', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger captures_stay before update or delete on payments.captures
  for each row execute function payments.refuse_edit();
create trigger refunds_stay before delete on payments.refunds
  for each row execute function payments.refuse_edit();
create trigger refunds_stay_as_done before update on payments.refunds
  for each row when (old.state <> 'waiting' and (to_jsonb(old) - 'why') is distinct from (to_jsonb(new) - 'why'))
  execute function payments.refuse_edit();

-- Customers as a provider knows them, so that it keeps their cards. One who is erased has no customer any more, and goes
-- when the provider has forgotten them.
create table payments.payers (
  id text collate "C" primary key,
  customer_id text collate "C",
  provider text collate "C" not null check (provider <> ''),
  -- Nothing until the provider has answered.
  reference text collate "C",
  state text not null check (state in ('open', 'going')),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((state = 'open') = (customer_id is not null))
);

create unique index payers_one_per_customer on payments.payers (customer_id, provider) where state = 'open';
create unique index payers_one_per_reference on payments.payers (provider, reference)
  where reference is not null;
create index payers_going on payments.payers (updated_at, id) where state = 'going';

-- What a shopper sees of a card that a provider keeps. Its number is nowhere in the shop.
create table payments.saved_cards (
  id text collate "C" primary key,
  payer_id text collate "C" not null references payments.payers (id),
  reference text collate "C" not null,
  brand text not null,
  last_four text not null check (last_four ~ '^[0-9]{4}$'),
  expires_year integer not null check (expires_year between 2000 and 2200),
  expires_month integer not null check (expires_month between 1 and 12),
  fingerprint text collate "C" not null,
  state text not null check (state in ('kept', 'going')),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint saved_cards_once unique (payer_id, fingerprint)
);

create index saved_cards_going on payments.saved_cards (updated_at, id) where state = 'going';
