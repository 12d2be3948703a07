create schema invoices;

-- What stands on every invoice besides the shop's own facts, and when one is issued.
create table invoices.settings (
  only_row smallint primary key check (only_row = 1),
  issue_when text not null check (issue_when in ('by_hand', 'paid', 'dispatched')),
  -- Whether the buyer gets a mail that leads to it.
  mails_buyer boolean not null,
  -- The size of the sheets; by_market: as people print where the order was sold.
  paper text not null check (paper in ('by_market', 'a4', 'letter')),
  vat_number text,
  tax_number text,
  register_entry text,
  bank_lines text[] not null,
  footers jsonb not null check (jsonb_typeof(footers) = 'object'),
  version integer not null check (version > 0),
  updated_at timestamptz not null
);

insert into invoices.settings values (1, 'by_hand', true, 'by_market', null, null, null, '{}', '{}', 1, now());

-- How the next series of a kind is called: "{year}" in it begins a new one each year.
create table invoices.numbering (
  kind text primary key check (kind in ('invoice', 'credit_note')),
  prefix text collate "C" not null,
  digits smallint not null check (digits between 1 and 10)
);

insert into invoices.numbering values ('invoice', 'INV-{year}-', 5), ('credit_note', 'CN-{year}-', 5);

-- A series counts up by one in the transaction that issues. One that was used stays as it is.
create table invoices.series (
  prefix text collate "C" primary key,
  kind text not null check (kind in ('invoice', 'credit_note')),
  digits smallint not null check (digits between 1 and 10),
  first_number bigint not null check (first_number > 0),
  next_number bigint not null check (next_number >= first_number),
  opened_at timestamptz not null
);

create function invoices.keep_series() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a series of numbers is never deleted' using errcode = 'restrict_violation';
  end if;
  if new.prefix <> old.prefix or new.kind <> old.kind or new.next_number < old.next_number then
    raise exception 'a series only counts up' using errcode = 'restrict_violation';
  end if;
  if old.next_number > old.first_number
    and (new.digits <> old.digits or new.first_number <> old.first_number
      or new.next_number > old.next_number + 1) then
    raise exception 'a series that was used stays as it is' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create trigger series_keep before update or delete on invoices.series
  for each row execute function invoices.keep_series();

-- Invoices and credit notes as they were issued. The text is what they say, as JSON; everything else repeats parts of it
-- to find and to add up. Amounts of a credit note are what is taken off, without a minus.
create table invoices.documents (
  id text collate "C" primary key,
  kind text not null check (kind in ('invoice', 'credit_note')),
  prefix text collate "C" not null references invoices.series (prefix),
  sequence bigint not null check (sequence > 0),
  number text collate "C" not null constraint documents_number_taken unique,
  order_id text collate "C" not null,
  order_number text collate "C" not null,
  -- The invoice that a credit note takes something off.
  invoice_id text collate "C" references invoices.documents (id),
  because text check (because in ('refund', 'canceled')),
  issued_on date not null,
  issued_at timestamptz not null,
  issued_by text not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  net_minor bigint not null check (net_minor >= 0),
  tax_minor bigint not null check (tax_minor >= 0),
  rounding_minor bigint not null,
  total_minor bigint not null check (total_minor >= 0),
  content text not null,
  digest text collate "C" not null,
  constraint documents_sequence_taken unique (prefix, sequence),
  constraint documents_number_right check (
    number = prefix || lpad(sequence::text, length(number) - length(prefix), '0')
  ),
  constraint documents_digest_right check (digest = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  constraint documents_add_up check (total_minor = net_minor + tax_minor + rounding_minor),
  check ((kind = 'credit_note') = (invoice_id is not null)),
  check ((kind = 'credit_note') = (because is not null))
);

create unique index documents_one_invoice on invoices.documents (order_id) where kind = 'invoice';
create index documents_by_order on invoices.documents (order_id, id);
create index documents_by_order_number on invoices.documents (order_number, id);
create index documents_by_kind on invoices.documents (kind, id);
create index documents_by_day on invoices.documents (issued_on, id);
create index documents_by_invoice on invoices.documents (invoice_id, id) where invoice_id is not null;

-- The tax summary of each: net and tax of all that is taxed at one rate.
create table invoices.taxes (
  document_id text collate "C" not null references invoices.documents (id),
  rate_ppm integer not null check (rate_ppm >= 0),
  net_minor bigint not null check (net_minor >= 0),
  tax_minor bigint not null check (tax_minor >= 0),
  primary key (document_id, rate_ppm)
);

-- Which refunds, or which cancellation of units, a credit note stands for: each is credited once.
create table invoices.credited_refunds (
  refund_id text collate "C" primary key,
  document_id text collate "C" not null references invoices.documents (id),
  amount_minor bigint not null check (amount_minor > 0)
);

create index credited_refunds_by_document on invoices.credited_refunds (document_id);

create function invoices.refuse_edit() returns trigger language plpgsql as $$
begin
  raise exception 'what was issued is never changed' using errcode = 'restrict_violation';
end $$;

create trigger documents_stay before update or delete on invoices.documents
  for each row execute function invoices.refuse_edit();
create trigger taxes_stay before update or delete on invoices.taxes
  for each row execute function invoices.refuse_edit();
create trigger credited_refunds_stay before update or delete on invoices.credited_refunds
  for each row execute function invoices.refuse_edit();
