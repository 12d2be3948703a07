import { useQuery } from "@tanstack/react-query"
import { type ReactNode, useState } from "react"
import { api, ask, keyed } from "../../kit/api.ts"
import { useMay } from "../../kit/me.ts"
import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import { SelectField } from "../../parts/field.tsx"
import type { Chosen, ListAction } from "../../parts/list/list.tsx"
import { ManyDialog } from "../../parts/list/many_dialog.tsx"
import type { ProductRow } from "./columns.tsx"
import { ManyPrices } from "./many_prices.tsx"
import { allCategories } from "./reading.ts"
import { filterOf, type ProductsSearch } from "./search.ts"

const whats = ["activate", "archive", "prices", "add", "remove", "draft"] as const
type What = (typeof whats)[number]
export type AskedProducts = { chosen: Chosen<ProductRow>; search: ProductsSearch; onClose: () => void }

const states = { activate: "active", archive: "archived", draft: "draft" } as const

/** What can be done to many products, and the dialog that asks for it. */
export function useManyProducts(search: ProductsSearch): {
  actions: ListAction<ProductRow>[]
  dialog: ReactNode
} {
  const { t } = useWords()
  const [asked, setAsked] = useState<{ what: What; chosen: Chosen<ProductRow> }>()
  const mayWrite = useMay("catalog.write")
  const mayPrice = useMay("prices.write")
  const open = whats.filter((what) => (what === "prices" ? mayPrice : mayWrite))
  const given = asked && { chosen: asked.chosen, search, onClose: () => setAsked(undefined) }
  return {
    actions: open.map((what) => ({
      text: t(`products.many.${what}`),
      run: (chosen: Chosen<ProductRow>) => setAsked({ what, chosen }),
    })),
    dialog: given && <ProductsDialog what={asked.what} {...given} />,
  }
}

function ProductsDialog({ what, ...given }: AskedProducts & { what: What }) {
  if (what === "prices") return <ManyPrices {...given} />
  if (what === "add" || what === "remove") return <ManyCategories change={what} {...given} />
  return <ManyMoves what={what} {...given} />
}

/** The products that were chosen, in the API's words. */
export function productsOf({ chosen, search }: Pick<AskedProducts, "chosen" | "search">) {
  return chosen.isAll ? { filter: filterOf(search) } : { productIds: chosen.ids }
}

const changes = ["products", "stock", "tasks"]

function ManyMoves({ what, onClose, ...given }: AskedProducts & { what: keyof typeof states }) {
  const { t } = useWords()
  const { count } = given.chosen
  const body = { products: productsOf(given), to: states[what] }
  return (
    <ManyDialog
      title={t(`products.many.${what}`)}
      submit={t("products.many.submit", { count })}
      begin={(key) =>
        ask(() => api.POST("/admin/v1/products/moves", { params: { header: keyed(key) }, body }))
      }
      changes={changes}
      onClose={onClose}
    >
      <p>{t(`products.many.${what}_text`, { count })}</p>
    </ManyDialog>
  )
}

function ManyCategories({ change, onClose, ...given }: AskedProducts & { change: "add" | "remove" }) {
  const { t, locale } = useWords()
  const { data: categories = [] } = useQuery(allCategories)
  const [categoryId, setCategoryId] = useState(given.search.categoryId ?? "")
  const { count } = given.chosen
  const body = { products: productsOf(given), categoryId, change }
  return (
    <ManyDialog
      title={t(`products.many.${change}`)}
      submit={t("products.many.submit", { count })}
      isIncomplete={categoryId === ""}
      begin={(key) =>
        ask(() => api.POST("/admin/v1/products/categorizations", { params: { header: keyed(key) }, body }))
      }
      changes={changes}
      onClose={onClose}
    >
      <p>{t(`products.many.${change}_text`, { count })}</p>
      <SelectField
        label={t("products.many.category")}
        value={categoryId}
        onChange={setCategoryId}
        choices={[
          { value: "", text: t("products.many.choose") },
          ...categories.map(({ id, titles, path }) => ({
            value: id,
            text: `${"\u2002".repeat(path.length - 1)}${textFor(titles, locale)}`,
          })),
        ]}
      />
    </ManyDialog>
  )
}
