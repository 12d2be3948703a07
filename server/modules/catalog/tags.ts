/**
 * What a prepared document depends on. A command touches the tag, and every process drops the documents under
 * it.
 */
export const tags = {
  /** All of one product: texts, pictures, prices, bands. */
  product: (productId: string) => `catalog:product:${productId}`,
  /** Whose page an address is: another may take over one that was only a redirect. */
  address: (kind: "product" | "category" | "collection", slug: string) => `catalog:address:${kind}:${slug}`,
  /** The cards in the list of a category or collection, in their order; the empty id is everything. */
  listing: (categoryId: string) => `catalog:listing:${categoryId}`,
  /** The first few of a list by popularity. */
  shelf: (categoryId: string) => `catalog:shelf:${categoryId}`,
  /** Which facet values its products have. */
  facets: (categoryId: string) => `catalog:facets:${categoryId}`,
  /** Names, order and pictures of categories. */
  tree: "catalog:tree",
  /** Names, addresses and pictures of collections, and how they are sorted. */
  collections: "catalog:collections",
  /** What facets and their values are called. */
  attributes: "catalog:attributes",
} as const

/** So many are on a shelf: four, and the product beside which they stand. */
export const shelfCount = 5
