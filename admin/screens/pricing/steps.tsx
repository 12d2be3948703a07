import { Link } from "@tanstack/react-router"
import type { ReactNode } from "react"
import { lessText, type Money, moneyText } from "../../kit/format.ts"
import { useMay } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { Badge } from "../../parts/states.tsx"
import type { Priced, Step } from "./reading.ts"
import { reasonText, type Speaking, stepAmount, stepText } from "./saying.ts"

type Props = { priced: Priced; timeZone: string }

/** Every price with the steps that led to it, and what became of each promotion. */
export function Steps({ priced, timeZone }: Props) {
  const words = useWords()
  const { t } = words
  const speak = { words, timeZone }
  if (priced.lines.length === 0) return <p className="text-muted">{t("pricing.empty")}</p>
  return (
    <div className="grid gap-5">
      {priced.lines.map((line, place) => (
        <Explained
          key={line.id}
          title={titleOf(priced, place, words)}
          steps={line.why}
          paid={line.total}
          speak={speak}
        />
      ))}
      {priced.delivery && (
        <Explained
          title={t("pricing.delivery")}
          steps={priced.delivery.why}
          paid={priced.delivery.price}
          speak={speak}
        />
      )}
      <dl className="grid gap-1 border-line border-t pt-3">
        {priced.cashRounding.minor !== 0 && (
          <Row label={t("pricing.cash_rounding")} amount={priced.cashRounding} />
        )}
        <Row label={t("pricing.total")} amount={priced.total} look="font-semibold" />
      </dl>
      <Promotions promotions={priced.promotions} speak={speak} />
    </div>
  )
}

function titleOf({ lines, titles }: Priced, place: number, { t }: Speaking["words"]): string {
  const line = lines[place]
  const sold = titles.find(({ id }) => id === line?.id)
  const title = [sold?.title, sold?.variantTitle].filter(Boolean).join(", ")
  const key = line?.giftOf ? "pricing.gift_line" : "pricing.line"
  return t(key, { count: line?.quantity ?? 0, title })
}

type ExplainedProps = { title: string; steps: readonly Step[]; paid: Money; speak: Speaking }

function Explained({ title, steps, paid, speak }: ExplainedProps) {
  const { t } = speak.words
  return (
    <section>
      <h3 className="mb-1 font-semibold">{title}</h3>
      <dl className="grid gap-1">
        {steps
          .filter((step) => isWorthSaying(step, steps))
          .map((step, place) => (
            <Row
              // biome-ignore lint/suspicious/noArrayIndexKey: they stay in their order.
              key={place}
              label={<StepLabel step={step} speak={speak} />}
              amount={stepAmount(step)}
              look="text-sm"
            />
          ))}
        <Row label={t("pricing.step.paid")} amount={paid} look="text-sm font-semibold" />
      </dl>
    </section>
  )
}

/** That one piece costs what one costs need not be said, nor a sum of one part. */
function isWorthSaying(step: Step, all: readonly Step[]): boolean {
  if (step.kind === "delivery") return all.filter(({ kind }) => kind.startsWith("delivery_")).length !== 1
  return step.kind !== "quantity" || step.quantity > 1
}

function StepLabel({ step, speak }: { step: Step; speak: Speaking }) {
  const text = stepText(speak, step)
  return step.kind === "promotion" ? <PromotionLink promotionId={step.promotionId} text={text} /> : text
}

function PromotionLink({ promotionId, text }: { promotionId: string; text: string }) {
  const seesPromotions = useMay("promotions.read")
  if (!seesPromotions) return text
  return (
    <Link to="/promotions/$promotionId" params={{ promotionId }} className="text-link underline">
      {text}
    </Link>
  )
}

function Row({ label, amount, look = "" }: { label: ReactNode; amount: Money; look?: string }) {
  const { locale } = useWords()
  return (
    <div className={`flex justify-between gap-4 ${look}`}>
      <dt className="min-w-0 break-words">{label}</dt>
      <dd className="shrink-0 tabular-nums">{moneyText(locale, amount)}</dd>
    </div>
  )
}

function Promotions({ promotions, speak }: { promotions: Priced["promotions"]; speak: Speaking }) {
  const { t, locale } = speak.words
  return (
    <section className="border-line border-t pt-3">
      <h3 className="mb-2 font-semibold">{t("pricing.promotions")}</h3>
      {promotions.length === 0 && <p className="text-muted text-sm">{t("pricing.promotions_none")}</p>}
      <ul className="grid gap-3">
        {promotions.map((one) => (
          <li key={one.promotionId} className="grid gap-1">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Badge tone={one.applied ? "good" : "plain"}>
                {t(one.applied ? "pricing.applied" : "pricing.not_applied")}
              </Badge>
              <PromotionLink promotionId={one.promotionId} text={one.name} />
              {one.applied && <span className="ms-auto tabular-nums">{lessText(locale, one.gave)}</span>}
            </p>
            {!one.applied && <p className="text-muted text-sm">{reasonText(speak, one.reason)}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
