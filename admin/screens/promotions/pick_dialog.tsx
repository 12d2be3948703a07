import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { Icon } from "../../parts/icon.tsx"
import { SearchField } from "../../parts/search_field.tsx"
import { allCollections } from "../collections/reading.ts"
import { allCategories, productNamed, productsPage } from "../products/reading.ts"

const shownMax = 12

export function useProductsFound(q: string) {
  return useQuery({
    queryKey: ["products", "to_pick", q],
    queryFn: () => productsPage({ q }, undefined, shownMax),
    enabled: q !== "",
    placeholderData: keepPreviousData,
  })
}

type Props = {
  title: string
  taken: readonly string[]
  pick: (id: string, name: string) => void
  onClose: () => void
}

/** Collections, categories and products by their words; several can be taken one after the other. */
export function PickDialog({ title, taken, pick, onClose }: Props) {
  const { t, locale } = useWords()
  const [q, setQ] = useState("")
  const { data: collections = [] } = useQuery(allCollections)
  const { data: categories = [] } = useQuery(allCategories)
  const products = useProductsFound(q)
  const isMeant = (name: string) => name.toLowerCase().includes(q.toLowerCase())
  const named = [
    ...collections.map(({ id, titles }) => ({ id, titles, kind: "collection" as const })),
    ...categories.map(({ id, titles }) => ({ id, titles, kind: "category" as const })),
  ]
    .map(({ titles, ...one }) => ({ ...one, name: textFor(titles, locale) }))
    .filter(({ name }) => isMeant(name))
  const found = [
    ...named.slice(0, shownMax),
    ...(q === "" ? [] : (products.data?.rows ?? [])).map(({ id, titles }) => ({
      ...{ id, kind: "product" as const, name: textFor(titles, locale) },
    })),
  ]
  return (
    <Dialog title={title} open onClose={onClose}>
      <div className="grid gap-3">
        <SearchField label={t("promotion.pick.search")} q={q} onSearch={setQ} />
        {q === "" && <p className="text-muted text-sm">{t("promotion.pick.hint")}</p>}
        {q !== "" && products.data && found.length === 0 && <p>{t("promotion.pick.none")}</p>}
        <ul className="grid gap-1 empty:hidden">
          {found.map(({ id, kind, name }) => (
            <li key={id} className="flex min-h-11 flex-wrap items-center gap-x-3">
              {taken.includes(id) ? (
                <span className="flex items-center gap-2 px-3">
                  <Icon name="check" className="size-4 text-good" />
                  {name}
                </span>
              ) : (
                <Button tone="quiet" className="text-start" onClick={() => pick(id, name)}>
                  {name}
                </Button>
              )}
              <span className="text-muted text-sm">{t(`promotion.pick.${kind}`)}</span>
            </li>
          ))}
        </ul>
      </div>
      <DialogButtons>
        <Button tone="primary" onClick={onClose}>
          {t("promotion.pick.done")}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}

type GiftProps = {
  /** What is picked: a gift, unless said. */
  title?: string
  pick: (variantId: string, name: string) => void
  onClose: () => void
}

/** First the product, then which of its variants. */
export function PickVariantDialog({ title, pick, onClose }: GiftProps) {
  const { t, locale } = useWords()
  const [q, setQ] = useState("")
  const [productId, setProductId] = useState<string>()
  const found = useProductsFound(q)
  const product = useQuery({ ...productNamed(productId ?? ""), enabled: productId !== undefined })
  const chosen = productId ? product.data : undefined
  return (
    <Dialog title={title ?? t("promotion.gift")} open onClose={onClose}>
      <div className="grid gap-3">
        <SearchField
          label={t("promotion.pick.product_search")}
          q={q}
          onSearch={(typed) => {
            setProductId(undefined)
            setQ(typed)
          }}
        />
        {q !== "" && found.data?.rows.length === 0 && <p>{t("promotion.pick.none")}</p>}
        {chosen ? (
          <ul className="grid gap-1" aria-label={textFor(chosen.titles, locale)}>
            {chosen.variants.map(({ id, sku }) => {
              const name = `${textFor(chosen.titles, locale)} (${sku})`
              return (
                <li key={id}>
                  <Button tone="quiet" className="text-start" onClick={() => pick(id, name)}>
                    {name}
                  </Button>
                </li>
              )
            })}
          </ul>
        ) : (
          <ul className="grid gap-1 empty:hidden">
            {(q === "" ? [] : (found.data?.rows ?? [])).map(({ id, titles }) => (
              <li key={id}>
                <Button tone="quiet" className="text-start" onClick={() => setProductId(id)}>
                  {textFor(titles, locale)}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  )
}
