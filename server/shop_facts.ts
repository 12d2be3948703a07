import type { Db } from "./kit/db.ts"
import { countDeliveries } from "./kit/deliveries.ts"
import type { ShopFacts } from "./kit/doctor/index.ts"
import { countJobs } from "./kit/jobs.ts"
import type { Seal } from "./kit/seal.ts"
import { deliveryMethodsOf } from "./modules/fulfillment/index.ts"
import { lettersMissing } from "./modules/invoices/index.ts"
import { methodsWithoutKeys, offersTestMoney, transferLacksFacts } from "./modules/payments/index.ts"
import { untaxedCountries } from "./modules/pricing/index.ts"
import { getShop, standingOpenMarkets } from "./modules/settings/index.ts"
import { countOwnersWithoutCodes } from "./modules/staff/index.ts"

/** What the doctor looks at of the shop itself. */
export async function shopFacts(db: Db, keySeal: Seal): Promise<ShopFacts> {
  const shop = await getShop(db)
  const events = await countDeliveries(db)
  const jobCounts = await countJobs({ db }).catch(() => ({ dead: 0 }))
  return {
    ...{ live: shop.live, demo: shop.demo },
    localCardProvider: await offersTestMoney(db),
    transferLacksFacts: await transferLacksFacts(db),
    marketsWithoutDelivery: await marketsWithoutDelivery(db),
    unreadableKeys: await methodsWithoutKeys(db, keySeal),
    ...{ eventsWaiting: events.waiting, oldestEventSeconds: events.oldestSeconds },
    jobsDead: jobCounts.dead + events.dead,
    ownersWithoutCodes: await countOwnersWithoutCodes(db),
    lettersMissing: await lettersMissing(db),
    untaxedCountries: await untaxedCountries(db, { now: new Date() }),
  }
}

async function marketsWithoutDelivery(db: Db): Promise<string[]> {
  const codes = (await standingOpenMarkets(db)).map(({ code }) => code)
  const ways = await Promise.all(codes.map((marketCode) => deliveryMethodsOf(db, { marketCode })))
  return codes.filter((_code, place) => ways[place]?.length === 0)
}
