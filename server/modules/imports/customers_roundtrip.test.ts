import fc from "fast-check"
import { afterAll, expect, test } from "vitest"
import { customersByEmail, saveCustomers } from "../customers/index.ts"
import { openDesk } from "./imports.fixture.ts"
import { recordsOf } from "./rules/csv.ts"
import { customerHead, customerLines } from "./rules/writing_customers.ts"

const desk = await openDesk()
const { db, inWork } = desk
afterAll(() => desk.close())

// What spreadsheets, formulas, quotes and people make of texts.
const word = fc.oneof(
  fc.constantFrom("=1+1", "'=x", "-5", "+4", 'say "hi"', "a;b,c", "Ö ß 漢字", "1,234", "a  b"),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }),
)
const isOneLine = (text: string) =>
  text.trim() !== "" && !/[\p{Cc}\p{Cf}\p{Cs}\ufffd\u2028\u2029]/u.test(text)
const line = word.map((text) => text.trim()).filter(isOneLine)
const name = line.filter((text) => !/[<>@]|:\/\/|www\.|\.[a-z]/iu.test(text))
const address = fc.record(
  {
    name: line,
    line1: line,
    line2: line,
    postalCode: fc.constantFrom("10115", "20095"),
    city: line,
    region: line,
    country: fc.constant("DE"),
    phone: fc.constantFrom("+49 30 123456", "030 (12) 34-5"),
  },
  { requiredKeys: ["name", "line1", "postalCode", "city", "country"] },
)

test("what is exported is imported again and changes nothing, whoever the customers are", async () => {
  let number = 0
  const customer = fc.record({
    name,
    phone: fc.option(fc.constantFrom("+49 30 123456", "0176 1234567")),
    consent: fc.option(fc.boolean()),
    addresses: fc.array(address, { maxLength: 3 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(customer, { minLength: 1, maxLength: 5 }), async (given) => {
      const emails = given.map(() => `=trip'${number++}@own.example`)
      await inWork((work) =>
        saveCustomers(
          work,
          given.map(({ consent, ...one }, place) => ({
            ...one,
            customerId: undefined,
            email: emails[place] as string,
            locale: "en",
            prefersFirst: true,
            ...(consent !== null && { consent: { consent, at: null, why: "=said so" } }),
          })),
        ),
      )
      const customers = await customersByEmail(db, { emails })
      expect(customers).toHaveLength(given.length)
      const file = customerHead + customers.map(customerLines).join("")
      const cells = [...recordsOf(file, ",")].flatMap((record) => record.cells)
      expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([])
      const found = await desk.upload("customers", file)
      expect((await desk.rowsOf(found, "refused")).map(({ problems }) => problems)).toEqual([])
      expect((await desk.rowsOf(found, "changed")).map(({ changes }) => changes)).toEqual([])
      expect(found).toMatchObject({ newRows: 0, unchangedRows: given.length })
    }),
    { numRuns: 20, endOnFailure: true },
  )
}, 60_000)
