// tidy: writes, because no command takes payments as fast; the books audit says whether they agree.

import type { Sheets } from "./copy.ts"
import { actor, market } from "./goods_rows.ts"
import { numberedId } from "./ids.ts"
import { isVoided, type Shop } from "./order_rows.ts"
import { later, nobodysHash, type Story } from "./orders.ts"
import { diceIn } from "./plan.ts"

const providers = { card: "local", transfer: "transfer", cash: "cash" } as const

/** What was asked for, what came, what went back. */
export function addMoney(sheets: Sheets, shop: Shop, story: Story): void {
  const { ids, totalMinor, paidAt, refund, order } = story
  const paid = paidAt ? totalMinor : 0
  const amounts = { authorized_minor: paid, captured_minor: paid, refunded_minor: refund?.minor ?? 0 }
  const moves = movesOf(story)
  sheets.add("payments.intents", {
    ...takenAtOnce(totalMinor),
    id: ids.intent,
    attempt_id: ids.attempt,
    order_id: ids.order,
    provider: providers[story.method],
    method: story.method,
    state: moves.at(-1)?.to ?? "opened",
    amount_minor: totalMinor,
    currency: market.currency,
    ...amounts,
    reference: `large_${order}`,
    reason: null,
    guard_subjects: [nobodysHash(shop.plan, "client", order)],
    created_at: later(story.at, -30_000),
    updated_at: refund?.at ?? moves.at(-1)?.at ?? story.at,
  })
  for (const [part, { from, to, at }] of moves.entries()) {
    sheets.add("payments.intent_history", {
      id: numberedId({ kind: "history", at, number: order, part }),
      intent_id: ids.intent,
      from_state: from,
      to_state: to,
      actor,
      why: null,
      at,
    })
  }
  if (paidAt) {
    sheets.add("payments.captures", {
      id: numberedId({ kind: "payment", at: paidAt, number: order }),
      intent_id: ids.intent,
      provider: providers[story.method],
      amount_minor: totalMinor,
      at: paidAt,
    })
  }
  sheets.add("orders.covers", {
    order_id: ids.order,
    intent_id: ids.intent,
    settles: story.method === "card" ? "now" : "later",
    ...amounts,
    ended: isVoided(story),
  })
  if (refund) addRefund(sheets, story, refund)
  if (diceIn(shop.plan, "declined", order).chance(0.05)) addDeclined(sheets, shop, story)
}

const takenAtOnce = (minor: number) => ({ capture_at: "placement", due_minor: minor, taking_minor: minor })

type Move = { from: string; to: string; at: Date }

function movesOf(story: Story): Move[] {
  const { at, paidAt, canceledAt } = story
  if (story.method === "card") return [{ from: "opened", to: "captured", at }]
  const asked = { from: "opened", to: "pending", at }
  if (paidAt) return [asked, { from: "pending", to: "captured", at: paidAt }]
  return canceledAt ? [asked, { from: "pending", to: "canceled", at: later(canceledAt, 60_000) }] : [asked]
}

function addRefund(
  sheets: Sheets,
  { order, ids, method }: Story,
  refund: NonNullable<Story["refund"]>,
): void {
  const { id, at, minor, why } = refund
  const done = later(at, 4_000)
  sheets.add("payments.refunds", {
    id,
    intent_id: ids.intent,
    provider: providers[method],
    order_id: ids.order,
    state: "done",
    amount_minor: minor,
    currency: market.currency,
    why,
    actor,
    reference: `back_${order}`,
    created_at: at,
    done_at: done,
  })
  sheets.add("payments.refund_history", {
    id: numberedId({ kind: "history", at: done, number: order }),
    refund_id: id,
    from_state: "waiting",
    to_state: "done",
    actor,
    why: null,
    at: done,
  })
}

/** The first card was declined, the second one was not. */
function addDeclined(sheets: Sheets, shop: Shop, story: Story): void {
  const { order, ids, totalMinor } = story
  const at = later(story.at, -300_000)
  const attempt = numberedId({ kind: "attempt", at, number: order, part: 1 })
  const intent = numberedId({ kind: "intent", at, number: order, part: 1 })
  sheets.add("checkout.attempts", {
    id: attempt,
    cart_id: ids.cart,
    cart_version: 2,
    cart_token_hash: nobodysHash(shop.plan, "cart", order),
    state: "expired",
    intent_id: intent,
    payment_method: "card",
    currency: market.currency,
    total_minor: totalMinor,
    sale: "{}",
    inputs: "{}",
    keeps_address: false,
    order_id: null,
    order_number: null,
    reason: "replaced",
    hold_until: later(at, 900_000),
    look_at: at,
    looks: 0,
    created_at: at,
    updated_at: story.at,
  })
  for (const [part, [from, to, why]] of [
    ["paying", "declined", "card_declined"] as const,
    ["declined", "expired", "replaced"] as const,
  ].entries()) {
    sheets.add("checkout.attempt_history", {
      id: numberedId({ kind: "history", at: later(at, part * 10_000), number: order, part: part + 1 }),
      attempt_id: attempt,
      from_state: from,
      to_state: to,
      actor,
      why,
      at: later(at, part * 10_000),
    })
  }
  sheets.add("payments.intents", {
    ...takenAtOnce(totalMinor),
    id: intent,
    attempt_id: attempt,
    order_id: null,
    provider: "local",
    method: "card",
    state: "declined",
    amount_minor: totalMinor,
    currency: market.currency,
    ...{ authorized_minor: 0, captured_minor: 0, refunded_minor: 0 },
    reference: `large_${order}_declined`,
    reason: "card_declined",
    guard_subjects: [nobodysHash(shop.plan, "client", order)],
    created_at: at,
    updated_at: at,
  })
  sheets.add("payments.intent_history", {
    id: numberedId({ kind: "history", at, number: order, part: 100 }),
    intent_id: intent,
    from_state: "opened",
    to_state: "declined",
    actor,
    why: "card_declined",
    at,
  })
}
