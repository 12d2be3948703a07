import { randomBytes } from "node:crypto"
import { join } from "node:path"
import { inject } from "vitest"
import { newId } from "../../../../kit/ids.ts"
import { money } from "../../../../kit/money.ts"
import type { AskedOf, RawWebhook } from "../../provider.ts"
import { type StripeOptions, stripeProvider } from "./index.ts"
import { type StripeTwinOptions, startStripeTwin } from "./twin/index.ts"

export const eur = (minor: bigint) => money(minor, "EUR")

/** The adapter and the twin that it speaks to, with what the twin has told. */
export async function openStripe(
  given: Partial<StripeTwinOptions> = {},
  options: Partial<StripeOptions> = {},
) {
  // Loaded before anybody looks at the clock.
  await import("stripe")
  const told: RawWebhook[] = []
  const warned: string[] = []
  const twin = await startStripeTwin({
    journalFile: join(inject("testDir"), `journal-${randomBytes(6).toString("hex")}`),
    deliver: async ({ body, headers }) => void told.push({ body, header: (name) => headers[name] }),
    processingMs: 60,
    lateMessageMs: 60,
    delayMs: 50,
    ...given,
  })
  const { account, publishableKey, secretKey, webhookSecret } = twin
  const keys = { account, publishableKey, secretKey, webhookSecrets: [webhookSecret], since: new Date(0) }
  const stripe = stripeProvider({
    ...{ code: "stripe_test", apiUrl: twin.url, timeoutMs: 10_000 },
    keys: async () => keys,
    warn: (words) => void warned.push(words),
    ...options,
  })

  const asked = (change: Partial<AskedOf> = {}): AskedOf => ({
    key: newId("intent"),
    amount: eur(4200n),
    order: newId("attempt"),
    ...change,
  })
  const pay = (card: string, payment = asked(), capture = true) =>
    stripe.authorize({
      ...payment,
      token: `ctoken_twin_${card}`,
      returnUrl: "https://shop.example/back?attempt=1",
      capture,
    })
  const close = async () => {
    stripe.close()
    await twin.close()
  }
  return { stripe, twin, keys, told, warned, asked, pay, close }
}

export async function until(isTrue: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !isTrue(); tries++)
    await new Promise((resolve) => setTimeout(resolve, 10))
}
