import { z } from "zod"
import { document, everyone, read } from "../../../kit/http/routes.ts"
import { categoryTree } from "../queries/categories.ts"
import { collectionList } from "../queries/collections/shopper.ts"
import { listing } from "../queries/listing.ts"
import { productBySlug } from "../queries/product.ts"
import { relatedProducts } from "../queries/related.ts"
import { queryLengthMax, search } from "../queries/search.ts"
import { suggest } from "../queries/suggest.ts"
import {
  categoryTreeSchema,
  collectionListSchema,
  listingSchema,
  productSchema,
  relatedSchema,
  suggestionsSchema,
} from "../replies.ts"
import { facetSelectionsMax, listingLimitMax, listingLimitUsual, sorts } from "../rules/listing.ts"
import { facetCodeSchema, localeSchema, marketCodeSchema, slugSchema, words } from "../schemas.ts"

const place = { market: marketCodeSchema.optional(), locale: localeSchema.optional() }
const minorMax = 1_000_000_000_000

/** "facet=material:oak,material:beech&facet=size:m", however it is spread over the address. */
const facetList = z
  .union([z.string().max(4_000), z.array(z.string().max(4_000)).max(facetSelectionsMax)])
  .default([])
  .transform((given) =>
    [...new Set([given].flat().flatMap((text) => text.split(",").filter(Boolean)))].sort(),
  )
  .pipe(z.array(facetCodeSchema).max(facetSelectionsMax))

const list = {
  facet: facetList,
  sort: z.enum(sorts).optional(),
  priceFrom: z.coerce.number().int().min(0).max(minorMax).optional(),
  priceTo: z.coerce.number().int().min(0).max(minorMax).optional(),
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(listingLimitMax).default(listingLimitUsual),
  ...place,
}

const query = words(queryLengthMax).min(1)

/** Two inputs with the same values get the same document, in whatever order they came. */
function keyOf(...values: readonly unknown[]): string {
  return JSON.stringify(values.map((value) => value ?? null))
}

/** A collection has an order of its own. */
function usual(sort: string | undefined, collection: string | undefined): string | undefined {
  return collection === undefined ? (sort ?? "popular") : sort
}

export const listingInput = z.strictObject({
  category: slugSchema.optional(),
  collection: slugSchema.optional(),
  ...list,
})
export const searchInput = z.strictObject({ q: query, category: slugSchema.optional(), ...list })
export const productInput = z.strictObject({ slug: slugSchema, ...place })

export const shopperRoutes = {
  listing: document({
    path: "GET /store/v1/products",
    who: everyone,
    input: listingInput,
    reply: listingSchema,
    key: ({ category, collection, facet, sort, priceFrom, priceTo, cursor, limit, market, locale }) =>
      keyOf(
        category,
        collection,
        facet,
        usual(sort, collection),
        priceFrom,
        priceTo,
        cursor,
        limit,
        market,
        locale,
      ),
    mayLag: true,
    run: (db, { facet, ...input }) => listing(db, { ...input, facets: facet }),
    summary: "Products of a category or a collection, or all: filtered, sorted and counted",
  }),
  // Not a document: what people type has no end, and would push out what everybody asks for.
  search: read({
    path: "GET /store/v1/search",
    who: everyone,
    input: searchInput,
    reply: listingSchema,
    run: async (db, { facet, ...input }) => (await search(db, { ...input, facets: facet })).reply,
    summary: "Products for words, with slips of the keyboard put right",
  }),
  suggestions: read({
    path: "GET /store/v1/suggestions",
    who: everyone,
    input: z.strictObject({ q: query, ...place }),
    reply: suggestionsSchema,
    run: async (db, input) => (await suggest(db, input)).reply,
    summary: "While somebody is typing: searches, products and categories",
  }),
  product: document({
    path: "GET /store/v1/products/:slug",
    who: everyone,
    input: productInput,
    reply: productSchema,
    key: ({ slug, market, locale }) => keyOf(slug, market, locale),
    run: productBySlug,
    summary: "All of one product; an old address gives the product with its new one",
  }),
  related: document({
    path: "GET /store/v1/products/:slug/related",
    who: everyone,
    input: z.strictObject({ slug: slugSchema, ...place }),
    reply: relatedSchema,
    key: ({ slug, market, locale }) => keyOf(slug, market, locale),
    run: relatedProducts,
    summary: "What else the product's category has",
  }),
  categories: document({
    path: "GET /store/v1/categories",
    who: everyone,
    input: z.strictObject(place),
    reply: categoryTreeSchema,
    key: ({ market, locale }) => keyOf(market, locale),
    run: categoryTree,
    summary: "The tree of categories",
  }),
  collections: document({
    path: "GET /store/v1/collections",
    who: everyone,
    input: z.strictObject(place),
    reply: collectionListSchema,
    key: ({ market, locale }) => keyOf(market, locale),
    run: collectionList,
    summary: "The collections that the shop shows",
  }),
}
