import type { Db } from "../../../kit/db.ts"
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
  let sums = openSums()
  let current: Days | undefined
  for (const slice of slicesOf(asked)) {
    if (current && current.from !== slice.period.from) {
      yield sums.rows(current)
      sums = openSums()
    }
    current = slice.period
    const days = [slice.days.from, dayAfter(slice.days.to)]
    const [from, until] = (await momentsOf(db, { days, timeZone })) as [Date, Date]
    await addSlice(db, sums, { from, until, basis: asked.basis })
  }
  if (current) yield sums.rows(current)
}

// Each page looks for all orders of its week anew: a busy week has some hundred.
const ordersAtOnce = 2_000

type Sums = ReturnType<typeof openSums>

async function addSlice(db: Db, sums: Sums, { basis, ...span }: Span & { basis: Basis }): Promise<void> {
  for (const row of await salesIn(db, { ...span, basis })) sums.add("sale", row)
  for (let after: string | undefined = ""; after !== undefined; ) {
    const found = await ordersToLookAt(db, { ...span, basis, after, limit: ordersAtOnce })
    const orderIds = found.map(({ id }) => id)
    for (const order of orderIds.length > 0 ? await taxedOrders(db, { orderIds }) : []) {
      addOrder(sums, order, { ...span, basis })
    }
    after = found.length === ordersAtOnce ? orderIds.at(-1) : undefined
  }
}

function addOrder(sums: Sums, order: FoundOrder, { from, until, basis }: Span & { basis: Basis }): void {
  const { country, region } = order.taxes
  for (const { at, kind, ...movement } of movementsOf(order, basis)) {
    if (at < from || at >= until || (kind === "sale" && isSummedUp(order, basis))) continue
    sums.add(kind, { ...movement, country, region, currency: order.currency })
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
    add(kind: "sale" | "refund", row: SalesRow): void {
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
