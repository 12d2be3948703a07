import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useId, useState } from "react"
import { instantIn, ownTimeZone, shownIn } from "../../kit/clock.ts"
import { useWords } from "../../kit/use_words.ts"
import { Check } from "../../parts/check.tsx"
import type { Draft } from "../../parts/draft.tsx"
import { TextField } from "../../parts/field.tsx"
import { Panel } from "../../parts/page.tsx"
import { useShopLanguages } from "../products/languages.tsx"
import { useShopZone, ZoneNote } from "../products/shop_zone.tsx"
import { TitlesFields } from "../settings/titles_fields.tsx"
import { ActionFields } from "./action_fields.tsx"
import { StateBadge } from "./columns.tsx"
import { Conditions } from "./conditions.tsx"
import type { PromotionForm } from "./kinds.ts"
import { AmountsFields, CountField, LimitField } from "./number_fields.tsx"
import { useMayEdit, useProblem } from "./problems.tsx"
import { otherPromotions, type Promotion } from "./reading.ts"

type Props = { draft: Draft<PromotionForm>; promotion: Promotion | undefined }
type PartProps = { draft: Draft<PromotionForm> }

/** All that can be typed of a promotion, in the order in which one thinks of it. */
export function Panels({ draft, promotion }: Props) {
  const mayEdit = useMayEdit()
  const { t } = useWords()
  const { value, change } = draft
  const named = useProblem("name")
  return (
    <fieldset disabled={!mayEdit} className="grid min-w-0 gap-4">
      <Panel title={t(`promotion.kind.${value.action.kind}`)}>
        <div className="grid gap-5">
          <TextField
            label={t("promotion.name")}
            hint={t("promotion.name_hint")}
            maxLength={200}
            problem={named}
            value={value.name}
            onChange={(name) => change({ name })}
          />
          <ActionFields action={value.action} change={(action) => change({ action })} />
        </div>
      </Panel>
      <Conditions conditions={value.conditions} change={(conditions) => change({ conditions })} />
      <WhoGetsIt draft={draft} />
      <Dates draft={draft} />
      <Limits draft={draft} />
      <Stacking draft={draft} promotionId={promotion?.promotionId} />
      <Texts draft={draft} />
    </fieldset>
  )
}

function WhoGetsIt({ draft: { value, change } }: PartProps) {
  const { t } = useWords()
  const problem = useProblem("needsCode")
  return (
    <Panel title={t("promotion.code")}>
      <Check
        label={t("promotion.needs_code")}
        hint={t("promotion.needs_code_hint")}
        checked={value.needsCode}
        onChange={(needsCode) => change({ needsCode })}
      />
      {problem && <p className="text-bad text-sm">{problem}</p>}
    </Panel>
  )
}

function Dates({ draft: { value, change } }: PartProps) {
  const { t } = useWords()
  const zone = useShopZone() ?? ownTimeZone()
  const problems = { from: useProblem("from"), until: useProblem("until") }
  const textOf = (at: string | null) => (at === null ? "" : shownIn(at, zone))
  const put = (name: "from" | "until", typed: string) =>
    change({ [name]: typed === "" ? null : instantIn(typed, zone) })
  return (
    <Panel title={t("promotion.dates")}>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        {(["from", "until"] as const).map((name) => (
          <TextField
            key={name}
            label={t(`promotion.${name}`)}
            hint={t(`promotion.${name}_hint`)}
            type="datetime-local"
            max="9999-12-31T23:59"
            problem={problems[name]}
            value={textOf(value[name])}
            onChange={(typed) => put(name, typed)}
          />
        ))}
      </div>
      <div className="mt-3">
        <ZoneNote zone={zone} />
      </div>
    </Panel>
  )
}

function Limits({ draft: { value, change } }: PartProps) {
  const { t } = useWords()
  return (
    <Panel title={t("promotion.limits")}>
      <div className="grid gap-5">
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <LimitField
            label={t("promotion.uses_max")}
            hint={t("promotion.limit_hint")}
            field="usesMax"
            value={value.usesMax}
            onChange={(usesMax) => change({ usesMax })}
          />
          <LimitField
            label={t("promotion.uses_per_customer")}
            hint={t("promotion.uses_per_customer_hint")}
            field="usesPerCustomerMax"
            value={value.usesPerCustomerMax}
            onChange={(usesPerCustomerMax) => change({ usesPerCustomerMax })}
          />
        </div>
        {(["lineMax", "orderMax"] as const).map((name) => (
          <AmountsFields
            key={name}
            label={t(`promotion.${name}`)}
            hint={t("promotion.limit_hint")}
            field={name}
            value={value[name] ?? []}
            onChange={(amounts) => change({ [name]: amounts.length > 0 ? amounts : null })}
          />
        ))}
      </div>
    </Panel>
  )
}

type StackingProps = PartProps & { promotionId: string | undefined }

/** How it goes with others that apply to the same cart. */
function Stacking({ draft: { value, change }, promotionId }: StackingProps) {
  const { t } = useWords()
  const problem = useProblem("group")
  const { data: all = [] } = useQuery(otherPromotions)
  const others = all.filter((one) => one.promotionId !== promotionId)
  const groups = [...new Set(others.flatMap(({ group }) => group ?? []))]
  const members = others.filter(({ group }) => group !== null && group === value.group)
  const known = useId()
  const [typed, setTyped] = useState(value.group ?? "")
  return (
    <Panel title={t("promotion.stacking")}>
      <div className="grid gap-5">
        <Check
          label={t("promotion.combines")}
          hint={t(value.combines ? "promotion.combines_yes" : "promotion.combines_no")}
          checked={value.combines}
          onChange={(combines) => change({ combines })}
        />
        <CountField
          label={t("promotion.priority")}
          hint={t("promotion.priority_hint")}
          field="priority"
          value={value.priority}
          onChange={(priority) => change({ priority })}
        />
        <div className="grid gap-2">
          <TextField
            label={t("promotion.group")}
            hint={t("promotion.group_hint")}
            list={known}
            maxLength={60}
            problem={problem}
            value={typed}
            onChange={(text) => {
              setTyped(text)
              change({ group: text.trim() === "" ? null : text.trim() })
            }}
          />
          <datalist id={known}>
            {groups.map((group) => (
              <option key={group} value={group} />
            ))}
          </datalist>
          {members.length > 0 && (
            <>
              <p className="text-sm">{t("promotion.group_members")}</p>
              <ul className="grid gap-1">
                {members.map((one) => (
                  <li key={one.promotionId} className="flex flex-wrap items-center gap-x-3">
                    <Link
                      to="/promotions/$promotionId"
                      params={{ promotionId: one.promotionId }}
                      target="_blank"
                      className="inline-flex min-h-9 items-center text-link underline"
                    >
                      {one.name}
                    </Link>
                    <StateBadge promotion={one} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      </div>
    </Panel>
  )
}

function Texts({ draft: { value, change } }: PartProps) {
  const { t } = useWords()
  const problem = useProblem("titles")
  const { languages } = useShopLanguages(value.titles)
  if (languages.length === 0) return null
  return (
    <Panel title={t("promotion.texts")}>
      <p className="mb-3 text-muted text-sm">{t("promotion.texts_hint")}</p>
      <div className="grid gap-4">
        <TitlesFields
          label={t("promotion.title")}
          titles={value.titles}
          languages={languages}
          lengthMax={200}
          problem={problem}
          onChange={(titles) => change({ titles })}
        />
      </div>
    </Panel>
  )
}
