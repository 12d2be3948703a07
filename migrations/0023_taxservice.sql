create schema taxservice;

-- The one service that this shop asks, and for which markets. The key is sealed with the shop's secret.
create table taxservice.settings (
  only_row integer primary key default 1 check (only_row = 1),
  url text not null check (url <> ''),
  key_sealed bytea not null,
  market_codes text[] not null,
  on_failure text not null check (on_failure in ('own_rates', 'refuse')),
  is_on boolean not null,
  -- Since when it is told of orders; nothing where it is only asked. How far changed orders were looked for.
  tells_since timestamptz,
  looked_until timestamptz,
  version integer not null check (version > 0),
  updated_at timestamptz not null
);

-- Orders that the service is told of, each as it was last: it knows them up to a revision, and is due to hear of another.
create table taxservice.told (
  order_id text collate "C" primary key,
  revision integer not null check (revision >= 0),
  due_revision integer not null check (due_revision > 0),
  tries integer not null check (tries >= 0),
  next_try_at timestamptz not null,
  failure text,
  told_at timestamptz
);

create index told_due on taxservice.told (next_try_at, order_id) where revision < due_revision;

-- What the service said not long ago to a question, found by its digest: its rates, or why there are none.
create table taxservice.quotes (
  digest text collate "C" primary key check (length(digest) = 64),
  rates jsonb check (jsonb_typeof(rates -> 'lines') = 'object'),
  failure text,
  asked_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > asked_at),
  check ((rates is null) = (failure is not null))
);

create index quotes_by_expiry on taxservice.quotes (expires_at);
