import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { Loading, Notice } from "../../parts/states.tsx"
import { allConversions, type Conversion, conversionsKey } from "../prices/conversions_reading.ts"
import { allMarkets } from "../products/reading.ts"
import { ConversionExamples } from "./conversion_examples.tsx"
import { ConversionFields } from "./conversion_fields.tsx"
import { type ConversionForm, emptyConversion, fieldsOf, formOf } from "./conversion_form.ts"
import type { Market } from "./rules_reading.ts"

type Props = { rule: Conversion | undefined; onClose: () => void }

/** A rule for a pair of currencies, with what it would make of some prices. */
export function ConversionDialog({ rule, onClose }: Props) {
  const { t } = useWords()
  const { data: markets } = useQuery(allMarkets)
  const { data: rules } = useQuery(allConversions)
  const title = rule
    ? t("conversions.pair", { from: rule.fromCurrency, to: rule.toCurrency })
    : t("conversions.new")
  return (
    <Dialog title={title} open onClose={onClose}>
      {markets && rules ? (
        <RuleForm rule={rule} markets={markets} rules={rules} onClose={onClose} />
      ) : (
        <Loading />
      )}
    </Dialog>
  )
}

type FormProps = Props & { markets: readonly Market[]; rules: readonly Conversion[] }

function RuleForm({ rule, markets, rules, onClose }: FormProps) {
  const { t } = useWords()
  const [form, setForm] = useState(() => (rule ? formOf(rule) : firstForm(markets, rules)))
  const [isSeen, setIsSeen] = useState(false)
  const { fields, wrong } = fieldsOf(form)
  const fromCurrency = markets.find(({ code }) => code === form.fromMarket)?.currency ?? ""
  const save = useSave(onClose)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsSeen(true)
    if (wrong.size > 0 || save.isPending) return
    const { toCurrency } = form
    save.mutate({ fromCurrency, toCurrency, ...fields, version: rule?.version ?? null })
  }
  const isReady = form.toCurrency !== "" && !wrong.has("rate") && !wrong.has("step") && !wrong.has("ending")
  return (
    <form onSubmit={submit} className="grid gap-4" noValidate>
      {save.error && <Notice tone="bad">{sentenceOf(t, save.error)}</Notice>}
      <ConversionFields
        form={form}
        fromCurrency={fromCurrency}
        markets={markets}
        rule={rule}
        wrong={isSeen ? wrong : new Set()}
        change={(more) => setForm({ ...form, ...more })}
      />
      {isReady && <ConversionExamples fields={fields} toCurrency={form.toCurrency} />}
      <DialogButtons>
        <Button onClick={onClose}>{t("part.cancel")}</Button>
        <Button type="submit" tone="primary" busy={save.isPending}>
          {t("save.save")}
        </Button>
      </DialogButtons>
    </form>
  )
}

/** From the shop's own market, where there is a currency that has no rule yet. */
function firstForm(markets: readonly Market[], rules: readonly Conversion[]): ConversionForm {
  const sources = [...markets].sort((one, other) => Number(other.isDefault) - Number(one.isDefault))
  for (const { code, currency } of sources) {
    const to = markets.find(
      (other) =>
        other.currency !== currency &&
        !rules.some(
          ({ fromCurrency, toCurrency }) => fromCurrency === currency && toCurrency === other.currency,
        ),
    )
    if (to) return emptyConversion({ fromMarket: code, toCurrency: to.currency })
  }
  return emptyConversion({ ...(sources[0] && { fromMarket: sources[0].code }) })
}

type Saved = ReturnType<typeof fieldsOf>["fields"] & {
  fromCurrency: string
  toCurrency: string
  version: number | null
}

function useSave(onSaved: () => void) {
  const { t } = useWords()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ fromCurrency, toCurrency, ...body }: Saved) => {
      const params = { path: { fromCurrency, toCurrency } }
      return ask(() => api.PUT("/admin/v1/conversions/{fromCurrency}/{toCurrency}", { params, body }))
    },
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: conversionsKey })
      void queries.invalidateQueries({ queryKey: ["products"] })
      say(t("save.saved"))
      onSaved()
    },
  })
}
