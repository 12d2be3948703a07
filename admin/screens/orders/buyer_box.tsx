import { Link } from "@tanstack/react-router"
import { calendarDayText } from "../../kit/format.ts"
import { useWords } from "../../kit/use_words.ts"
import { Panel } from "../../parts/page.tsx"
import type { Order } from "./standing.ts"

/** Who bought it, and where it goes. */
export function BuyerBox({ order }: { order: Order }) {
  const { t } = useWords()
  return (
    <Panel title={t("order.buyer")}>
      <div className="grid gap-4">
        <div>
          {order.buyerName && <p className="font-medium">{order.buyerName}</p>}
          <p className="break-all">
            <a href={`mailto:${order.email}`} className="text-link underline">
              {order.email}
            </a>
          </p>
          <Link to="/orders" search={{ q: order.email }} className="text-link text-sm underline print:hidden">
            {t("order.buyer_orders")}
          </Link>
        </div>
        <Address order={order} />
        {order.delivery && <Delivery delivery={order.delivery} />}
      </div>
    </Panel>
  )
}

export function Address({ order }: { order: Order }) {
  const { t, locale } = useWords()
  const { address } = order
  if (!address) return <p className="text-muted text-sm">{t("order.no_address")}</p>
  const country = new Intl.DisplayNames(locale, { type: "region" }).of(address.country)
  return (
    <div>
      <h3 className="text-muted text-sm">{t("order.address")}</h3>
      <address className="not-italic">
        {address.name}
        <br />
        {address.line1}
        <br />
        {address.line2 && (
          <>
            {address.line2}
            <br />
          </>
        )}
        {address.postalCode} {address.city}
        <br />
        {[address.region, country].filter(Boolean).join(", ")}
        {address.phone && (
          <>
            <br />
            <a href={`tel:${address.phone}`} className="text-link underline">
              {address.phone}
            </a>
          </>
        )}
      </address>
    </div>
  )
}

function Delivery({ delivery }: { delivery: NonNullable<Order["delivery"]> }) {
  const { t, locale } = useWords()
  const { promise } = delivery
  const [from, to] = [promise?.earliestOn, promise?.latestOn]
  return (
    <div>
      <h3 className="text-muted text-sm">{t("order.delivery")}</h3>
      <p>{delivery.title}</p>
      {from && to && (
        <p className="text-muted text-sm">
          {from === to
            ? t("order.promise_day", { day: calendarDayText(locale, from) })
            : t("order.promise", { from: calendarDayText(locale, from), to: calendarDayText(locale, to) })}
        </p>
      )}
    </div>
  )
}
