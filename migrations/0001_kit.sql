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
  -- What the payload must contain to be of interest; nothing: all.
  wants jsonb check (jsonb_typeof(wants) = 'object'),
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

-- What was done at the desk, written in the transaction that did it: who, through which session or key, by which route,
-- to what, and what of it was changed. Moves of states have their histories beside this.
create table kit.audit_log (
  id text collate "C" primary key,
  actor text collate "C" not null,
  -- The session or the key; nothing when it came from the server's terminal, or before anybody was signed in.
  via text collate "C",
  route text not null,
  object_kind text collate "C" not null check (object_kind <> ''),
  object_id text collate "C",
  before jsonb,
  after jsonb,
  request_id text not null,
  at timestamptz not null
);

create index audit_log_in_order on kit.audit_log (at, id);
create index audit_log_by_actor on kit.audit_log (actor, at, id);
create index audit_log_by_kind on kit.audit_log (object_kind, at, id);
create index audit_log_by_object on kit.audit_log (object_id, at, id) where object_id is not null;

-- Nobody changes or deletes what was written: who can change the past can hide in it. An empty log has no past; a backup
-- empties every table that the migrations may have filled before it fills them itself.
create function kit.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'TRUNCATE' and not exists (select from kit.audit_log) then
    return null;
  end if;
  raise exception 'rows of % are added, never changed or deleted', tg_table_name using errcode = 'restrict_violation';
end
$$;

create trigger audit_log_append_only before update or delete or truncate on kit.audit_log
  for each statement execute function kit.refuse_change();

-- Processes that run jobs. One that has not been seen for some seconds is dead, and its jobs are free again.
create table kit.workers (
  id text collate "C" primary key,
  seen_at timestamptz not null
);

-- How far `npm run seed -- --size` has come, so that it goes on where it was stopped, and tells its own orders from real
-- ones.
create table kit.filling (
  only_row smallint primary key check (only_row = 1),
  size text not null,
  seed integer not null,
  begun_at timestamptz not null,
  first_number bigint not null,
  -- How many of each are in, and how many products are in the lists and in the search.
  products integer not null default 0,
  customers integer not null default 0,
  orders integer not null default 0,
  stocked boolean not null default false,
  shown integer not null default 0,
  done_at timestamptz
);
