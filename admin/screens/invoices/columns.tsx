import { Link } from "@tanstack/react-router"
import { calendarDayText, decimalText, type Money, moneyText } from "../../kit/format.ts"
import { useWords } from "../../kit/use_words.ts"
import type { ListColumn } from "../../parts/list/list.tsx"
import type { Summary } from "./reading.ts"

/** What a credit note takes off has a minus: the column can be added up. */
function signed({ kind }: Summary, amount: Money): Money {
  return kind === "credit_note" && amount.minor !== 0 ? { ...amount, minor: -amount.minor } : amount
}

const inFile = (row: Summary, amount: Money) => decimalText(signed(row, amount).minor, amount.currency)

function amountColumn(id: "net" | "tax" | "total"): ListColumn<Summary> {
  const title = `invoices.column.${id}` as const
  return {
    id,
    title,
    atEnd: true,
    cell: (row, { locale }) => (
      <span className="whitespace-nowrap tabular-nums">{moneyText(locale, signed(row, row[id]))}</span>
    ),
    file: [{ title, value: (row) => inFile(row, row[id]) }],
  }
}

export const invoiceColumns: ListColumn<Summary>[] = [
  {
    id: "number",
    title: "invoices.column.number",
    isFixed: true,
    cell: (row) => <Name row={row} />,
    file: [
      { title: "invoices.column.number", value: ({ number }) => number },
      { title: "invoices.kind", value: ({ kind }, { t }) => t(`invoices.${kind}`) },
    ],
  },
  {
    id: "day",
    title: "invoices.column.day",
    cell: ({ issuedOn }, { locale }) => calendarDayText(locale, issuedOn),
    file: [{ title: "invoices.column.day", value: ({ issuedOn }) => issuedOn }],
  },
  {
    id: "order",
    title: "invoices.column.order",
    cell: (row) => <OrderLink row={row} />,
    file: [{ title: "invoices.column.order", value: ({ orderNumber }) => orderNumber }],
  },
  {
    id: "buyer",
    title: "invoices.column.buyer",
    cell: ({ buyerName }) => buyerName,
    file: [{ title: "invoices.column.buyer", value: ({ buyerName }) => buyerName }],
  },
  amountColumn("net"),
  amountColumn("tax"),
  amountColumn("total"),
]

function Name({ row }: { row: Summary }) {
  const { t } = useWords()
  return (
    <>
      <Link
        to="/orders/invoices/$documentId"
        params={{ documentId: row.documentId }}
        className="block font-semibold text-link hover:underline"
      >
        {row.number}
      </Link>
      <span className="text-muted text-sm">{t(`invoices.${row.kind}`)}</span>
    </>
  )
}

function OrderLink({ row: { orderId, orderNumber } }: { row: Summary }) {
  return (
    <Link to="/orders/$orderId" params={{ orderId }} className="text-link underline">
      {orderNumber}
    </Link>
  )
}

export function InvoiceCard({ row }: { row: Summary }) {
  const { locale } = useWords()
  return (
    <>
      <p className="flex items-start justify-between gap-3">
        <span className="min-w-0">
          <Name row={row} />
        </span>
        <span className="whitespace-nowrap font-semibold tabular-nums">
          {moneyText(locale, signed(row, row.total))}
        </span>
      </p>
      <p className="break-words text-muted text-sm">
        {calendarDayText(locale, row.issuedOn)} · {row.buyerName} · <OrderLink row={row} />
      </p>
    </>
  )
}
