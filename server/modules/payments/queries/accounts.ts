import type { Db } from "../../../kit/db.ts"
import type { Seal } from "../../../kit/seal.ts"
import { sql } from "../../../kit/sql.ts"
import { standingFact } from "../../../kit/standing.ts"
import type { StripeKeys } from "../providers/stripe/index.ts"
import { accountsTag } from "../rules.ts"

/** Keys as they lie in the database: what is secret of them is sealed. */
export type StandingAccount = {
  provider: string
  account: string
  publishableKey: string
  secretKey: Buffer
  webhookSecrets: Buffer[]
  since: Date
}

export const standingAccounts = standingFact<StandingAccount[]>({
  tags: [accountsTag],
  read: (db) =>
    db.many(sql<StandingAccount>`
      select provider, account, publishable_key, secret_key, webhook_secrets, since from payments.accounts
      order by provider limit 10
    `),
})

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
export function cardFieldOf(accounts: StandingAccount[], provider: string): CardField | null {
  const found = accounts.find((one) => one.provider === provider)
  return found ? { kind: "stripe", publishableKey: found.publishableKey, scriptUrl: place.scriptUrl } : null
}
