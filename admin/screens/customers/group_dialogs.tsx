import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import type { FormEvent } from "react"
import { api, ask } from "../../kit/api.ts"
import { fieldSentence, Problem, sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { BehindNotice, useDraft } from "../../parts/draft.tsx"
import { TextField } from "../../parts/field.tsx"
import { Notice } from "../../parts/states.tsx"
import { type CustomerGroup, groupsKey } from "./groups_reading.ts"

type NameProps = {
  title: string
  name: string
  save: (name: string) => Promise<CustomerGroup>
  onClose: () => void
}

/** What a new group is called, or one from now on. */
export function GroupNameDialog({ title, name, save, onClose }: NameProps) {
  const { t } = useWords()
  const queries = useQueryClient()
  const draft = useDraft({ name }, name)
  const keep = useMutation({
    mutationFn: () => save(draft.value.name.trim()),
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: groupsKey })
      say(t("groups.saved"))
      onClose()
    },
    /** What a colleague has called it meanwhile is shown, and what was typed stays. */
    onError: () => queries.invalidateQueries({ queryKey: groupsKey }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!keep.isPending) keep.mutate()
  }
  const wrong = fieldSentence(t, keep.error, "name")
  const isConflict = keep.error instanceof Problem && keep.error.code === "customer_group.changed"
  const isSaid = keep.error && !wrong && !(isConflict && draft.isBehind)
  return (
    <Dialog title={title} open onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        <BehindNotice draft={draft} />
        {isSaid && <Notice tone="bad">{sentenceOf(t, keep.error)}</Notice>}
        <TextField
          label={t("groups.name")}
          hint={t("groups.name_hint")}
          problem={wrong}
          required
          maxLength={60}
          autoComplete="off"
          value={draft.value.name}
          onChange={(text) => draft.change({ name: text })}
        />
        <DialogButtons>
          <Button onClick={onClose}>{t("part.cancel")}</Button>
          <Button type="submit" tone="primary" busy={keep.isPending}>
            {draft.isBehind ? t("save.over") : t("customer.save")}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}

/** It does not come back: what it leaves behind is said first. */
export function DeleteGroupDialog({ group, onClose }: { group: CustomerGroup; onClose: () => void }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { groupId, name } = group
  const remove = useMutation({
    mutationFn: () =>
      ask(() => api.DELETE("/admin/v1/customer-groups/{groupId}", { params: { path: { groupId } } })),
    async onSuccess() {
      say(t("groups.deleted"))
      await navigate({ to: "/customers/groups" })
      void queries.invalidateQueries({ queryKey: groupsKey })
    },
  })
  return (
    <Dialog title={t("groups.delete_ask", { name })} open onClose={onClose}>
      <div className="grid gap-3">
        {remove.error && <Notice tone="bad">{sentenceOf(t, remove.error)}</Notice>}
        <p>{t("groups.delete_text")}</p>
      </div>
      <DialogButtons>
        <Button onClick={onClose}>{t("part.cancel")}</Button>
        <Button tone="bad" busy={remove.isPending} onClick={() => remove.mutate()}>
          {t("groups.delete")}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
