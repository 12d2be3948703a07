import type { MessageFault } from "./cards.ts"
import type { Desk, TwinReply } from "./desk.ts"
import type { Fault, Faults } from "./faults.ts"
import type { Keys } from "./keys.ts"
import { postTo, type Teller } from "./messages.ts"
import { closeDispute, endRefund, failPayout, openDispute, payOut } from "./money.ts"
import { decide } from "./payments.ts"

export type Control = ReturnType<typeof controlOf>

/** What a test makes happen on Stripe's side. Each is also `POST /twin/NAME`, given the same as JSON. */
export function controlOf(twin: { desk: Desk; teller: Teller; faults: Faults; requests: Keys }) {
  const { desk, teller, faults, requests } = twin
  return {
    tellTo: ({ url }: { url: string }) => teller.tellTo(postTo(url)),
    /** A message goes wrong in this way, whatever the card says; without a fault the card decides again. */
    messages: ({ fault }: { fault?: MessageFault }) => {
      teller.fault = fault
    },
    /** Sends all that was told so far once more, the last first. */
    tellAgain: () => {
      for (const event of [...desk.journal.events.values()].reverse()) teller.again(event)
    },
    fail: (fault: Fault) => faults.order(fault),
    /** The clock of the keys goes ahead: after a day they are forgotten, with what was answered. */
    passHours: ({ hours }: { hours: number }) => requests.passHours(hours),
    failNoMore: () => faults.clear(),
    decide: ({ paymentIntent, approve }: { paymentIntent: string; approve: boolean }) =>
      decide(desk, paymentIntent, approve),
    openDispute: (given: { paymentIntent: string; amount?: number; reason?: string }) =>
      openDispute(desk, given),
    closeDispute: ({ dispute, status }: { dispute: string; status: "won" | "lost" }) =>
      closeDispute(desk, dispute, status),
    endRefund: ({ refund, status }: { refund: string; status: "succeeded" | "failed" }) =>
      endRefund(desk, refund, status),
    payOut: ({ currency }: { currency: string }) => payOut(desk, currency),
    failPayout: ({ payout }: { payout: string }) => failPayout(desk, payout),
  }
}

export function runControl(control: Control, path: string, body: string): TwinReply {
  const name = path.slice("/twin/".length)
  if (!Object.hasOwn(control, name)) return { status: 404, body: { error: "no such thing" } }
  const run = control[name as keyof Control] as (given: unknown) => unknown
  return { status: 200, body: { result: run(body === "" ? {} : JSON.parse(body)) ?? null } }
}
