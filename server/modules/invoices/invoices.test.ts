import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Work } from "../../kit/db.ts"
import { newId } from "../../kit/ids.ts"
import { sql } from "../../kit/sql.ts"
import { cancelOrder } from "../orders/index.ts"
import { issueCreditNotes } from "./commands/credit.ts"
import { issueByRule, issueInvoice } from "./commands/issue.ts"
import { updateInvoiceSettings } from "./commands/settings.ts"
import { openInvoicing } from "./invoices.fixture.ts"
import { documentsOf } from "./queries/documents.ts"
import { getSettings, settingsForStaff } from "./queries/settings.ts"

const seed = Number(process.env.FC_SEED ?? Date.now() % 2_147_483_647)
console.info(`invoices: fast-check seed ${seed}`)

const { database, place, giveBack, broken } = await openInvoicing()
const { db, inWork, inWorkAs } = database
const mug = [{ quantity: 2, totalMinor: 2_000 }]

beforeAll(() =>
  inWork(async (work) => {
    work.write(sql`
      update settings.shop
      set legal_name = 'Corner & Cupboard GmbH', address_lines = '{Lindenstraße 12,10969 Berlin}',
        time_zone = 'Europe/Berlin'
    `)
  }),
)
afterAll(async () => {
  expect(await broken()).toEqual([])
  await database.close()
})

const issue = (orderId: string) => inWork((work) => issueInvoice(work, { orderId }))
const numbersIn = async (prefix: string) => {
  const rows = await db.many(sql<{ sequence: bigint }>`
    select sequence from invoices.documents where prefix = ${prefix} order by sequence limit 1000
  `)
  return rows.map(({ sequence }) => Number(sequence))
}

test("twenty at once, some of which come to nothing: the numbers have no gap and no double", async () => {
  const year = new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Berlin" }).slice(0, 4)
  const orders = await Promise.all(Array.from({ length: 20 }, () => place(mug)))
  const failing = async (work: Work, orderId: string) => {
    await issueInvoice(work, { orderId })
    throw new Error("the power went")
  }
  const outcomes = await Promise.allSettled(
    orders.map(({ orderId }, at) =>
      at % 3 === 1 ? inWork((work) => failing(work, orderId)) : issue(orderId),
    ),
  )
  const issued = outcomes.filter(({ status }) => status === "fulfilled").length
  expect(issued).toBe(13)
  expect(await numbersIn(`INV-${year}-`)).toEqual(Array.from({ length: issued }, (_, at) => at + 1))
  expect(await broken()).toEqual([])
})

test("orders that were paid at the same time get their invoices together, one each and one mail, whatever is told twice", async () => {
  const orders = await Promise.all(Array.from({ length: 7 }, () => place(mug)))
  const [first, , third] = orders
  await issue(first?.orderId ?? "")
  await inWork((work) => cancelOrder(work, { orderId: third?.orderId ?? "" }))
  const { version, issueWhen } = await getSettings(db)
  await inWork((work) => updateInvoiceSettings(work, { version, issueWhen: "paid" }))
  const [head] = await db.many(sql<{ prefix: string; last: bigint }>`
    select prefix, next_number - 1 as last from invoices.series where kind = 'invoice' limit 1
  `)
  const before = Number(head?.last)
  const told = [...orders, ...orders.slice(2, 5), { orderId: newId("order") }]
  await inWork((work) => issueByRule(work, told, "paid"))
  await inWork((work) => issueByRule(work, told, "paid"))
  const ofEach = await Promise.all(orders.map(({ orderId }) => documentsOf(db, { orderId })))
  expect(ofEach.map((documents) => documents.map(({ kind }) => kind))).toEqual(
    orders.map((order) => (order === third ? ["invoice", "credit_note"] : ["invoice"])),
  )
  expect(Number((await numbersIn(head?.prefix ?? "")).at(-1))).toBe(before + 6)
  const mails = await db.many(sql<{ key: string }>`
    select dedupe_key as key from mail.messages where template = 'invoice_issued' limit 1000
  `)
  const mailed = new Set(mails.map(({ key }) => key))
  expect(mailed.size).toBe(mails.length)
  for (const [invoice] of ofEach) {
    if (invoice) expect(mailed).toContain(`invoice_issued:${invoice.documentId}`)
  }
  await inWork((work) => updateInvoiceSettings(work, { version: version + 1, issueWhen }))
})

test("an order has one invoice, however many ask for it at once", async () => {
  const { orderId } = await place(mug)
  const outcomes = await Promise.allSettled([issue(orderId), issue(orderId), issue(orderId)])
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  for (const one of outcomes) {
    if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "invoices.issued_already" })
  }
  expect(await documentsOf(db, { orderId })).toHaveLength(1)
})

describe("what was issued", () => {
  test("says who sold what to whom, at which tax, and what was paid", async () => {
    const mugs = [{ quantity: 3, unitPriceMinor: 1_000, totalMinor: 2_400 }]
    const { orderId, number } = await place(mugs, { locale: "de" })
    await issue(orderId)
    const [document] = await documentsOf(db, { orderId })
    expect(document?.content).toMatchObject({
      kind: "invoice",
      order: { number },
      locale: "de",
      seller: { name: "Corner & Cupboard GmbH", addressLines: ["Lindenstraße 12", "10969 Berlin"] },
      buyer: { name: "Ada", address: { line1: "Torstraße 89", postalCode: "10119", country: "DE" } },
      lines: [
        { title: "Stoneware mug", quantity: 3, unitMinor: 1_000, discountMinor: 600, totalMinor: 2_400 },
        { kind: "delivery", title: "Parcel", totalMinor: 490, ratesPpm: [190_000] },
      ],
      taxes: [{ ratePpm: 190_000, netMinor: 2_429, taxMinor: 461 }],
      totalMinor: 2_890,
      payment: { paid: [{ by: "method", amountMinor: 2_890 }], dueMinor: 0 },
      delivered: { from: "2026-05-04", until: "2026-05-05" },
    })
  })

  test("is frozen: the database refuses every change, also of the numbers", async () => {
    const tries = [
      sql`update invoices.documents set total_minor = 1`,
      sql`update invoices.documents set content = '{}'`,
      sql`delete from invoices.documents`,
      sql`update invoices.taxes set tax_minor = 0`,
      sql`delete from invoices.series`,
      sql`update invoices.series set next_number = next_number - 1`,
      sql`update invoices.series set next_number = next_number + 5`,
      sql`update invoices.series set first_number = 3`,
    ]
    for (const one of tries) {
      await expect(inWork(async (work) => work.write(one))).rejects.toMatchObject({ code: "23001" })
    }
  })

  test("stays as it is when the shop and the order change", async () => {
    const { orderId } = await place(mug)
    await issue(orderId)
    const [before] = await documentsOf(db, { orderId })
    await inWork(async (work) => {
      work.write(sql`update settings.shop set legal_name = 'Other GmbH'`)
      work.write(sql`update orders.lines set title = 'Something else' where order_id = ${orderId}`)
    })
    expect(await documentsOf(db, { orderId })).toEqual([before])
    await inWork(async (work) =>
      work.write(sql`update settings.shop set legal_name = 'Corner & Cupboard GmbH'`),
    )
  })
})

test("random orders: the summary of each rate is the order's tax, to the cent", async () => {
  const line = fc.record({
    quantity: fc.integer({ min: 1, max: 9 }),
    totalMinor: fc.integer({ min: 0, max: 50_000 }),
    ratePpm: fc.constantFrom(190_000, 70_000, 0),
  })
  const drawn = fc.array(line, { minLength: 1, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(drawn, fc.constantFrom(0, 490), async (lines, deliveryMinor) => {
      const { orderId, sold } = await place(lines, { deliveryMinor })
      await issue(orderId)
      const [document] = await documentsOf(db, { orderId })
      expect(document?.content.taxes).toEqual(sold.taxes.rows)
      const shown = document?.content.lines.reduce((sum, { totalMinor }) => sum + totalMinor, 0)
      expect(shown).toBe(document?.content.totalMinor)
    }),
    { numRuns: 25, seed },
  )
  expect(await broken()).toEqual([])
}, 30_000)

test("random refunds: an invoice less its credit notes is what was kept, at each rate never below zero", async () => {
  const lines = fc.array(
    fc.record({
      quantity: fc.integer({ min: 1, max: 3 }),
      totalMinor: fc.integer({ min: 1, max: 9_000 }),
      ratePpm: fc.constantFrom(190_000, 70_000),
    }),
    { minLength: 1, maxLength: 4 },
  )
  const parts = fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(lines, parts, fc.boolean(), async (drawn, weights, isWhole) => {
      const order = await place(drawn)
      await issue(order.orderId)
      const paid = order.sold.totalMinor
      let kept = paid
      for (const [at, weight] of weights.entries()) {
        const isLast = isWhole && at === weights.length - 1
        const minor = isLast ? kept : Math.min(kept - 1, Math.ceil((paid * weight) / 4_001))
        if (minor <= 0) break
        const first = Math.floor(minor / 3)
        await giveBack(order, first > 0 ? [first, minor - first] : [minor])
        await inWork((work) => issueCreditNotes(work, order))
        kept -= minor
      }
      const [invoice, ...notes] = await documentsOf(db, order)
      const credited = notes.reduce((sum, { total }) => sum + Number(total.minor), 0)
      expect(Number(invoice?.total.minor) - credited).toBe(kept)
      for (const { ratePpm, netMinor, taxMinor } of invoice?.content.taxes ?? []) {
        const rows = notes.flatMap(({ content }) => content.taxes.filter((row) => row.ratePpm === ratePpm))
        const net = rows.reduce((left, row) => left - row.netMinor, netMinor)
        const tax = rows.reduce((left, row) => left - row.taxMinor, taxMinor)
        expect([net >= 0, tax >= 0]).toEqual([true, true])
        if (kept === 0) expect([net, tax]).toEqual([0, 0])
      }
      await expect(inWork((work) => issueCreditNotes(work, order))).rejects.toMatchObject({
        code: "invoices.nothing_to_credit",
      })
    }),
    { numRuns: 15, seed },
  )
  expect(await broken()).toEqual([])
}, 60_000)

describe("the numbers", () => {
  const change = async (prefix: string, nextNumber: bigint, digits = 4) => {
    const { version } = await getSettings(db)
    const numbering = [{ kind: "invoice" as const, prefix, digits, nextNumber }]
    return inWork((work) => updateInvoiceSettings(work, { version, numbering }))
  }

  test("begin where the owner says, and then only count up", async () => {
    await change("R-{year}/", 40n)
    const { numbering } = await change("R-{year}/", 100n)
    const next = numbering.find(({ kind }) => kind === "invoice")
    expect(next).toMatchObject({ next: expect.stringMatching(/^R-\d{4}\/0100$/), isUsed: false })
    const { orderId } = await place(mug)
    await issue(orderId)
    expect((await documentsOf(db, { orderId }))[0]?.number).toBe(next?.next)
    await expect(change("R-{year}/", 200n)).rejects.toMatchObject({ code: "invoices.series_used" })
    await expect(change("CN-{year}-", 1n)).rejects.toMatchObject({ code: "invoices.same_prefix" })
  })

  test("begin anew with a new year", async () => {
    await change("Y-{year}-", 1n)
    const { orderId } = await place(mug)
    const now = new Date("2031-12-31T23:10:00Z")
    await inWorkAs({ now }, (work) => issueInvoice(work, { orderId }))
    const [document] = await documentsOf(db, { orderId })
    expect(document).toMatchObject({ number: "Y-2032-0001", issuedOn: "2032-01-01" })
    const { numbering } = await settingsForStaff(db, { now })
    expect(numbering.find(({ kind }) => kind === "invoice")).toMatchObject({ next: "Y-2032-0002" })
  })

  test("who has not seen the newest settings changes nothing", async () => {
    await expect(
      inWork((work) => updateInvoiceSettings(work, { version: 1, mailsBuyer: false })),
    ).rejects.toMatchObject({ code: "invoices.settings_changed" })
  })
})

test("without a legal name and an address there are no invoices", async () => {
  const { orderId } = await place(mug)
  const rename = (name: string) =>
    inWork(async (work) => work.write(sql`update settings.shop set legal_name = ${name}`))
  await rename("")
  await expect(issue(orderId)).rejects.toMatchObject({ code: "invoices.seller_missing" })
  const { version } = await getSettings(db)
  await expect(
    inWork((work) => updateInvoiceSettings(work, { version, issueWhen: "paid" })),
  ).rejects.toMatchObject({ code: "invoices.seller_missing" })
  await rename("Corner & Cupboard GmbH")
})
