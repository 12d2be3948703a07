import { type CallFault, cardOfNumber } from "./cards.ts"
import type { Desk } from "./desk.ts"
import { type Form, text } from "./form.ts"
import { findToken } from "./payments.ts"

/** What goes wrong with the next calls, besides what a card chooses for its payment. */
export type Fault = {
  /** A part of the path, `/confirm` or `/v1/refunds` for instance. */
  path: string
  method?: "GET" | "POST"
  fault: CallFault
  /** How often; once when left out. */
  times?: number
}

type Call = { desk: Desk; method: string; path: string; form: Form }

export class Faults {
  private ordered: (Fault & { left: number })[] = []
  private readonly told = new Set<string>()

  order(fault: Fault): void {
    this.ordered.push({ ...fault, left: fault.times ?? 1 })
  }

  clear(): void {
    this.ordered = []
  }

  of(call: Call): CallFault | undefined {
    const found = this.ordered.find(
      ({ path, method, left }) =>
        left > 0 && call.path.includes(path) && (method ?? call.method) === call.method,
    )
    if (found) {
      found.left--
      return found.fault
    }
    return this.ofCard(call)
  }

  /** The card's own fault meets the first confirmation of its payment. */
  private ofCard({ desk, path, form }: Call): CallFault | undefined {
    if (!path.endsWith("/confirm") || this.told.has(path)) return undefined
    const token = findToken(desk, text(form, "confirmation_token") ?? "")
    const fault = token && cardOfNumber(token.number)?.scenario.call
    if (fault) this.told.add(path)
    return fault
  }
}
