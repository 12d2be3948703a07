import { Link } from "@tanstack/react-router"
import { calendarDayText } from "../../kit/format.ts"
import { useMay } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { Panel } from "../../parts/page.tsx"
import type { Order } from "./standing.ts"

/** Who bought it, and where it goes. */
export function BuyerBox({ order }: { order: Order }) {
  const { t } = useWords()
  return (
    <Panel title={t("order.buyer")}>
      <div className="grid gap-4">
        {order.email === null ? <p>{t("customer.erased")}</p> : <Buyer order={order} email={order.email} />}
        {order.email !== null && <Address order={order} />}
        {order.delivery && <Delivery delivery={order.delivery} />}
      </div>
    </Panel>
  )
}

/** Whoever has an account is found by it; a guest by this very order. */
function Buyer({ order, email }: { order: Order; email: string }) {
  const { t } = useWords()
  const seesPeople = useMay("customers.read")
  const { buyerName, customerId, orderId } = order
  const links = "flex min-h-6 items-center text-link text-sm underline print:hidden"
  return (
    <div>
      {buyerName && <p className="wrap-anywhere font-medium">{buyerName}</p>}
      <p className="break-all">
        <a href={`mailto:${email}`} className="text-link underline">
          {email}
        </a>
      </p>
      {seesPeople && (
        <Link to="/customers/$customerId" params={{ customerId: customerId ?? orderId }} className={links}>
          {t("customer.open")}
        </Link>
      )}
      <Link to="/orders" search={{ q: email }} className={links}>
        {t("order.buyer_orders")}
      </Link>
    </div>
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
      <address className="wrap-anywhere not-italic">
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
