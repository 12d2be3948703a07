import { Refusal } from "../../kit/errors.ts"
import type { Permission } from "../staff/index.ts"

/** Lists that can be looked at in views, and what seeing them asks for. */
export const lists = {
  orders: "orders.read",
  products: "catalog.read",
  stock: "inventory.read",
  mails: "mail.read",
  customers: "customers.read",
  gift_cards: "giftcards.read",
  promotions: "promotions.read",
  ledger: "payments.read",
  invoices: "orders.read",
  oddities: "payments.read",
  reconciliation: "payments.read",
  provider_messages: "payments.read",
  checkouts: "orders.read",
  pay_links: "orders.read",
} as const satisfies Record<string, Permission>

export type ListName = keyof typeof lists

export const listNames = Object.keys(lists) as ListName[]

export const viewsMax = 50

/** A view may hold a buyer's address: only who sees the list sees its views. */
export function checkMaySee(held: readonly string[], list: ListName): void {
  const permission = lists[list]
  if (held.includes(permission)) return
  throw new Refusal("staff.not_allowed", 403, "Your account may not do this.", { permission })
}

// What is looked for there are mostly people: their addresses, their names, the numbers of their orders.
const listsOfPeople: readonly ListName[] = ["orders", "mails", "customers", "checkouts", "pay_links"]

/** A view outlives whoever was looked for: words that may name a shopper are not kept in one. */
export function checkNamesNobody(list: ListName, search: Readonly<Record<string, unknown>>): void {
  if (!listsOfPeople.includes(list) || search.q === undefined) return
  const message =
    "A view of this list keeps no words that were looked for: they may name a buyer. Remove them first."
  throw new Refusal("view.names_somebody", 422, message)
}

/** Two names that a reader takes for the same. */
export function nameKey(name: string): string {
  return name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ")
}
