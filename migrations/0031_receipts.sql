-- What of a payment that is awaited by hand has come in parts: each part is a payment of its own.
alter table payments.intents add column paid_in_parts_minor bigint not null default 0;
alter table payments.intents add constraint intents_parts_within_amount
  check (paid_in_parts_minor >= 0 and paid_in_parts_minor + waived_minor <= amount_minor) not valid;
alter table payments.intents validate constraint intents_parts_within_amount;
