import { Refusal } from "../../kit/errors.ts"
import type { CodeAnswer } from "../pricing/index.ts"

// Nobody gives more than a few.
export const codesMax = 5

// Three full carts: more than anybody fills before signing in. The database says the same.
const mergedMax = 15

/**
 * The codes of several carts as those of one, or their gift cards: each once, none lost. The limit per cart
 * is for giving more, as it is with lines.
 */
export function mergeGiven(given: readonly (readonly string[])[]): string[] {
  return [...new Set(given.flat())].slice(0, mergedMax)
}

export function checkRoomForCode(codes: readonly string[]): void {
  if (codes.length < codesMax) return
  const message = `A cart takes at most ${codesMax} codes. Please take one off first.`
  throw new Refusal("cart.too_many_codes", 409, message, { codesMax })
}

const refusals = {
  unknown: ["code_unknown", 404, "There is no code %s. Please look at how it is written."],
  over: ["code_over", 409, "The code %s is over."],
  paused: ["code_paused", 409, "The code %s cannot be used at this moment."],
  used_up: ["code_used_up", 409, "The code %s has been used up."],
} as const satisfies Record<
  Extract<CodeAnswer, { refused: string }>["refused"],
  [code: string, status: number, message: string]
>

/** Why a code opens nothing; nothing when it opens a promotion. */
export function refusalOf(answer: CodeAnswer): Refusal | undefined {
  if ("promotion" in answer) return undefined
  const [code, status, message] = refusals[answer.refused]
  return new Refusal(`promotion.${code}`, status, message.replace("%s", answer.code), {
    promotionCode: answer.code,
  })
}
