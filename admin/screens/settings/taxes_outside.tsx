import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { api, ask, type Shape } from "../../kit/api.ts"
import { useMay } from "../../kit/me.ts"
import { fieldSentence, Problem, sentenceOf } from "../../kit/problem.ts"
import { textFor } from "../../kit/texts.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { bring } from "../../messages/here.ts"
import { taxserviceEn } from "../../messages/taxservice.en.ts"
import { Check, Checks } from "../../parts/check.tsx"
import { SaveBar, useDraft } from "../../parts/draft.tsx"
import { SelectField, TextField } from "../../parts/field.tsx"
import { PageHeader, Panel } from "../../parts/page.tsx"
import { ErrorState, Loading, Notice } from "../../parts/states.tsx"
import { allMarkets } from "../products/reading.ts"
import { BackToSettings } from "./back.tsx"
import type { Market } from "./rules_reading.ts"
import { TaxesOutsideTry } from "./taxes_outside_try.tsx"

bring(taxserviceEn)

type TaxProvider = Shape<"TaxService">

const outsideRates = queryOptions({
  queryKey: ["settings", "tax-service"],
  queryFn: () => ask(() => api.GET("/admin/v1/tax-service")),
})

/** The outside service that is asked for tax rates, and for which markets. */
export default function TaxesOutside() {
  const { t } = useWords()
  const provider = useQuery(outsideRates)
  const markets = useQuery(allMarkets)
  const failed = [provider, markets].find(({ error, data }) => error && !data)
  return (
    <>
      <PageHeader title={t("tax_service.title")} above={<BackToSettings />} />
      <p className="mb-4 max-w-prose text-muted">{t("tax_service.text")}</p>
      {failed && <ErrorState error={failed.error} retry={() => void failed.refetch()} />}
      {!failed && (!provider.data || !markets.data) && <Loading />}
      {provider.data && markets.data && <Editor provider={provider.data} markets={markets.data} />}
    </>
  )
}

const choices = ["own_rates", "refuse"] as const

function Editor({ provider, markets }: { provider: TaxProvider; markets: readonly Market[] }) {
  const { t, locale } = useWords()
  const mayWrite = useMay("settings.write")
  const { marketCodes, onFailure, isOn, isTold, version } = provider
  const kept = { url: provider.url ?? "", apiKey: "", marketCodes, onFailure, isOn, isTold }
  const draft = useDraft(kept, version ?? 0)
  const { value, change } = draft
  const save = useSave(draft, version)
  const wrong = (field: string) => problemOf(t, save.error, field)
  const drop = () => {
    draft.drop()
    save.reset()
  }
  const marketChoices = markets.map(({ code, titles }) => ({ value: code, text: textFor(titles, locale) }))
  return (
    <>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Panel title={t("tax_service.service")}>
          <fieldset disabled={!mayWrite} className="grid gap-4">
            <TextField
              label={t("tax_service.url")}
              hint={t("tax_service.url_hint")}
              type="url"
              maxLength={300}
              placeholder="https://tax.example.com/v1"
              problem={wrong("url")}
              value={value.url}
              onChange={(url) => change({ url })}
            />
            <TextField
              label={t("tax_service.key")}
              hint={t(provider.hasKey ? "tax_service.key_kept" : "tax_service.key_hint")}
              type="password"
              autoComplete="off"
              maxLength={300}
              problem={wrong("apiKey")}
              value={value.apiKey}
              onChange={(apiKey) => change({ apiKey })}
            />
            <Checks
              label={t("tax_service.markets")}
              hint={t("tax_service.markets_hint")}
              value={value.marketCodes}
              choices={marketChoices}
              onChange={(codes) => change({ marketCodes: codes })}
            />
            <Behavior value={value} change={change} />
            {isTold && provider.waiting > 0 && <Waiting provider={provider} />}
            {isOn && marketCodes.length === 0 && <Notice tone="warn">{t("tax_service.nowhere")}</Notice>}
          </fieldset>
        </Panel>
        {mayWrite && <TaxesOutsideTry markets={markets} isReady={provider.hasKey && !draft.isDirty} />}
      </div>
      <SaveBar
        draft={{ ...draft, drop }}
        busy={save.isPending}
        problem={save.error ? sentenceOf(t, save.error) : undefined}
        onSave={() => save.mutate()}
      />
    </>
  )
}

type BehaviorProps = {
  value: Pick<Form, "onFailure" | "isOn" | "isTold">
  change: (more: Partial<Form>) => void
}

function Behavior({ value, change }: BehaviorProps) {
  const { t } = useWords()
  return (
    <>
      <SelectField
        label={t("tax_service.on_failure")}
        hint={t(`tax_service.on_failure.${value.onFailure}_hint`)}
        value={value.onFailure}
        onChange={(onFailure) => change({ onFailure })}
        choices={choices.map((one) => ({ value: one, text: t(`tax_service.on_failure.${one}`) }))}
      />
      <Check label={t("tax_service.is_on")} checked={value.isOn} onChange={(isOn) => change({ isOn })} />
      <Check
        label={t("tax_service.is_told")}
        hint={t("tax_service.is_told_hint")}
        checked={value.isTold}
        onChange={(isTold) => change({ isTold })}
      />
    </>
  )
}

/** Orders that it has not been told of yet; with a failure somebody may have to look. */
function Waiting({ provider: { waiting: count, failure } }: { provider: TaxProvider }) {
  const { t } = useWords()
  if (failure === null) return <p className="text-muted">{t("tax_service.waiting", { count })}</p>
  return (
    <Notice tone="warn">
      {t("tax_service.waiting", { count })} {t(`tax_service.failure.${failure}`)}
    </Notice>
  )
}

/** Beside its field, also where the shop said it in a sentence of its own. */
function problemOf(t: ReturnType<typeof useWords>["t"], error: unknown, field: string): string | undefined {
  if (error instanceof Problem && error.details.field === field) return sentenceOf(t, error)
  return fieldSentence(t, error, field)
}

type Form = Omit<TaxProvider, "url" | "hasKey" | "version" | "waiting" | "failure"> & {
  url: string
  apiKey: string
}

function useSave(draft: ReturnType<typeof useDraft<Form>>, version: number | null) {
  const { t } = useWords()
  const queries = useQueryClient()
  return useMutation({
    async mutationFn() {
      const { changes } = draft
      const { apiKey, ...rest } = draft.value
      const body = { ...rest, url: rest.url.trim(), version, ...(apiKey && { apiKey: apiKey.trim() }) }
      const saved = await ask(() => api.PUT("/admin/v1/tax-service", { body }))
      queries.setQueryData(outsideRates.queryKey, saved)
      draft.saved(changes)
    },
    onSuccess: () => say(t("save.saved")),
    onError: () => void queries.invalidateQueries({ queryKey: outsideRates.queryKey }),
  })
}
