import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useRef, useState } from "react"
import { useMay } from "../../kit/me.ts"
import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { PageHeader } from "../../parts/page.tsx"
import { useRowKeys } from "../../parts/row_keys.ts"
import { Badge, EmptyState, ErrorState, Loading } from "../../parts/states.tsx"
import { BackToProducts } from "../products/back.tsx"
import { pictureUrl } from "../products/reading.ts"
import { NewCollection } from "./new_collection.tsx"
import { allCollections, type CollectionRow, collectionsMax } from "./reading.ts"

/** What the shop picks out for shoppers, by hand and by rule. */
export default function Collections() {
  const { t } = useWords()
  const mayWrite = useMay("catalog.write")
  const [isNew, setIsNew] = useState(false)
  const rows = useRef<HTMLUListElement>(null)
  useRowKeys(rows)
  const { data: collections, error, isPending, refetch } = useQuery(allCollections)
  const isFull = (collections?.length ?? 0) >= collectionsMax
  const begin = mayWrite && !isFull && (
    <Button tone="primary" onClick={() => setIsNew(true)}>
      {t("collections.new")}
    </Button>
  )
  return (
    <>
      <PageHeader title={t("collections.title")} above={<BackToProducts />}>
        {collections && collections.length > 0 && begin}
      </PageHeader>
      {isFull && <p className="mb-4 text-muted">{t("collections.full", { count: collectionsMax })}</p>}
      {isPending && <Loading />}
      {error && !collections && <ErrorState error={error} retry={() => void refetch()} />}
      {collections?.length === 0 && (
        <EmptyState icon="products" title={t("collections.none")} text={t("collections.none_text")}>
          {begin}
        </EmptyState>
      )}
      <ul ref={rows} className="panel divide-y divide-line empty:hidden">
        {collections?.map((collection) => (
          <Row key={collection.id} collection={collection} />
        ))}
      </ul>
      {isNew && <NewCollection onClose={() => setIsNew(false)} />}
    </>
  )
}

// The shop counts no further.
const countedMax = 1_000

function Row({ collection }: { collection: CollectionRow }) {
  const { t, locale } = useWords()
  const { id, titles, picks, isShown, productCount, media } = collection
  const [picture] = media
  return (
    <li className="relative flex min-h-14 items-center gap-x-3 px-4 py-2 hover:bg-soft">
      {picture && <img src={pictureUrl(picture)} alt="" className="size-10 rounded-small object-cover" />}
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-4 gap-y-1">
        <Link
          data-row
          to="/products/collections/$collectionId"
          params={{ collectionId: id }}
          className="min-w-32 flex-1 font-semibold text-link after:absolute after:inset-0 hover:underline"
        >
          {textFor(titles, locale)}
        </Link>
        <span className="text-muted text-sm">{t(`collections.${picks}`)}</span>
        <span className="text-muted text-sm">
          {productCount >= countedMax
            ? t("collections.many", { count: countedMax })
            : t("categories.products", { count: productCount })}
        </span>
        {!isShown && <Badge tone="warn">{t("collections.hidden")}</Badge>}
      </div>
    </li>
  )
}
