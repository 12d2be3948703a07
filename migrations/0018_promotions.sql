-- What the shop takes off prices, and for whom. Conditions and actions are as in the program
-- (modules/pricing/rules/promotions/types.ts), which checks them before they are stored.
create table pricing.promotions (
  id text collate "C" primary key,
  -- What staff calls it.
  name text not null check (length(name) between 1 and 200),
  -- What shoppers read, by language.
  titles jsonb not null check (jsonb_typeof(titles) = 'object'),
  state text not null check (state in ('draft', 'live', 'paused', 'archived')),
  priority integer not null check (priority between 1 and 1000),
  exclusive_group text collate "C" check (length(exclusive_group) between 1 and 60),
  combines boolean not null,
  needs_code boolean not null,
  from_at timestamptz,
  until_at timestamptz,
  conditions jsonb not null check (jsonb_typeof(conditions) = 'array'),
  action jsonb not null check (jsonb_typeof(action) = 'object' and action ? 'kind'),
  line_max jsonb check (jsonb_typeof(line_max) = 'array'),
  order_max jsonb check (jsonb_typeof(order_max) = 'array'),
  uses_max integer check (uses_max > 0),
  uses_per_customer_max integer check (uses_per_customer_max > 0),
  version integer not null check (version > 0),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint promotions_until_after_from check (until_at > from_at)
);

-- With what each state is listed by, so that filters do not read the whole list.
create index promotions_by_state on pricing.promotions (state, id);
create index promotions_by_kind on pricing.promotions ((action ->> 'kind'), id);
create index promotions_by_name on pricing.promotions ((lower(name) collate "C"), id);

create table pricing.promotion_history (
  id text collate "C" primary key,
  promotion_id text collate "C" not null,
  from_state text,
  to_state text not null,
  actor text collate "C" not null,
  why text,
  at timestamptz not null
);

create index promotion_history_by_promotion on pricing.promotion_history (promotion_id, id);

-- Codes that were made together.
create table pricing.code_batches (
  id text collate "C" primary key,
  promotion_id text collate "C" not null references pricing.promotions (id),
  prefix text collate "C" not null check (prefix ~ '^[A-Z0-9]{0,20}$'),
  codes_count integer not null check (codes_count > 0),
  task_id text collate "C" not null,
  created_at timestamptz not null,
  actor text collate "C" not null
);

create index code_batches_by_promotion on pricing.code_batches (promotion_id, id);

-- Capital letters, so that it does not matter how a shopper types a code. One code opens one promotion in the whole shop.
create table pricing.promotion_codes (
  code text collate "C" primary key check (code ~ '^[A-Z0-9][A-Z0-9_-]{0,59}$'),
  promotion_id text collate "C" not null references pricing.promotions (id),
  -- Without a number it can be used as often as the promotion can.
  uses_max integer check (uses_max > 0),
  batch_id text collate "C" references pricing.code_batches (id),
  created_at timestamptz not null,
  actor text collate "C" not null
);

create index promotion_codes_by_promotion on pricing.promotion_codes (promotion_id, code);
create index promotion_codes_by_batch on pricing.promotion_codes (batch_id, code) where batch_id is not null;

-- Who uses up what: by whole promotion, by customer (a hash), by code. `uses_max` is the limit when the last one was
-- counted, so that the database refuses the one that is too many, whoever else comes at the same moment.
create table pricing.use_counters (
  promotion_id text collate "C" not null,
  kind text collate "C" not null check (kind in ('promotion', 'customer', 'code')),
  subject text collate "C" not null,
  uses integer not null check (uses >= 0),
  uses_max integer not null check (uses_max > 0),
  primary key (promotion_id, kind, subject),
  constraint use_counters_used_up check (kind = 'customer' or uses <= uses_max),
  constraint use_counters_used_by_you check (kind <> 'customer' or uses <= uses_max)
) with (fillfactor = 50);

-- One row per order, or try at one, of a promotion that is limited or was opened by a code. What it takes a use of is
-- written down, so that it gives back exactly that, whatever limits became meanwhile.
create table pricing.promotion_uses (
  promotion_id text collate "C" not null,
  attempt_id text collate "C" not null,
  cart_id text collate "C",
  code text collate "C",
  -- A hash of the mail address.
  customer_key text collate "C" not null check (length(customer_key) = 64),
  order_id text collate "C",
  state text not null check (state in ('held', 'used', 'freed')),
  counts_for_promotion boolean not null,
  counts_for_customer boolean not null,
  counts_for_code boolean not null,
  at timestamptz not null,
  primary key (promotion_id, attempt_id),
  check ((state = 'used') = (order_id is not null)),
  check (code is not null or not counts_for_code)
);

create index promotion_uses_by_cart on pricing.promotion_uses (cart_id) where state = 'held' and cart_id is not null;
create index promotion_uses_by_attempt on pricing.promotion_uses (attempt_id);
create index promotion_uses_by_code on pricing.promotion_uses (code, attempt_id) where code is not null;
create index promotion_uses_by_customer on pricing.promotion_uses (customer_key, promotion_id);

-- Codes of the ways to deliver, as fulfillment tells them, so that no promotion names one that there is not.
create table pricing.delivery_codes (
  code text collate "C" primary key check (code <> '')
);
