import { afterAll, expect, test } from "vitest"
import { openFileStore } from "../../../kit/files.ts"
import { type Money, money } from "../../../kit/money.ts"
import { sql } from "../../../kit/sql.ts"
import { testDb } from "../../../kit/testing.ts"
import { createProduct } from "../../catalog/index.ts"
import { changeCosts, setCosts } from "./commands.ts"
import { costsOf, costsOfProduct } from "./queries.ts"

const database = await testDb({ files: openFileStore("/nowhere") })
const { db, inWork } = database
afterAll(() => database.close())

await inWork(async (work) =>
  work.write(sql`
    insert into settings.markets (code, titles, currency, countries, home_country, tax_display,
      rounding, default_locale, is_open, position, version, updated_at)
    values ('kw', '{"en": "Kuwait"}', 'KWD', array['KW'], 'KW', 'gross', 'line', 'en', true, 9, 1, now())
  `),
)

const eur = (minor: number): Money => money(BigInt(minor), "EUR")
const kwd = (minor: number): Money => money(BigInt(minor), "KWD")
let number = 0

async function thing(variants = 1) {
  const product = await inWork((work) =>
    createProduct(work, {
      ...{ titles: { en: "Thing" }, reach: "parcel", state: "active" },
      options: [
        {
          ...{ code: "size", titles: { en: "Size" } },
          values: Array.from({ length: variants }, (_, place) => ({
            ...{ code: `s${place}`, titles: { en: `S${place}` } },
          })),
        },
      ],
      variants: Array.from({ length: variants }, (_, place) => ({
        ...{ sku: `C-${++number}`, options: { size: `s${place}` } },
      })),
    }),
  )
  return { productId: product.id, variantIds: product.variants.map(({ id }) => id) }
}

const set = (variantId: string, costs: Money[]) => inWork((work) => setCosts(work, { variantId, costs }))

test("what a colleague has said meanwhile is not written over", async () => {
  const [variantId = ""] = (await thing()).variantIds
  await set(variantId, [eur(700)])
  const over = (costs: Money[], seen: Money[]) => inWork((work) => setCosts(work, { variantId, costs, seen }))
  await expect(over([eur(650)], [])).rejects.toMatchObject({ code: "cost.changed", status: 409 })
  await expect(over([eur(650)], [eur(701)])).rejects.toMatchObject({ code: "cost.changed" })
  expect(await costsOf(db, { variantIds: [variantId] })).toEqual([{ variantId, costs: [eur(700)] }])
  await over([eur(650), kwd(3_000)], [eur(700)])
  const both = [eur(650), kwd(3_000)]
  expect((await over(both, [...both].reverse())).costs).toEqual(both)
  const race = await Promise.allSettled([over([eur(1)], both), over([eur(2)], both)])
  expect(race.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
})

test("a variant has what it costs the shop in each currency, or nobody has said", async () => {
  const { productId, variantIds } = await thing(2)
  const [first = "", second = ""] = variantIds
  expect(await set(first, [eur(420), kwd(1_250)])).toEqual({
    variantId: first,
    costs: [eur(420), kwd(1_250)],
  })
  expect(await costsOfProduct(db, { productId })).toEqual({
    variants: [
      { variantId: first, costs: [eur(420), kwd(1_250)] },
      { variantId: second, costs: [] },
    ],
  })
  // What is not named is not known any more; for nothing is a cost, too.
  expect((await set(first, [eur(0)])).costs).toEqual([eur(0)])
  expect((await set(first, [])).costs).toEqual([])
  expect(await costsOf(db, { variantIds })).toEqual([])
})

test("costs below nothing, in a currency that no market has, twice or of nothing are refused and change nothing", async () => {
  const [variantId = ""] = (await thing()).variantIds
  await set(variantId, [eur(420)])
  await expect(set(variantId, [eur(-1)])).rejects.toMatchObject({ code: "cost.out_of_range", status: 422 })
  await expect(set(variantId, [eur(1_000_000_000_001)])).rejects.toMatchObject({ code: "cost.out_of_range" })
  const yen = money(5n, "JPY")
  await expect(set(variantId, [yen])).rejects.toMatchObject({ code: "cost.wrong_currency", status: 422 })
  await expect(set(variantId, [eur(1), eur(2)])).rejects.toMatchObject({ code: "cost.given_twice" })
  await expect(set("var_nothing", [eur(1)])).rejects.toMatchObject({ code: "variant.not_found", status: 404 })
  expect(await costsOf(db, { variantIds: [variantId] })).toEqual([{ variantId, costs: [eur(420)] }])
})

test("a file changes those that it names, and twice is as once", async () => {
  const { variantIds } = await thing(2)
  const [first = "", second = ""] = variantIds
  await set(first, [eur(420), kwd(1_250)])
  const changes = [
    { variantId: second, currency: "EUR", minor: 99 },
    { variantId: first, currency: "EUR", minor: 430 },
    { variantId: first, currency: "KWD", minor: null },
  ]
  for (const _ of [1, 2]) await inWork((work) => changeCosts(work, changes))
  expect(await costsOf(db, { variantIds })).toEqual([
    { variantId: first, costs: [eur(430)] },
    { variantId: second, costs: [eur(99)] },
  ])
})
