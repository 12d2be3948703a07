create schema settings;

-- Texts that a shopper reads are one object per column: { "en": "…", "de": "…" }. Codes, slugs and languages compare
-- byte by byte (collate "C"), so that no index depends on the server's locale.

-- A closed market is shown to nobody new; carts and orders of it go on working. A market's currency never changes,
-- because its prices are in it: another currency is another market.
create table settings.markets (
  code text collate "C" primary key check (code ~ '^[a-z][a-z0-9-]{0,19}$'),
  titles jsonb not null check (jsonb_typeof(titles) = 'object' and titles <> '{}'),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  countries text[] collate "C" not null check (cardinality(countries) between 1 and 250),
  -- Where goods are taken to go until an address is known.
  home_country text collate "C" not null,
  tax_display text not null check (tax_display in ('gross', 'net')),
  -- Where amounts become whole minor units, and how.
  rounding text not null check (rounding in ('unit', 'line', 'rate_group', 'order')),
  rounding_mode text not null default 'half_up' check (rounding_mode in ('half_up', 'half_even', 'up', 'down')),
  -- At the rate of most of the goods, in the shares of their rates, or at the rate of a category.
  delivery_tax text not null default 'leading' check (
    delivery_tax in ('leading', 'shares', 'standard', 'reduced', 'super_reduced', 'zero')
  ),
  -- The smallest coin, in minor units, where what is paid in coins is rounded.
  cash_step_minor int check (cash_step_minor between 2 and 10000),
  -- Where the seller is registered for VAT, when businesses in other countries of the EU owe the tax themselves.
  reverse_charge_from text collate "C" check (reverse_charge_from ~ '^[A-Z]{2}$'),
  default_locale text collate "C" not null,
  is_open boolean not null,
  position int not null check (position >= 0),
  version int not null check (version > 0),
  updated_at timestamptz not null,
  constraint markets_home_within check (home_country = any (countries))
);

create index markets_in_order on settings.markets (position, code);

-- Which market is the default is said here and nowhere else, so that there is always exactly one.
create table settings.shop (
  only_row smallint primary key check (only_row = 1),
  name text not null check (name <> ''),
  legal_name text not null,
  email text not null,
  phone text check (phone <> ''),
  address_lines text[] not null,
  logo_file text check (logo_file <> ''),
  look jsonb not null check (jsonb_typeof(look) = 'object'),
  default_locale text collate "C" not null,
  locales text[] collate "C" not null,
  default_market text collate "C" not null references settings.markets (code),
  -- Whose days the shop goes by: a gift card for the 24th goes out when it is the 24th there.
  time_zone text not null default 'UTC' check (time_zone <> ''),
  live boolean not null,
  demo boolean not null,
  navigation jsonb not null check (jsonb_typeof(navigation) = 'array'),
  version int not null check (version > 0),
  updated_at timestamptz not null,
  check (default_locale = any (locales)),
  check (not (live and demo))
);

-- One row needs no index to be found; a rule without exceptions is easier to keep.
create index shop_by_default_market on settings.shop (default_market);

create table settings.shop_history (
  id text collate "C" primary key,
  from_state text not null check (from_state in ('closed', 'live')),
  to_state text not null check (to_state in ('closed', 'live') and to_state <> from_state),
  actor text not null,
  why text not null,
  at timestamptz not null
);

create table settings.pages (
  id text collate "C" primary key,
  slug text collate "C" not null constraint pages_slug_taken unique
    check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
  kind text not null check (kind in ('page', 'imprint', 'privacy', 'terms', 'returns')),
  titles jsonb not null check (jsonb_typeof(titles) = 'object' and titles <> '{}'),
  markdown jsonb not null check (jsonb_typeof(markdown) = 'object'),
  version int not null check (version > 0),
  created_at timestamptz not null,
  updated_at timestamptz not null
);

-- A shop has one imprint, one privacy policy, one set of terms and one returns policy.
create unique index pages_kind_taken on settings.pages (kind) where kind <> 'page';

-- Addresses that a page had before: links to them go on working.
create table settings.page_redirects (
  slug text collate "C" primary key,
  page_id text collate "C" not null references settings.pages (id) on delete cascade,
  created_at timestamptz not null
);

create index page_redirects_by_page on settings.page_redirects (page_id);

-- A blank shop, so that a new database works at once.
insert into settings.markets
  (code, titles, currency, countries, home_country, tax_display, rounding, default_locale, is_open, position, version, updated_at)
values (
  'de', '{"en": "European Union", "de": "Europäische Union"}', 'EUR',
  array['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IT', 'LT', 'LU', 'LV',
    'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'],
  'DE', 'gross', 'line', 'en', true, 0, 1, now()
);

insert into settings.shop
  (only_row, name, legal_name, email, phone, address_lines, logo_file, look, default_locale, locales, default_market,
   live, demo, navigation, version, updated_at)
values (
  1, 'My shop', '', '', null, '{}', null,
  '{"colorPrimary": "#1f5b46", "colorOnPrimary": "#ffffff", "colorAccent": "#e4a13a", "colorBackground": "#f6f3ec",
    "colorSurface": "#ffffff", "colorText": "#20211f", "colorMuted": "#66645d",
    "fontHeading": "Georgia, serif", "fontBody": "system-ui, sans-serif", "radiusPx": 12}',
  'en', array['en', 'de'], 'de', false, false, '[]', 1, now()
);
