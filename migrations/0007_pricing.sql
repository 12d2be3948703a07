create schema pricing;

-- What a variant costs in a market now. `number` counts the changes: the row of the history with the same number is the
-- one that is in force, whichever of two people who changed it at the same moment came first. Without an amount the
-- variant is not sold there any more; the row stays, so that the next price goes on counting.
create table pricing.current_prices (
  variant_id text collate "C" not null
    constraint current_prices_variant_known references catalog.variants (id),
  market_code text collate "C" not null,
  price_minor bigint check (price_minor >= 0),
  compare_at_minor bigint,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  number integer not null check (number > 0),
  valid_from timestamptz not null,
  primary key (variant_id, market_code),
  check (compare_at_minor > price_minor),
  check (price_minor is not null or compare_at_minor is null)
) with (fillfactor = 90);

-- Every price there ever was, and when there was none any more; never changed and never deleted.
create table pricing.prices (
  id text collate "C" primary key,
  variant_id text collate "C" not null,
  market_code text collate "C" not null,
  number integer not null check (number > 0),
  price_minor bigint check (price_minor >= 0),
  compare_at_minor bigint,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  valid_from timestamptz not null,
  actor text not null,
  constraint prices_once unique (variant_id, market_code, number)
);

-- Variants that are not taxed at the standard rate.
create table pricing.variant_tax (
  variant_id text collate "C" primary key
    constraint variant_tax_variant_known references catalog.variants (id),
  category text not null check (category in ('reduced', 'super_reduced', 'zero')),
  updated_at timestamptz not null
);
