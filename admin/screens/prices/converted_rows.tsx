import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { api, ask } from "../../kit/api.ts"
import { calendarDayText, moneyText } from "../../kit/format.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Notice } from "../../parts/states.tsx"
import type { Product } from "../products/reading.ts"
import type { Market } from "../settings/rules_reading.ts"
import { allConversions, type Conversion } from "./conversions_reading.ts"
import type { VariantPrice } from "./reading.ts"

/** "Converted from €24.90 at 0.9312, the rate of 20 Nov 2026." */
export function ConvertedNote({ price: { converted } }: { price: VariantPrice }) {
  const { t, locale } = useWords()
  if (!converted) return null
  const { minor, currency, rate, on } = converted
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 9 })
  return (
    <p className="text-muted text-sm">
      {t("depth.converted", {
        from: moneyText(locale, { minor, currency }),
        rate: decimal.format(rate as `${number}`),
        day: calendarDayText(locale, on),
      })}
    </p>
  )
}

export type Place = { variantId: string; marketCode: string }

/** Where a rule would make a price, had nobody set one or stopped the sale. */
export function useConvertible(
  product: Product,
  known: { prices: VariantPrice[]; markets: readonly PricedMarket[] },
): Place[] {
  const { data: rules = [] } = useQuery(allConversions)
  return placesToConvert({ rules, ...known, variantIds: product.variants.map(({ id }) => id) })
}

type PricedMarket = Pick<Market, "code" | "currency">

type Known = {
  rules: readonly Conversion[]
  prices: readonly VariantPrice[]
  markets: readonly PricedMarket[]
  variantIds: readonly string[]
}

function placesToConvert({ rules, prices, markets, variantIds }: Known): Place[] {
  const priceAt = (variantId: string, marketCode: string) =>
    prices.find((one) => one.variantId === variantId && one.marketCode === marketCode)
  return variantIds.flatMap((variantId) =>
    markets
      .filter(({ code, currency }) => {
        if (priceAt(variantId, code)?.converted) return false
        return rules.some(({ isOn, toCurrency, fromMarket }) => {
          const source = priceAt(variantId, fromMarket)
          return isOn && toCurrency === currency && source && !source.converted
        })
      })
      .map(({ code }) => ({ variantId, marketCode: code })),
  )
}

type ButtonProps = { place: Place; name: string }

/** Gives the price back to the rules. */
export function FollowButton({ place, name }: ButtonProps) {
  const { t } = useWords()
  const { variantId, marketCode } = place
  const params = { path: { variantId, marketCode } }
  const follow = useChange(t("depth.followed"), () =>
    ask(() => api.PUT("/admin/v1/variants/{variantId}/prices/{marketCode}/conversion", { params })),
  )
  return <ChangeButton change={follow} text={t("depth.follow")} name={name} />
}

/** Sells it there at no price, until somebody gives it back to the rules or sets one. */
export function StopButton({ place, name }: ButtonProps) {
  const { t } = useWords()
  const { variantId, marketCode } = place
  const params = { path: { variantId, marketCode } }
  const stop = useChange(t("save.saved"), () =>
    ask(() => api.DELETE("/admin/v1/variants/{variantId}/prices/{marketCode}", { params })),
  )
  return <ChangeButton change={stop} text={t("depth.stop")} name={name} />
}

function useChange(done: string, change: () => Promise<unknown>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess() {
      say(done)
      void queries.invalidateQueries({ queryKey: ["products"] })
    },
  })
}

type ChangeProps = { change: ReturnType<typeof useChange>; text: string; name: string }

function ChangeButton({ change, text, name }: ChangeProps) {
  const { t } = useWords()
  return (
    <>
      <Button busy={change.isPending} onClick={() => change.mutate()}>
        {text}
        <span className="sr-only">: {name}</span>
      </Button>
      {change.error && <Notice tone="bad">{sentenceOf(t, change.error)}</Notice>}
    </>
  )
}
