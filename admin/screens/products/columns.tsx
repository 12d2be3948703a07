import { Link } from "@tanstack/react-router"
import type { Shape } from "../../../client/index.ts"
import { dayText } from "../../kit/format.ts"
import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import type { ListColumn } from "../../parts/list/list.tsx"
import { Badge } from "../../parts/states.tsx"
import { stateTone } from "./tones.ts"

export type ProductRow = Shape<"StaffProductRow">

export const productColumns: readonly ListColumn<ProductRow>[] = [
  {
    id: "title",
    title: "product.title",
    isFixed: true,
    cell: (product) => <ProductLink product={product} />,
    file: [
      { title: "product.title", value: ({ titles }, { locale }) => textFor(titles, locale) },
      { title: "product.slug", value: ({ slug }) => slug },
    ],
  },
  {
    id: "maker",
    title: "product.maker",
    cell: ({ maker }) => <span className="block max-w-40 truncate text-muted">{maker}</span>,
    file: [{ title: "product.maker", value: ({ maker }) => maker ?? "" }],
  },
  {
    id: "variants",
    title: "products.column.variants",
    atEnd: true,
    cell: ({ variantCount }) => variantCount,
    file: [{ title: "products.column.variants", value: ({ variantCount }) => variantCount }],
  },
  {
    id: "created",
    title: "products.column.created",
    sort: { falling: undefined, rising: "oldest" },
    cell: ({ createdAt }, { locale }) => <time dateTime={createdAt}>{dayText(locale, createdAt)}</time>,
    file: [{ title: "products.column.created", value: ({ createdAt }) => createdAt }],
  },
  {
    id: "updated",
    title: "products.column.updated",
    sort: { falling: "changed", rising: "unchanged" },
    cell: ({ updatedAt }, { locale }) => <time dateTime={updatedAt}>{dayText(locale, updatedAt)}</time>,
    file: [{ title: "products.column.updated", value: ({ updatedAt }) => updatedAt }],
  },
  {
    id: "state",
    title: "products.state",
    cell: ({ state }) => <StateBadge state={state} />,
    file: [{ title: "products.state", value: ({ state }, { t }) => t(`products.state.${state}`) }],
  },
]

function StateBadge({ state }: Pick<ProductRow, "state">) {
  const { t } = useWords()
  return <Badge tone={stateTone(state)}>{t(`products.state.${state}`)}</Badge>
}

function ProductLink({ product }: { product: ProductRow }) {
  const { locale } = useWords()
  return (
    <Link
      data-row
      to="/products/$productId"
      params={{ productId: product.id }}
      className="font-semibold text-link after:absolute after:inset-0 hover:underline"
    >
      {textFor(product.titles, locale)}
    </Link>
  )
}

export function ProductCard({ product }: { product: ProductRow }) {
  const { t } = useWords()
  return (
    <>
      <ProductLink product={product} />
      <p className="flex flex-wrap items-center justify-between gap-2 text-muted text-sm">
        {t("products.variants", { count: product.variantCount })}
        <StateBadge state={product.state} />
      </p>
    </>
  )
}
