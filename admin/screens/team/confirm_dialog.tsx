import type { FormEvent, ReactNode } from "react"
import { sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { Notice } from "../../parts/states.tsx"
import { useTeamAct } from "./acting.ts"

type Props = {
  title: string
  /** All that follows from it. */
  sentences: readonly string[]
  button: string
  act: () => Promise<unknown>
  done: string
  onClose: () => void
  onDone?: () => void
  children?: ReactNode
}

/** Says what follows, and does it when that was read. */
export function ConfirmDialog(props: Props) {
  const { title, sentences, button, act, done, onClose, onDone, children } = props
  const { t } = useWords()
  const doing = useTeamAct({
    act: () => act(),
    done: () => done,
    after() {
      onClose()
      onDone?.()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    doing.mutate()
  }
  return (
    <Dialog title={title} open onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        {doing.error && <Notice tone="bad">{sentenceOf(t, doing.error)}</Notice>}
        {sentences.length === 1 ? (
          <p>{sentences[0]}</p>
        ) : (
          <ul className="grid list-disc gap-1 ps-5">
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
        {children}
        <DialogButtons>
          <Button onClick={onClose}>{t("part.cancel")}</Button>
          <Button type="submit" tone="bad" busy={doing.isPending}>
            {button}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}
