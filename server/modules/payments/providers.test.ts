import { randomBytes } from "node:crypto"
import { join } from "node:path"
import { inject } from "vitest"
import { keepsTheContract } from "./provider.contract.ts"
import { openPaymentProviders } from "./providers/index.ts"
import { stripeProvider } from "./providers/stripe/index.ts"
import { startStripeTwin } from "./providers/stripe/twin/index.ts"

function open(code: string, goodToken: string | null) {
  return async () => {
    const providers = openPaymentProviders({
      journalFile: join(inject("testDir"), `journal-${randomBytes(6).toString("hex")}`),
      secret: "contract",
      shopUrl: "https://shop.example",
      deliver: async () => {},
    })
    return { provider: providers.payment(code), goodToken, close: providers.close }
  }
}

/** Stripe's twin in the place of Stripe: calls under one key meet each other there. */
async function openStripe() {
  const journalFile = join(inject("testDir"), `journal-${randomBytes(6).toString("hex")}`)
  const twin = await startStripeTwin({ journalFile, latencyMs: 10 })
  const { account, publishableKey, secretKey, webhookSecret } = twin
  const keys = { account, publishableKey, secretKey, webhookSecrets: [webhookSecret], since: new Date(0) }
  const provider = stripeProvider({
    ...{ code: "stripe_test", apiUrl: twin.url, keys: async () => keys, warn: () => {} },
  })
  const close = async () => {
    provider.close()
    await twin.close()
  }
  return { provider, goodToken: "ctoken_twin_approve", close }
}

keepsTheContract("local", open("local", "approve"))
keepsTheContract("cash", open("cash", null))
keepsTheContract("transfer", open("transfer", null))
keepsTheContract("stripe", openStripe)
