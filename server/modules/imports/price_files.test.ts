import { afterAll, expect, test } from "vitest"
import { createPriceList, pricesOfList, pricesOfVariant, turnPrices } from "../pricing/index.ts"
import { giveListPricesBack, givePricesBack, takeListPrices, takePrices } from "./commands/take_lists.ts"
import { openDesk } from "./imports.fixture.ts"
import type { ListRowDraft, PriceRowDraft } from "./rules/draft.ts"

const desk = await openDesk()
afterAll(() => desk.close())

test("sales and prices by quantity come with the price, are refused with their reason, and go back", async () => {
  const { variants } = await desk.product({ slug: "jug", variants: [{ sku: "JUG" }] })
  const variantId = variants[0]?.id ?? ""
  await desk.price(variantId, 2_000)
  const head = "sku,price,tiers,sales"
  const wrong = await desk.upload(
    "prices",
    `${head}\nJUG,20.00,5: 21.00,\nNO-1,20.00,five,\nNO-2,20.00,,15.00 tomorrow/\n`,
  )
  const problems = (await desk.rowsOf(wrong, "refused")).flatMap((row) => row.problems)
  expect(problems.map(({ column, code }) => [column, code])).toEqual([
    [null, "tiers_bad"],
    ["tiers", "tiers_bad"],
    ["sales", "sales_bad"],
  ])
  const sale = "15.00 2026-01-01/2099-01-01T12:30Z"
  const found = await desk.upload("prices", `${head}\nJUG,20.00,5: 18.00 | 10: 17.50,${sale}\n`)
  expect((await desk.rowsOf(found, "changed"))[0]?.changes).toEqual([
    { field: "tiers:de", sku: "JUG", from: null, to: "5: 18.00 | 10: 17.50" },
    {
      ...{ field: "sales:de", sku: "JUG", from: null },
      to: "15.00 2026-01-01T00:00:00.000Z/2099-01-01T12:30:00.000Z",
    },
  ])
  const rows = await desk.toTake<PriceRowDraft>(found)
  const [taken] = await desk.inWork((work) => takePrices(work, { rows }))
  const before = taken && "before" in taken ? taken.before : undefined
  const depth = async () => (await pricesOfVariant(desk.db, { variantId })).prices[0]
  expect(await depth()).toMatchObject({
    tiers: [{ quantityMin: 5 }, { quantityMin: 10, price: { minor: 1_750n } }],
    sales: [{ price: { minor: 1_500n }, until: new Date("2099-01-01T12:30:00Z") }],
  })
  const cheap = await desk.upload("prices", "sku,price\nJUG,16.00\n")
  expect((await desk.rowsOf(cheap, "refused"))[0]?.problems[0]?.code).toBe("depth_kept")
  await desk.inWork((work) => givePricesBack(work, { rows: [{ before: before as never }] }))
  expect(await depth()).toMatchObject({ price: { minor: 2_000n }, tiers: [], sales: [] })
  await desk.checkBooks()
})

test("what price lists say comes by the list's id or title, contradicts no other list, and goes back", async () => {
  const { variants } = await desk.product({ slug: "pan", variants: [{ sku: "PAN" }] })
  const variantId = variants[0]?.id ?? ""
  await desk.price(variantId, 2_000)
  const list = (title: string) =>
    desk.inWork((work) =>
      createPriceList(work, {
        ...{ title, marketCode: "de", groupId: null, rule: "if_lower", priority: 1, isOn: true },
        ...{ validFrom: null, validUntil: null },
      }),
    )
  const [autumn, other] = [await list("Autumn"), await list("Winter")]
  const file = "list,sku,price,tiers\nautumn,PAN,18,10: 17.00\nspring,PAN,18,\nAutumn,NO-PAN,18,\n"
  const found = await desk.upload("price_lists", file)
  expect(found).toMatchObject({ newRows: 1, refusedRows: 2 })
  const problems = (await desk.rowsOf(found, "refused")).flatMap((row) => row.problems)
  expect(problems.map(({ line, code }) => [line, code])).toEqual([
    [3, "no_list"],
    [4, "no_sku"],
  ])
  const rows = await desk.toTake<ListRowDraft>(found)
  const [taken] = await desk.inWork((work) => takeListPrices(work, { rows }))
  const before = taken && "before" in taken ? taken.before : undefined
  const said = async () => (await pricesOfList(desk.db, { listId: autumn.listId, limit: 9 })).prices
  expect(await said()).toMatchObject([{ price: { minor: 1_800n }, tiers: [{ price: { minor: 1_700n } }] }])
  const again = await desk.upload("price_lists", `list,sku,price\n${autumn.listId},PAN,18.00\n`)
  expect(again).toMatchObject({ unchangedRows: 1 })
  const second = await desk.upload("price_lists", `list,sku,price\n${other.listId},PAN,17\n`)
  const others = await desk.toTake<ListRowDraft>(second)
  const contradicting = desk.inWork((work) => takeListPrices(work, { rows: others }))
  await expect(contradicting).rejects.toMatchObject({ code: "price_list.contradicts" })
  await desk.inWork((work) => giveListPricesBack(work, { rows: [{ before: before as never }] }))
  expect(await said()).toEqual([])
  await desk.inWork(turnPrices)
  await desk.checkBooks()
})
