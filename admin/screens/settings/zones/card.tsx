import { digitsOf } from "../../../kit/format.ts"
import { useWords } from "../../../kit/use_words.ts"
import { Button } from "../../../parts/button.tsx"
import { SelectField, TextArea, TextField } from "../../../parts/field.tsx"
import { NumberField } from "../../../parts/number_field.tsx"
import { countryNames } from "../countries.ts"
import { CountriesField } from "../countries_field.tsx"
import type { Problems } from "../saving.ts"
import { asKind, kiloDigits, type PriceKind, type ZoneForm } from "./form.ts"
import { PriceTable } from "./table.tsx"

const kinds: readonly PriceKind[] = ["flat", "weight", "subtotal", "table"]

const summaryLook =
  "flex min-h-14 cursor-pointer flex-wrap items-center gap-x-4 gap-y-1 px-5 py-3 hover:bg-soft"

type Props = {
  zone: ZoneForm
  hasPlaces: boolean
  currency: string
  countries: readonly string[]
  problems: Problems
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
  onChange: (changes: Partial<ZoneForm>) => void
  onCopy: () => void
  onRemove: (() => void) | undefined
}

/** One zone: folded it says where and how, unfolded all of it can be changed. */
export function ZoneCard(props: Props) {
  const { zone, hasPlaces, isOpen, onOpen, onCopy, onRemove } = props
  const { t } = useWords()
  return (
    <details
      open={isOpen}
      onToggle={({ currentTarget }) => currentTarget.open !== isOpen && onOpen(currentTarget.open)}
      className="panel"
    >
      <summary className={summaryLook}>
        <span className="font-semibold">{zone.name || t("zones.name")}</span>
        <span className="text-muted text-sm">
          {[hasPlaces && placesIn(props, t), t(`zones.price.${zone.kind}`)].filter(Boolean).join(" · ")}
        </span>
      </summary>
      <div className="grid items-start gap-5 border-line border-t p-5 sm:grid-cols-2">
        <TextField
          label={t("zones.name")}
          hint={t("zones.name_hint")}
          maxLength={60}
          problem={props.problems.name}
          value={zone.name}
          onChange={(name) => props.onChange({ name })}
        />
        {hasPlaces && <PlaceFields {...props} />}
        <PriceFields {...props} />
        <SurchargeFields {...props} />
        {hasPlaces && (
          <div className="flex flex-wrap gap-2 sm:col-span-2">
            <Button onClick={onCopy}>{t("zones.copy")}</Button>
            {onRemove && (
              <Button tone="bad" onClick={onRemove}>
                {t("zones.remove")}
              </Button>
            )}
          </div>
        )}
      </div>
    </details>
  )
}

function placesIn({ zone }: Props, t: ReturnType<typeof useWords>["t"]): string {
  const listed = [zone.regions, zone.postalCodes].flatMap((typed) => typed.split(/[,;\n]/))
  const named = listed.filter((one) => one.trim() !== "").length
  if (zone.countries.length + named === 0) return t("zones.everywhere")
  const names = countryNames(document.documentElement.lang || "en")
  if (named === 0 && zone.countries.length <= 3) {
    return zone.countries.map((code) => names.of(code) ?? code).join(", ")
  }
  return t("zones.places", { count: zone.countries.length + named })
}

function PlaceFields({ zone, countries, problems, onChange }: Props) {
  const { t } = useWords()
  return (
    <>
      <CountriesField
        label={t("rules.countries")}
        hint={t("zones.countries_hint")}
        problem={problems.countries}
        value={zone.countries}
        choices={countries}
        onChange={(chosen) => onChange({ countries: chosen })}
      />
      <TextArea
        label={t("zones.postal_codes")}
        hint={t("zones.postal_codes_hint")}
        rows={3}
        problem={problems.postalCodes}
        value={zone.postalCodes}
        onChange={(postalCodes) => onChange({ postalCodes })}
      />
      <TextField
        label={t("zones.regions")}
        hint={t("zones.regions_hint")}
        problem={problems.regions}
        value={zone.regions}
        onChange={(regions) => onChange({ regions })}
      />
    </>
  )
}

function PriceFields({ zone, currency, problems, onChange }: Props) {
  const { t } = useWords()
  const digits = digitsOf(currency)
  return (
    <>
      <SelectField
        label={t("zones.price")}
        value={zone.kind}
        onChange={(kind) => onChange(asKind(zone, kind))}
        choices={kinds.map((kind) => ({ value: kind, text: t(`zones.price.${kind}`) }))}
      />
      {zone.kind === "flat" ? (
        <NumberField
          label={t("delivery.price", { currency })}
          digits={digits}
          problem={problems.flat ?? problems.price}
          value={zone.flat}
          onChange={(flat) => onChange({ flat })}
        />
      ) : (
        <div className="sm:col-span-2">
          <PriceTable zone={zone} currency={currency} problems={problems} onChange={onChange} />
        </div>
      )}
      {zone.kind === "weight" && (
        <>
          <NumberField
            label={t("zones.every")}
            hint={t("zones.every_hint")}
            digits={kiloDigits}
            problem={problems.everyKilos}
            value={zone.everyKilos}
            onChange={(everyKilos) => onChange({ everyKilos })}
          />
          <NumberField
            label={t("zones.every_price", { currency })}
            digits={digits}
            problem={problems.everyPrice}
            value={zone.everyPrice}
            onChange={(everyPrice) => onChange({ everyPrice })}
          />
        </>
      )}
      <NumberField
        label={t("delivery.free_from", { currency })}
        hint={t("zones.free_from_hint")}
        digits={digits}
        problem={problems.freeFrom ?? problems.freeFromMinor}
        value={zone.freeFrom}
        onChange={(freeFrom) => onChange({ freeFrom })}
      />
    </>
  )
}

function SurchargeFields({ zone, currency, hasPlaces, problems, onChange }: Props) {
  const { t } = useWords()
  const digits = digitsOf(currency)
  return (
    <fieldset className="grid items-start gap-5 sm:col-span-2 sm:grid-cols-3">
      <legend className="mb-2 font-semibold">{t("zones.surcharges")}</legend>
      {hasPlaces && (
        <NumberField
          label={t("zones.place_price", { currency })}
          hint={t("zones.place_price_hint")}
          digits={digits}
          problem={problems.placePrice ?? problems.surcharges}
          value={zone.placePrice}
          onChange={(placePrice) => onChange({ placePrice })}
        />
      )}
      <NumberField
        label={t("zones.bulky_price", { currency })}
        digits={digits}
        problem={problems.bulkyPrice}
        value={zone.bulkyPrice}
        onChange={(bulkyPrice) => onChange({ bulkyPrice })}
      />
      <NumberField
        label={t("zones.bulky_kilos")}
        hint={t("zones.bulky_hint")}
        digits={kiloDigits}
        problem={problems.bulkyKilos}
        value={zone.bulkyKilos}
        onChange={(bulkyKilos) => onChange({ bulkyKilos })}
      />
    </fieldset>
  )
}
