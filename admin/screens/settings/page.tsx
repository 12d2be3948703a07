import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useParams } from "@tanstack/react-router"
import { useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { useMay } from "../../kit/me.ts"
import { Problem, sentenceOf } from "../../kit/problem.ts"
import { textFor } from "../../kit/texts.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { collectionsEn } from "../../messages/collections.en.ts"
import { bring } from "../../messages/here.ts"
import { Button, buttonLook } from "../../parts/button.tsx"
import { type Draft, SaveBar, useDraft } from "../../parts/draft.tsx"
import { TextArea, TextField } from "../../parts/field.tsx"
import { Icon } from "../../parts/icon.tsx"
import { PageHeader } from "../../parts/page.tsx"
import { ErrorState, Loading } from "../../parts/states.tsx"
import { ShopPreviewDialog } from "../preview/shop_preview.tsx"
import { LanguageViews } from "../products/languages.tsx"
import { shopFacts } from "../products/reading.ts"
import { BackToPages } from "./back.tsx"
import { type Page, pageKey, pageNamed } from "./reading.ts"
import type { ShopSettings } from "./settings.tsx"

type Fields = Pick<Page, "titles" | "markdown" | "slug">

bring(collectionsEn)

/** One page, in every language of the shop. */
export default function PageScreen() {
  const { pageId } = useParams({ from: "/inside/settings/pages/$pageId" })
  const page = useQuery(pageNamed(pageId))
  const shop = useQuery(shopFacts)
  const error = page.error ?? shop.error
  if (page.data && shop.data) return <PageEditor key={pageId} page={page.data} shop={shop.data} />
  if (error)
    return <ErrorState error={error} retry={() => void Promise.all([page.refetch(), shop.refetch()])} />
  return <Loading />
}

function PageEditor({ page, shop }: { page: Page; shop: ShopSettings }) {
  const { t, locale } = useWords()
  const mayWrite = useMay("content.write")
  const { titles, markdown, slug } = page
  const draft = useDraft<Fields>({ titles, markdown, slug }, page.version)
  const save = useSavePage(page, draft)
  const [language, setLanguage] = useState(shop.defaultLocale)
  const [isPreviewing, setIsPreviewing] = useState(false)
  const params = { path: { pageId: page.id } }
  return (
    <>
      <PageHeader title={textFor(titles, locale)} above={<BackToPages />}>
        <a href={`/pages/${slug}`} target="_blank" rel="noreferrer" className={buttonLook()}>
          <Icon name="outside" />
          {t("product.preview")}
        </a>
        <Button onClick={() => setIsPreviewing(true)}>{t("preview.open")}</Button>
      </PageHeader>
      <div className="panel grid gap-4 p-5">
        <PageFields
          draft={draft}
          languages={shop.locales}
          language={language}
          choose={setLanguage}
          mayWrite={mayWrite}
        />
      </div>
      {isPreviewing && (
        <ShopPreviewDialog
          name={page.id}
          draft={draft.changes}
          load={(body) => ask(() => api.POST("/admin/v1/pages/{pageId}/preview", { params, body }))}
          languages={shop.locales}
          language={language}
          onClose={() => setIsPreviewing(false)}
        />
      )}
      <SaveBar
        draft={draft}
        busy={save.isPending}
        problem={save.error ? sentenceOf(t, save.error) : undefined}
        onSave={() => save.mutate()}
      />
    </>
  )
}

type FieldsProps = {
  draft: Draft<Fields>
  languages: readonly string[]
  language: string
  choose: (language: string) => void
  mayWrite: boolean
}

function PageFields({ draft, languages, language, choose, mayWrite }: FieldsProps) {
  const { t } = useWords()
  const { value, change } = draft
  const write = (name: "titles" | "markdown") => (text: string) => {
    const { [language]: _, ...others } = value[name]
    change({ [name]: text === "" ? others : { ...value[name], [language]: text } })
  }
  return (
    <>
      <LanguageViews languages={languages} language={language} choose={choose} />
      <fieldset disabled={!mayWrite} className="grid gap-4">
        <TextField
          label={t("product.title")}
          maxLength={200}
          value={value.titles[language] ?? ""}
          onChange={write("titles")}
        />
        <TextArea
          label={t("pages.text")}
          hint={t("pages.text_hint")}
          rows={18}
          maxLength={50_000}
          value={value.markdown[language] ?? ""}
          onChange={write("markdown")}
          className="font-mono text-sm"
        />
        <TextField
          label={t("product.slug")}
          hint={t("product.slug_hint")}
          maxLength={120}
          value={value.slug}
          onChange={(slug) => change({ slug })}
        />
      </fieldset>
    </>
  )
}

function useSavePage(page: Page, draft: Draft<Fields>) {
  const { t } = useWords()
  const queries = useQueryClient()
  const keep = (saved: Page) => queries.setQueryData(pageKey(page.id), saved)
  return useMutation({
    async mutationFn() {
      const { changes } = draft
      const params = { path: { pageId: page.id } }
      const body = { ...changes, version: page.version }
      keep(await ask(() => api.PATCH("/admin/v1/pages/{pageId}", { params, body })))
      draft.saved(changes)
    },
    onSuccess() {
      say(t("save.saved"))
      void queries.invalidateQueries({ queryKey: ["settings"] })
    },
    onError(error) {
      const isBehind = error instanceof Problem && error.code === "page.changed" && error.details.page
      if (isBehind) keep(error.details.page as Page)
    },
  })
}
