-- What the program needs under all modules. The schema and kit.migrations are made by the program itself.

create table kit.events (
  id text collate "C" primary key,
  name text not null check (name <> ''),
  payload jsonb not null check (jsonb_typeof(payload) = 'object'),
  at timestamptz not null default now()
);

-- Who wants to hear of what; the program writes it at each start, so that whoever announces need not know.
create table kit.subscribers (
  name text collate "C" primary key,
  event text not null,
  active boolean not null
);

create index subscribers_by_event on kit.subscribers (event);

-- One row per event and subscriber, written in the transaction that announces: no cursor can pass an event that
-- commits late. Delivered at least once, each subscriber on its own.
create table kit.deliveries (
  subscriber text collate "C" not null,
  event_id text collate "C" not null,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'dead')),
  tries integer not null default 0 check (tries >= 0),
  next_try_at timestamptz not null,
  error text,
  done_at timestamptz,
  primary key (subscriber, event_id),
  check ((state = 'waiting') = (done_at is null))
) with (fillfactor = 80);

create index deliveries_waiting on kit.deliveries (subscriber, next_try_at, event_id) where state = 'waiting';
create index deliveries_dead on kit.deliveries (event_id) where state = 'dead';
create index deliveries_by_event on kit.deliveries (event_id);

-- What changed, for the documents that processes keep in memory.
create table kit.touches (
  id bigint generated always as identity primary key,
  tag text collate "C" not null,
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null default now()
);

create index touches_by_xid on kit.touches (xid);

-- Keys of calls that must not happen twice. `running` is written with the call's first change, `done` with its last.
create table kit.idempotency_keys (
  scope text collate "C" not null,
  key text collate "C" not null check (length(key) between 1 and 200),
  body_hash text not null,
  state text not null check (state in ('running', 'done')),
  status integer,
  -- Sealed with the shop's secret: a reply can hold a token.
  reply bytea,
  lease_until timestamptz not null,
  created_at timestamptz not null,
  constraint idempotency_keys_taken primary key (scope, key),
  check ((state = 'done') = (status is not null and reply is not null))
);

create index idempotency_keys_by_age on kit.idempotency_keys (created_at);

-- What staff did, written in the transaction that did it. Nobody changes or deletes it.
create table kit.audit_log (
  id text collate "C" primary key,
  actor text not null,
  route text not null,
  target text,
  input jsonb not null,
  request_id text not null,
  at timestamptz not null
);

create index audit_log_by_actor on kit.audit_log (actor, id);
create index audit_log_by_target on kit.audit_log (target, id) where target is not null;

-- Processes that run jobs. One that has not been seen for some seconds is dead, and its jobs are free again.
create table kit.workers (
  id text collate "C" primary key,
  seen_at timestamptz not null
);
