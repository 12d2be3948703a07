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

-- What was found out about the program itself, the newest of each kind: by the doctor, by the audit of the books, by a
-- backup, and by each process that answers visitors about how fast it does.
create table desk.reports (
  kind text collate "C" not null check (kind in ('doctor', 'audit', 'backup', 'speeds')),
  source text collate "C" not null,
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  at timestamptz not null,
  primary key (kind, source)
);
