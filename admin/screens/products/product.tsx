import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useParams } from "@tanstack/react-router"
import { useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { useMay } from "../../kit/me.ts"
import { Problem, sentenceOf } from "../../kit/problem.ts"
import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import { collectionsEn } from "../../messages/collections.en.ts"
import { bring } from "../../messages/here.ts"
import { Button, buttonLook } from "../../parts/button.tsx"
import { SaveBar, useDraft } from "../../parts/draft.tsx"
import { EffectPanel } from "../../parts/effect_panel.tsx"
import { Icon } from "../../parts/icon.tsx"
import { PageHeader } from "../../parts/page.tsx"
import { Badge, ErrorState, Loading, Notice } from "../../parts/states.tsx"
import { DepthPanel } from "../prices/depth_panel.tsx"
import { ProductAttributes } from "./attributes.tsx"
import { BackToProducts } from "./back.tsx"
import { useCosts } from "./costs.ts"
import { CostsPanel } from "./costs_panel.tsx"
import { ProductFacts } from "./facts.tsx"
import { type Grid, useGrid } from "./grid.ts"
import { useShopLanguages } from "./languages.tsx"
import { LivePreview } from "./live_preview.tsx"
import { Media } from "./media.tsx"
import { type Product, productKey, productNamed, publicShopFacts } from "./reading.ts"
import { productFields, useSaveProduct } from "./saving.ts"
import { StateMenu } from "./state_menu.tsx"
import { ProductTexts } from "./texts.tsx"
import { stateTone } from "./tones.ts"
import { useOrder } from "./use_order.ts"
import { VariantGrid } from "./variant_grid.tsx"

bring(collectionsEn)

/** One product: texts, pictures, variants, prices and stock on one page, saved together. */
export default function ProductScreen() {
  const { productId } = useParams({ from: "/inside/products/$productId" })
  const product = useQuery(productNamed(productId))
  const shop = useQuery(publicShopFacts)
  // Which language comes first is known before anybody types.
  if (product.data && (shop.data || shop.error)) return <Editor key={productId} product={product.data} />
  if (product.error) return <ErrorState error={product.error} retry={() => void product.refetch()} />
  return <Loading />
}

function Editor({ product }: { product: Product }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const mayWrite = useMay("catalog.write")
  const { languages, first } = useShopLanguages(product.titles)
  const [chosen = first, setLanguage] = useState<string>()
  const draft = useDraft(productFields(product), product.version)
  const order = useOrder(product)
  const grid = useGrid(product)
  const costs = useCosts(product)
  const save = useSaveProduct({ product, draft, order, grid, costs, queries })
  const [isPreviewing, setIsPreviewing] = useState(false)
  const hasWrong = grid.hasWrong || costs.hasWrong
  const [wrongSeen, setWrongSeen] = useState(false)
  const all = together({ draft, order, grid, costs, reset: save.reset })
  const isSaid = save.error && !(isConflict(save.error) && all.isBehind)
  return (
    <>
      <Head product={product} isDirty={all.isDirty} preview={() => setIsPreviewing(true)} />
      <div className="grid gap-4 lg:grid-cols-[1fr_21rem]">
        <div className="grid min-w-0 content-start gap-4">
          <ProductTexts
            draft={draft}
            languages={languages}
            language={chosen}
            choose={setLanguage}
            mayWrite={mayWrite}
          />
          <Media owner={ownerOf(product)} language={chosen} order={order} />
          <VariantGrid product={product} grid={grid} />
          <PriceEffect grid={grid} />
          <DepthPanel product={product} />
          <CostsPanel product={product} costs={costs} />
        </div>
        <fieldset disabled={!mayWrite} className="grid min-w-0 content-start gap-4">
          <ProductFacts draft={draft} />
          <ProductAttributes product={product} draft={draft} language={chosen} mayWrite={mayWrite} />
        </fieldset>
      </div>
      {isPreviewing && (
        <LivePreview
          product={product}
          fields={draft.changes}
          order={order.value}
          prices={grid.priceChanges()}
          languages={languages}
          language={chosen}
          onClose={() => setIsPreviewing(false)}
        />
      )}
      <SaveBar
        draft={all}
        busy={save.isPending}
        problem={
          wrongSeen && hasWrong ? t("product.wrong_cells") : isSaid ? sentenceOf(t, save.error) : undefined
        }
        onSave={() => (hasWrong ? setWrongSeen(true) : save.mutate())}
      >
        <Warnings grid={grid} />
      </SaveBar>
    </>
  )
}

/** That somebody else has saved is said by the bar itself. */
function isConflict(error: Error): boolean {
  const codes = ["catalog.product_changed", "catalog.pictures_changed"]
  return error instanceof Problem && codes.includes(error.code)
}

type Parts = Pick<Parameters<typeof useSaveProduct>[0], "draft" | "order" | "grid" | "costs">

/** What is typed anywhere on the page is kept or dropped as one. */
function together({ draft, order, grid, costs, reset }: Parts & { reset: () => void }) {
  return {
    isDirty: draft.isDirty || order.isDirty || grid.isDirty || costs.isDirty,
    isBehind: draft.isBehind || order.isBehind || grid.seen.isBehind || costs.isBehind,
    drop() {
      draft.drop()
      order.drop()
      grid.drop()
      costs.drop()
      reset()
    },
  }
}

/** What saving does beyond the numbers that were typed. */
function Warnings({ grid: { movedCount, leaving } }: { grid: Grid }) {
  const { t } = useWords()
  return (
    <>
      {movedCount > 0 && <Notice tone="warn">{t("variants.stock_moved", { count: movedCount })}</Notice>}
      {leaving.length > 0 && <Notice tone="warn">{t("product.leaving", { count: leaving.length })}</Notice>}
    </>
  )
}

/** What other prices would have made of the last month, while they are typed. */
function PriceEffect({ grid }: { grid: Grid }) {
  const set = grid
    .priceChanges()
    .map(({ variantId, marketCode, price }) => ({ variantId, marketCode, price }))
  const prices = [...set, ...grid.leaving.map((one) => ({ ...one, price: null }))]
  if (prices.length === 0 || grid.hasWrong) return null
  return <EffectPanel change={{ kind: "prices", prices }} />
}

type HeadProps = { product: Product; isDirty: boolean; preview: () => void }

function Head({ product, isDirty, preview }: HeadProps) {
  const { t, locale } = useWords()
  const mayWrite = useMay("catalog.write")
  return (
    <PageHeader title={textFor(product.titles, locale)} above={<BackToProducts />}>
      <Badge tone={stateTone(product.state)}>{t(`products.state.${product.state}`)}</Badge>
      {product.state === "active" && (
        <a href={`/products/${product.slug}`} target="_blank" rel="noreferrer" className={buttonLook()}>
          <Icon name="outside" />
          {t("product.preview")}
        </a>
      )}
      <Button onClick={preview}>{t("preview.open")}</Button>
      {mayWrite && <StateMenu product={product} isDirty={isDirty} />}
    </PageHeader>
  )
}

const ownerOf = (product: Product) => ({
  media: product.media,
  key: productKey(product.id),
  add: (file: File, form: FormData) =>
    ask(() =>
      api.POST("/admin/v1/products/{productId}/media", {
        params: { path: { productId: product.id } },
        body: { file: file.name },
        bodySerializer: () => form,
      }),
    ),
})
