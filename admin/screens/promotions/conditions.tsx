import { useQuery } from "@tanstack/react-query"
import { type ReactNode, useState } from "react"
import { useMay } from "../../kit/me.ts"
import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button, IconButton } from "../../parts/button.tsx"
import { Checks } from "../../parts/check.tsx"
import { SelectField, TextField } from "../../parts/field.tsx"
import { Menu, MenuItem } from "../../parts/menu.tsx"
import { Panel } from "../../parts/page.tsx"
import { allGroups } from "../customers/groups_reading.ts"
import { useMarkets } from "../products/markets.ts"
import { useShopZone } from "../products/shop_zone.tsx"
import { timeZones } from "../settings/countries.ts"
import { ItemsField } from "./items_field.tsx"
import { blankCondition, type ConditionKind, conditionKinds } from "./kinds.ts"
import { useNames } from "./names.tsx"
import { AmountsFields, CountField } from "./number_fields.tsx"
import { useMayEdit, useProblem } from "./problems.tsx"
import { type Condition, conditionsMax } from "./reading.ts"
import { conditionText, weekdayText } from "./sentence.ts"

type Props = { conditions: Condition[]; change: (conditions: Condition[]) => void }

/** All of them must hold: each is a row that can be read, and opens to be changed. */
export function Conditions({ conditions, change }: Props) {
  const mayEdit = useMayEdit()
  const { t } = useWords()
  const problem = useProblem("conditions")
  const zone = useShopZone()
  // Each row keeps its own state when one above it goes.
  const [keys, setKeys] = useState(() => conditions.map((_, place) => place))
  const [openKey, setOpenKey] = useState<number>()
  // Hours are hours of a clock, which is known in a moment.
  const isReady = (kind: ConditionKind) => kind !== "hours" || zone !== undefined
  const add = (kind: ConditionKind) => {
    const key = Math.max(-1, ...keys) + 1
    setKeys([...keys, key])
    setOpenKey(key)
    change([...conditions, blankCondition(kind, zone ?? "")])
  }
  const remove = (place: number) => {
    setKeys(keys.filter((_, other) => other !== place))
    change(conditions.filter((_, other) => other !== place))
  }
  return (
    <Panel title={t("promotion.conditions")}>
      <div className="grid gap-3">
        {conditions.length === 0 && <p className="text-muted">{t("promotion.conditions_none")}</p>}
        {conditions.length > 1 && <p className="text-muted">{t("promotion.conditions_all")}</p>}
        <ul className="grid gap-2 empty:hidden">
          {conditions.map((condition, place) => (
            <Row
              key={keys[place] ?? place}
              condition={condition}
              field={`conditions.${place}`}
              isOpen={openKey === keys[place]}
              open={(isOpen) => setOpenKey(isOpen ? keys[place] : undefined)}
              change={(one) => change(conditions.map((other, at) => (at === place ? one : other)))}
              remove={() => remove(place)}
            />
          ))}
        </ul>
        {problem && <p className="text-bad text-sm">{problem}</p>}
        {mayEdit && conditions.length < conditionsMax && (
          <div>
            <Menu trigger={<Button icon="down">{t("promotion.condition_add")}</Button>}>
              {conditionKinds.filter(isReady).map((kind) => (
                <MenuItem key={kind} onClick={() => add(kind)}>
                  {t(`promotion.condition.${kind}`)}
                </MenuItem>
              ))}
            </Menu>
          </div>
        )}
      </div>
    </Panel>
  )
}

type RowProps = {
  condition: Condition
  field: string
  isOpen: boolean
  open: (isOpen: boolean) => void
  change: (condition: Condition) => void
  remove: () => void
}

function Row({ condition, field, isOpen, open, change, remove }: RowProps) {
  const mayEdit = useMayEdit()
  const words = useWords()
  const { t } = words
  const { nameOf } = useNames()
  const isWrong = useProblem(field) !== undefined
  const text = conditionText(words, condition, nameOf)
  const isShown = (isOpen || isWrong) && condition.kind !== "first_order"
  return (
    <li className="grid gap-3 rounded-small border border-line px-3 py-1">
      <div className="flex min-h-11 flex-wrap items-center gap-x-2">
        <span className="min-w-32 flex-1 first-letter:uppercase">{text}</span>
        {mayEdit && condition.kind !== "first_order" && (
          <Button tone="quiet" aria-expanded={isShown} onClick={() => open(!isOpen)}>
            {t(isShown ? "promotion.condition_close" : "promotion.condition_change")}
          </Button>
        )}
        {mayEdit && (
          <IconButton
            icon="close"
            label={t("promotion.condition_remove", { condition: text })}
            onClick={remove}
          />
        )}
      </div>
      {isShown && (
        <div className="grid gap-4 pb-3">
          <ConditionFields condition={condition} field={field} change={change} />
        </div>
      )}
    </li>
  )
}

type FieldsProps = { condition: Condition; field: string; change: (condition: Condition) => void }

function ConditionFields({ condition, field, change }: FieldsProps) {
  const { t } = useWords()
  switch (condition.kind) {
    case "items":
      return (
        <CountedFields condition={condition} field={field} change={change}>
          <CountField
            label={t("promotion.quantity_min")}
            field={`${field}.quantityMin`}
            value={condition.quantityMin}
            onChange={(quantityMin) => change({ ...condition, quantityMin })}
          />
        </CountedFields>
      )
    case "subtotal":
      return (
        <CountedFields condition={condition} field={field} change={change}>
          <AmountsFields
            label={t("promotion.subtotal")}
            hint={t("promotion.subtotal_hint")}
            field={`${field}.amounts`}
            value={condition.amounts}
            onChange={(amounts) => change({ ...condition, amounts })}
          />
        </CountedFields>
      )
    case "groups":
      return <GroupsField condition={condition} field={field} change={change} />
    case "markets":
      return <MarketsField condition={condition} field={field} change={change} />
    case "hours":
      return <HoursFields condition={condition} field={field} change={change} />
    case "first_order":
      return null
  }
}

type Of<Kind extends Condition["kind"]> = FieldsProps & { condition: Extract<Condition, { kind: Kind }> }

/** How much of what: the things that count stand below. */
function CountedFields({
  condition,
  field,
  change,
  children,
}: Of<"items" | "subtotal"> & { children: ReactNode }) {
  const { t } = useWords()
  return (
    <>
      {children}
      <ItemsField
        label={t("promotion.counted_items")}
        field={`${field}.items`}
        value={condition.items}
        onChange={(items) => change({ ...condition, items })}
      />
    </>
  )
}

function GroupsField({ condition, field, change }: Of<"groups">) {
  const { t } = useWords()
  const { nameOf } = useNames()
  const problem = useProblem(`${field}.groupIds`)
  const { data: groups = [] } = useQuery({ ...allGroups, enabled: useMay("customers.read") })
  const ids = [...new Set([...groups.map(({ groupId }) => groupId), ...condition.groupIds])]
  if (ids.length === 0) return <p className="text-muted">{t("promotion.groups_none")}</p>
  return (
    <Checks
      label={t("promotion.groups")}
      problem={problem}
      value={condition.groupIds}
      choices={ids.map((value) => ({ value, text: nameOf(value) ?? value }))}
      onChange={(groupIds) => change({ ...condition, groupIds })}
    />
  )
}

function MarketsField({ condition, field, change }: Of<"markets">) {
  const { t, locale } = useWords()
  const problem = useProblem(`${field}.marketCodes`)
  const markets = useMarkets()
  const names = new Map(markets.map(({ code, titles }) => [code, textFor(titles, locale)]))
  const codes = [...new Set([...names.keys(), ...condition.marketCodes])]
  return (
    <Checks
      label={t("promotion.markets")}
      problem={problem}
      value={condition.marketCodes}
      choices={codes.map((value) => ({ value, text: names.get(value) ?? value }))}
      onChange={(marketCodes) => change({ ...condition, marketCodes })}
    />
  )
}

function HoursFields({ condition, field, change }: Of<"hours">) {
  const words = useWords()
  const { t } = words
  const [from, until] = [useProblem(`${field}.from`), useProblem(`${field}.until`)]
  const shopZone = useShopZone()
  const [weekdays, zone] = [useProblem(`${field}.weekdays`), useProblem(`${field}.timeZone`)]
  return (
    <>
      <Checks
        label={t("promotion.weekdays")}
        problem={weekdays}
        value={condition.weekdays}
        choices={[1, 2, 3, 4, 5, 6, 7].map((value) => ({ value, text: weekdayText(words, value) }))}
        onChange={(chosen) => change({ ...condition, weekdays: chosen })}
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField
          label={t("promotion.hours_from")}
          type="time"
          problem={from}
          value={condition.from}
          onChange={(typed) => change({ ...condition, from: typed })}
        />
        <TextField
          label={t("promotion.hours_until")}
          hint={t("promotion.hours_until_hint")}
          type="time"
          problem={until}
          value={condition.until}
          onChange={(typed) => change({ ...condition, until: typed })}
        />
      </div>
      <SelectField
        label={t("rules.time_zone")}
        hint={condition.timeZone === shopZone ? t("promotion.shop_zone") : t("promotion.other_zone")}
        problem={zone}
        value={condition.timeZone}
        onChange={(timeZone) => change({ ...condition, timeZone })}
        choices={timeZones(condition.timeZone).map((value) => ({ value, text: value }))}
      />
    </>
  )
}
