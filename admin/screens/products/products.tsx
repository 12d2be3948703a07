import { useQuery } from "@tanstack/react-query"
import { useNavigate, useRouterState, useSearch } from "@tanstack/react-router"
import { useMay } from "../../kit/me.ts"
import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { List, type ListFilter } from "../../parts/list/list.tsx"
import { Menu, MenuLink } from "../../parts/menu.tsx"
import { EmptyState } from "../../parts/states.tsx"
import { ProductCard, productColumns } from "./columns.tsx"
import { useManyProducts } from "./many.tsx"
import { useMarkets } from "./markets.ts"
import { NewProduct } from "./new_product.tsx"
import { allCategories, productsMatching, productsPage } from "./reading.ts"
import { states, stocks } from "./search.ts"

/** Everything that is sold, prepared or put away. */
export default function Products() {
  const { t, locale } = useWords()
  const search = useSearch({ from: "/inside/products" })
  const { actions, dialog } = useManyProducts(search)
  const { isNew, open, close } = useNewInAddress()
  return (
    <>
      <List
        name="products"
        title={t("place.products")}
        search={search}
        searchLabel={t("products.search")}
        columns={productColumns}
        filters={useFilters()}
        tabs={{
          filter: "state",
          label: t("products.state"),
          choices: states.map((state) => ({ value: state, text: t(`products.state.${state}`) })),
        }}
        read={(after, limit) => productsPage(search, after, limit)}
        count={() => productsMatching(search)}
        idOf={({ id }) => id}
        nameOf={({ titles }) => textFor(titles, locale)}
        card={(product) => <ProductCard product={product} />}
        actions={actions}
        buttons={<Buttons openNew={open} />}
        empty={<EmptyState icon="products" title={t("products.none")} text={t("products.none_text")} />}
      />
      {dialog}
      {isNew && <NewProduct onClose={close} />}
    </>
  )
}

/** #new in the address opens the dialog, so that there is a way to it from everywhere. */
function useNewInAddress() {
  const isNew = useRouterState({ select: ({ location }) => location.hash === "new" })
  const navigate = useNavigate()
  const go = (hash: string) =>
    void navigate({ to: ".", search: true, hash, replace: true, resetScroll: false } as never)
  return { isNew: useMay("catalog.write") && isNew, open: () => go("new"), close: () => go("") }
}

function Buttons({ openNew }: { openNew: () => void }) {
  const { t } = useWords()
  const seesPromotions = useMay("promotions.read")
  return (
    <>
      <Menu trigger={<Button icon="more">{t("order.more")}</Button>}>
        <MenuLink to="/products/categories">{t("categories.title")}</MenuLink>
        <MenuLink to="/products/collections">{t("collections.title")}</MenuLink>
        {seesPromotions && <MenuLink to="/promotions">{t("promotions.title")}</MenuLink>}
        <MenuLink to="/products/price-lists">{t("lists.title")}</MenuLink>
        <MenuLink to="/imports">{t("imports.title")}</MenuLink>
      </Menu>
      {useMay("catalog.write") && (
        <Button tone="primary" onClick={openNew}>
          {t("products.new")}
        </Button>
      )}
    </>
  )
}

function useFilters(): ListFilter[] {
  const { t, locale } = useWords()
  const { data: categories = [] } = useQuery(allCategories)
  const markets = useMarkets()
  return [
    {
      name: "stock",
      label: t("product.stock"),
      choices: stocks.map((stock) => ({
        value: stock,
        text: t(`products.stock.${stock}`),
        chip: t(`products.stock.${stock}`),
      })),
    },
    {
      name: "unpricedIn",
      label: t("products.unpriced"),
      choices: markets.map(({ code, titles }) => ({
        value: code,
        text: textFor(titles, locale),
        chip: t("products.unpriced_in", { market: textFor(titles, locale) }),
      })),
    },
    {
      name: "categoryId",
      label: t("product.categories"),
      choices: categories.map(({ id, titles, path }) => ({
        value: id,
        text: `${"\u2002".repeat(path.length - 1)}${textFor(titles, locale)}`,
        chip: textFor(titles, locale),
      })),
    },
  ].filter(({ choices }) => choices.length > 0)
}
