-- Money that was noted by hand and never came, or came for something else: a refund of all of it that nobody was sent
-- reverses it in the books, and its order is as if it had never been noted.
alter table payments.intents add column taken_back boolean not null default false;
alter table payments.intents add constraint intents_taken_back_whole
  check (not taken_back or (captured_minor > 0 and refunded_minor = captured_minor)) not valid;
alter table payments.intents validate constraint intents_taken_back_whole;
alter table orders.covers add column taken_back boolean not null default false;
