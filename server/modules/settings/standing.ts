import type { Db } from "../../kit/db.ts"
import { notFound } from "../../kit/errors.ts"
import { sql } from "../../kit/sql.ts"
import { standingFact } from "../../kit/standing.ts"
import { getShop, type KnownMarket, marketColumns, type Shop } from "./queries.ts"
import { marketsMax } from "./rules.ts"
import { shopTags } from "./tags.ts"

export type StandingShop = Shop & {
  /** It was open once, whether or not it is now. */
  wasLive: boolean
}

/** The shop as calls see it that change nothing of it. */
export const standingShop = standingFact<StandingShop>({
  tags: [shopTags.shop],
  async read(db) {
    const [shop, { wasLive }] = await Promise.all([
      getShop(db),
      db.one(sql<{ wasLive: boolean }>`select exists (select from settings.shop_history) as was_live`),
    ])
    return { ...shop, wasLive }
  },
})

const standingMarkets = standingFact<KnownMarket[]>({
  tags: [shopTags.markets],
  read: (db) =>
    db.many(sql<KnownMarket>`
      select ${marketColumns}, is_open from settings.markets order by position, code limit ${marketsMax}
    `),
})

/** Also one that is closed by now: carts and orders of it go on. */
export async function standingMarket(db: Db, marketCode: string): Promise<KnownMarket> {
  const market = (await standingMarkets(db)).find(({ code }) => code === marketCode)
  if (!market) throw notFound("market")
  return market
}

/** The open markets, in their order. */
export async function standingOpenMarkets(db: Db): Promise<KnownMarket[]> {
  return (await standingMarkets(db)).filter(({ isOpen }) => isOpen)
}
