create schema aftersale;

-- What the owner has decided about what happens after the sale.
create table aftersale.rules (
  only_row smallint primary key check (only_row = 1),
  -- Whether buyers may cancel an order themselves, as long as nothing of it is packed.
  buyers_cancel boolean not null,
  version integer not null check (version > 0),
  updated_at timestamptz not null
);

insert into aftersale.rules values (1, true, 1, now());

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
  quantity integer not null check (quantity > 0),
  amount_minor bigint not null check (amount_minor >= 0),
  created_at timestamptz not null,
  primary key (refund_id, line_id)
);

create index refunded_parts_by_order on aftersale.refunded_parts (order_id, refund_id);
