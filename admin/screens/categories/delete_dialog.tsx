import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { api, ask } from "../../kit/api.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { Notice } from "../../parts/states.tsx"
import { type Category, siblingsUnder } from "./tree.ts"

type Props = { category: Category; all: readonly Category[]; onClose: () => void }

/** Only an empty category goes: what is still in it is said, and nothing of it is lost. */
export function DeleteCategory({ category, all, onClose }: Props) {
  const { t } = useWords()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const below = siblingsUnder(all, category.id).length
  const isEmpty = category.productCount === 0 && below === 0
  const remove = useMutation({
    mutationFn: () => {
      const params = { path: { categoryId: category.id } }
      const body = { version: category.version }
      return ask(() => api.DELETE("/admin/v1/categories/{categoryId}", { params, body }))
    },
    async onSuccess() {
      say(t("categories.deleted"))
      await navigate({ to: "/products/categories" })
      void queries.invalidateQueries({ queryKey: ["products", "categories"] })
    },
  })
  return (
    <Dialog title={t("categories.delete_title")} open onClose={onClose}>
      <div className="grid gap-3">
        {remove.error && <Notice tone="bad">{sentenceOf(t, remove.error)}</Notice>}
        {category.productCount > 0 && <p>{t("categories.holds", { count: category.productCount })}</p>}
        {below > 0 && <p>{t("categories.holds_categories", { count: below })}</p>}
        <p>{isEmpty ? t("categories.delete_text") : t("categories.move_first")}</p>
      </div>
      <DialogButtons>
        <Button onClick={onClose}>{isEmpty ? t("part.cancel") : t("part.close")}</Button>
        {isEmpty && (
          <Button tone="bad" busy={remove.isPending} onClick={() => remove.mutate()}>
            {t("categories.delete")}
          </Button>
        )}
      </DialogButtons>
    </Dialog>
  )
}
