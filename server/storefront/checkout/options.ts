import { Refusal } from "../../kit/errors.ts"
import type { CartView } from "../../modules/cart/index.ts"
import { type CheckoutOptions, checkoutRoutes } from "../../modules/checkout/index.ts"
import { postalProblem, tidyPostalCode, vatNumberFrom } from "../../modules/customers/index.ts"
import { sentenceOf } from "../../modules/settings/index.ts"
import { taxProviderOf } from "../../modules/taxservice/index.ts"
import type { Visit } from "../pages.ts"
import { orNothing } from "../parts/refused.ts"
import type { Options } from "./payment.ts"

/** Where it goes, as far as it was typed. */
export type TypedPlace = {
  country?: string | undefined
  postalCode?: string | null | undefined
  region?: string | null | undefined
  useCredit?: string | undefined
  vatNumber?: string | undefined
}

/** Nothing when the cart cannot be bought as it is: the page of the cart says why. */
export async function optionsFor(
  visit: Visit,
  cart: CartView,
  typed: TypedPlace,
): Promise<Options | undefined> {
  const useCredit = String(typed.useCredit === "on")
  const vatNumber = vatProblem(visit.locale, typed) === undefined ? typed.vatNumber : undefined
  const asked = {
    ...{ cartId: cart.cartId, locale: visit.locale, useCredit, ...placeIn(visit, typed) },
    ...(vatNumber && { vatNumber }),
  }
  try {
    await askTaxes(visit, asked)
    const found = await orNothing(visit.perform(checkoutRoutes.options, asked))
    return found && (found.reply as CheckoutOptions as Options)
  } catch (error) {
    if (error instanceof Refusal && error.status === 409) return undefined
    throw error
  }
}

/** Where the market has a tax service, it is asked before anything is said. */
async function askTaxes(visit: Visit, asked: Record<string, string>): Promise<void> {
  const { useCredit: _, ...question } = asked
  if (question.country === undefined || !(await taxProviderOf(visit.db, visit.market.code))) return
  await orNothing(visit.perform(checkoutRoutes.askTaxes, question))
}

/** What is wrong with a VAT number, in the shopper's words. */
export function vatProblem(locale: string, { vatNumber, country }: TypedPlace): string | undefined {
  if (!vatNumber) return undefined
  try {
    vatNumberFrom(vatNumber, { country })
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return sentenceOf(locale, error)
    throw error
  }
}

/** What of it can be true. Somebody is still typing; what is wrong is said when the form is sent. */
function placeIn({ market }: Visit, { country = "", postalCode, region }: TypedPlace) {
  if (!market.countries.includes(country)) return {}
  const code = tidyPostalCode(country, postalCode ?? "").slice(0, 16)
  const isCode = code !== "" && postalProblem({ country, postalCode: code, region: "any" }) === undefined
  return { country, ...(isCode && { postalCode: code }), ...(region && { region: region.slice(0, 80) }) }
}
