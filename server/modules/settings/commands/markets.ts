import { touch } from "../../../kit/cache.ts"
import { all, lastly, type Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { announce } from "../../../kit/events.ts"
import { sql } from "../../../kit/sql.ts"
import type { MarketChanges, NewMarket } from "../market_schemas.ts"
import { getMarketForStaff, listMarketsForStaff, lockShop, type MarketForStaff } from "../queries.ts"
import { checkHomeCountry, checkMarketLanguage, checkTitles, marketsMax } from "../rules.ts"
import { shopTags } from "../tags.ts"
import { marketClosed } from "./shop.ts"

export async function createMarket(work: Work, input: NewMarket): Promise<MarketForStaff> {
  const [shop, markets] = await all(lockShop(work.tx), listMarketsForStaff(work.tx))
  if (markets.some(({ code }) => code === input.code)) {
    throw new Refusal("market.code_taken", 409, "Another market has this code already. Choose another one.")
  }
  if (markets.length >= marketsMax) {
    throw new Refusal("market.too_many", 409, `A shop has at most ${marketsMax} markets.`, { marketsMax })
  }
  checkTitles(input.titles, shop.defaultLocale)
  checkMarketLanguage(input.defaultLocale, shop.locales)
  const homeCountry = input.homeCountry ?? input.countries[0] ?? ""
  checkHomeCountry(homeCountry, input.countries)

  work.write(sql`
    insert into settings.markets
      (code, titles, currency, countries, home_country, tax_display, rounding, rounding_mode,
       delivery_tax, cash_step_minor, reverse_charge_from, default_locale, is_open, position, version,
       updated_at)
    values (${input.code}, ${JSON.stringify(input.titles)}::jsonb, ${input.currency},
      ${input.countries}::text[], ${homeCountry}, ${input.taxDisplay}, ${input.rounding ?? "line"},
      ${input.roundingMode ?? "half_up"}, ${input.deliveryTax ?? "leading"}, ${input.cashStepMinor ?? null},
      ${input.reverseChargeFrom ?? null}, ${input.defaultLocale}, ${input.isOpen ?? true},
      ${input.position ?? 0}, 1, ${work.now})
  `)
  touch(work, shopTags.markets)
  announce(work, "market.created", { marketCode: input.code })
  return lastly(work, getMarketForStaff(work.tx, { marketCode: input.code }))
}

/** Everything but the currency: prices are in it, and another currency is another market. */
export async function updateMarket(work: Work, input: MarketChanges): Promise<MarketForStaff> {
  const [shop, market] = await all(lockShop(work.tx), getMarketForStaff(work.tx, input))
  if (market.version !== input.version) {
    throw new Refusal("market.changed", 409, "Somebody has changed this market since you opened it.", {
      market,
    })
  }
  const next = {
    titles: input.titles ?? market.titles,
    countries: input.countries ?? market.countries,
    homeCountry: input.homeCountry ?? market.homeCountry,
    taxDisplay: input.taxDisplay ?? market.taxDisplay,
    rounding: input.rounding ?? market.rounding,
    roundingMode: input.roundingMode ?? market.roundingMode,
    deliveryTax: input.deliveryTax ?? market.deliveryTax,
    cashStepMinor: input.cashStepMinor === undefined ? market.cashStepMinor : input.cashStepMinor,
    reverseChargeFrom:
      input.reverseChargeFrom === undefined ? market.reverseChargeFrom : input.reverseChargeFrom,
    defaultLocale: input.defaultLocale ?? market.defaultLocale,
    isOpen: input.isOpen ?? market.isOpen,
    position: input.position ?? market.position,
  }
  checkTitles(next.titles, shop.defaultLocale)
  checkMarketLanguage(next.defaultLocale, shop.locales)
  checkHomeCountry(next.homeCountry, next.countries)
  if (market.isDefault && !next.isOpen) throw marketClosed(market.code)

  work.write(sql`
    update settings.markets
    set titles = ${JSON.stringify(next.titles)}::jsonb, countries = ${next.countries}::text[],
      home_country = ${next.homeCountry}, tax_display = ${next.taxDisplay}, rounding = ${next.rounding},
      rounding_mode = ${next.roundingMode},
      delivery_tax = ${next.deliveryTax}, cash_step_minor = ${next.cashStepMinor},
      reverse_charge_from = ${next.reverseChargeFrom}, default_locale = ${next.defaultLocale},
      is_open = ${next.isOpen}, position = ${next.position},
      version = version + 1, updated_at = ${work.now}
    where code = ${market.code}
  `)
  touch(work, shopTags.markets)
  announce(work, "market.updated", { marketCode: market.code })
  return lastly(work, getMarketForStaff(work.tx, input))
}
