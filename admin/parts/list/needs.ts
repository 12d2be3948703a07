import type { Permission } from "../../kit/me.ts"
import type { ListName } from "./list.tsx"

/** What seeing a list asks for: who may not is told so at once, with nothing to press until then. */
export const needs: Readonly<Record<ListName, Permission>> = {
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
}
