import { Link } from "@tanstack/react-router"
import { momentText, moneyText } from "../../kit/format.ts"
import { useMay } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import type { ListColumn } from "../../parts/list/list.tsx"
import { Badge, type BadgeTone } from "../../parts/states.tsx"
import { causeText, type Oddity } from "./reading.ts"

export const oddityColumns: ListColumn<Oddity>[] = [
  {
    id: "what",
    title: "oddities.column.what",
    isFixed: true,
    cell: (oddity) => <What oddity={oddity} />,
    file: [
      { title: "oddities.column.what", value: ({ kind }, { t }) => t(`oddities.kind.${kind}`) },
      { title: "oddities.column.reason", value: (oddity, words) => causeText(words, oddity) },
    ],
  },
  {
    id: "order",
    title: "oddities.column.order",
    cell: (oddity) => <OrderLink oddity={oddity} />,
    file: [{ title: "oddities.column.order", value: ({ orderNumber }) => orderNumber ?? "" }],
  },
  {
    id: "found",
    title: "oddities.column.found",
    cell: ({ foundAt }, { locale }) => <time dateTime={foundAt}>{momentText(locale, foundAt)}</time>,
    file: [{ title: "oddities.column.found", value: ({ foundAt }) => foundAt }],
  },
  {
    id: "state",
    title: "oddities.column.state",
    cell: ({ state }) => <OddityState state={state} />,
    file: [{ title: "oddities.column.state", value: ({ state }, { t }) => t(`oddities.state.${state}`) }],
  },
  {
    id: "amount",
    title: "oddities.column.amount",
    atEnd: true,
    cell: ({ amount }, { locale }) => (
      <span className="tabular-nums">{amount ? moneyText(locale, amount) : "–"}</span>
    ),
    file: [
      {
        title: "oddities.column.amount",
        value: ({ amount }, { locale }) => (amount ? moneyText(locale, amount) : ""),
      },
    ],
  },
]

function What({ oddity }: { oddity: Oddity }) {
  const words = useWords()
  return (
    <>
      <Link
        to="/orders/money/oddities/$oddityId"
        params={{ oddityId: oddity.oddityId }}
        data-row
        className="font-semibold text-link after:absolute after:inset-0 hover:underline"
      >
        {words.t(`oddities.kind.${oddity.kind}`)}
      </Link>
      <span className="block text-muted text-sm">{causeText(words, oddity)}</span>
    </>
  )
}

export function OrderLink({ oddity: { orderId, orderNumber } }: { oddity: Oddity }) {
  const { t } = useWords()
  const seesOrders = useMay("orders.read")
  if (orderId === null || orderNumber === null) return null
  const text = t("oddities.open_order", { number: orderNumber })
  if (!seesOrders) return <>{text}</>
  return (
    <Link to="/orders/$orderId" params={{ orderId }} className="relative text-link underline">
      {text}
    </Link>
  )
}

export function OddityCard({ oddity }: { oddity: Oddity }) {
  const { locale } = useWords()
  const { amount, foundAt, state } = oddity
  return (
    <>
      <p className="flex items-start justify-between gap-3">
        <span className="min-w-0">
          <What oddity={oddity} />
        </span>
        <span className="whitespace-nowrap font-semibold tabular-nums">
          {amount && moneyText(locale, amount)}
        </span>
      </p>
      <p className="flex flex-wrap items-center justify-between gap-2 text-muted text-sm">
        <time dateTime={foundAt}>{momentText(locale, foundAt)}</time>
        <OddityState state={state} />
      </p>
    </>
  )
}

const tones: Record<Oddity["state"], BadgeTone> = { open: "warn", resolved: "good", dismissed: "plain" }

export function OddityState({ state }: { state: Oddity["state"] }) {
  const { t } = useWords()
  return <Badge tone={tones[state]}>{t(`oddities.state.${state}`)}</Badge>
}
