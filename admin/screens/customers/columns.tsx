import { Link } from "@tanstack/react-router"
import { dayText } from "../../kit/format.ts"
import { useWords } from "../../kit/use_words.ts"
import type { Translate } from "../../kit/words.ts"
import type { ListColumn } from "../../parts/list/list.tsx"
import { Badge } from "../../parts/states.tsx"
import type { PersonRow } from "./reading.ts"

export const customerColumns: readonly ListColumn<PersonRow>[] = [
  {
    id: "name",
    title: "customers.column.name",
    isFixed: true,
    sort: { rising: "name", falling: undefined },
    cell: (person) => (
      <>
        {/* The link covers the whole row: wherever it is pressed, the person opens. */}
        <PersonLink person={person} className="max-w-56" /> <GuestBadge person={person} />
      </>
    ),
    file: [
      { title: "customers.column.name", value: ({ name }) => name ?? "" },
      { title: "customers.column.kind", value: ({ kind }, { t }) => t(`customers.kind.${kind}`) },
    ],
  },
  {
    id: "email",
    title: "customers.column.email",
    cell: (person) => (
      <span className="flex max-w-64 items-center gap-2">
        <span className="truncate">{person.email}</span>
        <UnconfirmedBadge person={person} />
      </span>
    ),
    file: [{ title: "customers.column.email", value: ({ email }) => email }],
  },
  {
    id: "phone",
    title: "customers.column.phone",
    cell: ({ phone }) => phone,
    file: [{ title: "customers.column.phone", value: ({ phone }) => phone ?? "" }],
  },
  {
    id: "since",
    title: "customers.column.since",
    sort: { falling: undefined, rising: "oldest" },
    cell: ({ since }, { locale }) => <time dateTime={since}>{dayText(locale, since)}</time>,
    file: [{ title: "customers.column.since", value: ({ since }) => since }],
  },
  {
    id: "orders",
    title: "customers.column.orders",
    atEnd: true,
    cell: ({ orderCount }, { t }) => countText(t, orderCount),
    file: [{ title: "customers.column.orders", value: ({ orderCount }) => orderCount }],
  },
  {
    id: "last_order",
    title: "customers.column.last_order",
    cell: ({ lastOrderAt }, { locale }) =>
      lastOrderAt && <time dateTime={lastOrderAt}>{dayText(locale, lastOrderAt)}</time>,
    file: [{ title: "customers.column.last_order", value: ({ lastOrderAt }) => lastOrderAt ?? "" }],
  },
  {
    id: "consent",
    title: "customers.column.consent",
    cell: (person, { t }) => person.kind === "account" && consentText(t, person),
    file: [{ title: "customers.column.consent", value: (person, { t }) => consentText(t, person) }],
  },
]

function consentText(t: Translate, { marketingConsent }: PersonRow): string {
  return t(`customers.consent.${marketingConsent ? "yes" : "no"}`)
}

// More orders than this are counted no further.
const orderCountMax = 1_000

function countText(t: Translate, count: number): string {
  return count >= orderCountMax ? t("part.or_more", { count }) : t("orders.count", { count })
}

function PersonLink({ person, className }: { person: PersonRow; className: string }) {
  return (
    <Link
      data-row
      to="/customers/$customerId"
      params={{ customerId: person.customerId }}
      className={`inline-block truncate align-bottom font-semibold text-link after:absolute after:inset-0 hover:underline ${className}`}
    >
      {person.name ?? person.email}
    </Link>
  )
}

function GuestBadge({ person }: { person: PersonRow }) {
  const { t } = useWords()
  return person.kind === "guest" && <Badge tone="plain">{t("customers.kind.guest")}</Badge>
}

function UnconfirmedBadge({ person }: { person: PersonRow }) {
  const { t } = useWords()
  const isOpen = person.kind === "account" && person.confirmedAt === null
  return isOpen && <Badge tone="warn">{t("customers.unconfirmed")}</Badge>
}

export function PersonCard({ person }: { person: PersonRow }) {
  const { t, locale } = useWords()
  return (
    <>
      <div className="flex min-w-0 items-center justify-between gap-3">
        <PersonLink person={person} className="min-w-0" />
        <GuestBadge person={person} />
      </div>
      <p className="truncate text-muted text-sm">{person.email}</p>
      <p className="flex flex-wrap justify-between gap-3 text-muted text-sm">
        <span>{t("customers.orders", { count: person.orderCount })}</span>
        <time dateTime={person.since}>{dayText(locale, person.since)}</time>
      </p>
      <UnconfirmedBadge person={person} />
    </>
  )
}
