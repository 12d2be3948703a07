import type { Db } from "../../kit/db.ts"
import type { Incoming } from "../../kit/http/routes.ts"
import { customerCookie, groupsOfCustomer, maybeSignedIn } from "../../modules/customers/index.ts"
import { shelfCode, standingShelves } from "../../modules/pricing/index.ts"

type Asked = { market: { code: string }; incoming: Incoming }

/**
 * Where the prices of a signed-in customer's group stand. A shop whose groups have no prices of their own
 * asks nothing. Of several groups the one whose list comes first; the cart counts them all.
 */
export async function shelfOf(db: Db, { market, incoming }: Asked): Promise<string | undefined> {
  const here = (await standingShelves(db)).filter(
    ({ marketCode, isReady }) => isReady && marketCode === market.code,
  )
  if (here.length === 0 || incoming.cookie(customerCookie) === undefined) return undefined
  const customerId = await maybeSignedIn(incoming, db)
  if (customerId === undefined) return undefined
  const { groups } = await groupsOfCustomer(db, { customerId })
  const shelf = here.find(({ groupId }) => groups.some((group) => group.groupId === groupId))
  return shelf && shelfCode(shelf)
}
