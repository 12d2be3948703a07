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

create trigger card_entries_stay before delete on payments.card_entries
  for each row execute function payments.refuse_edit();
-- Only what somebody wrote may go, when its customer is erased.
create trigger card_entries_stay_as_written before update on payments.card_entries
  for each row when ((to_jsonb(old) - 'reason') is distinct from (to_jsonb(new) - 'reason'))
  execute function payments.refuse_edit();
