import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query"
import { useNavigate, useSearch } from "@tanstack/react-router"
import { useMemo } from "react"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { PageHeader } from "../../parts/page.tsx"
import { EmptyState, ErrorState, Loading } from "../../parts/states.tsx"
import { OrdersFilters } from "./filters.tsx"
import { OrdersMenus } from "./menus.tsx"
import { ordersFound } from "./reading.ts"
import { isFiltered, type OrdersSearch } from "./search.ts"
import { OrdersTable } from "./table.tsx"

/** All orders, as the address says which, and in what order. */
export default function Orders() {
  const { t } = useWords()
  const search = useSearch({ from: "/inside/orders" })
  const navigate = useNavigate({ from: "/orders" })
  const change = (changes: { [Name in keyof OrdersSearch]: OrdersSearch[Name] | undefined }) =>
    void navigate({
      // What is undefined leaves the address.
      search: (before) => ({ ...before, ...changes }) as OrdersSearch,
      replace: true,
      resetScroll: false,
    })
  const found = useInfiniteQuery({ ...ordersFound(search), placeholderData: keepPreviousData })
  const orders = useMemo(() => found.data?.pages.flatMap((page) => page.orders) ?? [], [found.data])
  return (
    <>
      <PageHeader title={t("place.orders")}>
        <OrdersMenus search={search} change={change} />
      </PageHeader>
      <OrdersFilters search={search} change={change} />
      {found.isPending && <Loading />}
      {found.error && !found.data && <ErrorState error={found.error} retry={() => void found.refetch()} />}
      {found.data && orders.length === 0 && <NoOrders search={search} clear={() => change(nothingChosen)} />}
      {orders.length > 0 && (
        <div aria-busy={found.isPlaceholderData} className={found.isPlaceholderData ? "opacity-60" : ""}>
          <OrdersTable orders={orders} search={search} change={change} />
          <div className="mt-4 flex justify-center text-muted">
            {found.hasNextPage ? (
              <Button busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
                {t("part.show_more")}
              </Button>
            ) : (
              t("part.all_shown")
            )}
          </div>
        </div>
      )}
    </>
  )
}

export const nothingChosen = {
  q: undefined,
  todo: undefined,
  sale: undefined,
  money: undefined,
  goods: undefined,
  days: undefined,
}

function NoOrders({ search, clear }: { search: OrdersSearch; clear: () => void }) {
  const { t } = useWords()
  if (isFiltered(search)) {
    return (
      <EmptyState icon="search" title={t("orders.none_found")} text={t("orders.none_found_text")}>
        <Button onClick={clear}>{t("part.clear_filters")}</Button>
      </EmptyState>
    )
  }
  return <EmptyState icon="orders" title={t("orders.none")} text={t("orders.none_text")} />
}
