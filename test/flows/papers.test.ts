import { afterAll, expect, test } from "vitest"
import { watchAuthorizations } from "../../server/modules/payments/index.ts"
import { decide, eur, keptBy, openPapersShop, type Placed, why } from "./papers_shop.ts"

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31))
console.log(`papers of money: seed ${seed}`)
let state = seed
function dice(below: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((state / 2 ** 32) * below)
}
const oneOf = <One>(all: readonly One[]): One => all[dice(all.length)] as One

const { shop, stage, goods, cardProvider, account, press, buy, giveAgain, papersOf } = await openPapersShop()
afterAll(() => shop.close())

const orderOf = (orderId: string) => stage.admin(`/orders/${orderId}`)
const moneyOf = (orderId: string) => stage.admin(`/orders/${orderId}/payments`)
const ask = (orderId: string, path: string, body: object) => press(`/admin/v1/orders/${orderId}${path}`, body)

async function place(): Promise<Placed> {
  const lines = goods.map(({ variantId }) => ({ variantId, quantity: 1 + dice(3) })).slice(0, 1 + dice(3))
  const way = oneOf([{ paymentMethod: "transfer" }, { paymentMethod: "cash" }, {}, {}])
  if (dice(2) === 0) return buy(lines, way)
  const body = { amount: eur(300 + dice(2_500)), reason: why }
  const { code } = await stage.admin("/gift-cards", { body })
  return buy(lines, { ...way, code })
}

async function note(orderId: string, minor = 1 + dice(3_000)) {
  const amount = eur(minor)
  const { body } = await ask(orderId, "/receipts/preview", { amount })
  await ask(orderId, "/receipts", { amount, received: body.received, by: oneOf(["transfer", "cash"]) })
}

type Payment = { intentId: string; provider: string; captured: { minor: number }; awaited: { minor: number } }

async function takeBack({ orderId }: Placed) {
  const { payments } = await moneyOf(orderId)
  const notes = payments.filter((one: Payment) => one.provider !== "local" && one.captured.minor > 0)
  if (notes.length > 0) await ask(orderId, `/receipts/${oneOf<Payment>(notes).intentId}/reversal`, { why })
}

/** By the link of the order; its bank may want to be asked, and units may be canceled meanwhile. */
async function payByLink(placed: Placed) {
  const { orderId, orderToken } = placed
  const path = `/store/v1/orders/${orderId}/payment`
  const paymentToken = `${oneOf(["approve", "action", "decline"])}:${dice(1_000_000)}`
  const { body } = await press(path, { paymentMethod: "card", paymentToken }, orderToken)
  if (body.state !== "action_needed") return
  if (dice(2) === 0) await cancelOne(placed)
  const reference = new URL(body.actionUrl, "http://shop").pathname.split("/").at(-1) ?? ""
  await cardProvider().decide({ reference, approve: true })
  await press(`${path}/${body.attemptId}/check`, {}, orderToken)
}

async function oneUnit(orderId: string) {
  const { lines } = await orderOf(orderId)
  return [{ orderLineId: oneOf<{ lineId: string }>(lines).lineId, quantity: 1 }]
}

async function cancelOne({ orderId }: Placed) {
  const units = { lines: await oneUnit(orderId), delivery: false }
  await ask(orderId, "/cancellations", { units })
}

async function giveUnitsBack({ orderId }: Placed) {
  const units = { lines: await oneUnit(orderId), delivery: dice(3) === 0 }
  await ask(orderId, "/refunds", { units, why })
}

const giveSome = ({ orderId }: Placed) => ask(orderId, "/refunds", { amount: eur(1 + dice(900)), why })

async function send({ orderId }: Placed) {
  const { body } = await ask(orderId, "/parcels", {})
  if (body.parcelId) await press(`/admin/v1/parcels/${body.parcelId}/shipment`, {})
}

async function breakPromise({ orderId }: Placed) {
  const { journal } = await cardProvider().twin()
  for (const { intentId } of (await moneyOf(orderId)).payments) {
    const promised = journal.payments.get(intentId)
    if (promised?.status !== "authorized") continue
    journal.savePayment({ ...promised, authorizedUntilMs: Date.now() - 1 })
  }
  await watchAuthorizations(shop.app.out)
}

const nothing = async () => {}

const deeds: Record<string, (placed: Placed) => Promise<unknown>> = {
  ...{ takeBack, payByLink, cancelOne, giveUnitsBack, giveSome, send, breakPromise, giveAgain },
  note: ({ orderId }) => note(orderId),
  giveAll: ({ orderId }) => (dice(3) === 0 ? ask(orderId, "/refunds", { why }) : nothing()),
  cancel: ({ orderId }) => (dice(4) === 0 ? ask(orderId, "/cancellation", {}) : nothing()),
  invoice: ({ orderId }) => ask(orderId, "/invoices", {}),
  credit: ({ orderId }) => ask(orderId, "/credit-notes", {}),
  async closeAccount() {
    account.isClosed = true
  },
  threeAtOnce: (placed) => Promise.all([cancelOne(placed), giveSome(placed), giveUnitsBack(placed)]),
}

/** Everybody who is still owed something gets it: the buyer their money back, the shop what is awaited. */
async function bringToAnEnd(placed: Placed) {
  const { orderId } = placed
  await shop.app.settle()
  for (let turn = 0; turn < 6; turn++) await giveAgain(placed)
  await ask(orderId, "/captures", {})
  await shop.app.settle()
  const { payments, lacking } = await moneyOf(orderId)
  const awaited = payments.reduce((sum: number, one: Payment) => sum + one.awaited.minor, lacking?.minor ?? 0)
  if (awaited > 0 && (await orderOf(orderId)).sale !== "canceled") await note(orderId, awaited)
  await shop.app.settle()
}

async function goThrough(placed: Placed): Promise<string> {
  const done: string[] = []
  account.isClosed = false
  for (let step = 0; step < 9; step++) {
    const name = oneOf(Object.keys(deeds))
    done.push(name)
    await deeds[name]?.(placed)
    if (dice(2) === 0) await shop.app.settle()
    else done.push("at once")
  }
  await bringToAnEnd(placed)
  return done.join(", ")
}

// Some seconds; more of them by hand, when something has changed.
const orderCount = Number(process.env.ORDERS ?? 6)

test("whatever happens to an order, its invoice less its credit notes is what was kept of it", async () => {
  for (let turn = 0; turn < orderCount; turn++) {
    const market = {
      rounding: oneOf(["unit", "line", "rate_group", "order"]),
      ...{ taxDisplay: oneOf(["gross", "net"]), cashStepMinor: oneOf([null, 5, 10]) },
    }
    const issueWhen = oneOf(["by_hand", "paid", "dispatched"])
    const captureAt = oneOf(["placement", "dispatch"])
    await decide(stage, { market, issueWhen, captureAt, cardsFirst: dice(2) === 0 })
    const placed = await place()
    const done = await goThrough(placed)
    const story = `seed ${seed}, order ${turn}, ${JSON.stringify({ market, issueWhen, captureAt })}: ${done}`
    const { documents, uncredited } = await papersOf(placed)
    const { paid, refunded, sale, total: sold, canceledTotal } = await orderOf(placed.orderId)
    const kept = paid.minor - refunded.minor
    // Nothing of the buyer's money stays that is not owed.
    expect(kept, story).toBeLessThanOrEqual(sale === "canceled" ? 0 : sold.minor - canceledTotal.minor)
    if (documents.length === 0) expect([sale, kept], story).toEqual(["canceled", 0])
    const { total, rates } = keptBy(documents)
    expect([total, uncredited.minor], story).toEqual([kept, 0])
    for (const { net, tax } of rates) expect([net >= 0, tax >= 0], story).toEqual([true, true])
    if (kept === 0) for (const rate of rates) expect(rate, story).toEqual({ net: 0, tax: 0 })
  }
  await shop.app.settle()
  expect((await shop.app.audit()).filter(({ rows }) => rows > 0)).toEqual([])
}, 600_000)

test("two refunds that fail are two to be made good, and canceled units are credited once for all that", async () => {
  await decide(stage, { issueWhen: "by_hand", captureAt: "placement", cardsFirst: false })
  const placed = await buy([{ variantId: goods[0]?.variantId ?? "", quantity: 4 }])
  const { orderId } = placed
  const { lines, total } = await orderOf(orderId)
  account.isClosed = true
  const units = { lines: [{ orderLineId: lines[0].lineId, quantity: 1 }], delivery: false }
  for (let turn = 0; turn < 2; turn++) {
    await ask(orderId, "/cancellations", { units })
    await shop.app.settle()
  }
  const amounts = async () => (await papersOf(placed)).documents.map((one) => one.total.minor)
  const { canceledTotal, refunded } = await orderOf(orderId)
  const half = canceledTotal.minor / 2
  expect([await amounts(), refunded.minor]).toEqual([[total.minor, half, half], 0])
  await giveAgain(placed)
  expect((await orderOf(orderId)).refunded).toEqual(canceledTotal)
  await ask(orderId, "/refunds", { amount: eur(100), why })
  await shop.app.settle()
  expect(await amounts()).toEqual([total.minor, half, half, 100])
})

test("of an order that was paid in several ways invoice and refunds name each, and only banks take their time", async () => {
  const rules = { issueWhen: "by_hand", captureAt: "placement", cardsFirst: false }
  await decide(stage, { ...rules, market: { cashStepMinor: null } })
  const { code } = await stage.admin("/gift-cards", { body: { amount: eur(200), reason: why } })
  const placed = await buy([{ variantId: goods[0]?.variantId ?? "", quantity: 1 }], {
    ...{ paymentMethod: "transfer", email: "mixed@example.com", code },
  })
  const { orderId, orderToken } = placed
  await note(orderId, 300)
  await shop.app.settle()
  const card = { paymentMethod: "card", paymentToken: "approve:mixed" }
  const paid = await press(`/store/v1/orders/${orderId}/payment`, card, orderToken)
  expect(paid.body.state, paid.text).toBe("placed")
  await shop.app.settle()
  const [invoice] = (await papersOf(placed)).documents
  expect(invoice?.content.payment?.paid).toMatchObject([
    { by: "gift_card", amountMinor: 200 },
    { by: "method", method: "transfer", amountMinor: 300 },
    { by: "method", method: "card" },
  ])
  await ask(orderId, "/refunds", { why })
  await shop.app.settle()
  const { mails } = await stage.admin("/mails?template=order_refunded&q=mixed@example.com&limit=50")
  const sent = await Promise.all(mails.map(({ id }: { id: string }) => stage.admin(`/mails/${id}`)))
  const told = sent.map(({ text }) => [/Refunded to: (.*)/.exec(text)?.[1], text.includes("your bank")])
  expect(told.sort()).toEqual([
    ["Bank transfer", true],
    ["Card", true],
    ["Gift card", false],
  ])
})
