create schema aftersale;

-- What the owner has decided about what happens after the sale.
create table aftersale.rules (
  only_row smallint primary key check (only_row = 1),
  -- Whether buyers may cancel an order themselves, as long as nothing of it is packed.
  buyers_cancel boolean not null,
  -- Which way money goes back first where both have paid: payments, or gift cards and credit.
  cards_first boolean not null,
  -- Refunds above so many minor units of a currency need a second person; a currency that is not here needs nobody.
  second_person_above jsonb not null check (jsonb_typeof(second_person_above) = 'object'),
  -- How long a refund waits for the second person.
  request_days integer not null check (request_days between 1 and 60),
  version integer not null check (version > 0),
  updated_at timestamptz not null
);

insert into aftersale.rules values (1, true, false, '{}', 7, 1, now());

-- Units that were canceled before they left, while the rest of their order goes on. What they came to was not asked for
-- any more, or went back; less of both where an amount went back before.
create table aftersale.cancellations (
  id text collate "C" primary key,
  order_id text collate "C" not null,
  worth_minor bigint not null check (worth_minor >= 0),
  waived_minor bigint not null check (waived_minor >= 0),
  given_minor bigint not null check (given_minor >= 0),
  actor text not null,
  at timestamptz not null,
  check (waived_minor + given_minor <= worth_minor)
);

create index cancellations_by_order on aftersale.cancellations (order_id, id);
create index cancellations_by_time on aftersale.cancellations (at, order_id) where waived_minor > 0;

create table aftersale.canceled_lines (
  cancellation_id text collate "C" not null references aftersale.cancellations (id),
  line_id text collate "C" not null,
  order_id text collate "C" not null,
  quantity integer not null check (quantity > 0),
  primary key (cancellation_id, line_id)
);

create index canceled_lines_by_order on aftersale.canceled_lines (order_id, line_id);

-- Which units of which line went back with a refund, and what they came to; the delivery has no line. When the refund
-- fails, they can be given back again. Canceled units stand here under their cancellation: nothing is owed for them
-- whether or not their money had come.
create table aftersale.refunded_parts (
  refund_id text collate "C" not null,
  line_id text collate "C" not null,
  order_id text collate "C" not null,
  -- Nothing where another refund ends the unit that this one pays a share of.
  quantity integer not null check (quantity >= 0),
  amount_minor bigint not null check (amount_minor >= 0),
  created_at timestamptz not null,
  primary key (refund_id, line_id)
);

-- What a refund that failed was for. One that is made in its place is for the same, where nothing else went back for it since.
create table aftersale.released_parts (
  refund_id text collate "C" not null,
  line_id text collate "C" not null,
  order_id text collate "C" not null,
  quantity integer not null check (quantity >= 0),
  amount_minor bigint not null check (amount_minor >= 0),
  released_at timestamptz not null,
  primary key (refund_id, line_id)
);

create index refunded_parts_by_order on aftersale.refunded_parts (order_id, refund_id);

-- Money that one person wants to give away and another one has to approve: a refund of an order, what is odd, credit or more
-- on a card by hand. While it is open, its amount and its units can be neither given nor asked for by anybody else.
create table aftersale.refund_requests (
  id text collate "C" primary key,
  kind text not null check (kind in ('order', 'oddity', 'credit', 'card')),
  order_id text collate "C",
  -- The oddity, the customer or the card that it is for, where it is not for an order.
  subject text collate "C",
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  amount_minor bigint not null check (amount_minor > 0),
  units jsonb check (jsonb_typeof(units) = 'object'),
  as_credit boolean not null,
  why text not null,
  state text not null check (state in ('asked', 'approved', 'refused', 'expired', 'withdrawn')),
  asked_by text collate "C" not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  decided_by text collate "C",
  decided_at timestamptz,
  reason text,
  check (kind <> 'order' or order_id is not null),
  check ((kind = 'order') = (subject is null)),
  check ((state = 'asked') = (decided_at is null)),
  check ((decided_by is null) = (decided_at is null)),
  check ((state = 'refused') = (reason is not null)),
  -- Four eyes: whoever asked decides nothing.
  constraint refund_requests_four_eyes check (state not in ('approved', 'refused') or decided_by <> asked_by)
);

create index refund_requests_by_order on aftersale.refund_requests (order_id, id) where state = 'asked';
create index refund_requests_by_subject on aftersale.refund_requests (subject, id) where subject is not null;
-- What is odd is resolved once.
create unique index refund_requests_one_per_oddity on aftersale.refund_requests (subject)
  where kind = 'oddity' and state = 'asked';
create index refund_requests_by_hand on aftersale.refund_requests (asked_by, id)
  where state = 'asked' and kind in ('credit', 'card');
create index refund_requests_asked on aftersale.refund_requests (id) where state = 'asked';
create index refund_requests_decided on aftersale.refund_requests (id) where state <> 'asked';
create index refund_requests_to_expire on aftersale.refund_requests (expires_at) where state = 'asked';
create index refund_requests_of_order on aftersale.refund_requests (order_id, id);

create table aftersale.refund_request_history (
  id text collate "C" primary key,
  request_id text collate "C" not null,
  from_state text not null,
  to_state text not null,
  actor text not null,
  why text,
  at timestamptz not null
);

create index refund_request_history_by_request on aftersale.refund_request_history (request_id, id);
