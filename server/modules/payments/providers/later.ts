import type { PaymentProvider } from "../provider.ts"

/**
 * Money that people bring or send: there is nobody to ask, so every payment stays pending until staff says
 * that it has arrived, and a refund is made by hand by the one who asks for it. Each key gives the same
 * answer each time.
 */
export function laterProvider(names: { code: string; account: string }): PaymentProvider {
  const pending = async ({ key }: { key: string }) => ({
    kind: "pending" as const,
    reference: `${names.code}_${key}`,
  })
  return {
    code: names.code,
    account: async () => names.account,
    testOnly: false,
    settles: "later",
    needsToken: false,
    begin: async () => ({ kind: "done", fingerprint: null }),
    authorize: pending,
    capture: pending,
    lookUp: pending,
    refund: async ({ key, amount }) => ({
      kind: "done",
      reference: `${names.code}_${key}`,
      refunded: amount,
    }),
    cancel: async ({ key }) => ({ kind: "declined", reason: "canceled", reference: `${names.code}_${key}` }),
    readWebhook: async () => undefined,
  }
}
