create schema staff;

-- What a role or a key may contain; the program has the same words in modules/staff/rules/permissions.ts.
create domain staff.permission_list as text[] not null check (value <@ array[
  'audit.read', 'books.read', 'catalog.read', 'catalog.write', 'content.write', 'customers.privacy',
  'customers.read', 'customers.write', 'delivery.write', 'giftcards.read', 'giftcards.write', 'health.read', 'health.write', 'inventory.read', 'inventory.write', 'invoices.write',
  'keys.write', 'mail.read', 'mail.write', 'media.write', 'orders.cancel', 'orders.read',
  'orders.ship', 'orders.write', 'payments.methods', 'payments.oddities', 'payments.read', 'payments.refund', 'payments.write',
  'places.write', 'prices.write', 'promotions.read', 'promotions.write', 'roles.write', 'settings.live',
  'settings.read', 'settings.write', 'staff.read', 'staff.rules', 'staff.write', 'taxes.write', 'views.share'
]::text[]);

-- Addresses are stored in lower case by the program, so that the unique index needs no collation.
create table staff.accounts (
  id text primary key,
  email text not null constraint accounts_email_taken unique check (email <> ''),
  name text not null check (name <> ''),
  password_hash text not null check (password_hash like '$argon2id$%'),
  state text not null check (state in ('active', 'disabled')),
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table staff.account_history (
  id text primary key,
  staff_id text not null,
  from_state text,
  to_state text not null,
  actor text not null,
  why text not null,
  at timestamptz not null
);

create index account_history_by_staff on staff.account_history (staff_id, id);

-- Roles that come with the program have their code as id and no name: what they are called is in the catalog of
-- messages. Roles that an owner has made are called as the owner calls them.
create table staff.roles (
  id text collate "C" primary key,
  name text constraint roles_name_taken unique check (name <> ''),
  description text not null,
  permissions staff.permission_list,
  built_in boolean not null,
  version int not null check (version > 0),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (built_in = (name is null)),
  check (built_in = (id !~ '_[0-9a-f]{32}$'))
);

create table staff.account_roles (
  staff_id text not null references staff.accounts (id) on delete cascade,
  role_id text collate "C" not null constraint account_roles_role references staff.roles (id),
  primary key (staff_id, role_id)
);

create index account_roles_by_role on staff.account_roles (role_id);

insert into staff.roles (id, description, permissions, built_in, version, created_at, updated_at)
select id, '', permissions, true, 1, now(), now()
from (values
  ('owner', array[
    'audit.read', 'books.read', 'catalog.read', 'catalog.write', 'content.write', 'customers.privacy',
    'customers.read', 'customers.write', 'delivery.write', 'giftcards.read', 'giftcards.write', 'health.read', 'health.write', 'inventory.read',
    'inventory.write', 'invoices.write', 'keys.write', 'mail.read', 'mail.write', 'media.write', 'orders.cancel',
    'orders.read',
    'orders.ship', 'orders.write', 'payments.methods', 'payments.oddities', 'payments.read', 'payments.refund', 'payments.write',
    'places.write', 'prices.write', 'promotions.read', 'promotions.write', 'roles.write', 'settings.live',
    'settings.read', 'settings.write', 'staff.read', 'staff.rules', 'staff.write', 'taxes.write', 'views.share']),
  ('manager', array[
    'audit.read', 'books.read', 'catalog.read', 'catalog.write', 'content.write', 'customers.privacy',
    'customers.read', 'customers.write', 'delivery.write', 'giftcards.read', 'giftcards.write', 'health.read', 'health.write', 'inventory.read',
    'inventory.write', 'invoices.write', 'mail.read', 'mail.write', 'media.write', 'orders.cancel', 'orders.read',
    'orders.ship',
    'orders.write', 'payments.oddities', 'payments.read', 'payments.refund', 'payments.write', 'places.write', 'prices.write',
    'promotions.read', 'promotions.write', 'settings.read', 'settings.write', 'staff.read', 'staff.write', 'taxes.write', 'views.share']),
  ('support', array[
    'catalog.read', 'customers.read', 'customers.write', 'giftcards.read', 'inventory.read', 'invoices.write', 'mail.read',
    'mail.write', 'orders.cancel', 'orders.read', 'orders.write', 'payments.read', 'promotions.read']),
  ('warehouse', array[
    'catalog.read', 'inventory.read', 'inventory.write', 'orders.read', 'orders.ship', 'places.write']),
  ('marketing', array[
    'catalog.read', 'catalog.write', 'content.write', 'inventory.read', 'media.write', 'prices.write',
    'promotions.read', 'promotions.write', 'settings.read']),
  ('accountant', array[
    'audit.read', 'books.read', 'catalog.read', 'giftcards.read', 'invoices.write', 'orders.read', 'payments.oddities', 'payments.read',
    'payments.refund', 'payments.write', 'promotions.read', 'settings.read', 'taxes.write']),
  ('read_only', array[
    'catalog.read', 'customers.read', 'giftcards.read', 'inventory.read', 'mail.read', 'orders.read',
    'payments.read', 'promotions.read', 'settings.read', 'staff.read'])
) as r (id, permissions);

-- A shop that has staff has an owner. The row of the role is locked first, so that two owners who let each other go at
-- the same moment are looked at one after the other.
create function staff.keep_an_owner() returns trigger language plpgsql as $$
begin
  perform from staff.roles where id = 'owner' for update;
  if exists (select from staff.accounts) and not exists (
    select from staff.accounts a join staff.account_roles r on r.staff_id = a.id
    where r.role_id = 'owner' and a.state = 'active'
  ) then
    raise exception 'a shop keeps an owner' using errcode = 'check_violation', constraint = 'accounts_last_owner';
  end if;
  return null;
end
$$;

create trigger account_roles_keep_owner after update or delete on staff.account_roles
  for each statement execute function staff.keep_an_owner();
create trigger accounts_keep_owner after update of state or delete on staff.accounts
  for each statement execute function staff.keep_an_owner();

-- What the owner asks of everybody who works here.
create table staff.desk_rules (
  only_row smallint primary key check (only_row = 1),
  totp_required boolean not null,
  -- In minor units of the order's currency: a refund above it wants to be confirmed.
  refund_confirm_above_minor bigint not null check (refund_confirm_above_minor >= 0),
  version int not null check (version > 0),
  updated_at timestamptz not null
);

insert into staff.desk_rules values (1, false, 20000, 1, now());

-- At most one link is alive: each new one replaces the one before.
create table staff.first_owner_link (
  only_row smallint primary key check (only_row = 1),
  token_hash text not null check (length(token_hash) = 64),
  expires_at timestamptz not null,
  used_at timestamptz,
  created_at timestamptz not null
);

-- The token is made when the mail is written, so that it stands in the mail and nowhere else; sent again, the one
-- before is worth nothing.
create table staff.invitations (
  id text collate "C" primary key,
  email text not null check (email <> ''),
  role_ids text[] collate "C" not null check (cardinality(role_ids) between 1 and 20),
  state text not null check (state in ('open', 'accepted', 'revoked')),
  token_hash text unique check (length(token_hash) = 64),
  -- How often it was sent; the mail of an earlier time makes no token any more.
  sent_count int not null check (sent_count > 0),
  made_count int not null default 0 check (made_count <= sent_count),
  invited_by text not null references staff.accounts (id) on delete cascade,
  staff_id text references staff.accounts (id) on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  done_at timestamptz,
  check ((state = 'open') = (done_at is null)),
  check ((state = 'accepted') = (staff_id is not null))
);

create unique index invitations_open on staff.invitations (email) where state = 'open';
create index invitations_by_inviter on staff.invitations (invited_by);
create index invitations_by_staff on staff.invitations (staff_id);

create table staff.invitation_history (
  id text collate "C" primary key,
  invitation_id text not null,
  from_state text,
  to_state text not null,
  actor text not null,
  why text not null,
  at timestamptz not null
);

create index invitation_history_by_invitation on staff.invitation_history (invitation_id, id);

-- Links that work once: to choose a new password, asked for by mail, or to get back in, made in the server's terminal.
create table staff.links (
  id text collate "C" primary key,
  token_hash text not null unique check (length(token_hash) = 64),
  staff_id text not null references staff.accounts (id) on delete cascade,
  purpose text not null check (purpose in ('reset_password', 'recover_owner')),
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  used_at timestamptz
);

create index links_by_staff on staff.links (staff_id, purpose, created_at);
create index links_by_expiry on staff.links (expires_at);

create table staff.sessions (
  id text primary key,
  token_hash text not null unique check (length(token_hash) = 64),
  staff_id text not null references staff.accounts (id) on delete cascade,
  user_agent text not null,
  -- The network somebody signed in from, never the whole address.
  place text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  -- When the password or a code was last given.
  confirmed_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at)
);

create index sessions_by_staff on staff.sessions (staff_id, id);
create index sessions_by_expiry on staff.sessions (expires_at);

-- The password was right, the code is still to come: this opens nothing but the second step.
create table staff.half_sessions (
  token_hash text primary key check (length(token_hash) = 64),
  staff_id text not null references staff.accounts (id) on delete cascade,
  password_hash text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at)
);

create index half_sessions_by_staff on staff.half_sessions (staff_id);
create index half_sessions_by_expiry on staff.half_sessions (expires_at);

-- The secret of somebody's authenticator app, sealed with the shop's own. It counts from the first right code on.
create table staff.totp (
  staff_id text primary key references staff.accounts (id) on delete cascade,
  secret_sealed bytea not null,
  confirmed_at timestamptz,
  -- The last time step whose code was taken: no code is taken twice.
  last_step bigint not null,
  created_at timestamptz not null
);

create table staff.recovery_codes (
  code_hash text primary key check (length(code_hash) = 64),
  staff_id text not null references staff.accounts (id) on delete cascade,
  used_at timestamptz
);

create index recovery_codes_by_staff on staff.recovery_codes (staff_id);

-- Keys of programs. Each may what its row says and its maker still may.
create table staff.api_keys (
  id text collate "C" primary key,
  name text not null check (name <> ''),
  -- How the key begins, to tell keys apart.
  prefix text not null check (prefix ~ '^cwk_.{4}$'),
  token_hash text not null unique check (length(token_hash) = 64),
  staff_id text not null references staff.accounts (id) on delete cascade,
  permissions staff.permission_list check (cardinality(permissions) > 0),
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  used_at timestamptz,
  revoked_at timestamptz,
  -- Who works here and who has keys is decided by people.
  constraint api_keys_no_desk check (not permissions && array[
    'customers.privacy', 'keys.write', 'payments.methods', 'roles.write', 'settings.live', 'staff.read',
    'staff.rules', 'staff.write'
  ]::text[])
);

create index api_keys_by_staff on staff.api_keys (staff_id, id);

-- Failed tries at passwords and codes, and asked links, counted per account and client, per client and per account.
-- The subject is a hash.
create table staff.sign_in_tries (
  subject text primary key check (length(subject) = 64),
  tries integer not null check (tries >= 0),
  window_ends_at timestamptz not null
);

create index sign_in_tries_by_end on staff.sign_in_tries (window_ends_at);
