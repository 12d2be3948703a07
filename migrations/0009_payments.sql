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

-- Gift cards and store credit: money that the shop owes, in whole minor units of one currency. The balance changes only
-- together with an entry, and the checks are the last word on what may be spent. `reserved` is what open checkouts hold.
create table payments.cards (
  id text collate "C" primary key,
  kind text not null check (kind in ('gift_card', 'store_credit')),
  -- A gift card has a code once it was shown or mailed. Only its keyed hash is kept, and what tells cards apart.
  code_hash text collate "C" constraint cards_code_once unique check (length(code_hash) = 64),
  last_four text collate "C" check (length(last_four) = 4),
  -- Whose credit it is; nothing once they were erased.
  customer_id text collate "C",
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  state text not null check (state in ('active', 'blocked', 'expired')),
  balance_minor bigint not null constraint cards_balance_not_negative check (balance_minor >= 0),
  reserved_minor bigint not null default 0
    constraint cards_reserved_within_balance check (reserved_minor between 0 and balance_minor),
  expires_at timestamptz,
  -- The unit of an order that it was sold as; nothing when staff gave it.
  order_id text collate "C",
  order_line_id text collate "C",
  unit integer check (unit > 0),
  created_by text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint cards_once_per_unit unique (order_line_id, unit),
  check (num_nonnulls(order_id, order_line_id, unit) in (0, 3)),
  check ((code_hash is null) = (last_four is null)),
  check (kind = 'gift_card' or (code_hash is null and order_id is null)),
  check (kind = 'store_credit' or customer_id is null)
);

create unique index cards_one_credit on payments.cards (customer_id, currency) where customer_id is not null;
create index cards_by_kind on payments.cards (kind, id);
create index cards_by_last_four on payments.cards (last_four, id) where last_four is not null;
create index cards_by_order on payments.cards (order_id, id) where order_id is not null;
create index cards_to_expire on payments.cards (expires_at) where state = 'active' and expires_at is not null;

-- Every change of a balance, with who did it and why. Rows are added, never changed; only a reason that staff wrote goes
-- when its customer is erased.
create table payments.card_entries (
  id text collate "C" primary key,
  card_id text collate "C" not null,
  kind text not null check (kind in ('issue', 'redeem', 'return', 'adjust', 'expire')),
  amount_minor bigint not null check (amount_minor <> 0),
  order_id text collate "C",
  attempt_id text collate "C",
  tender_id text collate "C",
  refund_id text collate "C",
  actor text not null,
  reason text,
  at timestamptz not null,
  check (case kind when 'issue' then amount_minor > 0 when 'return' then amount_minor > 0
    when 'redeem' then amount_minor < 0 when 'expire' then amount_minor < 0 else true end)
);

create index card_entries_by_card on payments.card_entries (card_id, id);
create index card_entries_by_time on payments.card_entries (at, id);
create index card_entries_by_tender on payments.card_entries (tender_id) where tender_id is not null;
create index card_entries_by_order on payments.card_entries (order_id, id) where order_id is not null;

-- What a card pays of an attempt: held while it is being paid, then redeemed with its order, or released.
create table payments.tenders (
  id text collate "C" primary key,
  attempt_id text collate "C" not null,
  order_id text collate "C",
  card_id text collate "C" not null references payments.cards (id),
  state text not null check (state in ('held', 'redeemed', 'released')),
  amount_minor bigint not null check (amount_minor > 0),
  returned_minor bigint not null default 0,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint tenders_once unique (attempt_id, card_id),
  constraint tenders_returned_within_amount check (returned_minor between 0 and amount_minor),
  check ((state = 'redeemed') = (order_id is not null)),
  check (returned_minor = 0 or state = 'redeemed')
);

create index tenders_by_order on payments.tenders (order_id, id) where order_id is not null;
create index tenders_held on payments.tenders (card_id, id) where state = 'held';

-- Codes that were tried, counted per card and client, per client and per card. The subject is a hash.
create table payments.card_tries (
  subject text primary key check (length(subject) = 64),
  tries integer not null check (tries >= 0),
  window_ends_at timestamptz not null
);

create index card_tries_by_end on payments.card_tries (window_ends_at);

-- What has moved on our balance at a provider, as the provider tells it. For the ledger it moves when we learn of it,
-- because a day that is closed stays as it is; the provider's own time stands beside.
create table payments.balance_movements (
  id text collate "C" primary key check (id like 'bmv\_%'),
  -- What the provider keeps of it is an entry of its own.
  fee_id text collate "C" not null generated always as ('bfe_' || substr(id, 5)) stored,
  provider text collate "C" not null check (provider <> ''),
  -- The provider's own name for it.
  movement_id text collate "C" not null check (movement_id <> ''),
  kind text not null check (
    kind in (
      'charge', 'refund', 'refund_failed', 'dispute', 'dispute_won', 'fee', 'payout', 'payout_failed', 'adjustment'
    )
  ),
  -- Our payment or refund, when we know it.
  intent_id text collate "C",
  refund_id text collate "C",
  reference text collate "C",
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  -- What came; what went is negative.
  amount_minor bigint not null,
  fee_minor bigint not null,
  at timestamptz not null,
  available_at timestamptz not null,
  learned_at timestamptz not null,
  constraint balance_movements_once unique (provider, movement_id)
);

create index balance_movements_by_time on payments.balance_movements (learned_at, id)
  where kind not in ('charge', 'refund') and amount_minor <> 0;
create index balance_movements_by_provider on payments.balance_movements (provider, learned_at, id)
  where kind not in ('charge', 'refund') and amount_minor <> 0;
create index balance_fees_by_time on payments.balance_movements (learned_at, fee_id) where fee_minor <> 0;
create index balance_fees_by_provider on payments.balance_movements (provider, learned_at, fee_id)
  where fee_minor <> 0;
create index balance_movements_by_intent on payments.balance_movements (intent_id, id) where intent_id is not null;
create index balance_movements_by_refund on payments.balance_movements (refund_id, id) where refund_id is not null;
create index balance_movements_of_disputes on payments.balance_movements (learned_at, id)
  where kind in ('dispute', 'dispute_won');
create index balance_movements_returned on payments.balance_movements (learned_at, id) where kind = 'refund_failed';
create index balance_movements_at on payments.balance_movements (provider, at) where kind in ('charge', 'refund');
create index balance_movements_learned on payments.balance_movements (provider, learned_at)
  where kind in ('charge', 'refund');

-- How far a provider's balance has been read.
create table payments.balance_cursors (
  provider text collate "C" primary key,
  -- The last movement that we know.
  after text collate "C",
  asked_at timestamptz not null,
  -- When all that there was by then had been read.
  complete_at timestamptz,
  -- Why it could not be read the last time.
  failure text
);

-- Payments that their payers dispute, as the provider tells it. What it takes for one is a movement of the balance.
create table payments.disputes (
  id text collate "C" primary key,
  provider text collate "C" not null,
  -- The provider's own name for it.
  reference text collate "C" not null check (reference <> ''),
  intent_id text collate "C" not null references payments.intents (id),
  state text not null check (state in ('needs_response', 'under_review', 'won', 'lost')),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  amount_minor bigint not null check (amount_minor > 0),
  reason text not null,
  respond_by timestamptz,
  -- When somebody said that they have answered it at the provider.
  answered_at timestamptz,
  opened_at timestamptz not null,
  asked_at timestamptz not null,
  constraint disputes_once unique (provider, reference)
);

create index disputes_by_intent on payments.disputes (intent_id, id);
create index disputes_open on payments.disputes (asked_at, id) where state in ('needs_response', 'under_review');

create table payments.dispute_history (
  id text collate "C" primary key,
  dispute_id text collate "C" not null references payments.disputes (id),
  from_state text,
  to_state text not null,
  actor text not null,
  at timestamptz not null
);

create index dispute_history_by_dispute on payments.dispute_history (dispute_id, id);

-- Money that has moved is never edited: what was wrong is put right by another movement.
create function payments.refuse_edit() returns trigger language plpgsql as $$
begin
  raise exception '% rows are never changed', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger captures_stay before update or delete on payments.captures
  for each row execute function payments.refuse_edit();
create trigger balance_movements_stay before update or delete on payments.balance_movements
  for each row execute function payments.refuse_edit();
create trigger card_entries_stay before delete on payments.card_entries
  for each row execute function payments.refuse_edit();
-- Only what somebody wrote may go, when its customer is erased.
create trigger card_entries_stay_as_written before update on payments.card_entries
  for each row when ((to_jsonb(old) - 'reason') is distinct from (to_jsonb(new) - 'reason'))
  execute function payments.refuse_edit();
create trigger refunds_stay before delete on payments.refunds
  for each row execute function payments.refuse_edit();
create trigger refunds_stay_as_done before update on payments.refunds
  for each row when (old.state <> 'waiting' and (to_jsonb(old) - 'why') is distinct from (to_jsonb(new) - 'why'))
  execute function payments.refuse_edit();

-- The ledger is read from captures, refunds, card entries and movements of balances. What each account had moved by the end of a day of the shop
-- is kept when the day is over: balances need not count all years again, and a day that changes afterwards is found.
create table payments.ledger_closings (
  day date primary key,
  -- Everything before this moment is in this day or one before it.
  until timestamptz not null unique,
  -- Of this day and, through it, of all before.
  digest text collate "C" not null check (length(digest) = 64),
  closed_at timestamptz not null
);

create table payments.ledger_days (
  day date not null references payments.ledger_closings (day),
  account text collate "C" not null check (account <> ''),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  debit_minor bigint not null check (debit_minor >= 0),
  credit_minor bigint not null check (credit_minor >= 0),
  entries integer not null check (entries > 0),
  primary key (day, account, currency)
);

create trigger ledger_closings_stay before update or delete on payments.ledger_closings
  for each row execute function payments.refuse_edit();
create trigger ledger_days_stay before update or delete on payments.ledger_days
  for each row execute function payments.refuse_edit();

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
