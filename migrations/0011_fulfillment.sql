create schema fulfillment;

create table fulfillment.delivery_methods (
  id text collate "C" primary key,
  code text collate "C" not null check (code ~ '^[a-z][a-z0-9_-]*$'),
  market_code text collate "C" not null,
  kind text not null check (kind in ('ship', 'pickup')),
  titles jsonb not null,
  reaches text[] not null check (
    cardinality(reaches) > 0 and reaches <@ array['parcel', 'file', 'appointment', 'counter']
  ),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  -- Places and what it costs to bring something there, in minor units of the currency. They are read, changed and kept
  -- as one, under the version of the method.
  zones jsonb not null check (jsonb_typeof(zones) = 'array' and jsonb_array_length(zones) > 0),
  weight_grams_max integer check (weight_grams_max > 0),
  days_min integer not null check (days_min >= 0),
  days_max integer not null,
  -- Orders until this time of the place's day leave the same day.
  cut_off text not null check (cut_off ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  time_zone text not null check (time_zone <> ''),
  -- Days that count, Monday is 1.
  weekdays integer[] not null check (cardinality(weekdays) > 0 and weekdays <@ array[1, 2, 3, 4, 5, 6, 7]),
  position integer not null,
  active boolean not null,
  version integer not null check (version > 0),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint delivery_methods_code_taken unique (market_code, code),
  check (days_max >= days_min)
);

create table fulfillment.parcels (
  id text collate "C" primary key,
  order_id text collate "C" not null,
  state text not null check (state in ('open', 'packed', 'shipped', 'delivered', 'canceled')),
  carrier text collate "C",
  tracking_number text collate "C",
  tracking_url text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  shipped_at timestamptz,
  check ((state in ('shipped', 'delivered')) = (shipped_at is not null))
);

create index parcels_by_order on fulfillment.parcels (order_id, id);
create index parcels_by_state on fulfillment.parcels (state, id);
create unique index parcels_tracking_once on fulfillment.parcels (carrier, tracking_number)
  where tracking_number is not null;

create table fulfillment.parcel_lines (
  parcel_id text collate "C" not null references fulfillment.parcels (id),
  order_line_id text collate "C" not null,
  variant_id text collate "C" not null,
  quantity integer not null check (quantity > 0),
  primary key (parcel_id, order_line_id)
);

create index parcel_lines_by_order_line on fulfillment.parcel_lines (order_line_id);

create table fulfillment.parcel_history (
  id text collate "C" primary key,
  parcel_id text collate "C" not null,
  from_state text not null,
  to_state text not null,
  actor text not null,
  why text,
  at timestamptz not null
);

create index parcel_history_by_parcel on fulfillment.parcel_history (parcel_id, id);

-- A bought file: a link that is signed, counted and ends. Only the hash of its token is kept.
create table fulfillment.downloads (
  id text collate "C" primary key,
  order_id text collate "C" not null,
  order_line_id text collate "C" not null constraint downloads_one_per_line unique,
  title text not null,
  file_media_id text collate "C" not null,
  token_hash text collate "C" not null check (length(token_hash) = 64),
  downloads_max integer not null check (downloads_max > 0),
  downloads_count integer not null default 0 check (downloads_count >= 0),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  created_at timestamptz not null,
  constraint downloads_within_limit check (downloads_count <= downloads_max)
);

create index downloads_by_order on fulfillment.downloads (order_id, id);

-- Canceled orders whose units were freed: the event may come twice, the units are freed once.
create table fulfillment.withdrawals (
  order_id text collate "C" primary key,
  at timestamptz not null
);
