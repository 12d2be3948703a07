import { all, type Db } from "../../kit/db.ts"
import { Refusal } from "../../kit/errors.ts"
import { hashToken } from "../../kit/ids.ts"
import { type Money, money } from "../../kit/money.ts"
import { type CartView, getCart } from "../cart/index.ts"
import { type CheckoutOptions, deliveryOptionsForCart, usualWay } from "../checkout/index.ts"
import { payLinkTokenOf } from "../orders/index.ts"
import { standingMarket } from "../settings/index.ts"
import { findLink, type LinkRow, nameOfMaker, payUrlOf } from "./queries.ts"
import { type Missing, missingIn } from "./rules.ts"

export type LinkForStaff = Omit<LinkRow, "totalMinor" | "currency" | "madeBy"> & {
  madeBy: string | null
  /** What it came to when the link was made. */
  quoted: Money | null
  /** The link itself, as long as somebody can pay with it. */
  url: string | null
}

/** An order that is being put together, as its buyer would see it at this instant. */
export type DraftView = {
  link: LinkForStaff
  /** Nothing once it has ended: what came of it is an order, or nobody's. */
  cart: CartView | null
  options: CheckoutOptions | null
  /** With the delivery that was chosen, or the cheapest. */
  total: Money | null
  missing: Missing[]
}

export const cartHolderOf = (linkId: string) => ({ cartTokenHash: hashToken(payLinkTokenOf(linkId)) })

const isLive = ({ state }: LinkRow) => state === "draft" || state === "open" || state === "opened"

/** The link itself is for those who may make one. */
export async function viewDraft(
  db: Db,
  { linkId, seesLink }: { linkId: string; seesLink: boolean },
): Promise<DraftView> {
  const link = await findLink(db, { linkId })
  const [maker, url] = await all(nameOfMaker(db, link), payUrlOf(db, link))
  const { totalMinor, currency, madeBy: _, ...shown } = link
  const forStaff = {
    ...shown,
    madeBy: maker?.name ?? null,
    quoted: totalMinor === null || currency === null ? null : money(totalMinor, currency),
    url: seesLink && (link.state === "open" || link.state === "opened") ? url : null,
  }
  if (!isLive(link)) return { link: forStaff, cart: null, options: null, total: null, missing: [] }
  const looked = await lookAtDraft(db, link)
  return { link: forStaff, ...looked }
}

export async function lookAtDraft(db: Db, link: LinkRow): Promise<Omit<DraftView, "link">> {
  const { linkId, cartId, locale, address, deliveryMethodId } = link
  const holder = cartHolderOf(linkId)
  const cart = await getCart(db, { cartId, locale, holder })
  const { countries } = await standingMarket(db, cart.marketCode)
  const isCountrySold = address === null || countries.includes(address.country)
  const options = await optionsOf(db, { ...link, isCountrySold })
  const ways = options?.deliveryOptions ?? []
  const chosen = usualWay(ways, deliveryMethodId)
  const missing = missingIn({
    ...{ cart, deliveryMethodId, isCountrySold },
    needsDelivery: options?.needsDelivery ?? false,
    ways: address === null || !options ? null : ways,
  })
  const total = chosen ? chosen.total : options ? options.total : cart.total
  return { cart, options, total: money(BigInt(total.minor), total.currency), missing }
}

type Asked = LinkRow & { isCountrySold: boolean }

/** Nothing where the cart cannot be bought as it is: its lines say why. */
async function optionsOf(db: Db, link: Asked): Promise<CheckoutOptions | null> {
  const { linkId, cartId, locale, customerId, address, isCountrySold } = link
  const place = isCountrySold && address
  try {
    return await deliveryOptionsForCart(db, {
      ...{ cartId, locale, now: new Date() },
      ...(place && {
        country: place.country,
        postalCode: place.postalCode || undefined,
        region: place.region,
      }),
      holder: { ...cartHolderOf(linkId), customerId },
    })
  } catch (error) {
    if (error instanceof Refusal && error.status < 500) return null
    throw error
  }
}
