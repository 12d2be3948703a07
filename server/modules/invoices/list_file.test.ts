import { afterAll, expect, test } from "vitest"
import type { Db } from "../../kit/db.ts"
import { sql } from "../../kit/sql.ts"
import { issueInvoice } from "./commands/issue.ts"
import { openInvoicing } from "./invoices.fixture.ts"
import { documentsFile } from "./list_file.ts"

const { database, place } = await openInvoicing()
afterAll(() => database.close())

test("a file of more invoices than a page has each of them once, in their order, read in short pages", async () => {
  await database.inWork(async (work) => {
    work.write(sql`update settings.shop set legal_name = 'Corner GmbH', address_lines = '{Lindenstraße 12}'`)
  })
  const count = 205
  for (let made = 0; made < count; made++) {
    const { orderId } = await place([{ quantity: 1, totalMinor: 1000 + made }])
    await database.inWork((work) => issueInvoice(work, { orderId }))
  }
  const lengths: number[] = []
  const watched: Db = {
    ...database.db,
    async many(statement) {
      const rows = await database.db.many(statement)
      lengths.push(rows.length)
      return rows
    },
  }
  let text = ""
  for await (const part of (await documentsFile(watched, { format: "json" })).parts) text += part
  const told = JSON.parse(text) as { number: string; totalMinor: number }[]
  expect(told.map(({ totalMinor }) => totalMinor)).toEqual(
    Array.from({ length: count }, (_, made) => 1490 + made),
  )
  expect(new Set(told.map(({ number }) => number)).size).toBe(count)
  expect(lengths).toEqual([100, 100, 5])
})
