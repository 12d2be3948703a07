import { million } from "../rounding.ts"
import { type Facts, type Finding, finding } from "./findings.ts"
import type { Action, Amounts, Condition, Promotion, Tier } from "./types.ts"

export function amountProblems(field: string, amounts: Amounts, { markets }: Facts): Finding[] {
  const found: Finding[] = []
  if (amounts.length === 0) {
    return [finding(field, "amount_missing", "Please give an amount in at least one currency.")]
  }
  const currencies = amounts.map(({ currency }) => currency)
  amounts.forEach(({ minor, currency }, place) => {
    if (minor <= 0) {
      const message = "The amount must be more than nothing."
      found.push(finding(`${field}.${place}.minor`, "amount_not_positive", message, { values: { currency } }))
    }
    if (currencies.indexOf(currency) !== place) {
      const message = `The amount in ${currency} is given twice.`
      found.push(finding(`${field}.${place}.currency`, "currency_twice", message, { values: { currency } }))
    }
    if (!markets.some((market) => market.currency === currency)) {
      const message = `No market of this shop sells in ${currency}.`
      found.push(finding(`${field}.${place}.currency`, "unknown_currency", message, { values: { currency } }))
    }
  })
  return found
}

/** In each currency: a higher tier begins higher, and gives no less where it begins than the one below. */
export function tierProblems({ tiers }: Action & { kind: "tiers" }, facts: Facts): Finding[] {
  const found = tiers.flatMap(({ from, gives }, place) => {
    const field = `action.tiers.${place}`
    return [
      ...amountProblems(`${field}.from`, from, facts),
      ...("amounts" in gives ? amountProblems(`${field}.gives.amounts`, gives.amounts, facts) : []),
      ...missingIn(tiers[place], field),
    ]
  })
  for (const currency of new Set(tiers.flatMap(({ from }) => from.map((amount) => amount.currency)))) {
    tiers.forEach((tier, place) => {
      const below = tiers[place - 1]
      if (below) found.push(...notRising({ below, tier, currency, field: `action.tiers.${place}` }))
    })
  }
  return found
}

function missingIn(tier: Tier | undefined, field: string): Finding[] {
  if (!tier || !("amounts" in tier.gives)) return []
  const { amounts } = tier.gives
  return tier.from
    .filter(({ currency }) => amountOf(amounts, currency) === null)
    .map(({ currency }) => {
      const message = `The tier begins at an amount in ${currency}, and gives nothing in ${currency}.`
      return finding(`${field}.gives.amounts`, "amount_missing_in", message, { values: { currency } })
    })
}

type Step = { below: Tier; tier: Tier; currency: string; field: string }

function notRising({ below, tier, currency, field }: Step): Finding[] {
  const [from, lower] = [amountOf(tier.from, currency), amountOf(below.from, currency)]
  if (from === null || lower === null) return []
  if (from <= lower) {
    const message = "Each tier must begin at a higher amount than the one before."
    return [finding(`${field}.from`, "tiers_not_rising", message, { values: { currency } })]
  }
  const [gives, gave] = [worth(tier, from, currency), worth(below, from, currency)]
  if (gives === null || gave === null || gives >= gave) return []
  const message = "This tier gives less than the one before where it begins."
  return [finding(`${field}.gives`, "tier_gives_less", message, { values: { currency } })]
}

function amountOf(amounts: Amounts, currency: string): bigint | null {
  const found = amounts.find((amount) => amount.currency === currency)
  return found ? BigInt(found.minor) : null
}

/** In millionths of a minor unit, so that nothing is rounded. */
function worth({ gives }: Tier, subtotal: bigint, currency: string): bigint | null {
  if ("ratePpm" in gives) return subtotal * BigInt(gives.ratePpm)
  const off = amountOf(gives.amounts, currency)
  return off === null ? null : off * million
}

/**
 * Nothing is converted: in a currency without an amount a promotion gives nothing. Where no market that it is
 * for has all its amounts it can never apply; where some have not, its owner is told which.
 */
export function coverage(promotion: Omit<Promotion, "promotionId">, { markets }: Facts): Finding[] {
  const named = promotion.conditions.flatMap((one) => (one.kind === "markets" ? one.marketCodes : []))
  const meant = named.length === 0 ? markets : markets.filter(({ code }) => named.includes(code))
  const needed = amountsNeeded(promotion)
  if (needed.length === 0 || meant.length === 0) return []
  const lacking = (currency: string) =>
    needed.find(({ amounts }) => !amounts.some((amount) => amount.currency === currency))?.field
  const without = meant.filter(({ currency }) => lacking(currency) !== undefined)
  const [first] = without
  if (!first) return []
  const field = lacking(first.currency) ?? "action"
  const values = { currencies: [...new Set(without.map(({ currency }) => currency))].join(", ") }
  if (without.length === meant.length) {
    // What is empty, or in no currency of the shop, was told already.
    const message = "No market that it is for has all the amounts it needs, so that it would never apply."
    return [finding(field, "amount_missing_everywhere", message, { values })]
  }
  const message = `It gives nothing in markets that sell in ${values.currencies}: an amount is missing there.`
  return [finding(field, "amount_missing_in", message, { values, isWarning: true })]
}

type Needed = { field: string; amounts: Amounts }

function amountsNeeded({ action, conditions, lineMax, orderMax }: Omit<Promotion, "promotionId">): Needed[] {
  return [
    ...conditions.flatMap((one: Condition, place) =>
      one.kind === "subtotal" ? [{ field: `conditions.${place}.amounts`, amounts: one.amounts }] : [],
    ),
    ...("amounts" in action ? [{ field: "action.amounts", amounts: action.amounts }] : []),
    ...(action.kind === "tiers"
      ? [{ field: "action.tiers", amounts: action.tiers.flatMap(({ from }) => from) }]
      : []),
    ...(lineMax ? [{ field: "lineMax", amounts: lineMax }] : []),
    ...(orderMax ? [{ field: "orderMax", amounts: orderMax }] : []),
  ]
}
