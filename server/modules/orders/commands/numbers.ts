import type { Outside, Providers, Work } from "../../../kit/db.ts"
import { sql } from "../../../kit/sql.ts"
import { numbersPerBatch } from "../rules.ts"

type Batch = { next: bigint; end: bigint }
type Stock = { batch: Batch; filling: Promise<void> | undefined }

// Numbers this process has taken and not used. They need not outlive the process: a gap is harmless. The
// providers are what all calls of one running shop have in common; each call has a reader of its own.
const stocks = new WeakMap<Providers, Stock>()

/**
 * The next number for an order. A process takes fifty at a time in a transaction of its own, so that placing
 * an order never waits at the counter for another order's commit.
 */
export async function takeOrderNumber(out: Outside): Promise<string> {
  const stock = stocks.get(out.providers) ?? { batch: { next: 0n, end: 0n }, filling: undefined }
  stocks.set(out.providers, stock)
  while (stock.batch.next >= stock.batch.end) await fill(out, stock)
  const number = stock.batch.next
  stock.batch.next += 1n
  return number.toString()
}

/** Several that wait at once share one batch. */
function fill(out: Outside, stock: Stock): Promise<void> {
  stock.filling ??= refill(out, stock)
  return stock.filling
}

async function refill(out: Outside, stock: Stock): Promise<void> {
  try {
    stock.batch = await out.inWork(reserveNumbers)
  } finally {
    stock.filling = undefined
  }
}

async function reserveNumbers(work: Work): Promise<Batch> {
  const { next } = await work.tx.one(sql<{ next: bigint }>`
    update orders.counters set next = next + ${numbersPerBatch} where name = 'order' returning next
  `)
  return { next: next - BigInt(numbersPerBatch), end: next }
}
