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

-- Tax rates by the place where goods go. A rate never changes: a new one is a new row with the day from which it holds,
-- and the one before ends there. Of one place and category no two hold at the same time.
create type pricing.text_range as range (subtype = text, collation = "C");

create table pricing.tax_rates (
  id text collate "C" primary key,
  country text collate "C" not null check (country ~ '^[A-Z]{2}$'),
  -- A part of the country with rates of its own, like US-CA.
  region text collate "C" check (region ~ '^[A-Z]{2}-[A-Z0-9]{1,3}$' and left(region, 2) = country),
  category text collate "C" not null check (category in ('standard', 'reduced', 'super_reduced', 'zero')),
  rate_ppm integer not null check (rate_ppm between 0 and 1000000),
  valid_from timestamptz not null,
  valid_until timestamptz check (valid_until > valid_from),
  -- Who says so, where it was read, and when somebody looked.
  authority text check (authority <> ''),
  source text check (source <> ''),
  checked_on date,
  actor text not null,
  created_at timestamptz not null,
  check (category <> 'zero' or rate_ppm = 0),
  place text collate "C" not null generated always as (coalesce(region, country) || ' ' || category) stored,
  constraint tax_rates_overlap exclude using gist (
    pricing.text_range(place, place, '[]') with &&, tstzrange(valid_from, valid_until) with &&
  )
);

create index tax_rates_by_country on pricing.tax_rates (country, id);
create index tax_rates_by_place on pricing.tax_rates (place, valid_from);

-- Variants that are not taxed at the standard rate.
create table pricing.variant_tax (
  variant_id text collate "C" primary key
    constraint variant_tax_variant_known references catalog.variants (id),
  category text not null check (category in ('reduced', 'super_reduced', 'zero')),
  updated_at timestamptz not null
);
