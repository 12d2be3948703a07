create schema gifts;

-- A sold gift card on its way: to whom, with which words, and when. It gets its code when it is mailed.
create table gifts.letters (
  card_id text collate "C" primary key,
  order_id text collate "C" not null,
  recipient_name text,
  recipient_email text collate "C",
  message text,
  locale text not null,
  send_at timestamptz not null,
  state text not null check (state in ('waiting', 'sent', 'canceled')),
  sent_at timestamptz,
  created_at timestamptz not null,
  check ((state = 'sent') = (sent_at is not null)),
  check (state <> 'waiting' or recipient_email is not null)
);

create index letters_waiting on gifts.letters (send_at, card_id) where state = 'waiting';
create index letters_by_order on gifts.letters (order_id, card_id);
create index letters_by_recipient on gifts.letters (recipient_email, card_id) where recipient_email is not null;
