import { createHmac, timingSafeEqual } from "node:crypto"
import type { Heard, ProviderMessage, RawWebhook } from "../../provider.ts"
import { fromStripe } from "./amounts.ts"
import type { StripeKeys } from "./api.ts"

export const stripeSignatureHeader = "stripe-signature"

// Five minutes of difference between two clocks are common, more is a replay.
const toleranceMs = 300_000
const signaturesMax = 10

type Fields = { [field: string]: unknown }

/**
 * What Stripe tells, or nothing when no secret of ours signed it, when it is too old, or when it is of the
 * other mode. Compared in constant time; a forged one costs a hash, not the loading of a package.
 */
export function readMessage(
  { keys, live }: { keys: StripeKeys; live: boolean },
  message: RawWebhook,
  now: Date,
): Heard | undefined {
  const parts = (message.header(stripeSignatureHeader) ?? "").split(",").map((part) => part.split("="))
  const time = parts.find(([name]) => name === "t")?.[1] ?? ""
  const given = parts.filter(([name, value]) => name === "v1" && /^[0-9a-f]{64}$/.test(value ?? ""))
  if (!/^\d{1,12}$/.test(time) || given.length > signaturesMax) return undefined
  if (Math.abs(now.getTime() - Number(time) * 1000) > toleranceMs) return undefined
  const isSigned = keys.webhookSecrets.some((secret) => {
    const expected = createHmac("sha256", secret).update(`${time}.${message.body}`).digest()
    return given.some(([, value]) => timingSafeEqual(Buffer.from(value ?? "", "hex"), expected))
  })
  if (!isSigned) return undefined
  const event = fieldsIn(message.body)
  return event?.livemode === live ? toMessage(event, keys.account) : undefined
}

/** The same of a message that was checked when it came. */
export function rereadMessage(body: string, account: string): Heard {
  const event = fieldsIn(body)
  return event ? toMessage(event, account) : "nothing"
}

export function signAsStripe(input: { secret: string; body: string; at: Date }): string {
  const seconds = Math.floor(input.at.getTime() / 1000)
  const digest = createHmac("sha256", input.secret).update(`${seconds}.${input.body}`).digest("hex")
  return `t=${seconds},v1=${digest}`
}

function fieldsIn(text: string): Fields | undefined {
  try {
    return fields(JSON.parse(text))
  } catch {
    return undefined
  }
}

function fields(value: unknown): Fields | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : undefined
}

function word(value: unknown): string | null {
  return typeof value === "string" && value !== "" && value.length <= 200 ? value : null
}

function idIn(value: unknown): string | null {
  return word(value) ?? word(fields(value)?.id)
}

/** A message without an account of its own is about the account whose secret signed it. */
function toMessage(event: Fields, ours: string): Heard {
  const thing = fields(fields(event.data)?.object)
  const eventId = word(event.id)
  const kind = word(event.type)
  if (!thing || eventId === null || kind === null || !Number.isSafeInteger(event.created)) return "nothing"
  const told = toldBy(kind, thing)
  if (told === undefined) return "nothing"
  return {
    eventId,
    kind,
    account: word(event.account) ?? ours,
    at: new Date(Number(event.created) * 1000),
    ...told,
  }
}

type Told = Omit<ProviderMessage, "eventId" | "kind" | "account" | "at">

function toldBy(kind: string, thing: Fields): Told | undefined {
  if (kind.startsWith("payment_intent.")) return ofPayment(thing, word(thing.id))
  if (kind === "charge.refunded") return ofPayment(thing, idIn(thing.payment_intent))
  if (kind.startsWith("refund.") || kind === "charge.refund.updated")
    return { ...nothingMore, ...namedIn(thing), reference: idIn(thing.payment_intent) }
  if (kind.startsWith("charge.dispute.")) {
    const dispute = word(thing.id)
    if (dispute === null) return undefined
    return { ...nothingMore, reference: idIn(thing.payment_intent), dispute }
  }
  return kind.startsWith("payout.") ? nothingMore : undefined
}

const nothingMore = { key: null, order: null, reference: null, amount: null }

function namedIn(thing: Fields): { key: string | null; order: string | null } {
  const metadata = fields(thing.metadata)
  return { key: word(metadata?.intent), order: word(metadata?.attempt) }
}

/** A payment that does not carry our id was made by something else on the same account. */
function ofPayment(thing: Fields, reference: string | null): Told | undefined {
  const named = namedIn(thing)
  const amount = fromStripe(thing.amount, thing.currency)
  return named.key === null || !amount ? undefined : { ...named, reference, amount }
}
