// tidy: writes, because no command packs as fast; the books audit says whether they agree.

import { orderTokenOf } from "../modules/orders/index.ts"
import type { Cell, Sheets } from "./copy.ts"
import { actor, market } from "./goods_rows.ts"
import { numberedId } from "./ids.ts"
import { isVoided, type Shop } from "./order_rows.ts"
import { type Line, later, type Parcel, type Story } from "./orders.ts"
import { dayMs } from "./plan.ts"

type Happening = { at: Date; kind: string; details: { [name: string]: Cell | object }; by?: string }

/** The timeline, the parcels, the stock, the mails, and the log of who did what at the desk. */
export function addDesk(sheets: Sheets, shop: Shop, story: Story): void {
  for (const [part, { at, kind, details, by = actor }] of happeningsOf(story).entries()) {
    sheets.add("orders.timeline", {
      id: numberedId({ kind: "history", at, number: story.order, part }),
      order_id: story.ids.order,
      kind,
      details: JSON.stringify(details),
      actor: by,
      at,
    })
  }
  for (const parcel of story.parcels) addParcel(sheets, story, parcel)
  addStock(sheets, shop, story)
  addMails(sheets, shop, story)
  addLog(sheets, story)
}

function happeningsOf(story: Story): Happening[] {
  const { at, paidAt, canceledAt, refund, ids, totalMinor } = story
  const { intent: intentId } = ids
  const packer = staffId(story.order)
  const happenings: Happening[] = [
    { at, kind: "placed", details: { money: story.method === "card" ? "paid" : "pending" } },
    ...story.parcels.flatMap((parcel) => parcelHappenings(parcel, packer)),
  ]
  if (paidAt && story.method !== "card") {
    happenings.push({ at: paidAt, kind: "payment_received", details: { intentId, amountMinor: totalMinor } })
  }
  if (canceledAt) {
    happenings.push({ at: canceledAt, kind: "canceled", details: { reason: story.cancelReason }, by: packer })
  }
  if (canceledAt && isVoided(story)) {
    const details = { intentId, amountMinor: 0 }
    happenings.push({ at: later(canceledAt, 60_000), kind: "payment_ended", details })
  }
  if (refund) {
    const details = { refundId: refund.id, why: refund.why, intentId, amountMinor: refund.minor }
    happenings.push({ at: refund.at, kind: "refunded", details })
  }
  return happenings.sort((one, other) => one.at.getTime() - other.at.getTime())
}

function parcelHappenings(parcel: Parcel, by: string): Happening[] {
  const { id: parcelId, packedAt, shippedAt, deliveredAt, trackingNumber } = parcel
  const lines = parcel.lines.map(({ id, variant, quantity }) => ({
    orderLineId: id,
    variantId: variant.id,
    quantity,
  }))
  const sent = { parcelId, carrier: "Parcelbird", trackingNumber, lines }
  return [
    { at: packedAt, kind: "packed", details: { parcelId, lines }, by },
    ...(shippedAt ? [{ at: shippedAt, kind: "shipped", details: sent, by }] : []),
    ...(deliveredAt ? [{ at: deliveredAt, kind: "delivered", details: { parcelId, lines } }] : []),
  ]
}

function addParcel(sheets: Sheets, { order, ids }: Story, parcel: Parcel): void {
  const { id, lines, packedAt, shippedAt, deliveredAt, trackingNumber } = parcel
  const states = [
    { from: "open", to: "packed", at: packedAt },
    ...(shippedAt ? [{ from: "packed", to: "shipped", at: shippedAt }] : []),
    ...(deliveredAt ? [{ from: "shipped", to: "delivered", at: deliveredAt }] : []),
  ]
  const last = states.at(-1)
  sheets.add("fulfillment.parcels", {
    id,
    order_id: ids.order,
    state: last?.to ?? "open",
    carrier: shippedAt && "Parcelbird",
    tracking_number: shippedAt && trackingNumber,
    tracking_url: null,
    created_at: packedAt,
    updated_at: last?.at ?? packedAt,
    shipped_at: shippedAt,
  })
  for (const { id: line, variant, quantity } of lines) {
    sheets.add("fulfillment.parcel_lines", {
      parcel_id: id,
      order_line_id: line,
      variant_id: variant.id,
      quantity,
    })
  }
  const part = Number.parseInt(id.slice(17, 20), 16) * 10
  for (const [place, { from, to, at }] of states.entries()) {
    sheets.add("fulfillment.parcel_history", {
      id: numberedId({ kind: "history", at, number: order, part: part + place }),
      parcel_id: id,
      from_state: from,
      to_state: to,
      actor: staffId(order),
      why: null,
      at,
    })
  }
}

const heldDays = 30

function addStock(sheets: Sheets, { plan, placeId }: Shop, story: Story): void {
  const { ids, order, at, canceledAt } = story
  let part = 0
  const move = (
    line: Line,
    move: { at: Date; from: string; to: string; why: string; isOrdered: boolean },
  ) => {
    sheets.add("inventory.movements", {
      id: numberedId({ kind: "movement", at: move.at, number: order, part: part++ }),
      variant_id: line.variant.id,
      place_id: placeId,
      from_state: move.from,
      to_state: move.to,
      quantity: line.quantity,
      why: move.why,
      actor,
      order_id: move.isOrdered ? ids.order : null,
      attempt_id: move.to === "outside" || move.from === "committed" ? null : ids.attempt,
      at: move.at,
    })
  }
  const held = { at: later(at, -30_000), from: "available", to: "reserved", why: "held for checkout" }
  for (const line of story.lines) move(line, { ...held, isOrdered: false })
  for (const line of story.lines) {
    move(line, { at, from: "reserved", to: "committed", why: "order placed", isOrdered: true })
  }
  const shipped = new Set<Line>()
  for (const { lines, shippedAt } of story.parcels) {
    for (const line of shippedAt ? lines : []) {
      shipped.add(line)
      move(line, { at: shippedAt as Date, from: "committed", to: "outside", why: "shipped", isOrdered: true })
    }
  }
  if (canceledAt) {
    const freed = { at: canceledAt, from: "committed", to: "available", why: "order canceled" }
    for (const line of story.lines) move(line, { ...freed, isOrdered: true })
    sheets.add("fulfillment.withdrawals", { order_id: ids.order, at: canceledAt })
  }
  for (const line of canceledAt ? [] : story.lines.filter((one) => !shipped.has(one))) {
    sheets.add("inventory.commitments", {
      order_id: ids.order,
      variant_id: line.variant.id,
      place_id: placeId,
      quantity: line.quantity,
    })
  }
  if (at.getTime() < plan.begunAt.getTime() - heldDays * dayMs) return
  for (const [place, { variant, quantity }] of story.lines.entries()) {
    sheets.add("inventory.holds", {
      id: numberedId({ kind: "hold", at: later(at, -30_000), number: order, part: place }),
      attempt_id: ids.attempt,
      variant_id: variant.id,
      place_id: placeId,
      quantity,
      until: later(at, 900_000),
      state: "committed",
      order_id: ids.order,
      created_at: later(at, -30_000),
      ended_at: at,
    })
  }
}

function addMails(sheets: Sheets, { plan }: Shop, story: Story): void {
  const { ids, person, order } = story
  const number = String(plan.firstNumber + order)
  const amount = (minor: number) => ({ minor, currency: market.currency })
  const head = { name: person.name, orderNumber: number }
  const hidden = { orderUrl: `/orders/${ids.order}?token=${orderTokenOf(ids.order)}` }
  const itemsOf = (lines: readonly Line[]) =>
    lines.map(({ good, variant, quantity, totalMinor }) => ({
      title: good.titles[person.locale],
      variantTitle: variant.titles?.[person.locale] ?? null,
      quantity,
      total: amount(totalMinor),
      pictureUrl: null,
    }))
  let part = 0
  const mail = (at: Date, given: { template: string; key: string; subject: string; values: object }) => {
    const id = numberedId({ kind: "mail", at, number: order, part: part++ })
    const done = later(at, 2_000)
    sheets.add("mail.messages", {
      id,
      to_address: person.email,
      template: given.template,
      locale: person.locale,
      template_values: { ...head, ...given.values },
      hidden_values: hidden,
      dedupe_key: `${given.template}:${given.key}`,
      state: "sent",
      tries: 1,
      next_try_at: at,
      subject: given.subject,
      created_at: at,
      done_at: done,
    })
    sheets.add("mail.tries", { message_id: id, number: 1, outcome: "sent", detail: null, at: done })
  }
  const placed = {
    items: itemsOf(story.lines),
    subtotal: amount(story.itemsMinor),
    tax: amount(story.taxMinor),
    taxIncluded: true,
    total: amount(story.totalMinor),
    deliveryPrice: amount(story.deliveryMinor),
    delivery: { title: story.deliveryCode },
    address: person.address,
    payment: { title: story.method, instructions: null },
  }
  mail(story.at, { template: "order_placed", key: ids.order, subject: `Order ${number}`, values: placed })
  for (const parcel of story.parcels) {
    if (!parcel.shippedAt) continue
    const { trackingNumber, lines } = parcel
    const values = { items: itemsOf(lines), carrier: "Parcelbird", trackingNumber, address: person.address }
    mail(parcel.shippedAt, {
      template: "order_shipped",
      key: parcel.id,
      subject: `${number} is on its way`,
      values,
    })
  }
  if (story.refund) {
    const values = { amount: amount(story.refund.minor), method: story.method }
    const subject = `Money back for ${number}`
    mail(story.refund.at, { template: "order_refunded", key: story.refund.id, subject, values })
  }
}

/** Five people work here; what they did stays in the log when they are gone. */
function staffId(order: number): string {
  return numberedId({ kind: "staff", at: new Date(0), number: order % 5 })
}

function addLog(sheets: Sheets, story: Story): void {
  const by = staffId(story.order)
  let part = 0
  const note = (
    at: Date,
    given: { route: string; kind: string; id: string; after: Record<string, unknown> },
  ) => {
    sheets.add("kit.audit_log", {
      id: numberedId({ kind: "audit", at, number: story.order, part: part++ }),
      actor: by,
      via: null,
      route: given.route,
      object_kind: given.kind,
      object_id: given.id,
      after: given.after,
      request_id: "-",
      at,
    })
  }
  for (const { id, packedAt, shippedAt, trackingNumber } of story.parcels) {
    note(packedAt, { route: "POST /admin/v1/parcels/:parcelId/packing", kind: "parcel", id, after: {} })
    if (!shippedAt) continue
    const after = { carrier: "Parcelbird", trackingNumber }
    note(shippedAt, { route: "POST /admin/v1/parcels/:parcelId/shipment", kind: "parcel", id, after })
  }
  if (story.canceledAt) {
    const after = { reason: story.cancelReason }
    const route = "POST /admin/v1/orders/:orderId/cancellation"
    note(story.canceledAt, { route, kind: "order", id: story.ids.order, after })
  }
}
