import type { ReactNode } from "react"
import { calendarDayText, moneyText } from "../../kit/format.ts"
import { useWords } from "../../kit/use_words.ts"
import type { TaxReport, TaxRow } from "./reading.ts"
import type { Step } from "./search.ts"

type Props = { report: TaxReport; by: Step }
type Amounts = Pick<TaxRow, "sales" | "refunds" | "left">

const sides = ["sales", "refunds", "left"] as const
const parts = ["net", "tax"] as const

/** A table where there is room for one, and the same as a list on a phone. */
export function TaxTable({ report, by }: Props) {
  const periods = [...new Set(report.rows.map(({ from }) => from))].map((from) =>
    report.rows.filter((row) => row.from === from),
  )
  return (
    <>
      <div className="hidden overflow-x-auto lg:block">
        <table className="w-full border-collapse text-sm tabular-nums">
          <Head />
          {periods.map((rows) => (
            <Period key={rows[0]?.from} rows={rows} isNamed={by !== "whole"} />
          ))}
          <Totals report={report} />
        </table>
      </div>
      <ul className="grid gap-3 lg:hidden">
        {report.rows.map((row) => (
          <Card key={keyOf(row)} title={<What row={row} isDated={by !== "whole"} />} amounts={row} />
        ))}
        {report.totals.map((total) => (
          <Card key={total.left.tax.currency} title={<AllIn amounts={total} />} amounts={total} />
        ))}
      </ul>
    </>
  )
}

function Head() {
  const { t } = useWords()
  const cell = "px-2 py-2 text-end font-medium text-muted"
  return (
    <thead>
      <tr>
        <th rowSpan={2} scope="col" className={`${cell} ps-0 text-start`}>
          {t("books.column.what")}
        </th>
        {sides.map((side) => (
          <th key={side} colSpan={side === "left" ? 3 : 2} scope="colgroup" className={cell}>
            {t(`books.side.${side}`)}
          </th>
        ))}
      </tr>
      <tr className="border-line border-b">
        {sides.flatMap((side) =>
          [...parts, ...(side === "left" ? (["gross"] as const) : [])].map((part) => (
            <th key={`${side} ${part}`} scope="col" className={cell}>
              {t(`books.part.${part}`)}
            </th>
          )),
        )}
      </tr>
    </thead>
  )
}

function Period({ rows, isNamed }: { rows: readonly TaxRow[]; isNamed: boolean }) {
  const [first] = rows
  if (!first) return null
  return (
    <tbody>
      {isNamed && (
        <tr>
          <th scope="rowgroup" colSpan={8} className="pt-4 pb-1 text-start font-semibold">
            <Dates row={first} />
          </th>
        </tr>
      )}
      {rows.map((row) => (
        <tr key={keyOf(row)} className="border-line border-b">
          <th scope="row" className="py-2 pe-2 text-start font-normal">
            <What row={row} isDated={false} />
          </th>
          <Cells amounts={row} />
        </tr>
      ))}
    </tbody>
  )
}

function Totals({ report }: { report: TaxReport }) {
  return (
    <tfoot className="font-semibold">
      {report.totals.map((total) => (
        <tr key={total.left.tax.currency}>
          <th scope="row" className="py-3 pe-2 text-start">
            <AllIn amounts={total} />
          </th>
          <Cells amounts={total} />
        </tr>
      ))}
    </tfoot>
  )
}

function Cells({ amounts }: { amounts: Amounts }) {
  const { locale } = useWords()
  const shown = [
    ...[amounts.sales.net, amounts.sales.tax, amounts.refunds.net, amounts.refunds.tax],
    ...[amounts.left.net, amounts.left.tax, amounts.left.gross],
  ]
  const names = ["sold", "sold tax", "back", "back tax", "left", "left tax", "left gross"]
  return shown.map((amount, place) => (
    <td key={names[place]} className="whitespace-nowrap px-2 py-2 text-end">
      {amount.minor === 0 ? "–" : moneyText(locale, amount)}
    </td>
  ))
}

function Card({ title, amounts }: { title: ReactNode; amounts: Amounts }) {
  const { t, locale } = useWords()
  return (
    <li className="rounded-small border border-line p-3">
      <p className="mb-2 font-semibold">{title}</p>
      <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 text-sm tabular-nums">
        {sides.flatMap((side) =>
          parts.map((part) => (
            <div key={`${side} ${part}`} className="contents">
              <dt className="text-muted">{`${t(`books.side.${side}`)}, ${t(`books.part.${part}`)}`}</dt>
              <dd className="text-end">{moneyText(locale, amounts[side][part])}</dd>
            </div>
          )),
        )}
      </dl>
    </li>
  )
}

function AllIn({ amounts }: { amounts: Amounts }) {
  const { t } = useWords()
  return t("books.all_in", { currency: amounts.left.tax.currency })
}

function Dates({ row: { from, to } }: { row: Pick<TaxRow, "from" | "to"> }) {
  const { t, locale } = useWords()
  const [first, last] = [calendarDayText(locale, from), calendarDayText(locale, to)]
  return from === to ? first : t("books.from_to", { from: first, to: last })
}

/** A country, and how it is taxed there. */
function What({ row, isDated }: { row: TaxRow; isDated: boolean }) {
  const { t, locale } = useWords()
  const country = new Intl.DisplayNames([locale], { type: "region" }).of(row.country) ?? row.country
  const place = row.region === null ? country : `${country}, ${row.region}`
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 4 })
  const rate = percent.format(row.ratePpm / 1_000_000)
  return (
    <>
      {isDated && (
        <span className="block font-normal text-muted text-sm">
          <Dates row={row} />
        </span>
      )}
      {`${place} · `}
      {row.treatment === "standard" ? rate : t(`books.treatment.${row.treatment}`)}
    </>
  )
}

const keyOf = ({ from, country, region, treatment, ratePpm, left }: TaxRow) =>
  [from, country, region, treatment, ratePpm, left.tax.currency].join(" ")
