create schema inventory;

-- Anywhere stock is kept. Stock of a place that is not active cannot be bought.
create table inventory.places (
  id text collate "C" primary key,
  code text collate "C" not null constraint places_code_taken unique check (code ~ '^[a-z][a-z0-9_-]{0,39}$'),
  titles jsonb not null check (jsonb_typeof(titles) = 'object' and titles <> '{}'),
  kind text not null check (kind in ('warehouse', 'store', 'supplier')),
  time_zone text not null check (time_zone <> ''),
  -- Units are taken from the first place that has them.
  position integer not null check (position >= 0),
  active boolean not null,
  version integer not null check (version > 0),
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create index places_in_order on inventory.places (position, id);

-- A new shop has one place, so that goods can be received at once.
insert into inventory.places (id, code, titles, kind, time_zone, position, active, version, created_at, updated_at)
values (
  'plc_00000000000070008000000000000001', 'main', '{"en": "Main warehouse", "de": "Hauptlager"}', 'warehouse', 'UTC', 0,
  true, 1, now(), now()
);

-- The ledger: each row takes units of a variant out of one state and puts them into another, at one place. 'outside' is
-- the rest of the world. Rows are never changed and never deleted; a mistake is corrected by another row.
create table inventory.movements (
  id text collate "C" primary key,
  variant_id text collate "C" not null,
  place_id text collate "C" not null,
  from_state text not null check (from_state in (
    'outside', 'available', 'reserved', 'committed', 'incoming', 'damaged', 'quality_control', 'safety_stock'
  )),
  to_state text not null check (to_state in (
    'outside', 'available', 'reserved', 'committed', 'incoming', 'damaged', 'quality_control', 'safety_stock'
  )),
  quantity integer not null check (quantity > 0),
  why text not null check (why <> ''),
  actor text not null,
  order_id text collate "C",
  attempt_id text collate "C",
  at timestamptz not null,
  check (from_state <> to_state)
);

create index movements_by_variant on inventory.movements (variant_id, id);
create index movements_by_order on inventory.movements (order_id) where order_id is not null;

-- What the ledger adds up to, kept beside it. A variant without a row here is not counted: it can always be bought.
-- Half of each page stays free, so that the busiest rows of the shop change in place.
create table inventory.balances (
  variant_id text collate "C" not null
    constraint balances_variant_known references catalog.variants (id),
  place_id text collate "C" not null
    constraint balances_place_known references inventory.places (id),
  available integer not null default 0 constraint balances_available_enough check (available >= 0),
  reserved integer not null default 0 check (reserved >= 0),
  committed integer not null default 0 check (committed >= 0),
  incoming integer not null default 0 check (incoming >= 0),
  damaged integer not null default 0 check (damaged >= 0),
  quality_control integer not null default 0 check (quality_control >= 0),
  safety_stock integer not null default 0 check (safety_stock >= 0),
  primary key (variant_id, place_id)
) with (fillfactor = 50);

create index balances_by_place on inventory.balances (place_id, variant_id);

-- Units kept for an attempt until a time. `reserved` is the sum of the live ones. Each move of a hold is a movement in
-- the ledger with the same attempt, which is its history.
create table inventory.holds (
  id text collate "C" primary key,
  attempt_id text collate "C" not null,
  variant_id text collate "C" not null,
  place_id text collate "C" not null,
  quantity integer not null check (quantity > 0),
  until timestamptz not null,
  state text not null check (state in ('live', 'committed', 'released')),
  order_id text collate "C",
  -- Set when the units had been given up and were taken once more for a payment that came late: the statement that does
  -- this cannot tell the catalog, so the sweeper looks at the band of the variant afterwards.
  was_retaken boolean not null default false,
  created_at timestamptz not null,
  ended_at timestamptz,
  constraint holds_once unique (attempt_id, variant_id, place_id),
  check ((state = 'live') = (ended_at is null)),
  check ((state = 'committed') = (order_id is not null))
) with (fillfactor = 80);

create index holds_until on inventory.holds (until, id) where state = 'live';
create index holds_retaken on inventory.holds (id) where was_retaken;

-- Units of placed orders that have not left yet, and the place they are at. `committed` is the sum of them.
create table inventory.commitments (
  order_id text collate "C" not null,
  variant_id text collate "C" not null,
  place_id text collate "C" not null,
  quantity integer not null check (quantity >= 0),
  primary key (order_id, variant_id, place_id)
);

-- The band of each counted variant as the catalog was last told. Whoever tells it locks the row first, so that the
-- busy rows of balances are never held while the catalog writes its cards.
create table inventory.bands (
  variant_id text collate "C" primary key,
  band text not null check (band in ('in_stock', 'few_left', 'none')),
  told_at timestamptz not null
);

create index bands_by_band on inventory.bands (band, variant_id);
