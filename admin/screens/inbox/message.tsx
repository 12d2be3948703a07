import { useQuery } from "@tanstack/react-query"
import { Link, useParams } from "@tanstack/react-router"
import { momentText, moneyText } from "../../kit/format.ts"
import { useMay } from "../../kit/me.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { BackLink } from "../../parts/back_link.tsx"
import { Button } from "../../parts/button.tsx"
import { Fact } from "../../parts/fact.tsx"
import { PageHeader, Panel } from "../../parts/page.tsx"
import { ErrorState, Loading, Notice } from "../../parts/states.tsx"
import { accountText } from "../money/reading.ts"
import { About, MessageState } from "./columns.tsx"
import { type MessageRead, messageNamed, reasonText, useReplay } from "./reading.ts"

/** One message as it came, and what came of it. */
export default function MessageScreen() {
  const { messageId } = useParams({ from: "/inside/orders/money/messages/$messageId" })
  const { t } = useWords()
  const { data, error, refetch } = useQuery(messageNamed(messageId))
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />
  if (!data) return <Loading />
  return (
    <>
      <PageHeader
        title={data.message.kind}
        above={<BackLink to="/orders/money/messages" page={t("inbox.title")} />}
      />
      <div className="mb-4">
        <MessageState state={data.message.state} />
      </div>
      <div className="grid gap-4 lg:grid-cols-[1fr_21rem]">
        <div className="grid min-w-0 content-start gap-4">
          <section className="panel p-4 sm:p-5">
            <Outcome read={data} />
          </section>
          <Panel title={t("inbox.body")}>
            <Body body={data.body} />
          </Panel>
        </div>
        <Panel title={t("inbox.facts")} className="self-start">
          <Facts read={data} />
        </Panel>
      </div>
    </>
  )
}

/** What came of it, and the button that hears it once more. */
function Outcome({ read }: { read: MessageRead }) {
  const words = useWords()
  const { t } = words
  const { message, oddity, payment } = read
  const { state, reason, messageId } = message
  return (
    <div className="grid gap-3">
      <p className="text-lg">{t(`inbox.outcome.${state}`)}</p>
      {reason && <p>{reasonText(words, reason)}</p>}
      {payment && <PaymentNow payment={payment} />}
      {oddity && (
        <p>
          <Link
            to="/orders/money/oddities/$oddityId"
            params={{ oddityId: oddity.oddityId }}
            className="text-link underline"
          >
            {t(oddity.state === "open" ? "inbox.oddity_open" : "inbox.oddity_closed")}
          </Link>
        </p>
      )}
      <Replay messageId={messageId} />
    </div>
  )
}

function PaymentNow({ payment }: { payment: NonNullable<MessageRead["payment"]> }) {
  const { t, locale } = useWords()
  const { amount, captured, refunded } = payment
  const facts = {
    amount: moneyText(locale, amount),
    captured: moneyText(locale, captured),
    refunded: moneyText(locale, refunded),
  }
  return <p>{refunded.minor > 0 ? t("inbox.payment_refunded", facts) : t("inbox.payment", facts)}</p>
}

function Replay({ messageId }: { messageId: string }) {
  const { t } = useWords()
  const mayReplay = useMay("payments.oddities")
  const { mutate, isPending, error } = useReplay(messageId)
  if (!mayReplay) return null
  return (
    <div className="mt-2 grid justify-items-start gap-2">
      {error && <Notice tone="bad">{sentenceOf(t, error)}</Notice>}
      <Button tone="primary" busy={isPending} onClick={() => mutate()}>
        {t("inbox.replay")}
      </Button>
      <p className="text-muted text-sm">{t("inbox.replay_text")}</p>
    </div>
  )
}

function Body({ body }: { body: string | null }) {
  const { t } = useWords()
  if (body === null) return <p className="text-muted">{t("inbox.body_gone")}</p>
  return (
    <>
      <pre className="whitespace-pre-wrap break-all rounded-card bg-bg p-4 text-sm">{body}</pre>
      <p className="mt-2 text-muted text-sm">{t("inbox.body_hint")}</p>
    </>
  )
}

function Facts({ read }: { read: MessageRead }) {
  const words = useWords()
  const { t, locale } = words
  const { message, told } = read
  const { provider, eventId, intentId, receivedAt, tries } = message
  return (
    <dl className="grid gap-3">
      <Fact name={t("inbox.column.provider")}>{accountText(words, `held:${provider}`)}</Fact>
      <Fact name={t("inbox.fact.account")}>{told.account}</Fact>
      <Fact name={t("inbox.column.event")}>{eventId}</Fact>
      {told.amount && (
        <Fact name={t("inbox.fact.amount")}>
          <span className="tabular-nums">{moneyText(locale, told.amount)}</span>
        </Fact>
      )}
      {message.orderNumber && (
        <Fact name={t("inbox.column.order")}>
          <About message={message} />
        </Fact>
      )}
      {(intentId ?? told.payment) && <Fact name={t("inbox.column.payment")}>{intentId ?? told.payment}</Fact>}
      {told.dispute && <Fact name={t("inbox.fact.dispute")}>{told.dispute}</Fact>}
      <Fact name={t("inbox.fact.at")}>
        <time dateTime={told.at}>{momentText(locale, told.at)}</time>
      </Fact>
      <Fact name={t("inbox.column.received")}>
        <time dateTime={receivedAt}>{momentText(locale, receivedAt)}</time>
      </Fact>
      {tries > 0 && <Fact name={t("inbox.fact.tries")}>{tries}</Fact>}
    </dl>
  )
}
