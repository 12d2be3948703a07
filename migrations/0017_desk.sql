create schema desk;

-- What somebody looks at again and again: a list with its filters, order and columns, under a name. Deleted ones stay for
-- a day, so that it can be undone.
create table desk.views (
  id text collate "C" primary key,
  list text collate "C" not null check (list ~ '^[a-z_]{1,40}$'),
  staff_id text not null references staff.accounts (id) on delete cascade,
  name text not null check (name <> ''),
  -- The name as two that are alike to a reader have it.
  name_key text collate "C" not null check (name_key <> ''),
  search jsonb not null check (jsonb_typeof(search) = 'object'),
  is_shared boolean not null,
  version int not null check (version > 0),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  deleted_at timestamptz
);

create index views_by_staff on desk.views (staff_id, list);
create unique index views_own_name on desk.views (staff_id, list, name_key) where not is_shared and deleted_at is null;
create unique index views_shared_name on desk.views (list, name_key) where is_shared and deleted_at is null;
create index views_deleted on desk.views (deleted_at) where deleted_at is not null;

-- What was found out about the program itself, the newest of each kind: by the doctor, by a backup, and by each process that answers visitors about how fast it does.
create table desk.reports (
  kind text collate "C" not null check (kind in ('doctor', 'backup', 'speeds')),
  source text collate "C" not null,
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  at timestamptz not null,
  primary key (kind, source)
);

-- Every look through the books: how much there was, what did not agree, and how long it took. Rows are added and never
-- changed; each digest is that of its row and of the one before.
create table desk.audits (
  number integer primary key check (number > 0),
  -- Of the shop.
  day date not null,
  at timestamptz not null,
  milliseconds integer not null check (milliseconds >= 0),
  books integer not null check (books >= 0),
  counted jsonb not null check (jsonb_typeof(counted) = 'object'),
  found jsonb not null check (jsonb_typeof(found) = 'array'),
  -- Why the books could not be looked through.
  error text,
  digest text collate "C" not null check (length(digest) = 64)
);

create index audits_that_found on desk.audits (number) where error is not null or found <> '[]'::jsonb;

create function desk.refuse_edit() returns trigger language plpgsql as $$
begin
  raise exception '% rows are never changed', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger audits_stay before update or delete on desk.audits
  for each row execute function desk.refuse_edit();
