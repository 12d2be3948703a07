create schema imports;

-- A file that somebody uploaded: first it is read and compared with the shop, then it waits for a yes, then a task takes
-- its rows over.
create table imports.imports (
  id text collate "C" primary key,
  kind text collate "C" not null check (kind in ('products', 'stock', 'prices', 'price_lists', 'customers')),
  layout text collate "C" not null check (
    layout in ('shopify', 'shopify_customers', 'products', 'stock', 'prices', 'price_lists', 'customers')
  ),
  -- All permissions that whoever sees it or says yes to it has to hold.
  needs text[] collate "C" not null check (cardinality(needs) > 0),
  file_name text not null check (length(file_name) between 1 and 200),
  -- Where the file is kept; nothing when it has been deleted.
  file_key text collate "C" check (file_key <> ''),
  file_bytes integer not null check (file_bytes > 0),
  encoding text not null check (encoding in ('utf-8', 'utf-16le', 'utf-16be', 'windows-1252')),
  delimiter text not null check (delimiter in (',', ';', E'\t')),
  ignored_columns text[] not null,
  state text not null check (state in ('reading', 'ready', 'confirmed', 'failed', 'discarded')),
  -- How much of the file has been read, of a thousand.
  read_permille integer not null default 0 check (read_permille between 0 and 1000),
  tries integer not null default 0 check (tries >= 0),
  new_rows integer not null default 0 check (new_rows >= 0),
  changed_rows integer not null default 0 check (changed_rows >= 0),
  unchanged_rows integer not null default 0 check (unchanged_rows >= 0),
  refused_rows integer not null default 0 check (refused_rows >= 0),
  problem_code text,
  problem text,
  problem_values jsonb check (jsonb_typeof(problem_values) = 'object'),
  task_id text collate "C",
  opened_by text collate "C" not null,
  opened_at timestamptz not null,
  confirmed_by text collate "C",
  check ((state = 'confirmed') = (task_id is not null)),
  check ((state = 'failed') = (problem is not null)),
  check ((task_id is null) = (confirmed_by is null))
);

create index imports_by_age on imports.imports (opened_at);

-- What each row says, and what it would change. A row is one product with all its variants, or one line of the other
-- files. Rows are forgotten some weeks later; those about a person also when the person is.
create table imports.rows (
  import_id text collate "C" not null references imports.imports (id) on delete cascade,
  number integer not null check (number > 0),
  line integer not null check (line > 0),
  label text not null,
  -- The mail address of whoever it is about.
  person text collate "C" check (person <> ''),
  outcome text not null check (outcome in ('new', 'changed', 'unchanged', 'refused')),
  given jsonb not null check (jsonb_typeof(given) = 'object'),
  changes jsonb not null check (jsonb_typeof(changes) = 'array'),
  problems jsonb not null check (jsonb_typeof(problems) = 'array'),
  warnings jsonb not null check (jsonb_typeof(warnings) = 'array'),
  -- What somebody had before the row was taken over. What goods had before is kept by the task.
  before jsonb,
  primary key (import_id, number),
  check ((outcome = 'refused') = (problems <> '[]'))
);

create index rows_by_outcome on imports.rows (import_id, outcome, number);
create index rows_by_person on imports.rows (person, import_id, number) where person is not null;
create index rows_with_warnings on imports.rows (import_id, number) where warnings <> '[]';
