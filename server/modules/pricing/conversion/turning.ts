import { touch } from "../../../kit/cache.ts"
import type { Work } from "../../../kit/db.ts"
import { job } from "../../../kit/jobs.ts"
import { sql } from "../../../kit/sql.ts"
import { turnsTag } from "../offers.ts"
import { lockRules } from "./convert.ts"

/**
 * Of prices in a currency, those whose variant may be converted into another: the clock makes them right as
 * soon as this is committed, some at a time, pages and carts in one.
 */
export function turnSources(work: Work, { currency, into }: { currency: string; into: string }): void {
  work.write(sql`
    update pricing.current_prices price set turns_at = ${work.now}
    where price.currency = ${currency} and not price.is_converted and price.price_minor is not null
      and exists (
        select from settings.markets market
        left join pricing.current_prices own
          on own.variant_id = price.variant_id and own.market_code = market.code
        where market.currency = ${into} and own.is_converted is not false
      )
  `)
  touch(work, turnsTag)
}

/** A market is new: what the rules make for it is made. */
export const convertMarketJob = job<{ marketCode: string }>({
  name: "pricing.convert_market",
  run: (out, input) => out.inWork((work) => convertInto(work, input)),
})

export async function convertInto(work: Work, { marketCode }: { marketCode: string }): Promise<void> {
  const rules = (await lockRules(work)).filter(({ isOn }) => isOn)
  const market = await work.tx.maybe(sql<{ currency: string }>`
    select currency from settings.markets where code = ${marketCode}
  `)
  for (const { fromCurrency, toCurrency } of rules) {
    if (toCurrency === market?.currency) turnSources(work, { currency: fromCurrency, into: toCurrency })
  }
}
