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
  version integer not null check (version > 0),
  updated_at timestamptz not null
);

insert into payments.methods
  (code, provider, market_codes, needs_token, facts, position, active, version, updated_at)
values
  ('card', 'local', null, true, '[]', 1, true, 1, now()),
  ('transfer', 'transfer', null, false, '[]', 2, true, 1, now()),
  ('cash', 'cash', null, false, '[]', 3, true, 1, now());

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
      'opened', 'action_needed', 'pending', 'unknown', 'authorized', 'captured', 'declined', 'canceled'
    )
  ),
  amount_minor bigint not null check (amount_minor > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  authorized_minor bigint not null default 0 check (authorized_minor >= 0),
  captured_minor bigint not null default 0 check (captured_minor >= 0),
  -- Refunds asked for and not failed; it grows when a refund is opened, before the provider is called.
  refunded_minor bigint not null default 0 check (refunded_minor >= 0),
  reference text collate "C",
  action_url text,
  reason text,
  guard_subjects text[] not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint intents_captured_within_authorized check (captured_minor <= authorized_minor),
  constraint intents_refunded_within_captured check (refunded_minor <= captured_minor),
  check ((state = 'captured') = (captured_minor > 0)),
  check ((state = 'action_needed') = (action_url is not null))
);

create index intents_by_attempt on payments.intents (attempt_id, id);
create index intents_by_order on payments.intents (order_id, id) where order_id is not null;
create unique index intents_one_per_reference on payments.intents (provider, reference)
  where reference is not null;
create index intents_by_state on payments.intents (state, id) where state in ('captured', 'authorized');
create index intents_declined on payments.intents (id) where state = 'declined';

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
  amount_minor bigint not null check (amount_minor > 0),
  at timestamptz not null
);

create index captures_by_intent on payments.captures (intent_id, id);

create table payments.refunds (
  id text collate "C" primary key,
  intent_id text collate "C" not null references payments.intents (id),
  order_id text collate "C",
  state text not null check (state in ('waiting', 'done', 'failed')),
  amount_minor bigint not null check (amount_minor > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  why text not null,
  actor text not null,
  request_key text collate "C" constraint refunds_request_once unique,
  reference text collate "C",
  failure text,
  created_at timestamptz not null,
  done_at timestamptz,
  check ((state = 'waiting') = (done_at is null))
);

create index refunds_by_intent on payments.refunds (intent_id, id);
create index refunds_by_order on payments.refunds (order_id, id) where order_id is not null;
create index refunds_waiting on payments.refunds (created_at, id) where state = 'waiting';

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
  reason text,
  tries integer not null default 0 check (tries >= 0),
  received_at timestamptz not null,
  constraint inbox_once unique (provider, event_id)
);

create index inbox_parked on payments.inbox (received_at, id) where state = 'parked';
create index inbox_by_intent on payments.inbox (intent_id, id) where intent_id is not null;

-- Declined cards counted per card, client, mailbox and postal address, and per mailbox and address at one client. The
-- subject is a hash.
create table payments.declines (
  subject text collate "C" primary key check (length(subject) = 64),
  declines integer not null check (declines >= 0),
  window_ends_at timestamptz not null
);

create index declines_by_end on payments.declines (window_ends_at);
