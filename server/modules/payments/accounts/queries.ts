import { all, type Db } from "../../../kit/db.ts"
import type { Seal } from "../../../kit/seal.ts"
import { type Sql, sql } from "../../../kit/sql.ts"
import { standingFact } from "../../../kit/standing.ts"
import type { StripeKeys } from "../providers/stripe/index.ts"
import { accountsTag } from "../rules.ts"
import { eventKinds, type KeyProvider, keyProviders, modeOf } from "./rules.ts"

/** Keys as they lie in the database: what is secret of them is sealed. */
export type KeptAccount = {
  provider: KeyProvider
  account: string
  name: string
  publishableKey: string
  secretKey: Buffer
  secretKeyEnds: string
  webhookSecrets: Buffer[]
  webhookSecretsEnd: string[]
  since: Date
  version: number
  updatedAt: Date
}

const everyAccount = sql<KeptAccount>`
  select provider, account, name, publishable_key, secret_key, secret_key_ends, webhook_secrets,
    webhook_secrets_end, since, version, updated_at
  from payments.accounts
  order by provider
  limit 10
`

export const standingAccounts = standingFact<KeptAccount[]>({
  tags: [accountsTag],
  read: (db) => db.many(everyAccount),
})

export async function getAccount(db: Db, provider: KeyProvider): Promise<KeptAccount | undefined> {
  return (await db.many(everyAccount)).find((one) => one.provider === provider)
}

/** The keys of a provider, opened; nothing without any, or when another secret of the shop sealed them. */
export async function stripeKeysOf(db: Db, seal: Seal, provider: string): Promise<StripeKeys | undefined> {
  const found = (await standingAccounts(db)).find((one) => one.provider === provider)
  const secretKey = found && seal.open(found.secretKey)
  if (!found || secretKey === undefined) return undefined
  const { account, publishableKey, since } = found
  const webhookSecrets = found.webhookSecrets.flatMap((sealed) => seal.open(sealed) ?? [])
  return { account, publishableKey, secretKey, webhookSecrets, since }
}

const place = { scriptUrl: "https://js.stripe.com/endive/stripe.js" }

/** Where the browser script comes from, when it is not Stripe's own: said once, when the program starts. */
export function stripeScriptFrom(url: string): void {
  place.scriptUrl = url
}

export type CardField = { kind: "stripe"; publishableKey: string; scriptUrl: string }

/** What a page needs to show the field in which a card is typed. */
export function cardFieldOf(accounts: KeptAccount[], provider: string): CardField | null {
  const found = accounts.find((one) => one.provider === provider)
  return found ? { kind: "stripe", publishableKey: found.publishableKey, scriptUrl: place.scriptUrl } : null
}

export type PaymentAccount = {
  provider: KeyProvider
  mode: "live" | "test"
  /** Where its messages go to, below the shop's own address. */
  messagesPath: string
  /** Buyers can choose it. */
  isOffered: boolean
  keys: AccountKeys | null
  /** When the last message came. */
  heardAt: Date | null
}

export type AccountKeys = {
  account: string
  name: string
  publishableKey: string
  secretKeyEnds: string
  messageSecretsEnd: string[]
  updatedAt: Date
  version: number
}

export type PaymentAccounts = { accounts: PaymentAccount[]; events: string[] }

/** Both modes, with what may be told of their keys. */
export async function listAccounts(db: Db): Promise<PaymentAccounts> {
  const [kept, offered, heard] = await all(
    db.many(everyAccount),
    db.many(sql<{ provider: string }>`select provider from payments.methods where active limit 50`),
    db.many(lastHeard),
  )
  const accounts = keyProviders.map((provider) => ({
    provider,
    mode: modeOf(provider),
    messagesPath: `/hooks/${provider}`,
    isOffered: offered.some((one) => one.provider === provider),
    keys: keysOf(kept.find((one) => one.provider === provider)),
    heardAt: heard.find((one) => one.provider === provider)?.heardAt ?? null,
  }))
  return { accounts, events: [...eventKinds] }
}

const lastHeard: Sql<{ provider: string; heardAt: Date }> = sql`
  select asked.provider, last.received_at as heard_at
  from unnest(${[...keyProviders]}::text[]) as asked (provider)
  join lateral (
    select received_at from payments.inbox where provider = asked.provider order by received_at desc limit 1
  ) as last on true
  limit 10
`

function keysOf(kept: KeptAccount | undefined): AccountKeys | null {
  if (!kept) return null
  const { account, name, publishableKey, secretKeyEnds, webhookSecretsEnd, updatedAt, version } = kept
  return {
    ...{ account, name, publishableKey, secretKeyEnds, updatedAt, version },
    messageSecretsEnd: webhookSecretsEnd,
  }
}

/** Ways to pay that buyers can choose and whose provider has no keys that can be read. */
export async function methodsWithoutKeys(db: Db, seal: Seal): Promise<string[]> {
  const [offered, kept] = await all(
    db.many(sql<{ provider: string }>`
      select provider from payments.methods where active and provider = any(${[...keyProviders]})
      order by provider limit 50
    `),
    db.many(everyAccount),
  )
  return offered
    .map(({ provider }) => provider)
    .filter((provider) => {
      const found = kept.find((one) => one.provider === provider)
      return !found || seal.open(found.secretKey) === undefined
    })
}
