import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { type FormEvent, useId, useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { midnightIn, ownTimeZone } from "../../kit/clock.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { EffectPanel } from "../../parts/effect_panel.tsx"
import { SelectField, TextField } from "../../parts/field.tsx"
import { NumberField } from "../../parts/number_field.tsx"
import { Notice } from "../../parts/states.tsx"
import { useShopZone } from "../products/shop_zone.tsx"
import { percentDigits, ppmOf, regionOf, taxCategories } from "./rates.ts"
import { ratesOf, type TaxRate } from "./rules_reading.ts"
import { type Problems, problemsOf, Unready } from "./saving.ts"

type Props = { country: string; onClose: () => void }

const blank = {
  category: "standard" as TaxRate["category"],
  percent: "",
  region: "",
  day: "",
  lastDay: "",
  authority: "",
}
type Typed = typeof blank

/** A rate from now on, or from a day to come; for good or until a day. */
export function NewRate({ country, onClose }: Props) {
  const { t } = useWords()
  const [typed, setTyped] = useState(blank)
  const { category } = typed
  const ratePpm = ppmOf(typed.percent)
  const region = regionOf(typed.region, country)
  const set = useSetRate({ country, onClose, typed, ratePpm, region })
  const isUnready = set.error instanceof Unready
  const wrong = problemsOf(t, set.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!set.isPending) set.mutate()
  }
  return (
    <Dialog title={t("rates.new")} open onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        {set.error && !isUnready && <Notice tone="bad">{sentenceOf(t, set.error)}</Notice>}
        <RateFields
          typed={typed}
          country={country}
          problems={{
            ...wrong,
            ...(isUnready && ratePpm === undefined && { ratePpm: t("rates.percent_bad") }),
            ...(region === undefined && { region: t("taxes.region_bad", { country }) }),
          }}
          onChange={(changes) => setTyped({ ...typed, ...changes })}
        />
        {ratePpm !== undefined && region !== undefined && (
          <EffectPanel change={{ kind: "tax", rate: { country, region, category, ratePpm } }} isPlain />
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

type FieldsProps = {
  typed: Typed
  country: string
  problems: Problems
  onChange: (changes: Partial<Typed>) => void
}

function RateFields({ typed, country, problems, onChange }: FieldsProps) {
  const { t } = useWords()
  return (
    <>
      <SelectField
        label={t("rates.category")}
        value={typed.category}
        onChange={(chosen) => onChange({ category: chosen })}
        choices={taxCategories.map((one) => ({ value: one, text: t(`rates.category.${one}`) }))}
      />
      <NumberField
        label={t("rates.percent")}
        digits={percentDigits}
        required
        problem={problems.ratePpm}
        value={typed.percent}
        onChange={(percent) => onChange({ percent })}
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField
          label={t("rates.day")}
          hint={t("rates.day_hint")}
          type="date"
          problem={problems.validFrom}
          value={typed.day}
          onChange={(day) => onChange({ day })}
        />
        <TextField
          label={t("taxes.until")}
          hint={t("taxes.until_hint")}
          type="date"
          problem={problems.validUntil}
          value={typed.lastDay}
          onChange={(lastDay) => onChange({ lastDay })}
        />
      </div>
      <RegionField
        country={country}
        problem={problems.region}
        value={typed.region}
        onChange={(region) => onChange({ region })}
      />
      <TextField
        label={t("taxes.authority")}
        hint={t("taxes.authority_hint")}
        maxLength={200}
        value={typed.authority}
        onChange={(authority) => onChange({ authority })}
      />
    </>
  )
}

type RegionProps = {
  country: string
  problem: string | undefined
  value: string
  onChange: (region: string) => void
}

/** Parts that have a rate already are offered; of another one it is said that no rate names it yet. */
function RegionField({ country, ...field }: RegionProps) {
  const { t } = useWords()
  const offered = useId()
  const { data: rates = [] } = useQuery(ratesOf(country))
  const known = [...new Set(rates.flatMap(({ region }) => region ?? []))].sort()
  const region = regionOf(field.value, country)
  const isNew = typeof region === "string" && !known.includes(region)
  return (
    <div>
      <TextField
        label={t("taxes.region")}
        hint={isNew ? t("taxes.region_new", { region }) : t("taxes.region_hint", { country })}
        maxLength={6}
        list={offered}
        {...field}
      />
      <datalist id={offered}>
        {known.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </div>
  )
}

type Setting = Props & { typed: Typed; ratePpm: number | undefined; region: string | null | undefined }

function useSetRate({ country, onClose, typed, ratePpm, region }: Setting) {
  const { t } = useWords()
  const queries = useQueryClient()
  const zone = useShopZone() ?? ownTimeZone()
  return useMutation({
    mutationFn() {
      if (ratePpm === undefined || region === undefined) throw new Unready()
      const { category, day, lastDay } = typed
      const authority = typed.authority.trim()
      const body = {
        ...{ country, region, category, ratePpm },
        ...(day && { validFrom: midnightIn(day, zone) }),
        ...(lastDay && { validUntil: midnightIn(lastDay, zone, 1) }),
        ...(authority && { authority }),
      }
      return ask(() => api.POST("/admin/v1/tax-rates", { body }))
    },
    onSuccess({ taxRates }) {
      queries.setQueryData(ratesOf(country).queryKey, taxRates)
      void queries.invalidateQueries({ queryKey: ["settings", "taxes"] })
      void queries.invalidateQueries({ queryKey: ["settings", "onboarding"] })
      say(t("save.saved"))
      onClose()
    },
  })
}
