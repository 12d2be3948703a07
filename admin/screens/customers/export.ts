import { csvOf, saveFile } from "../../kit/csv.ts"
import type { PlainKey, Words } from "../../kit/words.ts"
import { type PersonRow, peoplePage } from "./reading.ts"
import type { Column, CustomersSearch } from "./search.ts"

// More is work for a report; a browser holds these easily.
const rowsMax = 10_000
const pageLength = 100

/** What the list shows, with all its pages, as a file; answers with how many people are in it. */
export async function exportPeople(search: CustomersSearch, { t }: Words): Promise<number> {
  const people: PersonRow[] = []
  let after: string | undefined
  do {
    const page = await peoplePage(search, after, pageLength)
    people.push(...page.people)
    after = page.next ?? undefined
  } while (after !== undefined && people.length < rowsMax)
  const shown = fields.filter(({ column }) => !column || !search.hide?.includes(column))
  const head = shown.map(({ title }) => t(title))
  const rows = people.map((person) => shown.map(({ cell }) => cell(person, t)))
  saveFile(
    `customers-${new Date().toISOString().slice(0, 10)}.csv`,
    "text/csv;charset=utf-8",
    csvOf([head, ...rows]),
  )
  return people.length
}

type Field = {
  title: PlainKey
  column?: Column
  cell: (person: PersonRow, t: Words["t"]) => string | number
}

const fields: readonly Field[] = [
  { title: "customers.column.name", cell: ({ name }) => name ?? "" },
  { title: "customers.column.kind", cell: ({ kind }, t) => t(`customers.kind.${kind}`) },
  { title: "customers.column.email", column: "email", cell: ({ email }) => email },
  { title: "customers.column.phone", column: "phone", cell: ({ phone }) => phone ?? "" },
  { title: "customers.column.since", column: "since", cell: ({ since }) => since },
  { title: "customers.column.orders", column: "orders", cell: ({ orderCount }) => orderCount },
  {
    title: "customers.column.last_order",
    column: "last_order",
    cell: ({ lastOrderAt }) => lastOrderAt ?? "",
  },
  {
    title: "customers.column.consent",
    column: "consent",
    cell: ({ marketingConsent }, t) => t(`customers.consent.${marketingConsent ? "yes" : "no"}`),
  },
]
