import { describe, expect, test } from "vitest"
import { type CartToPrice, priceCart } from "../calculator.ts"
import { cart, eur, line, promotion } from "./promotions.fixture.ts"
import type { Promotion } from "./types.ts"

describe("what did not apply says why", () => {
  const tenPercent = { kind: "percentage", items: {}, ratePpm: 100_000 } as const
  const reasonOf = (given: Partial<Promotion>, more: Partial<CartToPrice> = {}) => {
    const promotions = [promotion("p", given.action ?? tenPercent, given)]
    const [verdict] = priceCart(
      cart({ lines: [line("a", 1_000)], promotions, explain: true, ...more }),
    ).promotions
    return verdict?.applied ? "applied" : verdict?.reason
  }

  test.each<[string, Partial<Promotion>, object]>([
    ["not begun", { from: new Date("2026-04-01") }, { kind: "not_begun", from: new Date("2026-04-01") }],
    ["over", { until: new Date("2026-03-01") }, { kind: "over", until: new Date("2026-03-01") }],
    ["another market", { conditions: [{ kind: "markets", marketCodes: ["us"] }] }, { kind: "other_market" }],
    [
      "another group",
      { conditions: [{ kind: "groups", groupIds: ["friends"] }] },
      { kind: "other_group", isSignedIn: false },
    ],
    [
      "too few things",
      { conditions: [{ kind: "items", items: {}, quantityMin: 3 }] },
      { kind: "too_few_items", quantityMin: 3, quantity: 1 },
    ],
    [
      "too little money",
      { conditions: [{ kind: "subtotal", items: {}, amounts: eur(2_500) }] },
      {
        kind: "subtotal_too_low",
        minimum: { minor: 2_500, currency: "EUR" },
        missing: { minor: 1_500, currency: "EUR" },
      },
    ],
    [
      "no amount in this currency",
      { action: { kind: "amount", items: {}, amounts: [{ minor: 1, currency: "USD" }], per: "order" } },
      { kind: "no_amount", currency: "EUR" },
    ],
    [
      "nothing in the cart",
      { action: { kind: "percentage", items: { variantIds: ["z"] }, ratePpm: 1 } },
      { kind: "nothing_matches" },
    ],
    [
      "nothing to take off",
      { action: { kind: "fixed_price", items: {}, amounts: eur(1_000) } },
      { kind: "nothing_to_reduce" },
    ],
    ["no delivery", { action: { kind: "delivery", ratePpm: 1_000_000 } }, { kind: "no_delivery" }],
    ["no gift", { action: { kind: "gift", variantId: "spoon", quantity: 1 } }, { kind: "gift_unavailable" }],
  ])("%s", (_, given, reason) => {
    expect(reasonOf(given)).toEqual(reason)
  })

  test("hours go by the clock of their place, also over midnight", () => {
    const hours = { kind: "hours", from: "22:00", until: "02:00", timeZone: "Europe/Berlin" } as const
    const at = (iso: string, weekdays: number[]) =>
      reasonOf({ conditions: [{ ...hours, weekdays }] }, { now: new Date(iso) })
    // 21:30 UTC on a Monday is 22:30 in Berlin, 00:30 UTC on Tuesday half past one.
    expect(at("2026-03-02T21:30:00Z", [1])).toBe("applied")
    expect(at("2026-03-03T00:30:00Z", [1])).toBe("applied")
    expect(at("2026-03-03T00:30:00Z", [2])).toMatchObject({ kind: "other_hours" })
    expect(at("2026-03-02T20:30:00Z", [1])).toMatchObject({ kind: "other_hours" })
  })

  test("a better one of its group, or one that goes with no other, is named", () => {
    const lines = [line("a", 1_000)]
    const five = promotion("five", { ...tenPercent, ratePpm: 50_000 }, { group: "spring", priority: 1 })
    const ten = promotion("ten", tenPercent, { group: "spring", priority: 2 })
    const alone = promotion("alone", tenPercent, { combines: false, priority: 3 })
    const { promotions } = priceCart(cart({ lines, promotions: [alone, five, ten] }))
    expect(promotions).toEqual([
      {
        promotionId: "five",
        name: "five",
        applied: false,
        reason: { kind: "other_is_better", promotionId: "ten", name: "ten" },
      },
      { promotionId: "ten", name: "ten", applied: true, gave: { minor: 100, currency: "EUR" } },
      {
        promotionId: "alone",
        name: "alone",
        applied: false,
        reason: { kind: "not_together", promotionId: "ten", name: "ten" },
      },
    ])
  })
})
