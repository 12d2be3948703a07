import { useQuery } from "@tanstack/react-query"
import { Link, useParams } from "@tanstack/react-router"
import { momentText, moneyText } from "../../kit/format.ts"
import { useMe } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { BackLink } from "../../parts/back_link.tsx"
import { Fact } from "../../parts/fact.tsx"
import { PageHeader, Panel } from "../../parts/page.tsx"
import { ErrorState, Loading } from "../../parts/states.tsx"
import { actorKey } from "../customers/actor.ts"
import { accountText } from "../money/reading.ts"
import { Acts } from "./acts.tsx"
import { OddityState, OrderLink } from "./columns.tsx"
import { causeText, isByHand, type Oddity, type OddityDeed, oddityNamed } from "./reading.ts"

/** One thing that is odd: what happened, what resolves it, and what was done about it. */
export default function OddityScreen() {
  const { oddityId } = useParams({ from: "/inside/orders/money/oddities/$oddityId" })
  const words = useWords()
  const { t } = words
  const { data, error, refetch } = useQuery(oddityNamed(oddityId))
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />
  if (!data) return <Loading />
  const { oddity, history, requestId } = data
  return (
    <>
      <PageHeader
        title={t(`oddities.kind.${oddity.kind}`)}
        above={<BackLink to="/orders/money/oddities" page={t("oddities.title")} />}
      />
      <div className="mb-4">
        <OddityState state={oddity.state} />
      </div>
      <div className="grid gap-4 lg:grid-cols-[1fr_21rem]">
        <div className="grid content-start gap-4">
          <section className="panel p-4 sm:p-5">
            <p className="text-lg">{causeText(words, oddity)}</p>
            {says(oddity) && (
              <p className="mt-2 break-words text-muted">{t("oddities.said", { reason: says(oddity) })}</p>
            )}
            {oddity.state === "open" && <p className="mt-3">{t(adviceOf(oddity))}</p>}
            {requestId !== null && oddity.state === "open" ? (
              <p className="mt-4">
                <Link
                  to="/orders/refund-requests/$requestId"
                  params={{ requestId }}
                  className="text-warn underline"
                >
                  {t("oddities.waits")}
                </Link>
              </p>
            ) : (
              <Acts oddity={oddity} />
            )}
          </section>
          <Panel title={t("oddities.history")}>
            <History kind={oddity.kind} deeds={history} />
          </Panel>
        </div>
        <Panel title={t("oddities.facts")} className="self-start">
          <Facts oddity={oddity} />
        </Panel>
      </div>
    </>
  )
}

function adviceOf(oddity: Oddity) {
  const isSentBack = oddity.acts.includes("give_back") && isByHand(oddity)
  return isSentBack ? "oddities.advice.by_hand" : (`oddities.advice.${oddity.kind}` as const)
}

const isAnswered = ({ disputeState }: Oddity) => disputeState !== null && disputeState !== "needs_response"

/** What the sentence does not say already. */
function says({ kind, reason }: Oddity): string {
  return ["refund_failed", "unknown_too_long", "dispute", "capture_failed"].includes(kind)
    ? (reason ?? "")
    : ""
}

function Facts({ oddity }: { oddity: Oddity }) {
  const words = useWords()
  const { t, locale } = words
  const { kind, provider, intentId, refundId, messageId, amount, other, happenedAt, subject } = oddity
  const isMessage = kind === "message_refused" || kind === "amount_differs"
  return (
    <dl className="grid gap-3">
      {amount && (
        <Fact name={t("oddities.column.amount")}>
          <span className="tabular-nums">{moneyText(locale, amount)}</span>
        </Fact>
      )}
      {other && (
        <Fact name={t(kind === "paid_twice" ? "oddities.fact.due" : "oddities.fact.other")}>
          <span className="tabular-nums">{moneyText(locale, other)}</span>
        </Fact>
      )}
      {oddity.orderNumber && (
        <Fact name={t("oddities.column.order")}>
          <OrderLink oddity={oddity} />
        </Fact>
      )}
      {provider && <Fact name={t("oddities.fact.provider")}>{accountText(words, `held:${provider}`)}</Fact>}
      <Fact name={t("oddities.fact.happened")}>
        <time dateTime={happenedAt}>{momentText(locale, happenedAt)}</time>
      </Fact>
      {intentId && <Fact name={t("oddities.fact.payment")}>{intentId}</Fact>}
      {refundId && <Fact name={t("oddities.fact.refund")}>{refundId}</Fact>}
      {kind === "dispute" && messageId && <Fact name={t("oddities.fact.dispute")}>{messageId}</Fact>}
      {oddity.respondBy && !isAnswered(oddity) && (
        <Fact name={t(kind === "dispute" ? "oddities.fact.respond_by" : "oddities.fact.promised_until")}>
          <time dateTime={oddity.respondBy}>{momentText(locale, oddity.respondBy)}</time>
        </Fact>
      )}
      {(kind === "reconciliation_difference" || kind === "refund_returned") && messageId && (
        <Fact name={t("oddities.fact.movement")}>{messageId}</Fact>
      )}
      {isMessage && (
        <Fact name={t("oddities.fact.message")}>
          <Link
            to="/orders/money/messages/$messageId"
            params={{ messageId: subject }}
            className="text-link underline"
          >
            {t("oddities.open_message")}
          </Link>
        </Fact>
      )}
    </dl>
  )
}

/** Of a dispute, that it was answered and that it went on are something else than of a payment. */
function deedKey(kind: Oddity["kind"], what: OddityDeed["what"]) {
  if (kind === "dispute" && what === "answered") return "oddities.deed.marked_answered"
  if (kind === "dispute" && what === "resolved") return "oddities.deed.went_on"
  return `oddities.deed.${what}` as const
}

/** Everything that was done about it, the newest first. */
function History({ kind, deeds }: { kind: Oddity["kind"]; deeds: readonly OddityDeed[] }) {
  const { t, locale } = useWords()
  const me = useMe()
  return (
    <ul className="grid gap-3">
      {deeds.map(({ what, actor, why, at }) => (
        <li key={`${at} ${what}`} className="border-line border-t pt-3 first:border-0 first:pt-0">
          <p className="font-semibold">{t(deedKey(kind, what))}</p>
          {why && <p className="break-words">{why}</p>}
          <p className="text-muted text-sm">
            <time dateTime={at}>{momentText(locale, at)}</time>, {t(actorKey(actor, me.id))}
          </p>
        </li>
      ))}
    </ul>
  )
}
