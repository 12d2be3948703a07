import { join } from "node:path"
import { inject } from "vitest"
import { touch } from "../../kit/cache.ts"
import { openSeal } from "../../kit/seal.ts"
import { sql } from "../../kit/sql.ts"
import { hearProvider, openPaymentProviders, startStripeTwin, stripeKeysOf } from "../payments/index.ts"
import { openShop } from "./shop.fixture.ts"

/** A tiny shop with keys of Stripe, and the twin that it speaks to; what is heard of it reaches the inbox. */
export async function openStripeShop(name: string, { timeoutMs = 10_000 } = {}) {
  // Loaded before anybody looks at the clock.
  await import("stripe")
  const shop = await openShop()
  const { db, out, inWork, goods } = shop
  const journalFile = join(inject("testDir"), `${name}.jsonl`)
  const states: string[] = []
  const twin = await startStripeTwin({
    ...{ journalFile, processingMs: 60, lateMessageMs: 60 },
    async deliver({ body, headers }) {
      const message = { body, header: (name: string) => headers[name] }
      states.push((await hearProvider(out, { ...message, provider: "stripe_test" })).state)
    },
  })
  const seal = openSeal("a secret", "payment keys")
  const stripe = openPaymentProviders({
    ...{ journalFile: `${journalFile}.local`, secret: "s", shopUrl: "https://shop.example" },
    deliver: async () => {},
    stripe: {
      ...{ apiUrl: twin.url, warn: () => {}, timeoutMs },
      keys: (code) => stripeKeysOf(db, seal, code),
    },
  })
  const others = out.providers.payment
  out.providers.payment = (code) => (code.startsWith("stripe") ? stripe : { payment: others }).payment(code)
  await inWork(async (work) => {
    work.write(sql`
      insert into payments.accounts
        (provider, account, name, publishable_key, secret_key, secret_key_ends, webhook_secrets,
         webhook_secrets_end, since, version, updated_at)
      values
        ('stripe_test', ${twin.account}, 'Twin', ${twin.publishableKey}, ${seal.close(twin.secretKey)},
         '0000', ${[seal.close(twin.webhookSecret)]}, array['0000'], ${work.now}, 1, ${work.now})
    `)
    work.write(sql`update payments.methods set active = true where code = 'card_stripe'`)
    touch(work, "payments:accounts")
    touch(work, "payments:methods")
  })

  let hand = 0
  const fill = () => shop.fill([{ variantId: goods.cup, quantity: 1 }])
  const wish = (card: string) => ({
    paymentMethod: "card_stripe",
    paymentToken: `ctoken_twin_${card}_${++hand}`,
  })

  /** What Stripe has taken and kept for an attempt, by its own books. */
  async function atStripe(attemptId: string): Promise<{ charges: number; kept: number }> {
    const intents = await db.many(sql<{ id: string }>`
      select id from payments.intents where attempt_id = ${attemptId} order by id limit 10
    `)
    const sum = (amounts: number[]) => amounts.reduce((all, one) => all + one, 0)
    return {
      charges: sum(intents.map(({ id }) => twin.journal.chargesOf(id).length)),
      kept: sum(intents.map(({ id }) => twin.journal.keptOf(id))),
    }
  }

  async function close(): Promise<void> {
    await stripe.close()
    await twin.close()
    await shop.close()
  }

  return { shop, twin, states, fill, wish, atStripe, close }
}
