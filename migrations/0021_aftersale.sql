create schema aftersale;

-- Which units of which line went back with a refund, and what they came to; the delivery has no line. When the refund
-- fails, they can be given back again.
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
