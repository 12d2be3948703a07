import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { api, ask, type Shape } from "../../kit/api.ts"
import { dayText } from "../../kit/format.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Check } from "../../parts/check.tsx"
import { Notice } from "../../parts/states.tsx"
import { countryNames } from "./countries.ts"
import { percentText } from "./rates.ts"

export type ComparedRate = Shape<"ComparedTaxRate">
type Taken = NonNullable<ComparedRate["rate"]>

type Props = { rows: readonly ComparedRate[]; onTaken: () => void }

/** Rates that would be set, each with who says so: what somebody has looked at and chosen is taken over. */
export function ComparedRates({ rows, onTaken }: Props) {
  const { t } = useWords()
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const open = rows.flatMap(({ line, outcome, rate, beforePpm }) =>
    rate && (outcome === "new" || outcome === "changed") ? [{ line, rate, beforePpm }] : [],
  )
  const refused = rows.filter(({ outcome }) => outcome === "refused")
  const chosen = open.filter(({ line }) => !left.has(line))
  const take = useTakeOver(onTaken)
  const choose = (line: number, isChosen: boolean) => {
    const next = new Set(left)
    if (isChosen) next.delete(line)
    else next.add(line)
    setLeft(next)
  }
  return (
    <div className="grid gap-4">
      {take.error && <Notice tone="bad">{sentenceOf(t, take.error)}</Notice>}
      {open.length > 0 && (
        <ul className="divide-y divide-line">
          {open.map(({ line, rate, beforePpm }) => (
            <li key={line} className="py-2">
              <RateChoice
                rate={rate}
                beforePpm={beforePpm ?? null}
                checked={!left.has(line)}
                onChange={(isChosen) => choose(line, isChosen)}
              />
            </li>
          ))}
        </ul>
      )}
      {open.length > 0 && (
        <Button
          tone="primary"
          className="justify-self-start"
          disabled={chosen.length === 0}
          busy={take.isPending}
          onClick={() => take.mutate(chosen.map(({ rate }) => rate))}
        >
          {t("taxes.take_over", { count: chosen.length })}
        </Button>
      )}
      {refused.length > 0 && (
        <Notice tone="warn">
          <p className="font-semibold">{t("taxes.file_refused", { count: refused.length })}</p>
          <ul>
            {refused.map(({ line, problem, written }) => (
              <li key={line}>
                {t("taxes.file_line", { line })}
                {written && <span className="text-muted"> ({written})</span>}
                {": "}
                {problem && t(`taxes.fault.${problem.problem}`, { field: problem.field })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}

type ChoiceProps = {
  rate: Taken
  beforePpm: number | null
  checked: boolean
  onChange: (isChosen: boolean) => void
}

function RateChoice({ rate, beforePpm, checked, onChange }: ChoiceProps) {
  const { t, locale } = useWords()
  const { country, region, category, ratePpm, validFrom, authority, source, checkedOn } = rate
  const place = region ?? countryNames(locale).of(country) ?? country
  const isComing = new Date(validFrom) > new Date()
  const said = [
    beforePpm !== null && t("taxes.instead_of", { percent: percentText(locale, beforePpm) }),
    isComing ? t("rates.from", { day: dayText(locale, validFrom) }) : t("taxes.from_now"),
    authority &&
      (checkedOn
        ? t("taxes.said_by_checked", { authority, day: dayText(locale, checkedOn) })
        : t("taxes.said_by", { authority })),
    source,
  ]
  return (
    <Check
      label={t("taxes.choose", {
        rate: percentText(locale, ratePpm),
        place,
        category: t(`rates.category.${category}`),
      })}
      hint={said.filter(Boolean).join(" · ")}
      checked={checked}
      onChange={onChange}
    />
  )
}

function useTakeOver(onTaken: () => void) {
  const { t } = useWords()
  const queries = useQueryClient()
  return useMutation({
    mutationFn(rates: Taken[]) {
      const body = { rates: rates.map(({ validUntil = null, ...rate }) => ({ ...rate, validUntil })) }
      return ask(() => api.POST("/admin/v1/tax-rates/takeovers", { body }))
    },
    onSuccess({ count }) {
      void queries.invalidateQueries({ queryKey: ["settings"] })
      say(t("taxes.taken_over", { count }))
      onTaken()
    },
  })
}
