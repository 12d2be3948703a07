import { signAsStripe, stripeSignatureHeader } from "../messages.ts"
import type { Card, MessageFault } from "./cards.ts"
import type { TwinEvent } from "./journal.ts"
import { seconds, twinId } from "./objects.ts"

export type Delivery = { body: string; headers: Record<string, string> }

export type TellOptions = {
  account: string
  livemode: boolean
  secret: string
  lateMessageMs: number
  later(ms: number, run: () => void): void
  keep(event: TwinEvent): void
}

// The version that the package of the adapter is pinned to.
export const apiVersion = "2026-10-28.endive"

const triesMax = 6

/** Tells the shop what happens, as Stripe does: at least once, in no order, until the shop has taken it. */
export class Teller {
  private readonly options: TellOptions
  private deliver: ((message: Delivery) => Promise<void>) | undefined
  /** For all messages, until it is changed; otherwise the card of a payment decides. */
  fault: MessageFault | undefined
  private held: TwinEvent[] = []

  constructor(options: TellOptions) {
    this.options = options
  }

  tellTo(deliver: ((message: Delivery) => Promise<void>) | undefined): void {
    this.deliver = deliver
  }

  tell(type: string, object: object, card: Card | undefined): void {
    const event: TwinEvent = {
      id: twinId("evt"),
      object: "event",
      api_version: apiVersion,
      created: seconds(),
      // What is told is how it was then, whatever becomes of it.
      data: { object: structuredClone(object) },
      livemode: this.options.livemode,
      pending_webhooks: 1,
      request: { id: twinId("req"), idempotency_key: null },
      type,
    }
    this.options.keep(event)
    this.send(event, this.fault ?? card?.scenario.message)
  }

  /** Sends once more what was told before: the shop must know it. */
  again(event: TwinEvent): void {
    this.post(event)
  }

  private send(event: TwinEvent, fault: MessageFault | undefined): void {
    const { later, lateMessageMs } = this.options
    if (fault === "dropped") return
    if (fault === "late") later(lateMessageMs, () => this.post(event))
    else if (fault === "duplicate") for (const ms of [0, 5, 10]) later(ms, () => this.post(event))
    else if (fault === "reordered") this.hold(event)
    else if (fault === "forged") this.post(event, "whsec_of_somebody_else")
    else this.post(falsified(event, fault))
  }

  /** The last one first. */
  private hold(event: TwinEvent): void {
    if (this.held.length === 0) {
      this.options.later(50, () => {
        const waiting = this.held.reverse()
        this.held = []
        for (const one of waiting) this.post(one)
      })
    }
    this.held.push(event)
  }

  private post(event: TwinEvent, secret = this.options.secret): void {
    const body = JSON.stringify(event)
    const attempt = (tries: number) => {
      const headers = {
        "content-type": "application/json",
        [stripeSignatureHeader]: signAsStripe({ secret, body, at: new Date() }),
      }
      this.deliver?.({ body, headers }).catch(() => {
        if (tries < triesMax) this.options.later(500 * 2 ** tries, () => attempt(tries + 1))
      })
    }
    attempt(0)
  }
}

function falsified(event: TwinEvent, fault: MessageFault | undefined): TwinEvent {
  if (fault === "wrong_account") return { ...event, account: "acct_another" }
  const change = { wrong_amount: { amount: 100 }, wrong_currency: { currency: "usd" } }
  if (fault !== "wrong_amount" && fault !== "wrong_currency") return event
  return { ...event, data: { object: { ...event.data.object, ...change[fault] } } }
}

/** The shop's address for messages, spoken to over HTTP. */
export function postTo(url: string): (message: Delivery) => Promise<void> {
  return async ({ body, headers }) => {
    const reply = await fetch(url, { method: "POST", body, headers, signal: AbortSignal.timeout(5_000) })
    await reply.arrayBuffer()
    if (!reply.ok) throw new Error(`the shop answered ${reply.status}`)
  }
}
