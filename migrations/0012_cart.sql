create schema cart;

-- What somebody has picked. Whoever holds the token may; only its hash is kept. A cart ends as an order, or in another
-- cart when its customer signs in, or by its age. A token opens one cart at a time: what was put in while a cart was
-- being paid goes on in the next one.
create table cart.carts (
  id text collate "C" primary key,
  token_hash text collate "C" not null check (length(token_hash) = 64),
  customer_id text collate "C",
  market_code text collate "C" not null,
  locale text collate "C" not null,
  -- Where its holder says it will go, for the price of delivery.
  destination jsonb check (jsonb_typeof(destination) = 'object'),
  state text not null check (state in ('open', 'closed')),
  order_id text collate "C",
  -- Codes of promotions as they are stored there, the first that was given first.
  codes text[] collate "C" not null default '{}' check (cardinality(codes) <= 15),
  -- Promotions that the checkout found not to be for this buyer: the cart goes on without them.
  left_out text[] collate "C" not null default '{}' check (cardinality(left_out) <= 50),
  -- Filled at the desk for whoever has its link: never merged with another one.
  by_link boolean not null default false,
  -- The cart that took its lines.
  merged_into text collate "C",
  -- Gift cards that it is going to be paid with.
  gift_card_ids text[] collate "C" not null default '{}' check (cardinality(gift_card_ids) <= 15),
  version integer not null check (version > 0),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- Grows by whole days, so that a change of the cart on the same day changes no index.
  expires_at timestamptz not null,
  check ((state = 'closed') = (num_nonnulls(order_id, merged_into) > 0))
) with (fillfactor = 80);

create unique index carts_token_once on cart.carts (token_hash) where state = 'open';
create index carts_by_customer on cart.carts (customer_id, id) where customer_id is not null and state = 'open';
create index carts_of_customer on cart.carts (customer_id, id) where customer_id is not null and state = 'closed';
create index carts_by_age on cart.carts (expires_at);

-- A variant and its configuration, once per cart. Variants are not referenced: one that is gone stays in the cart as a
-- line that says so.
create table cart.lines (
  id text collate "C" primary key,
  cart_id text collate "C" not null references cart.carts (id) on delete cascade,
  variant_id text collate "C" not null,
  -- Empty without a configuration, else its hash.
  configuration_key text collate "C" not null check (length(configuration_key) <= 64),
  configuration jsonb check (jsonb_typeof(configuration) = 'object'),
  quantity integer not null check (quantity between 1 and 9999),
  -- What a unit cost when the shopper last touched the line; nothing when there was no price.
  added_price_minor bigint check (added_price_minor >= 0),
  added_currency text check (added_currency ~ '^[A-Z]{3}$'),
  -- How many of the variant the whole cart had then: a unit costs another price when there are more or fewer.
  added_quantity integer check (added_quantity > 0),
  created_at timestamptz not null,
  constraint lines_once unique (cart_id, variant_id, configuration_key),
  check ((configuration_key = '') = (configuration is null)),
  check ((added_price_minor is null) = (added_currency is null)),
  check (added_quantity is null or added_price_minor is not null)
) with (fillfactor = 80);

-- Wrong codes, counted per cart and client and per client. The subject is a hash.
create table cart.tries (
  subject text collate "C" primary key check (length(subject) = 64),
  tries integer not null check (tries >= 0),
  window_ends_at timestamptz not null
);

create index tries_by_end on cart.tries (window_ends_at);
