import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { Link, useNavigate } from "@tanstack/react-router"
import { type FormEvent, useRef, useState } from "react"
import { api, ask, keyed, newKey } from "../../kit/api.ts"
import { useMay } from "../../kit/me.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { SelectField, TextField } from "../../parts/field.tsx"
import { PageHeader } from "../../parts/page.tsx"
import { useRowKeys } from "../../parts/row_keys.ts"
import { EmptyState, ErrorState, Loading, Notice } from "../../parts/states.tsx"
import { BackToProducts } from "../products/back.tsx"
import { useOwnLanguageHint, useShopLanguages } from "../products/languages.tsx"
import { allCategories, pictureUrl } from "../products/reading.ts"
import { categoryKey } from "./reading.ts"
import { type Category, parentChoices } from "./tree.ts"

// Padding is a class of its own for each level, so that the style sheet has them all.
const indents = ["ps-4", "ps-10", "ps-16", "ps-20", "ps-24", "ps-28", "ps-32", "ps-36"]

const rowLook = "relative flex min-h-14 items-center gap-x-3 py-2 pe-4 hover:bg-soft"

/** The tree that shoppers walk. */
export default function Categories() {
  const { t } = useWords()
  const mayWrite = useMay("catalog.write")
  const [isNew, setIsNew] = useState(false)
  const rows = useRef<HTMLUListElement>(null)
  useRowKeys(rows)
  const { data: categories, error, isPending, refetch } = useQuery(allCategories)
  const begin = mayWrite && (
    <Button tone="primary" onClick={() => setIsNew(true)}>
      {t("categories.new")}
    </Button>
  )
  return (
    <>
      <PageHeader title={t("categories.title")} above={<BackToProducts />}>
        {categories && categories.length > 0 && begin}
      </PageHeader>
      {isPending && <Loading />}
      {error && !categories && <ErrorState error={error} retry={() => void refetch()} />}
      {categories?.length === 0 && (
        <EmptyState icon="products" title={t("categories.none")} text={t("categories.none_text")}>
          {begin}
        </EmptyState>
      )}
      <ul ref={rows} className="panel divide-y divide-line empty:hidden">
        {categories?.map((category) => (
          <Row key={category.id} category={category} />
        ))}
      </ul>
      {isNew && <NewCategory categories={categories ?? []} onClose={() => setIsNew(false)} />}
    </>
  )
}

function Row({ category: { id, path, slug, titles, productCount, media } }: { category: Category }) {
  const { t, locale } = useWords()
  const [picture] = media
  return (
    <li className={`${rowLook} ${indents[path.length - 1]}`}>
      {picture && <img src={pictureUrl(picture)} alt="" className="size-10 rounded-small object-cover" />}
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-4">
        <Link
          data-row
          to="/products/categories/$categoryId"
          params={{ categoryId: id }}
          className="min-w-32 flex-1 font-semibold text-link after:absolute after:inset-0 hover:underline"
        >
          {textFor(titles, locale)}
        </Link>
        <span className="text-muted text-sm max-sm:hidden">{`/categories/${slug}`}</span>
        <span className="text-muted text-sm">{t("categories.products", { count: productCount })}</span>
      </div>
    </li>
  )
}

type NewProps = { categories: readonly Category[]; onClose: () => void }

function NewCategory({ categories, onClose }: NewProps) {
  const { t, locale } = useWords()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { first: language } = useShopLanguages({})
  const ownLanguage = useOwnLanguageHint()
  const key = useRef(newKey())
  const [title, setTitle] = useState("")
  const [parentId, setParentId] = useState("")
  const make = useMutation({
    mutationFn: () => {
      const params = { header: keyed(key.current) }
      const body = { titles: { [language]: title.trim() }, parentId: parentId || null }
      return ask(() => api.POST("/admin/v1/categories", { params, body }))
    },
    onSuccess(category) {
      queries.setQueryData(categoryKey(category.id), category)
      void queries.invalidateQueries({ queryKey: ["products", "categories"] })
      void navigate({ to: "/products/categories/$categoryId", params: { categoryId: category.id } })
    },
    onError() {
      key.current = newKey()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!make.isPending) make.mutate()
  }
  return (
    <Dialog title={t("categories.new")} open onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        {make.error && <Notice tone="bad">{sentenceOf(t, make.error)}</Notice>}
        <TextField
          label={t("categories.name")}
          hint={ownLanguage}
          required
          maxLength={200}
          value={title}
          onChange={setTitle}
        />
        <SelectField
          label={t("categories.parent")}
          value={parentId}
          onChange={setParentId}
          choices={[{ value: "", text: t("categories.top") }, ...parentChoices(categories, locale)]}
        />
        <DialogButtons>
          <Button onClick={onClose}>{t("part.cancel")}</Button>
          <Button type="submit" tone="primary" busy={make.isPending}>
            {t("categories.make")}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}
