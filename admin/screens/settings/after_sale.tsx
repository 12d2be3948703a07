import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { Shape } from "../../../client/index.ts"
import { api, ask } from "../../kit/api.ts"
import { digitsOf } from "../../kit/format.ts"
import { useMay } from "../../kit/me.ts"
import { amountText, minorOf, typedAmount } from "../../kit/numbers.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { aftersaleEn } from "../../messages/aftersale.en.ts"
import { bring } from "../../messages/here.ts"
import { Check } from "../../parts/check.tsx"
import { type Draft, SaveBar, useDraft } from "../../parts/draft.tsx"
import { TextField } from "../../parts/field.tsx"
import { NumberField } from "../../parts/number_field.tsx"
import { PageHeader, Panel } from "../../parts/page.tsx"
import { ErrorState, Loading } from "../../parts/states.tsx"
import { allMarkets } from "../products/reading.ts"
import { BackToSettings } from "./back.tsx"
import { Unready, wholeOf } from "./saving.ts"

bring(aftersaleEn)

type Rules = Shape<"AftersaleRules">

const aftersaleRules = queryOptions({
  queryKey: ["aftersale_rules"],
  queryFn: () => ask(() => api.GET("/admin/v1/after-sale-rules")),
})

type Form = {
  buyersCancel: boolean
  cardsFirst: boolean
  /** As typed, by currency. */
  limits: string
  days: string
}

/** What the owner has decided about what happens after the sale. */
export default function AfterSale() {
  const rules = useQuery(aftersaleRules)
  if (rules.data) return <Editor rules={rules.data} />
  if (rules.error) return <ErrorState error={rules.error} retry={() => void rules.refetch()} />
  return <Loading />
}

function Editor({ rules }: { rules: Rules }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const mayWrite = useMay("settings.write")
  const { version, secondPersonAbove, requestDays, ...flags } = rules
  const kept = { ...flags, limits: typedOf(secondPersonAbove), days: String(requestDays) }
  const draft = useDraft<Form>(kept, version)
  const { value, change } = draft
  const save = useMutation({
    mutationFn: () => {
      const { limits, days, ...rest } = draft.value
      const secondPersonAbove = limitsOf(limits)
      const requestDays = wholeOf(days)
      if (!secondPersonAbove || !requestDays || !isDays(days)) throw new Unready()
      const body = { ...rest, secondPersonAbove, requestDays, version }
      return ask(() => api.PUT("/admin/v1/after-sale-rules", { body }))
    },
    onSuccess(saved) {
      queries.setQueryData(aftersaleRules.queryKey, saved)
      draft.drop()
      say(t("aftersale.saved"))
    },
    onError: () => void queries.invalidateQueries({ queryKey: aftersaleRules.queryKey }),
  })
  const isRight = limitsOf(value.limits) !== undefined && isDays(value.days)
  const isUnready = save.error instanceof Unready
  const drop = () => {
    draft.drop()
    save.reset()
  }
  return (
    <>
      <PageHeader title={t("settings.after_sale")} above={<BackToSettings />} />
      <fieldset disabled={!mayWrite} className="grid max-w-2xl gap-4">
        <Panel title={t("aftersale.cancel")}>
          <Check
            label={t("aftersale.buyers_cancel")}
            hint={t("aftersale.buyers_cancel_hint")}
            checked={value.buyersCancel}
            onChange={(buyersCancel) => change({ buyersCancel })}
          />
        </Panel>
        <Panel title={t("aftersale.refunds")}>
          <Check
            label={t("aftersale.cards_first")}
            hint={t("aftersale.cards_first_hint")}
            checked={value.cardsFirst}
            onChange={(cardsFirst) => change({ cardsFirst })}
          />
          <Limits draft={draft} isUnready={isUnready} />
        </Panel>
      </fieldset>
      <SaveBar
        draft={{ ...draft, drop }}
        busy={save.isPending}
        problem={
          save.error && !(isUnready && isRight)
            ? isUnready
              ? t("rules.look_again")
              : sentenceOf(t, save.error)
            : undefined
        }
        onSave={() => save.mutate()}
      />
    </>
  )
}

/** Typed amounts are kept as one text, so that a draft compares them. */
function typedOf(limits: Readonly<Record<string, number>>): string {
  const typed = Object.entries(limits).map(([currency, minor]) => [currency, amountText({ minor, currency })])
  return JSON.stringify(Object.fromEntries(typed.sort()))
}

function isDays(typed: string): boolean {
  const days = wholeOf(typed)
  return days !== undefined && days >= 1 && days <= 60
}

const readTyped = (limits: string) => JSON.parse(limits) as Readonly<Record<string, string>>

/** In minor units; nothing where something typed is no amount. */
function limitsOf(limits: string): Record<string, number> | undefined {
  const found: Record<string, number> = {}
  for (const [currency, typed] of Object.entries(readTyped(limits))) {
    const minor = minorOf(typed, currency)
    if (minor === undefined) return undefined
    found[currency] = minor
  }
  return found
}

/** Above what a refund needs a second person: the owner's to decide. */
function Limits({ draft, isUnready }: { draft: Draft<Form>; isUnready: boolean }) {
  const { t, locale } = useWords()
  const markets = useQuery(allMarkets)
  const mayDecide = useMay("staff.rules")
  const typed = readTyped(draft.value.limits)
  const inMarkets = (markets.data ?? []).map(({ currency }) => currency)
  const currencies = [...new Set([...inMarkets, ...Object.keys(typed)])].sort()
  const write = (currency: string, text: string) => {
    const { [currency]: _, ...others } = typed
    const next = text.trim() === "" ? others : { ...others, [currency]: text }
    draft.change({ limits: JSON.stringify(Object.fromEntries(Object.entries(next).sort())) })
  }
  return (
    <fieldset disabled={!mayDecide} className="mt-4 grid gap-4">
      {currencies.map((currency, place) => {
        const text = typed[currency] ?? ""
        const isWrong = text !== "" && minorOf(text, currency) === undefined
        return (
          <NumberField
            key={currency}
            label={t("aftersale.second", { currency })}
            hint={place === 0 ? t("aftersale.second_hint") : undefined}
            problem={
              isUnready && isWrong
                ? t("aftersale.second_wrong", {
                    example: typedAmount(locale, { minor: 50_000, currency }),
                  })
                : undefined
            }
            digits={digitsOf(currency)}
            maxLength={16}
            value={text}
            onChange={(next) => write(currency, next)}
          />
        )
      })}
      <TextField
        label={t("aftersale.days")}
        problem={isUnready && !isDays(draft.value.days) ? t("aftersale.days_wrong") : undefined}
        inputMode="numeric"
        maxLength={2}
        value={draft.value.days}
        onChange={(days) => draft.change({ days })}
      />
    </fieldset>
  )
}
