import { useWords } from "../../kit/use_words.ts"
import { Button, IconButton } from "../../parts/button.tsx"
import type { Draft } from "../../parts/draft.tsx"
import { SelectField } from "../../parts/field.tsx"
import { Panel } from "../../parts/page.tsx"
import { ConditionFields } from "./condition_fields.tsx"
import { blankOf, isReady, kindOf, kinds } from "./conditions.ts"
import { type Condition, conditionsMax } from "./reading.ts"
import type { CollectionFields } from "./saving.ts"
import { TriedRule } from "./tried_rule.tsx"

type Props = {
  draft: Draft<CollectionFields>
  language: string
  mayWrite: boolean
  /** Somebody pressed save, and a line says nothing yet. */
  wrongSeen: boolean
}

/** What products must be like to belong here, line by line, and beside it those that are. */
export function RuleBuilder({ draft, language, mayWrite, wrongSeen }: Props) {
  const { t } = useWords()
  const { matching, conditions } = draft.value
  const put = (at: number, condition: Condition) =>
    draft.change({ conditions: conditions.map((one, other) => (other === at ? condition : one)) })
  const isFull = conditions.length >= conditionsMax
  return (
    <Panel title={t("collections.rule")}>
      <div className="grid gap-4">
        <fieldset disabled={!mayWrite} className="grid min-w-0 gap-4">
          {conditions.length > 1 && (
            <SelectField
              label={t("collections.matching")}
              value={matching}
              onChange={(chosen) => draft.change({ matching: chosen })}
              choices={[
                { value: "all", text: t("collections.matching.all") },
                { value: "any", text: t("collections.matching.any") },
              ]}
            />
          )}
          <ol className="grid gap-3 empty:hidden">
            {conditions.map((condition, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is nothing but its place.
              <li key={at} className="grid gap-3 rounded-small border border-line p-3">
                <div className="flex items-end gap-2">
                  <div className="min-w-0 flex-1">
                    <SelectField
                      label={t("collections.condition", { number: at + 1 })}
                      problem={wrongSeen && !isReady(condition) ? t("collections.fill_in") : undefined}
                      value={kindOf(condition)}
                      onChange={(kind) => put(at, blankOf(kind))}
                      choices={kinds.map((value) => ({ value, text: t(`collections.kind.${value}`) }))}
                    />
                  </div>
                  <IconButton
                    icon="close"
                    label={t("collections.condition_remove", { number: at + 1 })}
                    onClick={() =>
                      draft.change({ conditions: conditions.filter((_one, other) => other !== at) })
                    }
                  />
                </div>
                <ConditionFields
                  condition={condition}
                  language={language}
                  change={(changed) => put(at, changed)}
                />
              </li>
            ))}
          </ol>
          {mayWrite && !isFull && (
            <Button
              className="justify-self-start"
              onClick={() => draft.change({ conditions: [...conditions, blankOf("category")] })}
            >
              {t("collections.condition_add")}
            </Button>
          )}
          {isFull && (
            <p className="text-muted text-sm">{t("collections.rule_full", { count: conditionsMax })}</p>
          )}
        </fieldset>
        <TriedRule matching={matching} conditions={conditions} />
      </div>
    </Panel>
  )
}
