import { all, type Db } from "../../../kit/db.ts"
import { sql } from "../../../kit/sql.ts"
import {
  allCategories,
  categoriesMax,
  knownAttributeValues,
  productIdsBySlug,
  productsForStaff,
  variantsBySku,
} from "../../catalog/index.ts"
import { customersByEmail, erasedAmong } from "../../customers/index.ts"
import { countedStock, listPlaces } from "../../inventory/index.ts"
import { costsOf, listPriceLists, listPricesBySku, pricesBySku } from "../../pricing/index.ts"
import { getShop, listMarketsForStaff } from "../../settings/index.ts"
import { type CategoryPath, categoryKey, categoryNames, withPlanned } from "../rules/categories.ts"
import type { KnownCustomers } from "../rules/customer_diff.ts"
import type {
  CustomerDraft,
  ListRowDraft,
  PriceRowDraft,
  ProductDraft,
  ShopFacts,
  StockDraft,
} from "../rules/draft.ts"
import type { Known } from "../rules/known.ts"
import type { KnownRows } from "../rules/list_diff.ts"
import { skuWishes } from "../rules/skus.ts"

/** What the shop is like, for reading a file. */
export async function shopFacts(db: Db): Promise<ShopFacts> {
  const [shop, markets, { places }, { lists }] = await all(
    getShop(db),
    listMarketsForStaff(db),
    listPlaces(db),
    listPriceLists(db),
  )
  return {
    locale: shop.defaultLocale,
    locales: shop.locales,
    markets: markets.map(({ code, currency }) => ({ code, currency })),
    defaultMarket: shop.defaultMarket,
    places: places.filter(({ active }) => active).map(({ placeId, code }) => ({ placeId, code })),
    priceLists: lists.map(({ listId, title, marketCode, currency }) => ({
      ...{ listId, title, marketCode, currency },
    })),
  }
}

type AskedProducts = {
  drafts: readonly ProductDraft[]
  facts: Pick<ShopFacts, "locale" | "places">
  /** Whether categories that are missing are to be made; those that rows before have named are among them. */
  makes: boolean
  pathsBefore?: readonly CategoryPath[]
}

/** All that some rows of a product file speak of. */
export async function knownOf(
  db: Db,
  { drafts, facts, makes, pathsBefore = [] }: AskedProducts,
): Promise<Known> {
  const paths = drafts.flatMap(({ categoryPath }) => (categoryPath ? [categoryPath] : []))
  const codes = drafts.flatMap(({ attributes = {} }) =>
    Object.entries(attributes).flatMap(([code, values]) => values.map((value) => `${code}:${value}`)),
  )
  const [ids, owners, categories, made, attributes] = await all(
    productIdsBySlug(db, { slugs: drafts.map(({ slug }) => slug) }),
    variantsBySku(db, { skus: drafts.flatMap(skusOf) }),
    drafts.some(namesCategories) ? allCategories(db) : [],
    paths.length > 0 ? madeCategories(db, paths) : [],
    codes.length > 0 ? knownAttributeValues(db, codes) : new Set<string>(),
  )
  const products = ids.length > 0 ? await productsForStaff(db, { productIds: ids.map(({ id }) => id) }) : []
  const counts = drafts.some(({ variants }) => variants.some(({ onHand }) => onHand !== undefined))
  const allIds = products.flatMap(({ variants }) => variants.map(({ id }) => id))
  const variantIds = counts ? allIds : []
  const saysCosts = drafts.some(({ variants }) => variants.some(({ costs }) => costs.length > 0))
  const costs = saysCosts && allIds.length > 0 ? await costsOf(db, { variantIds: allIds }) : []
  const byId = new Map(categories.map((category) => [category.id, category]))
  const madeBefore = made.flatMap(({ key, categoryId }) => {
    const category = byId.get(categoryId)
    return category ? [[key, category] as const] : []
  })
  const names = categoryNames(categories, new Map(madeBefore))
  const { locale } = facts
  const wanted = [...pathsBefore, ...paths]
  return {
    locale,
    products: new Map(products.map((product) => [product.slug, product])),
    named: new Set(drafts.flatMap(({ variants }) => variants.map(({ sku }) => sku))),
    skus: new Map(owners.map((owner) => [owner.sku, owner])),
    categories: makes ? withPlanned(names, { paths: wanted, locale, max: categoriesMax }) : names,
    attributes,
    stock: variantIds.length > 0 ? await countedStock(db, { variantIds }) : [],
    costs: new Map(costs.map((one) => [one.variantId, one])),
    firstPlaceId: facts.places[0]?.placeId,
  }
}

/** Those of its variants, and those that they get where another product has theirs. */
function skusOf({ slug, variants }: ProductDraft): string[] {
  return variants.flatMap(({ sku, skuIs, values }) => (skuIs ? skuWishes({ sku, values }, slug) : [sku]))
}

function namesCategories({ categories, categoryPath }: ProductDraft): boolean {
  return categories !== undefined || categoryPath !== undefined
}

/** What earlier files made of these paths and of what is above them; the latest last. */
function madeCategories(
  db: Db,
  paths: readonly CategoryPath[],
): Promise<{ key: string; categoryId: string }[]> {
  const keys = paths.flatMap((path) => path.map((_, index) => categoryKey(path.slice(0, index + 1))))
  return db.many(sql<{ key: string; categoryId: string }>`
    select key, category_id from imports.categories
    where key = any(${[...new Set(keys)]}::text[]) and category_id is not null
    order by import_id
    limit 10000
  `)
}

type AskedRows = {
  drafts: readonly (StockDraft | PriceRowDraft | ListRowDraft)[]
  kind: "stock" | "prices" | "price_lists"
  now: Date
}

/** What the shop has of the variants that rows of a file of stock, prices or price lists name. */
export async function knownRowsOf(db: Db, { drafts, kind, now }: AskedRows): Promise<KnownRows> {
  const skus = [...new Set(drafts.map(({ sku }) => sku))]
  const owners = await variantsBySku(db, { skus })
  const variantIds = owners.map(({ variantId }) => variantId)
  const [stock, prices, listPrices] = await all(
    kind === "stock" ? countedStock(db, { variantIds }) : [],
    kind === "prices" ? pricesBySku(db, { skus }) : [],
    kind === "price_lists" ? listPricesBySku(db, { skus }) : [],
  )
  return { skus: new Map(owners.map((owner) => [owner.sku, owner])), stock, prices, listPrices, now }
}

/** What the shop has of the customers that some rows name. */
export async function knownCustomersOf(
  db: Db,
  { drafts, facts }: { drafts: readonly Pick<CustomerDraft, "email">[]; facts: Pick<ShopFacts, "locale"> },
): Promise<KnownCustomers> {
  const emails = [...new Set(drafts.map(({ email }) => email))]
  const [customers, erased] = await all(customersByEmail(db, { emails }), erasedAmong(db, { emails }))
  return { customers: new Map(customers.map((one) => [one.email, one])), erased, locale: facts.locale }
}
