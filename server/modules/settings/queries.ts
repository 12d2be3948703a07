import type { Db } from "../../kit/db.ts"
import { notFound } from "../../kit/errors.ts"
import { type Sql, sql } from "../../kit/sql.ts"
import { blankLook, type Look } from "./look.ts"
import { messageLocales } from "./messages/index.ts"
import {
  type DeliveryTax,
  type EuCountry,
  marketsMax,
  missingForLive,
  type Obstacle,
  type PageKind,
  pagesMax,
  type Rounding,
  type RoundingMode,
  type TaxDisplay,
} from "./rules.ts"
import type { Texts } from "./texts.ts"

/** A link in the shop's header or footer: to a path of the shop or to a web address. */
export type NavigationLink = { place: "header" | "footer"; titles: Texts; href: string }

export type Shop = {
  name: string
  legalName: string
  email: string
  phone: string | null
  addressLines: string[]
  /** Where shoppers find it, without a slash at the end: from the configuration, not from the database. */
  url: string
  /** The key of a picture in the file store; shown at /media/ and the key. */
  logoFile: string | null
  look: Look
  defaultLocale: string
  locales: string[]
  defaultMarket: string
  /** Whose days the shop goes by, like Europe/Berlin. */
  timeZone: string
  live: boolean
  demo: boolean
  navigation: NavigationLink[]
}

export type ShopForStaff = Shop & { knownLocales: string[]; version: number; updatedAt: Date }

let shopUrl = "http://localhost:4000"

/** Said once, when the program starts. */
export function setShopUrl(url: string): void {
  shopUrl = url
}

/** Asked with nearly every request: one row, read by its key. */
export async function getShop(db: Db): Promise<Shop> {
  return toShop(
    await db.one(sql<Omit<Shop, "url">>`
      select name, legal_name, email, phone, address_lines, logo_file, look, default_locale, locales,
        default_market, time_zone, live, demo, navigation
      from settings.shop where only_row = 1
    `),
  )
}

export async function getShopForStaff(db: Db): Promise<ShopForStaff> {
  return toStaffShop(await db.one(shopForStaff))
}

/** The shop, and what it needs before it can open. */
export async function readiness(db: Db): Promise<{ shop: ShopForStaff; missing: Obstacle[] }> {
  const [shop, written] = await Promise.all([getShopForStaff(db), writtenKinds(db)])
  return { shop, missing: missingForLive({ shop, written }) }
}

/**
 * Every change of the settings takes this lock first: they are rare, and one can rely on
 * what another has checked.
 */
export async function lockShop(tx: Db): Promise<ShopForStaff> {
  return toStaffShop(await tx.one(sql<StoredShop>`${shopForStaff} for update`))
}

type StoredShop = Omit<ShopForStaff, "url" | "knownLocales">

const shopForStaff = sql<StoredShop>`
  select name, legal_name, email, phone, address_lines, logo_file, look, default_locale, locales,
    default_market, time_zone, live, demo, navigation, version, updated_at
  from settings.shop where only_row = 1
`

function toStaffShop(row: StoredShop): ShopForStaff {
  return { ...toShop(row), knownLocales: [...messageLocales] }
}

// A token that is newer than the stored look has its first value.
function toShop<Row extends Omit<Shop, "url">>(row: Row): Row & { url: string } {
  return { ...row, look: { ...blankLook, ...row.look }, url: shopUrl }
}

export type Market = {
  code: string
  titles: Texts
  currency: string
  countries: string[]
  /** Where goods are taken to go until an address is known; one of the countries. */
  homeCountry: string
  taxDisplay: TaxDisplay
  rounding: Rounding
  roundingMode: RoundingMode
  deliveryTax: DeliveryTax
  /** In minor units; nothing where amounts paid in coins are not rounded. */
  cashStepMinor: number | null
  /** Where the seller is registered, when businesses in other countries of the EU owe the tax themselves. */
  reverseChargeFrom: EuCountry | null
  defaultLocale: string
  isDefault: boolean
}

export type MarketForStaff = KnownMarket & { position: number; version: number; updatedAt: Date }

export const marketColumns = sql`
  code, titles, currency, countries, home_country, tax_display, rounding, rounding_mode, delivery_tax,
  cash_step_minor, reverse_charge_from, default_locale,
  code = (select default_market from settings.shop where only_row = 1) as is_default
`

/** The open markets, in their order. */
export function listMarkets(db: Db): Promise<Market[]> {
  return db.many(sql<Market>`
    select ${marketColumns} from settings.markets where is_open order by position, code limit ${marketsMax}
  `)
}

/** A market that carts and orders may belong to, also when nothing is sold in it any more. */
export type KnownMarket = Market & { isOpen: boolean }

/** Also one that is closed by now: its orders go on, its carts can be read. */
export async function getMarket(db: Db, input: { marketCode: string | Sql }): Promise<KnownMarket> {
  const market = await db.maybe(sql<KnownMarket>`
    select ${marketColumns}, is_open from settings.markets where code = ${input.marketCode}
  `)
  if (!market) throw notFound("market")
  return market
}

const marketForStaffColumns = sql`${marketColumns}, is_open, position, version, updated_at`

export function listMarketsForStaff(db: Db): Promise<MarketForStaff[]> {
  return db.many(sql<MarketForStaff>`
    select ${marketForStaffColumns} from settings.markets order by position, code limit ${marketsMax}
  `)
}

export async function getMarketForStaff(db: Db, input: { marketCode: string }): Promise<MarketForStaff> {
  const market = await db.maybe(sql<MarketForStaff>`
    select ${marketForStaffColumns} from settings.markets where code = ${input.marketCode}
  `)
  if (!market) throw notFound("market")
  return market
}

export type PageSummary = {
  id: string
  slug: string
  kind: PageKind
  titles: Texts
  version: number
  updatedAt: Date
}

export type Page = PageSummary & { markdown: Texts; createdAt: Date }

/** All pages, without their texts: the legal ones last, in the order in which footers have them. */
export function listPages(db: Db): Promise<PageSummary[]> {
  return db.many(sql<PageSummary>`
    select id, slug, kind, titles, version, updated_at from settings.pages
    order by array_position(array['page', 'imprint', 'privacy', 'terms', 'returns'], kind), id
    limit ${pagesMax}
  `)
}

/**
 * A page by its address, also by one that it had before: whoever shows it compares the slugs and leads on.
 */
export function getPage(db: Db, input: { slug: string }): Promise<Page> {
  return findPage(
    db,
    sql`
      id = coalesce(
        (select id from settings.pages where slug = ${input.slug}),
        (select page_id from settings.page_redirects where slug = ${input.slug})
      )
    `,
  )
}

export function getPageById(db: Db, input: { pageId: string }): Promise<Page> {
  return findPage(db, sql`id = ${input.pageId}`)
}

async function findPage(db: Db, where: Sql): Promise<Page> {
  const page = await db.maybe(sql<Page>`
    select id, slug, kind, titles, markdown, version, created_at, updated_at
    from settings.pages where ${where}
  `)
  if (!page) throw notFound("page")
  return page
}

/** Which legal pages say something in the shop's own language. */
export async function writtenKinds(db: Db): Promise<PageKind[]> {
  const rows = await db.many(sql<{ kind: PageKind }>`
    select page.kind from settings.pages page
    join settings.shop shop on shop.only_row = 1
    where page.kind <> 'page'
      and coalesce(
        page.markdown ->> shop.default_locale, page.markdown ->> split_part(shop.default_locale, '-', 1), ''
      ) ~ '[^[:space:]]'
    limit 4
  `)
  return rows.map(({ kind }) => kind)
}
