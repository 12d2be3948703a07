-- The order for which money was sent that came when it was not awaited any more: it was paid otherwise, or canceled.
-- Such a payment belongs to no order, pays nothing, and goes back.
alter table payments.intents add column late_for_order_id text collate "C";
alter table payments.intents add constraint intents_late_for_no_other
  check (late_for_order_id is null or order_id is null) not valid;
alter table payments.intents validate constraint intents_late_for_no_other;

create index intents_late on payments.intents (late_for_order_id, id) where late_for_order_id is not null;
