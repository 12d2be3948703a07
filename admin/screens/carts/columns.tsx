import { Link } from "@tanstack/react-router"
import { momentText, moneyText } from "../../kit/format.ts"
import { useWords } from "../../kit/use_words.ts"
import type { ListColumn } from "../../parts/list/list.tsx"
import { Badge, type BadgeTone } from "../../parts/states.tsx"
import type { Try } from "./reading.ts"
import { reasonText } from "./reasons.ts"

export const triesColumns: ListColumn<Try>[] = [
  {
    id: "at",
    title: "tries.column.at",
    isFixed: true,
    cell: (one) => <TryLink one={one} />,
    file: [{ title: "tries.column.at", value: ({ createdAt }) => createdAt }],
  },
  {
    id: "email",
    title: "tries.column.email",
    cell: ({ email }) => <span className="break-all">{email}</span>,
    file: [{ title: "tries.column.email", value: ({ email }) => email ?? "" }],
  },
  {
    id: "total",
    title: "tries.column.total",
    atEnd: true,
    cell: ({ total }, { locale }) => <span className="tabular-nums">{moneyText(locale, total)}</span>,
    file: [{ title: "tries.column.total", value: ({ total }, { locale }) => moneyText(locale, total) }],
  },
  {
    id: "state",
    title: "tries.column.state",
    cell: ({ state }) => <TryState state={state} />,
    file: [{ title: "tries.column.state", value: ({ state }, { t }) => t(`tries.state.${state}`) }],
  },
  {
    id: "reason",
    title: "tries.column.reason",
    cell: ({ reason }, words) => <span className="text-muted text-sm">{reasonText(words, reason)}</span>,
    file: [{ title: "tries.column.reason", value: ({ reason }, words) => reasonText(words, reason) }],
  },
]

function TryLink({ one }: { one: Try }) {
  const { locale } = useWords()
  return (
    <Link
      to="/carts/$cartId"
      params={{ cartId: one.cartId }}
      data-row
      className="font-semibold text-link after:absolute after:inset-0 hover:underline"
    >
      <time dateTime={one.createdAt}>{momentText(locale, one.createdAt)}</time>
    </Link>
  )
}

export function TryCard({ one }: { one: Try }) {
  const words = useWords()
  const { locale } = words
  return (
    <>
      <p className="flex items-center justify-between gap-3">
        <TryLink one={one} />
        <span className="font-semibold tabular-nums">{moneyText(locale, one.total)}</span>
      </p>
      <span className="break-all text-muted text-sm">{one.email}</span>
      <p className="flex flex-wrap items-center justify-between gap-2 text-muted text-sm">
        <TryState state={one.state} />
        {reasonText(words, one.reason)}
      </p>
    </>
  )
}

const tones: Record<Try["state"], BadgeTone> = {
  paying: "warn",
  unknown: "warn",
  declined: "bad",
  placed: "good",
  refused: "bad",
  expired: "plain",
}

export function TryState({ state }: { state: Try["state"] }) {
  const { t } = useWords()
  return <Badge tone={tones[state]}>{t(`tries.state.${state}`)}</Badge>
}
