import { useMutation, useQueryClient } from "@tanstack/react-query"
import { type FormEvent, type ReactNode, useRef, useState } from "react"
import { newKey } from "../../kit/api.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../button.tsx"
import { Dialog, DialogButtons } from "../dialog.tsx"
import { Notice } from "../states.tsx"
import { TaskProgress } from "../task_progress.tsx"

type Props = {
  title: string
  /** The words of the button that begins it. */
  submit: string
  tone?: "primary" | "bad"
  /** Something is still missing: it cannot be begun. */
  isIncomplete?: boolean
  /** Asks for the work; the key makes a second press the same one. */
  begin: (key: string) => Promise<{ taskId: string }>
  /** What is read anew once it is over. */
  changes: readonly string[]
  onClose: () => void
  /** What will happen, and what has to be said first. */
  children: ReactNode
}

/** Something done to many: said before it begins, and then how far it is. */
export function ManyDialog(props: Props) {
  const { title, submit, tone = "primary", begin, changes, onClose, children } = props
  const { t } = useWords()
  const queries = useQueryClient()
  const key = useRef(newKey())
  const [taskId, setTaskId] = useState<string>()
  const work = useMutation({
    mutationFn: () => begin(key.current),
    onSuccess: (opened) => setTaskId(opened.taskId),
    onError() {
      key.current = newKey()
    },
  })
  const readAgain = () => {
    for (const name of changes) void queries.invalidateQueries({ queryKey: [name] })
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!props.isIncomplete && !work.isPending) work.mutate()
  }
  return (
    <Dialog title={title} open onClose={onClose} wide={taskId !== undefined}>
      {taskId === undefined ? (
        <form onSubmit={send} className="grid gap-4">
          {work.error && <Notice tone="bad">{sentenceOf(t, work.error)}</Notice>}
          {children}
          <DialogButtons>
            <Button onClick={onClose}>{t("part.cancel")}</Button>
            <Button type="submit" tone={tone} busy={work.isPending} disabled={props.isIncomplete}>
              {submit}
            </Button>
          </DialogButtons>
        </form>
      ) : (
        <>
          <TaskProgress taskId={taskId} onEnd={readAgain} meanwhile={t("many.goes_on")} />
          <DialogButtons>
            <Button onClick={onClose}>{t("part.close")}</Button>
          </DialogButtons>
        </>
      )}
    </Dialog>
  )
}
