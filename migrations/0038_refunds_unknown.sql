-- Since when nobody knows whether a refund was made: it is asked for again and again, and the desk says so meanwhile.
alter table payments.refunds add column unknown_since timestamptz;
alter table payments.refunds add constraint refunds_unknown_waits
  check (unknown_since is null or state = 'waiting') not valid;
alter table payments.refunds validate constraint refunds_unknown_waits;
