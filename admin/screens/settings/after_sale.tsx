import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { Shape } from "../../../client/index.ts"
import { api, ask } from "../../kit/api.ts"
import { useMay } from "../../kit/me.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { aftersaleEn } from "../../messages/aftersale.en.ts"
import { bring } from "../../messages/here.ts"
import { Check } from "../../parts/check.tsx"
import { SaveBar, useDraft } from "../../parts/draft.tsx"
import { PageHeader, Panel } from "../../parts/page.tsx"
import { ErrorState, Loading } from "../../parts/states.tsx"
import { BackToSettings } from "./back.tsx"

bring(aftersaleEn)

type Rules = Shape<"AftersaleRules">

const aftersaleRules = queryOptions({
  queryKey: ["aftersale_rules"],
  queryFn: () => ask(() => api.GET("/admin/v1/after-sale-rules")),
})

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
  const { version, ...kept } = rules
  const draft = useDraft(kept, version)
  const { value, change } = draft
  const save = useMutation({
    mutationFn: () => {
      const body = { ...draft.value, version }
      return ask(() => api.PUT("/admin/v1/after-sale-rules", { body }))
    },
    onSuccess(saved) {
      queries.setQueryData(aftersaleRules.queryKey, saved)
      draft.drop()
      say(t("aftersale.saved"))
    },
    onError: () => void queries.invalidateQueries({ queryKey: aftersaleRules.queryKey }),
  })
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
      </fieldset>
      <SaveBar
        draft={{ ...draft, drop }}
        busy={save.isPending}
        problem={save.error ? sentenceOf(t, save.error) : undefined}
        onSave={() => save.mutate()}
      />
    </>
  )
}
