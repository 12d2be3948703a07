import type { Db } from "../../kit/db.ts"
import type { Incoming } from "../../kit/http/routes.ts"
import { customerCookie, maybeSignedIn } from "../../modules/customers/index.ts"
import { shelfFor } from "../../modules/pricing/index.ts"

type Asked = { market: { code: string }; incoming: Incoming }

/** Where the prices of a signed-in customer's group stand; without a cookie nobody is looked up. */
export async function shelfOf(db: Db, { market, incoming }: Asked): Promise<string | undefined> {
  return shelfFor(db, {
    marketCode: market.code,
    customerId: async () =>
      incoming.cookie(customerCookie) === undefined ? undefined : maybeSignedIn(incoming, db),
  })
}
