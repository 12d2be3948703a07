import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { momentText, moneyText } from "../../kit/format.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { EffectPanel } from "../../parts/effect_panel.tsx"
import { Notice } from "../../parts/states.tsx"
import { historyOf, type PastPrice, type VariantPrice } from "./reading.ts"
import { SaleFields } from "./sale_fields.tsx"
import { TierFields } from "./tier_fields.tsx"
import { readSales, readTiers, typedSales, typedTiers } from "./typed.ts"

type Props = { title: string; price: VariantPrice; zone: string; onClose: () => void }

/** Sales and prices by quantity of one variant in one market, with what came of it and what was before. */
export function DepthDialog({ title, price: kept, zone, onClose }: Props) {
  const { t, locale } = useWords()
  const queries = useQueryClient()
  const { variantId, marketCode, price, compareAt } = kept
  const [tiers, setTiers] = useState(() => typedTiers(kept.tiers))
  const [sales, setSales] = useState(() => typedSales(kept.sales, zone))
  const [isSeen, setIsSeen] = useState(false)
  const readT = readTiers(tiers, price)
  const readS = readSales(sales, { price, zone })
  const isReady = readT.value !== undefined && readS.value !== undefined
  const depth = { tiers: readT.value ?? [], sales: readS.value ?? [] }
  const save = useMutation({
    mutationFn: () => {
      const body = { price, compareAt, ...depth }
      const params = { path: { variantId, marketCode } }
      return ask(() => api.PUT("/admin/v1/variants/{variantId}/prices/{marketCode}", { params, body }))
    },
    onSuccess() {
      say(t("save.saved"))
      void queries.invalidateQueries({ queryKey: ["products"] })
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsSeen(true)
    if (isReady && !save.isPending) save.mutate()
  }
  const shown = (problem: typeof readT.problem) => (isSeen && problem ? t(problem) : undefined)
  return (
    <Dialog title={title} open wide onClose={onClose}>
      <form onSubmit={submit} className="grid gap-6" noValidate>
        <p>{t("depth.price_now", { price: moneyText(locale, price) })}</p>
        <SaleFields
          sales={sales}
          currency={price.currency}
          zone={zone}
          problem={shown(readS.problem)}
          change={setSales}
        />
        <TierFields
          tiers={tiers}
          currency={price.currency}
          problem={shown(readT.problem)}
          change={setTiers}
        />
        {isReady && <EffectPanel change={effectOf(kept, depth)} isPlain />}
        <History price={kept} zone={zone} />
        {save.error && <Notice tone="bad">{sentenceOf(t, save.error)}</Notice>}
        <DialogButtons>
          <Button onClick={onClose}>{t("part.cancel")}</Button>
          <Button type="submit" tone="primary" busy={save.isPending}>
            {t("save.save")}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}

type Read = {
  tiers: NonNullable<ReturnType<typeof readTiers>["value"]>
  sales: NonNullable<ReturnType<typeof readSales>["value"]>
}

function effectOf({ variantId, marketCode, price }: VariantPrice, depth: Read) {
  return { kind: "prices" as const, prices: [{ variantId, marketCode, price, ...depth }] }
}

/** How the price came to be what it is. */
function History({ price, zone }: { price: VariantPrice; zone: string }) {
  const { t, locale } = useWords()
  const history = useQuery(historyOf(price))
  return (
    <details>
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">{t("depth.history")}</summary>
      {history.error && <Notice tone="bad">{sentenceOf(t, history.error)}</Notice>}
      <ol className="grid gap-2">
        {history.data?.map((past) => (
          <li key={past.number} className="flex flex-wrap justify-between gap-x-4">
            <span className="text-muted">{momentText(locale, past.validFrom, zone)}</span>
            <span>{wordsOf(past, t, locale)}</span>
          </li>
        ))}
      </ol>
    </details>
  )
}

function wordsOf(past: PastPrice, t: ReturnType<typeof useWords>["t"], locale: string): string {
  if (!past.price) return t("depth.not_sold")
  const sales = past.sales.map(({ price }) => t("depth.sale_at", { price: moneyText(locale, price) }))
  const tiers = past.tiers.map(({ quantityMin, price }) =>
    t("depth.tier_at", { quantity: quantityMin, price: moneyText(locale, price) }),
  )
  return [moneyText(locale, past.price), ...sales, ...tiers].join(" · ")
}
