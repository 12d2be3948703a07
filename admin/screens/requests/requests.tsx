import { useInfiniteQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { momentText } from "../../kit/format.ts"
import { useMay, useMe } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { BackLink } from "../../parts/back_link.tsx"
import { NotForYou } from "../../parts/not_for_you.tsx"
import { PageHeader } from "../../parts/page.tsx"
import { Row, Rows, ShowMore } from "../../parts/rows.tsx"
import { Badge, EmptyState, ErrorState, Loading } from "../../parts/states.tsx"
import { Views } from "../../parts/views.tsx"
import { type RefundRequest, requestsIn, titleOf } from "./reading.ts"

/** Refunds above the limit: what one person asked for and another one decides. */
export default function RefundRequests() {
  const { t } = useWords()
  return useMay("payments.read") ? <Requests /> : <NotForYou title={t("requests.title")} />
}

function Requests() {
  const { t } = useWords()
  const seesOrders = useMay("orders.read")
  const [state, setState] = useState<"asked" | "decided">("asked")
  const found = useInfiniteQuery(requestsIn(state))
  const requests = found.data?.pages.flatMap((page) => page.requests) ?? []
  const isEmpty = found.data && requests.length === 0
  return (
    <>
      <PageHeader
        title={t("requests.title")}
        above={seesOrders && <BackLink to="/orders" page={t("place.orders")} />}
      />
      <div className="mb-4 flex">
        <Views
          label={t("requests.views")}
          chosen={state}
          choices={[
            { value: "asked", text: t("requests.asked") },
            { value: "decided", text: t("requests.decided") },
          ]}
          choose={setState}
        />
      </div>
      {found.isPending && <Loading />}
      {found.error && !found.data && <ErrorState error={found.error} retry={() => void found.refetch()} />}
      {isEmpty && (
        <EmptyState
          icon="orders"
          title={state === "asked" ? t("requests.none") : t("requests.none_decided")}
          text={t("requests.none_text")}
        />
      )}
      {requests.length > 0 && <RequestList requests={requests} />}
      <ShowMore pages={found} />
    </>
  )
}

function RequestList({ requests }: { requests: readonly RefundRequest[] }) {
  const { t, locale } = useWords()
  const me = useMe()
  return (
    <Rows>
      {requests.map((request) => (
        <Row key={request.requestId}>
          <div className="min-w-48 flex-1">
            <Link
              data-row
              to="/orders/refund-requests/$requestId"
              params={{ requestId: request.requestId }}
              className="font-semibold text-link after:absolute after:inset-0 hover:underline"
            >
              {titleOf({ t, locale }, request)}
            </Link>
            <span className="block text-muted text-sm">
              {t("requests.asked_by", {
                name:
                  request.askedBy === me.id
                    ? t("requests.you")
                    : (request.askedByName ?? t("requests.somebody")),
              })}
              , <time dateTime={request.askedAt}>{momentText(locale, request.askedAt)}</time>
            </span>
          </div>
          <RequestState state={request.state} />
        </Row>
      ))}
    </Rows>
  )
}

const tones = {
  asked: "warn",
  approved: "good",
  refused: "bad",
  expired: "plain",
  withdrawn: "plain",
} as const

export function RequestState({ state }: Pick<RefundRequest, "state">) {
  const { t } = useWords()
  return <Badge tone={tones[state]}>{t(`requests.state.${state}`)}</Badge>
}
