import { useMutation } from "@tanstack/react-query"
import { type FormEvent, useRef, useState } from "react"
import { api, ask, keyed, newKey } from "../../kit/api.ts"
import { fieldSentence, sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { TextField } from "../../parts/field.tsx"
import { Notice } from "../../parts/states.tsx"
import { TaskProgress } from "../../parts/task_progress.tsx"
import { useReadAnew } from "./codes_panel.tsx"
import { countUpTo, UpToField } from "./number_fields.tsx"

// As many as the shop takes at once.
const countMax = 100_000

/** Many codes that work once each: how many, how they begin, and the file of them. */
export function BatchDialog({ promotionId, onClose }: { promotionId: string; onClose: () => void }) {
  const { t } = useWords()
  const readAnew = useReadAnew(promotionId)
  const key = useRef(newKey())
  const [typed, setTyped] = useState("100")
  const [prefix, setPrefix] = useState("")
  const count = countUpTo(countMax, typed)
  const make = useMutation({
    mutationFn: () => {
      const params = { path: { promotionId }, header: keyed(key.current) }
      const body = { count: count ?? 0, prefix }
      return ask(() => api.POST("/admin/v1/promotions/{promotionId}/code-batches", { params, body }))
    },
    onSuccess: readAnew,
    onError() {
      key.current = newKey()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!make.isPending && count) make.mutate()
  }
  if (make.data) {
    return (
      <Dialog title={t("promotion.batch")} open onClose={onClose}>
        <div className="grid gap-4">
          <TaskProgress taskId={make.data.taskId} onEnd={readAnew} meanwhile={t("many.goes_on")} />
        </div>
      </Dialog>
    )
  }
  const wrongPrefix = fieldSentence(t, make.error, "prefix")
  return (
    <Dialog title={t("promotion.batch")} open onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        {make.error && !wrongPrefix && <Notice tone="bad">{sentenceOf(t, make.error)}</Notice>}
        <p>{t("promotion.batch_text")}</p>
        <UpToField
          label={t("promotion.batch_count")}
          max={countMax}
          wrong={t("promotion.batch_count_wrong", { max: countMax })}
          value={typed}
          onChange={setTyped}
        />
        <TextField
          label={t("promotion.batch_prefix")}
          hint={t("promotion.batch_prefix_hint")}
          maxLength={20}
          autoComplete="off"
          className="uppercase"
          problem={wrongPrefix}
          value={prefix}
          onChange={setPrefix}
        />
        <DialogButtons>
          <Button onClick={onClose}>{t("part.cancel")}</Button>
          <Button type="submit" tone="primary" busy={make.isPending}>
            {t("promotion.batch_make")}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}
