import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { moneyText } from "../../kit/format.ts"
import { useMay } from "../../kit/me.ts"
import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import type { Translate } from "../../kit/words.ts"
import { deliveryPricesEn } from "../../messages/delivery_prices.en.ts"
import { bring } from "../../messages/here.ts"
import { Button } from "../../parts/button.tsx"
import { PageHeader } from "../../parts/page.tsx"
import { Row, Rows, rowLink } from "../../parts/rows.tsx"
import { Badge, EmptyState, ErrorState, Loading } from "../../parts/states.tsx"
import { allMarkets } from "../products/reading.ts"
import { BackToSettings } from "./back.tsx"
import { NewDelivery } from "./new_delivery.tsx"
import { allDeliveries, type DeliveryMethod } from "./rules_reading.ts"

bring(deliveryPricesEn)

/** How orders reach their buyers. */
export default function Deliveries() {
  const { t } = useWords()
  const mayWrite = useMay("delivery.write")
  const [isNew, setIsNew] = useState(false)
  const deliveries = useQuery(allDeliveries)
  const add = mayWrite && (
    <Button tone="primary" onClick={() => setIsNew(true)}>
      {t("delivery.new")}
    </Button>
  )
  const { data, error } = deliveries
  return (
    <>
      <PageHeader title={t("delivery.title")} above={<BackToSettings />}>
        {data?.length !== 0 && add}
      </PageHeader>
      {deliveries.isPending && <Loading />}
      {error && !data && <ErrorState error={error} retry={() => void deliveries.refetch()} />}
      {data?.length === 0 && (
        <EmptyState icon="orders" title={t("delivery.none")} text={t("delivery.none_text")}>
          {add}
        </EmptyState>
      )}
      {data && data.length > 0 && (
        <Rows>
          {data.map((method) => (
            <DeliveryRow key={method.methodId} method={method} />
          ))}
        </Rows>
      )}
      {isNew && <NewDelivery onClose={() => setIsNew(false)} />}
    </>
  )
}

function DeliveryRow({ method }: { method: DeliveryMethod }) {
  const { t, locale } = useWords()
  const { data: markets = [] } = useQuery(allMarkets)
  const { methodId, titles, marketCode, currency, zones, daysMin, daysMax, active } = method
  const [only, ...others] = zones
  const market = markets.find(({ code }) => code === marketCode)
  return (
    <Row>
      <Link data-row to="/settings/delivery/$methodId" params={{ methodId }} className={rowLink}>
        {textFor(titles, locale)}
      </Link>
      <span className="text-muted text-sm">{market && textFor(market.titles, locale)}</span>
      <span className="text-muted text-sm">{daysText(t, { from: daysMin, to: daysMax })}</span>
      <span className="tabular-nums">
        {only?.price.kind === "flat" && others.length === 0
          ? moneyText(locale, { minor: only.price.priceMinor, currency })
          : t("zones.many", { count: zones.length })}
      </span>
      <Badge tone={active ? "good" : "plain"}>{active ? t("rules.on") : t("rules.off")}</Badge>
    </Row>
  )
}

/** How long it takes, in days: none is the same day. */
function daysText(t: Translate, { from, to }: { from: number; to: number }): string {
  if (to === 0) return t("delivery.same_day")
  if (from === to) return t("delivery.days_exact", { count: to })
  return from === 0 ? t("delivery.days_up_to", { count: to }) : t("delivery.days", { from, to })
}
