import { useQuery } from "@tanstack/react-query"
import { useSearch } from "@tanstack/react-router"
import { useMay } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { BackLink } from "../../parts/back_link.tsx"
import { List } from "../../parts/list/list.tsx"
import { EmptyState } from "../../parts/states.tsx"
import { MoneyAreas } from "./areas.tsx"
import { Balances } from "./balances.tsx"
import { EntryCard, moneyColumns } from "./columns.tsx"
import { accountText, balancesNow, entriesPage } from "./reading.ts"

/** Every movement of money, and what each account has. */
export default function Money() {
  const words = useWords()
  const { t } = words
  const search = useSearch({ from: "/inside/orders/money" })
  const seesOrders = useMay("orders.read")
  const { data: now } = useQuery(balancesNow)
  const accounts = [...new Set(now?.balances.map(({ account }) => account))]
  const { orderId } = search
  return (
    <List
      name="ledger"
      title={t("money.title")}
      above={seesOrders && <BackLink to="/orders" page={t("place.orders")} />}
      search={search}
      columns={moneyColumns}
      filters={[
        {
          name: "account",
          label: t("money.account"),
          choices: accounts.map((account) => ({ value: account, text: accountText(words, account) })),
        },
        ...(orderId
          ? [
              {
                name: "orderId",
                label: t("money.column.order"),
                choices: [{ value: orderId, text: t("money.order_chip") }],
              },
            ]
          : []),
      ]}
      intro={
        <>
          <MoneyAreas />
          {now && now.balances.length > 0 && <Balances balances={now.balances} closedDay={now.closedDay} />}
        </>
      }
      read={(after, limit) => entriesPage(search, after, limit)}
      idOf={({ entryId }) => entryId}
      nameOf={({ kind }) => t(`money.kind.${kind}`)}
      card={(entry) => <EntryCard entry={entry} />}
      empty={<EmptyState icon="orders" title={t("money.none")} text={t("money.none_text")} />}
    />
  )
}
