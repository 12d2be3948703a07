import { all, type Db } from "../../../kit/db.ts"
import { sql } from "../../../kit/sql.ts"
import type { Listing, Tagged } from "../replies.ts"
import { type ListInput, selectionOf } from "../rules/listing.ts"
import { tags } from "../tags.ts"
import { findCategory, listedCategoryOf } from "./categories.ts"
import { contextOf, type ShopperInput } from "./context.ts"
import { facetsOf, filterableFacets } from "./facets.ts"
import { countsOf, pageOf, type Source } from "./lists.ts"

export type ListingInput = ListInput & ShopperInput & { category?: string | undefined }

/** A page of a category's products, or of all, with what there is to filter by. */
export async function listing(db: Db, input: ListingInput): Promise<Tagged<Listing>> {
  const selection = selectionOf(input, { searching: false })
  const [context, category] = await all(
    contextOf(db, input),
    input.category === undefined ? undefined : findCategory(db, input.category),
  )
  const categoryId = category?.id ?? ""
  const source = placesOf(context.marketCode, categoryId)
  const [page, counts, facets] = await all(
    pageOf(db, { source, selection, context }),
    countsOf(db, { source, selection, context }),
    filterableFacets(db),
  )
  const { total, isExact, priceRange, codes } = counts
  const reply: Listing = {
    category: category ? listedCategoryOf(category, context) : null,
    search: null,
    ...page,
    total,
    isExact,
    facets: facetsOf({ counted: codes, facets, selection, context }),
    priceRange,
    sort: selection.sort,
  }
  return { reply, tags: [...context.tags, ...listTags(categoryId)] }
}

export function listTags(categoryId: string): string[] {
  return [tags.tree, tags.attributes, tags.listing(categoryId), tags.facets(categoryId)]
}

function placesOf(marketCode: string, categoryId: string): Source {
  return {
    ctes: sql``,
    from: sql`catalog.placements place`,
    where: sql`place.market_code = ${marketCode} and place.category_id = ${categoryId}`,
    found: sql`select 0`,
  }
}
