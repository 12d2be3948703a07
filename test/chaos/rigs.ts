import { randomBytes } from "node:crypto"
import { join } from "node:path"
import { inject } from "vitest"
import { openSeal } from "../../server/kit/seal.ts"
import {
  localKeys,
  type MessageBody,
  signatureHeader,
  signMessage,
  startStripeTwin,
  startTwin,
  type TwinPayment,
} from "../../server/modules/payments/index.ts"
import type { Postman } from "./postman.ts"

export type Taken = { key: string; captured: number; refunded: number }

/** A provider of cards outside of the program, with books of its own. */
export type Rig = {
  /** Where it is, before anything stands between. */
  url: string
  provider: string
  method: string
  /** Tells the program where the provider is. */
  envFor(url: string): Record<string, string>
  /** Before the program starts for the first time. */
  prepare?(ask: (text: string, values: unknown[]) => Promise<unknown>): Promise<void>
  card(name: string, owner: string): string
  /** The buyer's answer at their bank. */
  decide(actionUrl: string, approve: boolean): Promise<void>
  /** A call was answered: what it changed may be told. */
  arrived(call: string, body: string): void
  /** Every payment of which something was taken. */
  taken(): Taken[]
  /** How it stands in the provider's own journal. */
  seen(key: string): unknown
  /** What went back under each key of a refund. */
  refunds(): Map<string, number>
  close(): Promise<void>
}

export const secret = "the secret of a shop in trouble"

const journalFile = () => join(inject("testDir"), `chaos-${randomBytes(6).toString("hex")}.jsonl`)

/** The local cards, in a process that is not the program's. */
export async function localRig(postman: Postman): Promise<Rig> {
  const keys = localKeys(secret)
  let told = 0
  const letterOf = (message: MessageBody) => {
    const body = JSON.stringify(message)
    const signature = signMessage({ secret: keys.webhookSecret, body, at: new Date() })
    const headers = { "content-type": "application/json", [signatureHeader]: signature }
    return { path: "/hooks/local", body, headers }
  }
  const tell = async (message: MessageBody) => {
    const wrong = { ...message, id: `${message.id}_wrong`, amountMinor: message.amountMinor + 100 }
    postman.send(letterOf(message), letterOf(wrong))
  }
  const twin = await startTwin({ journalFile: journalFile(), apiKey: keys.apiKey, tell, processingMs: 300 })
  const { journal } = twin
  const news = ({ key, status, account, order, amountMinor, currency }: TwinPayment): MessageBody => ({
    id: `evt_chaos_${++told}`,
    kind: `payment.${status}`,
    ...{ key, account, order, amountMinor, currency },
  })
  const ask = (path: string, body: object) =>
    fetch(`${twin.url}${path}`, {
      method: "POST",
      headers: { authorization: `Bearer ${keys.apiKey}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    }).then((reply) => reply.text())
  return {
    url: twin.url,
    provider: "local",
    method: "card",
    envFor: (url) => ({ LOCAL_CARDS_URL: url }),
    card: (name, owner) => `${name}:${owner}`,
    async decide(actionUrl, approve) {
      const reference = actionUrl.split("/").at(-1)
      await ask("/decisions", { reference, decision: approve ? "approve" : "refuse" })
    },
    arrived(call, body) {
      if (!/\/(payments|captures|cancellations)$/.test(call)) return
      const payment = journal.payments.get(String(JSON.parse(body).key))
      if (payment && payment.order !== "") void tell(news(payment))
    },
    taken: () =>
      [...journal.payments.values()]
        .filter(({ capturedMinor }) => capturedMinor > 0)
        .map(({ key, capturedMinor }) => ({
          key,
          captured: capturedMinor,
          refunded: journal.refundedOf(key),
        })),
    seen: (key) => journal.payments.get(key),
    refunds: () => new Map([...journal.refunds.values()].map(({ key, amountMinor }) => [key, amountMinor])),
    close: () => twin.close(),
  }
}

const stripeNames: Record<string, string> = { pending: "processing", pending_decline: "processing_decline" }

/** Stripe's twin, with keys as if somebody had typed them in. */
export async function stripeRig(postman: Postman): Promise<Rig> {
  const twin = await startStripeTwin({
    journalFile: journalFile(),
    deliver: async ({ body, headers }) =>
      postman.send({ path: "/hooks/stripe_test", body, headers }, undefined),
    processingMs: 300,
  })
  const { journal } = twin
  const seal = openSeal(secret, "payment keys")
  return {
    url: twin.url,
    provider: "stripe_test",
    method: "card_stripe",
    envFor: (url) => ({ STRIPE_API_URL: url }),
    async prepare(ask) {
      await ask(
        `insert into payments.accounts
           (provider, account, name, publishable_key, secret_key, secret_key_ends, webhook_secrets,
            webhook_secrets_end, since, version, updated_at)
         values ('stripe_test', $1, 'Twin', $2, $3, $4, array[$5::bytea], array[$6], now(), 1, now())`,
        [
          ...[twin.account, twin.publishableKey, seal.close(twin.secretKey), twin.secretKey.slice(-4)],
          ...[seal.close(twin.webhookSecret), twin.webhookSecret.slice(-4)],
        ],
      )
    },
    card: (name, owner) => `ctoken_twin_${stripeNames[name] ?? name}_${owner.replaceAll("-", "")}`,
    async decide(actionUrl, approve) {
      const id = /(pi_\w+)/.exec(actionUrl)?.[1]
      if (id) twin.control.decide({ paymentIntent: id, approve })
    },
    arrived: () => {},
    taken() {
      const keys = new Set([...journal.paymentIntents.values()].map(({ metadata }) => metadata.intent ?? ""))
      return [...keys].flatMap((key) => {
        const charges = journal.chargesOf(key)
        const captured = charges.reduce((sum, charge) => sum + charge.amount_captured, 0)
        const refunded = charges.reduce((sum, charge) => sum + charge.amount_refunded, 0)
        return captured > 0 ? [{ key, captured, refunded }] : []
      })
    },
    seen: (key) => journal.paymentsOf(key),
    refunds: () =>
      new Map(
        [...journal.refunds.values()]
          .filter(({ status }) => status === "succeeded")
          .map(({ metadata, amount }) => [metadata?.refund ?? "", amount]),
      ),
    close: () => twin.close(),
  }
}
