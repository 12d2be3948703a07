import { lastly, type Work } from "../../../kit/db.ts"
import { notFound, Refusal } from "../../../kit/errors.ts"
import { announce } from "../../../kit/events.ts"
import { sql } from "../../../kit/sql.ts"
import { tellCatalog } from "../offers.ts"
import { pricesOfVariant } from "../queries.ts"
import type { ConversionRule } from "../rules/converting.ts"
import { convertPrices, holdRules, lockRules } from "./convert.ts"
import { findConversion, getConversion, type ListedConversion, rulesMax } from "./queries.ts"
import { turnSources } from "./turning.ts"

export type SetConversion = ConversionRule & {
  /** The one that was seen; nothing for a pair that has no rule yet. */
  version: number | null
}

const dayMs = 86_400_000

/** Makes or changes the rule of a pair of currencies. The clock tells the catalog what comes of it. */
export async function setConversion(work: Work, input: SetConversion): Promise<ListedConversion> {
  const { fromCurrency, toCurrency, fromMarket, rate, rateOn, stepMinor, endingMinor, direction, isOn } =
    input
  const rules = await lockRules(work)
  const known = await findConversion(work.tx, input)
  if ((known?.version ?? null) !== input.version) {
    const message = "This rule has changed meanwhile. Please look at it again."
    throw new Refusal("conversion.changed", 409, message, { version: known?.version ?? null })
  }
  if (!known && rules.length >= rulesMax) {
    const message = `A shop has at most ${rulesMax} rules of conversion. Change one that is there.`
    throw new Refusal("conversion.too_many", 409, message, { rulesMax })
  }
  checkRule(input, work.now)
  await checkMarkets(work, input)
  work.write(sql`
    insert into pricing.conversions as known (from_currency, to_currency, from_market, rate, rate_on,
      step_minor, ending_minor, direction, is_on, position, version, updated_at)
    values (${fromCurrency}, ${toCurrency}, ${fromMarket}, ${rate}, ${rateOn}::date, ${stepMinor},
      ${endingMinor}, ${direction}, ${isOn}, ${rules.length + 1}, 1, ${work.now})
    on conflict (from_currency, to_currency) do update set from_market = excluded.from_market,
      rate = excluded.rate, rate_on = excluded.rate_on, step_minor = excluded.step_minor,
      ending_minor = excluded.ending_minor, direction = excluded.direction, is_on = excluded.is_on,
      version = known.version + 1, updated_at = excluded.updated_at
  `)
  if (isOn || known?.isOn) turnSources(work, { currency: fromCurrency, into: toCurrency })
  announce(work, "conversion.set", { fromCurrency, toCurrency })
  return lastly(work, getConversion(work.tx, input))
}

type Named = { variantId: string; marketCode: string }

/** Gives a price that somebody has set, or a sale that somebody has stopped, back to the rules. */
export async function followConversion(work: Work, input: Named): ReturnType<typeof pricesOfVariant> {
  if (!(await followRules(work, input))) {
    const message =
      "No rule of conversion that is on finds a price for this market. Set one up, or set a price."
    throw new Refusal("price.not_convertible", 409, message, { marketCode: input.marketCode })
  }
  return pricesOfVariant(work.tx, input)
}

/** As if nobody had ever set a price here. Says whether the rules make one. */
export async function followRules(work: Work, input: Named): Promise<boolean> {
  const { variantId, marketCode } = input
  const rules = await holdRules(work)
  const found = await work.tx.maybe(sql<{ variantId: string }>`
    select variant_id from pricing.current_prices
    where variant_id = ${variantId} and market_code = ${marketCode} for update
  `)
  if (!found) throw notFound("price")
  const converted = await convertPrices(work, { variantIds: [variantId], rules, follow: input })
  await tellCatalog(work, converted)
  announce(work, "prices.changed", { prices: [input, ...converted].map(placeOf) })
  return converted.some((one) => one.marketCode === marketCode)
}

const placeOf = ({ variantId, marketCode }: Named) => ({ variantId, marketCode })

function checkRule(
  { fromCurrency, toCurrency, rate, rateOn, stepMinor, endingMinor }: SetConversion,
  now: Date,
) {
  if (fromCurrency === toCurrency) {
    const message = "Choose two different currencies."
    throw new Refusal("conversion.same_currency", 422, message, { field: "toCurrency" })
  }
  if (/^0*(\.0*)?$/.test(rate)) {
    throw new Refusal("conversion.rate", 422, "The rate must be above zero.", { field: "rate" })
  }
  // Tomorrow has begun where the day begins first.
  if (Date.parse(rateOn) > now.getTime() + dayMs) {
    const message = "The date of the rate cannot be in the future."
    throw new Refusal("conversion.in_the_future", 422, message, { field: "rateOn" })
  }
  if (endingMinor >= stepMinor) {
    const message = "The ending must be smaller than the step."
    throw new Refusal("conversion.ending", 422, message, { field: "endingMinor" })
  }
}

async function checkMarkets(work: Work, { fromMarket, fromCurrency, toCurrency }: SetConversion) {
  const markets = await work.tx.many(sql<{ code: string; currency: string }>`
    select code, currency from settings.markets
    where code = ${fromMarket} or currency = ${toCurrency} order by code limit 1000
  `)
  if (markets.find(({ code }) => code === fromMarket)?.currency !== fromCurrency) {
    const message = "Choose a market that has prices in the first currency."
    throw new Refusal("conversion.wrong_market", 422, message, { field: "fromMarket", fromCurrency })
  }
  if (!markets.some(({ currency }) => currency === toCurrency)) {
    const message = "No market has the second currency. Make the market first."
    throw new Refusal("conversion.no_market", 422, message, { field: "toCurrency", toCurrency })
  }
}
