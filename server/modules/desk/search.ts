import { all, type Db } from "../../kit/db.ts"
import { type FoundProduct, findProducts } from "../catalog/index.ts"
import { type FoundStock, findStock } from "../inventory/index.ts"
import { type FoundOrder, findOrders } from "../orders/index.ts"
import { type FoundPerson, findPeople } from "../people/index.ts"

export type Findings = {
  orders: FoundOrder[]
  /** Accounts, and guests: who sees the list of customers sees both there. */
  customers: FoundPerson[]
  products: FoundProduct[]
  stock: FoundStock[]
}

const foundMax = 6

/** Whatever somebody may mean by a few letters or digits; of it only what they may see. */
export async function findAll(
  db: Db,
  input: { q: string; holder: { permissions: readonly string[] } },
): Promise<Findings> {
  const may = (permission: string) => input.holder.permissions.includes(permission)
  const asked = { q: input.q, limit: foundMax }
  const [orders, customers, products, stock] = await all(
    may("orders.read") ? findOrders(db, asked) : [],
    may("customers.read") ? findPeople(db, asked) : [],
    may("catalog.read") ? findProducts(db, asked) : [],
    may("inventory.read") ? findStock(db, asked) : [],
  )
  return { orders, customers, products, stock }
}
