import { useSearch } from "@tanstack/react-router"
import { useWords } from "../../kit/use_words.ts"
import type { Translate } from "../../kit/words.ts"
import { List, type ListFilter } from "../../parts/list/list.tsx"
import { EmptyState } from "../../parts/states.tsx"
import { customerColumns, PersonCard } from "./columns.tsx"
import { peoplePage } from "./reading.ts"
import { answers, type CustomersSearch, days, questions } from "./search.ts"

/** Everybody the shop knows, with an account or as a guest, as the address says who. */
export default function Customers() {
  const { t } = useWords()
  const search = useSearch({ from: "/inside/customers" })
  return (
    <List
      name="customers"
      title={t("place.customers")}
      search={search}
      searchLabel={t("customers.search")}
      {...(search.q !== undefined && !search.kind && { searchHint: t("customers.search_everybody") })}
      columns={customerColumns}
      filters={filtersIn(t, search)}
      tabs={{
        filter: "kind",
        label: t("customers.views"),
        all: t("customers.accounts"),
        choices: [{ value: "guest", text: t("customers.guests") }],
      }}
      read={(after, limit) => peoplePage(search, after, limit)}
      cutText={t("customers.more_found")}
      idOf={({ customerId }) => customerId}
      nameOf={({ name, email }) => name ?? email}
      card={(person) => <PersonCard person={person} />}
      empty={<Nobody which={search.kind ?? "account"} />}
    />
  )
}

function Nobody({ which }: { which: "account" | "guest" }) {
  const { t } = useWords()
  return (
    <EmptyState icon="team" title={t(`customers.none.${which}`)} text={t(`customers.none_text.${which}`)} />
  )
}

function filtersIn(t: Translate, { kind }: CustomersSearch): ListFilter[] {
  const ofAccounts = questions.map((question) => ({
    name: question,
    label: t(`customers.${question}`),
    choices: answers.map((answer) => ({ value: answer, text: t(`customers.${question}.${answer}`) })),
  }))
  const since = {
    name: "days",
    label: t("customers.since"),
    choices: days.map((count) => ({
      value: count,
      text: t("customers.within_days", { count }),
      chip: t("customers.since_days", { count }),
    })),
  }
  return kind === "guest" ? [since] : [...ofAccounts, since]
}
