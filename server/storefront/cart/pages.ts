import { all } from "../../kit/db.ts"
import { Refusal } from "../../kit/errors.ts"
import { compare, type Money, money, subtract } from "../../kit/money.ts"
import { type CartView, cartRoutes } from "../../modules/cart/index.ts"
import { type Card, listing, variantsForSale } from "../../modules/catalog/index.ts"
import { deliveryMethodsOf } from "../../modules/fulfillment/index.ts"
import { sentenceOf } from "../../modules/settings/index.ts"
import { optionsFor } from "../checkout/options.ts"
import type { Options } from "../checkout/payment.ts"
import { type Fields, form, type PageReply, page, type Visit } from "../pages.ts"
import type { Typed } from "../parts/field.ts"
import { frameOf } from "../parts/prepared.ts"
import { textOf, tokenOf } from "../parts/typed.ts"
import { placeOf } from "../place.ts"
import { cheapest } from "../product/promise.ts"
import { moveCart } from "../region/pages.ts"
import { codeProblem } from "./codes.ts"
import { cartOf, countCookie, isElsewhere } from "./current.ts"
import type { Estimate } from "./estimate.ts"
import { cartView, type Moved, type Removed } from "./view.ts"

export const cartPages = [
  page({ path: "GET /cart", run: (visit) => show(visit) }),
  form({ path: "POST /cart/items", run: add }),
  form({ path: "POST /cart/destination", run: sendTo }),
  form({ path: "POST /cart/codes", run: addCode }),
  form({ path: "POST /cart/codes/removal", run: removeCode }),
  form({ path: "POST /cart/lines/:lineId", run: change }),
  form({ path: "POST /cart/lines/:lineId/removal", run: remove }),
]

/** For forms of other parts that stand on the page of the cart. */
export function showCart(visit: Visit, wrong: News): Promise<PageReply> {
  return show(visit, wrong)
}

type News = { general?: string; typed?: Typed; codes?: Typed; removed?: Removed }

async function show(visit: Visit, { general, typed, codes, ...news }: News = {}): Promise<PageReply> {
  const place = placeOf(visit)
  const { searchParams } = visit.url
  const [cart, frame, wasRemoved, added] = await all(
    cartOf(visit, { explain: "steps" }),
    frameOf(visit),
    removedOf(visit, {
      variantId: searchParams.get("removed"),
      quantity: Number(searchParams.get("quantity")),
    }),
    titleOf(visit, searchParams.get("added")),
  )
  const isEmpty = !cart || cart.lines.length === 0
  const [popular, estimate] = await all(
    isEmpty ? popularCards(visit) : Promise.resolve([]),
    isEmpty || isElsewhere(visit, cart) ? Promise.resolve(undefined) : estimateFor(visit, cart),
  )
  const moved = cart && movedOf(visit, cart)
  const removed = news.removed ?? wasRemoved
  const sheet = { cart, removed, added, moved, general, estimate, typed, codes, popular }
  const html = cartView(place, frame, sheet)
  return {
    status: (typed ?? codes) ? 422 : general === undefined ? 200 : 409,
    html,
    cookies: [countCookie(cart?.count ?? 0)],
  }
}

/** What the cart was before it came into this market with the visitor. */
function movedOf({ url, market, markets }: Visit, cart: CartView): Moved | undefined {
  const before = markets.find(({ code }) => code === url.searchParams.get("from"))
  const was = url.searchParams.get("was") ?? ""
  if (!before || cart.marketCode !== market.code || !/^\d{1,15}$/.test(was)) return undefined
  return { before: money(BigInt(was), before.currency) }
}

async function removedOf(
  visit: Visit,
  { variantId, quantity }: { variantId: string | null; quantity: number },
): Promise<Removed | undefined> {
  const title = await titleOf(visit, variantId)
  if (variantId === null || title === undefined || !Number.isInteger(quantity) || quantity < 1)
    return undefined
  return { variantId, quantity: Math.min(quantity, 9_999), title }
}

async function titleOf(visit: Visit, variantId: string | null): Promise<string | undefined> {
  if (variantId === null || !/^var_[0-9a-f]{32}$/.test(variantId)) return undefined
  const [variant] = await variantsForSale(visit.db, { variantIds: [variantId], locale: visit.locale })
  return variant && titleIn(variant)
}

function titleIn({ title, variantTitle }: { title: string; variantTitle: string | null }): string {
  return [title, variantTitle].filter(Boolean).join(", ")
}

async function popularCards(visit: Visit): Promise<Card[]> {
  const { locale, shelf } = visit
  const { reply } = await listing(visit.db, { market: visit.market.code, locale, shelf, limit: 4 })
  return reply.products
}

/**
 * What the whole order costs when it is brought to the door, where its holder said or else at home in this
 * market. A cart that cannot be bought, and one of which nothing is carried, has no estimate.
 */
async function estimateFor(visit: Visit, cart: CartView): Promise<Estimate | undefined> {
  const { market } = visit
  const said = cart.destination && market.countries.includes(cart.destination.country)
  const to = (said && cart.destination) || { country: market.homeCountry, region: null, postalCode: null }
  const options = await optionsFor(visit, cart, to)
  if (!options?.needsDelivery) return undefined
  const delivery = cheapest(options.deliveryOptions, "ship")
  const methods = await deliveryMethodsOf(visit.db, { marketCode: market.code })
  const hasRegions = methods.some(({ zones }) => zones.some(({ regions }) => regions.length > 0))
  return { to, options, delivery, hasRegions, missingForFree: missingForFree(options) }
}

/** How little is missing for a delivery that costs nothing, where there is one. */
function missingForFree({ deliveryOptions, goodsTotal }: Options): Money | undefined {
  const missing = deliveryOptions
    .filter(({ kind, why }) => kind === "ship" && !why.some((row) => row.kind === "delivery_surcharge"))
    .flatMap(({ freeFrom }) => (freeFrom ? [subtract(freeFrom, goodsTotal)] : []))
    .filter(({ minor }) => minor > 0n)
    .sort(compare)
  return deliveryOptions.some(({ kind, price }) => kind === "ship" && price.minor === 0n)
    ? undefined
    : missing[0]
}

/** Where it will go, for what its delivery costs: kept with the cart. */
async function sendTo(visit: Visit, fields: Fields): Promise<PageReply> {
  const place = placeOf(visit)
  const cart = await cartOf(visit)
  if (!cart) return { redirect: place.path("/cart") }
  const values = {
    country: textOf(fields, "country", 2),
    region: textOf(fields, "region", 80),
    postalCode: textOf(fields, "postalCode", 16),
  }
  const { country, region, postalCode } = values
  try {
    const destination = { country, region: region || null, postalCode: postalCode || null }
    await visit.perform(cartRoutes.updateCart, { cartId: cart.cartId, destination })
    return { redirect: place.path("/cart") }
  } catch (error) {
    if (!(error instanceof Refusal) || error.status >= 500) throw error
    if (error.status !== 422) return show(visit, { general: sentenceOf(place.locale, error) })
    const { field } = error.details
    const name = field === "destination.country" ? "country" : "postalCode"
    const problems = { [name]: sentenceOf(place.locale, error) }
    return show(visit, { typed: { values, problems } })
  }
}

/** Into the cart, from a product's page or a card. A page that asks for JSON stays where it is. */
async function add(visit: Visit, fields: Fields): Promise<PageReply> {
  const place = placeOf(visit)
  const variantId = textOf(fields, "variantId", 60)
  const quantity = Number(textOf(fields, "quantity", 6)) || 1
  const item = { variantId, quantity, ...wishesFrom(fields) }
  const wantsJson = visit.incoming.header("accept") === "application/json"
  try {
    // Whoever fills a cart sees the prices of this market: it follows them.
    const moved = await moveCart(visit, visit.market.code)
    const cart = await putIntoCart(visit, item, tokenOf(fields))
    const count = Number(cart.count)
    const cookies = [countCookie(count)]
    if (!wantsJson) {
      const added = textOf(fields, "undo", 1) ? undefined : `added=${encodeURIComponent(variantId)}`
      return { redirect: place.path(cartPath(added, moved)), cookies }
    }
    const title = (await titleOf(visit, variantId)) ?? ""
    const link = { path: place.path(cartPath(moved)), title: place.say("cart.see") }
    return json({ count, message: place.say("cart.added", { title }), link }, { status: 200, cookies })
  } catch (error) {
    if (!(error instanceof Refusal) || error.status >= 500) throw error
    const message = sentenceOf(place.locale, error)
    const path = item.configuration ? undefined : await giftCardPath(visit, variantId, error)
    if (path !== undefined && !wantsJson) return { redirect: path }
    const link = path && { path, title: place.say("gift.fill_in") }
    return wantsJson ? json({ message, link }, { status: error.status }) : show(visit, { general: message })
  }
}

/** From a list it was meant to go straight into the cart; its page asks for whom it is. */
async function giftCardPath(visit: Visit, variantId: string, { code }: Refusal): Promise<string | undefined> {
  if (code !== "gift_card.recipient_email") return undefined
  const [variant] = await variantsForSale(visit.db, { variantIds: [variantId], locale: visit.locale })
  return variant && placeOf(visit).path(`/products/${variant.slug}`)
}

/** For whom a gift card is; other goods ask for nothing. */
function wishesFrom(fields: Fields): { configuration?: Record<string, string> } {
  const names = ["recipient_email", "recipient_name", "message", "send_on"]
  const given = names.flatMap((name) => {
    const words = textOf(fields, name, 500).replaceAll("\r\n", "\n")
    return words === "" ? [] : [[name, words] as const]
  })
  return given.length === 0 ? {} : { configuration: Object.fromEntries(given) }
}

function cartPath(...news: (string | undefined)[]): string {
  const query = news.filter((one) => one !== undefined).join("&")
  return query === "" ? "/cart" : `/cart?${query}`
}

async function putIntoCart(
  visit: Visit,
  item: { variantId: string; quantity: number; configuration?: Record<string, string> },
  key: string | undefined,
): Promise<CartView> {
  const { market, locale } = visit
  const cart = await cartOf(visit)
  if (cart) {
    const { reply } = await visit.perform(cartRoutes.addItem, { cartId: cart.cartId, ...item }, { key })
    return reply as CartView
  }
  const { reply } = await visit.perform(cartRoutes.createCart, { marketCode: market.code, locale, item })
  return (reply as { cart: CartView }).cart
}

function json(value: object, reply: PageReply): PageReply {
  return { ...reply, bytes: JSON.stringify(value), type: "application/json; charset=utf-8" }
}

async function change(visit: Visit, fields: Fields): Promise<PageReply> {
  const quantity = Number(textOf(fields, "quantity", 6))
  if (quantity === 0) return remove(visit)
  return changing(visit, async (cart, lineId) => {
    await visit.perform(cartRoutes.changeItem, { cartId: cart.cartId, lineId, quantity })
    return "/cart"
  })
}

async function remove(visit: Visit): Promise<PageReply> {
  const lineId = visit.params.lineId ?? ""
  const line = (await cartOf(visit))?.lines.find((one) => one.lineId === lineId)
  const reply = await changing(visit, async ({ cartId }) => {
    await visit.perform(cartRoutes.removeItem, { cartId, lineId })
    return line ? `/cart?removed=${line.variantId}&quantity=${line.quantity}` : "/cart"
  })
  if (!line?.configuration || reply.redirect === undefined) return reply
  // For whom a gift card was belongs into no address: the page comes at once, with a way back.
  return show(visit, { removed: { ...line, title: titleIn(line) } })
}

/** A code that is good is kept; one that is not is told beside the field. */
async function addCode(visit: Visit, fields: Fields): Promise<PageReply> {
  const cart = await cartOf(visit)
  const code = textOf(fields, "promotion_code", 60)
  const problem = cart && (await codeProblem(visit, { cartId: cart.cartId, code }))
  if (problem === undefined) return { redirect: placeOf(visit).path("/cart") }
  return show(visit, {
    codes: { values: { promotion_code: code }, problems: { promotion_code: problem } },
  })
}

async function removeCode(visit: Visit, fields: Fields): Promise<PageReply> {
  return changing(visit, async ({ cartId }) => {
    await visit.perform(cartRoutes.removeCode, { cartId, code: textOf(fields, "code", 60) })
    return "/cart"
  })
}

async function changing(
  visit: Visit,
  act: (cart: CartView, lineId: string) => Promise<string>,
): Promise<PageReply> {
  const place = placeOf(visit)
  const cart = await cartOf(visit)
  if (!cart) return { redirect: place.path("/cart") }
  try {
    return { redirect: place.path(await act(cart, visit.params.lineId ?? "")) }
  } catch (error) {
    if (!(error instanceof Refusal) || error.status >= 500) throw error
    return show(visit, { general: sentenceOf(place.locale, error) })
  }
}
