import { useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { Notice } from "../../parts/states.tsx"
import { TaskProgress } from "../../parts/task_progress.tsx"
import { usePersonAct } from "./acting.ts"

/** A file of everything that is kept about somebody: asked for, watched, and taken. */
export function ExportDialog({ customerId, onClose }: { customerId: string; onClose: () => void }) {
  const { t } = useWords()
  const [taskId, setTaskId] = useState<string>()
  const begin = usePersonAct({
    act: () =>
      ask(() => api.POST("/admin/v1/customers/{customerId}/exports", { params: { path: { customerId } } })),
    after: (opened) => setTaskId(opened.taskId),
  })
  return (
    <Dialog title={t("customer.export")} open onClose={onClose}>
      {taskId ? (
        <TaskProgress taskId={taskId} />
      ) : (
        <>
          <div className="grid gap-4">
            {begin.error && <Notice tone="bad">{sentenceOf(t, begin.error)}</Notice>}
            <p>{t("customer.export_text")}</p>
            <p className="text-muted">{t("customer.export_care")}</p>
          </div>
          <DialogButtons>
            <Button onClick={onClose}>{t("part.cancel")}</Button>
            <Button tone="primary" busy={begin.isPending} onClick={begin.mutate}>
              {t("customer.export_begin")}
            </Button>
          </DialogButtons>
        </>
      )}
    </Dialog>
  )
}
