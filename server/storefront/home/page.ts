import { all, type Db } from "../../kit/db.ts"
import type { Html } from "../../kit/html.ts"
import { shownAddress } from "../../kit/mail_address.ts"
import { zero } from "../../kit/money.ts"
import { type CategoryNode, listing } from "../../modules/catalog/index.ts"
import {
  type DeliveryMethod,
  deliveryMethodsOf,
  deliveryQuote,
  shipmentOf,
} from "../../modules/fulfillment/index.ts"
import { paymentMethodsFor } from "../../modules/payments/index.ts"
import { getPage, localized, type Page, shopTags, t } from "../../modules/settings/index.ts"
import { type PageReply, page, type Visit } from "../pages.ts"
import type { Frame } from "../parts/layout.ts"
import { categoriesOf, preparedList } from "../parts/prepared.ts"
import { prose } from "../parts/prose.ts"
import { orNothing } from "../parts/refused.ts"
import { capitalized, type Place, pathIn } from "../place.ts"
import { languageCookie } from "../region/choice.ts"
import { homeSlug } from "../system/content.ts"
import { setUpView } from "../system/set_up.ts"
import { type Fact, type Home, homeView } from "./view.ts"

// One shelf of three and two rows of four.
const popularCount = 11
const newestCount = 8

export const homePages = [page({ path: "GET /", run: show })]

async function show(visit: Visit): Promise<PageReply> {
  const elsewhere = chosenLanguage(visit)
  if (elsewhere !== undefined) return { redirect: pathIn(visit.shop, elsewhere, "/"), status: 302 }
  // Delivery and payment have no tag of their own: what is said about them is at most an hour old.
  const hour = visit.now.toISOString().slice(0, 13)
  return preparedList(visit, `home ${hour}`, async (place, frame) =>
    drawHome({
      ...{ db: visit.db, place, frame, shelf: visit.shelf },
      categories: await categoriesOf(visit),
    }),
  )
}

type Scene = {
  db: Db
  place: Place
  frame: Frame
  shelf?: string | undefined
  categories: readonly CategoryNode[]
}
type Welcome = Pick<Page, "titles" | "markdown">

/** The front page, and what it depends on. What the owner says first is read, unless it is given. */
export async function drawHome(
  { db, place, frame, shelf, categories }: Scene,
  tried?: Welcome,
): Promise<{ html: Html; tags: string[] }> {
  const { locale } = place
  const market = place.market.code
  const [popular, newest, kept, delivery, payment] = await all(
    listing(db, { market, locale, shelf, limit: popularCount, sort: "popular" }),
    listing(db, { market, locale, shelf, limit: newestCount, sort: "newest" }),
    orNothing(getPage(db, { slug: homeSlug })),
    deliveryMethodsOf(db, { marketCode: market }),
    paymentMethodsFor(db, { marketCode: market }),
  )
  const tags = [...popular.tags, ...newest.tags, shopTags.pages, ...(kept ? [shopTags.page(kept.id)] : [])]
  if (popular.reply.total === 0) return { html: setUpView(place, frame), tags }
  const welcome = tried ?? kept
  const home: Home = {
    categories,
    popular: popular.reply.products,
    newest: newest.reply.products,
    welcome: welcome ? welcomeOf(welcome, locale) : null,
    facts: [...deliveryFacts(place, delivery), ...paymentFacts(place, payment), ...contactFacts(place)],
  }
  return { html: homeView(place, frame, home), tags }
}

/** Whoever chose a language finds it at the front door; every other address says its own. */
function chosenLanguage({ shop, locale, markets, incoming }: Visit): string | undefined {
  const chosen = incoming.cookie(languageCookie)
  if (chosen === undefined || markets.length < 2 || locale !== shop.defaultLocale) return undefined
  return chosen !== locale && shop.locales.includes(chosen) ? chosen : undefined
}

/** The page with the address "home" is what the owner says first. */
function welcomeOf({ titles, markdown }: Welcome, locale: string): Home["welcome"] {
  return { heading: localized(titles, locale), words: prose(localized(markdown, locale)) }
}

function deliveryFacts(place: Place, methods: readonly DeliveryMethod[]): Fact[] {
  const { say, market } = place
  const facts: Fact[] = []
  // The price of the lightest parcel at home: others are found in the cart.
  const shipment = shipmentOf({
    to: { country: market.homeCountry, region: null, postalCode: null },
    items: [{ reach: "parcel", weightGrams: 1, quantity: 1 }],
    subtotal: zero(market.currency),
  })
  const [ship] = methods
    .filter(({ kind }) => kind === "ship")
    .flatMap((method) => {
      const quote = deliveryQuote(method, shipment)
      return quote.kind === "quote" ? [{ method, quote }] : []
    })
    .sort((one, other) => Number(one.quote.priceMinor - other.quote.priceMinor))
  if (ship) {
    const { priceMinor, freeFromMinor } = ship.quote
    const amountOf = (minor: bigint) => place.amount({ minor, currency: market.currency })
    const price = priceMinor === 0n ? say("cart.free") : amountOf(priceMinor)
    const free =
      freeFromMinor === null ? "" : say("home.free_from", { amount: amountOf(BigInt(freeFromMinor)) })
    facts.push({
      icon: "truck",
      title: daysWords(place, ship.method),
      more: [price, free].filter(Boolean).join(", "),
    })
  }
  const pickup = methods.find(({ kind }) => kind === "pickup")
  if (pickup)
    facts.push({
      icon: "store",
      title: localized(pickup.titles, place.locale),
      more: place.shop.addressLines.join(", "),
    })
  return facts
}

/** How long it takes, in days: none is the same day. */
function daysWords({ say }: Place, { daysMin: from, daysMax: to }: { daysMin: number; daysMax: number }) {
  if (from === to) return say("home.days_exact", { count: to })
  return from === 0 ? say("home.days_up_to", { count: to }) : say("home.days", { from, to })
}

/** One sentence: only its first word has a capital for being first. */
function paymentFacts(place: Place, methods: readonly { code: string }[]): Fact[] {
  if (methods.length === 0) return []
  const titles = methods.map(({ code }) => t(place.locale, `payment.in_list.${code}`))
  const list = new Intl.ListFormat(place.formatLocale, { type: "disjunction" }).format(titles)
  return [{ icon: "card", title: place.say("home.pay"), more: capitalized(list, place.formatLocale) }]
}

function contactFacts({ shop, say }: Place): Fact[] {
  return shop.email === ""
    ? []
    : [{ icon: "mail", title: say("home.contact"), more: shownAddress(shop.email) }]
}
