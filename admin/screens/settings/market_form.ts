import { useMutation, useQueryClient } from "@tanstack/react-query"
import { api, ask } from "../../kit/api.ts"
import { amountText, minorOf } from "../../kit/numbers.ts"
import { Problem } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import type { Translate } from "../../kit/words.ts"
import type { Draft } from "../../parts/draft.tsx"
import { allMarkets } from "../products/reading.ts"
import type { Market } from "./rules_reading.ts"
import { type Problems, Unready, wholeOf } from "./saving.ts"

/** A market as it is typed. */
export type MarketForm = Pick<
  Market,
  | "titles"
  | "countries"
  | "homeCountry"
  | "taxDisplay"
  | "rounding"
  | "roundingMode"
  | "deliveryTax"
  | "reverseChargeFrom"
  | "defaultLocale"
> & { position: string; cashStep: string }

export function formOf(market: Market): MarketForm {
  const { titles, countries, homeCountry, taxDisplay, defaultLocale, position, cashStepMinor } = market
  const { rounding, roundingMode, deliveryTax, currency, reverseChargeFrom } = market
  return {
    ...{ titles, countries, homeCountry, taxDisplay, rounding, roundingMode, deliveryTax, defaultLocale },
    reverseChargeFrom,
    position: String(position),
    cashStep: cashStepMinor === null ? "" : amountText({ minor: cashStepMinor, currency }),
  }
}

/** The smallest coin in minor units; null for none, nothing for what is no amount. */
function stepOf(typed: string, currency: string): number | null | undefined {
  if (typed.trim() === "") return null
  const minor = minorOf(typed, currency)
  return minor !== undefined && minor >= 2 && minor <= 10_000 ? minor : undefined
}

export function marketProblems(
  t: Translate,
  form: MarketForm,
  shop: { language: string; currency: string },
): Problems {
  return {
    ...(!form.titles[shop.language]?.trim() && { titles: t("rules.title_missing") }),
    ...(form.countries.length === 0 && { countries: t("markets.countries_none") }),
    ...(!form.countries.includes(form.homeCountry) && { homeCountry: t("refusal.market.home_country") }),
    ...(stepOf(form.cashStep, shop.currency) === undefined && { cashStep: t("markets.cash_step_bad") }),
    ...(wholeOf(form.position) === undefined && { position: t("rules.no_number") }),
  }
}

type Saving = { market: Market; draft: Draft<MarketForm>; isReady: boolean }

export function useSaveMarket({ market, draft, isReady }: Saving) {
  const { t } = useWords()
  const keep = useKeepMarket()
  const queries = useQueryClient()
  return useMutation({
    async mutationFn() {
      const { changes } = draft
      const { position, cashStep, ...rest } = changes
      if (!isReady) throw new Unready()
      const place = position === undefined ? {} : { position: wholeOf(position) ?? 0 }
      const step = cashStep === undefined ? {} : { cashStepMinor: stepOf(cashStep, market.currency) ?? null }
      const params = { path: { marketCode: market.code } }
      const body = { ...rest, ...place, ...step, version: market.version }
      keep(await ask(() => api.PATCH("/admin/v1/markets/{marketCode}", { params, body })))
      draft.saved(changes)
    },
    onSuccess() {
      void queries.invalidateQueries({ queryKey: ["settings", "taxes"] })
      say(t("save.saved"))
    },
    onError: (error) => keepNewer(error, keep),
  })
}

/** Puts a market where the list has the one before. */
export function useKeepMarket(): (saved: Market) => void {
  const queries = useQueryClient()
  return (saved) =>
    queries.setQueryData(
      allMarkets.queryKey,
      (before) => before && { markets: before.markets.map((one) => (one.code === saved.code ? saved : one)) },
    )
}

/** A refusal because somebody was faster brings what they saved. */
export function keepNewer(error: unknown, keep: (saved: Market) => void): void {
  const isBehind = error instanceof Problem && error.code === "market.changed" && error.details.market
  if (isBehind) keep(error.details.market as Market)
}
