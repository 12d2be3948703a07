create schema orders;

-- Numbers are handed out in batches, so that no two placing transactions meet at this row.
create table orders.counters (
  name text collate "C" primary key,
  next bigint not null check (next > 0)
);

insert into orders.counters (name, next) values ('order', 10001);

-- Orders as sold: nothing here changes when a product, a price, a tax rate or a delivery method does.
create table orders.orders (
  id text collate "C" primary key,
  number text collate "C" not null constraint orders_number_taken unique check (number <> ''),
  attempt_id text collate "C" not null constraint orders_one_per_attempt unique,
  cart_id text collate "C" constraint orders_one_per_cart unique,
  customer_id text collate "C",
  token_hash text collate "C" not null check (length(token_hash) = 64),
  email text collate "C" check (email <> ''),
  buyer_name text,
  locale text not null,
  market_code text collate "C" not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  tax_display text not null check (tax_display in ('gross', 'net')),
  rounding text not null check (rounding in ('unit', 'line', 'rate_group', 'order')),
  rounding_mode text not null check (rounding_mode in ('half_up', 'half_even', 'up', 'down')),
  address jsonb,
  delivery jsonb,
  payment_method text not null,
  payment_facts jsonb not null,
  items_minor bigint not null check (items_minor >= 0),
  delivery_minor bigint not null check (delivery_minor >= 0),
  -- What of it went back, by name.
  delivery_refunded_minor bigint not null default 0,
  delivery_tax_minor bigint not null check (delivery_tax_minor >= 0 and delivery_tax_minor <= delivery_minor),
  tax_minor bigint not null check (tax_minor >= 0),
  -- Where it was taxed, net and tax of each rate, and why its buyer pays none: where somebody is free of it, or a
  -- business owes it itself.
  taxes jsonb not null check (jsonb_typeof(taxes -> 'rows') = 'array'),
  constraint orders_tax_treatment check (
    case taxes ->> 'treatment'
      when 'taxed' then true
      when 'exempt' then tax_minor = 0 and taxes ->> 'exemptBecause' is not null
      when 'reverse_charge' then tax_minor = 0 and taxes ->> 'vatNumber' is not null
      else false
    end
  ),
  -- Absent: the shop's own rates.
  constraint orders_tax_source check (taxes ->> 'source' in ('service', 'shop_after_failure')),
  -- What promotions took off lines and delivery, as the market shows prices.
  discount_minor bigint not null default 0 check (discount_minor >= 0),
  -- What each promotion gave in all, called as the buyer read it, with the code that opened it. They sum to it.
  discounts jsonb not null default '[]' check (jsonb_typeof(discounts) = 'array'),
  -- What paying in coins added, or took away.
  cash_rounding_minor bigint not null default 0,
  total_minor bigint not null check (total_minor >= 0),
  -- What of the total is not owed any more, because units of it were canceled before they left.
  canceled_minor bigint not null default 0,
  sale text not null check (sale in ('open', 'completed', 'canceled')),
  money text not null check (
    money in ('free', 'pending', 'authorized', 'partly_paid', 'paid', 'partly_refunded', 'refunded', 'voided')
  ),
  goods text not null check (goods in ('not_needed', 'waiting', 'partly_shipped', 'shipped', 'delivered')),
  returns text not null check (returns in ('none', 'partly_returned', 'returned')),
  version integer not null check (version > 0),
  placed_at timestamptz not null,
  -- Until when its money is waited for, and when its buyer is reminded; nothing once it does not wait any more.
  pay_until timestamptz,
  remind_at timestamptz,
  canceled_at timestamptz,
  updated_at timestamptz not null,
  -- When its buyer was erased: numbers and amounts stay, the person is gone.
  erased_at timestamptz,
  constraint orders_erased_whole check (
    case when erased_at is null then email is not null
    else num_nonnulls(email, buyer_name, customer_id) = 0 and (address is null or address - 'country' = '{}') end
  ),
  constraint orders_wait_for_money check (
    num_nonnulls(pay_until, remind_at) = 0 or (sale = 'open' and money in ('pending', 'partly_paid'))
  ),
  constraint orders_remind_before check (remind_at is null or remind_at < pay_until),
  constraint orders_total_adds_up check (
    total_minor = items_minor + delivery_minor + cash_rounding_minor
  ),
  constraint orders_tax_within_total check (tax_minor <= total_minor),
  constraint orders_canceled_within_total check (canceled_minor between 0 and total_minor),
  constraint orders_delivery_refunded_within check (delivery_refunded_minor between 0 and delivery_minor)
);

create index orders_by_customer on orders.orders (customer_id, id) where customer_id is not null;
create index orders_to_expire on orders.orders (pay_until, id) where pay_until is not null;
create index orders_to_remind on orders.orders (remind_at, id) where remind_at is not null;
create index orders_by_email on orders.orders (email, id);

-- What staff looks orders and guests up by: the beginning of the buyer's whole name or of its last word, and the end of
-- the phone number. Guests are known by their mail address, and listed by their last order.
create index orders_by_name on orders.orders ((lower(coalesce(buyer_name, address ->> 'name')) collate "C"), id);
create index orders_by_last_name on orders.orders
  ((regexp_replace(lower(coalesce(buyer_name, address ->> 'name')), '^.*\s', '') collate "C"), id);
create index orders_by_phone on orders.orders
  ((reverse(regexp_replace(address ->> 'phone', '\D', '', 'g')) collate "C"), id);
create index orders_of_guests on orders.orders (id) where customer_id is null and email is not null;

-- Behind the id stand the other two, so that a list of two or three of them passes over what is not wanted within the
-- index: of 30,000 canceled orders to the few that were not paid, for instance.
create index orders_by_sale on orders.orders (sale, id, money, goods);
create index orders_by_money on orders.orders (money, id, sale, goods);
create index orders_by_goods on orders.orders (goods, id, sale, money);

-- Orders at the rates of a tax service, which is told of them.
create index orders_taxed_outside on orders.orders (updated_at, id) where taxes ->> 'source' is not null;
create index orders_canceled on orders.orders (canceled_at, id) where canceled_at is not null;

create table orders.lines (
  id text collate "C" primary key,
  order_id text collate "C" not null references orders.orders (id),
  position integer not null check (position > 0),
  variant_id text collate "C" not null,
  product_id text collate "C" not null,
  sku text not null,
  title text not null,
  variant_title text,
  picture_url text,
  reach text not null check (reach in ('parcel', 'file', 'appointment', 'counter')),
  file_media_id text collate "C",
  -- What the buyer asked for with it: an engraving, a recipient.
  configuration jsonb check (jsonb_typeof(configuration) = 'object'),
  is_gift_card boolean not null default false,
  weight_grams integer not null check (weight_grams >= 0),
  quantity integer not null check (quantity > 0),
  unit_price_minor bigint not null check (unit_price_minor >= 0),
  -- What promotions took off, as the market shows prices, and the promotion that gave it for nothing.
  discount_minor bigint not null default 0 check (
    discount_minor >= 0 and discount_minor <= unit_price_minor * quantity
  ),
  gift_of text collate "C",
  total_minor bigint not null check (total_minor >= 0),
  tax_minor bigint not null check (tax_minor >= 0 and tax_minor <= total_minor),
  tax_rate_ppm integer not null check (tax_rate_ppm >= 0),
  why jsonb not null,
  shipped_quantity integer not null default 0 check (shipped_quantity >= 0),
  delivered_quantity integer not null default 0 check (delivered_quantity >= 0),
  returned_quantity integer not null default 0 check (returned_quantity >= 0),
  constraint lines_shipped_within_ordered check (shipped_quantity <= quantity),
  constraint lines_delivered_within_shipped check (delivered_quantity <= shipped_quantity),
  constraint lines_returned_within_ordered check (returned_quantity <= quantity),
  -- Units that are not sent any more; of an order that is canceled whole, all that have not left.
  canceled_quantity integer not null default 0 check (canceled_quantity >= 0),
  constraint lines_canceled_within_left check (shipped_quantity + canceled_quantity <= quantity),
  -- Units whose money went back, by name, and how much it was.
  refunded_quantity integer not null default 0,
  refunded_minor bigint not null default 0,
  constraint lines_refunded_within_ordered check (refunded_quantity between 0 and quantity),
  constraint lines_refunded_within_total check (refunded_minor between 0 and total_minor),
  unique (order_id, position)
);

create index lines_of_gift_cards on orders.lines (order_id) where is_gift_card;

-- What stands behind an order's price: one row per payment, as the payment's events tell it.
create table orders.covers (
  order_id text collate "C" not null references orders.orders (id),
  intent_id text collate "C" not null,
  settles text not null check (settles in ('now', 'later')),
  authorized_minor bigint not null check (authorized_minor >= 0),
  captured_minor bigint not null check (captured_minor >= 0),
  refunded_minor bigint not null check (refunded_minor >= 0),
  ended boolean not null,
  -- A gift card or store credit instead of a payment: then "intent_id" names the tender.
  tender text check (tender in ('gift_card', 'store_credit')),
  last_four text,
  -- Why somebody has to look: what is authorized could not be taken, or ends soon.
  attention text check (attention in ('capture_failed', 'authorization_ends')),
  primary key (order_id, intent_id)
);

create index covers_to_look_at on orders.covers (order_id) where attention is not null;

-- Everything that happened to an order, with who did it: the order's history.
create table orders.timeline (
  id text collate "C" primary key,
  order_id text collate "C" not null,
  kind text not null check (kind <> ''),
  details jsonb not null,
  actor text not null,
  at timestamptz not null
);

create index timeline_by_order on orders.timeline (order_id, id);
