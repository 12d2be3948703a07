import { notFound } from "../../../kit/errors.ts"
import type { AccountSeen, PaymentProvider } from "../provider.ts"
import { cashProvider } from "./cash/index.ts"
import { type LocalOptions, type LocalProvider, localProvider } from "./local/index.ts"
import { lookAtAccount } from "./stripe/account.ts"
import { type StripeKeys, type StripeProvider, stripeProvider } from "./stripe/index.ts"
import { transferProvider } from "./transfer/index.ts"

export type PaymentProviders = {
  payment(code: string): PaymentProvider
  /** Whose account a key opens. */
  look(given: { provider: string; secretKey: string }): Promise<AccountSeen>
  /** The test cards, for the page on which a shopper approves a payment. */
  local: LocalProvider
  close(): Promise<void>
}

export type ProviderOptions = LocalOptions & {
  /** Left out, the shop has no keys of it. */
  stripe?: {
    apiUrl: string
    keys(code: string): Promise<StripeKeys | undefined>
    warn(words: string): void
    timeoutMs?: number
  }
}

/** Every provider of the shop. A new one is one line here. */
export function openPaymentProviders({ stripe = noStripe, ...options }: ProviderOptions): PaymentProviders {
  const local = localProvider(options)
  const [real, test] = (["stripe", "stripe_test"] as const).map((code) =>
    stripeProvider({ ...stripe, code, keys: () => stripe.keys(code) }),
  ) as [StripeProvider, StripeProvider]
  const known = new Map<string, PaymentProvider>(
    [local, cashProvider, transferProvider, real, test].map((provider) => [provider.code, provider]),
  )
  return {
    payment(code) {
      const provider = known.get(code)
      if (!provider) throw notFound("payment provider")
      return provider
    },
    async look({ provider, secretKey }) {
      const code = (["stripe", "stripe_test"] as const).find((one) => one === provider)
      if (!code) throw notFound("payment provider")
      return lookAtAccount({ ...stripe, code, secretKey })
    },
    local,
    async close() {
      real.close()
      test.close()
      await local.close()
    },
  }
}

const noStripe = { apiUrl: "https://api.stripe.com", keys: async () => undefined, warn: () => {} }
