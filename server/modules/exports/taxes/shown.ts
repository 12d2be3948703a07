import type { Db } from "../../../kit/db.ts"
import { type Money, money } from "../../../kit/money.ts"
import { type AskedTaxes, type TaxRow, taxRows } from "./report.ts"

type Amounts = { net: Money; tax: Money; gross: Money }

/** What was sold, what went back as amounts below zero, and what is left. */
type Sides = { sales: Amounts; refunds: Amounts; left: Amounts }

export type ShownRow = Pick<TaxRow, "from" | "to" | "country" | "region" | "treatment" | "ratePpm"> & Sides

export type TaxReport = { rows: ShownRow[]; totals: Sides[]; isCut: boolean }

// Nobody reads more of them on a screen.
const rowsMax = 1_000

export async function taxReport(db: Db, asked: AskedTaxes): Promise<TaxReport> {
  const rows: TaxRow[] = []
  const totals = new Map<string, TaxRow>()
  let count = 0
  for await (const found of taxRows(db, asked)) {
    for (const row of found) {
      count++
      if (rows.length < rowsMax) rows.push(row)
      totals.set(row.currency, added(totals.get(row.currency), row))
    }
  }
  return {
    rows: rows.map((row) => {
      const { from, to, country, region, treatment, ratePpm } = row
      return { ...{ from, to, country, region, treatment, ratePpm }, ...sidesOf(row) }
    }),
    totals: [...totals.values()].map(sidesOf),
    isCut: count > rows.length,
  }
}

function added(total: TaxRow | undefined, row: TaxRow): TaxRow {
  if (!total) return row
  return {
    ...total,
    salesNetMinor: total.salesNetMinor + row.salesNetMinor,
    salesTaxMinor: total.salesTaxMinor + row.salesTaxMinor,
    refundsNetMinor: total.refundsNetMinor + row.refundsNetMinor,
    refundsTaxMinor: total.refundsTaxMinor + row.refundsTaxMinor,
  }
}

function sidesOf(row: TaxRow): Sides {
  const { salesNetMinor, salesTaxMinor, refundsNetMinor, refundsTaxMinor, currency } = row
  const amounts = (netMinor: bigint, taxMinor: bigint): Amounts => ({
    net: money(netMinor, currency),
    tax: money(taxMinor, currency),
    gross: money(netMinor + taxMinor, currency),
  })
  return {
    sales: amounts(salesNetMinor, salesTaxMinor),
    refunds: amounts(refundsNetMinor, refundsTaxMinor),
    left: amounts(salesNetMinor + refundsNetMinor, salesTaxMinor + refundsTaxMinor),
  }
}
