import { Link } from "@tanstack/react-router"
import { momentText } from "../../kit/format.ts"
import { useMay } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import type { ListColumn } from "../../parts/list/list.tsx"
import { Badge, type BadgeTone } from "../../parts/states.tsx"
import { accountText } from "../money/reading.ts"
import { type Message, reasonText } from "./reading.ts"

export const messageColumns: ListColumn<Message>[] = [
  {
    id: "kind",
    title: "inbox.column.kind",
    isFixed: true,
    cell: (message) => <Kind message={message} />,
    file: [
      { title: "inbox.column.kind", value: ({ kind }) => kind },
      { title: "inbox.column.event", value: ({ eventId }) => eventId },
      {
        title: "inbox.column.reason",
        value: ({ reason }, words) => (reason ? reasonText(words, reason) : ""),
      },
    ],
  },
  {
    id: "provider",
    title: "inbox.column.provider",
    cell: ({ provider }, words) => accountText(words, `held:${provider}`),
    file: [{ title: "inbox.column.provider", value: ({ provider }) => provider }],
  },
  {
    id: "payment",
    title: "inbox.column.payment",
    cell: (message) => <About message={message} />,
    file: [
      { title: "inbox.column.order", value: ({ orderNumber }) => orderNumber ?? "" },
      { title: "inbox.column.payment", value: ({ intentId }) => intentId ?? "" },
    ],
  },
  {
    id: "received",
    title: "inbox.column.received",
    cell: ({ receivedAt }, { locale }) => <time dateTime={receivedAt}>{momentText(locale, receivedAt)}</time>,
    file: [{ title: "inbox.column.received", value: ({ receivedAt }) => receivedAt }],
  },
  {
    id: "state",
    title: "inbox.column.state",
    cell: ({ state }) => <MessageState state={state} />,
    file: [{ title: "inbox.column.state", value: ({ state }, { t }) => t(`inbox.state.${state}`) }],
  },
]

function Kind({ message: { messageId, kind, reason } }: { message: Message }) {
  const words = useWords()
  return (
    <>
      <Link
        to="/orders/money/messages/$messageId"
        params={{ messageId }}
        data-row
        className="break-all font-semibold text-link after:absolute after:inset-0 hover:underline"
      >
        {kind}
      </Link>
      {reason && <span className="block text-muted text-sm">{reasonText(words, reason)}</span>}
    </>
  )
}

/** The order where there is one, else the payment. */
export function About({ message: { orderId, orderNumber, intentId } }: { message: Message }) {
  const { t } = useWords()
  const seesOrders = useMay("orders.read")
  if (orderId === null || orderNumber === null) {
    return <span className="text-muted">{intentId === null ? "–" : t("inbox.no_order")}</span>
  }
  const text = t("inbox.open_order", { number: orderNumber })
  if (!seesOrders) return <>{text}</>
  return (
    <Link to="/orders/$orderId" params={{ orderId }} className="relative text-link underline">
      {text}
    </Link>
  )
}

export function MessageCard({ message }: { message: Message }) {
  const words = useWords()
  const { provider, receivedAt, state } = message
  return (
    <>
      <p className="flex items-start justify-between gap-3">
        <span className="min-w-0">
          <Kind message={message} />
        </span>
        <MessageState state={state} />
      </p>
      <p className="flex flex-wrap items-center justify-between gap-2 text-muted text-sm">
        <span>{accountText(words, `held:${provider}`)}</span>
        <About message={message} />
        <time dateTime={receivedAt}>{momentText(words.locale, receivedAt)}</time>
      </p>
    </>
  )
}

const tones: Record<Message["state"], BadgeTone> = { taken: "good", parked: "warn", refused: "bad" }

export function MessageState({ state }: { state: Message["state"] }) {
  const { t } = useWords()
  return <Badge tone={tones[state]}>{t(`inbox.state.${state}`)}</Badge>
}
