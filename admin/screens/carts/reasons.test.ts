import { expect, test } from "vitest"
import { openWords } from "../../kit/words.ts"
import { pricingEn } from "../../messages/pricing.en.ts"
import { reasonText } from "./reasons.ts"

test("why a try came to nothing is said in words, and what is not known as it was noted", () => {
  const words = openWords("en", pricingEn as Parameters<typeof openWords>[1])
  expect(reasonText(words, "card_declined")).toBe("The bank declined the card")
  expect(reasonText(words, "offer_used_up")).toBe("An offer was used up while it was paid")
  expect(reasonText(words, "from_a_newer_engine")).toBe("from_a_newer_engine")
  expect(reasonText(words, null)).toBe("")
})
