import { afterAll, expect, test } from "vitest"
import { changeCosts, costsOf } from "../pricing/index.ts"
import { giveProductsBack, takeProducts } from "./commands/take_products.ts"
import { openDesk } from "./imports.fixture.ts"
import type { ProductDraft } from "./rules/draft.ts"
import type { ProductBefore } from "./rules/undoing.ts"

const desk = await openDesk()
afterAll(() => desk.close())

async function take(found: Awaited<ReturnType<typeof desk.upload>>) {
  const rows = await desk.toTake<ProductDraft>(found)
  const taken = await desk.inWork((work) =>
    takeProducts(work, { rows, reason: "imported", importId: found.id, makesCategories: true }),
  )
  return rows.flatMap(({ ref }, place) => {
    const result = taken[place]
    const before = result && "before" in result && result.before
    return before ? [{ ref, before: before as ProductBefore }] : []
  })
}

test("costs come from files, are given back, and stay where somebody has changed them", async () => {
  const file = (rows: string[]) =>
    ["Handle,Title,Variant SKU,Variant Price,Cost per item,Status", ...rows].join("\n")
  const first = await desk.upload(
    "products",
    file(["cost-a,A,CO-A,9.90,4.2,active", "cost-b,B,CO-B,9.90,,active"]),
  )
  expect(first).toMatchObject({ layout: "shopify", newRows: 2, ignoredColumns: [] })
  await take(first)
  const idOf = async (slug: string) => (await desk.productBySlug(slug))?.variants[0]?.id ?? ""
  const variantIds = [await idOf("cost-a"), await idOf("cost-b")]
  const costs = async () =>
    (await costsOf(desk.db, { variantIds })).map(({ costs: [one] }) => Number(one?.minor))
  expect(await costs()).toEqual([420])

  const again = await desk.upload("products", "slug,sku,cost:EUR\ncost-a,CO-A,4.20\ncost-b,CO-B,3.10")
  const [row] = await desk.rowsOf(again, "changed")
  expect(row?.changes).toEqual([{ field: "cost:EUR", sku: "CO-B", from: null, to: "3.10" }])
  expect(again).toMatchObject({ changedRows: 1, unchangedRows: 1 })
  const third = await desk.upload("products", "slug,sku,cost:EUR\ncost-a,CO-A,5\ncost-b,CO-B,3.10")
  const taken = await take(third)
  expect(await costs()).toEqual([500, 310])
  await desk.inWork((work) =>
    changeCosts(work, [{ variantId: variantIds[1] ?? "", currency: "EUR", minor: 333 }]),
  )
  const back = await desk.inWork((work) => giveProductsBack(work, { rows: taken, reason: "taken back" }))
  expect(back.map((one) => one?.details)).toEqual([undefined, { fields: ["CO-B cost:EUR"] }])
  expect(await costs()).toEqual([420, 333])

  const wrong = await desk.upload("products", "slug,sku,cost:EUR,cost:JPY\ncost-a,CO-A,-1,5")
  const [refused] = await desk.rowsOf(wrong, "refused")
  expect(refused?.problems.map(({ code, column }) => [code, column])).toEqual([
    ["negative", "cost:EUR"],
    ["not_known", "cost:JPY"],
  ])
})
