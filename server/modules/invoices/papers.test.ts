import { afterAll, beforeAll, expect, test } from "vitest"
import type { FileStore } from "../../kit/files.ts"
import { newId } from "../../kit/ids.ts"
import { sql } from "../../kit/sql.ts"
import { noteOnTimeline } from "../orders/index.ts"
import { issueInvoice } from "./commands/issue.ts"
import { packingSlip } from "./files.ts"
import { type Drawn, openInvoicing } from "./invoices.fixture.ts"
import { textsIn } from "./pdf/pdf.fixture.ts"
import { documentsOf } from "./queries/documents.ts"

const { database, place, giveBack, broken } = await openInvoicing()
const { db, inWork } = database
const mug = [{ quantity: 2, totalMinor: 2_000 }]

beforeAll(() =>
  inWork(async (work) =>
    work.write(sql`
      update settings.shop set legal_name = 'Corner & Cupboard GmbH', address_lines = '{Lindenstraße 12}',
        time_zone = 'Europe/Berlin'
    `),
  ),
)
afterAll(async () => {
  expect(await broken()).toEqual([])
  await database.close()
})

const issue = (orderId: string) => inWork((work) => issueInvoice(work, { orderId }))

test("an invoice says where its cash was taken", async () => {
  const pickup = { methodId: newId("deliveryMethod"), code: "counter", title: "Pick up", promise: null }
  const methodOf = async (kind: "ship" | "pickup") => {
    const payment = { method: "cash", facts: [] }
    const { orderId } = await place(mug, { payment, delivery: { ...pickup, kind } })
    await issue(orderId)
    const [document] = await documentsOf(db, { orderId })
    return document?.content.payment?.method
  }
  expect([await methodOf("ship"), await methodOf("pickup")]).toEqual(["cash", "cash_counter"])
})

test("an invoice says how money came that did not come as the order was to be paid", async () => {
  const order = await place(mug, { payment: { method: "transfer", facts: [] } })
  await giveBack(order, [order.sold.totalMinor])
  await issue(order.orderId)
  const [document] = await documentsOf(db, order)
  expect(document?.content.payment).toMatchObject({ method: "transfer", paid: [{ method: "cash" }] })
})

test("an invoice says when it was collected; before that, from when it was promised to be there", async () => {
  const promise = { earliestOn: "2026-05-04", latestOn: "2026-05-04" }
  const delivery = { methodId: newId("deliveryMethod"), code: "counter", title: "Pick up", promise }
  const deliveredOf = async (happened: Record<string, string>) => {
    const { orderId } = await place(mug, { delivery: { ...delivery, kind: "pickup" } })
    for (const [kind, at] of Object.entries(happened))
      await inWork(async (work) =>
        noteOnTimeline({ ...work, now: new Date(at) }, { orderId, kind: kind as "shipped", details: {} }),
      )
    await issue(orderId)
    const [document] = await documentsOf(db, { orderId })
    return document?.content.delivered
  }
  const shipped = "2026-05-03T08:00:00Z"
  expect(await deliveredOf({})).toEqual({ from: "2026-05-04", until: "2026-05-04" })
  expect(await deliveredOf({ shipped })).toEqual({ from: "2026-05-03", until: "2026-05-03" })
  const delivered = "2026-05-06T08:00:00Z"
  expect(await deliveredOf({ shipped, delivered })).toEqual({ from: "2026-05-06", until: "2026-05-06" })
})

test("a packing slip tells things apart that are alike but for what the buyer wrote", async () => {
  const engraved = ["Ada", "Bo"].map((engraving) => ({ ...mug[0], configuration: { engraving } }) as Drawn)
  const { parts } = await packingSlip(db, await place(engraved), {} as FileStore)
  const bytes: Buffer[] = []
  for await (const part of parts) bytes.push(Buffer.from(part))
  const [texts] = textsIn(Buffer.concat(bytes))
  for (const name of ["Ada", "Bo"]) expect(texts).toContain(`Moss green · MUG-1 · ${name}`)
})
