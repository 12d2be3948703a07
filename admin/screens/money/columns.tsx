import { Link } from "@tanstack/react-router"
import { decimalText, momentText, moneyText } from "../../kit/format.ts"
import { useMay } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import type { ListColumn } from "../../parts/list/list.tsx"
import { accountText, type Entry } from "./reading.ts"

export const moneyColumns: ListColumn<Entry>[] = [
  {
    id: "what",
    title: "money.column.what",
    isFixed: true,
    cell: (entry) => <What entry={entry} />,
    file: [
      { title: "money.column.at", value: ({ at }) => at },
      { title: "money.column.at_provider", value: ({ providerAt }) => providerAt ?? "" },
      { title: "money.column.what", value: ({ kind }, { t }) => t(`money.kind.${kind}`) },
    ],
  },
  {
    id: "from",
    title: "money.column.from",
    cell: ({ credit }, words) => accountText(words, credit),
    file: [{ title: "money.column.from", value: ({ credit }, words) => accountText(words, credit) }],
  },
  {
    id: "to",
    title: "money.column.to",
    cell: ({ debit }, words) => accountText(words, debit),
    file: [{ title: "money.column.to", value: ({ debit }, words) => accountText(words, debit) }],
  },
  {
    id: "order",
    title: "money.column.order",
    cell: (entry) => <Behind entry={entry} />,
    file: [{ title: "money.column.order", value: ({ orderId }) => orderId ?? "" }],
  },
  {
    id: "amount",
    title: "money.column.amount",
    atEnd: true,
    cell: ({ amount }, { locale }) => <span className="tabular-nums">{moneyText(locale, amount)}</span>,
    file: [
      {
        title: "money.column.amount",
        value: ({ amount }) => `${decimalText(amount.minor, amount.currency)} ${amount.currency}`,
      },
    ],
  },
]

function What({ entry }: { entry: Entry }) {
  const { t, locale } = useWords()
  return (
    <>
      <span className="block font-semibold">{t(`money.kind.${entry.kind}`)}</span>
      <time dateTime={entry.at} className="text-muted text-sm">
        {momentText(locale, entry.at)}
      </time>
      {isLate(entry) && (
        <span className="block text-muted text-sm">
          {t("money.at_provider", { moment: momentText(locale, entry.providerAt ?? entry.at) })}
        </span>
      )}
    </>
  )
}

// What was learned of within two hours was read by the next turn of the clock.
const lateMs = 2 * 3_600_000

/** It moved at the provider long before we learned of it. */
function isLate({ at, providerAt }: Entry): boolean {
  return providerAt !== null && new Date(at).getTime() - new Date(providerAt).getTime() > lateMs
}

/** What it was about, for whoever may look at it. */
function Behind({ entry: { orderId, cardId } }: { entry: Entry }) {
  const { t } = useWords()
  const [seesOrders, seesCards] = [useMay("orders.read"), useMay("giftcards.read")]
  const look = "text-link underline"
  if (orderId !== null && seesOrders) {
    return (
      <Link to="/orders/$orderId" params={{ orderId }} className={look}>
        {t("money.open_order")}
      </Link>
    )
  }
  if (cardId !== null && seesCards) {
    return (
      <Link to="/gift-cards/$cardId" params={{ cardId }} className={look}>
        {t("money.open_card")}
      </Link>
    )
  }
  return null
}

export function EntryCard({ entry }: { entry: Entry }) {
  const words = useWords()
  return (
    <>
      <p className="flex items-start justify-between gap-3">
        <span>
          <What entry={entry} />
        </span>
        <span className="font-semibold tabular-nums">{moneyText(words.locale, entry.amount)}</span>
      </p>
      <p className="text-muted text-sm">
        {`${accountText(words, entry.credit)} → ${accountText(words, entry.debit)}`}
      </p>
      <p className="text-sm">
        <Behind entry={entry} />
      </p>
    </>
  )
}
