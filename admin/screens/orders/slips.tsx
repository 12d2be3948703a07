import { useQueries } from "@tanstack/react-query"
import { useSearch } from "@tanstack/react-router"
import { useWords } from "../../kit/use_words.ts"
import { BackLink } from "../../parts/back_link.tsx"
import { Button } from "../../parts/button.tsx"
import { PageHeader } from "../../parts/page.tsx"
import { EmptyState, ErrorState, Loading } from "../../parts/states.tsx"
import { orderNamed, parcelsOf } from "./reading.ts"
import { Sheet } from "./slip.tsx"

/** The packing slips of several orders, each on its own sheet of paper. */
export default function Slips() {
  const { t } = useWords()
  const { ids } = useSearch({ from: "/inside/orders/slips" })
  const orders = useQueries({
    queries: ids.map((id) => ({ ...orderNamed(id), refetchInterval: false as const })),
  })
  const parcels = useQueries({
    queries: ids.map((id) => ({ ...parcelsOf(id), refetchInterval: false as const })),
  })
  const failed = [...orders, ...parcels].find(({ error, data }) => error && !data)
  const isReady = [...orders, ...parcels].every(({ data }) => data)
  return (
    <>
      <PageHeader title={t("orders.slips")} above={<BackLink to="/orders" page={t("place.orders")} />}>
        {isReady && ids.length > 0 && (
          <Button tone="primary" icon="print" onClick={() => print()}>
            {t("part.print")}
          </Button>
        )}
      </PageHeader>
      {ids.length === 0 && (
        <EmptyState icon="print" title={t("orders.slips_none")} text={t("orders.slips_none_text")} />
      )}
      {failed && <ErrorState error={failed.error} retry={() => void failed.refetch()} />}
      {!failed && !isReady && <Loading />}
      {isReady &&
        orders.map(({ data: order }, place) =>
          order ? (
            <section key={order.orderId} className="mb-6 break-after-page last:break-after-auto">
              <h2 className="mb-2 text-lg">{t("order.slip_title", { number: order.number })}</h2>
              <Sheet order={order} parcels={parcels[place]?.data ?? []} />
            </section>
          ) : null,
        )}
    </>
  )
}
