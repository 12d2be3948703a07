// tidy: reads, because only a shop without real orders and goods may be filled, whichever module has them.
// tidy: writes, because the numbers of a million orders are taken at once.

import type pg from "pg"
import { Stop } from "../kit/terminal.ts"
import { type Plan, type SizeName, sizes } from "./plan.ts"

export type Filling = {
  plan: Plan
  products: number
  customers: number
  orders: number
  stocked: boolean
  shown: number
  isDone: boolean
}

type Wish = { size: SizeName; seed: number | undefined }

/** Goes on with what was begun, or begins; refuses a shop that has anything real in it. */
export async function openFilling(client: pg.Client, wish: Wish): Promise<Filling> {
  const before = await readFilling(client)
  await refuseReal(client, before)
  if (!before) return beginFilling(client, wish)
  const { size, seed } = before.plan
  if (wish.size !== size || (wish.seed !== undefined && wish.seed !== seed)) {
    throw new Stop(
      `This shop was filled with --size ${size} --seed=${seed}. Another size or seed needs a shop of its own: ` +
        "set DATA_DIR to a new folder, or DATABASE_URL to an empty database.",
    )
  }
  return before
}

async function beginFilling(client: pg.Client, { size, seed = 1 }: Wish): Promise<Filling> {
  const begun = await client.query<{ next: string }>(
    "update orders.counters set next = next + $1 where name = 'order' returning next - $1 as next",
    [sizes[size].orders],
  )
  await client.query(
    `insert into kit.filling (only_row, size, seed, begun_at, first_number)
     values (1, $1, $2, date_trunc('milliseconds', now()), $3)`,
    [size, seed, begun.rows[0]?.next],
  )
  const filling = await readFilling(client)
  if (!filling) throw new Stop("The shop could not be filled: another seed is at work in it.")
  return filling
}

type Row = {
  size: SizeName
  seed: number
  begun_at: Date
  first_number: string
  products: number
  customers: number
  orders: number
  stocked: boolean
  shown: number
  done_at: Date | null
}

async function readFilling(client: pg.Client): Promise<Filling | undefined> {
  const { rows } = await client.query<Row>(
    `select size, seed, begun_at, first_number, products, customers, orders, stocked, shown, done_at
     from kit.filling`,
  )
  const [row] = rows
  if (!row) return undefined
  const { size, seed, products, customers, orders, stocked, shown } = row
  const plan: Plan = {
    size,
    seed,
    begunAt: row.begun_at,
    firstNumber: Number(row.first_number),
    ...sizes[size],
  }
  return { plan, products, customers, orders, stocked, shown, isDone: row.done_at !== null }
}

const elsewhere =
  "Fill a shop of its own instead: set DATA_DIR to a new folder, or DATABASE_URL to an empty database."

async function refuseReal(client: pg.Client, filling: Filling | undefined): Promise<void> {
  const { rows } = await client.query<{ live: boolean; orders: number; products: number }>(
    `select live,
       (select count(*)::int from (select from orders.orders limit $1) found) as orders,
       (select count(*)::int from (select from catalog.products limit $2) found) as products
     from settings.shop`,
    [(filling?.orders ?? 0) + 1, (filling?.products ?? 0) + 1],
  )
  const [shop] = rows
  if (shop?.live) throw new Stop(`This shop is live: nothing invented may come into it. ${elsewhere}`)
  if (filling?.isDone) return
  if ((shop?.orders ?? 0) > (filling?.orders ?? 0)) {
    throw new Stop(
      `This shop has orders of its own, and a million invented ones would hide them. ${elsewhere}`,
    )
  }
  if ((shop?.products ?? 0) > (filling?.products ?? 0)) {
    throw new Stop(`This shop has products of its own. ${elsewhere}`)
  }
}

type Step = "products" | "customers" | "orders" | "shown"

/** Part of the transaction that writes what it counts: whoever is stopped goes on exactly there. */
export const countStep: Record<Step, string> = {
  products: "update kit.filling set products = $2 where products = $1",
  customers: "update kit.filling set customers = $2 where customers = $1",
  orders: "update kit.filling set orders = $2 where orders = $1",
  shown: "update kit.filling set shown = $2 where shown = $1",
}
