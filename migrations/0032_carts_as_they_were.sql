-- What a cart was priced with after each of its last changes, written within a second of it: whatever became of prices and
-- promotions since, it can be worked out once more. Gone after 30 days, and with whoever is erased. `place` is the version
-- modulo 20: the next version takes the place of the oldest. No reference to the cart: it would lock it.
create table cart.kept_carts (
  cart_id text collate "C" not null,
  place smallint not null check (place between 0 and 19),
  version integer not null check (version > 0),
  content json not null,
  -- What its holder was told.
  total_minor bigint not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  kept_at timestamptz not null,
  primary key (cart_id, place)
);

create index kept_carts_by_age on cart.kept_carts (kept_at);

-- What many of them have in common (a market with its taxes, a promotion, the list of those that are live), once, by the
-- digest of what it says. Used on that day for the last time.
create table cart.kept_parts (
  key text collate "C" primary key check (length(key) = 22),
  content json not null,
  used_on date not null
);

create index kept_parts_by_use on cart.kept_parts (used_on);
