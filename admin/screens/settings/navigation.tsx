import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { useMay } from "../../kit/me.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { collectionsEn } from "../../messages/collections.en.ts"
import { bring } from "../../messages/here.ts"
import { Button } from "../../parts/button.tsx"
import { SaveBar, useDraft } from "../../parts/draft.tsx"
import { PageHeader } from "../../parts/page.tsx"
import { ErrorState, Loading } from "../../parts/states.tsx"
import { ShopPreviewDialog } from "../preview/shop_preview.tsx"
import { shopFacts } from "../products/reading.ts"
import { BackToSettings } from "./back.tsx"
import { isLinkReady, type NavigationLink } from "./links.ts"
import { LinksPanel } from "./links_panel.tsx"
import { LogoPanel } from "./logo_panel.tsx"
import { markOf, Unready } from "./saving.ts"
import { useSaveShop } from "./saving_shop.ts"
import type { ShopSettings } from "./settings.tsx"

bring(collectionsEn)

/** Where the shop's header and footer lead, and what stands at the top of it. */
export default function Navigation() {
  const shop = useQuery(shopFacts)
  if (shop.data) return <Editor shop={shop.data} />
  if (shop.error) return <ErrorState error={shop.error} retry={() => void shop.refetch()} />
  return <Loading />
}

type Form = { header: NavigationLink[]; footer: NavigationLink[] }

function Editor({ shop }: { shop: ShopSettings }) {
  const { t } = useWords()
  const mayWrite = useMay("content.write")
  const { navigation } = shop
  const kept: Form = {
    header: navigation.filter(({ place }) => place === "header"),
    footer: navigation.filter(({ place }) => place === "footer"),
  }
  // The rest of the shop's row may change meanwhile; only the links are compared.
  const draft = useDraft(kept, markOf(kept))
  const { header, footer } = draft.value
  const isReady = [...header, ...footer].every((link) => isLinkReady(link, shop.defaultLocale))
  const save = useSaveShop(draft, async () => {
    if (!isReady) throw new Unready()
    const body = { navigation: [...header, ...footer], version: shop.version }
    return ask(() => api.PUT("/admin/v1/shop/navigation", { body }))
  })
  const isUnready = save.error instanceof Unready && !isReady
  const isSaid = save.error && (isUnready || !(save.error instanceof Unready))
  const [isPreviewing, setIsPreviewing] = useState(false)
  const drop = () => {
    draft.drop()
    save.reset()
  }
  const given = { languages: shop.locales, language: shop.defaultLocale, isUnready }
  return (
    <>
      <PageHeader title={t("menu.title")} above={<BackToSettings />}>
        <Button onClick={() => setIsPreviewing(true)}>{t("preview.open")}</Button>
      </PageHeader>
      <div className="grid gap-4 lg:grid-cols-2">
        <fieldset disabled={!mayWrite} className="grid gap-4 self-start">
          <LinksPanel
            {...given}
            place="header"
            links={header}
            change={(links) => draft.change({ header: links })}
          />
          <LinksPanel
            {...given}
            place="footer"
            links={footer}
            change={(links) => draft.change({ footer: links })}
          />
        </fieldset>
        <LogoPanel shop={shop} />
      </div>
      {isPreviewing && (
        <Preview shop={shop} links={[...header, ...footer]} onClose={() => setIsPreviewing(false)} />
      )}
      <SaveBar
        draft={{ ...draft, drop }}
        busy={save.isPending}
        problem={isSaid ? (isUnready ? t("rules.look_again") : sentenceOf(t, save.error)) : undefined}
        onSave={() => save.mutate()}
      />
    </>
  )
}

type PreviewProps = { shop: ShopSettings; links: NavigationLink[]; onClose: () => void }

function Preview({ shop, links, onClose }: PreviewProps) {
  return (
    <ShopPreviewDialog
      name="navigation"
      // What is begun and not ready yet would be in no shop.
      draft={links.filter((link) => isLinkReady(link, shop.defaultLocale))}
      load={({ draft: navigation, ...where }) =>
        ask(() =>
          api.POST("/admin/v1/shop/preview", { body: { page: "home", draft: { navigation }, ...where } }),
        )
      }
      languages={shop.locales}
      language={shop.defaultLocale}
      onClose={onClose}
    />
  )
}
