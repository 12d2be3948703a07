import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useMay } from "../../kit/me.ts"
import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button, IconButton } from "../../parts/button.tsx"
import { Check, Checks } from "../../parts/check.tsx"
import { SelectField } from "../../parts/field.tsx"
import { allDeliveries } from "../settings/rules_reading.ts"
import { ItemsField } from "./items_field.tsx"
import { blankPart } from "./kinds.ts"
import { useNames } from "./names.tsx"
import { AmountsFields, CountField, LimitField, RateField } from "./number_fields.tsx"
import { PickVariantDialog } from "./pick_dialog.tsx"
import { useMayEdit, useProblem } from "./problems.tsx"
import { type Action, partsMax } from "./reading.ts"
import { TierFields } from "./tier_fields.tsx"

type Of<Kind extends Action["kind"]> = Extract<Action, { kind: Kind }>
type Props<Kind extends Action["kind"] = Action["kind"]> = {
  action: Of<Kind>
  change: (action: Action) => void
}

/** What its kind needs, and nothing else. */
export function ActionFields({ action, change }: Props) {
  const { t } = useWords()
  switch (action.kind) {
    case "percentage":
      return (
        <>
          <RateField
            label={t("promotion.rate")}
            field="action.ratePpm"
            value={action.ratePpm}
            onChange={(ratePpm) => change({ ...action, ratePpm })}
          />
          <OnWhat action={action} change={change} />
        </>
      )
    case "amount":
      return <AmountFields action={action} change={change} />
    case "fixed_price":
      return (
        <>
          <AmountsFields
            label={t("promotion.price")}
            hint={t("promotion.price_hint")}
            field="action.amounts"
            value={action.amounts}
            onChange={(amounts) => change({ ...action, amounts })}
          />
          <OnWhat action={action} change={change} />
        </>
      )
    case "buy_get":
      return <BuyGetFields action={action} change={change} />
    case "tiers":
      return (
        <>
          <TierFields action={action} change={change} />
          <OnWhat action={action} change={change} />
        </>
      )
    case "delivery":
      return <DeliveryFields action={action} change={change} />
    case "gift":
      return <GiftFields action={action} change={change} />
    case "bundle":
      return <BundleFields action={action} change={change} />
  }
}

function OnWhat({ action, change }: Props<"percentage" | "amount" | "fixed_price" | "tiers">) {
  const { t } = useWords()
  return (
    <ItemsField
      label={t("promotion.items")}
      field="action.items"
      value={action.items}
      onChange={(items) => change({ ...action, items })}
    />
  )
}

function AmountFields({ action, change }: Props<"amount">) {
  const { t } = useWords()
  return (
    <>
      <AmountsFields
        label={t("promotion.amount")}
        hint={t("promotion.amount_hint")}
        field="action.amounts"
        value={action.amounts}
        onChange={(amounts) => change({ ...action, amounts })}
      />
      <SelectField
        label={t("promotion.per")}
        value={action.per}
        onChange={(per) => change({ ...action, per })}
        choices={[
          { value: "order", text: t("promotion.per.order") },
          { value: "unit", text: t("promotion.per.unit") },
        ]}
      />
      <OnWhat action={action} change={change} />
    </>
  )
}

function BuyGetFields({ action, change }: Props<"buy_get">) {
  const { t } = useWords()
  return (
    <>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <CountField
          label={t("promotion.buy_quantity")}
          field="action.buyQuantity"
          value={action.buyQuantity}
          onChange={(buyQuantity) => change({ ...action, buyQuantity })}
        />
        <CountField
          label={t("promotion.get_quantity")}
          field="action.getQuantity"
          value={action.getQuantity}
          onChange={(getQuantity) => change({ ...action, getQuantity })}
        />
      </div>
      <RateField
        label={t("promotion.get_rate")}
        hint={t("promotion.get_rate_hint")}
        field="action.ratePpm"
        value={action.ratePpm}
        onChange={(ratePpm) => change({ ...action, ratePpm })}
      />
      <ItemsField
        label={t("promotion.buy_items")}
        field="action.buy"
        value={action.buy}
        onChange={(buy) => change({ ...action, buy })}
      />
      <ItemsField
        label={t("promotion.get_items")}
        field="action.get"
        value={action.get}
        onChange={(get) => change({ ...action, get })}
      />
      <Check
        label={t("promotion.same_item")}
        hint={t("promotion.same_item_hint")}
        checked={action.sameItem}
        onChange={(sameItem) => change({ ...action, sameItem })}
      />
      <TimesField action={action} change={change} />
    </>
  )
}

function TimesField({ action, change }: Props<"buy_get" | "bundle">) {
  const { t } = useWords()
  return (
    <LimitField
      label={t("promotion.times_max")}
      hint={t("promotion.limit_hint")}
      field="action.timesMax"
      value={action.timesMax}
      onChange={(timesMax) => change({ ...action, timesMax })}
    />
  )
}

function DeliveryFields({ action, change }: Props<"delivery">) {
  const { t, locale } = useWords()
  const { data: methods = [] } = useQuery({ ...allDeliveries, enabled: useMay("settings.read") })
  const problem = useProblem("action.methodCodes")
  const { methodCodes = [], ...rest } = action
  // The same code in several markets is one choice.
  const known = new Map(methods.map(({ code, titles }) => [code, textFor(titles, locale)]))
  const codes = [...new Set([...known.keys(), ...methodCodes])]
  return (
    <>
      <RateField
        label={t("promotion.delivery_rate")}
        hint={t("promotion.delivery_rate_hint")}
        field="action.ratePpm"
        value={action.ratePpm}
        onChange={(ratePpm) => change({ ...action, ratePpm })}
      />
      {codes.length > 0 && (
        <Checks
          label={t("promotion.methods")}
          hint={t("promotion.methods_hint")}
          problem={problem}
          value={methodCodes}
          choices={codes.map((value) => ({ value, text: known.get(value) ?? value }))}
          onChange={(chosen) => change({ ...rest, ...(chosen.length > 0 && { methodCodes: chosen }) })}
        />
      )}
    </>
  )
}

function GiftFields({ action, change }: Props<"gift">) {
  const { t } = useWords()
  const { nameOf, learn } = useNames()
  const problem = useProblem("action.variantId")
  const mayChoose = [useMay("catalog.read"), useMayEdit()].every(Boolean)
  const [isPicking, setIsPicking] = useState(false)
  const { variantId } = action
  return (
    <>
      <div className="grid gap-1.5">
        <p className="font-medium text-[0.95rem]">{t("promotion.gift")}</p>
        <div className="flex flex-wrap items-center gap-3">
          <span>
            {variantId === ""
              ? t("promotion.gift_none")
              : (nameOf(variantId) ?? t("promotion.items.gone", { id: variantId }))}
          </span>
          {mayChoose && <Button onClick={() => setIsPicking(true)}>{t("promotion.gift_choose")}</Button>}
        </div>
        {problem && <p className="text-bad text-sm">{problem}</p>}
      </div>
      <CountField
        label={t("promotion.quantity")}
        field="action.quantity"
        value={action.quantity}
        onChange={(quantity) => change({ ...action, quantity })}
      />
      {isPicking && (
        <PickVariantDialog
          pick={(id, name) => {
            learn(id, name)
            change({ ...action, variantId: id })
            setIsPicking(false)
          }}
          onClose={() => setIsPicking(false)}
        />
      )}
    </>
  )
}

function BundleFields({ action, change }: Props<"bundle">) {
  const { t } = useWords()
  const mayEdit = useMayEdit()
  const { parts } = action
  const put = (at: number, more: Partial<(typeof parts)[number]>) =>
    change({ ...action, parts: parts.map((one, place) => (place === at ? { ...one, ...more } : one)) })
  return (
    <>
      <ol className="grid gap-3">
        {parts.map((part, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is nothing but its place.
          <li key={`${place} ${parts.length}`} className="grid gap-3 rounded-small border border-line p-3">
            <div className="flex items-end gap-2">
              <div className="min-w-0 flex-1">
                <CountField
                  label={t("promotion.part_quantity", { number: place + 1 })}
                  field={`action.parts.${place}.quantity`}
                  value={part.quantity}
                  onChange={(quantity) => put(place, { quantity })}
                />
              </div>
              {mayEdit && parts.length > 1 && (
                <IconButton
                  icon="close"
                  label={t("promotion.part_remove", { number: place + 1 })}
                  onClick={() => change({ ...action, parts: parts.filter((_, other) => other !== place) })}
                />
              )}
            </div>
            <ItemsField
              label={t("promotion.part_items", { number: place + 1 })}
              field={`action.parts.${place}.items`}
              value={part.items}
              onChange={(items) => put(place, { items })}
            />
          </li>
        ))}
      </ol>
      {mayEdit && parts.length < partsMax && (
        <Button
          className="justify-self-start"
          onClick={() => change({ ...action, parts: [...parts, blankPart()] })}
        >
          {t("promotion.part_add")}
        </Button>
      )}
      <AmountsFields
        label={t("promotion.bundle_price")}
        hint={t("promotion.amount_hint")}
        field="action.amounts"
        value={action.amounts}
        onChange={(amounts) => change({ ...action, amounts })}
      />
      <TimesField action={action} change={change} />
    </>
  )
}
