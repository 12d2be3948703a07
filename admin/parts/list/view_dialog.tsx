import { type FormEvent, useState } from "react"
import { sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../button.tsx"
import { Dialog, DialogButtons } from "../dialog.tsx"
import { TextField } from "../field.tsx"
import type { ListName } from "./list.tsx"
import type { ListSearch } from "./search.ts"
import { type KeptView, useViewDeeds } from "./view_deeds.ts"

type Props = { list: ListName; search: ListSearch; view: KeptView | undefined; onClose: () => void }

/** A name for what is looked at, so that one press brings it back. */
export function ViewDialog({ list, search, view, onClose }: Props) {
  const { t } = useWords()
  const [name, setName] = useState(view?.name ?? "")
  const { keep, rename } = useViewDeeds(list)
  const { error } = view ? rename : keep
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const given = name.trim()
    if (view) rename.mutate({ view, name: given }, { onSuccess: onClose })
    else keep.mutate({ name: given, search }, { onSuccess: onClose })
  }
  return (
    <Dialog title={view ? t("views.rename") : t("views.keep")} open onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        <TextField
          label={t("views.name")}
          hint={t("views.name_hint")}
          value={name}
          onChange={setName}
          maxLength={60}
          autoFocus
          required
          problem={error ? sentenceOf(t, error) : undefined}
        />
        <DialogButtons>
          <Button onClick={onClose}>{t("part.cancel")}</Button>
          <Button type="submit" tone="primary" busy={keep.isPending || rename.isPending}>
            {t("save.save")}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}
