import { useQuery } from "@tanstack/react-query"
import { Link, useSearch } from "@tanstack/react-router"
import { useMay } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import type { Translate } from "../../kit/words.ts"
import { Button, buttonLook } from "../../parts/button.tsx"
import { List, type ListFilter } from "../../parts/list/list.tsx"
import { EmptyState } from "../../parts/states.tsx"
import { useBeginLink } from "../pay_links/reading.ts"
import { OrderCard, orderColumns } from "./columns.tsx"
import { useManyOrders } from "./many.tsx"
import { orderCounts, ordersMatching, ordersPage } from "./reading.ts"
import { days, goodsWords, moneys, sales, todos } from "./search.ts"

/** All orders, as the address says which, and in what order. */
export default function Orders() {
  const { t } = useWords()
  const search = useSearch({ from: "/inside/orders" })
  const seesMoney = useMay("payments.read")
  const { actions, dialog } = useManyOrders(search)
  return (
    <>
      <List
        name="orders"
        title={t("place.orders")}
        search={search}
        searchLabel={t("orders.search")}
        columns={orderColumns}
        filters={filtersIn(t)}
        tabs={useTodoTabs()}
        read={(after, limit) => ordersPage(search, after, limit)}
        count={() => ordersMatching(search)}
        idOf={({ orderId }) => orderId}
        nameOf={({ number }) => number}
        card={(order) => <OrderCard order={order} />}
        actions={actions}
        buttons={
          <>
            <Link to={seesMoney ? "/orders/money" : "/orders/invoices"} className={buttonLook()}>
              {t(seesMoney ? "palette.money" : "palette.invoices")}
            </Link>
            <Link to="/orders/links" className={buttonLook()}>
              {t("pay_links.title")}
            </Link>
            <TriesLink />
            <NewOrder />
          </>
        }
        empty={<EmptyState icon="orders" title={t("orders.none")} text={t("orders.none_text")} />}
      />
      {dialog}
    </>
  )
}

/** For somebody on the phone: put together here, paid by a link. */
function NewOrder() {
  const { t } = useWords()
  const begin = useBeginLink()
  if (!useMay("orders.write")) return null
  return (
    <Button tone="primary" busy={begin.isPending} onClick={() => begin.mutate({})}>
      {t("pay_links.new")}
    </Button>
  )
}

function TriesLink() {
  const { t } = useWords()
  return (
    <Link to="/orders/tries" className={buttonLook()}>
      {t("orders.tries")}
    </Link>
  )
}

function filtersIn(t: Translate): ListFilter[] {
  return [
    {
      name: "days",
      label: t("orders.column.placed"),
      choices: days.map((count) => ({
        value: count,
        text: t("orders.within", { count }),
        chip: t("orders.placed_within", { count }),
      })),
    },
    {
      name: "money",
      label: t("orders.column.money"),
      choices: moneys.map((money) => ({ value: money, text: t(`orders.money.${money}`) })),
    },
    {
      name: "goods",
      label: t("orders.column.goods"),
      choices: goodsWords.map((goods) => ({ value: goods, text: t(`orders.goods.${goods}`) })),
    },
    {
      name: "sale",
      label: t("orders.sale"),
      choices: sales.map((sale) => ({ value: sale, text: t(`orders.sale.${sale}`) })),
    },
  ]
}

/** What is to do, with how many. */
function useTodoTabs() {
  const { t } = useWords()
  const counts = useQuery(orderCounts)
  const countText = (todo: (typeof todos)[number]) => {
    const count = counts.data?.[todo] ?? 0
    if (!counts.data || count === 0) return ""
    const { countMax } = counts.data
    return count >= countMax ? t("part.or_more", { count: countMax }) : t("orders.count", { count })
  }
  return {
    filter: "todo",
    label: t("orders.views"),
    choices: todos.map((todo) => ({
      value: todo,
      text: (
        <>
          {t(`orders.todo.${todo}`)} <span className="text-sm tabular-nums">{countText(todo)}</span>
        </>
      ),
    })),
  }
}
