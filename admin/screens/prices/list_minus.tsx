import { useMutation, useQueryClient } from "@tanstack/react-query"
import { type FormEvent, useRef, useState } from "react"
import { api, ask, keyed, newKey } from "../../kit/api.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { NumberField } from "../../parts/number_field.tsx"
import { Notice } from "../../parts/states.tsx"
import { minusPpm, percentDigits } from "./list_form.ts"
import type { PriceList } from "./lists_reading.ts"

/** Everything on the list at so many percent below the market. */
export function ListMinus({ list }: { list: PriceList }) {
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <div className="mt-4 border-line border-t pt-4">
      <Button onClick={() => setIsOpen(true)}>{t("lists.minus")}</Button>
      {isOpen && <Asked list={list} onClose={() => setIsOpen(false)} />}
    </div>
  )
}

function Asked({ list: { listId }, onClose }: { list: PriceList; onClose: () => void }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const key = useRef(newKey())
  const [percent, setPercent] = useState("10")
  const [isSeen, setIsSeen] = useState(false)
  const ratePpm = minusPpm(percent)
  const change = useMutation({
    mutationFn: (rate: number) => {
      const params = { path: { listId }, header: keyed(key.current) }
      return ask(() =>
        api.POST("/admin/v1/price-lists/{listId}/changes", { params, body: { ratePpm: rate } }),
      )
    },
    onSuccess({ count }) {
      void queries.invalidateQueries({ queryKey: ["price-lists"] })
      say(t("lists.minus_done", { count }))
      onClose()
    },
    onError() {
      key.current = newKey()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsSeen(true)
    if (ratePpm !== undefined && !change.isPending) change.mutate(ratePpm)
  }
  return (
    <Dialog title={t("lists.minus")} open onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4" noValidate>
        <NumberField
          label={t("lists.minus_percent")}
          hint={t("lists.minus_hint")}
          digits={percentDigits}
          problem={isSeen && ratePpm === undefined ? t("lists.minus_wrong") : undefined}
          value={percent}
          onChange={setPercent}
        />
        {change.error && <Notice tone="bad">{sentenceOf(t, change.error)}</Notice>}
        <DialogButtons>
          <Button onClick={onClose}>{t("part.cancel")}</Button>
          <Button type="submit" tone="primary" busy={change.isPending}>
            {t("lists.minus_do")}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}
