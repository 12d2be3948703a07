import type { Db } from "../../../kit/db.ts"
import { openTurns } from "../../../kit/turns.ts"
import { getShop } from "../../settings/index.ts"
import { amount, type Column, percent, type Table } from "../file.ts"
import { type Days, dayAfter, momentsOf, type Span } from "../period.ts"
import { type FoundOrder, ordersToLookAt, type SalesRow, salesIn, taxedOrders } from "./queries.ts"
import { type Basis, movementsOf, type Treatment } from "./rules.ts"
import { type Step, slicesOf } from "./slices.ts"

export type AskedTaxes = Days & { by: Step; basis: Basis }

/** What was sold and given back in a period, taxed alike. What was given back is negative. */
export type TaxRow = {
  /** The first day of the period, and the last. */
  from: string
  to: string
  country: string
  region: string | null
  treatment: Treatment
  ratePpm: number
  currency: string
  salesNetMinor: bigint
  salesTaxMinor: bigint
  refundsNetMinor: bigint
  refundsTaxMinor: bigint
}

/** The rows of each period, as soon as it is summed up. */
export async function* taxRows(db: Db, asked: AskedTaxes): AsyncGenerator<TaxRow[]> {
  const { timeZone } = await getShop(db)
  let open: Period[] = []
  for (const { days, periods } of slicesOf(asked)) {
    const begins = periods.map(({ from }) => later(from, days.from))
    const moments = await momentsOf(db, { days: [...begins, dayAfter(days.to)], timeZone })
    const [starts, until] = [moments.slice(0, -1), moments.at(-1) as Date]
    // A period of several slices is open already.
    open = periods.map((one) => open.find(({ from }) => from === one.from) ?? { ...one, sums: openSums() })
    const [from] = starts as [Date]
    await addSlice(db, open, { from, until, starts, basis: asked.basis })
    for (const { sums, ...period } of open.filter(({ to }) => to <= days.to)) yield sums.rows(period)
  }
}

type Period = Days & { sums: Sums }

function later(one: string, other: string): string {
  return one > other ? one : other
}

// Each page looks for all orders of its month anew: a busy month has some thousand.
const ordersAtOnce = 2_000

type Sums = ReturnType<typeof openSums>

/** `starts`: when each of the open periods begins within the span. */
type Asked = Span & { starts: readonly Date[]; basis: Basis }

async function addSlice(db: Db, open: readonly Period[], { starts, ...span }: Asked): Promise<void> {
  const { rows, inParts } = await salesIn(db, { ...span, starts })
  const turn = openTurns()
  for (const { period, ...row } of rows) open[period - 1]?.sums.add("sale", row)
  for (let after: string | undefined = ""; after !== undefined; ) {
    const found = await ordersToLookAt(db, { ...span, inParts, after, limit: ordersAtOnce })
    const orderIds = found.map(({ id }) => id)
    for (const order of orderIds.length > 0 ? await taxedOrders(db, { orderIds }) : []) {
      addOrder(open, order, { ...span, starts })
      await turn()
    }
    after = found.length === ordersAtOnce ? orderIds.at(-1) : undefined
  }
}

function addOrder(open: readonly Period[], order: FoundOrder, { from, until, starts, basis }: Asked): void {
  const { country, region } = order.taxes
  for (const { at, kind, ...movement } of movementsOf(order, basis)) {
    if (at < from || at >= until || (kind === "sale" && isSummedUp(order, basis))) continue
    const period = starts.findLastIndex((start) => start <= at)
    open[period]?.sums.add(kind, { ...movement, country, region, currency: order.currency })
  }
}

/** Its sale is among those that the database summed up. */
function isSummedUp({ events, totalMinor, canceledMinor }: FoundOrder, basis: Basis): boolean {
  if (basis === "placed") return true
  if (canceledMinor > 0n) return false
  const [paid, ...more] = events.filter((event) => event.kind === "paid")
  return paid !== undefined && more.length === 0 && paid.minor === totalMinor && !paid.isByCard
}

type Sum = Omit<TaxRow, "from" | "to">

function openSums() {
  const byKey = new Map<string, Sum>()
  return {
    add(kind: "sale" | "refund", row: Omit<SalesRow, "period">): void {
      const { country, region, treatment, ratePpm, currency, netMinor, taxMinor } = row
      const key = [currency, country, region ?? "", treatment, ratePpm].join(" ")
      const known = byKey.get(key) ?? {
        ...{ country, region, treatment, ratePpm, currency },
        ...{ salesNetMinor: 0n, salesTaxMinor: 0n, refundsNetMinor: 0n, refundsTaxMinor: 0n },
      }
      byKey.set(key, known)
      if (kind === "sale") {
        known.salesNetMinor += netMinor
        known.salesTaxMinor += taxMinor
      } else {
        known.refundsNetMinor += netMinor
        known.refundsTaxMinor += taxMinor
      }
    },
    rows(period: Days): TaxRow[] {
      return [...byKey.values()]
        .filter((row) => amountsOf(row).some((minor) => minor !== 0n))
        .sort(inOrder)
        .map((row) => ({ ...period, ...row }))
    },
  }
}

function amountsOf({ salesNetMinor, salesTaxMinor, refundsNetMinor, refundsTaxMinor }: Sum): bigint[] {
  return [salesNetMinor, salesTaxMinor, refundsNetMinor, refundsTaxMinor]
}

function inOrder(a: Sum, b: Sum): number {
  const text = (one: Sum) => [one.currency, one.country, one.region ?? "", one.treatment].join(" ")
  const [one, other] = [text(a), text(b)]
  return one === other ? b.ratePpm - a.ratePpm : one < other ? -1 : 1
}

const taxColumns: Column<TaxRow>[] = [
  { name: "from", value: ({ from }) => from },
  { name: "to", value: ({ to }) => to },
  { name: "country", value: ({ country }) => country },
  { name: "region", value: ({ region }) => region },
  { name: "treatment", value: ({ treatment }) => treatment },
  { name: "tax_rate_percent", value: ({ ratePpm }) => percent(ratePpm) },
  { name: "currency", value: ({ currency }) => currency },
  { name: "sales_net", value: (row) => amount(row.salesNetMinor, row.currency) },
  { name: "sales_tax", value: (row) => amount(row.salesTaxMinor, row.currency) },
  { name: "sales_gross", value: (row) => amount(row.salesNetMinor + row.salesTaxMinor, row.currency) },
  { name: "refunds_net", value: (row) => amount(row.refundsNetMinor, row.currency) },
  { name: "refunds_tax", value: (row) => amount(row.refundsTaxMinor, row.currency) },
  { name: "refunds_gross", value: (row) => amount(row.refundsNetMinor + row.refundsTaxMinor, row.currency) },
  { name: "net", value: (row) => amount(row.salesNetMinor + row.refundsNetMinor, row.currency) },
  { name: "tax", value: (row) => amount(row.salesTaxMinor + row.refundsTaxMinor, row.currency) },
  {
    name: "gross",
    value: (row) =>
      amount(
        amountsOf(row).reduce((total, minor) => total + minor, 0n),
        row.currency,
      ),
  },
]

/** One row for each period and all that is taxed alike in it. */
export function taxesTable(db: Db, asked: AskedTaxes): Table<TaxRow> {
  return { columns: taxColumns, pages: taxRows(db, asked) }
}
