import { describe, expect, test } from "vitest"
import { openWords } from "../../kit/words.ts"
import { german } from "../../messages/de.ts"
import { indonesian } from "../../messages/id.ts"
import { english } from "../../messages/index.ts"
import { blankCondition, blankForm, kinds, type PromotionForm } from "./kinds.ts"
import { datesText, promotionSentence } from "./sentence.ts"
import { wrongIn } from "./wrong.ts"

const en = openWords("en", english)
const de = openWords("de", german)
const id = openWords("id", indonesian)

const names = new Map([
  ["cat_books", "Books"],
  ["col_sale", "Sale"],
  ["var_mug", "Mug (MUG-1)"],
  ["cgr_friends", "Friends"],
  ["market:de", "Germany"],
])
const nameOf = (one: string) => names.get(one)
const euros = (minor: number) => [{ minor, currency: "EUR" }]

const books: PromotionForm = {
  ...blankForm("percentage"),
  name: "Books",
  needsCode: true,
  action: { kind: "percentage", items: { collectionIds: ["cat_books"] }, ratePpm: 100_000 },
  conditions: [{ kind: "subtotal", items: {}, amounts: euros(5_000) }],
}

describe("what a promotion does, in one sentence", () => {
  test("in each language", () => {
    expect(promotionSentence(en, books, nameOf)).toBe("10% off Books, from €50.00, with a code")
    expect(promotionSentence(de, books, nameOf)).toBe("10\u00a0% auf Books, ab 50,00\u00a0€, mit einem Code")
    expect(promotionSentence(id, books, nameOf)).toBe("Diskon 10% untuk Books, mulai €50,00, dengan kode")
  })

  test.each<[string, Partial<PromotionForm>]>([
    [
      "Buy 2, get 1 for nothing, of the same item",
      {
        action: {
          ...{ kind: "buy_get", buy: {}, buyQuantity: 2, get: {}, getQuantity: 1 },
          ...{ ratePpm: 1_000_000, sameItem: true, timesMax: null },
        },
      },
    ],
    [
      "On everything except Sale: 5% off from €50.00 and €20.00 off from €100.00",
      {
        action: {
          kind: "tiers",
          items: { without: { collectionIds: ["col_sale"] } },
          tiers: [
            { from: euros(5_000), gives: { ratePpm: 50_000 } },
            { from: euros(10_000), gives: { amounts: euros(2_000) } },
          ],
        },
      },
    ],
    [
      "Free delivery with express",
      { action: { kind: "delivery", ratePpm: 1_000_000, methodCodes: ["express"] } },
    ],
    ["2 × Mug (MUG-1) as a gift", { action: { kind: "gift", variantId: "var_mug", quantity: 2 } }],
    [
      "1 × Books and 2 × 4 products together for €39.00",
      {
        action: {
          ...{ kind: "bundle", amounts: euros(3_900), timesMax: null },
          parts: [
            { items: { collectionIds: ["cat_books"] }, quantity: 1 },
            { items: { productIds: ["prd_1", "prd_2", "prd_3", "prd_4"] }, quantity: 2 },
          ],
        },
      },
    ],
    [
      "€5.00 / CHF 6.00 off each item, for Friends, in Germany, on the first order, on Mon and Fri from 17:00 to 19:00 (Europe/Berlin)",
      {
        action: {
          kind: "amount",
          items: {},
          amounts: [...euros(500), { minor: 600, currency: "CHF" }],
          per: "unit",
        },
        conditions: [
          { kind: "groups", groupIds: ["cgr_friends"] },
          { kind: "markets", marketCodes: ["de"] },
          { kind: "first_order" },
          { kind: "hours", weekdays: [1, 5], from: "17:00", until: "19:00", timeZone: "Europe/Berlin" },
        ],
      },
    ],
  ])("%s", (sentence, form) => {
    const said = promotionSentence(en, { ...blankForm("percentage"), ...form }, nameOf)
    expect(said.replaceAll("\u00a0", " ")).toBe(sentence)
  })

  test("limits belong to it, and what is not typed yet is left open", () => {
    const form = { ...blankForm("amount"), orderMax: euros(1_000), usesPerCustomerMax: 1 }
    expect(promotionSentence(en, form, nameOf)).toBe(
      "… off the order, at most €10.00 per order, once per customer",
    )
  })

  test("its dates are days where they begin and end at midnight", () => {
    const at = (month: number, hour = 0) => new Date(2026, month, 1, hour).toISOString()
    expect(datesText(en, { from: at(0), until: at(1) })).toBe("Jan 1, 2026 to Feb 1, 2026")
    expect(datesText(en, { from: null, until: at(1, 18) }).replaceAll("\u202f", " ")).toBe(
      "until Feb 1, 2026, 6:00 PM",
    )
    expect(datesText(en, { from: null, until: null })).toBe("")
  })
})

test("its dates are those of the shop's clock, wherever it is read", () => {
  const dates = { from: "2026-06-30T17:00:00.000Z", until: "2026-07-31T17:00:00.000Z" }
  expect(datesText(en, dates, "Asia/Jakarta")).toBe("Jul 1, 2026 to Aug 1, 2026")
  const elsewhere = datesText(en, dates, "America/New_York").replaceAll("\u202f", " ")
  expect(elsewhere).toBe("Jun 30, 2026, 1:00 PM to Jul 31, 2026, 1:00 PM")
})

test("hours begin with the shop's clock, and the sentence names it", () => {
  const form = { ...blankForm("percentage"), conditions: [blankCondition("hours", "Asia/Jakarta")] }
  expect(promotionSentence(en, form, nameOf)).toContain("from 17:00 to 19:00 (Asia/Jakarta)")
})

test("every kind begins with something that can be said in every language", () => {
  for (const words of [en, de, id]) {
    for (const kind of kinds)
      expect(promotionSentence(words, blankForm(kind), nameOf)).toMatch(/^\p{L}|^…|^\d/u)
  }
})

test("what is not filled in yet is told by its field", () => {
  expect(wrongIn(books)).toEqual({})
  expect(wrongIn(blankForm("gift"))).toEqual({
    name: "promotion.name_missing",
    "action.variantId": "promotion.gift_missing",
  })
  const form: PromotionForm = {
    ...books,
    usesMax: 0,
    action: { kind: "percentage", items: {}, ratePpm: 0 },
    conditions: [{ kind: "markets", marketCodes: [] }],
  }
  expect(Object.keys(wrongIn(form))).toEqual(["usesMax", "action.ratePpm", "conditions.0.marketCodes"])
})
