import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import { aftersaleEn } from "../../messages/aftersale.en.ts"
import { bring } from "../../messages/here.ts"
import { Button, IconButton } from "../../parts/button.tsx"
import { Check, Checks } from "../../parts/check.tsx"
import { SelectField, TextField } from "../../parts/field.tsx"
import { Badge } from "../../parts/states.tsx"
import type { Market, PaymentMethod } from "./rules_reading.ts"
import type { ShopSettings } from "./settings.tsx"
import { TitlesFields } from "./titles_fields.tsx"
import { awaitsByHand, daysOf, isDays, isFactReady, wayText } from "./ways.ts"

bring(aftersaleEn)

type Props = {
  way: PaymentMethod
  isFirst: boolean
  isLast: boolean
  markets: readonly Market[]
  shop: ShopSettings
  /** Somebody pressed save, and something is missing. */
  isUnready: boolean
  change: (way: PaymentMethod) => void
  move: (by: -1 | 1) => void
}

export function WayPanel(props: Props) {
  const { way, isFirst, isLast, markets, isUnready, change, move } = props
  const { t, locale } = useWords()
  const name = wayText(t, way.code)
  const { marketCodes } = way
  return (
    <section className="panel grid gap-3 p-4 sm:p-5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="text-lg">{name}</h2>
        {way.testOnly && <Badge tone="warn">{t("ways.test")}</Badge>}
        <div className="ms-auto flex">
          <IconButton
            icon="down"
            label={t("ways.up", { way: name })}
            disabled={isFirst}
            onClick={() => move(-1)}
            className="rotate-180 disabled:opacity-30"
          />
          <IconButton
            icon="down"
            label={t("ways.down", { way: name })}
            disabled={isLast}
            onClick={() => move(1)}
            className="disabled:opacity-30"
          />
        </div>
      </div>
      {way.testOnly && <p className="text-muted text-sm">{t("ways.test_text")}</p>}
      <Check
        label={t("ways.active")}
        checked={way.active}
        onChange={(active) => change({ ...way, active })}
      />
      <Check
        label={t("ways.everywhere")}
        checked={marketCodes === null}
        onChange={(all) => change({ ...way, marketCodes: all ? null : markets.map(({ code }) => code) })}
      />
      {marketCodes && (
        <Checks
          label={t("ways.markets")}
          problem={isUnready && marketCodes.length === 0 ? t("ways.markets_none") : undefined}
          value={marketCodes}
          choices={markets.map(({ code, titles }) => ({ value: code, text: textFor(titles, locale) }))}
          onChange={(chosen) => change({ ...way, marketCodes: chosen })}
        />
      )}
      {way.captures !== "at_once" && <CaptureTime way={way} change={change} />}
      {awaitsByHand(way) && <Waiting {...props} />}
      <Facts {...props} />
    </section>
  )
}

/** When the money is taken, with what it means for whoever sells and whoever buys. */
function CaptureTime({ way, change }: Pick<Props, "way" | "change">) {
  const { t } = useWords()
  const later = t(`ways.capture.${way.captures === "once" ? "once" : "in_parts"}`)
  return (
    <SelectField
      label={t("ways.capture")}
      hint={way.captureAt === "dispatch" ? `${t("ways.capture.later")} ${later}` : t("ways.capture.now")}
      value={way.captureAt}
      choices={[
        { value: "placement", text: t("ways.capture.placement") },
        { value: "dispatch", text: t("ways.capture.dispatch") },
      ]}
      onChange={(captureAt) => change({ ...way, captureAt })}
    />
  )
}

/** How long an order waits for money that comes by hand. */
function Waiting({ way, isUnready, change }: Props) {
  const { t } = useWords()
  const { expireDays, remindDays } = way
  const isLess = expireDays === null || remindDays === null || remindDays < expireDays
  return (
    <div className="grid items-start gap-3 sm:grid-cols-2">
      <TextField
        label={t("ways.expire")}
        hint={t("ways.expire_hint")}
        problem={isUnready && !isDays(expireDays, 365) ? t("ways.days_wrong", { count: 365 }) : undefined}
        inputMode="numeric"
        maxLength={3}
        value={expireDays === null ? "" : String(expireDays)}
        onChange={(typed) => change({ ...way, expireDays: daysOf(typed) })}
      />
      {expireDays !== null && (
        <TextField
          label={t("ways.remind")}
          hint={t("ways.remind_hint")}
          problem={
            isUnready && !isDays(remindDays, 60)
              ? t("ways.days_wrong", { count: 60 })
              : isUnready && !isLess
                ? t("ways.remind_wrong")
                : undefined
          }
          inputMode="numeric"
          maxLength={2}
          value={remindDays === null ? "" : String(remindDays)}
          onChange={(typed) => change({ ...way, remindDays: daysOf(typed) })}
        />
      )}
    </div>
  )
}

/** What buyers read before they pay, line by line. */
function Facts({ way, shop, isUnready, change }: Props) {
  const { t } = useWords()
  const { facts } = way
  const put = (facts: PaymentMethod["facts"]) => change({ ...way, facts })
  const language = shop.defaultLocale
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 font-medium text-[0.95rem]">{t("ways.facts")}</legend>
      {facts.map((fact, place) => {
        const write = (more: Partial<typeof fact>) =>
          put(facts.map((one, other) => (other === place ? { ...one, ...more } : one)))
        const isMissing = isUnready && !isFactReady(fact, language)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is nothing but its place.
          <div key={place} className="grid gap-3 rounded-small border border-line p-3">
            <div className="grid items-start gap-3 sm:grid-cols-2">
              <TitlesFields
                label={t("ways.fact")}
                titles={fact.label}
                languages={shop.locales}
                lengthMax={100}
                problem={isMissing ? t("ways.fact_missing") : undefined}
                onChange={(label) => write({ label })}
              />
            </div>
            <TextField
              label={t("ways.value")}
              maxLength={200}
              value={fact.value}
              onChange={(value) => write({ value })}
            />
            <div>
              <Button tone="quiet" onClick={() => put(facts.filter((_fact, other) => other !== place))}>
                {t("ways.fact_remove")}
              </Button>
            </div>
          </div>
        )
      })}
      <div>
        <Button onClick={() => put([...facts, { label: {}, value: "" }])}>{t("ways.fact_add")}</Button>
      </div>
    </fieldset>
  )
}
