import { touch } from "../../../kit/cache.ts"
import { all, lastly, type Outside, type Work } from "../../../kit/db.ts"
import { notFound, Refusal } from "../../../kit/errors.ts"
import { sql } from "../../../kit/sql.ts"
import { getShop } from "../../settings/index.ts"
import type { AccountSeen } from "../provider.ts"
import { isTestProvider } from "../queries/methods.ts"
import { accountsTag, methodsTag } from "../rules.ts"
import { getAccount, type KeptAccount, listAccounts, type PaymentAccounts } from "./queries.ts"
import { checkKeys, type KeyProvider, withSecret } from "./rules.ts"

export type SaveAccount = {
  provider: KeyProvider
  publishableKey: string
  /** Left out, what is kept stays. */
  secretKey?: string | undefined
  messageSecret?: string | undefined
  version: number
}

type Seen = Extract<AccountSeen, { kind: "done" }>
type Prepared = SaveAccount & { seen: Seen; sealed: { secretKey: Buffer; secrets: Sealed[] } }
type Sealed = { sealed: Buffer; ends: string }

/** Asks the provider whose keys these are, before anything of them is kept. */
export async function prepareAccount(out: Outside, input: SaveAccount): Promise<Prepared> {
  const { provider, publishableKey, secretKey, messageSecret } = input
  checkKeys(provider, { publishableKey, secretKey, messageSecret })
  const { seal, look } = out.providers.paymentAccounts
  const kept = await getAccount(out.db, provider)
  const secret = secretKey ?? (kept && seal.open(kept.secretKey))
  if (secret === undefined) {
    const message = "Please give the secret key: the shop has none that it could read."
    throw new Refusal("payments.secret_missing", 422, message, { field: "secretKey" })
  }
  const seen = await seenOrRefused(look({ provider, secretKey: secret }))
  const secrets = withSecret(
    kept ? secretsOf(kept) : [],
    messageSecret === undefined
      ? undefined
      : { sealed: seal.close(messageSecret), ends: messageSecret.slice(-4) },
  )
  return { ...input, secretKey: secret, seen, sealed: { secretKey: seal.close(secret), secrets } }
}

function secretsOf({ webhookSecrets, webhookSecretsEnd }: KeptAccount): Sealed[] {
  return webhookSecrets.map((sealed, place) => ({ sealed, ends: webhookSecretsEnd[place] ?? "" }))
}

/** Whoever changes the keys goes first: what is read behind it stays as it is. */
async function lockAccount(work: Work, provider: KeyProvider): Promise<KeptAccount | undefined> {
  const [, kept] = await all(
    work.tx.maybe(sql`select provider from payments.accounts where provider = ${provider} for update`),
    getAccount(work.tx, provider),
  )
  return kept
}

async function seenOrRefused(looking: Promise<AccountSeen>): Promise<Seen> {
  const seen = await looking
  if (seen.kind === "done") return seen
  if (seen.kind === "refused") {
    const message = "Stripe does not take this key. Copy it once more, whole, from the dashboard of Stripe."
    throw new Refusal("payments.key_refused", 422, message, { field: "secretKey" })
  }
  const message = "Stripe cannot be reached right now. Nothing was changed: please try again."
  throw new Refusal("payments.provider_away", 409, message)
}

export async function saveAccount(work: Work, input: Prepared): Promise<PaymentAccounts> {
  const { provider, publishableKey, secretKey = "", seen, sealed, version } = input
  const kept = await lockAccount(work, provider)
  if ((kept?.version ?? 0) !== version) {
    const message = "Somebody has changed these keys since you opened them."
    throw new Refusal("payment_account.changed", 409, message)
  }
  if (kept && kept.account !== seen.account) {
    const message = `These are keys of another account. Payments that the shop has belong to ${kept.name}.`
    throw new Refusal("payments.other_account", 409, message, { name: kept.name })
  }
  const { secrets } = sealed
  work.write(sql`
    insert into payments.accounts
      (provider, account, name, publishable_key, secret_key, secret_key_ends, webhook_secrets,
       webhook_secrets_end, since, version, updated_at)
    values
      (${provider}, ${seen.account}, ${seen.name}, ${publishableKey}, ${sealed.secretKey},
       ${secretKey.slice(-4)}, ${secrets.map((one) => one.sealed)}::bytea[],
       ${secrets.map(({ ends }) => ends)}::text[], ${work.now}, 1, ${work.now})
    on conflict (provider) do update
    set account = excluded.account, name = excluded.name, publishable_key = excluded.publishable_key,
        secret_key = excluded.secret_key, secret_key_ends = excluded.secret_key_ends,
        webhook_secrets = excluded.webhook_secrets, webhook_secrets_end = excluded.webhook_secrets_end,
        version = accounts.version + 1, updated_at = excluded.updated_at
  `)
  touch(work, accountsTag)
  touch(work, methodsTag)
  return lastly(work, listAccounts(work.tx))
}

export type AccountTried = Omit<Seen, "kind">

/** Asks the provider whether the keys that are kept still open something, and what. */
export async function prepareTrial(
  out: Outside,
  { provider }: { provider: KeyProvider },
): Promise<AccountTried> {
  const { seal, look } = out.providers.paymentAccounts
  const kept = await getAccount(out.db, provider)
  if (!kept) throw notFound("payment account")
  const secretKey = seal.open(kept.secretKey)
  if (secretKey === undefined) {
    const message = "The keys were sealed with another SECRET. Please give them once more."
    throw new Refusal("payments.keys_unreadable", 409, message)
  }
  const { kind: _, ...seen } = await seenOrRefused(look({ provider, secretKey }))
  return seen
}

/** Buyers can pay through it from now on: the way to pay moves to this provider. */
export async function offerAccount(
  work: Work,
  { provider }: { provider: KeyProvider },
): Promise<PaymentAccounts> {
  const [kept, shop] = await all(lockAccount(work, provider), getShop(work.tx))
  if (!kept) throw notFound("payment account")
  if (kept.webhookSecrets.length === 0) {
    const message =
      "Please give the secret that signs messages first: without it no dispute would be heard of."
    throw new Refusal("payments.message_secret_missing", 409, message)
  }
  if (shop.live && isTestProvider(provider)) {
    const message = "This shop is live: a way to pay with test money cannot be offered."
    throw new Refusal("payments.test_money", 409, message)
  }
  work.write(
    sql`
      update payments.methods
      set provider = ${provider}, active = true, version = version + 1, updated_at = ${work.now}
      where code = 'card_stripe'
    `,
    { rows: 1 },
  )
  touch(work, methodsTag)
  return lastly(work, listAccounts(work.tx))
}

// Two days: what is open for longer has been given up.
const openMs = 172_800_000

/** The keys go, and with them the way to pay; not while a payment waits for its end. */
export async function removeAccount(
  work: Work,
  { provider }: { provider: KeyProvider },
): Promise<PaymentAccounts> {
  const since = `int_${(work.now.getTime() - openMs).toString(16).padStart(12, "0")}`
  const [kept, open] = await all(
    lockAccount(work, provider),
    work.tx.one(sql<{ found: boolean }>`
      select exists (
        select from payments.intents
        where id >= ${since} and provider = ${provider}
          and state in ('opened', 'action_needed', 'pending', 'unknown')
      ) or exists (
        select from payments.intents where state = 'authorized' and provider = ${provider}
      ) as found
    `),
  )
  if (!kept) throw notFound("payment account")
  if (open.found) {
    const message =
      "Payments are still open with these keys. Switch the way to pay off, and remove them later."
    throw new Refusal("payments.still_open", 409, message)
  }
  work.write(sql`delete from payments.accounts where provider = ${provider}`)
  work.write(sql`
    update payments.methods set active = false, version = version + 1, updated_at = ${work.now}
    where provider = ${provider} and active
  `)
  touch(work, accountsTag)
  touch(work, methodsTag)
  return lastly(work, listAccounts(work.tx))
}
