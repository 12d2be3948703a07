import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Check, Checks } from "../../parts/check.tsx"
import type { Draft } from "../../parts/draft.tsx"
import { SelectField, TextField } from "../../parts/field.tsx"
import { NumberField } from "../../parts/number_field.tsx"
import { timeZones } from "./countries.ts"
import type { DeliveryForm } from "./delivery_form.ts"
import type { Market } from "./rules_reading.ts"
import type { Problems } from "./saving.ts"
import { TitlesFields } from "./titles_fields.tsx"

type Props = {
  draft: Draft<DeliveryForm>
  markets: readonly Market[]
  languages: readonly string[]
  problems: Problems
}

const reaches = ["parcel", "counter"] as const

export function DeliveryFields({ draft, markets, languages, problems }: Props) {
  const { t, locale } = useWords()
  const { value, change } = draft
  return (
    <>
      <TitlesFields
        label={t("product.title")}
        titles={value.titles}
        languages={languages}
        lengthMax={100}
        problem={problems.titles}
        onChange={(titles) => change({ titles })}
      />
      <div className="sm:col-span-2">
        <Check
          label={t("delivery.active")}
          checked={value.active}
          onChange={(active) => change({ active })}
        />
      </div>
      <SelectField
        label={t("rules.market")}
        value={value.marketCode}
        onChange={(marketCode) => change({ marketCode })}
        choices={markets.map(({ code, titles }) => ({ value: code, text: textFor(titles, locale) }))}
      />
      <SelectField
        label={t("delivery.kind")}
        value={value.kind}
        onChange={(kind) => change({ kind })}
        choices={[
          { value: "ship", text: t("delivery.kind.ship") },
          { value: "pickup", text: t("delivery.kind.pickup") },
        ]}
      />
      <TimeFields draft={draft} problems={problems} />
      <LimitFields draft={draft} problems={problems} />
    </>
  )
}

type PartProps = Pick<Props, "draft" | "problems">

/** When it arrives: what the page of a product promises. */
function TimeFields({ draft, problems }: PartProps) {
  const { t, locale } = useWords()
  const { value, change } = draft
  const days = new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: "UTC" })
  // The first of January 2024 was a Monday.
  const weekdays = [1, 2, 3, 4, 5, 6, 7].map((day) => ({
    value: day,
    text: days.format(Date.UTC(2024, 0, day)),
  }))
  return (
    <>
      <TextField
        label={t("delivery.days_min")}
        inputMode="numeric"
        problem={problems.daysMin}
        value={value.daysMin}
        onChange={(daysMin) => change({ daysMin })}
      />
      <TextField
        label={t("delivery.days_max")}
        inputMode="numeric"
        problem={problems.daysMax}
        value={value.daysMax}
        onChange={(daysMax) => change({ daysMax })}
      />
      <TextField
        label={t("delivery.cut_off")}
        hint={t("delivery.cut_off_hint")}
        placeholder="14:30"
        problem={problems.cutOff}
        value={value.cutOff}
        onChange={(cutOff) => change({ cutOff })}
      />
      <SelectField
        label={t("rules.time_zone")}
        problem={problems.timeZone}
        value={value.timeZone}
        onChange={(timeZone) => change({ timeZone })}
        choices={timeZones(value.timeZone).map((zone) => ({ value: zone, text: zone }))}
      />
      <div className="sm:col-span-2">
        <Checks
          label={t("delivery.weekdays")}
          hint={t("delivery.weekdays_hint")}
          problem={problems.weekdays}
          value={value.weekdays}
          choices={weekdays}
          onChange={(chosen) => change({ weekdays: chosen })}
        />
      </div>
    </>
  )
}

/** What it can carry, and where it stands in the list. */
function LimitFields({ draft, problems }: PartProps) {
  const { t } = useWords()
  const { value, change } = draft
  // Files and appointments need no way; where one names them it keeps them.
  const others = value.reaches.filter((one) => one === "file" || one === "appointment")
  return (
    <>
      <div className="sm:col-span-2">
        <Checks
          label={t("delivery.reaches")}
          problem={problems.reaches}
          value={value.reaches}
          choices={reaches.map((one) => ({ value: one, text: t(`product.reach.${one}`) }))}
          onChange={(chosen) => change({ reaches: [...chosen, ...others] })}
        />
      </div>
      <NumberField
        label={t("delivery.weight")}
        hint={t("delivery.weight_hint")}
        digits={0}
        problem={problems.weight ?? problems.weightGramsMax}
        value={value.weight}
        onChange={(weight) => change({ weight })}
      />
      <TextField
        label={t("rules.position")}
        hint={t("rules.position_hint")}
        inputMode="numeric"
        problem={problems.position}
        value={value.position}
        onChange={(position) => change({ position })}
      />
      <TextField
        label={t("rules.code")}
        hint={t("rules.code_hint")}
        maxLength={40}
        problem={problems.code}
        value={value.code}
        onChange={(code) => change({ code })}
      />
    </>
  )
}
