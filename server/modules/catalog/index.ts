import { on } from "../../kit/events.ts"
import type { Module } from "../../kit/module.ts"
import { catalogAudit } from "./audit.ts"
import "./events.ts"
import {
  ageCollectionsJob,
  placeCollectionJob,
  reindexAttributeJob,
  reindexJob,
  removePictureJob,
} from "./jobs.ts"
import { catalogRoutes } from "./routes/index.ts"
import { categorizeTask, moveTask } from "./tasks.ts"

export {
  type ChosenProducts,
  chosenProducts,
  type KeptProducts,
  keepProducts,
  productFilter,
  productsChosen,
} from "./chosen.ts"
export { defineAttribute } from "./commands/attributes.ts"
export { setBands, type VariantBand } from "./commands/bands.ts"
export { lockProducts, refreshCards } from "./commands/cards.ts"
export { createCategories, createCategory } from "./commands/categories/create.ts"
export { deleteCategory } from "./commands/categories/delete.ts"
export { depthMax, lockTree } from "./commands/categories/tree.ts"
export { deleteUnused } from "./commands/categories/unused.ts"
export { updateCategory } from "./commands/categories/update.ts"
export { createCollection } from "./commands/collections/create.ts"
export { updateCollection } from "./commands/collections/update.ts"
export { addFile, type FileToAdd, prepareFile } from "./commands/files.ts"
export { deleteMedium } from "./commands/media.ts"
export { type Offer, type OfferTier, removeOffers, setOffers } from "./commands/offers.ts"
export { createProduct } from "./commands/products/create.ts"
export type { NewTag } from "./commands/products/parts.ts"
export {
  lockProductsBySlug,
  type ProductContent,
  type ProductToSave,
  type SavedProduct,
  saveProducts,
} from "./commands/products/save.ts"
export { archiveProduct, restoreProduct, updateProduct } from "./commands/products/update.ts"
export { addVariant, archiveVariant, restoreVariant, updateVariant } from "./commands/products/variants.ts"
export { refreshSearch } from "./commands/search_index.ts"
export { readMedia } from "./media/store.ts"
export { addPicture, type PictureOwner } from "./media/upload.ts"
export { categoriesMax, categoryTree } from "./queries/categories.ts"
export { collectionList } from "./queries/collections/shopper.ts"
export type { ShopperInput } from "./queries/context.ts"
export { productWithDraft } from "./queries/draft.ts"
export { getVariantFile, storedAt, type VariantFile } from "./queries/files.ts"
export { type FoundProduct, findProducts } from "./queries/find.ts"
export {
  allCategories,
  type KnownCategory,
  knownAttributeValues,
  productIdsAfter,
  productIdsBySlug,
  type SkuOwner,
  variantsBySku,
} from "./queries/import.ts"
export { type ListingInput, listing } from "./queries/listing.ts"
export { type ProductInput, productBySlug } from "./queries/product.ts"
export { type RelatedInput, relatedProducts } from "./queries/related.ts"
export {
  inLocale,
  type VariantForSale,
  type VariantsInTexts,
  variantsForSale,
  variantsInTexts,
} from "./queries/sale.ts"
export { type SearchInput, search } from "./queries/search.ts"
export { type SitemapEntry, sitemapPage, sitemapPageStarts } from "./queries/sitemap.ts"
export {
  getProductForStaff,
  productsForStaff,
  type StaffOption,
  type StaffProduct,
  type StaffVariant,
} from "./queries/staff.ts"
export { getCategoryForStaff, type StaffCategory } from "./queries/staff_categories.ts"
export { type SuggestInput, suggest } from "./queries/suggest.ts"
export type {
  Card,
  CategoryNode,
  CategoryTree,
  CollectionList,
  Facet,
  Link,
  ListedCategory,
  ListedCollection,
  Listing,
  ProductPage,
  ProductPageVariant,
  Suggestions,
  Tagged,
} from "./replies.ts"
export { listingSchema, productSchema, unitPriceSchema } from "./replies.ts"
export { catalogRoutes } from "./routes/index.ts"
export { listingInput, productInput, searchInput } from "./routes/shopper.ts"
export { isBarcode } from "./rules/barcodes.ts"
export {
  type Content,
  contentBases,
  contentUnits,
  type UnitPrice,
  unitPriceFrom,
} from "./rules/content.ts"
export { type Cursor, type ListInput, listingLimitMax, type Sort, sorts } from "./rules/listing.ts"
export { type Picture, pictureOf } from "./rules/pictures.ts"
export { slugFrom, slugPattern } from "./rules/slugs.ts"
export { type Band, bands, type ProductState, productStates, type Reach, reaches } from "./rules/states.ts"
export {
  type NewCategory,
  type NewProduct,
  type NewVariant,
  newCategorySchema,
  newProductSchema,
  type OptionInput,
  type ProductDraft,
  productDraftSchema,
} from "./schemas.ts"
export { tags as catalogTags } from "./tags.ts"

export const catalogModule: Module = {
  name: "catalog",
  routes: Object.values(catalogRoutes),
  subscriptions: [
    moveTask.subscription,
    categorizeTask.subscription,
    on("media.deleted", { subscriber: "catalog.remove_picture", job: removePictureJob }),
    on("media.files_left", { subscriber: "catalog.remove_left_files", job: removePictureJob }),
    on("collection.updated", { subscriber: "catalog.place_collection", job: placeCollectionJob }),
    on("collection.deleted", { subscriber: "catalog.clear_collection", job: placeCollectionJob }),
    on("attribute.defined", { subscriber: "catalog.reindex_attribute", job: reindexAttributeJob }),
    on("shop.languages_changed", { subscriber: "catalog.reindex", job: reindexJob, once: true }),
  ],
  jobs: [
    removePictureJob,
    reindexAttributeJob,
    reindexJob,
    placeCollectionJob,
    ageCollectionsJob,
    moveTask.job,
    categorizeTask.job,
  ],
  audit: catalogAudit,
}
