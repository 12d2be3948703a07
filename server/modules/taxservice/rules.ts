import { createHash } from "node:crypto"
import { Refusal } from "../../kit/errors.ts"
import type { Failure, TaxAnswer, Taxed, TaxQuestion } from "./provider.ts"

/** The rates that a service has said, by the ids of the lines. */
export type QuotedRates = { lines: Record<string, number>; deliveryPpm: number }

export type Heard = { kind: "rates"; rates: QuotedRates } | { kind: "failed"; failure: Failure }

// As long as somebody needs to read the page and pay.
export const quoteMinutes = 30

// A service that is away is not asked with every letter that is typed, and soon enough again.
export const failureSeconds = 60

// A service that was not told is told again within minutes, later a few times a day, and never forgotten.
export const tellAgainMinutesMax = 360

export function tellAgainMinutes(tries: number): number {
  return Math.min(2 ** Math.min(tries, 12), tellAgainMinutesMax)
}

export const onFailures = ["own_rates", "refuse"] as const
export type OnFailure = (typeof onFailures)[number]

/** Touched whenever the service is set up anew. */
export const providerTag = "taxservice:settings"

/** Questions that are alike have one digest. What delivery costs changes no rate, so it is left out. */
export function digestOf({ currency, taxIncluded, to, lines }: TaxQuestion): string {
  const sorted = [...lines].sort((one, other) => (one.id < other.id ? -1 : 1))
  const text = JSON.stringify([
    ...[currency, taxIncluded, to.country, to.region, to.postalCode],
    ...sorted.map((line) => [line.id, line.sku, line.category, line.quantity, line.amountMinor]),
  ])
  return createHash("sha256").update(text).digest("hex")
}

/**
 * What of an answer can be used: its rates, and only when its sums agree with them. A service that cannot add
 * up is not believed. It may round each amount its own way, so one minor unit more or less is no mistake.
 */
export function ratesFrom(question: TaxQuestion, answer: TaxAnswer): Heard {
  if (answer.kind === "failed") return answer
  const lines: Record<string, number> = {}
  let taxMinor = answer.delivery.taxMinor
  for (const { id, amountMinor } of question.lines) {
    const said = answer.lines.filter((line) => line.id === id)
    const [line] = said
    if (!line || said.length > 1) return failed("lines")
    if (!agrees(line, { amountMinor, ...question })) return failed("sums")
    lines[id] = line.ratePpm
    taxMinor += line.taxMinor
  }
  if (answer.lines.length !== question.lines.length) return failed("lines")
  if (!agrees(answer.delivery, { ...question, amountMinor: question.deliveryMinor })) return failed("sums")
  if (taxMinor !== answer.taxMinor) return failed("sums")
  return { kind: "rates", rates: { lines, deliveryPpm: answer.delivery.ratePpm } }
}

const failed = (failure: Failure): Heard => ({ kind: "failed", failure })

const million = 1_000_000n

function agrees(said: Taxed, asked: { amountMinor: number; taxIncluded: boolean }): boolean {
  const rate = BigInt(said.ratePpm)
  const parts = asked.taxIncluded ? million + rate : million
  const off = BigInt(said.taxMinor) * parts - BigInt(asked.amountMinor) * rate
  return off <= parts && off >= -parts
}

/** A key goes over an open line to nobody but this very machine. */
export function checkUrl(url: string): void {
  const { protocol, hostname, username, search, hash } = new URL(url)
  const isHere = hostname === "localhost" || hostname === "127.0.0.1" || hostname === "[::1]"
  if (username || search || hash) {
    throw wrongUrl("Write the address without a name, a password, and anything after ? or #.")
  }
  if (protocol === "https:" || (protocol === "http:" && isHere)) return
  throw wrongUrl("Write an address that begins with https, so that nobody on the way reads the key.")
}

const wrongUrl = (message: string) => new Refusal("taxservice.url", 422, message, { field: "url" })
