import { Refusal } from "../../kit/errors.ts"
import { cartRoutes } from "../../modules/cart/index.ts"
import { codeProblem } from "../cart/codes.ts"
import { cartOf } from "../cart/current.ts"
import { giftCodeProblem } from "../gifts/codes.ts"
import type { Fields, PageReply, Visit } from "../pages.ts"
import type { Typed } from "../parts/field.ts"
import { optionalOf, textOf, typedOf } from "../parts/typed.ts"
import { checkoutNames, showCheckout } from "./show.ts"

/** A button beside a code or a card, pressed among everything that is being typed: nothing of it is lost. */
export async function changeCodes(visit: Visit, fields: Fields): Promise<PageReply> {
  const typed = typedOf(fields, checkoutNames)
  await takeAway(visit, fields)
  const shown = await withCodes(visit, fields, typed)
  return shown ?? showCheckout(visit, { typed, isNews: true })
}

/**
 * Codes that stand in the fields are given to the cart, and the page is shown with what became of them;
 * nothing when none was typed. Good ones leave the field, the others stay in it with the reason beside.
 */
export async function withCodes(
  visit: Visit,
  fields: Fields,
  { values }: Typed,
): Promise<PageReply | undefined> {
  const [code, giftCode] = [textOf(fields, "promotion_code", 60), textOf(fields, "gift_code", 40)]
  const cart = code || giftCode ? await cartOf(visit) : undefined
  if (!cart) return undefined
  const { cartId } = cart
  const wrong = code ? await codeProblem(visit, { cartId, code }) : undefined
  const wrongCard = giftCode ? await giftCodeProblem(visit, { cartId, code: giftCode }) : undefined
  const refused = {
    ...(wrong !== undefined && { promotion_code: { value: code, problem: wrong } }),
    ...(wrongCard !== undefined && { gift_code: { value: giftCode, problem: wrongCard } }),
  }
  const of = (part: "value" | "problem") =>
    Object.fromEntries(Object.entries(refused).map(([name, one]) => [name, one[part]]))
  const typed = { values: { ...values, ...of("value") }, problems: of("problem") }
  const status = Object.keys(refused).length > 0 ? 422 : 200
  return showCheckout(visit, { typed, isNews: true, status })
}

/** One that is gone already is what was wanted. */
async function takeAway(visit: Visit, fields: Fields): Promise<void> {
  const [code, cardId] = [optionalOf(fields, "remove_code", 60), optionalOf(fields, "remove_card", 60)]
  const cart = code || cardId ? await cartOf(visit) : undefined
  if (!cart) return
  const { cartId } = cart
  try {
    if (code) await visit.perform(cartRoutes.removeCode, { cartId, code })
    if (cardId) await visit.perform(cartRoutes.removeGiftCard, { cartId, cardId })
  } catch (error) {
    if (!(error instanceof Refusal) || error.status >= 500) throw error
  }
}
