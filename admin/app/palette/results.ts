import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useEffect, useMemo, useState } from "react"
import { api, ask, type Shape } from "../../kit/api.ts"
import { type Permission, useMe } from "../../kit/me.ts"
import { shortcuts, theme } from "../../kit/preferences.ts"
import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import type { PlainKey, Words } from "../../kit/words.ts"
import { customersEn } from "../../messages/customers.en.ts"
import { bring } from "../../messages/here.ts"
import type { IconName } from "../../parts/icon.tsx"
import { type Destination, destinationsFor, isNamed } from "./destinations.ts"
import { recent } from "./recent.ts"

bring(customersEn)

/** One thing that was found: where it leads, or what it does. */
export type Result = {
  id: string
  icon: IconName
  text: string
  aside?: string
  /** It is kept among what was opened last. */
  keeps?: true
} & ({ to: string; search?: object; hash?: string } | { run: () => void })

export type Group = { name: PlainKey; results: Result[] }

// Whoever types fast asks once.
const restMs = 120
const nearMax = 6

/** What the words may mean: at once what is here, and a moment later what the shop has. */
export function useResults(typed: string, openSheet: () => void): { groups: Group[]; isAsking: boolean } {
  const words = useWords()
  const me = useMe()
  const asked = useRested(typed.trim())
  const found = useQuery({
    queryKey: ["search", asked],
    queryFn: () => ask(() => api.GET("/admin/v1/search", { params: { query: { q: asked } } })),
    enabled: asked !== "",
    placeholderData: keepPreviousData,
  })
  const near = useMemo(
    () => nearResults(words, { typed: typed.trim(), permissions: me.permissions, openSheet }),
    [words, typed, me.permissions, openSheet],
  )
  const isAsking = typed.trim() !== "" && (asked !== typed.trim() || found.isFetching)
  const far = typed.trim() !== "" && found.data ? farResults(words, found.data) : []
  return { groups: [...far, ...near].filter(({ results }) => results.length > 0), isAsking }
}

function useRested(typed: string): string {
  const [rested, setRested] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setRested(typed), typed === "" ? 0 : restMs)
    return () => clearTimeout(timer)
  }, [typed])
  return rested
}

function farResults({ t, locale }: Words, found: Shape<"Findings">): Group[] {
  return [
    {
      name: "palette.orders",
      results: found.orders.map(({ orderId, number, buyerName, email, sale }) => ({
        id: orderId,
        icon: "orders",
        text: t("order.title", { number }),
        aside: [buyerName, email, sale === "canceled" && t("orders.sale.canceled")]
          .filter(Boolean)
          .join(" · "),
        to: `/orders/${orderId}`,
        keeps: true,
      })),
    },
    {
      name: "palette.customers",
      results: found.customers.map(({ customerId, kind, name, email }) => ({
        id: customerId,
        icon: "person",
        text: name ?? email,
        aside: [name && email, kind === "guest" && t("customers.kind.guest")].filter(Boolean).join(" · "),
        to: `/customers/${customerId}`,
      })),
    },
    {
      name: "palette.products",
      results: found.products.map(({ productId, titles, sku, state }) => ({
        id: productId,
        icon: "products",
        text: textFor(titles, locale),
        aside: [sku, state !== "active" && t(`products.state.${state}`)].filter(Boolean).join(" · "),
        to: `/products/${productId}`,
        keeps: true,
      })),
    },
    {
      name: "place.stock",
      results: found.stock.map(({ variantId, sku, titles }) => ({
        id: `stock ${variantId}`,
        icon: "stock",
        text: t("palette.stock_of", { sku }),
        aside: textFor(titles, locale),
        to: "/stock",
        search: { q: sku },
      })),
    },
  ]
}

type Near = {
  typed: string
  permissions: Parameters<typeof destinationsFor>[0]
  openSheet: () => void
}

function nearResults(words: Words, { typed, permissions, openSheet }: Near): Group[] {
  const { t } = words
  const { pages, actions } = destinationsFor(permissions)
  const toPage = (one: Destination): Result => ({
    id: `page ${one.to}`,
    icon: one.icon,
    text: t("keys.go", { place: t(one.label) }),
    to: one.to,
  })
  const named = ({ label, also }: Destination) => isNamed(`${t(label)} ${also ? t(also) : ""}`, typed)
  const deeds = [
    ...actions.map(
      (one): Result => ({
        id: `act ${one.label}`,
        icon: one.icon,
        text: t(one.label),
        to: one.to,
        ...(one.hash && { hash: one.hash }),
      }),
    ),
    ...ownDeeds(words, openSheet),
  ]
  if (typed === "") {
    return [
      { name: "palette.recent", results: recentFor(permissions).map((one) => ({ ...one, keeps: true })) },
      { name: "palette.pages", results: pages.slice(0, nearMax).map(toPage) },
      { name: "palette.actions", results: deeds },
    ]
  }
  return [
    { name: "palette.pages", results: pages.filter(named).slice(0, nearMax).map(toPage) },
    { name: "palette.actions", results: deeds.filter(({ text }) => isNamed(text, typed)) },
  ]
}

/** Another person may have come in at the same window, or lost a permission meanwhile. */
function recentFor(held: readonly Permission[]) {
  return recent
    .get()
    .filter(({ to }) => held.includes(to.startsWith("/orders/") ? "orders.read" : "catalog.read"))
}

/** What has no page. */
function ownDeeds({ t }: Words, openSheet: () => void): Result[] {
  const isDark = theme.get() === "dark"
  return [
    {
      id: "act shop",
      icon: "outside",
      text: t("home.storefront"),
      run: () => window.open("/", "_blank", "noopener"),
    },
    {
      id: "act theme",
      icon: "settings",
      text: `${t("shell.theme")}: ${t(isDark ? "theme.light" : "theme.dark")}`,
      run: () => theme.set(isDark ? "light" : "dark"),
    },
    ...(shortcuts.get() === "on"
      ? [{ id: "act keys", icon: "keyboard" as const, text: t("keys.title"), run: openSheet }]
      : []),
  ]
}
