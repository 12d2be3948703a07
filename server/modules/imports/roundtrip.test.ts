import fc from "fast-check"
import { afterAll, expect, test } from "vitest"
import { sql } from "../../kit/sql.ts"
import {
  allCategories,
  createCategory,
  createProduct,
  defineAttribute,
  productIdsAfter,
  productsForStaff,
} from "../catalog/index.ts"
import { listStock, receiveStock } from "../inventory/index.ts"
import {
  changeCosts,
  costsOf,
  createPriceList,
  listPricesAfter,
  pricesAfter,
  type SetPrice,
  setListPrices,
  setPrices,
} from "../pricing/index.ts"
import { openDesk } from "./imports.fixture.ts"
import { productHead, productLines } from "./rules/writing.ts"
import {
  priceHead,
  priceLine,
  priceListHead,
  priceListLine,
  stockHead,
  stockLine,
} from "./rules/writing_lists.ts"

const desk = await openDesk()
const { db, inWork } = desk
afterAll(() => desk.close())

const shop = {
  ...{ locale: "en", locales: ["en", "de"], markets: ["de", "jp", "kw"] },
  costs: ["EUR", "JPY", "KWD"],
}

await inWork(async (work) => {
  work.write(sql`update settings.shop set locales = array['en', 'de']`)
  work.write(sql`
    insert into settings.markets (code, titles, currency, countries, home_country, tax_display,
      rounding, default_locale, is_open, position, version, updated_at)
    select code, titles, currency, countries, countries[1], 'gross', 'line', 'en', true, 1, 1, now()
    from (values ('jp', '{"en": "Japan"}'::jsonb, 'JPY', array['JP']),
      ('kw', '{"en": "Kuwait"}', 'KWD', array['KW']))
      as given (code, titles, currency, countries)
  `)
})
const { id: categoryId } = await inWork((work) => createCategory(work, { titles: { en: "Cups" } }))
const { listId } = await inWork((work) =>
  createPriceList(work, {
    ...{ title: "=Odd, list", marketCode: "de", groupId: null, rule: "instead", priority: 1, isOn: true },
    ...{ validFrom: null, validUntil: null },
  }),
)
await inWork((work) =>
  defineAttribute(work, {
    code: "material",
    titles: { en: "Material" },
    filterable: true,
    position: 1,
    values: ["oak", "ash"].map((code) => ({ code, titles: { en: code } })),
  }),
)

// What spreadsheets, formulas, quotes and people make of texts.
const odd = fc.constantFrom(
  "=1+1",
  "'=1",
  "-5",
  "@x",
  "+4",
  "\tx",
  'say "hi"',
  "a;b,c",
  "a\r\nb\nc",
  " a ",
  "#red",
  "ß漢字",
  "1,234",
)
const text = fc.oneof(
  odd,
  fc.string({ minLength: 1, maxLength: 30 }).filter((one) => !/[\0\ufffd]/.test(one)),
)
const title = text.filter((one) => one.trim() !== "")
const amounts = fc.record({
  minor: fc.integer({ min: 0, max: 99_999_999 }),
  off: fc.integer({ min: 0, max: 500 }),
})

const product = fc.record({
  titles: fc.record({ en: title, de: title }, { requiredKeys: ["en"] }),
  summaries: fc.record({ en: text, de: text }, { requiredKeys: [] }),
  descriptions: fc.record({ en: text, de: text }, { requiredKeys: [] }),
  maker: fc.option(text),
  state: fc.constantFrom("draft", "active"),
  reach: fc.constantFrom("parcel", "file", "counter"),
  popularity: fc.nat(1_000),
  isListed: fc.boolean(),
  materials: fc.subarray(["oak", "ash"]),
  options: fc.array(fc.record({ title, values: fc.array(title, { minLength: 1, maxLength: 3 }) }), {
    maxLength: 2,
  }),
  weightGrams: fc.nat(100_000),
  barcode: fc.option(fc.constantFrom("4006381333931", "00012345678905", "=OWN-1", "-7")),
  prices: fc.record({ de: amounts, jp: amounts, kw: amounts }, { requiredKeys: [] }),
  units: fc.option(fc.nat(1_000)),
  costs: fc.subarray(["EUR", "JPY", "KWD"]),
  costMinor: fc.nat(99_999_999),
})

let number = 0

async function make(given: (typeof product extends fc.Arbitrary<infer One> ? One : never)[]): Promise<void> {
  for (const one of given) {
    number++
    const options = one.options.map((option, place) => ({
      code: `option_${place}`,
      titles: { en: option.title },
      values: option.values.map((value, index) => ({ code: `v-${index}`, titles: { en: value } })),
    }))
    const combinations = options.reduce<Record<string, string>[]>(
      (some, { code, values }) =>
        some.flatMap((begun) => values.map((value) => ({ ...begun, [code]: value.code }))),
      [{}],
    )
    const made = await inWork((work) =>
      createProduct(work, {
        ...one,
        slug: `thing-${number}`,
        state: one.state as "draft",
        reach: one.reach as "parcel",
        titles: one.titles as Record<string, string>,
        summaries: one.summaries as Record<string, string>,
        descriptions: one.descriptions as Record<string, string>,
        categoryIds: one.isListed ? [categoryId] : [],
        attributes: one.materials.length > 0 ? { material: one.materials } : {},
        options,
        variants: combinations.map((choice, place) => ({
          sku: `${place % 2 ? "=" : "T"}-${number}-${place}`,
          options: choice,
          weightGrams: one.weightGrams,
          barcode: one.barcode,
        })),
      } as never),
    )
    const currencies = { de: "EUR", jp: "JPY", kw: "KWD" } as const
    const prices = made.variants.flatMap(({ id }) =>
      Object.entries(one.prices).map(([marketCode, { minor, off }]) => {
        const currency = currencies[marketCode as "de"]
        const compareAt = off > 250 ? { minor: BigInt(minor + off), currency } : null
        const amount = (less: number) => ({ minor: BigInt(minor - less), currency })
        const depth = off % 2 === 0 &&
          minor > 50 && {
            tiers: [2, 9].map((quantityMin) => ({ quantityMin, price: amount(quantityMin) })),
            sales: [{ price: amount(20), from: new Date(off * 1_000), until: off % 3 ? null : later }],
          }
        return { variantId: id, marketCode, price: amount(0), compareAt, ...depth }
      }),
    )
    if (prices.length > 0) await inWork((work) => setPrices(work, { prices }))
    const listed = prices.filter(({ marketCode }) => marketCode === "de").map(onList)
    if (listed.length > 0) await inWork((work) => setListPrices(work, { listId, prices: listed }))
    await inWork((work) =>
      changeCosts(
        work,
        made.variants.flatMap(({ id: variantId }) =>
          one.costs.map((currency) => ({ variantId, currency, minor: one.costMinor })),
        ),
      ),
    )
    const { units } = one
    if (units) {
      const lines = made.variants.map(({ id }) => ({ variantId: id, quantity: units }))
      await inWork((work) => receiveStock(work, { lines }))
    }
  }
}

const later = new Date("2099-05-31T10:20:30.456Z")
const onList = ({ variantId, price, tiers = [] }: SetPrice) => ({ variantId, price, tiers })

async function files() {
  const ids = await productIdsAfter(db, { after: "", limit: 1_000 })
  const categories = new Map((await allCategories(db)).map((one) => [one.id, one]))
  const products = await productsForStaff(db, { productIds: ids })
  const variantIds = products.flatMap(({ variants }) => variants.map(({ id }) => id))
  const costs = await costsOf(db, { variantIds })
  if (variantIds.length > 20) expect(costs.length).toBeGreaterThan(0)
  const around = { ...shop, categories, costsOf: new Map(costs.map((one) => [one.variantId, one])) }
  const { stock } = await listStock(db, { limit: 1_000 })
  const prices = await pricesAfter(db, { after: { variantId: "", marketCode: "" }, limit: 10_000 })
  const lists = await listPricesAfter(db, { after: { listId: "", variantId: "" }, limit: 10_000 })
  return {
    price_lists: priceListHead + lists.map((row) => priceListLine(row, "en")).join(""),
    products: productHead(shop) + products.map((one) => productLines(one, around)).join(""),
    stock: stockHead + stock.map((row) => stockLine(row, "en")).join(""),
    prices: priceHead + prices.map((row) => priceLine(row, "en")).join(""),
  }
}

test("what is exported is imported again and changes nothing, whatever the shop sells", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(product, { minLength: 1, maxLength: 4 }), async (given) => {
      await make(given)
      const written = await files()
      for (const kind of ["products", "stock", "prices", "price_lists"] as const) {
        const found = await desk.upload(kind, written[kind])
        const refused = await desk.rowsOf(found, "refused")
        expect(refused.map(({ problems }) => problems)).toEqual([])
        const changed = await desk.rowsOf(found, "changed")
        expect(changed.map(({ changes }) => changes)).toEqual([])
        expect(found).toMatchObject({ state: "ready", newRows: 0, changedRows: 0, refusedRows: 0 })
        if (kind === "products") expect(found.unchangedRows).toBe(number)
      }
    }),
    { numRuns: 12, endOnFailure: true },
  )
}, 60_000)
