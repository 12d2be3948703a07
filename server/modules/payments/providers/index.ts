import { notFound } from "../../../kit/errors.ts"
import type { PaymentProvider } from "../provider.ts"
import { cashProvider } from "./cash/index.ts"
import { type LocalOptions, type LocalProvider, localProvider } from "./local/index.ts"
import { transferProvider } from "./transfer/index.ts"

export type PaymentProviders = {
  payment(code: string): PaymentProvider
  /** The test cards, for the page on which a shopper approves a payment. */
  local: LocalProvider
  close(): Promise<void>
}

/** Every provider of the shop. A new one is one line here. */
export function openPaymentProviders(options: LocalOptions): PaymentProviders {
  const local = localProvider(options)
  const known = new Map<string, PaymentProvider>(
    [local, cashProvider, transferProvider].map((provider) => [provider.code, provider]),
  )
  return {
    payment(code) {
      const provider = known.get(code)
      if (!provider) throw notFound("payment provider")
      return provider
    },
    local,
    close: () => local.close(),
  }
}
