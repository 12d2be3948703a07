import { Link, useSearch } from "@tanstack/react-router"
import { useMay } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import type { Translate } from "../../kit/words.ts"
import { buttonLook } from "../../parts/button.tsx"
import { List, type ListFilter } from "../../parts/list/list.tsx"
import { EmptyState } from "../../parts/states.tsx"
import { useShopZone } from "../products/shop_zone.tsx"
import { PromotionCard, promotionColumns } from "./columns.tsx"
import { useDuplicate } from "./duplicate.ts"
import { kinds } from "./kinds.ts"
import { useKnownNames } from "./names.tsx"
import { promotionsPage } from "./reading.ts"
import { states } from "./search.ts"

/** What the shop takes off, and when: drafts, live ones, and those that are put away. */
export default function Promotions() {
  const { t } = useWords()
  const search = useSearch({ from: "/inside/promotions" })
  const mayWrite = useMay("promotions.write")
  const { nameOf } = useKnownNames()
  const zone = useShopZone()
  const copy = useDuplicate()
  const duplicate = mayWrite ? copy.mutate : undefined
  return (
    <List
      name="promotions"
      title={t("promotions.title")}
      search={search}
      searchLabel={t("promotions.search")}
      columns={promotionColumns({ nameOf, zone, duplicate })}
      filters={filtersIn(t)}
      tabs={{
        filter: "state",
        label: t("promotions.state"),
        choices: states.map((state) => ({ value: state, text: t(`promotions.state.${state}`) })),
      }}
      read={(after, limit) => promotionsPage(search, after, limit)}
      idOf={({ promotionId }) => promotionId}
      nameOf={({ name }) => name}
      card={(promotion) => <PromotionCard {...{ promotion, nameOf, zone, duplicate }} />}
      buttons={mayWrite && <NewLink />}
      empty={
        <EmptyState icon="promotions" title={t("promotions.none")} text={t("promotions.none_text")}>
          <ul className="grid max-w-md gap-1 text-start text-muted">
            {(["percentage", "delivery", "buy_get"] as const).map((kind) => (
              <li key={kind}>{t(`promotion.example.${kind}`)}</li>
            ))}
          </ul>
          {mayWrite && <NewLink />}
        </EmptyState>
      }
    />
  )
}

function NewLink() {
  const { t } = useWords()
  return (
    <Link to="/promotions/new" className={buttonLook("primary")}>
      {t("promotions.new")}
    </Link>
  )
}

function filtersIn(t: Translate): ListFilter[] {
  return [
    {
      name: "kind",
      label: t("promotions.kind"),
      choices: kinds.map((kind) => ({ value: kind, text: t(`promotion.kind.${kind}`) })),
    },
  ]
}
