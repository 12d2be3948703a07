import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { SelectField } from "../../parts/field.tsx"
import { Notice } from "../../parts/states.tsx"
import { type Category, parentChoices, siblingsUnder } from "./tree.ts"

type Props = { category: Category; all: readonly Category[]; onClose: () => void }

/** What is still in it is said, and goes to another category first: nothing of it is lost. */
export function DeleteCategory({ category, all, onClose }: Props) {
  const { t, locale } = useWords()
  const [moveTo, setMoveTo] = useState("")
  const navigate = useNavigate()
  const queries = useQueryClient()
  const below = siblingsUnder(all, category.id).length
  const isHeld = category.productCount > 0
  const others = all.filter(({ id }) => id !== category.id)
  const mayGo = below === 0 && (!isHeld || others.length > 0)
  const remove = useMutation({
    mutationFn: () => {
      const params = { path: { categoryId: category.id } }
      const body = { version: category.version, ...(moveTo && { moveTo }) }
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
        {below > 0 && <p>{t("categories.holds_categories", { count: below })}</p>}
        {isHeld && <p>{t("categories.holds", { count: category.productCount })}</p>}
        {below === 0 && isHeld && mayGo && (
          <SelectField
            label={t("categories.move_to")}
            hint={t("categories.move_to_hint")}
            value={moveTo}
            onChange={setMoveTo}
            choices={[{ value: "", text: t("categories.choose") }, ...parentChoices(all, locale, others)]}
          />
        )}
        {mayGo ? !isHeld && <p>{t("categories.delete_text")}</p> : <p>{t("categories.move_first")}</p>}
      </div>
      <DialogButtons>
        <Button onClick={onClose}>{mayGo ? t("part.cancel") : t("part.close")}</Button>
        {mayGo && (
          <Button
            tone="bad"
            busy={remove.isPending}
            disabled={isHeld && moveTo === ""}
            onClick={() => remove.mutate()}
          >
            {isHeld ? t("categories.move_and_delete") : t("categories.delete")}
          </Button>
        )}
      </DialogButtons>
    </Dialog>
  )
}
