import { z } from "zod"
import { moneySchema } from "../../kit/money.ts"
import { collectionPicks, collectionSorts } from "./rules/collections.ts"
import { contentBases } from "./rules/content.ts"
import { sorts } from "./rules/listing.ts"
import { bandSchema, focusSchema, reachSchema } from "./schemas.ts"

// What shoppers and their programs get. All texts are in one language: the one that was asked for.

export const pictureSchema = z
  .strictObject({
    url: z.string(),
    width: z.int(),
    height: z.int(),
    alt: z.string(),
    srcset: z.string(),
    /** What stays in sight where a page cuts it. */
    focus: focusSchema,
  })
  .meta({ id: "Picture" })

export const linkSchema = z.strictObject({ slug: z.string(), title: z.string() }).meta({ id: "CatalogLink" })

/** Code and words of a facet, an option, or one of their values. */
const word = { code: z.string(), title: z.string() }
const wordSchema = z.strictObject(word).meta({ id: "CatalogWord" })
const wordListSchema = z
  .strictObject({ ...word, values: z.array(wordSchema) })
  .meta({ id: "CatalogWordList" })

/** What a kilogram, a liter or another base quantity costs. */
export const unitPriceSchema = z
  .strictObject({ price: moneySchema, base: z.enum(contentBases) })
  .meta({ id: "UnitPrice" })

export const cardSchema = z
  .strictObject({
    id: z.string(),
    slug: z.string(),
    title: z.string(),
    summary: z.string(),
    maker: z.string().nullable(),
    reach: reachSchema,
    picture: pictureSchema.nullable(),
    /** Of the cheapest and of the dearest variant. */
    priceFrom: moneySchema,
    priceTo: moneySchema,
    /** What the cheapest variant cost before. */
    compareAt: moneySchema.nullable(),
    /** The lowest price of the thirty days before it was reduced. */
    lowestBefore: moneySchema.nullable(),
    /** Of the cheapest variant. */
    perUnit: unitPriceSchema.nullable(),
    band: bandSchema,
    variantCount: z.int(),
    /** The cheapest variant: with one variant a card can offer "add to cart" by itself. */
    firstVariantId: z.string(),
  })
  .meta({ id: "ProductCard" })

const listedCategorySchema = z
  .strictObject({
    id: z.string(),
    /** Another than the one asked for: the category has moved there. */
    slug: z.string(),
    title: z.string(),
    description: z.string(),
    picture: pictureSchema.nullable(),
    /** From the top of the tree down to the parent. */
    breadcrumbs: z.array(linkSchema),
    children: z.array(
      z
        .strictObject({ slug: z.string(), title: z.string(), picture: pictureSchema.nullable() })
        .meta({ id: "CategoryLink" }),
    ),
  })
  .meta({ id: "ListedCategory" })

const shownCollection = {
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  description: z.string(),
  picture: pictureSchema.nullable(),
}

export const listedCollectionSchema = z
  .strictObject({
    ...shownCollection,
    /** For search engines. */
    pageTitle: z.string(),
    pageDescription: z.string(),
    /** The order for whoever chooses no other; "picked" is there only for collections by hand. */
    sort: z.enum(collectionSorts),
    picks: z.enum(collectionPicks),
  })
  .meta({ id: "ListedCollection" })

export const collectionListSchema = z
  .strictObject({ collections: z.array(z.strictObject(shownCollection).meta({ id: "CollectionLink" })) })
  .meta({ id: "CollectionList" })

const facetSchema = z
  .strictObject({
    ...word,
    values: z.array(
      z
        .strictObject({
          /** What to filter by: "material:oak". */
          ...word,
          count: z.int(),
          isSelected: z.boolean(),
        })
        .meta({ id: "FacetValue" }),
    ),
  })
  .meta({ id: "Facet" })

export const listingSchema = z
  .strictObject({
    category: listedCategorySchema.nullable(),
    collection: listedCollectionSchema.nullable(),
    search: z
      .strictObject({
        words: z.string(),
        /** What was looked for instead, because nothing was found for the words as written. */
        corrected: z.string().nullable(),
        matchesAllWords: z.boolean(),
      })
      .meta({ id: "SearchWords" })
      .nullable(),
    products: z.array(cardSchema),
    total: z.int(),
    /** False in very long lists: total and counts then stop at some thousands, at the most popular ones. */
    isExact: z.boolean(),
    facets: z.array(facetSchema),
    priceRange: z.strictObject({ from: moneySchema, to: moneySchema }).meta({ id: "PriceRange" }).nullable(),
    sort: z.enum(sorts),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: "ProductListing" })

const pagePictureSchema = z
  .strictObject({ id: z.string(), ...pictureSchema.shape })
  .meta({ id: "ProductPicture" })

const pageVariantSchema = z
  .strictObject({
    id: z.string(),
    sku: z.string(),
    barcode: z.string().nullable(),
    /** "Blue, M"; null when the product has nothing to choose. */
    title: z.string().nullable(),
    options: z.record(z.string(), z.string()),
    /** For one piece, now. */
    price: moneySchema,
    compareAt: moneySchema.nullable(),
    /** The lowest price of the thirty days before it was reduced. */
    lowestBefore: moneySchema.nullable(),
    /** Until when a sale goes on. */
    saleUntil: z.date().nullable(),
    /** From what amount of another currency it was converted: so much of its own for one, as of a day. */
    converted: z
      .strictObject({ from: moneySchema, rate: z.string(), on: z.string() })
      .meta({ id: "ConvertedFrom" })
      .nullable(),
    /** What a piece costs when more are bought. */
    tiers: z.array(z.strictObject({ quantityMin: z.int(), price: moneySchema }).meta({ id: "PriceTier" })),
    perUnit: unitPriceSchema.nullable(),
    band: bandSchema,
    pictureId: z.string().nullable(),
    weightGrams: z.int(),
    quantityPerOrderMax: z.int(),
  })
  .meta({ id: "ProductVariant" })

export const productSchema = z
  .strictObject({
    id: z.string(),
    /** Another than the one asked for: the product has moved there. */
    slug: z.string(),
    title: z.string(),
    summary: z.string(),
    description: z.string(),
    maker: wordSchema.nullable(),
    reach: reachSchema,
    isGiftCard: z.boolean(),
    breadcrumbs: z.array(linkSchema),
    pictures: z.array(pagePictureSchema),
    options: z.array(wordListSchema),
    attributes: z.array(wordListSchema),
    priceFrom: moneySchema,
    priceTo: moneySchema,
    compareAt: moneySchema.nullable(),
    band: bandSchema,
    variants: z.array(pageVariantSchema),
    updatedAt: z.date(),
  })
  .meta({ id: "Product" })

export const categoryNodeSchema = z
  .strictObject({
    id: z.string(),
    slug: z.string(),
    title: z.string(),
    description: z.string(),
    picture: pictureSchema.nullable(),
    get children() {
      return z.array(categoryNodeSchema)
    },
  })
  .meta({ id: "Category" })

export const categoryTreeSchema = z
  .strictObject({ categories: z.array(categoryNodeSchema) })
  .meta({ id: "CategoryTree" })

export const suggestionsSchema = z
  .strictObject({
    /** Whole searches: what was typed with its last word completed. */
    searches: z.array(z.string()),
    products: z.array(cardSchema),
    categories: z.array(linkSchema),
  })
  .meta({ id: "Suggestions" })

export const relatedSchema = z.strictObject({ products: z.array(cardSchema) }).meta({ id: "RelatedProducts" })

export type CollectionList = z.output<typeof collectionListSchema>
export type ListedCollection = z.output<typeof listedCollectionSchema>
export type Card = z.output<typeof cardSchema>
export type Link = z.output<typeof linkSchema>
export type Facet = z.output<typeof facetSchema>
export type ListedCategory = z.output<typeof listedCategorySchema>
export type Listing = z.output<typeof listingSchema>
export type ProductPage = z.output<typeof productSchema>
export type ProductPageVariant = z.output<typeof pageVariantSchema>
export type CategoryNode = z.output<typeof categoryNodeSchema>
export type CategoryTree = z.output<typeof categoryTreeSchema>
export type Suggestions = z.output<typeof suggestionsSchema>

/** A reply that may be kept, and the tags whose touch ends it. */
export type Tagged<Reply> = { reply: Reply; tags: readonly string[] }
