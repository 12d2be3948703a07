import { useQuery } from "@tanstack/react-query"
import { Link, useParams } from "@tanstack/react-router"
import { useState } from "react"
import { useMay } from "../../kit/me.ts"
import { Problem, sentenceOf } from "../../kit/problem.ts"
import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import { SaveBar } from "../../parts/draft.tsx"
import { Icon } from "../../parts/icon.tsx"
import { PageHeader } from "../../parts/page.tsx"
import { ErrorState, Loading } from "../../parts/states.tsx"
import { LanguageViews, useShopLanguages } from "../products/languages.tsx"
import { type Product, productNamed } from "../products/reading.ts"
import { hindrance, useVariantsDraft } from "./drafts.ts"
import { MissingVariants } from "./missing.tsx"
import { OptionsPanel } from "./options_panel.tsx"
import { VariantRows } from "./rows.tsx"
import { SkuTaken, useSaveVariants } from "./saving.ts"

/** In which ways a product can be had: its options, its variants, and those still to be made. */
export default function VariantsScreen() {
  const { productId } = useParams({ from: "/inside/products/$productId/variants" })
  const product = useQuery(productNamed(productId))
  if (product.data) return <Editor key={productId} product={product.data} />
  if (product.error) return <ErrorState error={product.error} retry={() => void product.refetch()} />
  return <Loading />
}

function Editor({ product }: { product: Product }) {
  const { t, locale } = useWords()
  const mayWrite = useMay("catalog.write")
  const { languages, first } = useShopLanguages(product.titles)
  const [chosen, setChosen] = useState<string>()
  const language = chosen ?? first
  const draft = useVariantsDraft(product)
  const save = useSaveVariants(draft)
  const [problemSeen, setProblemSeen] = useState(false)
  const hindered = hindrance(draft)
  const isDirty = draft.options.isDirty || draft.rows.isDirty
  const isBehind = draft.options.isBehind || draft.rows.isBehind
  const takenId = save.error instanceof SkuTaken ? save.error.variantId : undefined
  const problem = () => {
    if (problemSeen && hindered) return t(hindered)
    if (takenId) return t("refusal.catalog.sku_taken")
    const isConflict = save.error instanceof Problem && save.error.code === "catalog.product_changed"
    return save.error && !(isConflict && isBehind) ? sentenceOf(t, save.error) : undefined
  }
  const drop = () => {
    draft.options.drop()
    draft.rows.drop()
    save.reset()
  }
  return (
    <>
      <PageHeader title={t("variants.title")} above={<BackToProduct product={product} locale={locale} />} />
      <div className="grid gap-4">
        <LanguageViews languages={languages} language={language} choose={setChosen} />
        <fieldset disabled={!mayWrite} className="grid min-w-0 gap-4">
          <OptionsPanel draft={draft} language={language} problemSeen={problemSeen} mayWrite={mayWrite} />
          <VariantRows draft={draft} language={language} takenId={takenId} mayWrite={mayWrite} />
        </fieldset>
        {mayWrite && <MissingVariants draft={draft} language={language} isDirty={isDirty} />}
      </div>
      <SaveBar
        draft={{ isDirty, isBehind, drop }}
        busy={save.isPending}
        problem={problem()}
        onSave={() => {
          setProblemSeen(true)
          if (!hindered) save.mutate()
        }}
      />
    </>
  )
}

function BackToProduct({ product, locale }: { product: Product; locale: string }) {
  const { t } = useWords()
  return (
    <Link
      to="/products/$productId"
      params={{ productId: product.id }}
      className="mb-2 inline-flex min-h-9 items-center gap-1 text-link hover:underline"
    >
      <Icon name="back" className="size-4" />
      {t("part.back", { page: textFor(product.titles, locale) })}
    </Link>
  )
}
