-- What a file of another shop calls a category, where there is none here: each that taking the file over would make, and the
-- one that became of it. Those that were made are kept longer than the file, so that a later file finds them whatever they
-- are called by then and wherever they have been moved. `key` is the digest of the titles in small letters.
create table imports.categories (
  import_id text collate "C" not null,
  key text collate "C" not null check (length(key) = 22),
  -- As the file writes them, from the top down.
  titles text[] collate "C" not null check (cardinality(titles) > 0),
  category_id text collate "C" check (category_id <> ''),
  primary key (import_id, key)
);

create index categories_by_key on imports.categories (key, import_id) where category_id is not null;

-- Whether whoever said yes wanted them.
alter table imports.imports add column makes_categories boolean not null default true;

-- Files that are read already and wait for a yes.
update imports.rows
set given = given - 'categoryTitle' || jsonb_build_object('categoryPath', jsonb_build_array(given -> 'categoryTitle'))
where given ? 'categoryTitle' and import_id in (select id from imports.imports where state in ('reading', 'ready'));
