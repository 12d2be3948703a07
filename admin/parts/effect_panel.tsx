import { useQuery } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import { api, ask, type Shape } from "../kit/api.ts"
import { sentenceOf } from "../kit/problem.ts"
import { useWords } from "../kit/use_words.ts"
import { effectEn } from "../messages/effect.en.ts"
import { bring } from "../messages/here.ts"
import { Button, Spinner } from "./button.tsx"
import { EffectOrders } from "./effect_orders.tsx"
import { EffectSums } from "./effect_sums.tsx"
import { Notice } from "./states.tsx"

bring(effectEn)

type Money = Shape<"Money">
type Method = Shape<"DeliveryMethod">

type DraftedRate = Pick<Shape<"TaxRate">, "country" | "region" | "category" | "ratePpm">
type DraftedPrice = {
  variantId: string
  marketCode: string
  price: Money | null
  tiers?: { quantityMin: number; price: Money }[]
  sales?: { price: Money; from?: string; until: string | null }[]
}

/** What is typed and not saved yet, as the shop takes it. */
export type DraftedChange =
  | { kind: "prices"; prices: DraftedPrice[] }
  | { kind: "delivery"; method: Omit<Method, "version"> }
  | { kind: "tax"; rate: DraftedRate }

export type Effect = Shape<"Effect">

function askEffect(change: DraftedChange): Promise<Effect> {
  if (change.kind === "prices")
    return ask(() => api.POST("/admin/v1/effects/prices", { body: { prices: change.prices } }))
  if (change.kind === "delivery")
    return ask(() => api.POST("/admin/v1/effects/delivery", { body: change.method }))
  return ask(() => api.POST("/admin/v1/effects/tax", { body: change.rate }))
}

// Typing pauses for so long before the effect follows by itself.
const pauseMs = 600
// What took longer than this is calculated only when it is asked for.
const quickMs = 800

/**
 * What a change would have made of the last month's carts and orders, before it is saved. It waits to be
 * asked the first time; where the answer was quick, it then follows what is typed.
 */
export function EffectPanel({ change, isPlain = false }: { change: DraftedChange; isPlain?: boolean }) {
  const { t } = useWords()
  const [asked, setAsked] = useState<DraftedChange>()
  const [isQuick, setIsQuick] = useState(false)
  const key = JSON.stringify(change)
  const effect = useQuery({
    queryKey: ["effect", JSON.stringify(asked)],
    enabled: asked !== undefined,
    async queryFn() {
      const begun = performance.now()
      const found = await askEffect(asked ?? change)
      setIsQuick(performance.now() - begun < quickMs)
      return found
    },
    placeholderData: (before) => before,
    staleTime: 30_000,
    retry: false,
  })
  const isBehind = asked !== undefined && JSON.stringify(asked) !== key
  useEffect(() => {
    if (!isBehind || !isQuick) return
    const timer = setTimeout(() => setAsked(JSON.parse(key) as DraftedChange), pauseMs)
    return () => clearTimeout(timer)
  }, [isBehind, isQuick, key])
  const show = () => (isBehind || !asked ? setAsked(change) : void effect.refetch())
  const isWorking = effect.isFetching || (isBehind && isQuick)
  return (
    <section
      aria-label={t("effect.title")}
      className={isPlain ? "border-line border-t pt-4" : "panel p-4 sm:p-5"}
    >
      <h2 className="text-lg">{t("effect.title")}</h2>
      <p className="mt-1 mb-3 text-muted text-sm">{t("effect.text")}</p>
      <div className="grid gap-4">
        {effect.data && !effect.error && <Found effect={effect.data} change={change} />}
        {effect.error && <Notice tone="bad">{sentenceOf(t, effect.error)}</Notice>}
        {isBehind && !isQuick && !isWorking && <Notice tone="warn">{t("effect.behind")}</Notice>}
        {isWorking && (
          <p role="status" className="flex items-center gap-3 text-muted">
            <Spinner />
            {t("effect.working")}
          </p>
        )}
        {!isWorking && (!effect.data || effect.error || isBehind) && (
          <Button onClick={show} className="justify-self-start">
            {asked ? t("effect.again") : t("effect.show")}
          </Button>
        )}
      </div>
    </section>
  )
}

function Found({ effect, change }: { effect: Effect; change: DraftedChange }) {
  const { t } = useWords()
  const { currencies, examples } = effect
  if (currencies.length === 0) return <p>{t("effect.nothing")}</p>
  const isSame = currencies.every(({ orders, carts }) => orders.touched === 0 && carts.touched === 0)
  const looked = (kind: "orders" | "carts") => currencies.reduce((sum, one) => sum + one[kind].looked, 0)
  return (
    <div className="grid gap-4" aria-live="polite">
      {isSame && <p className="font-semibold">{t("effect.same")}</p>}
      {currencies.map((one) => (
        <EffectSums key={one.currency} sums={one} isAlone={currencies.length === 1} />
      ))}
      {examples && <EffectOrders examples={examples} />}
      <ul className="grid gap-1 text-muted text-sm">
        {effect.isOrdersCut && <li>{t("effect.cut_orders", { count: looked("orders") })}</li>}
        {effect.isCartsCut && <li>{t("effect.cut_carts", { count: looked("carts") })}</li>}
        {hasSales(change) && <li>{t("effect.sale_day")}</li>}
        {change.kind === "tax" && <li>{t("effect.tax_day")}</li>}
        <li>{t("effect.unknown")}</li>
      </ul>
    </div>
  )
}

const hasSales = (change: DraftedChange) =>
  change.kind === "prices" && change.prices.some(({ sales = [] }) => sales.length > 0)
