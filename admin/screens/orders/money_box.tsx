import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { type ReactNode, useState } from "react"
import type { Shape } from "../../../client/index.ts"
import { type Money, moneyText } from "../../kit/format.ts"
import { useMay } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Panel } from "../../parts/page.tsx"
import { Notice } from "../../parts/states.tsx"
import { percentText } from "../settings/rates.ts"
import { Authorized } from "./authorized.tsx"
import { methodText } from "./method.ts"
import { type PaidPart, paidParts } from "./paid_by.ts"
import { PayUntil } from "./pay_until.tsx"
import { paymentsOf } from "./reading.ts"
import { Receipts } from "./receipts.tsx"
import "./aftersale_words.ts"
import { RefundDialog } from "./refund_dialog.tsx"
import { RefundParts } from "./refund_parts.tsx"
import { dueOf, type Order } from "./standing.ts"

type Payments = Shape<"OrderPayments">

/** The money of an order, one under the other. */
export function MoneyBox({ order }: { order: Order }) {
  const { t, locale } = useWords()
  const mayRefund = useMay("payments.refund")
  const [isRefunding, setIsRefunding] = useState(false)
  const seesPayments = useMay("payments.read")
  const { data: payments } = useQuery({ ...paymentsOf(order.orderId), enabled: seesPayments })
  const refundable = refundableOf(payments)
  const parts = paidParts(order, payments)
  return (
    <Panel title={t("order.money")}>
      <Sums order={order} parts={parts} />
      {order.taxSource !== "shop" && (
        <p className="mt-3 text-muted text-sm">{t(`order.tax_source.${order.taxSource}`)}</p>
      )}
      {!parts.some(({ by }) => by === "method") && (
        <p className="mt-3 text-muted text-sm">
          {t("order.method", { method: methodText(t, order.paymentMethod, order) })}
        </p>
      )}
      {payments && <Authorized order={order} payments={payments.payments} />}
      {payments && <Receipts order={order} payments={payments} />}
      <Disputes disputes={payments?.disputes ?? []} />
      <PayUntil order={order} />
      <ul className="mt-2 grid gap-2">
        {payments?.refunds
          .filter(({ state }) => state === "failed")
          .map((refund) => (
            <li key={refund.refundId}>
              <Notice tone="bad">
                {t("order.refund_failed", { amount: moneyText(locale, refund.amount) })}
              </Notice>
            </li>
          ))}
      </ul>
      <WentBack order={order} parts={payments?.wentBack ?? []} />
      {seesPayments && <WaitingRequests order={order} />}
      {mayRefund && refundable && refundable.minor > 0 && (
        <Button className="mt-4 w-full" onClick={() => setIsRefunding(true)}>
          {t("order.refund")}
        </Button>
      )}
      {seesPayments && order.paid.minor > 0 && <Movements orderId={order.orderId} />}
      {isRefunding && refundable && (
        <RefundDialog order={order} refundable={refundable} onClose={() => setIsRefunding(false)} />
      )}
    </Panel>
  )
}

/** Where went what was given back, as it was said before it was confirmed. */
function WentBack({ order, parts }: { order: Order; parts: Payments["wentBack"] }) {
  const { t } = useWords()
  const done = parts.filter(({ state }) => state === "done")
  const waiting = parts.filter(({ state }) => state === "waiting")
  const unknown = parts.filter(({ state }) => state === "unknown")
  return (
    <>
      {done.length > 0 && (
        <div className="mt-3 text-sm">
          {t("order.refunded")}
          <RefundParts parts={done} order={order} />
        </div>
      )}
      {waiting.length > 0 && (
        <div className="mt-3 text-sm text-warn">
          {t("order.refund_waiting")}
          <RefundParts parts={waiting} order={order} />
        </div>
      )}
      {unknown.length > 0 && (
        <div className="mt-3 text-sm text-warn">
          {t("order.refund_unknown")}
          <RefundParts parts={unknown} order={order} />
        </div>
      )}
    </>
  )
}

/** What its payers have asked their banks to give back, and what became of that. */
function Disputes({ disputes }: { disputes: Payments["disputes"] }) {
  const { t, locale } = useWords()
  return disputes.map(({ provider, reference, state, amount }) => {
    const said = t(`order.dispute.${state}`, { amount: moneyText(locale, amount) })
    if (state !== "needs_response")
      return (
        <p key={`${provider} ${reference}`} className="mt-3 text-sm">
          {said}
        </p>
      )
    return (
      <div key={`${provider} ${reference}`} className="mt-3">
        <Notice tone="bad">
          {said}{" "}
          <Link to="/orders/money/oddities" search={{ kind: "dispute" }} className="text-link underline">
            {t("order.late_where")}
          </Link>
        </Notice>
      </div>
    )
  })
}

/** Refunds that wait for a second person: asked for on the timeline, and not decided there. */
function WaitingRequests({ order }: { order: Order }) {
  const { t, locale } = useWords()
  const decided = new Set(
    order.timeline
      .filter(({ kind }) => /^refund_(approved|refused|expired|withdrawn)$/.test(kind))
      .map(({ details }) => details.requestId),
  )
  const waiting = order.timeline.filter(
    ({ kind, details }) => kind === "refund_requested" && !decided.has(details.requestId),
  )
  return waiting.map(({ details }) => (
    <p key={String(details.requestId)} className="mt-2 text-sm">
      <Link
        to="/orders/refund-requests/$requestId"
        params={{ requestId: String(details.requestId) }}
        className="text-warn underline"
      >
        {t("order.refund_waits", {
          amount: moneyText(locale, { ...order.total, minor: Number(details.amountMinor ?? 0) }),
        })}
      </Link>
    </p>
  ))
}

/** Why no tax was paid. */
function FreeOfTax({ order: { taxTreatment, exemptBecause } }: { order: Order }) {
  const { t } = useWords()
  if (taxTreatment === "reverse_charge") return <Row label={t("order.reverse_charge")} quiet />
  return (
    <Row label={t("order.exempt")} quiet>
      {exemptBecause}
    </Row>
  )
}

function Movements({ orderId }: { orderId: string }) {
  const { t } = useWords()
  return (
    <p className="mt-3 text-sm">
      <Link to="/orders/money" search={{ orderId }} className="text-link underline">
        {t("order.movements")}
      </Link>
    </p>
  )
}

/** As the market shows prices: with the tax in them, or with the tax before the total. */
function Sums({ order, parts }: { order: Order; parts: readonly PaidPart[] }) {
  const { t, locale } = useWords()
  const isNet = order.taxDisplay === "net"
  const taxes = order.taxes
    .filter(({ tax }) => tax.minor > 0)
    .map(({ ratePpm, tax }) => (
      <Sum
        key={ratePpm}
        label={t(isNet ? "order.tax_on_at" : "order.tax_in_at", { percent: percentText(locale, ratePpm) })}
        amount={tax}
        quiet={!isNet}
      />
    ))
  return (
    <dl className="grid gap-1.5">
      <Sum label={t("order.items_total")} amount={order.shown.subtotal} />
      {order.shown.discounts.map(({ title, code, amount }, place) => (
        <Sum
          // biome-ignore lint/suspicious/noArrayIndexKey: they stay in their order.
          key={place}
          label={code === null ? title : t("order.discount_code", { title, code })}
          amount={{ ...amount, minor: -amount.minor }}
        />
      ))}
      <Sum label={t("order.delivery_total")} amount={order.shown.delivery} />
      {isNet && taxes}
      {order.cashRounding.minor !== 0 && <Sum label={t("order.cash_rounding")} amount={order.cashRounding} />}
      <Sum label={t("order.total")} amount={order.total} strong />
      {!isNet && taxes}
      {order.taxTreatment !== "taxed" && <FreeOfTax order={order} />}
      {order.vatNumber && (
        <Row label={t("order.vat_number")} quiet>
          {order.vatNumber}
        </Row>
      )}
      <div className="my-1 border-line border-t" />
      <Sum label={t("order.paid")} amount={order.paid} />
      <PaidBy order={order} parts={parts} />
      {order.refunded.minor > 0 && <Sum label={t("order.refunded")} amount={order.refunded} />}
      {order.canceledTotal.minor > 0 && (
        <Sum label={t("order.canceled_sum")} amount={order.canceledTotal} quiet />
      )}
      {isAwaited(order) && <Sum label={t("order.due")} amount={dueOf(order)} />}
    </dl>
  )
}

/** Where units were canceled or a part is paid, the total does not say what is still to come. */
function isAwaited(order: Order): boolean {
  const isPart = order.canceledTotal.minor > 0 || order.money === "partly_paid"
  return isPart && ["pending", "partly_paid"].includes(order.money) && order.sale !== "canceled"
}

/** With what it was paid: the parts come to what was paid. */
function PaidBy({ order, parts }: { order: Order; parts: readonly PaidPart[] }) {
  const { t } = useWords()
  const label = (part: PaidPart) =>
    part.by === "method"
      ? t("order.method", { method: methodText(t, part.method, order) })
      : t(`order.tender.${part.by}`, { lastFour: part.lastFour ?? "" })
  return parts.map((part, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: they stay in their order.
    <Sum key={place} label={label(part)} amount={part.amount} quiet />
  ))
}

/** What can still be given back, of all payments together. */
function refundableOf(payments: Payments | undefined): Money | undefined {
  if (!payments) return undefined
  const parts = [
    ...payments.payments.map(({ refundable }) => refundable),
    ...payments.tenders.map(({ amount, returned }) => ({ ...amount, minor: amount.minor - returned.minor })),
  ]
  const [first] = parts
  if (!first) return undefined
  return { minor: parts.reduce((sum, { minor }) => sum + minor, 0), currency: first.currency }
}

function Sum({ amount, ...row }: { label: string; amount: Money; strong?: boolean; quiet?: boolean }) {
  const { locale } = useWords()
  return (
    <Row {...row}>
      <span className="whitespace-nowrap">{moneyText(locale, amount)}</span>
    </Row>
  )
}

function Row(props: { label: string; strong?: boolean; quiet?: boolean; children?: ReactNode }) {
  const look = props.strong ? "font-semibold text-lg" : props.quiet ? "text-muted text-sm" : ""
  return (
    <div className={`flex justify-between gap-4 ${look}`}>
      <dt>{props.label}</dt>
      <dd className="break-words text-right tabular-nums">{props.children}</dd>
    </div>
  )
}
