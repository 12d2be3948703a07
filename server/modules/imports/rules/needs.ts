import type { Permission } from "../../staff/index.ts"
import type { Columns, ImportKind } from "./columns.ts"

const base: Record<ImportKind, Permission> = {
  products: "catalog.write",
  stock: "inventory.write",
  prices: "prices.write",
  price_lists: "prices.write",
  customers: "customers.write",
}

/** All that somebody must be allowed for a file with these columns. */
export function needsOf(kind: ImportKind, { known }: Columns): Permission[] {
  const fields = new Set(known.map((one) => one?.field))
  if (kind !== "products") return [base[kind]]
  const needs: Permission[] = [base.products]
  if (fields.has("price")) needs.push("prices.write")
  if (fields.has("cost")) needs.push("costs.write")
  if (fields.has("quantity")) needs.push("inventory.write")
  if (fields.has("picture")) needs.push("media.write")
  return needs
}
