import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useMay, useMe } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { buttonLook } from "../../parts/button.tsx"
import { Icon } from "../../parts/icon.tsx"
import { PageHeader, Panel } from "../../parts/page.tsx"
import { ErrorState, Loading } from "../../parts/states.tsx"
import { orderCounts } from "../orders/reading.ts"

/** What needs somebody today. */
export default function Home() {
  const { t } = useWords()
  const me = useMe()
  const seesOrders = useMay("orders.read")
  return (
    <>
      <PageHeader title={t("home.greeting", { name: me.name })}>
        <a href="/" className={buttonLook("second")}>
          <Icon name="outside" />
          {t("home.storefront")}
        </a>
      </PageHeader>
      {seesOrders && (
        <Panel title={t("home.todo")}>
          <OrdersToDo />
        </Panel>
      )}
    </>
  )
}

function OrdersToDo() {
  const { t } = useWords()
  const counts = useQuery(orderCounts)
  if (counts.error && !counts.data)
    return <ErrorState error={counts.error} retry={() => void counts.refetch()} />
  if (!counts.data) return <Loading />
  const { ship, pay } = counts.data
  if (ship === 0 && pay === 0) return <p className="text-muted">{t("home.nothing")}</p>
  return (
    <ul className="grid gap-2">
      {ship > 0 && (
        <li>
          <ToDo search={{ todo: "ship" }} text={t("home.ship", { count: ship })} />
        </li>
      )}
      {pay > 0 && (
        <li>
          <ToDo search={{ todo: "pay" }} text={t("home.pay", { count: pay })} />
        </li>
      )}
    </ul>
  )
}

function ToDo({ search, text }: { search: { todo: "ship" | "pay" }; text: string }) {
  return (
    <Link
      to="/orders"
      search={search}
      className="flex min-h-12 items-center gap-3 rounded-small bg-soft px-4 font-medium hover:underline"
    >
      {text}
      <Icon name="next" className="ms-auto size-5" />
    </Link>
  )
}
