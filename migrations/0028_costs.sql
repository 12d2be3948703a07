-- What a variant costs the shop, in each currency that it sells in: one amount for one currency, because nothing is
-- converted. Only staff see it; no question of a cart or a page reads this table.
create table pricing.costs (
  variant_id text collate "C" not null constraint costs_variant_known references catalog.variants (id),
  currency text collate "C" not null check (currency ~ '^[A-Z]{3}$'),
  cost_minor bigint not null check (cost_minor between 0 and 1000000000000),
  updated_at timestamptz not null,
  primary key (variant_id, currency)
);

alter domain staff.permission_list drop constraint permission_list_check;
alter domain staff.permission_list add constraint permission_list_check check (value <@ array[
  'audit.read', 'books.read', 'catalog.read', 'catalog.write', 'content.write', 'costs.read',
  'costs.write', 'customers.privacy', 'customers.read', 'customers.write', 'delivery.write',
  'giftcards.read', 'giftcards.write', 'health.read', 'health.write', 'inventory.read',
  'inventory.write', 'invoices.write', 'keys.write', 'mail.read', 'mail.write', 'media.write',
  'orders.cancel', 'orders.read', 'orders.ship', 'orders.write', 'payments.methods',
  'payments.oddities', 'payments.read', 'payments.refund', 'payments.write', 'places.write',
  'prices.write', 'promotions.read', 'promotions.write', 'roles.write', 'settings.live',
  'settings.read', 'settings.write', 'staff.read', 'staff.rules', 'staff.write', 'taxes.write',
  'views.share'
]::text[]);

update staff.roles role
set permissions = (
  select array_agg(one order by one collate "C") from unnest(role.permissions || given.added) one
)
from (values
  ('owner', array['costs.read', 'costs.write']),
  ('manager', array['costs.read', 'costs.write']),
  ('marketing', array['costs.read']),
  ('accountant', array['costs.read'])
) as given (role_id, added)
where role.id = given.role_id;
