// tidy: reads, because what is still word for word the demo's is told from the owner's row by row.
// tidy: writes, because no module deletes delivery methods and tax rates: only those of the demo may go.

import { pages } from "../../demo/pages.ts"
import * as demo from "../../demo/shop.ts"
import type { DemoDelivery, DemoZone } from "../../demo/types.ts"
import { touch } from "../kit/cache.ts"
import type { Work } from "../kit/db.ts"
import { sql } from "../kit/sql.ts"
import { createDeliveryMethod, methodsTag, type Zone } from "../modules/fulfillment/index.ts"
import { knownTaxRates } from "../modules/imports/index.ts"
import { changePaymentMethod } from "../modules/payments/index.ts"
import { setTaxRate, taxRatesAhead, taxTag } from "../modules/pricing/index.ts"
import {
  blankLook,
  createPage,
  deletePage,
  getShopForStaff,
  listPages,
  type ShopForStaff,
  setDemo,
  updateLook,
  updateMarket,
  updateNavigation,
  updateShop,
} from "../modules/settings/index.ts"
import { closeInvoices, openInvoices } from "./invoices.ts"
import { demoActor } from "./work.ts"

/** What a new database has, as the migrations write it; a test compares the two. */
const blank = {
  facts: { name: "My shop", legalName: "", email: "", phone: null, addressLines: [] },
  marketTitles: { en: "European Union", de: "Europäische Union" },
  marketCountries: "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(
    " ",
  ),
}

const { name, legalName, email, phone, addressLines, defaultLocale, locales } = demo.shop
const facts = { name, legalName, email, phone, addressLines }

/** The shop around the goods. An owner who has named the shop already keeps its name and look. */
export async function dressShop(work: Work): Promise<void> {
  const shop = await setDemo(work, { demo: true })
  const isNew = shop.name === blank.facts.name && shop.legalName === blank.facts.legalName
  if (isNew) await nameShop(work, shop)
  if (isNew) await openInvoices(work)
  await writePages(work)
  await openMarket(work)
  await offerDelivery(work)
  await offerTransfer(work, { from: [], to: demo.transferFacts })
}

async function nameShop(work: Work, shop: ShopForStaff): Promise<void> {
  const named = await updateShop(work, { version: shop.version, ...facts, defaultLocale, locales })
  const painted = await updateLook(work, { version: named.version, ...demo.look })
  await updateNavigation(work, { version: painted.version, navigation: demo.navigation })
}

async function writePages(work: Work): Promise<void> {
  const known = await listPages(work.tx)
  for (const { slug, kind, title, markdown } of pages) {
    const isTaken = known.some((page) => page.slug === slug || (kind !== "page" && page.kind === kind))
    if (!isTaken) await createPage(work, { slug, kind, titles: title, markdown })
  }
}

async function openMarket(work: Work): Promise<void> {
  const { titles, countries } = demo.market
  await changeMarket(work, { from: blank.marketTitles, titles, countries })
  const set = await taxRatesAhead(work.tx, { countries, now: work.now })
  for (const { validFrom: _, ...rate } of knownTaxRates(work.now)) {
    const isSet = set.some(({ country, category }) => country === rate.country && category === rate.category)
    if (countries.includes(rate.country) && !isSet) await setTaxRate(work, rate)
  }
}

/** Only a market that still has the titles it is thought to have. */
async function changeMarket(
  work: Work,
  { from, titles, countries }: { from: object; titles: Record<string, string>; countries: string[] },
): Promise<void> {
  const marketCode = demo.market.code
  const market = await work.tx.maybe(sql<{ titles: object; version: number }>`
    select titles, version from settings.markets where code = ${marketCode}
  `)
  if (!market || !isSame(market.titles, from)) return
  await updateMarket(work, { marketCode, version: market.version, titles, countries })
}

async function offerDelivery(work: Work): Promise<void> {
  const marketCode = demo.market.code
  const known = await work.tx.many(sql<{ code: string }>`
    select code from fulfillment.delivery_methods where market_code = ${marketCode} limit 500
  `)
  const missing = demo.deliveries.filter((delivery) => !known.some(({ code }) => code === delivery.code))
  for (const delivery of missing) {
    const position = demo.deliveries.indexOf(delivery) + 1
    await createDeliveryMethod(work, { ...methodOf(delivery), marketCode, position, active: true })
  }
}

function methodOf({ title, ...delivery }: DemoDelivery) {
  const zones = delivery.zones.map(zoneOf)
  return { ...delivery, titles: title, currency: "EUR", zones, timeZone: demo.timeZone }
}

function zoneOf({ steps, surchargeMinor, ...zone }: DemoZone): Zone {
  const [only, ...others] = steps
  return {
    ...zone,
    regions: [],
    price:
      only && others.length === 0
        ? { kind: "flat", priceMinor: only.priceMinor }
        : { kind: "weight", steps, further: null },
    surcharges: surchargeMinor === null ? [] : [{ kind: "place", priceMinor: surchargeMinor }],
  }
}

type Facts = typeof demo.transferFacts

async function offerTransfer(work: Work, { from, to }: { from: Facts; to: Facts }): Promise<void> {
  const method = await work.tx.maybe(
    sql<{
      facts: Facts
      marketCodes: string[] | null
      position: number
      active: boolean
      version: number
    }>`select facts, market_codes, position, active, version from payments.methods where code = 'transfer'`,
  )
  if (!method || !isSame(method.facts, from)) return
  await changePaymentMethod(work, { ...method, code: "transfer", facts: to })
}

/** The reverse, step by step. */
export async function undressShop(work: Work): Promise<void> {
  await closeInvoices(work)
  await offerTransfer(work, { from: demo.transferFacts, to: [] })
  const codes = demo.deliveries.map(({ code }) => code)
  // Orders keep a copy of the method they were sold with. A method that was changed is the owner's.
  work.write(sql`
    delete from fulfillment.delivery_methods
    where market_code = ${demo.market.code} and code = any(${codes}::text[]) and updated_at = created_at
  `)
  touch(work, methodsTag)
  // With the rates of another country left behind, a shop would charge wrong taxes without a word.
  work.write(sql`delete from pricing.tax_rates where actor = ${demoActor}`)
  touch(work, taxTag)
  await changeMarket(work, {
    from: demo.market.titles,
    titles: blank.marketTitles,
    countries: blank.marketCountries,
  })
  await deletePages(work)
  await unnameShop(work)
  await setDemo(work, { demo: false })
}

async function deletePages(work: Work): Promise<void> {
  const known = await work.tx.many(sql<{ id: string; slug: string; titles: object; markdown: object }>`
    select id, slug, titles, markdown from settings.pages
    where slug = any(${pages.map(({ slug }) => slug)}::text[])
    limit 100
  `)
  for (const page of pages) {
    const found = known.find(({ slug }) => slug === page.slug)
    const isUntouched = found && isSame(found.titles, page.title) && isSame(found.markdown, page.markdown)
    if (isUntouched) await deletePage(work, { pageId: found.id })
  }
}

async function unnameShop(work: Work): Promise<void> {
  const shop = await getShopForStaff(work.tx)
  const kept = Object.keys(facts) as (keyof typeof facts)[]
  const demoFacts = kept.filter((fact) => isSame(shop[fact], facts[fact]))
  const cleared = Object.fromEntries(demoFacts.map((fact) => [fact, blank.facts[fact]]))
  const named = await updateShop(work, { version: shop.version, ...cleared })
  const look = isSame(shop.look, demo.look) ? blankLook : {}
  const painted = await updateLook(work, { version: named.version, ...look })
  const own = shop.navigation.filter((link) => !demo.navigation.some((known) => isSame(known, link)))
  await updateNavigation(work, { version: painted.version, navigation: own })
}

/** The database keeps the keys of an object in an order of its own. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inside]) => [key, sorted(inside)]),
  )
}
