import { cartRoutes } from "../../modules/cart/index.ts"
import type { Visit } from "../pages.ts"
import { nothingTyped } from "../parts/field.ts"
import { problemsFrom } from "../parts/typed.ts"
import { placeOf } from "../place.ts"

/** Puts a gift card on a cart; what is wrong with its code, if something is. */
export async function giftCodeProblem(
  visit: Visit,
  { cartId, code }: { cartId: string; code: string },
): Promise<string | undefined> {
  try {
    await visit.perform(cartRoutes.addGiftCard, { cartId, code })
    return undefined
  } catch (error) {
    return problemOfCode(visit, error)
  }
}

export function problemOfCode(visit: Visit, error: unknown): string {
  const { problems, general } = problemsFrom(error, placeOf(visit), nothingTyped)
  return problems.code ?? general ?? ""
}
