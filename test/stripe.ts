import { touch } from "../server/kit/cache.ts"
import { openSeal } from "../server/kit/seal.ts"
import { sql } from "../server/kit/sql.ts"
import type { StripeTwin } from "../server/modules/payments/index.ts"
import type { TestApp } from "../server/testing.ts"

/** The shop has an account at the twin, takes cards through it, and hears of them. */
export async function connectStripe({ app, url }: TestApp, twin: StripeTwin): Promise<void> {
  const seal = openSeal(app.config.secret, "payment keys")
  const [secretKey, webhookSecret] = [seal.close(twin.secretKey), seal.close(twin.webhookSecret)]
  await app.out.inWork(async (work) => {
    work.write(sql`
      insert into payments.accounts
        (provider, account, name, publishable_key, secret_key, secret_key_ends, webhook_secrets,
         webhook_secrets_end, since, version, updated_at)
      values
        ('stripe_test', ${twin.account}, 'Twin', ${twin.publishableKey}, ${secretKey}, '0000',
         ${[webhookSecret]}, array['0000'], now(), 1, now())
    `)
    work.write(sql`update payments.methods set active = true where code = 'card_stripe'`)
    touch(work, "payments:accounts")
    touch(work, "payments:methods")
  })
  twin.control.tellTo({ url: `${url}/hooks/stripe_test` })
}
