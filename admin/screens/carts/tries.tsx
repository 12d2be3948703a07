import { useSearch } from "@tanstack/react-router"
import { momentText } from "../../kit/format.ts"
import { useWords } from "../../kit/use_words.ts"
import { BackLink } from "../../parts/back_link.tsx"
import { List } from "../../parts/list/list.tsx"
import { EmptyState } from "../../parts/states.tsx"
import { TryCard, triesColumns } from "./columns.tsx"
import { triesPage } from "./reading.ts"

/** Who wanted to buy and could not; of a mail address every try. */
export default function Tries() {
  const { t } = useWords()
  const search = useSearch({ from: "/inside/orders/tries" })
  return (
    <List
      name="checkouts"
      title={t("orders.tries")}
      above={<BackLink to="/orders" page={t("place.orders")} />}
      search={search}
      searchLabel={t("tries.search")}
      columns={triesColumns}
      filters={[]}
      read={(after, limit) => triesPage(search, after, limit)}
      idOf={({ attemptId }) => attemptId}
      nameOf={({ createdAt }, { locale }) => momentText(locale, createdAt)}
      card={(one) => <TryCard one={one} />}
      empty={<EmptyState icon="orders" title={t("tries.none")} text={t("tries.none_text")} />}
    />
  )
}
