import { Link } from "@tanstack/react-router"
import { type ReactNode, useRef } from "react"
import { dayText } from "../../kit/format.ts"
import { useWords } from "../../kit/use_words.ts"
import type { Words } from "../../kit/words.ts"
import { useRowKeys } from "../../parts/row_keys.ts"
import { Badge } from "../../parts/states.tsx"
import type { PersonRow } from "./reading.ts"
import { type Column, type CustomersSearch, columns } from "./search.ts"

// More orders than this are counted no further.
const orderCountMax = 1_000

/** A table where there is room for one, cards on a phone: the same people, the same links. */
export function CustomersTable({ people, search }: { people: PersonRow[]; search: CustomersSearch }) {
  const words = useWords()
  const { t } = words
  const body = useRef<HTMLTableSectionElement>(null)
  useRowKeys(body)
  const shown = columns.filter((column) => !search.hide?.includes(column))
  return (
    <>
      <div className="panel hidden overflow-x-auto md:block">
        <table className="w-full border-collapse text-start">
          <caption className="sr-only">{t("place.customers")}</caption>
          <thead className="border-line border-b text-muted text-sm">
            <tr>
              <th scope="col" className="px-4 py-2.5 text-start font-medium">
                {t("customers.column.name")}
              </th>
              {shown.map((column) => (
                <th
                  key={column}
                  scope="col"
                  className={`px-4 py-2.5 font-medium ${column === "orders" ? "text-end" : "text-start"}`}
                >
                  {t(`customers.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {people.map((person) => (
              <tr
                key={person.customerId}
                className="relative border-line border-b last:border-b-0 hover:bg-soft focus-within:bg-soft"
              >
                <td className="px-4 py-3">
                  {/* The link covers the whole row: wherever it is pressed, the person opens. */}
                  <PersonLink person={person} className="max-w-56 font-semibold" />{" "}
                  <GuestBadge person={person} />
                </td>
                {shown.map((column) => (
                  <td
                    key={column}
                    className={`px-4 py-3 ${column === "orders" ? "text-end tabular-nums" : ""}`}
                  >
                    {cells[column](person, words)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className="grid gap-2 md:hidden">
        {people.map((person) => (
          <li key={person.customerId}>
            <PersonCard person={person} />
          </li>
        ))}
      </ul>
    </>
  )
}

const cells: Record<Column, (person: PersonRow, words: Words) => ReactNode> = {
  email: (person) => (
    <span className="flex max-w-64 items-center gap-2">
      <span className="truncate">{person.email}</span>
      <UnconfirmedBadge person={person} />
    </span>
  ),
  phone: ({ phone }) => phone,
  since: ({ since }, { locale }) => <time dateTime={since}>{dayText(locale, since)}</time>,
  orders: ({ orderCount }, { t }) => countText(t, orderCount),
  last_order: ({ lastOrderAt }, { locale }) =>
    lastOrderAt && <time dateTime={lastOrderAt}>{dayText(locale, lastOrderAt)}</time>,
  consent: ({ kind, marketingConsent }, { t }) =>
    kind === "account" && t(`customers.consent.${marketingConsent ? "yes" : "no"}`),
}

function countText(t: Words["t"], count: number): string {
  return count >= orderCountMax ? t("part.or_more", { count }) : t("orders.count", { count })
}

function PersonLink({ person, className }: { person: PersonRow; className: string }) {
  return (
    <Link
      data-row
      to="/customers/$customerId"
      params={{ customerId: person.customerId }}
      className={`inline-block truncate align-bottom text-link after:absolute after:inset-0 hover:underline ${className}`}
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

function PersonCard({ person }: { person: PersonRow }) {
  const { t, locale } = useWords()
  return (
    <div className="panel relative grid gap-2 p-4">
      <div className="flex min-w-0 items-center justify-between gap-3">
        <PersonLink person={person} className="min-w-0 font-semibold" />
        <GuestBadge person={person} />
      </div>
      <p className="truncate text-muted text-sm">{person.email}</p>
      <p className="flex flex-wrap justify-between gap-3 text-muted text-sm">
        <span>{t("customers.orders", { count: person.orderCount })}</span>
        <time dateTime={person.since}>{dayText(locale, person.since)}</time>
      </p>
      <UnconfirmedBadge person={person} />
    </div>
  )
}
