import { moneyText } from "../../kit/format.ts"
import { useWords } from "../../kit/use_words.ts"
import type { Words } from "../../kit/words.ts"
import { Panel } from "../../parts/page.tsx"
import { percentText } from "../settings/rates.ts"
import type { Content } from "./reading.ts"

type Line = Content["lines"][number]

/** What it is over, line by line. */
export function Lines({ content }: { content: Content }) {
  const words = useWords()
  const { t, locale } = words
  const amount = (minor: number) => moneyText(locale, { minor, currency: content.currency })
  return (
    <Panel title={t("invoices.lines")}>
      <ul className="divide-y divide-line">
        {content.lines.map((line, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was issued never changes.
          <li key={place} className="flex items-start justify-between gap-4 py-3 first:pt-0 last:pb-0">
            <div className="min-w-0">
              <p className="break-words">{lineTitle(line, content, words)}</p>
              <p className="break-words text-muted text-sm">{aboutLine(line, words, amount)}</p>
            </div>
            <span className="whitespace-nowrap tabular-nums">{amount(line.totalMinor)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function lineTitle({ kind, title, totalMinor }: Line, { because }: Content, { t }: Words): string {
  if (kind === "goods") return title
  if (kind === "delivery") return t("invoices.delivery", { title })
  if (totalMinor < 0) return t("invoices.rest_before")
  return because === "canceled" ? t("invoices.rest_canceled") : t("invoices.rest_refund")
}

function aboutLine(line: Line, { t, locale }: Words, amount: (minor: number) => string): string {
  const { quantity, unitMinor, detail, discountMinor, ratesPpm } = line
  const rates = ratesPpm.map((ratePpm) => percentText(locale, ratePpm)).join(" + ")
  return [
    quantity !== null &&
      (unitMinor === null
        ? t("invoices.line_count", { quantity })
        : t("invoices.line_quantity", { quantity, unit: amount(unitMinor) })),
    detail,
    discountMinor > 0 && t("invoices.line_discount", { amount: amount(discountMinor) }),
    rates && t("invoices.line_rates", { rates }),
  ]
    .filter(Boolean)
    .join(" · ")
}
