import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { useMay } from "../../kit/me.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import { collectionsEn } from "../../messages/collections.en.ts"
import { bring } from "../../messages/here.ts"
import { Dialog } from "../../parts/dialog.tsx"
import { SelectField } from "../../parts/field.tsx"
import { Loading, Notice } from "../../parts/states.tsx"
import { Views } from "../../parts/views.tsx"
import type { Grid } from "./grid.ts"
import { LanguageViews } from "./languages.tsx"
import { inOrder, type PictureOrder } from "./picture_order.ts"
import { allMarkets, type Product } from "./reading.ts"
import type { ProductFields } from "./saving.ts"

bring(collectionsEn)

type Props = {
  product: Product
  fields: Partial<ProductFields>
  order: PictureOrder
  prices: ReturnType<Grid["priceChanges"]>
  languages: readonly string[]
  language: string
  onClose: () => void
}

const widths = ["phone", "desk"] as const

// A desk's page is shown at half its size, so that all of its width is seen.
const looks = {
  phone: "h-[62vh] w-[390px] max-w-full",
  desk: "h-[124vh] w-[200%] origin-top-left scale-50",
}

/** The shop's own page of the product, as it would be with what is typed here. No script runs in it. */
export function LivePreview({ product, fields, order, prices, languages, language, onClose }: Props) {
  const { t, locale } = useWords()
  const { data: markets = [] } = useQuery({ ...allMarkets, enabled: useMay("settings.read") })
  const [width, setWidth] = useState<(typeof widths)[number]>("phone")
  const [spoken, setSpoken] = useState(language)
  const [chosen, setChosen] = useState("")
  const market = chosen || markets.find(({ isDefault }) => isDefault)?.code || ""
  const { titles, slug: _slug, ...rest } = fields
  const draft = {
    ...rest,
    ...(titles && Object.keys(titles).length > 0 && { titles }),
    mediaIds: inOrder(product.media, order).map(({ id }) => id),
    prices: prices
      .filter(({ marketCode }) => marketCode === market)
      .map(({ variantId, price, compareAt }) => ({
        variantId,
        priceMinor: price.minor,
        compareAtMinor: compareAt?.minor ?? null,
      })),
  }
  const page = useQuery({
    ...pagePreviewed({ productId: product.id, draft, locale: spoken, ...(market && { market }) }),
    placeholderData: keepPreviousData,
  })
  return (
    <Dialog title={t("preview.title")} open onClose={onClose} wide>
      <div className="grid gap-4">
        <div className="flex flex-wrap items-end gap-3">
          <Views
            label={t("preview.width")}
            chosen={width}
            choose={setWidth}
            choices={widths.map((value) => ({ value, text: t(`preview.${value}`) }))}
          />
          <LanguageViews languages={languages} language={spoken} choose={setSpoken} />
          {markets.length > 1 && (
            <SelectField
              label={t("preview.market")}
              value={market}
              onChange={setChosen}
              choices={markets.map(({ code, titles }) => ({ value: code, text: textFor(titles, locale) }))}
            />
          )}
        </div>
        {page.error && <Notice tone="bad">{sentenceOf(t, page.error)}</Notice>}
        {page.isPending && <Loading />}
        {page.data && !page.error && (
          <div className="h-[62vh] overflow-hidden rounded-small border border-line">
            <iframe
              title={t("preview.frame")}
              sandbox=""
              srcDoc={page.data.html}
              className={`mx-auto block bg-white ${looks[width]}`}
            />
          </div>
        )}
        <p className="text-muted text-sm">{t("preview.hint")}</p>
      </div>
    </Dialog>
  )
}

type Asked = { productId: string; draft: object; locale: string; market?: string }

function pagePreviewed({ productId, ...body }: Asked) {
  return queryOptions({
    queryKey: ["products", "preview", productId, body],
    queryFn: () =>
      ask(() =>
        api.POST("/admin/v1/products/{productId}/preview", { params: { path: { productId } }, body }),
      ),
    // What is seen is what the shop says now.
    staleTime: 0,
    gcTime: 0,
  })
}
