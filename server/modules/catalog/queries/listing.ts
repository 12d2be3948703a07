import { all, type Db } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { sql } from "../../../kit/sql.ts"
import type { Listing, Tagged } from "../replies.ts"
import { inLists, type ListInput, type Sorting, selectionOf } from "../rules/listing.ts"
import { tags } from "../tags.ts"
import { findCategory, listedCategoryOf } from "./categories.ts"
import { findCollection, listedCollectionOf } from "./collections/shopper.ts"
import { contextOf, type ShopperInput } from "./context.ts"
import { facetsOf, filterableFacets } from "./facets.ts"
import { countsOf, pageOf, type Source } from "./lists.ts"

/** `category` and `collection` are addresses; a list is of one of them, or of everything. */
export type ListingInput = ListInput &
  ShopperInput & { category?: string | undefined; collection?: string | undefined }

/** A page of the products of a category or a collection, or of all, with what there is to filter by. */
export async function listing(db: Db, input: ListingInput): Promise<Tagged<Listing>> {
  if (input.category !== undefined && input.collection !== undefined) throw ofBoth()
  const [context, category, collection] = await all(
    contextOf(db, input),
    input.category === undefined ? undefined : findCategory(db, input.category),
    input.collection === undefined ? undefined : findCollection(db, input.collection),
  )
  const selection = selectionOf(input, collection ? sortingOf(collection) : inLists)
  const listId = category?.id ?? collection?.id ?? ""
  const source = placesOf(context.shelf, { listId, isPicked: selection.sort === "picked" })
  const [page, counts, facets] = await all(
    pageOf(db, { source, selection, context }),
    countsOf(db, { source, selection, context }),
    filterableFacets(db),
  )
  const { total, isExact, priceRange, codes } = counts
  const reply: Listing = {
    category: category ? listedCategoryOf(category, context) : null,
    collection: collection ? listedCollectionOf(collection, context) : null,
    search: null,
    ...page,
    total,
    isExact,
    facets: facetsOf({ counted: codes, facets, selection, context }),
    priceRange,
    sort: selection.sort,
  }
  const ownTags = collection ? [tags.collections] : []
  return { reply, tags: [...context.tags, ...listTags(listId), ...ownTags] }
}

export function listTags(listId: string): string[] {
  return [tags.tree, tags.attributes, tags.listing(listId), tags.facets(listId)]
}

function sortingOf({ sort, picks }: Awaited<ReturnType<typeof findCollection>>): Sorting {
  return { usual: sort, own: picks === "by_hand" ? "picked" : undefined }
}

function placesOf(shelf: string, { listId, isPicked }: { listId: string; isPicked: boolean }): Source {
  return {
    ctes: sql``,
    from: sql`catalog.placements place`,
    where: isPicked
      ? sql`place.market_code = ${shelf} and place.category_id = ${listId} and place.place is not null`
      : sql`place.market_code = ${shelf} and place.category_id = ${listId}`,
    found: sql`select 0`,
  }
}

function ofBoth(): Refusal {
  return new Refusal("catalog.list_of_both", 400, "A list is of a category or of a collection. Choose one.")
}
