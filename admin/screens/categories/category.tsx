import { useQuery } from "@tanstack/react-query"
import { Link, useParams } from "@tanstack/react-router"
import { useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { useMay } from "../../kit/me.ts"
import { Problem, sentenceOf } from "../../kit/problem.ts"
import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button, buttonLook } from "../../parts/button.tsx"
import { SaveBar, useDraft } from "../../parts/draft.tsx"
import { Icon } from "../../parts/icon.tsx"
import { PageHeader } from "../../parts/page.tsx"
import { ErrorState, Loading } from "../../parts/states.tsx"
import { LanguageViews, useShopLanguages } from "../products/languages.tsx"
import { Media } from "../products/media.tsx"
import { allCategories } from "../products/reading.ts"
import { useOrder } from "../products/use_order.ts"
import { DeleteCategory } from "./delete_dialog.tsx"
import { CategoryFacts, CategoryTexts } from "./fields.tsx"
import { categoryKey, categoryNamed } from "./reading.ts"
import { categoryFields, useSaveCategory } from "./saving.ts"
import type { Category } from "./tree.ts"

/** One category: its words, its address, where it stands, and its picture. */
export default function CategoryScreen() {
  const { categoryId } = useParams({ from: "/inside/products/categories/$categoryId" })
  const category = useQuery(categoryNamed(categoryId))
  const all = useQuery(allCategories)
  const error = category.error ?? all.error
  if (category.data && all.data) return <Editor key={categoryId} category={category.data} all={all.data} />
  if (error) return <ErrorState error={error} retry={() => void category.refetch()} />
  return <Loading />
}

function Editor({ category, all }: { category: Category; all: readonly Category[] }) {
  const { t, locale } = useWords()
  const mayWrite = useMay("catalog.write")
  const { languages, first } = useShopLanguages(category.titles)
  const [chosen, setChosen] = useState<string>()
  const [isGoing, setIsGoing] = useState(false)
  const language = chosen ?? first
  const draft = useDraft(categoryFields(category, all), category.version)
  const order = useOrder(category)
  const save = useSaveCategory({ category, draft, order })
  const isUnnamed = Object.keys(draft.value.titles).length === 0
  const conflicts = ["catalog.category_changed", "catalog.pictures_changed"]
  const isConflict = save.error instanceof Problem && conflicts.includes(save.error.code)
  const both = {
    isDirty: draft.isDirty || order.isDirty,
    isBehind: draft.isBehind || order.isBehind,
    drop() {
      draft.drop()
      order.drop()
      save.reset()
    },
  }
  return (
    <>
      <PageHeader title={textFor(category.titles, locale)} above={<BackToCategories />}>
        <a href={`/categories/${category.slug}`} target="_blank" rel="noreferrer" className={buttonLook()}>
          <Icon name="outside" />
          {t("product.preview")}
        </a>
        {mayWrite && (
          <Button tone="bad" onClick={() => setIsGoing(true)}>
            {t("categories.delete")}
          </Button>
        )}
      </PageHeader>
      <div className="grid gap-4 lg:grid-cols-[1fr_21rem]">
        <div className="grid min-w-0 content-start gap-4">
          <LanguageViews languages={languages} language={language} choose={setChosen} />
          <CategoryTexts draft={draft} language={language} mayWrite={mayWrite} />
          <Media owner={ownerOf(category)} language={language} order={order} />
        </div>
        <CategoryFacts category={category} all={all} draft={draft} mayWrite={mayWrite} />
      </div>
      <SaveBar
        draft={both}
        busy={save.isPending}
        problem={save.error && !(isConflict && both.isBehind) ? sentenceOf(t, save.error) : undefined}
        onSave={() => !isUnnamed && save.mutate()}
      />
      {isGoing && <DeleteCategory category={category} all={all} onClose={() => setIsGoing(false)} />}
    </>
  )
}

const ownerOf = (category: Category) => ({
  media: category.media,
  key: categoryKey(category.id),
  add: (file: File, form: FormData) =>
    ask(() =>
      api.POST("/admin/v1/categories/{categoryId}/media", {
        params: { path: { categoryId: category.id } },
        body: { file: file.name },
        bodySerializer: () => form,
      }),
    ),
})

function BackToCategories() {
  const { t } = useWords()
  return (
    <Link
      to="/products/categories"
      className="mb-2 inline-flex min-h-9 items-center gap-1 text-link hover:underline"
    >
      <Icon name="back" className="size-4" />
      {t("part.back", { page: t("categories.title") })}
    </Link>
  )
}
