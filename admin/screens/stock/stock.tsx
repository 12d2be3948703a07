import { useQuery } from "@tanstack/react-query"
import { Link, useSearch } from "@tanstack/react-router"
import { useState } from "react"
import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import { bring } from "../../messages/here.ts"
import { stockEn } from "../../messages/stock.en.ts"
import { buttonLook } from "../../parts/button.tsx"
import { List } from "../../parts/list/list.tsx"
import { EmptyState } from "../../parts/states.tsx"
import { StockCard, stockColumns } from "./columns.tsx"
import { Ledger } from "./ledger.tsx"
import { useManyStock } from "./many.tsx"
import { allPlaces, type StockRow, stockMatching, stockPage } from "./reading.ts"
import { bands } from "./search.ts"

bring(stockEn)

/** How many of what are where; behind each number stands how it came about. */
export default function Stock() {
  const { t, locale } = useWords()
  const search = useSearch({ from: "/inside/stock" })
  const { actions, dialog } = useManyStock(search)
  const [open, setOpen] = useState<StockRow>()
  const { data: places = [] } = useQuery(allPlaces)
  const placeChoices = places.map(({ placeId, titles }) => ({
    value: placeId,
    text: textFor(titles, locale),
  }))
  const bandChoices = bands.map((band) => ({ value: band, text: t(`products.stock.${band}`) }))
  return (
    <>
      <List
        name="stock"
        title={t("place.stock")}
        search={search}
        searchLabel={t("stock.search")}
        columns={stockColumns(setOpen)}
        filters={[{ name: "band", label: t("stock.left"), choices: bandChoices }]}
        {...(places.length > 1 && {
          tabs: { filter: "place", label: t("stock.place"), choices: placeChoices },
        })}
        read={(after, limit) => stockPage(search, after, limit)}
        count={() => stockMatching(search)}
        idOf={idOf}
        nameOf={({ sku, placeCode }) => `${sku}, ${placeCode}`}
        card={(row) => <StockCard row={row} open={setOpen} />}
        actions={actions}
        buttons={
          <Link to="/imports" className={buttonLook()}>
            {t("imports.title")}
          </Link>
        }
        empty={<EmptyState icon="stock" title={t("stock.none")} text={t("stock.none_text")} />}
      />
      {dialog}
      {open && <Ledger row={open} onClose={() => setOpen(undefined)} />}
    </>
  )
}

const idOf = ({ variantId, placeId }: StockRow) => `${variantId}.${placeId}`
