import { join } from "node:path"
import type { Config } from "./kit/config.ts"
import type { Db } from "./kit/db.ts"
import type { Log } from "./kit/log.ts"
import type { Seal } from "./kit/seal.ts"
import {
  openPaymentProviders,
  type PaymentProviders,
  stripeKeysOf,
  stripeScriptFrom,
} from "./modules/payments/index.ts"

type Opening = { config: Config; db: Db; log: Log; seal: Seal; address(): string }

/** The providers of payments, with where they are and with the keys that the shop has of them. */
export function openPayments({ config, db, log, seal, address }: Opening): PaymentProviders {
  if (config.stripeScriptUrl) stripeScriptFrom(config.stripeScriptUrl)
  return openPaymentProviders({
    journalFile: join(config.dataDir, "local-provider.jsonl"),
    secret: config.secret,
    shopUrl: config.publicUrl,
    ...(config.localCardsUrl && { twinUrl: config.localCardsUrl }),
    deliver: (message) => deliver(address(), message),
    stripe: {
      apiUrl: config.stripeApiUrl ?? "https://api.stripe.com",
      keys: (code) => stripeKeysOf(db, seal, code),
      warn: (words) => log.warn(words),
    },
  })
}

/**
 * The local provider's messages come over HTTP like those of any other; one that was not taken is sent again.
 */
async function deliver(
  address: string,
  message: { body: string; headers: Record<string, string> },
): Promise<void> {
  const reply = await fetch(`${address}/hooks/local`, {
    method: "POST",
    ...message,
    signal: AbortSignal.timeout(5_000),
  })
  await reply.arrayBuffer()
  if (!reply.ok) throw new Error(`the shop answered ${reply.status}`)
}
