import { afterAll, afterEach, describe, expect, test } from "vitest"
import { runAudit } from "../../../kit/audit.ts"
import { openFileStore } from "../../../kit/files.ts"
import { money } from "../../../kit/money.ts"
import { sql } from "../../../kit/sql.ts"
import { testDb } from "../../../kit/testing.ts"
import { createProduct, productBySlug } from "../../catalog/index.ts"
import { turnPrices } from "../clock.ts"
import { setPrice } from "../commands/prices.ts"
import { pricingModule } from "../index.ts"
import {
  changeListPrices,
  createPriceList,
  type ListFields,
  setListPrices,
  updatePriceList,
} from "./commands.ts"
import { pricesOfList, readShelves } from "./queries.ts"

const database = await testDb({ files: openFileStore("/nowhere") })
const { db, inWork } = database

afterEach(async () => {
  const lines = await runAudit(pricingModule.audit, (statement) => db.many(statement))
  expect(lines.filter(({ rows }) => rows > 0)).toEqual([])
})
afterAll(() => database.close())

const marketCode = "de"
const eur = (minor: number) => money(BigInt(minor), "EUR")
let number = 0

async function priced(minor = 1_000) {
  const made = await inWork((work) =>
    createProduct(work, {
      titles: { en: `Lamp ${++number}` },
      ...{ reach: "parcel", state: "active" },
      variants: [{ sku: `L-${number}` }],
    }),
  )
  const variantId = made.variants[0]?.id ?? ""
  await inWork((work) => setPrice(work, { variantId, marketCode, price: eur(minor) }))
  return { variantId, slug: made.slug }
}

async function group(): Promise<string> {
  const groupId = `cgr_${++number}`
  await inWork(async (work) =>
    work.write(sql`
      insert into customers.groups (id, name, created_at, updated_at)
      values (${groupId}, ${groupId}, ${work.now}, ${work.now})
    `),
  )
  return groupId
}

const usual: ListFields = {
  ...{ title: "Autumn", groupId: null, rule: "if_lower", priority: 5, validFrom: null, validUntil: null },
  isOn: true,
}
const begin = (given: Partial<ListFields> = {}) =>
  inWork((work) => createPriceList(work, { marketCode, ...usual, ...given }))
const say = (listId: string, variantId: string, minor: number | null, tiers: [number, number][] = []) =>
  inWork((work) =>
    setListPrices(work, {
      listId,
      prices: [
        {
          variantId,
          price: minor === null ? null : eur(minor),
          tiers: tiers.map(([quantityMin, each]) => ({ quantityMin, price: eur(each) })),
        },
      ],
    }),
  )

/** What the clock does in each process that has pages. */
async function turn(): Promise<void> {
  while ((await inWork(turnPrices)) > 0);
}

async function shown(slug: string, market = marketCode) {
  await turn()
  const [variant] = (await productBySlug(db, { slug, market })).reply.variants
  return [Number(variant?.price.minor), variant?.compareAt && Number(variant.compareAt.minor)]
}

describe("a price list for everybody", () => {
  test("is what pages show where it is lower, and is over when it is switched off", async () => {
    const [{ variantId, slug }, { listId, version }] = [await priced(), await begin({ priority: 1 })]
    await say(listId, variantId, 1_100)
    expect(await shown(slug)).toEqual([1_000, null])
    await say(listId, variantId, 900, [[5, 700]])
    expect(await shown(slug)).toEqual([900, 1_000])
    const [variant] = (await productBySlug(db, { slug, market: marketCode })).reply.variants
    expect(variant?.tiers).toEqual([{ quantityMin: 5, price: eur(700) }])
    expect(variant?.lowestBefore).toEqual(eur(1_000))
    await inWork((work) => updatePriceList(work, { ...usual, listId, version, isOn: false, priority: 1 }))
    expect(await shown(slug)).toEqual([1_000, null])
  })

  test("that says instead holds where it is higher, until it says nothing of the variant", async () => {
    const { variantId, slug } = await priced()
    const { listId } = await begin({ rule: "instead", priority: 2 })
    await say(listId, variantId, 1_200)
    expect(await shown(slug)).toEqual([1_200, null])
    await say(listId, variantId, null)
    expect(await shown(slug)).toEqual([1_000, null])
    expect((await pricesOfList(db, { listId, limit: 9 })).prices).toEqual([])
  })

  test("is not written over a price that a colleague has said since it was looked at", async () => {
    const { variantId } = await priced()
    const { listId } = await begin({ priority: 7 })
    const type = (minor: number | null, seen: number | null) =>
      inWork((work) =>
        setListPrices(work, {
          listId,
          prices: [
            { variantId, price: minor === null ? null : eur(minor), seen: seen === null ? null : eur(seen) },
          ],
        }),
      )
    await type(900, null)
    await expect(type(800, null)).rejects.toMatchObject({ code: "price.changed", details: { variantId } })
    await type(800, 900)
    await expect(type(null, 900)).rejects.toMatchObject({ code: "price.changed" })
    await type(null, 800)
    await expect(type(700, 800)).rejects.toMatchObject({ code: "price.changed" })
    expect((await pricesOfList(db, { listId, limit: 9 })).prices).toEqual([])
  })

  test("is refused where it contradicts another, is in another currency, or ends before it begins", async () => {
    const { variantId } = await priced()
    const [one, other] = [await begin({ priority: 3 }), await begin({ priority: 3 })]
    await say(one.listId, variantId, 900)
    const refusal = await say(other.listId, variantId, 800).catch((error) => error)
    expect(refusal).toMatchObject({ code: "price_list.contradicts", details: { field: "priority" } })
    const tomorrow = new Date(Date.now() + 86_400_000)
    const until = { ...one, validUntil: tomorrow }
    await inWork((work) => updatePriceList(work, until))
    const later = { ...other, validFrom: tomorrow }
    await inWork((work) => updatePriceList(work, later))
    await say(other.listId, variantId, 800)
    const dollars = inWork((work) =>
      setListPrices(work, { listId: one.listId, prices: [{ variantId, price: money(1n, "USD") }] }),
    )
    await expect(dollars).rejects.toMatchObject({ code: "price.wrong_currency", details: { field: "price" } })
    await expect(say(one.listId, variantId, -1)).rejects.toMatchObject({ code: "price.out_of_range" })
    const backward = begin({ validFrom: tomorrow, validUntil: new Date() })
    await expect(backward).rejects.toMatchObject({ code: "price_list.ends_early" })
    await expect(begin({ groupId: "cgr_none" })).rejects.toMatchObject({ status: 404 })
  })

  test("is set to a part of the market's prices, rounded half up", async () => {
    const [{ variantId }, { listId }] = [await priced(1_995), await begin({ priority: 4 })]
    await say(listId, variantId, 1)
    expect(await inWork((work) => changeListPrices(work, { listId, ratePpm: -100_000 }))).toEqual({
      count: 1,
    })
    const { prices } = await pricesOfList(db, { listId, limit: 9 })
    expect(prices).toMatchObject([{ price: eur(1_796), base: eur(1_995) }])
  })
})

describe("a price list for a group", () => {
  test("gives the group a shelf with everything, sorted by what it pays, and leaves the others' alone", async () => {
    const [one, other, groupId] = [await priced(1_000), await priced(800), await group()]
    const { listId } = await begin({ groupId, priority: 6 })
    await say(listId, one.variantId, 500)
    await turn()
    expect(await readShelves(db)).toEqual([{ marketCode, groupId, isReady: true }])
    const shelf = (code: string) =>
      db.many(sql<{ minor: bigint }>`
        select price_from_minor as minor from catalog.cards
        where market_code = ${code} and first_variant_id = any(${[one.variantId, other.variantId]}::text[])
        order by price_from_minor
        limit 9
      `)
    expect((await shelf(`de:${groupId}`)).map(({ minor }) => Number(minor))).toEqual([500, 800])
    expect((await shelf("de")).map(({ minor }) => Number(minor))).toEqual([800, 1_000])
    await inWork((work) => setPrice(work, { variantId: other.variantId, marketCode, price: eur(700) }))
    expect((await shelf(`de:${groupId}`)).map(({ minor }) => Number(minor))).toEqual([500, 700])
  })
})
