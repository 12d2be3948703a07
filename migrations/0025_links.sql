create schema links;

-- Orders that staff has put together for somebody: a cart that whoever has the link can pay. The token is worked out from
-- the id and the shop's secret; kept is its hash.
create table links.links (
  id text collate "C" primary key,
  token_hash text collate "C" not null constraint links_one_per_token unique check (length(token_hash) = 64),
  cart_id text collate "C" not null constraint links_one_per_cart unique,
  state text not null check (state in ('draft', 'open', 'opened', 'ordered', 'revoked', 'expired')),
  locale text collate "C" not null,
  -- Filled in at the checkout, as far as staff knows it.
  customer_id text collate "C",
  email text collate "C" check (email <> ''),
  buyer_name text,
  address jsonb check (jsonb_typeof(address) = 'object'),
  delivery_method_id text collate "C",
  -- What staff writes to the buyer.
  note text,
  -- What it came to when the link was made.
  total_minor bigint check (total_minor >= 0),
  currency text check (currency ~ '^[A-Z]{3}$'),
  made_by text collate "C" not null,
  version integer not null check (version > 0),
  created_at timestamptz not null,
  issued_at timestamptz,
  expires_at timestamptz,
  opened_at timestamptz,
  mailed_at timestamptz,
  ended_at timestamptz,
  order_id text collate "C" constraint links_one_per_order unique,
  check ((issued_at is null) = (expires_at is null)),
  check ((issued_at is null) = (total_minor is null)),
  check ((total_minor is null) = (currency is null)),
  check (issued_at is not null or state in ('draft', 'revoked')),
  check ((state = 'ordered') = (order_id is not null)),
  check (state <> 'opened' or opened_at is not null),
  check ((ended_at is null) = (state in ('draft', 'open', 'opened')))
);

create index links_by_state on links.links (state, id);
create index links_by_end on links.links (expires_at) where state in ('open', 'opened');
create index links_by_customer on links.links (customer_id, id) where customer_id is not null;
create index links_by_email on links.links (email, id) where email is not null;
