import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { dayText, momentText } from "../../kit/format.ts"
import { useMay } from "../../kit/me.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { Badge, Notice } from "../../parts/states.tsx"
import { useShopZone } from "../products/shop_zone.tsx"
import { percentText, standingOf } from "./rates.ts"
import { ratesOf, type TaxRate } from "./rules_reading.ts"

const tones = { past: "plain", now: "good", coming: "warn" } as const

export function TaxRateRow({ rate }: { rate: TaxRate }) {
  const { t, locale } = useWords()
  const mayWrite = useMay("taxes.write")
  const [asks, setAsks] = useState(false)
  const { validFrom, validUntil, authority, checkedOn } = rate
  const standing = standingOf(rate)
  const zone = useShopZone()
  const from = momentText(locale, validFrom, zone)
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
      <span className="w-16 font-semibold tabular-nums">{percentText(locale, rate.ratePpm)}</span>
      <span className="min-w-40 flex-1 text-muted text-sm">
        {validUntil === null
          ? t("rates.from", { day: from })
          : t("taxes.from_to", { from, until: momentText(locale, validUntil, zone) })}
        {authority !== null && (
          <span className="block">
            {checkedOn === null
              ? t("taxes.said_by", { authority })
              : t("taxes.said_by_checked", { authority, day: dayText(locale, checkedOn) })}
          </span>
        )}
        {rate.source !== null && <span className="block break-words">{rate.source}</span>}
      </span>
      <Badge tone={tones[standing]}>{t(`rates.${standing}`)}</Badge>
      {standing === "coming" && mayWrite && (
        <Button onClick={() => setAsks(true)}>{t("taxes.withdraw")}</Button>
      )}
      {asks && <Withdrawal rate={rate} onClose={() => setAsks(false)} />}
    </li>
  )
}

function Withdrawal({ rate, onClose }: { rate: TaxRate; onClose: () => void }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const withdraw = useMutation({
    mutationFn() {
      const params = { path: { taxRateId: rate.taxRateId } }
      return ask(() => api.DELETE("/admin/v1/tax-rates/{taxRateId}", { params }))
    },
    onSuccess({ taxRates }) {
      queries.setQueryData(ratesOf(rate.country).queryKey, taxRates)
      void queries.invalidateQueries({ queryKey: ["settings", "taxes"] })
      say(t("taxes.withdrawn"))
      onClose()
    },
  })
  return (
    <Dialog title={t("taxes.withdraw_ask")} open onClose={onClose}>
      <div className="grid gap-4">
        {withdraw.error && <Notice tone="bad">{sentenceOf(t, withdraw.error)}</Notice>}
        <p>{t("taxes.withdraw_text")}</p>
        <DialogButtons>
          <Button onClick={onClose}>{t("part.cancel")}</Button>
          <Button tone="primary" busy={withdraw.isPending} onClick={() => withdraw.mutate()}>
            {t("taxes.withdraw")}
          </Button>
        </DialogButtons>
      </div>
    </Dialog>
  )
}
