import { useMutation, useQueryClient } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { EffectPanel } from "../../parts/effect_panel.tsx"
import { SelectField, TextField } from "../../parts/field.tsx"
import { Notice } from "../../parts/states.tsx"
import { ppmOf, taxCategories } from "./rates.ts"
import { ratesOf, type TaxRate } from "./rules_reading.ts"
import { Unready } from "./saving.ts"

type Props = { marketCode: string; onClose: () => void }

/** A rate from now on, or from a day to come. */
export function NewRate({ marketCode, onClose }: Props) {
  const { t } = useWords()
  const [category, setCategory] = useState<TaxRate["category"]>("standard")
  const [percent, setPercent] = useState("")
  const [day, setDay] = useState("")
  const ratePpm = ppmOf(percent)
  const set = useSetRate({ marketCode, onClose, category, ratePpm, day })
  const isUnready = set.error instanceof Unready
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!set.isPending) set.mutate()
  }
  return (
    <Dialog title={t("rates.new")} open onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        {set.error && !isUnready && <Notice tone="bad">{sentenceOf(t, set.error)}</Notice>}
        <SelectField
          label={t("rates.category")}
          value={category}
          onChange={setCategory}
          choices={taxCategories.map((one) => ({ value: one, text: t(`rates.category.${one}`) }))}
        />
        <TextField
          label={t("rates.percent")}
          inputMode="decimal"
          required
          problem={isUnready && ratePpm === undefined ? t("rates.percent_bad") : undefined}
          value={percent}
          onChange={setPercent}
        />
        <TextField
          label={t("rates.day")}
          hint={t("rates.day_hint")}
          type="date"
          value={day}
          onChange={setDay}
        />
        <p className="text-muted">{t("rates.for_ever")}</p>
        {ratePpm !== undefined && (
          <EffectPanel change={{ kind: "tax", rate: { marketCode, category, ratePpm } }} isPlain />
        )}
        <DialogButtons>
          <Button onClick={onClose}>{t("part.cancel")}</Button>
          <Button type="submit" tone="primary" busy={set.isPending}>
            {t("rates.set")}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}

type Setting = Props & { category: TaxRate["category"]; ratePpm: number | undefined; day: string }

function useSetRate({ marketCode, onClose, category, ratePpm, day }: Setting) {
  const { t } = useWords()
  const queries = useQueryClient()
  return useMutation({
    mutationFn() {
      if (ratePpm === undefined) throw new Unready()
      const params = { path: { marketCode } }
      // Midnight where somebody sits and types it.
      const validFrom = day && { validFrom: new Date(`${day}T00:00`).toISOString() }
      const body = { category, ratePpm, ...validFrom }
      return ask(() => api.POST("/admin/v1/markets/{marketCode}/tax-rates", { params, body }))
    },
    onSuccess({ taxRates }) {
      queries.setQueryData(ratesOf(marketCode).queryKey, taxRates)
      say(t("save.saved"))
      onClose()
    },
  })
}
