import { Refusal } from "../../kit/errors.ts"
import { cartRoutes } from "../../modules/cart/index.ts"
import { sentenceOf } from "../../modules/settings/index.ts"
import type { Visit } from "../pages.ts"
import { placeOf } from "../place.ts"

/** Gives a code to a cart; what is wrong with it, if something is. */
export async function codeProblem(
  visit: Visit,
  { cartId, code }: { cartId: string; code: string },
): Promise<string | undefined> {
  const { locale, say } = placeOf(visit)
  if (code.trim() === "") return say("code.missing")
  try {
    await visit.perform(cartRoutes.addCode, { cartId, code })
    return undefined
  } catch (error) {
    if (!(error instanceof Refusal) || error.status >= 500) throw error
    return sentenceOf(locale, error)
  }
}
