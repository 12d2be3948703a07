create schema people;

-- What the people at the desk write about somebody, once: to an account, or to the mail address of a guest. Nothing of
-- it is changed; a person who asks gets it.
create table people.notes (
  id text collate "C" primary key,
  customer_id text collate "C" references customers.accounts (id) on delete cascade,
  email text collate "C" check (email <> ''),
  text text not null check (text <> ''),
  actor text collate "C" not null,
  at timestamptz not null,
  check (num_nonnulls(customer_id, email) = 1)
);

create index notes_by_customer on people.notes (customer_id, id) where customer_id is not null;
create index notes_by_email on people.notes (email, id) where email is not null;
