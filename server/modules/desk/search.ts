import { all, type Db } from "../../kit/db.ts"
import { type FoundProduct, findProducts } from "../catalog/index.ts"
import { type FoundCustomer, findCustomers } from "../customers/index.ts"
import { type FoundOrder, findOrders } from "../orders/index.ts"

export type Findings = { orders: FoundOrder[]; customers: FoundCustomer[]; products: FoundProduct[] }

const foundMax = 6

/** Whatever somebody may mean by a few letters or digits; of it only what they may see. */
export async function findAll(
  db: Db,
  input: { q: string; holder: { permissions: readonly string[] } },
): Promise<Findings> {
  const may = (permission: string) => input.holder.permissions.includes(permission)
  const asked = { q: input.q, limit: foundMax }
  const [orders, customers, products] = await all(
    may("orders.read") ? findOrders(db, asked) : [],
    may("customers.read") ? findCustomers(db, asked) : [],
    may("catalog.read") ? findProducts(db, asked) : [],
  )
  return { orders, customers, products }
}
