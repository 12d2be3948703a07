create schema tasks;

-- Long work that somebody asked for at the desk: one row each. `after` is the last row that was taken, kept in the
-- transaction that took it, so that a process that dies goes on exactly there.
create table tasks.tasks (
  id text collate "C" primary key,
  kind text collate "C" not null check (kind <> ''),
  -- The permission that whoever sees or stops it has to hold.
  needs text collate "C" not null check (needs <> ''),
  input jsonb not null check (jsonb_typeof(input) = 'object'),
  subject text check (length(subject) between 1 and 300),
  state text not null check (state in ('waiting', 'running', 'done', 'stopped', 'failed', 'undoing', 'undone')),
  after text collate "C" not null default '',
  total integer check (total >= 0),
  done integer not null default 0 check (done >= 0),
  unchanged integer not null default 0 check (unchanged >= 0),
  refused integer not null default 0 check (refused >= 0),
  undone integer not null default 0 check (undone between 0 and done),
  undo_refused integer not null default 0 check (undo_refused between 0 and done - undone),
  can_undo boolean not null,
  file_name text check (file_name <> ''),
  file_type text check (file_type <> ''),
  tries integer not null default 0 check (tries >= 0),
  error text,
  -- What whoever asked was allowed then: the work may no more, and only what they still hold.
  granted text[] not null,
  opened_by text collate "C" not null,
  opened_at timestamptz not null,
  ended_at timestamptz,
  check ((file_name is null) = (file_type is null)),
  check ((state in ('done', 'stopped', 'failed', 'undone')) = (ended_at is not null))
);

create index tasks_by_needs on tasks.tasks (needs, id);
create index tasks_by_end on tasks.tasks (ended_at) where ended_at is not null;
create index tasks_at_work on tasks.tasks (id) where state in ('waiting', 'running', 'undoing');

-- What came of each row that was changed or refused; what was as wished already is only counted.
create table tasks.rows (
  task_id text collate "C" not null references tasks.tasks (id) on delete cascade,
  number integer not null check (number > 0),
  ref text collate "C" not null,
  label text,
  outcome text not null check (outcome in ('done', 'refused', 'undone', 'undo_refused')),
  code text,
  reason text,
  details jsonb,
  before jsonb,
  primary key (task_id, number),
  constraint rows_taken_once unique (task_id, ref),
  check ((outcome in ('refused', 'undo_refused')) = (code is not null and reason is not null))
);

create index rows_by_outcome on tasks.rows (task_id, outcome, number);

-- The file that a task makes, piece by piece with its progress.
create table tasks.file_parts (
  task_id text collate "C" not null references tasks.tasks (id) on delete cascade,
  number integer not null check (number > 0),
  part text not null,
  primary key (task_id, number)
);

create table tasks.task_history (
  id text collate "C" primary key,
  task_id text collate "C" not null,
  from_state text,
  to_state text not null,
  actor text collate "C" not null,
  why text,
  at timestamptz not null
);

create index task_history_by_task on tasks.task_history (task_id, id);
