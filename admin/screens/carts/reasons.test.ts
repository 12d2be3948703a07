import { expect, test } from "vitest"
import { openWords } from "../../kit/words.ts"
import { bring } from "../../messages/here.ts"
import { pricingEn } from "../../messages/pricing.en.ts"
import { reasonText } from "./reasons.ts"

bring(pricingEn)
const words = openWords("en")

test("why a try came to nothing is said in words, and what is not known as it was noted", () => {
  expect(reasonText(words, "card_declined")).toBe("The bank declined the card")
  expect(reasonText(words, "from_a_newer_engine")).toBe("from_a_newer_engine")
  expect(reasonText(words, null)).toBe("")
})
