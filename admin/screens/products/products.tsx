import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query"
import { Link, useNavigate, useSearch } from "@tanstack/react-router"
import { useRef, useState } from "react"
import type { Shape } from "../../../client/index.ts"
import { dayText } from "../../kit/format.ts"
import { useMay } from "../../kit/me.ts"
import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button, buttonLook } from "../../parts/button.tsx"
import { PageHeader } from "../../parts/page.tsx"
import { useRowKeys } from "../../parts/row_keys.ts"
import { SearchField } from "../../parts/search_field.tsx"
import { Badge, EmptyState, ErrorState, Loading } from "../../parts/states.tsx"
import { Views } from "../../parts/views.tsx"
import { NewProduct } from "./new_product.tsx"
import { productsFound } from "./reading.ts"
import { type ProductsSearch, states } from "./search.ts"
import { stateTone } from "./tones.ts"

/** Everything that is sold, prepared or put away. */
export default function Products() {
  const { t } = useWords()
  const mayWrite = useMay("catalog.write")
  const search = useSearch({ from: "/inside/products" })
  const navigate = useNavigate({ from: "/products" })
  const [isNew, setIsNew] = useState(false)
  const change = (changes: { [Name in keyof ProductsSearch]: ProductsSearch[Name] | undefined }) =>
    void navigate({
      search: (before) => ({ ...before, ...changes }) as ProductsSearch,
      replace: true,
      resetScroll: false,
    })
  const found = useInfiniteQuery({ ...productsFound(search), placeholderData: keepPreviousData })
  const products = found.data?.pages.flatMap((page) => page.products) ?? []
  return (
    <>
      <PageHeader title={t("place.products")}>
        <Link to="/products/categories" className={buttonLook()}>
          {t("categories.title")}
        </Link>
        <Link to="/imports" className={buttonLook()}>
          {t("imports.title")}
        </Link>
        <Link to="/products/collections" className={buttonLook()}>
          {t("collections.title")}
        </Link>
        {mayWrite && (
          <Button tone="primary" onClick={() => setIsNew(true)}>
            {t("products.new")}
          </Button>
        )}
      </PageHeader>
      <div className="mb-4 flex flex-wrap items-center gap-3">
        <Views
          label={t("products.state")}
          chosen={search.state}
          choose={(state) => change({ state })}
          choices={[
            { value: undefined, text: t("part.filter_all") },
            ...states.map((state) => ({ value: state, text: t(`products.state.${state}`) })),
          ]}
        />
        <SearchField
          label={t("products.search")}
          q={search.q ?? ""}
          onSearch={(q) => change({ q: q || undefined })}
        />
      </div>
      {found.isPending && <Loading />}
      {found.error && !found.data && <ErrorState error={found.error} retry={() => void found.refetch()} />}
      {found.data && products.length === 0 && (
        <EmptyState icon="products" title={t("products.none")} text={t("products.none_text")} />
      )}
      {products.length > 0 && <ProductRows products={products} />}
      {found.hasNextPage && (
        <div className="mt-4 flex justify-center">
          <Button busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {t("part.show_more")}
          </Button>
        </div>
      )}
      {isNew && <NewProduct onClose={() => setIsNew(false)} />}
    </>
  )
}

function ProductRows({ products }: { products: Shape<"StaffProductRow">[] }) {
  const { t, locale } = useWords()
  const rows = useRef<HTMLUListElement>(null)
  useRowKeys(rows)
  return (
    <ul ref={rows} className="panel divide-y divide-line">
      {products.map((product) => (
        <li
          key={product.id}
          className="relative flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3 focus-within:bg-soft hover:bg-soft"
        >
          <Link
            data-row
            to="/products/$productId"
            params={{ productId: product.id }}
            className="min-w-48 flex-1 font-semibold text-link after:absolute after:inset-0 hover:underline"
          >
            {textFor(product.titles, locale)}
          </Link>
          <span className="text-muted text-sm">
            {t("products.variants", { count: product.variantCount })}
          </span>
          <span className="hidden w-40 truncate text-muted text-sm md:block">{product.maker}</span>
          <time dateTime={product.updatedAt} className="hidden text-muted text-sm md:block">
            {dayText(locale, product.updatedAt)}
          </time>
          <Badge tone={stateTone(product.state)}>{t(`products.state.${product.state}`)}</Badge>
        </li>
      ))}
    </ul>
  )
}
