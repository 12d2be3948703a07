-- When somebody began to give its payment up at the provider: from then on what is only authorized makes no order of it.
alter table checkout.attempts add column giving_up_at timestamptz;
