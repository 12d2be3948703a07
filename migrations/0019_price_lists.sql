-- Prices that hold beside those of the market: for everybody or for a group of customers, always or between two dates.
create table pricing.lists (
  id text collate "C" primary key,
  title text not null check (title <> '' and length(title) <= 120),
  market_code text collate "C" not null,
  -- Nothing: for everybody.
  group_id text collate "C",
  -- 'instead' holds even where it is higher; 'if_lower' only where it is the lowest.
  rule text not null check (rule in ('instead', 'if_lower')),
  -- 1 is before 2; of two equals the smaller id is first.
  priority integer not null check (priority between 1 and 9999),
  valid_from timestamptz,
  valid_until timestamptz,
  is_on boolean not null,
  version integer not null check (version > 0),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (valid_until > valid_from)
);

create index lists_by_market on pricing.lists (market_code, priority, id);
create index lists_by_group on pricing.lists (group_id) where group_id is not null;

-- What a list says of a variant. Without an amount it says nothing any more; the row stays, so that the next goes on
-- counting.
create table pricing.list_prices (
  list_id text collate "C" not null references pricing.lists (id),
  variant_id text collate "C" not null
    constraint list_prices_variant_known references catalog.variants (id),
  price_minor bigint check (price_minor >= 0),
  tiers jsonb check (pricing.tiers_hold(tiers, price_minor)),
  number integer not null check (number > 0),
  valid_from timestamptz not null,
  primary key (list_id, variant_id),
  check (price_minor is not null or tiers is null)
);

create index list_prices_by_variant on pricing.list_prices (variant_id, list_id);

-- Everything that lists have ever said, never changed and never deleted: with what the list was like then, because the
-- lowest price of thirty days is told from it.
create table pricing.list_price_history (
  list_id text collate "C" not null,
  variant_id text collate "C" not null,
  market_code text collate "C" not null,
  number integer not null check (number > 0),
  price_minor bigint check (price_minor >= 0),
  tiers jsonb,
  group_id text collate "C",
  rule text not null,
  list_from timestamptz,
  list_until timestamptz,
  valid_from timestamptz not null,
  actor text not null,
  primary key (variant_id, list_id, number)
);
