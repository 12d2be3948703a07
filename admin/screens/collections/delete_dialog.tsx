import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { api, ask } from "../../kit/api.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { Notice } from "../../parts/states.tsx"
import type { Collection } from "./reading.ts"

type Props = { collection: Collection; onClose: () => void }

export function DeleteCollection({ collection, onClose }: Props) {
  const { t } = useWords()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const remove = useMutation({
    mutationFn: () => {
      const params = { path: { collectionId: collection.id } }
      const body = { version: collection.version }
      return ask(() => api.DELETE("/admin/v1/collections/{collectionId}", { params, body }))
    },
    async onSuccess() {
      say(t("collections.deleted"))
      await navigate({ to: "/products/collections" })
      void queries.invalidateQueries({ queryKey: ["products", "collections"] })
    },
  })
  return (
    <Dialog title={t("collections.delete_title")} open onClose={onClose}>
      <div className="grid gap-3">
        {remove.error && <Notice tone="bad">{sentenceOf(t, remove.error)}</Notice>}
        <p>{t("collections.delete_text")}</p>
      </div>
      <DialogButtons>
        <Button onClick={onClose}>{t("part.cancel")}</Button>
        <Button tone="bad" busy={remove.isPending} onClick={() => remove.mutate()}>
          {t("categories.delete")}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
