import { expect, test } from "vitest"
import { money } from "../../kit/money.ts"
import { shownSums, shownTotal } from "./shown.ts"

const eur = (minor: number) => money(BigInt(minor), "EUR")

const cup = { quantity: 2, unitPrice: eur(1_000), discount: eur(200), giftOf: null }
const spoon = {
  quantity: 1,
  unitPrice: eur(300),
  discount: eur(300),
  giftOf: "gift",
  total: eur(0),
  tax: eur(0),
}
const discounts = [
  { promotionId: "ten", title: "10 % off", code: "TEN", amount: eur(200) },
  { promotionId: "gift", title: "A spoon", code: null, amount: eur(300) },
  { promotionId: "ship", title: "Half the delivery", code: null, amount: eur(245) },
]
const sold = { currency: "EUR", discounts, discountTotal: eur(745) }

test("with tax in the prices, items less promotions and the delivery come to the total", () => {
  const lines = [{ ...cup, total: eur(1_800), tax: eur(287) }, spoon]
  const delivery = { deliveryTotal: eur(245), deliveryTax: eur(39) }
  expect(shownSums({ ...sold, taxDisplay: "gross", lines, ...delivery })).toEqual({
    subtotal: eur(2_000),
    discounts: [
      { title: "10 % off", code: "TEN", amount: eur(200) },
      { title: "Half the delivery", code: null, amount: eur(245) },
    ],
    delivery: eur(490),
  })
})

test("without tax in the prices it is the same without tax, line by line", () => {
  const net = { ...sold, taxDisplay: "net" as const }
  const lines = [{ ...cup, total: eur(2_142), tax: eur(342) }, spoon]
  expect(lines.map((line) => shownTotal(net, line))).toEqual([eur(1_800), eur(0)])
  expect(shownSums({ ...net, lines, deliveryTotal: eur(292), deliveryTax: eur(47) })).toMatchObject({
    subtotal: eur(2_000),
    delivery: eur(490),
  })
})

test("where the tax in the prices is not paid, what is paid is told and no steps to it", () => {
  const lines = [{ ...cup, total: eur(1_513), tax: eur(0) }]
  const free = { ...sold, taxDisplay: "gross" as const, deliveryTotal: eur(206), deliveryTax: eur(0) }
  expect(shownSums({ ...free, lines })).toEqual({ subtotal: eur(1_513), discounts: [], delivery: eur(206) })
})
