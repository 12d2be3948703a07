import { afterAll, beforeAll, expect, test } from "vitest"
import { type TestApp, testApp } from "../../server/testing.ts"
import { openStage, type Stage } from "./stage.ts"

let shop: TestApp
let stage: Stage
let mug: { variantId: string }

beforeAll(async () => {
  shop = await testApp()
  stage = await openStage({ call: shop.call, owner: await shop.owner() })
  mug = await stage.addProduct({ sku: "MUG-1", priceMinor: 1_190, stock: 100 })
  const { version } = await stage.admin("/shop")
  const facts = { legalName: "Corner & Cupboard GmbH", addressLines: ["Lindenstraße 12", "10969 Berlin"] }
  await stage.admin("/shop", { method: "PATCH", body: { version, ...facts } })
}, 60_000)
afterAll(async () => {
  const broken = (await shop.app.audit()).filter(({ rows }) => rows > 0)
  expect(broken).toEqual([])
  await shop.close()
})

async function rule(issueWhen: string) {
  const { version } = await stage.admin("/invoice-settings")
  await stage.admin("/invoice-settings", { method: "PATCH", body: { version, issueWhen } })
}

async function buy(quantity = 2) {
  const { variantId } = mug
  const { body } = await stage.pay(await stage.fillCart({ variantId, quantity }))
  await shop.app.settle()
  return body as { orderId: string; orderToken: string }
}

type Found = {
  documents: { kind: string; documentId: string; number: string; total: { minor: number }; content: object }[]
  obstacle: string | null
  uncredited: { minor: number }
}
const invoices = ({ orderId }: { orderId: string }): Promise<Found> =>
  stage.admin(`/orders/${orderId}/invoices`)

const refund = async ({ orderId }: { orderId: string }, body: object) => {
  await stage.admin(`/orders/${orderId}/refunds`, { body: { why: "a test", ...body } })
  await shop.app.settle()
}

test("by hand: an invoice, a credit note for what went back, and never two of one", async () => {
  const order = await buy()
  expect(await invoices(order)).toMatchObject({ documents: [], obstacle: null })
  await stage.admin(`/orders/${order.orderId}/invoices`, { body: {} })
  const again = await shop.call(`/admin/v1/orders/${order.orderId}/invoices`, {
    ...{ token: stage.owner, body: {} },
  })
  expect(again.body.code).toBe("invoices.issued_already")

  const { lines } = await stage.admin(`/orders/${order.orderId}`)
  await refund(order, { units: { lines: [{ orderLineId: lines[0].lineId, quantity: 1 }], delivery: false } })
  expect((await invoices(order)).uncredited).toMatchObject({ minor: 1_190 })
  await stage.admin(`/orders/${order.orderId}/credit-notes`, { body: {} })
  const { documents, uncredited } = await invoices(order)
  expect(uncredited.minor).toBe(0)
  expect(documents.map(({ kind, total }) => [kind, total.minor])).toEqual([
    ["invoice", 2_870],
    ["credit_note", 1_190],
  ])
  expect(documents[1]?.content).toMatchObject({
    corrects: { number: documents[0]?.number },
    lines: [{ title: "Thing MUG-1", quantity: 1, totalMinor: 1_190 }],
    taxes: [{ ratePpm: 190_000, netMinor: 1_000, taxMinor: 190 }],
  })
})

test("by rule: issued when paid, credited when money goes back, and the two are what was kept", async () => {
  await rule("paid")
  const order = await buy(3)
  const [invoice] = (await invoices(order)).documents
  expect(invoice).toMatchObject({ kind: "invoice", total: { minor: 4_060 } })
  await refund(order, { amount: { minor: 777, currency: "EUR" } })
  const { lines } = await stage.admin(`/orders/${order.orderId}`)
  await refund(order, { units: { lines: [{ orderLineId: lines[0].lineId, quantity: 2 }], delivery: true } })
  await refund(order, {})
  const notes = (await invoices(order)).documents.slice(1)
  expect(notes.map(({ total }) => total.minor)).toEqual([777, 2_870, 413])
})

test("what is canceled is taken off whole, once", async () => {
  const order = await buy()
  await stage.admin(`/orders/${order.orderId}/cancellation`, { body: {} })
  await shop.app.settle()
  const { documents } = await invoices(order)
  expect(documents.map(({ kind, total }) => [kind, total.minor])).toEqual([
    ["invoice", 2_870],
    ["credit_note", 2_870],
  ])
})

test("units that are canceled are taken off at the rate of their line, also before they are paid", async () => {
  const { variantId } = mug
  const paying = { paymentMethod: "transfer" }
  const { body: order } = await stage.pay(await stage.fillCart({ variantId, quantity: 3 }), paying)
  await stage.admin(`/orders/${order.orderId}/invoices`, { method: "POST", body: {} })
  const { lines } = await stage.admin(`/orders/${order.orderId}`)
  const units = { lines: [{ orderLineId: lines[0].lineId, quantity: 1 }], delivery: false }
  await stage.admin(`/orders/${order.orderId}/cancellations`, { body: { units } })
  await shop.app.settle()
  const { documents } = await invoices(order)
  expect(documents.map(({ kind, total }) => [kind, total.minor])).toEqual([
    ["invoice", 4_060],
    ["credit_note", 1_190],
  ])
  expect(documents[1]?.content).toMatchObject({ lines: [{ quantity: 1, totalMinor: 1_190 }] })
})

test("when dispatched: not before, and with what went back by then", async () => {
  await rule("dispatched")
  const order = await buy()
  await refund(order, { amount: { minor: 100, currency: "EUR" } })
  expect((await invoices(order)).documents).toEqual([])
  const parcel = await stage.admin(`/orders/${order.orderId}/parcels`, { body: {} })
  await stage.admin(`/parcels/${parcel.parcelId}/shipment`, { body: {} })
  await shop.app.settle()
  const { documents } = await invoices(order)
  expect(documents.map(({ kind, total }) => [kind, total.minor])).toEqual([
    ["invoice", 2_870],
    ["credit_note", 100],
  ])
})

test("its buyer gets a mail with a link, and downloads the PDF; nobody else does", async () => {
  await rule("paid")
  const order = await buy()
  const headers = { "order-token": order.orderToken }
  const { documents } = await stage.ok(`/store/v1/orders/${order.orderId}/invoices`, { headers })
  expect(documents).toMatchObject([{ kind: "invoice", total: { minor: 2_870, currency: "EUR" } }])
  const path = `/store/v1/orders/${order.orderId}/invoices/${documents[0].documentId}/pdf`
  const pdf = await shop.call(path, { headers })
  expect(pdf.headers.get("content-type")).toBe("application/pdf")
  expect(pdf.text).toMatch(/^%PDF-/)
  const other = await buy()
  const stolen = await shop.call(path, { headers: { "order-token": other.orderToken } })
  expect(stolen.status).toBe(404)

  const page = await shop.call(`/orders/${order.orderId}?token=${order.orderToken}`)
  const link = `/orders/${order.orderId}/invoices/${documents[0].documentId}?token=${order.orderToken}`
  expect(page.text).toContain(link)
  const opened = await shop.call(link)
  expect(opened.headers.get("content-type")).toBe("application/pdf")
  const { mails } = await stage.admin("/mails?limit=50")
  expect(mails.map(({ template }: { template: string }) => template)).toContain("invoice_issued")
})

test("the list as CSV and JSON: what a credit note takes off has a minus", async () => {
  const csv = await shop.call("/admin/v1/invoices/file?format=csv", { token: stage.owner })
  const [head, ...rows] = csv.text.replace("\uFEFF", "").trim().split("\r\n")
  expect(head).toBe(
    "number,kind,issued_on,order,corrects,buyer,country,vat_number,treatment,currency,rate_percent,net,tax,gross",
  )
  expect(rows[1]).toMatch(/^CN-\d{4}-00001,credit_note,.*,Ada Lovelace,DE,,taxed,EUR,19,-10.00,-1.90,-11.90$/)
  const json = await shop.call("/admin/v1/invoices/file?format=json&kind=invoice", { token: stage.owner })
  const list = JSON.parse(json.text) as { kind: string; totalMinor: number }[]
  expect(list[0]).toMatchObject({ kind: "invoice", totalMinor: 2_870 })
  expect(list.some(({ kind }) => kind === "credit_note")).toBe(false)
  expect(rows.length).toBeGreaterThan(list.length)

  const slip = await shop.call(`/admin/v1/orders/${(await buy()).orderId}/packing-slip`, {
    token: stage.owner,
  })
  expect(slip.text).toMatch(/^%PDF-/)
})
