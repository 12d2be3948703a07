create schema checkout;

-- One try to turn a cart into an order. `sale` is what will be ordered, frozen when the payment was asked for:
-- whatever happens to the cart or the catalog afterwards, this and nothing else is charged and ordered.
create table checkout.attempts (
  id text collate "C" primary key,
  -- The cart that becomes an order; of a try to pay an order that is placed already, that order's id.
  cart_id text collate "C" not null,
  pays_order_id text collate "C",
  -- The cart as it was frozen: when it is further by the time of the order, what came later is kept.
  cart_version integer not null check (cart_version > 0),
  cart_token_hash text collate "C" not null check (length(cart_token_hash) = 64),
  state text not null check (state in ('paying', 'unknown', 'declined', 'placed', 'refused', 'expired')),
  intent_id text collate "C",
  payment_method text not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  total_minor bigint not null check (total_minor >= 0),
  -- What gift cards and store credit pay of it; the payment is over the rest.
  tendered_minor bigint not null default 0 check (tendered_minor between 0 and total_minor),
  sale jsonb not null,
  -- All that the calculator was given: with it the price is worked out again at any later time.
  inputs jsonb not null check (jsonb_typeof(inputs) = 'object'),
  -- Whether the customer wants the address for the next time, too.
  keeps_address boolean not null,
  order_id text collate "C",
  order_number text collate "C",
  reason text,
  hold_until timestamptz not null,
  -- When nobody has settled the attempt by then, the sweeper does.
  look_at timestamptz not null,
  looks integer not null default 0 check (looks >= 0),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((state = 'placed') = (order_id is not null and order_number is not null)),
  check (intent_id is not null or total_minor = tendered_minor),
  check (pays_order_id is null or (pays_order_id = cart_id and tendered_minor = 0))
);

create unique index attempts_one_per_order on checkout.attempts (order_id) where pays_order_id is null;
create unique index attempts_one_open on checkout.attempts (cart_id)
  where state in ('paying', 'unknown', 'declined', 'placed');
create index attempts_by_cart on checkout.attempts (cart_id, id);
create index attempts_by_email on checkout.attempts ((sale ->> 'email'), id);
create unique index attempts_by_intent on checkout.attempts (intent_id) where intent_id is not null;
create index attempts_that_failed on checkout.attempts (id)
  where state in ('declined', 'refused', 'expired');
create index attempts_to_look_at on checkout.attempts (look_at, id)
  where state in ('paying', 'unknown', 'declined');

create table checkout.attempt_history (
  id text collate "C" primary key,
  attempt_id text collate "C" not null,
  from_state text not null,
  to_state text not null,
  actor text not null,
  why text,
  at timestamptz not null
);

create index attempt_history_by_attempt on checkout.attempt_history (attempt_id, id);
