import { useQuery, useQueryClient } from "@tanstack/react-query"
import { Link, useParams } from "@tanstack/react-router"
import { useState } from "react"
import type { Shape } from "../../../client/index.ts"
import { useMay } from "../../kit/me.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import { buttonLook } from "../../parts/button.tsx"
import { SaveBar, useDraft } from "../../parts/draft.tsx"
import { Icon } from "../../parts/icon.tsx"
import { PageHeader } from "../../parts/page.tsx"
import { Badge, ErrorState, Loading } from "../../parts/states.tsx"
import { ProductFacts } from "./facts.tsx"
import { useGrid } from "./grid.ts"
import { Media } from "./media.tsx"
import { type Product, productNamed, shopFacts } from "./reading.ts"
import { productFields, useSaveProduct } from "./saving.ts"
import { StateMenu } from "./state_menu.tsx"
import { ProductTexts } from "./texts.tsx"
import { stateTone } from "./tones.ts"
import { VariantGrid } from "./variant_grid.tsx"

type Shop = Shape<"ShopSettings">

/** One product: texts, pictures, variants, prices and stock on one page, saved together. */
export default function ProductScreen() {
  const { productId } = useParams({ from: "/inside/products/$productId" })
  const product = useQuery(productNamed(productId))
  const seesShop = useMay("settings.read")
  const shop = useQuery({ ...shopFacts, enabled: seesShop })
  // Which language comes first is known before anybody types.
  const isKnown = !seesShop || shop.data || shop.error
  if (product.data && isKnown) return <Editor key={productId} product={product.data} shop={shop.data} />
  if (product.error) return <ErrorState error={product.error} retry={() => void product.refetch()} />
  return <Loading />
}

function Editor({ product, shop }: { product: Product; shop: Shop | undefined }) {
  const { t, locale } = useWords()
  const queries = useQueryClient()
  const mayWrite = useMay("catalog.write")
  const languages = shop?.locales ?? Object.keys(product.titles)
  const [language, setLanguage] = useState<string>()
  const chosen = language ?? shop?.defaultLocale ?? languages[0] ?? "en"
  const draft = useDraft(productFields(product), product.version)
  const grid = useGrid(product)
  const save = useSaveProduct({ product, draft, grid, queries })
  const [wrongSeen, setWrongSeen] = useState(false)
  const isWrong = wrongSeen && grid.hasWrong
  const all = {
    isDirty: draft.isDirty || grid.isDirty,
    isBehind: draft.isBehind,
    drop() {
      draft.drop()
      grid.drop()
      save.reset()
    },
  }
  return (
    <>
      <PageHeader title={textFor(product.titles, locale)} above={<BackToProducts />}>
        <Badge tone={stateTone(product.state)}>{t(`products.state.${product.state}`)}</Badge>
        {product.state === "active" && (
          <a href={`/products/${product.slug}`} target="_blank" rel="noreferrer" className={buttonLook()}>
            <Icon name="outside" />
            {t("product.preview")}
          </a>
        )}
        {mayWrite && <StateMenu product={product} isDirty={all.isDirty} />}
      </PageHeader>
      <div className="grid gap-4 lg:grid-cols-[1fr_21rem]">
        <div className="grid min-w-0 content-start gap-4">
          <ProductTexts
            draft={draft}
            languages={languages}
            language={chosen}
            choose={setLanguage}
            mayWrite={mayWrite}
          />
          <Media product={product} language={chosen} />
          <VariantGrid product={product} grid={grid} />
        </div>
        <fieldset disabled={!mayWrite} className="self-start">
          <ProductFacts draft={draft} language={chosen} />
        </fieldset>
      </div>
      <SaveBar
        draft={all}
        busy={save.isPending}
        problem={isWrong ? t("product.wrong_cells") : save.error ? sentenceOf(t, save.error) : undefined}
        onSave={() => (grid.hasWrong ? setWrongSeen(true) : save.mutate())}
      />
    </>
  )
}

function BackToProducts() {
  const { t } = useWords()
  return (
    <Link to="/products" className="mb-2 inline-flex min-h-9 items-center gap-1 text-link hover:underline">
      <Icon name="back" className="size-4" />
      {t("part.back", { page: t("place.products") })}
    </Link>
  )
}
