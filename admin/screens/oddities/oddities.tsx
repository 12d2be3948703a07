import { oddityKinds } from "@cartwright/client"
import { useSearch } from "@tanstack/react-router"
import { useMay } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { BackLink } from "../../parts/back_link.tsx"
import { List } from "../../parts/list/list.tsx"
import { EmptyState } from "../../parts/states.tsx"
import { MoneyAreas } from "../money/areas.tsx"
import { OddityCard, oddityColumns } from "./columns.tsx"
import { odditiesPage } from "./reading.ts"

/** What is odd about money; without another wish what is still to do. */
export default function Oddities() {
  const { t } = useWords()
  const seesOrders = useMay("orders.read")
  const search = useSearch({ from: "/inside/orders/money/oddities" })
  return (
    <List
      name="oddities"
      title={t("oddities.title")}
      above={seesOrders && <BackLink to="/orders" page={t("place.orders")} />}
      intro={<MoneyAreas />}
      search={search}
      columns={oddityColumns}
      filters={[
        {
          name: "kind",
          label: t("oddities.kind"),
          choices: oddityKinds.map((kind) => ({ value: kind, text: t(`oddities.kind.${kind}`) })),
        },
      ]}
      tabs={{
        filter: "state",
        label: t("oddities.state"),
        all: t("oddities.state.open"),
        choices: [
          { value: "resolved", text: t("oddities.state.resolved") },
          { value: "dismissed", text: t("oddities.state.dismissed") },
        ],
      }}
      read={(after, limit) => odditiesPage(search, after, limit)}
      idOf={({ oddityId }) => oddityId}
      nameOf={({ kind }) => t(`oddities.kind.${kind}`)}
      card={(oddity) => <OddityCard oddity={oddity} />}
      empty={<EmptyState icon="check" title={t("oddities.none")} text={t("oddities.none_text")} />}
    />
  )
}
