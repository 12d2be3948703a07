import { Link } from "@tanstack/react-router"
import { momentText, moneyText } from "../../kit/format.ts"
import { useWords } from "../../kit/use_words.ts"
import type { Words } from "../../kit/words.ts"
import type { ListColumn } from "../../parts/list/list.tsx"
import { Badge, type BadgeTone } from "../../parts/states.tsx"
import type { GiftCard } from "./reading.ts"

export const giftCardColumns: ListColumn<GiftCard>[] = [
  {
    id: "card",
    title: "gifts.column.card",
    isFixed: true,
    cell: (card) => <CardLink card={card} />,
    file: [{ title: "gifts.column.card", value: (card, { t }) => cardName(card, t) }],
  },
  {
    id: "balance",
    title: "gifts.column.balance",
    cell: ({ balance }, { locale }) => <span className="tabular-nums">{moneyText(locale, balance)}</span>,
    file: [{ title: "gifts.column.balance", value: ({ balance }, { locale }) => moneyText(locale, balance) }],
  },
  {
    id: "issued",
    title: "gifts.column.issued",
    cell: ({ issued }, { locale }) => <span className="tabular-nums">{moneyText(locale, issued)}</span>,
    file: [{ title: "gifts.column.issued", value: ({ issued }, { locale }) => moneyText(locale, issued) }],
  },
  {
    id: "from",
    title: "gifts.column.from",
    cell: ({ orderId }, { t }) => t(orderId ? "gifts.from_order" : "gifts.from_desk"),
    file: [
      {
        title: "gifts.column.from",
        value: ({ orderId }, { t }) => t(orderId ? "gifts.from_order" : "gifts.from_desk"),
      },
    ],
  },
  {
    id: "created",
    title: "gifts.column.created",
    cell: ({ createdAt }, { locale }) => <time dateTime={createdAt}>{momentText(locale, createdAt)}</time>,
    file: [{ title: "gifts.column.created", value: ({ createdAt }) => createdAt }],
  },
  {
    id: "state",
    title: "gifts.column.state",
    cell: ({ state }) => <CardState state={state} />,
    file: [{ title: "gifts.column.state", value: ({ state }, { t }) => t(`gifts.state.${state}`) }],
  },
]

export function cardName({ lastFour }: Pick<GiftCard, "lastFour">, t: Words["t"]): string {
  return lastFour === null ? t("gifts.no_code") : t("gifts.ending", { lastFour })
}

function CardLink({ card }: { card: GiftCard }) {
  const { t } = useWords()
  return (
    <Link
      to="/gift-cards/$cardId"
      params={{ cardId: card.cardId }}
      data-row
      className="font-semibold text-link after:absolute after:inset-0 hover:underline"
    >
      {cardName(card, t)}
    </Link>
  )
}

export function GiftCardCard({ card }: { card: GiftCard }) {
  const { locale } = useWords()
  return (
    <>
      <p className="flex items-center justify-between gap-3">
        <CardLink card={card} />
        <span className="font-semibold tabular-nums">{moneyText(locale, card.balance)}</span>
      </p>
      <p className="flex flex-wrap items-center justify-between gap-2 text-muted text-sm">
        <time dateTime={card.createdAt}>{momentText(locale, card.createdAt)}</time>
        <CardState state={card.state} />
      </p>
    </>
  )
}

const tones: Record<GiftCard["state"], BadgeTone> = { active: "good", blocked: "bad", expired: "plain" }

export function CardState({ state }: { state: GiftCard["state"] }) {
  const { t } = useWords()
  return <Badge tone={tones[state]}>{t(`gifts.state.${state}`)}</Badge>
}
