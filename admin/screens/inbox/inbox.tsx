import { useSearch } from "@tanstack/react-router"
import { useMay } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { BackLink } from "../../parts/back_link.tsx"
import { List } from "../../parts/list/list.tsx"
import { EmptyState } from "../../parts/states.tsx"
import { MoneyAreas } from "../money/areas.tsx"
import { accountText } from "../money/reading.ts"
import { MessageCard, messageColumns } from "./columns.tsx"
import { messagesPage } from "./reading.ts"
import { tellers } from "./search.ts"

/** What payment providers have told the shop, and what came of it. */
export default function Inbox() {
  const words = useWords()
  const { t } = words
  const seesOrders = useMay("orders.read")
  const search = useSearch({ from: "/inside/orders/money/messages" })
  return (
    <List
      name="provider_messages"
      title={t("inbox.title")}
      above={seesOrders && <BackLink to="/orders" page={t("place.orders")} />}
      intro={<MoneyAreas />}
      search={search}
      searchLabel={t("inbox.search")}
      columns={messageColumns}
      filters={[
        {
          name: "provider",
          label: t("inbox.column.provider"),
          choices: tellers.map((one) => ({ value: one, text: accountText(words, `held:${one}`) })),
        },
      ]}
      tabs={{
        filter: "state",
        label: t("inbox.column.state"),
        choices: [
          { value: "refused", text: t("inbox.state.refused") },
          { value: "parked", text: t("inbox.state.parked") },
          { value: "taken", text: t("inbox.state.taken") },
        ],
      }}
      read={(after, limit) => messagesPage(search, after, limit)}
      idOf={({ messageId }) => messageId}
      nameOf={({ kind }) => kind}
      card={(message) => <MessageCard message={message} />}
      empty={<EmptyState icon="mail" title={t("inbox.none")} text={t("inbox.none_text")} />}
    />
  )
}
