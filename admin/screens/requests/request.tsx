import { useQuery } from "@tanstack/react-query"
import { Link, useParams } from "@tanstack/react-router"
import { momentText } from "../../kit/format.ts"
import { useMay, useMe } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { BackLink } from "../../parts/back_link.tsx"
import { Fact } from "../../parts/fact.tsx"
import { PageHeader } from "../../parts/page.tsx"
import { ErrorState, Loading } from "../../parts/states.tsx"
import { orderNamed, refundPreview } from "../orders/reading.ts"
import { RefundParts } from "../orders/refund_parts.tsx"
import { Decide } from "./decide.tsx"
import { type RefundRequest, requestNamed, titleOf } from "./reading.ts"
import { RequestState } from "./requests.tsx"

/** One refund that waits for a second person, or what became of it. */
export default function RefundRequestScreen() {
  const { requestId } = useParams({ from: "/inside/orders/refund-requests/$requestId" })
  const { t, locale } = useWords()
  const { data: request, error, refetch } = useQuery(requestNamed(requestId))
  if (error && !request) return <ErrorState error={error} retry={() => void refetch()} />
  if (!request) return <Loading />
  return (
    <>
      <PageHeader
        title={titleOf({ t, locale }, request)}
        above={<BackLink to="/orders/refund-requests" page={t("requests.title")} />}
      />
      <div className="mb-4">
        <RequestState state={request.state} />
      </div>
      <section className="panel max-w-2xl p-4 sm:p-5">
        <Facts request={request} />
        <Decide request={request} />
      </section>
    </>
  )
}

function Facts({ request }: { request: RefundRequest }) {
  const { t, locale } = useWords()
  const me = useMe()
  const nameOf = (id: string, name: string | null) =>
    id === me.id ? t("requests.you") : (name ?? t("requests.somebody"))
  const { decidedBy, decidedAt, reason } = request
  return (
    <dl className="grid gap-3">
      <About request={request} />
      <Fact name={t("requests.why")}>{request.why}</Fact>
      {(request.kind === "order" || request.kind === "oddity") && (
        <Fact name={t("requests.to")}>
          {request.asCredit ? t("requests.to_credit") : t("requests.to_same")}
          <Parts request={request} />
        </Fact>
      )}
      <Fact name={t("requests.asked_by", { name: nameOf(request.askedBy, request.askedByName) })}>
        <time dateTime={request.askedAt}>{momentText(locale, request.askedAt)}</time>
      </Fact>
      {request.state === "asked" && (
        <Fact name={t("requests.until")}>
          <time dateTime={request.expiresAt}>{momentText(locale, request.expiresAt)}</time>
        </Fact>
      )}
      {decidedBy && decidedAt && request.state !== "expired" && (
        <Fact name={t("requests.decided_by")}>
          {nameOf(decidedBy, request.decidedByName)},{" "}
          <time dateTime={decidedAt}>{momentText(locale, decidedAt)}</time>
        </Fact>
      )}
      {reason && <Fact name={t("requests.reason")}>{reason}</Fact>}
    </dl>
  )
}

/** What of it goes where, once it is approved: as the shop would give it now. */
function Parts({ request }: { request: RefundRequest }) {
  const { orderId, state, kind, requestId, units, amount, asCredit } = request
  const wish = units ? { units } : { amount }
  const preview = useQuery({
    ...refundPreview({ orderId: orderId ?? "", version: 0 }, { ...wish, asCredit, requestId }),
    enabled: kind === "order" && state === "asked" && orderId !== null,
  })
  const { data: order } = useQuery({
    ...orderNamed(orderId ?? ""),
    enabled: useMay("orders.read") && orderId !== null,
  })
  return preview.data ? <RefundParts parts={preview.data.parts} order={order} /> : null
}

/** The order, and what of it; or what is odd, whose credit it is, and the card. */
function About({ request }: { request: RefundRequest }) {
  const { t } = useWords()
  const { kind, orderId, orderNumber, subject } = request
  const look = "text-link underline"
  return (
    <>
      {orderId !== null && (
        <Fact name={t("orders.column.number")}>
          <Link to="/orders/$orderId" params={{ orderId }} className={look}>
            {t("requests.open_order", { number: orderNumber ?? "" })}
          </Link>
        </Fact>
      )}
      <Fact name={t("requests.for")}>
        {kind === "order" && orderId !== null && <UnitsText orderId={orderId} units={request.units} />}
        {kind === "oddity" && (
          <Link to="/orders/money/oddities/$oddityId" params={{ oddityId: subject ?? "" }} className={look}>
            {t("requests.open_oddity")}
          </Link>
        )}
        {kind === "credit" && !subject?.startsWith("cus_") && "…"}
        {kind === "credit" && subject?.startsWith("cus_") && (
          <Link to="/customers/$customerId" params={{ customerId: subject }} className={look}>
            {t("requests.open_customer")}
          </Link>
        )}
        {kind === "card" && (
          <Link to="/gift-cards/$cardId" params={{ cardId: subject ?? "" }} className={look}>
            {t("requests.open_card")}
          </Link>
        )}
      </Fact>
    </>
  )
}

function UnitsText({ orderId, units }: { orderId: string; units: RefundRequest["units"] }) {
  const { t } = useWords()
  const { data: order } = useQuery({ ...orderNamed(orderId), enabled: useMay("orders.read") })
  if (!units) return t("requests.for_sum")
  const lines = units.lines.map(({ orderLineId, quantity }) => {
    const line = order?.lines.find(({ lineId }) => lineId === orderLineId)
    return `${t("order.quantity", { count: quantity })} ${line?.title ?? "…"}`
  })
  return [...lines, ...(units.delivery ? [t("requests.for_delivery")] : [])].join(", ")
}
