import { expect, test } from "vitest"
import { openWords } from "../../kit/words.ts"
import { english } from "../../messages/index.ts"
import { providerReason } from "./provider_reasons.ts"

const words = openWords("en", english)

test("why a bank or a provider said no is said in words, and never in theirs", () => {
  expect(providerReason(words, "refund_failed", "lost_or_stolen_card")).toBe(
    "The card was reported lost or stolen.",
  )
  expect(providerReason(words, "capture_failed", "insufficient_funds")).toMatch(/on the card/)
  expect(providerReason(words, "refund_failed", "insufficient_funds")).toMatch(/at the provider/)
  for (const reason of ["constructor", "try_again_later_42", ""])
    expect(providerReason(words, "refund_failed", reason)).toMatch(/stands at the oddity/)
})
