import { useQuery, useQueryClient } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import type { Shape } from "../../../client/index.ts"
import { api, ask } from "../../kit/api.ts"
import { useMay } from "../../kit/me.ts"
import { inParts } from "../../kit/numbers.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { useDraft } from "../../parts/draft.tsx"
import { NumberField } from "../../parts/number_field.tsx"
import { Panel } from "../../parts/page.tsx"
import { ErrorState, Loading, Notice } from "../../parts/states.tsx"
import { useTeamAct } from "./acting.ts"
import { Check } from "./check.tsx"
import { deskRules, type Person } from "./reading.ts"

/** What is asked of everybody who works here. */
export function RulesPanel({ people }: { people: Person[] }) {
  const { t } = useWords()
  const rules = useQuery(deskRules)
  return (
    <Panel title={t("team.rules")}>
      {rules.data && <Rules rules={rules.data} people={people} />}
      {rules.error && !rules.data && <ErrorState error={rules.error} retry={() => void rules.refetch()} />}
      {rules.isPending && <Loading />}
    </Panel>
  )
}

// The rule counts in the smallest unit of whatever currency an order has; most have hundredths.
const digits = 2
const hundredths = (minor: number) => (minor / 100).toFixed(digits)

function Rules({ rules, people }: { rules: Shape<"DeskRules">; people: Person[] }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const mayWrite = useMay("staff.rules")
  const { totpRequired, refundConfirmAboveMinor, version } = rules
  const kept = { totpRequired, sum: hundredths(refundConfirmAboveMinor) }
  const draft = useDraft(kept, version)
  const [isAsked, setIsAsked] = useState(false)
  const minor = inParts(draft.value.sum, digits)
  const save = useTeamAct({
    act: () => {
      const body = {
        totpRequired: draft.value.totpRequired,
        refundConfirmAboveMinor: minor ?? refundConfirmAboveMinor,
        version,
      }
      return ask(() => api.PUT("/admin/v1/staff-rules", { body }))
    },
    done: () => t("team.rules_saved"),
    after(saved) {
      queries.setQueryData(deskRules.queryKey, saved)
      draft.drop()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsAsked(true)
    if (minor !== undefined) save.mutate()
  }
  const count = people.filter(({ state, hasTotp }) => state === "active" && !hasTotp).length
  return (
    <form onSubmit={submit} className="grid gap-4">
      {save.error && <Notice tone="bad">{sentenceOf(t, save.error)}</Notice>}
      <fieldset disabled={!mayWrite} className="grid gap-4">
        <Check
          title={t("team.rules_totp")}
          text={`${t("team.rules_totp_hint")} ${count > 0 ? t("team.without_app", { count }) : ""}`}
          checked={draft.value.totpRequired}
          disabled={!mayWrite}
          onChange={(on) => draft.change({ totpRequired: on })}
        />
        <NumberField
          label={t("team.rules_refund")}
          hint={t("team.rules_refund_hint")}
          problem={isAsked && minor === undefined ? t("team.not_amount") : undefined}
          digits={digits}
          maxLength={13}
          value={draft.value.sum}
          onChange={(sum) => draft.change({ sum })}
        />
      </fieldset>
      {draft.isDirty && (
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={draft.drop}>{t("save.drop")}</Button>
          <Button type="submit" tone="primary" busy={save.isPending}>
            {t("save.save")}
          </Button>
        </div>
      )}
    </form>
  )
}
