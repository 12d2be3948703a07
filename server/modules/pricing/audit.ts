import { sql } from "../../kit/sql.ts"

export const pricingAudit = [
  {
    name: "a price is the newest one of its history",
    sql: sql`
      select current.variant_id, current.market_code
      from pricing.current_prices current
      left join pricing.prices past on past.variant_id = current.variant_id
        and past.market_code = current.market_code and past.number = current.number
      where (past.price_minor, past.compare_at_minor, past.tiers, past.sales, past.converted, past.currency,
          past.valid_from)
          is distinct from
            (current.price_minor, current.compare_at_minor, current.tiers, current.sales, current.converted,
              current.currency, current.valid_from)
        or exists (
          select from pricing.prices later
          where later.variant_id = current.variant_id and later.market_code = current.market_code
            and later.number > current.number
        )
      limit 100
    `,
  },
  {
    name: "the history of a price has no gaps and never goes back in time",
    sql: sql`
      select id from (
        select id, number, valid_from,
               row_number() over w as place, lag(valid_from) over w as before
        from pricing.prices
        window w as (partition by variant_id, market_code order by number)
      ) past
      where number <> place or valid_from < before
      limit 100
    `,
  },
  {
    name: "the catalog knows every price, and no other",
    sql: sql`
      select coalesce(price.variant_id, offer.variant_id) as variant_id,
             coalesce(price.market_code, offer.market_code) as market_code
      from pricing.current_prices price
      full join catalog.offers offer
        on offer.variant_id = price.variant_id and offer.market_code = price.market_code
      where (price.price_minor is not null or (offer.variant_id is not null
          and strpos(offer.market_code, ':') = 0))
        and (price.price_minor, price.compare_at_minor, price.currency) is distinct from (
          coalesce((offer.base ->> 'minor')::bigint, offer.price_minor),
          case when offer.base is null then offer.compare_at_minor
            else (offer.base ->> 'compareAtMinor')::bigint end,
          offer.currency
        )
      limit 100
    `,
  },
  {
    // Of a turn that is due the clock is just telling the catalog.
    name: "the catalog shows the price that the cart charges, sales and lists in their dates",
    sql: sql`
      select price.variant_id, price.market_code
      from pricing.current_prices price
      join catalog.offers offer
        on offer.variant_id = price.variant_id and offer.market_code = price.market_code
      left join lateral (
        select (sale ->> 'minor')::bigint as minor
        from jsonb_array_elements(price.sales) sale
        where (sale ->> 'from')::timestamptz <= now()
          and (sale ->> 'until' is null or (sale ->> 'until')::timestamptz > now())
        limit 1
      ) sale on true
      left join lateral (
        select min(said.price_minor) filter (where list.rule = 'if_lower') as minor,
          (array_agg(said.price_minor order by list.priority, list.id)
            filter (where list.rule = 'instead'))[1] as instead_minor
        from pricing.list_prices said
        join pricing.lists list on list.id = said.list_id
        where said.variant_id = price.variant_id and list.market_code = price.market_code and list.is_on
          and list.group_id is null and (list.valid_from is null or list.valid_from <= now())
          and (list.valid_until is null or list.valid_until > now())
      ) list on true
      where (price.turns_at is null or price.turns_at > now())
        and offer.price_minor
          <> coalesce(list.instead_minor, least(price.price_minor, sale.minor, list.minor))
      limit 100
    `,
  },
  {
    name: "what a price list says is the newest of its history",
    sql: sql`
      select said.list_id, said.variant_id
      from pricing.list_prices said
      join pricing.lists list on list.id = said.list_id
      left join lateral (
        select number, price_minor, tiers from pricing.list_price_history past
        where past.variant_id = said.variant_id and past.list_id = said.list_id
        order by number desc limit 1
      ) past on true
      where past.number is distinct from said.number
        or (past.price_minor, past.tiers) is distinct from (
          case when list.is_on then said.price_minor end, case when list.is_on then said.tiers end
        )
      limit 100
    `,
  },
  {
    // What is due the clock is just converting.
    name: "a converted price is made of a price that is there, by a rule that is on",
    sql: sql`
      select price.variant_id, price.market_code
      from pricing.current_prices price
      left join pricing.current_prices source on source.variant_id = price.variant_id
        and source.market_code = price.converted ->> 'marketCode' and not source.is_converted
      left join pricing.conversions rule on rule.from_currency = source.currency
        and rule.to_currency = price.currency and rule.from_market = source.market_code
      where price.converted is not null and (source.turns_at is null or source.turns_at > now())
        and (source.price_minor, rule.rate, rule.rate_on::text, rule.is_on) is distinct from (
          (price.converted ->> 'minor')::bigint, price.converted ->> 'rate', price.converted ->> 'on', true
        )
      limit 100
    `,
  },
  {
    name: "every price is in the currency of its market",
    sql: sql`
      select price.variant_id, price.market_code
      from pricing.current_prices price
      left join settings.markets market on market.code = price.market_code
      where market.currency is distinct from price.currency
      limit 100
    `,
  },
  {
    name: "of one place and category one tax rate holds at a time",
    sql: sql`
      select one.id from pricing.tax_rates one
      join pricing.tax_rates other on other.place = one.place and other.id > one.id
        and other.valid_from < coalesce(one.valid_until, 'infinity')
        and one.valid_from < coalesce(other.valid_until, 'infinity')
      limit 100
    `,
  },
]
