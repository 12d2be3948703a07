import { useQuery } from "@tanstack/react-query"
import { Link, useParams } from "@tanstack/react-router"
import { useState } from "react"
import { momentText } from "../../kit/format.ts"
import { useMay } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button, buttonLook } from "../../parts/button.tsx"
import { Icon } from "../../parts/icon.tsx"
import { Menu, MenuItem } from "../../parts/menu.tsx"
import { PageHeader } from "../../parts/page.tsx"
import { ErrorState, Loading } from "../../parts/states.tsx"
import { InvoicesBox } from "../invoices/order_box.tsx"
import { WhyPanel } from "../pricing/why_panel.tsx"
import { BuyerBox } from "./buyer_box.tsx"
import { CancelDialog } from "./cancel_dialog.tsx"
import { CancelUnitsDialog } from "./cancel_units.tsx"
import { Lines } from "./lines.tsx"
import { MoneyBox } from "./money_box.tsx"
import { Parcels } from "./parcels.tsx"
import { orderNamed, parcelsOf, paymentsOf } from "./reading.ts"
import { leftToCancel, mayCancel, type Order, type Parcel, standingOf } from "./standing.ts"
import { NextStep } from "./step.tsx"
import { Timeline } from "./timeline.tsx"

/** One order: where it stands, what to do next, and everything about it. */
export default function OrderScreen() {
  const { orderId } = useParams({ from: "/inside/orders/$orderId" })
  const order = useQuery(orderNamed(orderId))
  const parcels = useQuery(parcelsOf(orderId))
  const error = order.error ?? parcels.error
  if (order.data && parcels.data) return <OrderPage order={order.data} parcels={parcels.data} />
  if (error)
    return <ErrorState error={error} retry={() => void Promise.all([order.refetch(), parcels.refetch()])} />
  return <Loading />
}

function OrderPage({ order, parcels }: { order: Order; parcels: readonly Parcel[] }) {
  const { t, locale } = useWords()
  const mayShip = useMay("orders.ship")
  const mayRecord = useMay("payments.write")
  const { data: payments } = useQuery({ ...paymentsOf(order.orderId), enabled: useMay("payments.read") })
  const { sentence, step } = standingOf(order, parcels, payments)
  const mayStep = step?.kind === "record_payment" ? mayRecord : mayShip
  return (
    <>
      <PageHeader title={t("order.title", { number: order.number })} above={<BackToOrders />}>
        {mayStep && step && <NextStep order={order} parcels={parcels} step={step} />}
        <OrderMenu order={order} parcels={parcels} />
      </PageHeader>
      <p className="-mt-3 mb-5 text-lg">
        {t(sentence)}{" "}
        <time dateTime={order.placedAt} className="text-muted">
          {t("order.event.placed")}: {momentText(locale, order.placedAt)}
        </time>
      </p>
      <div className="grid gap-4 lg:grid-cols-[1fr_21rem]">
        <div className="contents content-start gap-4 lg:grid">
          <Lines order={order} />
          <WhyPanel asked={{ orderId: order.orderId }} />
          {parcels.length > 0 && <Parcels parcels={parcels} order={order} />}
          <Timeline order={order} />
        </div>
        <div className="contents content-start gap-4 lg:grid">
          <MoneyBox order={order} />
          <InvoicesBox orderId={order.orderId} />
          <BuyerBox order={order} />
        </div>
      </div>
    </>
  )
}

function BackToOrders() {
  const { t } = useWords()
  return (
    <Link
      to="/orders"
      className="mb-2 inline-flex min-h-9 items-center gap-1 text-link hover:underline print:hidden"
    >
      <Icon name="back" className="size-4" />
      {t("part.back", { page: t("place.orders") })}
    </Link>
  )
}

/** What is done seldom. */
function OrderMenu({ order, parcels }: { order: Order; parcels: readonly Parcel[] }) {
  const { t } = useWords()
  const mayEnd = useMay("orders.cancel")
  const [canceling, setCanceling] = useState<"whole" | "units">()
  // Of one single thing there is no part.
  const units = leftToCancel(order, parcels).reduce((sum, { left }) => sum + left, 0)
  const isUnitsLeft = units > (mayCancel(order) ? 1 : 0)
  const close = () => setCanceling(undefined)
  return (
    <>
      <Link to="/orders/$orderId/slip" params={{ orderId: order.orderId }} className={buttonLook("second")}>
        <Icon name="print" />
        {t("order.slip")}
      </Link>
      {mayEnd && (mayCancel(order) || isUnitsLeft) && (
        <Menu trigger={<Button icon="more">{t("order.more")}</Button>}>
          {isUnitsLeft && (
            <MenuItem onClick={() => setCanceling("units")}>{t("order.cancel_units")}</MenuItem>
          )}
          {mayCancel(order) && <MenuItem onClick={() => setCanceling("whole")}>{t("order.cancel")}</MenuItem>}
        </Menu>
      )}
      {canceling === "whole" && <CancelDialog order={order} onClose={close} />}
      {canceling === "units" && <CancelUnitsDialog order={order} parcels={parcels} onClose={close} />}
    </>
  )
}
