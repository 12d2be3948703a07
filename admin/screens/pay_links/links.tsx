import { Link, useSearch } from "@tanstack/react-router"
import { dayText, moneyText } from "../../kit/format.ts"
import { useMay } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { BackLink } from "../../parts/back_link.tsx"
import { Button } from "../../parts/button.tsx"
import { List, type ListColumn } from "../../parts/list/list.tsx"
import { Badge, type BadgeTone, EmptyState } from "../../parts/states.tsx"
import { type ListedLink, linksPage, useBeginLink } from "./reading.ts"
import { linkStates } from "./search.ts"

/** Orders that were put together for somebody, and how far their links are. */
export default function PayLinks() {
  const { t } = useWords()
  const search = useSearch({ from: "/inside/orders/links" })
  const begin = useBeginLink()
  const mayBegin = useMay("orders.write")
  return (
    <List
      name="pay_links"
      title={t("pay_links.title")}
      above={<BackLink to="/orders" page={t("place.orders")} />}
      search={search}
      columns={columns}
      filters={[]}
      tabs={{
        filter: "state",
        label: t("pay_links.states"),
        choices: linkStates.map((state) => ({ value: state, text: t(`pay_links.tab.${state}`) })),
      }}
      read={(after, limit) => linksPage(search, after, limit)}
      idOf={({ linkId }) => linkId}
      nameOf={(link, words) => buyerOf(link) ?? words.t("pay_links.nobody")}
      card={(link) => <LinkCard link={link} />}
      buttons={
        mayBegin && (
          <Button tone="primary" busy={begin.isPending} onClick={() => begin.mutate({})}>
            {t("pay_links.new")}
          </Button>
        )
      }
      empty={<EmptyState icon="orders" title={t("pay_links.none")} text={t("pay_links.none_text")} />}
    />
  )
}

const buyerOf = ({ buyerName, email }: ListedLink) => buyerName || email

const columns: ListColumn<ListedLink>[] = [
  {
    id: "buyer",
    title: "pay_links.column.buyer",
    isFixed: true,
    cell: (link) => <LinkName link={link} />,
    file: [
      { title: "pay_links.column.buyer", value: ({ buyerName }) => buyerName ?? "" },
      { title: "pay_links.column.email", value: ({ email }) => email ?? "" },
    ],
  },
  {
    id: "total",
    title: "pay_links.column.total",
    atEnd: true,
    cell: ({ total }, { locale }) =>
      total && <span className="tabular-nums">{moneyText(locale, total)}</span>,
    file: [
      {
        title: "pay_links.column.total",
        value: ({ total }, { locale }) => (total ? moneyText(locale, total) : ""),
      },
    ],
  },
  {
    id: "state",
    title: "pay_links.column.state",
    cell: (link) => <LinkState link={link} />,
    file: [{ title: "pay_links.column.state", value: (link, { t }) => t(stateKey(link)) }],
  },
  {
    id: "until",
    title: "pay_links.column.until",
    cell: ({ expiresAt }, { locale }) =>
      expiresAt && <time dateTime={expiresAt}>{dayText(locale, expiresAt)}</time>,
    file: [{ title: "pay_links.column.until", value: ({ expiresAt }) => expiresAt ?? "" }],
  },
  {
    id: "maker",
    title: "pay_links.column.maker",
    cell: ({ madeBy }) => madeBy,
    file: [{ title: "pay_links.column.maker", value: ({ madeBy }) => madeBy ?? "" }],
  },
  {
    id: "order",
    title: "pay_links.column.order",
    cell: ({ orderNumber }) => <span className="tabular-nums">{orderNumber}</span>,
    file: [{ title: "pay_links.column.order", value: ({ orderNumber }) => orderNumber ?? "" }],
  },
]

function LinkName({ link }: { link: ListedLink }) {
  const { t } = useWords()
  return (
    <Link
      to="/orders/links/$linkId"
      params={{ linkId: link.linkId }}
      data-row
      className="break-words font-semibold text-link after:absolute after:inset-0 hover:underline"
    >
      {buyerOf(link) ?? t("pay_links.nobody")}
    </Link>
  )
}

function LinkCard({ link }: { link: ListedLink }) {
  const { locale } = useWords()
  return (
    <>
      <p className="flex items-center justify-between gap-3">
        <LinkName link={link} />
        {link.total && <span className="font-semibold tabular-nums">{moneyText(locale, link.total)}</span>}
      </p>
      <p className="flex flex-wrap items-center justify-between gap-2 text-muted text-sm">
        <LinkState link={link} />
        {link.orderNumber ?? (link.expiresAt && dayText(locale, link.expiresAt))}
      </p>
    </>
  )
}

const tones: Record<ListedLink["state"], BadgeTone> = {
  draft: "plain",
  open: "warn",
  opened: "warn",
  ordered: "good",
  revoked: "plain",
  expired: "bad",
}

const paid = ["paid", "free", "authorized", "partly_refunded", "refunded"]

/** Ordered is paid, but for a transfer or cash that has not come yet. */
export function stateKey({ state, money }: Pick<ListedLink, "state" | "money">) {
  if (state === "ordered" && money !== null && paid.includes(money)) return "pay_links.state.paid" as const
  return `pay_links.state.${state}` as const
}

function LinkState({ link }: { link: ListedLink }) {
  const { t } = useWords()
  return <Badge tone={tones[link.state]}>{t(stateKey(link))}</Badge>
}
