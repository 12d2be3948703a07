create schema books;

-- Something about money that somebody has to look at. What it is about has one row that is not resolved, however often it
-- is found; what somebody has dismissed is not found again.
create table books.oddities (
  id text collate "C" primary key,
  kind text not null check (
    kind in (
      'paid_twice', 'payment_without_order', 'money_for_canceled_order', 'refund_failed', 'amount_differs',
      'message_refused', 'unknown_too_long', 'reconciliation_difference',
      'dispute', 'refund_returned', 'capture_failed', 'authorization_ends', 'authorization_ended'
    )
  ),
  -- The payment, refund or message that it is about.
  subject text collate "C" not null check (subject <> ''),
  state text not null check (state in ('open', 'resolved', 'dismissed')),
  provider text collate "C",
  intent_id text collate "C",
  refund_id text collate "C",
  order_id text collate "C",
  message_id text collate "C",
  -- Until when it can be answered.
  respond_by timestamptz,
  currency text check (currency ~ '^[A-Z]{3}$'),
  amount_minor bigint,
  -- What the other side names instead.
  other_currency text check (other_currency ~ '^[A-Z]{3}$'),
  other_minor bigint,
  reason text,
  happened_at timestamptz not null,
  found_at timestamptz not null,
  closed_at timestamptz,
  check ((amount_minor is null) = (currency is null)),
  check ((other_minor is null) = (other_currency is null)),
  check ((state = 'open') = (closed_at is null))
);

create unique index oddities_once on books.oddities (kind, subject) where state <> 'resolved';
create index oddities_by_subject on books.oddities (kind, subject);
create index oddities_by_state on books.oddities (state, id);
create index oddities_by_kind on books.oddities (kind, state, id);
create index oddities_by_order on books.oddities (order_id, id) where order_id is not null;

-- What was done about it, by whom, and why.
create table books.oddity_history (
  id text collate "C" primary key,
  oddity_id text collate "C" not null references books.oddities (id),
  what text not null check (
    what in (
      'found', 'gave_back', 'gave_credit', 'attached', 'asked', 'asked_second', 'asked_payer', 'answered', 'resolved', 'dismissed'
    )
  ),
  actor text not null,
  why text,
  at timestamptz not null
);

create index oddity_history_by_oddity on books.oddity_history (oddity_id, id);

create trigger oddity_history_stays before update or delete on books.oddity_history
  for each statement execute function kit.refuse_change();

-- How far each kind has been looked for: the next look begins a little before.
create table books.watches (
  kind text primary key,
  looked_until timestamptz not null
);

-- Each night our payments and refunds are compared with the movements of each provider that keeps a balance for us.
create table books.reconciliations (
  id text collate "C" primary key,
  provider text collate "C" not null,
  at timestamptz not null,
  -- What was compared: whole days of the shop, and what came late to those before.
  since timestamptz not null,
  until timestamptz not null,
  payments integer not null check (payments >= 0),
  refunds integer not null check (refunds >= 0),
  differences integer not null check (differences >= 0),
  -- Everything before it agrees, but for what somebody has dismissed.
  agreed_until timestamptz not null check (agreed_until <= until)
);

create index reconciliations_by_provider on books.reconciliations (provider, id);

-- What a day came to on both sides, when it was compared first.
create table books.reconciled_days (
  id text collate "C" primary key,
  reconciliation_id text collate "C" not null references books.reconciliations (id),
  provider text collate "C" not null,
  day date not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  taken_minor bigint not null,
  taken_theirs_minor bigint not null,
  returned_minor bigint not null,
  returned_theirs_minor bigint not null,
  differences integer not null check (differences >= 0)
);

create index reconciled_days_by_reconciliation on books.reconciled_days (reconciliation_id);
create index reconciled_days_newest on books.reconciled_days (day, id);

-- What did not agree that night.
create table books.differences (
  id text collate "C" primary key,
  reconciliation_id text collate "C" not null references books.reconciliations (id),
  kind text not null check (kind in ('ours_only', 'theirs_only', 'amount_differs', 'currency_differs')),
  -- Our payment or refund, or the movement of the provider that is neither.
  subject text collate "C" not null,
  intent_id text collate "C",
  refund_id text collate "C",
  movement_id text collate "C",
  currency text,
  minor bigint,
  theirs_currency text,
  theirs_minor bigint,
  happened_at timestamptz not null,
  check ((currency is null) = (minor is null)),
  check ((theirs_currency is null) = (theirs_minor is null))
);

create index differences_by_reconciliation on books.differences (reconciliation_id, id);

create trigger reconciliations_stay before update or delete on books.reconciliations
  for each statement execute function kit.refuse_change();
create trigger reconciled_days_stay before update or delete on books.reconciled_days
  for each statement execute function kit.refuse_change();
create trigger differences_stay before update or delete on books.differences
  for each statement execute function kit.refuse_change();
