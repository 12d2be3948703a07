declare module "../../kit/events.ts" {
  interface EventMap {
    "product.created": { productId: string }
    "product.updated": { productId: string }
    "product.archived": { productId: string }
    "product.restored": { productId: string }
    "variant.added": { productId: string; variantId: string }
    "variant.archived": { productId: string; variantId: string }
    "category.created": { categoryId: string }
    "category.updated": { categoryId: string }
    "category.deleted": { categoryId: string }
    "collection.created": { collectionId: string }
    "collection.updated": { collectionId: string }
    "collection.deleted": { collectionId: string }
    /**
     * What a facet or one of its values is called has changed; products that use it are found by other words
     * now.
     */
    "attribute.defined": { attributeCode: string }
    "media.added": { mediaId: string }
    "media.cropped": { mediaId: string }
    "media.replaced": { mediaId: string }
    /** Files that a picture shows no more; another one may still show the same. */
    "media.files_left": { key: string; sizes: number[] }
    "media.deleted": { mediaId: string; key: string; sizes: number[] }
  }
}

export {}
