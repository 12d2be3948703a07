import { moneyText } from "../../kit/format.ts"
import { useWords } from "../../kit/use_words.ts"
import { Panel } from "../../parts/page.tsx"
import { percentText } from "../settings/rates.ts"
import type { Content } from "./reading.ts"

/** The tax of each rate, what it comes to, and what was paid of it by then. */
export function Sums({ content }: { content: Content }) {
  const { t, locale } = useWords()
  const amount = (minor: number) => moneyText(locale, { minor, currency: content.currency })
  const { kind, roundingMinor, totalMinor, treatment, exemptBecause, payment } = content
  const paid = payment?.paid.reduce((sum, { amountMinor }) => sum + amountMinor, 0) ?? 0
  return (
    <Panel title={t("invoices.taxes")}>
      <Taxes content={content} amount={amount} />
      <dl className="mt-3 grid gap-1.5">
        {roundingMinor !== 0 && <Row label={t("invoices.rounding")} value={amount(roundingMinor)} />}
        <Row
          label={t(kind === "invoice" ? "invoices.column.total" : "invoices.credited")}
          value={amount(totalMinor)}
          strong
        />
        {paid > 0 && <Row label={t("invoices.paid")} value={amount(paid)} />}
        {payment && payment.dueMinor > 0 && (
          <Row label={t("invoices.due")} value={amount(payment.dueMinor)} />
        )}
      </dl>
      {treatment !== "taxed" && (
        <p className="mt-3 text-muted text-sm">
          {[t(`invoices.${treatment}`), exemptBecause].filter(Boolean).join(": ")}
        </p>
      )}
    </Panel>
  )
}

type TaxesProps = { content: Content; amount: (minor: number) => string }

function Taxes({ content, amount }: TaxesProps) {
  const { t, locale } = useWords()
  const cell = "py-1 ps-2 text-end tabular-nums whitespace-nowrap"
  return (
    <table className="w-full text-sm">
      <thead className="text-muted">
        <tr>
          <th scope="col" className="py-1 text-start font-medium">
            {t("invoices.rate")}
          </th>
          <th scope="col" className={`${cell} font-medium`}>
            {t("invoices.column.net")}
          </th>
          <th scope="col" className={`${cell} font-medium`}>
            {t("invoices.column.tax")}
          </th>
        </tr>
      </thead>
      <tbody>
        {content.taxes.map(({ ratePpm, netMinor, taxMinor }) => (
          <tr key={ratePpm} className="border-line border-t">
            <th scope="row" className="py-1 text-start font-normal">
              {percentText(locale, ratePpm)}
            </th>
            <td className={cell}>{amount(netMinor)}</td>
            <td className={cell}>{amount(taxMinor)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Row({ label, value, strong = false }: { label: string; value: string; strong?: boolean }) {
  return (
    <div className={`flex justify-between gap-4 ${strong ? "font-semibold text-lg" : ""}`}>
      <dt>{label}</dt>
      <dd className="whitespace-nowrap tabular-nums">{value}</dd>
    </div>
  )
}
