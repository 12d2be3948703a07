import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { useMay } from "../../kit/me.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { SaveBar, useDraft } from "../../parts/draft.tsx"
import { PageHeader } from "../../parts/page.tsx"
import { ErrorState, Loading } from "../../parts/states.tsx"
import { Views } from "../../parts/views.tsx"
import { ShopPreview } from "../preview/shop_preview.tsx"
import { shopFacts } from "../products/reading.ts"
import { BackToSettings } from "./back.tsx"
import { type Look, LookFields } from "./look_fields.tsx"
import { markOf } from "./saving.ts"
import { useSaveShop } from "./saving_shop.ts"
import type { ShopSettings } from "./settings.tsx"

/** Colors, fonts and corners, and beside them the shop that wears them while one tries. */
export default function LookScreen() {
  const shop = useQuery(shopFacts)
  if (shop.data) return <Editor shop={shop.data} />
  if (shop.error) return <ErrorState error={shop.error} retry={() => void shop.refetch()} />
  return <Loading />
}

function Editor({ shop }: { shop: ShopSettings }) {
  const { t } = useWords()
  const mayWrite = useMay("content.write")
  // The rest of the shop's row may change meanwhile; only the look is compared.
  const draft = useDraft(shop.look, markOf(shop.look))
  const save = useSaveShop(draft, (changes) =>
    ask(() => api.PATCH("/admin/v1/shop/look", { body: { ...changes, version: shop.version } })),
  )
  const drop = () => {
    draft.drop()
    save.reset()
  }
  return (
    <>
      <PageHeader title={t("settings.look")} above={<BackToSettings />} />
      <div className="grid items-start gap-4 lg:grid-cols-[20rem_minmax(0,1fr)]">
        <fieldset disabled={!mayWrite} className="panel min-w-0 p-4 sm:p-5">
          <LookFields draft={draft} />
        </fieldset>
        <Preview shop={shop} look={draft.changes} />
      </div>
      <SaveBar
        draft={{ ...draft, drop }}
        busy={save.isPending}
        problem={save.error ? sentenceOf(t, save.error) : undefined}
        onSave={() => save.mutate()}
      />
    </>
  )
}

const pages = ["home", "list", "product", "cart"] as const

function Preview({ shop, look }: { shop: ShopSettings; look: Partial<Look> }) {
  const { t } = useWords()
  const [page, setPage] = useState<(typeof pages)[number]>("home")
  return (
    <section aria-label={t("preview.open")} className="panel min-w-0 p-4 sm:p-5 lg:sticky lg:top-4">
      <ShopPreview
        name="look"
        draft={{ page, look }}
        load={({ draft: { page, look }, ...where }) =>
          ask(() => api.POST("/admin/v1/shop/preview", { body: { page, draft: { look }, ...where } }))
        }
        languages={shop.locales}
        language={shop.defaultLocale}
      >
        <Views
          label={t("preview.page")}
          chosen={page}
          choose={setPage}
          choices={pages.map((value) => ({ value, text: t(`preview.page.${value}`) }))}
        />
      </ShopPreview>
    </section>
  )
}
