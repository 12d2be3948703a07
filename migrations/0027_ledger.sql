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

create trigger balance_movements_stay before update or delete on payments.balance_movements
  for each row execute function payments.refuse_edit();
