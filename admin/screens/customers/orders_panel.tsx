import { useInfiniteQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { dayText, moneyText } from "../../kit/format.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Panel } from "../../parts/page.tsx"
import { ErrorState, Loading } from "../../parts/states.tsx"
import { GoodsBadge, MoneyBadge } from "../orders/table.tsx"
import { ordersOfPerson } from "./reading.ts"

/** What somebody has bought, by account and by the same confirmed address, the newest first. */
export function OrdersPanel({ customerId }: { customerId: string }) {
  const { t, locale } = useWords()
  const found = useInfiniteQuery(ordersOfPerson(customerId))
  const orders = found.data?.pages.flatMap((page) => page.orders) ?? []
  return (
    <Panel title={t("place.orders")}>
      {found.isPending && <Loading />}
      {found.error && !found.data && <ErrorState error={found.error} retry={() => void found.refetch()} />}
      {found.data && orders.length === 0 && <p className="text-muted">{t("customer.no_orders")}</p>}
      <ul className="grid">
        {orders.map((order) => (
          <li key={order.orderId} className="border-line border-b py-3 first:pt-0 last:border-b-0">
            <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
              <Link
                to="/orders/$orderId"
                params={{ orderId: order.orderId }}
                className="font-semibold text-link hover:underline"
              >
                {order.number}
              </Link>
              <span className="tabular-nums">{moneyText(locale, order.total)}</span>
            </div>
            <div className="mt-1 flex flex-wrap items-center gap-2 text-muted text-sm">
              <time dateTime={order.placedAt}>{dayText(locale, order.placedAt)}</time>
              <span>{t("orders.items", { count: order.itemCount })}</span>
              <MoneyBadge order={order} />
              <GoodsBadge order={order} />
            </div>
          </li>
        ))}
      </ul>
      {found.hasNextPage && (
        <Button busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()} className="mt-3">
          {t("part.show_more")}
        </Button>
      )}
    </Panel>
  )
}
