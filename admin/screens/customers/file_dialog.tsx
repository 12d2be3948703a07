import { useMutation } from "@tanstack/react-query"
import { api, ask, keyed, newKey } from "../../kit/api.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { Notice } from "../../parts/states.tsx"
import { TaskProgress } from "../../parts/task_progress.tsx"
import { type CustomersSearch, filterOf } from "./search.ts"

/** A file of those with an account, as the list shows them, which can be imported again. */
export function FileDialog({ search, onClose }: { search: CustomersSearch; onClose: () => void }) {
  const { t } = useWords()
  const make = useMutation({
    mutationFn: () =>
      ask(() =>
        api.POST("/admin/v1/exports/customers", {
          body: filterOf(search, new Date()),
          headers: keyed(newKey()),
        }),
      ),
  })
  return (
    <Dialog title={t("customers.file")} open onClose={onClose}>
      {make.data ? (
        <TaskProgress taskId={make.data.taskId} />
      ) : (
        <>
          <div className="grid gap-4">
            {make.error && <Notice tone="bad">{sentenceOf(t, make.error)}</Notice>}
            <p>{t("customers.file_text")}</p>
            <p className="text-muted">{t("customers.file_care")}</p>
          </div>
          <DialogButtons>
            <Button onClick={onClose}>{t("part.cancel")}</Button>
            <Button tone="primary" busy={make.isPending} onClick={() => make.mutate()}>
              {t("customers.file_make")}
            </Button>
          </DialogButtons>
        </>
      )}
    </Dialog>
  )
}
