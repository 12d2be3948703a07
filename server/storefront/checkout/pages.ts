import { all } from "../../kit/db.ts"
import { type CartView, cartVisitor } from "../../modules/cart/index.ts"
import { typedBefore } from "../../modules/checkout/index.ts"
import type { Destination } from "../../modules/fulfillment/index.ts"
import { cartOf } from "../cart/current.ts"
import { type Fields, form, type PageReply, page, type Visit } from "../pages.ts"
import { valuesOf } from "../parts/address.ts"
import { typedOf } from "../parts/typed.ts"
import { beginByLink, linkPages } from "./by_link.ts"
import { changeCodes } from "./codes.ts"
import { codeNames } from "./extras.ts"
import { vatProblem } from "./options.ts"
import { place } from "./place.ts"
import { checkoutNames, knownOf, showCheckout } from "./show.ts"

export const checkoutPages = [
  ...linkPages,
  page({ path: "GET /checkout", run: begin }),
  form({ path: "POST /checkout/options", run: refresh }),
  form({ path: "POST /checkout/codes", run: changeCodes }),
  form({ path: "POST /checkout", cost: "checkout", run: place }),
]

/** Filled in as far as the account and an earlier try know; a guest begins with the country. */
async function begin(visit: Visit): Promise<PageReply> {
  if (visit.url.searchParams.has("link")) return beginByLink(visit)
  const [known, cart] = await all(knownOf(visit), cartOf(visit))
  const wished = visit.url.searchParams.get("address")
  const address = known?.addresses.find(({ id }) => id === wished) ?? known?.addresses[0]
  const values = {
    ...(cart?.destination ? saidOf(cart.destination) : { country: countryOf(visit) }),
    ...(known && { email: known.customer.email, name: known.customer.name }),
    ...(known?.customer.vatNumber && { vatNumber: known.customer.vatNumber }),
    // Whoever has an address may be sending this one somewhere else; whoever has none would type it again.
    ...(known?.addresses.length === 0 && { keepAddress: "on" }),
    ...(address && valuesOf(address)),
    ...(wished === null && cart && (await valuesBefore(visit, cart))),
  }
  return showCheckout(visit, { typed: { values, problems: {} } })
}

/** What was sent with a payment that did not work in the end, at the bank perhaps. */
async function valuesBefore(visit: Visit, cart: CartView): Promise<Record<string, string> | undefined> {
  const { holder } = await cartVisitor.allow(visit.incoming, visit.db)
  if (holder.cartTokenHash === null) return undefined
  const before = await typedBefore(visit.db, { cartId: cart.cartId, cartTokenHash: holder.cartTokenHash })
  if (!before) return undefined
  const { email, name, address, deliveryMethodId, paymentMethod, vatNumber } = before
  return {
    email,
    ...(name !== null && { name }),
    ...(address && valuesOf(address)),
    ...(deliveryMethodId !== null && { deliveryMethodId }),
    ...(vatNumber !== null && { vatNumber }),
    paymentMethod,
  }
}

/** Where the cart was said to go, when its delivery was looked at. */
function saidOf({ country, region, postalCode }: Destination): Record<string, string> {
  return { country, ...(region && { region }), ...(postalCode && { postalCode }) }
}

/** The country of the browser's language where the market goes there, else the market's own. */
function countryOf({ incoming, market }: Visit): string {
  const spoken = [
    ...(incoming.header("accept-language") ?? "").slice(0, 300).matchAll(/[a-z]{2,3}-([A-Z]{2})\b/g),
  ]
  const country = spoken
    .map(([, region]) => region)
    .find((region) => region !== undefined && market.countries.includes(region))
  return country ?? market.homeCountry
}

/** Another country may mean other ways of delivery: the page again, with everything that was typed. */
function refresh(visit: Visit, fields: Fields): Promise<PageReply> {
  const typed = typedOf(fields, [...checkoutNames, ...codeNames])
  const vatNumber = vatProblem(visit.locale, typed.values)
  return showCheckout(visit, { typed: { ...typed, problems: vatNumber ? { vatNumber } : {} } })
}
