import type { Db } from "../../../kit/db.ts"
import { read } from "../../../kit/http/routes.ts"
import {
  listing,
  listingInput,
  listingSchema,
  productBySlug,
  productInput,
  productSchema,
  search,
  searchInput,
} from "../../catalog/index.ts"
import { groupsOfCustomer, signedIn } from "../../customers/index.ts"
import { standingShop } from "../../settings/index.ts"
import { shelfCode } from "../offers.ts"
import { standingShelves } from "./queries.ts"

type Asked = { marketCode: string; customerId: () => Promise<string | undefined> }

/**
 * Where the prices of a customer's group stand. A shop whose groups have no prices of their own asks nothing,
 * not even who somebody is. Of several groups the one whose list comes first; the cart counts them all.
 */
export async function shelfFor(db: Db, { marketCode, customerId }: Asked): Promise<string | undefined> {
  const here = (await standingShelves(db)).filter((shelf) => shelf.isReady && shelf.marketCode === marketCode)
  if (here.length === 0) return undefined
  const known = await customerId()
  if (known === undefined) return undefined
  const { groups } = await groupsOfCustomer(db, { customerId: known })
  const shelf = here.find(({ groupId }) => groups.some((group) => group.groupId === groupId))
  return shelf && shelfCode(shelf)
}

type Mine = { market?: string | undefined; holder: { customerId: string } }

async function myShelf(db: Db, { market, holder }: Mine): Promise<{ shelf: string | undefined }> {
  const marketCode = market ?? (await standingShop(db)).defaultMarket
  return { shelf: await shelfFor(db, { marketCode, customerId: async () => holder.customerId }) }
}

/** What the catalog tells everybody, with the prices that this customer pays. */
export const myProductRoutes = {
  listing: read({
    path: "GET /store/v1/me/products",
    who: signedIn,
    input: listingInput,
    reply: listingSchema,
    run: async (db, { facet, holder, ...input }) => {
      const mine = await myShelf(db, { ...input, holder })
      return (await listing(db, { ...input, ...mine, facets: facet })).reply
    },
    summary: "Products, sorted and filtered by what the signed-in customer pays",
  }),
  search: read({
    path: "GET /store/v1/me/search",
    who: signedIn,
    input: searchInput,
    reply: listingSchema,
    run: async (db, { facet, holder, ...input }) => {
      const mine = await myShelf(db, { ...input, holder })
      return (await search(db, { ...input, ...mine, facets: facet })).reply
    },
    summary: "Products for words, at what the signed-in customer pays",
  }),
  product: read({
    path: "GET /store/v1/me/products/:slug",
    who: signedIn,
    input: productInput,
    reply: productSchema,
    run: async (db, { holder, ...input }) => {
      const mine = await myShelf(db, { ...input, holder })
      return (await productBySlug(db, { ...input, ...mine })).reply
    },
    summary: "All of one product, at what the signed-in customer pays",
  }),
}
