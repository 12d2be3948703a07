-- The refund that failed, and that this one was made instead of: of two that failed each waits for its own.
alter table payments.refunds add column in_place_of text collate "C" references payments.refunds (id);
create index refunds_in_place on payments.refunds (in_place_of) where in_place_of is not null;
