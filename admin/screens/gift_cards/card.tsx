import { useQuery } from "@tanstack/react-query"
import { Link, useParams } from "@tanstack/react-router"
import { useState } from "react"
import { api, ask, keyed } from "../../kit/api.ts"
import { calendarDayText, moneyText } from "../../kit/format.ts"
import { useMay } from "../../kit/me.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { BackLink } from "../../parts/back_link.tsx"
import { Button } from "../../parts/button.tsx"
import { PageHeader, Panel } from "../../parts/page.tsx"
import { ErrorState, Loading, Notice } from "../../parts/states.tsx"
import { ChangeDialog } from "./change_dialog.tsx"
import { CardState, cardName } from "./columns.tsx"
import { Entries } from "./entries.tsx"
import { LetterPanel } from "./letter_panel.tsx"
import { cardNamed, type GiftCard, useCardAct } from "./reading.ts"

/** One gift card: what is on it, where it went, and everything that happened to it. */
export default function GiftCardScreen() {
  const { cardId } = useParams({ from: "/inside/gift-cards/$cardId" })
  const { t } = useWords()
  const { data, error, refetch } = useQuery(cardNamed(cardId))
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />
  if (!data) return <Loading />
  const { card, entries } = data
  return (
    <>
      <PageHeader
        title={t("gifts.card", { name: cardName(card, t) })}
        above={<BackLink to="/gift-cards" page={t("gifts.title")} />}
      >
        <Acts card={card} />
      </PageHeader>
      <div className="mb-4">
        <CardState state={card.state} />
      </div>
      <div className="grid gap-4 lg:grid-cols-[1fr_21rem]">
        <Panel title={t("gifts.ledger")}>
          <Entries entries={entries} />
        </Panel>
        <div className="grid content-start gap-4">
          <Facts card={card} />
          {card.orderId && <LetterPanel card={card} />}
        </div>
      </div>
    </>
  )
}

function Facts({ card }: { card: GiftCard }) {
  const { t, locale } = useWords()
  const seesOrders = useMay("orders.read")
  return (
    <Panel title={t("gifts.left")}>
      <p className="font-semibold text-2xl tabular-nums">{moneyText(locale, card.balance)}</p>
      <dl className="mt-3 grid gap-1.5 text-muted">
        <div className="flex justify-between gap-4">
          <dt>{t("gifts.column.issued")}</dt>
          <dd className="tabular-nums">{moneyText(locale, card.issued)}</dd>
        </div>
        {card.reserved.minor > 0 && (
          <div className="flex justify-between gap-4">
            <dt>{t("gifts.reserved")}</dt>
            <dd className="tabular-nums">{moneyText(locale, card.reserved)}</dd>
          </div>
        )}
      </dl>
      {card.expiresAt && (
        <p className="mt-3 text-muted">
          {t("gifts.good_until", { day: calendarDayText(locale, card.expiresAt.slice(0, 10)) })}
        </p>
      )}
      {card.orderId && seesOrders && (
        <p className="mt-3">
          <Link to="/orders/$orderId" params={{ orderId: card.orderId }} className="text-link underline">
            {t("gifts.of_order")}
          </Link>
        </p>
      )}
    </Panel>
  )
}

function Acts({ card }: { card: GiftCard }) {
  const { t } = useWords()
  const { cardId, state, balance } = card
  const mayWrite = useMay("giftcards.write")
  const [isChanging, setChanging] = useState(false)
  const path = { path: { cardId } }
  const block = useCardAct({
    act: () => ask(() => api.POST("/admin/v1/gift-cards/{cardId}/block", { params: path })),
    done: t("gifts.blocked"),
  })
  const unblock = useCardAct({
    act: () => ask(() => api.DELETE("/admin/v1/gift-cards/{cardId}/block", { params: path })),
    done: t("gifts.unblocked"),
  })
  if (!mayWrite) return null
  const error = block.error ?? unblock.error
  return (
    <>
      {error && <Notice tone="bad">{sentenceOf(t, error)}</Notice>}
      {state === "active" && (
        <Button busy={block.isPending} onClick={() => block.mutate()}>
          {t("gifts.block")}
        </Button>
      )}
      {state === "blocked" && (
        <Button busy={unblock.isPending} onClick={() => unblock.mutate()}>
          {t("gifts.unblock")}
        </Button>
      )}
      <Button onClick={() => setChanging(true)}>{t("gifts.adjust")}</Button>
      {isChanging && (
        <ChangeDialog
          title={t("gifts.adjust")}
          currencies={[balance.currency]}
          send={(body, key) =>
            ask(() =>
              api.POST("/admin/v1/gift-cards/{cardId}/adjustments", {
                params: { ...path, header: keyed(key) },
                body,
              }),
            )
          }
          onClose={() => setChanging(false)}
        />
      )}
    </>
  )
}
