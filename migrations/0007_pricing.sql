create schema pricing;

-- Prices by quantity: [{ "quantityMin": 5, "minor": 1200 }, …], each for more pieces and lower than the one before.
create function pricing.tiers_hold(tiers jsonb, price_minor bigint) returns boolean language sql immutable as $$
  select jsonb_typeof(tiers) = 'array' and jsonb_array_length(tiers) between 1 and 20 and (
    select bool_and(quantity > quantity_before and minor < minor_before and minor >= 0)
    from (
      select quantity, minor, lag(quantity, 1, 1) over w as quantity_before,
        lag(minor, 1, price_minor) over w as minor_before
      from (
        select (tier ->> 'quantityMin')::int as quantity, (tier ->> 'minor')::bigint as minor, place
        from jsonb_array_elements(tiers) with ordinality as given (tier, place)
      ) tier
      window w as (order by place)
    ) pair
  )
$$;

-- Lower prices for a time: [{ "minor": 990, "from": "2026-11-20T00:00:00.000Z", "until": null }, …], none over
-- another. They are compared as texts, because all are written in the world's time with milliseconds.
create function pricing.sales_hold(sales jsonb, price_minor bigint) returns boolean language sql immutable as $$
  select jsonb_typeof(sales) = 'array' and jsonb_array_length(sales) between 1 and 20 and (
    select bool_and(minor between 0 and price_minor - 1 and begins is not null
      and (ends is null or ends > begins) and (next_begins is null or ends <= next_begins) is true)
    from (
      select (sale ->> 'minor')::bigint as minor, sale ->> 'from' as begins, sale ->> 'until' as ends,
        lead(sale ->> 'from') over (order by place) as next_begins
      from jsonb_array_elements(sales) with ordinality as given (sale, place)
    ) sale
  )
$$;

-- What a variant costs in a market now. `number` counts the changes: the row of the history with the same number is the
-- one that is in force, whichever of two people who changed it at the same moment came first. Without an amount the
-- variant is not sold there any more; the row stays, so that the next price goes on counting.
create table pricing.current_prices (
  variant_id text collate "C" not null
    constraint current_prices_variant_known references catalog.variants (id),
  market_code text collate "C" not null,
  price_minor bigint check (price_minor >= 0),
  compare_at_minor bigint,
  tiers jsonb check (pricing.tiers_hold(tiers, price_minor)),
  sales jsonb check (pricing.sales_hold(sales, price_minor)),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  number integer not null check (number > 0),
  valid_from timestamptz not null,
  -- The next instant at which the clock alone changes what it costs: a sale or a price list begins or ends.
  turns_at timestamptz,
  -- Nobody has set a price here, nor stopped the sale: the rules of conversion decide.
  is_converted boolean not null default false,
  -- { "marketCode": "de", "currency": "EUR", "minor": 2490, "rate": "0.9312", "on": "2026-11-20" }: what it was made of.
  converted jsonb,
  primary key (variant_id, market_code),
  check (compare_at_minor > price_minor),
  check (converted is null or is_converted),
  check (is_converted is false or (converted is null) = (price_minor is null)),
  check (price_minor is not null or (compare_at_minor is null and tiers is null and sales is null))
) with (fillfactor = 90);

create index current_prices_by_turn on pricing.current_prices (turns_at, variant_id, market_code)
  where turns_at is not null;
create index current_prices_converted on pricing.current_prices (market_code, variant_id) where converted is not null;

-- Every price there ever was, and when there was none any more; never changed and never deleted.
create table pricing.prices (
  id text collate "C" primary key,
  variant_id text collate "C" not null,
  market_code text collate "C" not null,
  number integer not null check (number > 0),
  price_minor bigint check (price_minor >= 0),
  compare_at_minor bigint,
  tiers jsonb,
  sales jsonb,
  converted jsonb,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  valid_from timestamptz not null,
  actor text not null,
  constraint prices_once unique (variant_id, market_code, number)
);

-- Where prices of one currency come from those of another, because the owner wants it so: one rule for a pair of
-- currencies. The rate is a decimal text, so that no digit of it is lost.
create table pricing.conversions (
  from_currency text collate "C" not null check (from_currency ~ '^[A-Z]{3}$'),
  to_currency text collate "C" not null check (to_currency ~ '^[A-Z]{3}$' and to_currency <> from_currency),
  -- Whose prices are converted: a market with the first currency.
  from_market text collate "C" not null,
  rate text not null check (rate ~ '^[0-9]{1,9}([.][0-9]{1,9})?$' and rate::numeric > 0),
  rate_on date not null,
  -- A converted price is a whole number of steps and the ending: 100 and 95 make prices like 23.95.
  step_minor integer not null check (step_minor between 1 and 10000000),
  ending_minor integer not null check (ending_minor between 0 and step_minor - 1),
  direction text not null check (direction in ('nearest', 'up', 'down')),
  is_on boolean not null,
  -- 1 is before 2, where two rules lead to the same currency: the order in which they were made.
  position integer not null check (position > 0),
  version integer not null check (version > 0),
  updated_at timestamptz not null,
  primary key (from_currency, to_currency)
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
