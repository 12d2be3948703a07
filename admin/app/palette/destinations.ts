import type { Permission } from "../../kit/me.ts"
import type { PlainKey } from "../../kit/words.ts"
import { healthEn } from "../../messages/health.en.ts"
import { bring } from "../../messages/here.ts"
import { teamEn } from "../../messages/team.en.ts"
import type { IconName } from "../../parts/icon.tsx"
import { places } from "../places.ts"

bring(teamEn)
bring(healthEn)

/** A page that has a name: where to go, what it is called, and words that people look for it by. */
export type Destination = {
  to: string
  label: PlainKey
  icon: IconName
  needs?: Permission | readonly Permission[]
  also?: PlainKey
  hash?: string
}

/** Pages below those of the rail. */
const below: readonly Destination[] = [
  { to: "/products/categories", label: "categories.title", icon: "products", needs: "catalog.read" },
  { to: "/orders/links", label: "pay_links.title", icon: "orders", needs: "orders.read" },
  { to: "/orders/tries", label: "orders.tries", icon: "orders", needs: "orders.read" },
  { to: "/customers/groups", label: "groups.title", icon: "person", needs: "customers.read" },
  { to: "/gift-cards", label: "palette.gift_cards", icon: "person", needs: "giftcards.read" },
  {
    to: "/orders/money",
    label: "palette.money",
    icon: "orders",
    needs: "payments.read",
    also: "palette.also.money",
  },
  {
    to: "/orders/invoices",
    label: "palette.invoices",
    icon: "orders",
    needs: "orders.read",
    also: "palette.also.invoices",
  },
  {
    to: "/settings/invoices",
    label: "palette.invoice_settings",
    icon: "settings",
    needs: "settings.read",
    also: "palette.also.invoices",
  },
  {
    to: "/orders/books",
    label: "palette.books",
    icon: "orders",
    needs: "books.read",
    also: "palette.also.books",
  },
  {
    to: "/orders/refund-requests",
    label: "palette.requests",
    icon: "orders",
    needs: "payments.read",
  },
  {
    to: "/orders/money/oddities",
    label: "palette.oddities",
    icon: "warning",
    needs: "payments.read",
    also: "palette.also.oddities",
  },
  {
    to: "/orders/money/reconciliation",
    label: "palette.reconciliation",
    icon: "check",
    needs: "payments.read",
    also: "palette.also.reconciliation",
  },
  {
    to: "/orders/money/messages",
    label: "palette.inbox",
    icon: "mail",
    needs: "payments.read",
    also: "palette.also.inbox",
  },
  { to: "/team/roles", label: "team.roles", icon: "team", needs: "staff.read", also: "palette.also.roles" },
  { to: "/team/keys", label: "team.keys", icon: "key", needs: "keys.write" },
  { to: "/team/log", label: "team.log", icon: "team", needs: "audit.read", also: "palette.also.log" },
  {
    to: "/settings/look",
    label: "settings.look",
    icon: "settings",
    needs: "settings.read",
    also: "palette.also.look",
  },
  {
    to: "/settings/pages",
    label: "pages.title",
    icon: "settings",
    needs: "settings.read",
    also: "palette.also.pages",
  },
  {
    to: "/settings/delivery",
    label: "delivery.title",
    icon: "settings",
    needs: "settings.read",
    also: "palette.also.delivery",
  },
  {
    to: "/settings/markets",
    label: "markets.title",
    icon: "settings",
    needs: "settings.read",
    also: "palette.also.markets",
  },
  {
    to: "/settings/payments",
    label: "ways.title",
    icon: "settings",
    needs: "settings.read",
    also: "palette.also.payments",
  },
  { to: "/settings/payments/stripe", label: "ways.stripe", icon: "settings", needs: "settings.read" },
  { to: "/settings/tax-service", label: "tax_service.title", icon: "settings", needs: "settings.read" },
  { to: "/settings/conversions", label: "conversions.title", icon: "settings", needs: "catalog.read" },
  { to: "/settings/after-sale", label: "settings.after_sale", icon: "settings", needs: "settings.read" },
  { to: "/settings/navigation", label: "menu.title", icon: "settings", needs: "settings.read" },
  {
    to: "/settings/places",
    label: "places.title",
    icon: "stock",
    needs: "inventory.read",
    also: "palette.also.places",
  },
  { to: "/products/price-lists", label: "lists.title", icon: "products", needs: "catalog.read" },
  { to: "/products/collections", label: "collections.title", icon: "products", needs: "catalog.read" },
  { to: "/imports", label: "imports.title", icon: "products", needs: "catalog.read" },
  { to: "/mail/templates", label: "letters.title", icon: "mail", needs: "settings.read" },
  { to: "/mail/check", label: "check.title", icon: "mail", needs: "settings.read" },
  { to: "/tasks", label: "tasks.title", icon: "tasks", also: "palette.also.tasks" },
  { to: "/health", label: "health.title", icon: "health", needs: "health.read", also: "palette.also.health" },
  { to: "/account", label: "account.title", icon: "person", also: "palette.also.account" },
]

/** Things to begin at once. */
const actions: readonly Destination[] = [
  { to: "/products", hash: "new", label: "products.new", icon: "products", needs: "catalog.write" },
  { to: "/promotions/new", label: "promotions.new", icon: "promotions", needs: "promotions.write" },
]

export function destinationsFor(held: readonly Permission[]): {
  pages: Destination[]
  actions: Destination[]
} {
  const isOpen = ({ needs }: Destination) =>
    needs === undefined || [needs].flat().some((one) => held.includes(one))
  return { pages: [...places, ...below].filter(isOpen), actions: actions.filter(isOpen) }
}

/** Every word that was typed begins a word of the name; accents and capitals are not looked at. */
export function isNamed(name: string, typed: string): boolean {
  const words = plain(name).split(/[^\p{L}\p{N}]+/u)
  return plain(typed)
    .split(/\s+/)
    .every((begun) => words.some((word) => word.startsWith(begun)))
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim()
}
