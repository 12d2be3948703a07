create schema taxservice;

-- The one service that this shop asks, and for which markets. The key is sealed with the shop's secret.
create table taxservice.settings (
  only_row integer primary key default 1 check (only_row = 1),
  url text not null check (url <> ''),
  key_sealed bytea not null,
  market_codes text[] not null,
  on_failure text not null check (on_failure in ('own_rates', 'refuse')),
  is_on boolean not null,
  version integer not null check (version > 0),
  updated_at timestamptz not null
);

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
