import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { momentText } from "../../kit/format.ts"
import { useWords } from "../../kit/use_words.ts"
import { Panel } from "../../parts/page.tsx"
import { openCartsOf } from "../carts/reading.ts"
import type { Person } from "./reading.ts"

/** What somebody has in the cart now, and what they tried to buy. */
export function CartsPanel({ person }: { person: Person }) {
  const { t, locale } = useWords()
  const { customerId, kind, email } = person
  const { data: carts = [] } = useQuery({ ...openCartsOf(customerId), enabled: kind === "account" })
  return (
    <Panel title={t("cart.carts")}>
      {carts.length === 0 && <p className="text-muted">{t("cart.carts_none")}</p>}
      <ul className="grid gap-2">
        {carts.map(({ cartId, count, updatedAt }) => (
          <li key={cartId} className="flex flex-wrap justify-between gap-x-4">
            <Link to="/carts/$cartId" params={{ cartId }} className="font-semibold text-link hover:underline">
              {t("cart.items", { count })}
            </Link>
            <time dateTime={updatedAt} className="text-muted text-sm">
              {momentText(locale, updatedAt)}
            </time>
          </li>
        ))}
      </ul>
      <Link
        to="/orders/tries"
        search={{ q: email }}
        className="mt-3 flex min-h-6 items-center text-link text-sm underline"
      >
        {t("orders.tries")}
      </Link>
    </Panel>
  )
}
