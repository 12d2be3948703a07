import type { Permission } from "../../kit/me.ts"

type Subject = Permission extends infer Code ? (Code extends `${infer Name}.${string}` ? Name : never) : never

export const areasOfWork = ["orders", "customers", "products", "stock", "money", "shop", "team"] as const
export type AreaOfWork = (typeof areasOfWork)[number]

// A new subject of the engine does not compile before it has its area here.
const areaOf: Record<Subject, AreaOfWork> = {
  orders: "orders",
  customers: "customers",
  catalog: "products",
  media: "products",
  prices: "products",
  costs: "products",
  promotions: "products",
  inventory: "stock",
  places: "stock",
  payments: "money",
  invoices: "money",
  books: "money",
  giftcards: "money",
  taxes: "money",
  content: "shop",
  delivery: "shop",
  mail: "shop",
  settings: "shop",
  staff: "team",
  roles: "team",
  keys: "team",
  audit: "team",
  views: "team",
  health: "shop",
}

/** Permissions by the area of work they belong to, in the order in which they were given. */
export function byArea<One extends { code: Permission }>(
  permissions: readonly One[],
): { area: AreaOfWork; permissions: One[] }[] {
  return areasOfWork
    .map((area) => ({
      area,
      permissions: permissions.filter(({ code }) => areaOf[code.split(".")[0] as Subject] === area),
    }))
    .filter(({ permissions: found }) => found.length > 0)
}
