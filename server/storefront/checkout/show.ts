import { all } from "../../kit/db.ts"
import { checkoutRoutes } from "../../modules/checkout/index.ts"
import {
  type Customer,
  customerRoutes,
  maybeSignedIn,
  type SavedAddress,
} from "../../modules/customers/index.ts"
import { deliveryMethodsOf } from "../../modules/fulfillment/index.ts"
import { listPages } from "../../modules/settings/index.ts"
import { cartOf, isElsewhere } from "../cart/current.ts"
import type { PageReply, Visit } from "../pages.ts"
import { addressNames } from "../parts/address.ts"
import type { Typed } from "../parts/field.ts"
import { frameOf } from "../parts/prepared.ts"
import { placeOf } from "../place.ts"
import { headersWithField, type SavedCard } from "./card.ts"
import { optionsFor } from "./options.ts"
import { isFree } from "./payment.ts"
import { checkoutView } from "./view.ts"

export const checkoutNames = [
  "email",
  ...addressNames,
  "vatNumber",
  "deliveryMethodId",
  "paymentMethod",
  "keepAddress",
  "useCredit",
  "savedCard",
  "keepCard",
] as const

type Known = { customer: Customer; addresses: readonly SavedAddress[]; saved: readonly SavedCard[] }

export async function knownOf(visit: Visit): Promise<Known | undefined> {
  if ((await maybeSignedIn(visit.incoming, visit.db)) === undefined) return undefined
  const [profile, addresses, saved] = await all(
    visit.perform(customerRoutes.profile, {}),
    visit.perform(customerRoutes.addresses, {}),
    savedCardsOf(visit),
  )
  return {
    customer: profile.reply as Customer,
    addresses: (addresses.reply as { addresses: SavedAddress[] }).addresses,
    saved,
  }
}

export async function savedCardsOf(visit: Visit): Promise<readonly SavedCard[]> {
  const { reply } = await visit.perform(checkoutRoutes.savedCards, {})
  return (reply as { cards: SavedCard[] }).cards
}

type Shown = {
  typed: Typed
  general?: string | undefined
  /** What stands above the problems, when it is not the form that was filled in wrongly. */
  headline?: string | undefined
  status?: number | undefined
  /** Codes or cards were given or taken away. */
  isNews?: boolean | undefined
  /** What is to be read before the rest, where a link led here. */
  news?: readonly string[] | undefined
}

export async function showCheckout(
  visit: Visit,
  { typed, general, headline, status, isNews = false, news = [] }: Shown,
): Promise<PageReply> {
  const where = placeOf(visit)
  const cart = await cartOf(visit)
  if (!cart || cart.lines.length === 0 || isElsewhere(visit, cart)) return { redirect: where.path("/cart") }
  const options = await optionsFor(visit, cart, typed.values)
  if (!options) return { redirect: where.path("/cart") }
  const [frame, known, pages, methods] = await all(
    frameOf(visit),
    knownOf(visit),
    listPages(visit.db),
    deliveryMethodsOf(visit.db, { marketCode: visit.market.code }),
  )
  const html = checkoutView(where, frame, {
    cart,
    options,
    typed,
    general,
    headline,
    isNews,
    news,
    knownEmail: known?.customer.email,
    addresses: known?.addresses ?? [],
    keeping: known && { saved: known.saved },
    asksCode: methods.some(({ zones }) => zones.some(({ postalCodes }) => postalCodes.length > 0)),
    pages,
  })
  return { status, html, headers: isFree(options) ? undefined : headersWithField(options) }
}
