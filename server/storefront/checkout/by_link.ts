import { type CartView, cartVisitor } from "../../modules/cart/index.ts"
import { cartCookie } from "../../modules/customers/index.ts"
import { linkEnded, linkOfToken, linkRoutes, type OpenedLink } from "../../modules/links/index.ts"
import { orderTokenOf } from "../../modules/orders/index.ts"
import { cartOf } from "../cart/current.ts"
import { noteWords } from "../cart/lines.ts"
import { type PageCookie, type PageReply, page, type Visit } from "../pages.ts"
import { valuesOf } from "../parts/address.ts"
import { orNothing } from "../parts/refused.ts"
import { type Place, pathIn, placeOf } from "../place.ts"
import { choiceCookies } from "../region/choice.ts"
import { showCheckout } from "./show.ts"

// The cart that somebody had before they opened a link, and how long it is come back to.
const beforeCookie = "cart_before"
const cartDays = 90

export const linkPages = [page({ path: "GET /pay", run: lead })]

/**
 * Where a link to pay leads: to the checkout with its cart in hand, or to the order that came of it.
 * Somebody's own cart is put aside and comes back with the order.
 */
async function lead(visit: Visit): Promise<PageReply> {
  const token = (visit.url.searchParams.get("token") ?? "").slice(0, 100)
  const link = await linkOfToken(visit.db, { token })
  const { orderId, locale } = link
  if (orderId !== null) {
    const path = `/orders/${orderId}?token=${orderTokenOf(orderId)}`
    return { redirect: pathIn(visit.shop, locale, path) }
  }
  const ended = linkEnded(link, visit.now)
  if (ended) {
    // Said in the language of the link; and nobody's own cart is taken away for it.
    if (visit.locale === locale) throw ended
    return { redirect: pathIn(visit.shop, locale, `/pay?token=${token}`) }
  }
  return {
    redirect: pathIn(visit.shop, locale, "/checkout?link=1"),
    cookies: [
      ...(await ownCartAside(visit, token)),
      { name: cartCookie, value: token, maxAgeSeconds: cartDays * 86_400 },
    ],
  }
}

async function ownCartAside(visit: Visit, token: string): Promise<PageCookie[]> {
  const { holder } = await cartVisitor.allow(visit.incoming, visit.db)
  if (holder.cartToken === null || holder.cartToken === token) return []
  const own = await cartOf(visit)
  if (!own || own.lines.length === 0) return []
  return [{ name: beforeCookie, value: holder.cartToken, maxAgeSeconds: cartDays * 86_400 }]
}

/** With the order of a link comes back the cart that was put aside for it. */
export function cartPutAside(visit: Visit): PageCookie[] {
  const before = visit.incoming.cookie(beforeCookie)
  if (before === undefined || !/^[\w-]{43}$/.test(before)) return []
  return [
    { name: cartCookie, value: before, maxAgeSeconds: cartDays * 86_400 },
    { name: beforeCookie, value: "", maxAgeSeconds: 0 },
  ]
}

/** A link that ended while somebody was about to pay it says so, and gives their own cart back. */
export async function linkThatEnded(visit: Visit): Promise<PageReply | undefined> {
  const { holder } = await cartVisitor.allow(visit.incoming, visit.db)
  if (holder.cartToken === null) return undefined
  const token = holder.cartToken
  const link = await orNothing(linkOfToken(visit.db, { token }))
  return link && { redirect: `/pay?token=${token}`, cookies: cartPutAside(visit) }
}

/** The checkout of a link: what staff knows is filled in, and what has changed since is said. */
export async function beginByLink(visit: Visit): Promise<PageReply> {
  const { holder } = await cartVisitor.allow(visit.incoming, visit.db)
  const { reply } = await visit.perform(linkRoutes.openLink, { token: holder.cartToken ?? "" })
  const opened = reply as OpenedLink
  const where = placeOf(visit)
  if (opened.state === "ordered") {
    return { redirect: where.path(`/orders/${opened.orderId}?token=${opened.orderToken}`) }
  }
  const cart = await cartOf(visit)
  const choice = cart && choiceCookies({ market: cart.marketCode, language: visit.locale })
  if (cart && cart.marketCode !== visit.market.code && !isClosed(visit, cart)) {
    // Pages and cart are of one market: the same page once more, in the market of the cart.
    return { redirect: where.path("/checkout?link=1"), cookies: choice }
  }
  const news = cart ? newsOf(where, cart, opened.note) : []
  return showCheckout(visit, { typed: { values: filledIn(visit, opened), problems: {} }, news })
}

const isClosed = ({ markets }: Visit, { marketCode }: CartView) =>
  !markets.some(({ code }) => code === marketCode)

function filledIn(
  visit: Visit,
  { email, buyerName, address, deliveryMethodId }: OpenedLink & { state: "open" },
): Record<string, string> {
  return {
    country: visit.market.homeCountry,
    ...(email !== null && { email }),
    ...(buyerName !== null && { name: buyerName }),
    ...(address && valuesOf(address)),
    ...(deliveryMethodId !== null && { deliveryMethodId }),
  }
}

/** What the shop writes, and every price that is another one than when the order was put together. */
function newsOf(where: Place, cart: CartView, note: string | null): string[] {
  const changed = cart.lines.flatMap(({ title, notes }) =>
    notes.map((one) => `${title}: ${noteWords(where, one)}`),
  )
  return [where.say("pay_link.for_you", { shop: where.shop.name }), ...(note ? [note] : []), ...changed]
}
