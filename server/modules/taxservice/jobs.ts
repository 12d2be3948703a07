import type { Outside } from "../../kit/db.ts"
import { Refusal } from "../../kit/errors.ts"
import { job } from "../../kit/jobs.ts"
import { dropOldQuotes, keepQuote } from "./commands.ts"
import type { Failure, TaxQuestion } from "./provider.ts"
import { findProvider, type KeptProvider } from "./queries.ts"
import { digestOf, type Heard, ratesFrom } from "./rules.ts"

/** Asks the service outside of any transaction and keeps what came of it, also that nothing came. */
export async function askTaxProvider(
  out: Outside,
  { question }: { question: TaxQuestion },
): Promise<{ state: "answered" | "failed" }> {
  const provider = await findProvider(out.db)
  if (!provider) return { state: "failed" }
  const heard = await hear(out, { provider, question })
  if (heard.kind === "failed") out.log.warn({ failure: heard.failure }, "the tax service gave no rates")
  await out.inWork((work) => keepQuote(work, { digest: digestOf(question), ...heard }))
  return { state: heard.kind === "rates" ? "answered" : "failed" }
}

type Asking = { provider: KeptProvider; question: TaxQuestion }

async function hear(out: Outside, { provider, question }: Asking): Promise<Heard> {
  const { seal, speaker } = out.providers.taxes
  const apiKey = seal.open(provider.keySealed)
  // It was sealed with another secret: nobody but the owner can mend that.
  if (apiKey === undefined) return { kind: "failed", failure: "key" }
  return ratesFrom(question, await speaker({ url: provider.url, apiKey }).quote(question))
}

export type TryOut = { country: string; region?: string | undefined; postalCode?: string | undefined }

export type TriedOut =
  | { kind: "answered"; ratePpm: number; deliveryPpm: number; tookMs: number }
  | { kind: "failed"; failure: Failure; tookMs: number }

type ToTry = { question: TaxQuestion }

// 100 of a currency with cents, and a delivery: enough to see the rates of a place.
const tryMinor = 10_000
const tryDeliveryMinor = 500

/** What would be asked for one thing of the usual kind that goes there. */
export function tryQuestion(
  { currency, taxDisplay }: { currency: string; taxDisplay: "gross" | "net" },
  { country, region = "", postalCode = "" }: TryOut,
): TaxQuestion {
  return {
    currency,
    taxIncluded: taxDisplay === "gross",
    to: { country, region: region || null, postalCode: postalCode || null },
    lines: [{ id: "try", sku: "TRY", category: "standard", quantity: 1, amountMinor: tryMinor }],
    deliveryMinor: tryDeliveryMinor,
  }
}

/** Asks the service as it is kept, whether it is switched on or not, and tells what came. Nothing is kept. */
export async function tryProvider(out: Outside, { question }: ToTry): Promise<TriedOut> {
  const provider = await findProvider(out.db)
  if (!provider) throw new Refusal("taxservice.not_set_up", 409, "Save the address and the key first.")
  const from = performance.now()
  const heard = await hear(out, { provider, question })
  const tookMs = Math.round(performance.now() - from)
  if (heard.kind === "failed") return { ...heard, tookMs }
  const { lines, deliveryPpm } = heard.rates
  return { kind: "answered", ratePpm: lines.try ?? 0, deliveryPpm, tookMs }
}

export const tidyJob = job({
  name: "taxservice.tidy",
  run: (out) => out.inWork(dropOldQuotes),
  everySeconds: 600,
})
