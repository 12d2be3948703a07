import { afterAll, afterEach, expect, test } from "vitest"
import { hashToken, newId } from "../../kit/ids.ts"
import { sql } from "../../kit/sql.ts"
import { cancelOrder, orderForStaff } from "../orders/index.ts"
import { changeDeliveryMethod, createDeliveryMethod } from "./commands/methods.ts"
import {
  cancelParcel,
  markDelivered,
  markPacked,
  markShipped,
  openParcel,
  withdrawOrder,
} from "./commands/parcels.ts"
import { mailParcelShipped } from "./mails.ts"
import { method, openWarehouse } from "./parcels.fixture.ts"
import { deliveryOptions, listDeliveryMethods, listParcels, parcelsOf, parcelsOfHolder } from "./queries.ts"
import { shipmentOf } from "./rules/quote.ts"

const shop = await openWarehouse()
const { db, inWork, cup, plate, line, place } = shop
afterAll(() => shop.close())
afterEach(async () => expect(await shop.broken()).toEqual([]))

const cups = (quantity: number) => line({ variantId: cup.variantId, quantity, totalMinor: 1000 * quantity })
const plates = (quantity: number) =>
  line({ variantId: plate.variantId, quantity, totalMinor: 1000 * quantity })
const openAll = (orderId: string) => inWork((work) => openParcel(work, { orderId }))
const ship = (
  parcelId: string,
  given: { carrier?: string; trackingNumber?: string; trackingUrl?: string } = {},
) => inWork((work) => markShipped(work, { parcelId, ...given }))
const stateOf = async (orderId: string) => (await orderForStaff(db, { orderId })).goods

test("a parcel is opened, packed, sent and delivered: the order and the stock move with it", async () => {
  const { orderId, number } = await place([cups(2)])
  const before = await shop.unitsOf(cup.variantId)
  const parcel = await openAll(orderId)
  expect(parcel).toMatchObject({ state: "open", orderNumber: number, warnings: [], lines: [{ quantity: 2 }] })
  expect(await inWork((work) => markPacked(work, parcel))).toMatchObject({ state: "packed" })
  const sent = await ship(parcel.parcelId, {
    carrier: "DHL",
    trackingNumber: "00340",
    trackingUrl: "https://dhl.example",
  })
  expect(sent).toMatchObject({
    state: "shipped",
    carrier: "DHL",
    trackingNumber: "00340",
    shippedAt: expect.any(Date),
  })
  expect(await stateOf(orderId)).toBe("shipped")
  const after = await shop.unitsOf(cup.variantId)
  expect(before.committed - after.committed).toBe(2)
  expect(after.available).toBe(before.available)
  await inWork((work) => markDelivered(work, parcel))
  expect(await stateOf(orderId)).toBe("delivered")
})

test("each step twice is one step", async () => {
  const { orderId } = await place([cups(1)])
  const parcel = await openAll(orderId)
  for (let times = 0; times < 2; times++) await inWork((work) => markPacked(work, parcel))
  for (let times = 0; times < 2; times++) await ship(parcel.parcelId, { trackingNumber: "twice" })
  for (let times = 0; times < 2; times++) await inWork((work) => markDelivered(work, parcel))
  expect(await shop.events("parcel.dispatched", orderId)).toHaveLength(1)
  expect(await shop.events("parcel.delivered", orderId)).toHaveLength(1)
})

test("two who send the same parcel at once send it once", async () => {
  const { orderId } = await place([cups(3)])
  const parcel = await openAll(orderId)
  await Promise.all([ship(parcel.parcelId), ship(parcel.parcelId)])
  expect(await shop.events("parcel.dispatched", orderId)).toHaveLength(1)
})

test("an order goes in as many parcels as it needs, and never more than was ordered", async () => {
  const lines = [cups(3), plates(1)]
  const { orderId } = await place(lines)
  const [first] = lines
  const some = (quantity: number) =>
    inWork((work) => openParcel(work, { orderId, lines: [{ orderLineId: first?.id ?? "", quantity }] }))
  const one = await some(2)
  await expect(some(2)).rejects.toMatchObject({ code: "parcel.more_than_left", details: { left: 1 } })
  await ship(one.parcelId)
  expect(await stateOf(orderId)).toBe("partly_shipped")
  const rest = await openAll(orderId)
  expect(rest.lines.map(({ quantity }) => quantity).sort()).toEqual([1, 1])
  await expect(openAll(orderId)).rejects.toMatchObject({ code: "parcel.nothing_left" })
  await ship(rest.parcelId)
  expect(await stateOf(orderId)).toBe("shipped")
})

test("ten who pack the same order at once pack it once", async () => {
  const { orderId } = await place([cups(2)])
  const results = await Promise.allSettled(Array.from({ length: 10 }, () => openAll(orderId)))
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
})

test("an unpacked parcel gives its lines to another one; one that has left is not unpacked", async () => {
  const { orderId } = await place([cups(1)])
  const first = await openAll(orderId)
  for (let times = 0; times < 2; times++) await inWork((work) => cancelParcel(work, first))
  await expect(ship(first.parcelId)).rejects.toMatchObject({ status: 409 })
  const second = await openAll(orderId)
  await ship(second.parcelId)
  await expect(inWork((work) => cancelParcel(work, second))).rejects.toMatchObject({
    code: "parcel.wrong_state",
  })
})

test("a tracking number belongs to one parcel", async () => {
  const [one, other] = [await place([cups(1)]), await place([cups(1)])]
  const tracking = { carrier: "UPS", trackingNumber: "1Z999" }
  await ship((await openAll(one.orderId)).parcelId, tracking)
  const parcel = await openAll(other.orderId)
  await expect(ship(parcel.parcelId, tracking)).rejects.toMatchObject({
    code: "parcel.tracking_number_taken",
  })
  await ship(parcel.parcelId, { ...tracking, trackingNumber: "1Z998" })
})

test("a canceled order is withdrawn once: its stock is free, and nothing of it leaves", async () => {
  const { orderId } = await place([cups(2), shop.bookLine()])
  const parcel = await openAll(orderId)
  const before = await shop.unitsOf(cup.variantId)
  await inWork((work) => cancelOrder(work, { orderId }))
  for (let times = 0; times < 2; times++) await inWork((work) => withdrawOrder(work, { orderId }))
  const after = await shop.unitsOf(cup.variantId)
  expect(after).toEqual({ available: before.available + 2, committed: before.committed - 2 })
  expect((await parcelsOf(db, { orderId })).parcels).toMatchObject([{ state: "canceled" }])
  await expect(openAll(orderId)).rejects.toMatchObject({ code: "order.canceled" })
  await expect(ship(parcel.parcelId)).rejects.toMatchObject({ code: "order.canceled" })
})

test("an order that awaits its money may be sent with a warning, one without a payment not", async () => {
  const later = { settles: "later" as const, authorizedMinor: 0n, capturedMinor: 0n }
  const transfer = await place([cups(1)], { cover: later, method: "transfer" })
  const parcel = await openAll(transfer.orderId)
  expect(parcel.warnings).toEqual(["money_awaited"])
  expect((await ship(parcel.parcelId)).warnings).toEqual([])
  const cash = await place([cups(1)], { cover: later, method: "cash" })
  expect((await openAll(cash.orderId)).warnings).toEqual([])
  const voided = await place([cups(1)], { cover: later })
  const stays = await openAll(voided.orderId)
  await inWork(async (work) => {
    work.write(sql`update orders.covers set ended = true where order_id = ${voided.orderId}`)
    work.write(sql`update orders.orders set money = 'voided' where id = ${voided.orderId}`)
  })
  await expect(ship(stays.parcelId)).rejects.toMatchObject({ code: "order.not_paid" })
})

test("the buyer sees the parcels of the order and gets a mail, a stranger finds no order", async () => {
  const { orderId, orderToken } = await place([cups(1)])
  const unpacked = await openAll(orderId)
  await inWork((work) => cancelParcel(work, unpacked))
  const { parcelId } = await openAll(orderId)
  await ship(parcelId, { carrier: "DHL", trackingNumber: "for-ada" })
  const see = (orderTokenHash: string | null) =>
    parcelsOfHolder(db, { orderId, holder: { orderTokenHash, customerId: null } })
  expect((await see(hashToken(orderToken))).parcels).toMatchObject([{ parcelId, trackingNumber: "for-ada" }])
  await expect(see(hashToken("other"))).rejects.toMatchObject({ status: 404 })
  await expect(see(null)).rejects.toMatchObject({ status: 404 })
  for (let times = 0; times < 2; times++)
    await inWork((work) => mailParcelShipped(work, { orderId, parcelId }))
  const mails = await db.many(sql<{ template: string; values: { items: unknown[] } }>`
    select template, template_values as values from mail.messages
    where dedupe_key = ${`order_shipped:${parcelId}`}
  `)
  expect(mails).toMatchObject([
    { template: "order_shipped", values: { items: [{ title: "A thing", quantity: 1 }] } },
  ])
})

test("the packing desk sees parcels by state, page by page, the oldest first", async () => {
  const opened: string[] = []
  for (let count = 0; count < 3; count++)
    opened.push((await openAll((await place([cups(1)])).orderId)).parcelId)
  const found: string[] = []
  let after: string | undefined
  do {
    const page = await listParcels(db, { state: "open", after, limit: 2 })
    found.push(...page.parcels.map(({ parcelId }) => parcelId))
    after = page.next ?? undefined
  } while (after)
  expect(found.filter((id) => opened.includes(id))).toEqual(opened)
  expect(found).toEqual([...found].sort())
})

test("a delivery method is offered in its market, and a changed one at once", async () => {
  const { methodId } = await inWork((work) => createDeliveryMethod(work, method))
  await expect(inWork((work) => createDeliveryMethod(work, method))).rejects.toMatchObject({ status: 409 })
  const elsewhere = { ...method, marketCode: "nowhere" }
  await expect(inWork((work) => createDeliveryMethod(work, elsewhere))).rejects.toMatchObject({ status: 404 })
  const options = (subtotal: bigint) =>
    deliveryOptions(db, {
      ...{ marketCode: "de", locale: "de" },
      shipment: shipmentOf({
        to: { country: "DE", region: null, postalCode: null },
        items: [{ reach: "parcel", weightGrams: 500, quantity: 1 }],
        subtotal: { minor: subtotal, currency: "EUR" },
      }),
      now: new Date("2026-01-13T08:00:00Z"),
    })
  expect(await options(2000n)).toEqual([
    {
      ...{ methodId, code: "parcel", kind: "ship", title: "Paket" },
      price: { minor: 490n, currency: "EUR" },
      zone: "Everywhere",
      why: [{ kind: "delivery_zone", zone: "Everywhere", amount: { minor: 490, currency: "EUR" } }],
      freeFrom: { minor: 5000n, currency: "EUR" },
      promise: { earliestOn: "2026-01-14", latestOn: "2026-01-15" },
      ...{ isCheapest: false, isFastest: false },
    },
  ])
  expect((await options(5000n))[0]?.price.minor).toBe(0n)
  await inWork((work) => changeDeliveryMethod(work, { ...method, methodId, active: false, version: 1 }))
  expect(await options(2000n)).toEqual([])
  expect((await listDeliveryMethods(db)).methods).toMatchObject([
    { methodId, active: false, zones: method.zones },
  ])
  const change = (given: Partial<typeof method>, id = methodId, version = 2) =>
    inWork((work) => changeDeliveryMethod(work, { ...method, ...given, methodId: id, version }))
  await expect(change({}, methodId, 1)).rejects.toMatchObject({
    code: "delivery_method.changed",
    status: 409,
    details: { method: { methodId, active: false, version: 2 } },
  })
  await expect(change({ timeZone: "Berlin" })).rejects.toMatchObject({ details: { field: "timeZone" } })
  await expect(change({ currency: "USD" })).rejects.toMatchObject({ details: { field: "currency" } })
  await expect(change({ daysMin: 3 })).rejects.toMatchObject({ details: { field: "daysMax" } })
  await expect(change({}, newId("deliveryMethod"))).rejects.toMatchObject({ status: 404 })
})
