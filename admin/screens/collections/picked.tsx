import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { type DragEvent, type KeyboardEvent, useState } from "react"
import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button, IconButton } from "../../parts/button.tsx"
import type { Draft } from "../../parts/draft.tsx"
import { Panel } from "../../parts/page.tsx"
import { SearchField } from "../../parts/search_field.tsx"
import { Badge } from "../../parts/states.tsx"
import { productsPage } from "../products/reading.ts"
import { stateTone } from "../products/tones.ts"
import { movedTo } from "./moving.ts"
import { type Collection, type Picked, pickedMax } from "./reading.ts"
import type { CollectionFields } from "./saving.ts"

type Props = { collection: Collection; draft: Draft<CollectionFields>; mayWrite: boolean }

/** What somebody has picked, in the order in which shoppers see it. */
export function PickedProducts({ collection, draft, mayWrite }: Props) {
  const { t, locale } = useWords()
  const [remembered, remember] = useState<readonly Picked[]>([])
  const { productIds } = draft.value
  const known = [...collection.products, ...remembered.filter(({ id }) => !isIn(collection, id))]
  const picked = productIds.flatMap((id) => known.find((one) => one.id === id) ?? [])
  const put = (ids: string[]) => {
    // What a colleague takes out meanwhile is saved with the rest, so it has to be seen as well.
    remember(known)
    draft.change({ productIds: ids })
  }
  const { dragged, said, move, wired } = useOrdering(productIds, mayWrite ? put : undefined)
  return (
    <Panel title={t("collections.picked")}>
      {picked.length === 0 && <p className="mb-3 text-muted">{t("collections.picked_none")}</p>}
      {mayWrite && picked.length > 1 && (
        <p className="mb-3 text-muted text-sm pointer-coarse:hidden">{t("collections.picked_hint")}</p>
      )}
      <ol className="mb-4 divide-y divide-line border-line border-y empty:hidden">
        {picked.map((product, place) => (
          <li
            key={product.id}
            {...wired(product.id, place)}
            className={`flex min-h-14 items-center gap-3 py-1 ${dragged === product.id ? "opacity-50" : ""}`}
          >
            <Thumb product={product} />
            <span className="min-w-0 flex-1">{textFor(product.titles, locale)}</span>
            {product.state !== "active" && (
              <Badge tone={stateTone(product.state)}>{t(`products.state.${product.state}`)}</Badge>
            )}
            {mayWrite && (
              <Movers
                title={textFor(product.titles, locale)}
                isFirst={place === 0}
                isLast={place === picked.length - 1}
                move={(step) => move(product.id, place + step)}
                remove={() => put(productIds.filter((id) => id !== product.id))}
              />
            )}
          </li>
        ))}
      </ol>
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
      {mayWrite && productIds.length < pickedMax && (
        <Finder
          taken={productIds}
          add={(product) => {
            put([...productIds, product.id])
            remember([...known, product])
          }}
        />
      )}
      {productIds.length >= pickedMax && (
        <p className="text-muted text-sm">{t("collections.picked_full", { count: pickedMax })}</p>
      )}
    </Panel>
  )
}

const isIn = ({ products }: Collection, id: string) => products.some((one) => one.id === id)

/** By dragging, by Alt and the arrow keys, and by whoever calls `move`. */
function useOrdering(ids: readonly string[], put: ((ids: string[]) => void) | undefined) {
  const { t } = useWords()
  const [dragged, setDragged] = useState<string>()
  const [said, setSaid] = useState("")
  const move = (id: string, place: number) => {
    if (!put || place < 0 || place >= ids.length) return
    put(movedTo(ids, id, place))
    setSaid(t("collections.place", { number: place + 1, count: ids.length }))
  }
  const wired = (id: string, place: number) => ({
    draggable: put !== undefined,
    onDragStart: () => setDragged(id),
    onDragEnd: () => setDragged(undefined),
    onDragOver: (event: DragEvent) => dragged !== undefined && event.preventDefault(),
    onDrop(event: DragEvent) {
      if (dragged === undefined) return
      event.preventDefault()
      move(dragged, place)
      setDragged(undefined)
    },
    onKeyDown(event: KeyboardEvent) {
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
      if (!event.altKey || step === undefined) return
      event.preventDefault()
      move(id, place + step)
    },
  })
  return { dragged, said, move, wired }
}

function Thumb({ product: { picture } }: { product: Picked }) {
  if (!picture) return <span className="size-10 shrink-0 rounded-small bg-soft" />
  const size = picture.sizes[0] ?? 320
  return (
    <img
      src={`/media/${picture.key}-${size}.webp`}
      alt=""
      className="size-10 shrink-0 rounded-small object-cover"
    />
  )
}

type MoversProps = {
  title: string
  isFirst: boolean
  isLast: boolean
  move: (step: 1 | -1) => void
  remove: () => void
}

/** For whoever does not drag. */
function Movers({ title, isFirst, isLast, move, remove }: MoversProps) {
  const { t } = useWords()
  return (
    <span className="flex">
      <IconButton
        icon="down"
        label={t("collections.up", { title })}
        disabled={isFirst}
        onClick={() => move(-1)}
        className="rotate-180 disabled:opacity-30"
      />
      <IconButton
        icon="down"
        label={t("collections.down", { title })}
        disabled={isLast}
        onClick={() => move(1)}
        className="disabled:opacity-30"
      />
      <IconButton icon="close" label={t("collections.take_out", { title })} onClick={remove} />
    </span>
  )
}

const foundShown = 8

/** Looks for products by their words and SKUs, and puts them last. */
function Finder({ taken, add }: { taken: readonly string[]; add: (product: Picked) => void }) {
  const { t, locale } = useWords()
  const [q, setQ] = useState("")
  const found = useQuery({
    queryKey: ["products", "to_pick", q],
    queryFn: () => productsPage({ q }, undefined, 50),
    enabled: q !== "",
    placeholderData: keepPreviousData,
  })
  const products = found.data?.rows.filter(({ id }) => !taken.includes(id)) ?? []
  return (
    <div className="grid gap-2">
      <SearchField label={t("collections.find")} q={q} onSearch={setQ} />
      {q !== "" && found.data && products.length === 0 && (
        <p className="text-muted">{t("collections.found_none")}</p>
      )}
      <ul className="grid gap-1 empty:hidden">
        {q !== "" &&
          products.slice(0, foundShown).map(({ id, titles, state }) => (
            <li key={id} className="flex items-center gap-3">
              <Button tone="quiet" onClick={() => add({ id, titles, state, picture: null })}>
                {t("collections.put_in", { title: textFor(titles, locale) })}
              </Button>
              {state !== "active" && <Badge tone={stateTone(state)}>{t(`products.state.${state}`)}</Badge>}
            </li>
          ))}
      </ul>
    </div>
  )
}
