import { Link, useSearch } from "@tanstack/react-router"
import { useState } from "react"
import { useMay } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import type { Translate } from "../../kit/words.ts"
import { Button, buttonLook } from "../../parts/button.tsx"
import { List, type ListFilter } from "../../parts/list/list.tsx"
import { Menu, MenuItem, MenuLink } from "../../parts/menu.tsx"
import { EmptyState } from "../../parts/states.tsx"
import { customerColumns, PersonCard } from "./columns.tsx"
import { FileDialog } from "./file_dialog.tsx"
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
      buttons={<More search={search} />}
      empty={<Nobody which={search.kind ?? "account"} />}
    />
  )
}

/** What lies behind the list: the file that comes in again, and the way in. */
function More({ search }: { search: CustomersSearch }) {
  const { t } = useWords()
  const [isMaking, setMaking] = useState(false)
  const mayWrite = useMay("customers.write")
  // Guests have no account, and would come in again as new customers.
  const hasAccounts = search.kind !== "guest"
  const seesCards = useMay("giftcards.read")
  const cards = seesCards && (
    <Link to="/gift-cards" className={buttonLook()}>
      {t("customers.gift_cards")}
    </Link>
  )
  if (!hasAccounts && !mayWrite) return cards
  return (
    <>
      {hasAccounts && (
        <Link to="/customers/groups" className={buttonLook()}>
          {t("groups.title")}
        </Link>
      )}
      {cards}
      <Menu trigger={<Button icon="more">{t("order.more")}</Button>}>
        {hasAccounts && <MenuItem onClick={() => setMaking(true)}>{t("customers.file")}</MenuItem>}
        {mayWrite && <MenuLink to="/imports">{t("imports.title")}</MenuLink>}
      </Menu>
      {isMaking && <FileDialog search={search} onClose={() => setMaking(false)} />}
    </>
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
