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
