import { type Html, html } from "../../kit/html.ts"
import { money } from "../../kit/money.ts"
import type { Order } from "../../modules/orders/index.ts"
import type { Place } from "../place.ts"

type Step = { key: string; isDone: boolean }

/** How far it has come, as steps that every buyer knows. */
export function progressTrack(place: Place, order: Order): Html {
  const steps = stepsOf(order)
  const current = steps.findLastIndex(({ isDone }) => isDone)
  return html`<ol class="track">${steps.map(
    ({ key, isDone }, index) =>
      html`<li${isDone && html` class="done"`}${
        index === current &&
        html`
aria-current="step"`
      }>${place.say(key)}</li>`,
  )}</ol>`
}

function stepsOf({ sale, money, goods, delivery, paymentMethod }: Order): Step[] {
  if (sale === "canceled")
    return [
      { key: "order.step.placed", isDone: true },
      { key: "order.sale.canceled", isDone: true },
    ]
  const isPaid = !["pending", "partly_paid"].includes(money)
  // The bank has promised the money, and it is taken when something leaves.
  const paid = money === "authorized" ? "order.money.authorized" : "order.step.paid"
  const steps: Step[] = [{ key: "order.step.placed", isDone: true }]
  if (goods === "not_needed")
    return [
      ...steps,
      { key: isPaid ? paid : "order.money.pending", isDone: isPaid },
      { key: "order.step.done", isDone: sale === "completed" || isPaid },
    ]
  const isPickup = delivery?.kind === "pickup"
  const isGone = goods === "shipped" || goods === "delivered" || goods === "partly_shipped"
  const isCash = paymentMethod === "cash"
  // Whoever pays at the counter pays last, and at the door as well; everybody else before the parcel leaves.
  if (!isPickup && !isCash) {
    steps.push({ key: isGone && !isPaid ? "order.money.pending" : paid, isDone: isPaid })
  }
  steps.push(
    { key: isPickup ? "order.step.ready" : "order.step.sent", isDone: isGone },
    { key: isPickup ? "order.step.collected" : "order.step.delivered", isDone: goods === "delivered" },
  )
  // The money may come to the shop some days after it was given at the door.
  if (!isPickup && isCash) steps.push({ key: isPaid ? paid : "order.step.cash", isDone: isPaid })
  return steps
}

/** What has happened, the newest first. */
export function timeline(place: Place, { timeline, delivery, currency }: Order): Html {
  return html`<ol class="events">${[...timeline].reverse().map(({ kind, details, at }) => {
    const more = movesMoney.has(kind) ? amountOf(place, details, currency) : reasonOf(place, details)
    return html`<li><time datetime="${at.toISOString()}">${place.moment(at)}</time>
<div>${place.say(happened(kind, delivery))}${more && html`<div class="quiet small">${more}</div>`}</div></li>`
  })}</ol>`
}

const movesMoney = new Set<string>(["payment_received", "refunded"])

function amountOf(place: Place, { amountMinor }: Details, currency: string): string | undefined {
  return typeof amountMinor === "number" ? place.amount(money(BigInt(amountMinor), currency)) : undefined
}

type Details = Order["timeline"][number]["details"]

/** What is collected was never a parcel on its way. */
function happened(kind: Order["timeline"][number]["kind"], delivery: Order["delivery"]): string {
  const isPickup = delivery?.kind === "pickup"
  if (isPickup && kind === "shipped") return "order.step.ready"
  return isPickup && kind === "delivered" ? "order.step.collected" : `order.timeline.${kind}`
}

/** As staff wrote it, else as the shop says it. */
function reasonOf(place: Place, { reason, because }: Details): string | undefined {
  if (typeof reason === "string") return reason
  return typeof because === "string" ? place.say(`order.because.${because}`) : undefined
}
