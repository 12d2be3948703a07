import { useMutation, useQueryClient } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { type Me, meKey, useMe } from "../../kit/me.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import type { Translate } from "../../kit/words.ts"
import { Button } from "../../parts/button.tsx"
import { TextField } from "../../parts/field.tsx"
import { Panel } from "../../parts/page.tsx"
import { Notice } from "../../parts/states.tsx"

/** How I am called here, and what others have made me. */
export function PersonPanel() {
  const { t } = useWords()
  const me = useMe()
  const queries = useQueryClient()
  const [name, setName] = useState(me.name)
  const rename = useMutation({
    mutationFn: () => ask(() => api.PATCH("/admin/v1/me", { body: { name } })),
    async onSuccess(saved) {
      setName(saved.name)
      await queries.invalidateQueries({ queryKey: meKey })
      say(t("save.saved"))
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!rename.isPending) rename.mutate()
  }
  return (
    <Panel title={me.name}>
      <form onSubmit={submit} className="grid gap-4">
        {rename.error && <Notice tone="bad">{sentenceOf(t, rename.error)}</Notice>}
        <TextField
          label={t("owner.name")}
          autoComplete="name"
          required
          maxLength={100}
          value={name}
          onChange={setName}
        />
        <dl className="grid gap-3">
          <div>
            <dt className="text-muted text-sm">{t("sign_in.email")}</dt>
            <dd className="break-all">{me.email}</dd>
          </div>
          <div>
            <dt className="text-muted text-sm">{t("account.roles")}</dt>
            <dd>{me.roles.map((role) => roleText(t, role)).join(", ")}</dd>
          </div>
        </dl>
        {name.trim() !== me.name && (
          <Button type="submit" className="justify-self-start" busy={rename.isPending}>
            {t("save.save")}
          </Button>
        )}
      </form>
    </Panel>
  )
}

const builtInRoles = [
  "owner",
  "manager",
  "support",
  "warehouse",
  "marketing",
  "accountant",
  "read_only",
] as const

/** Roles that come with the program have no name of their own. */
function roleText(t: Translate, { id, name }: Me["roles"][number]): string {
  return name ?? t(`account.role.${builtInRoles.find((one) => one === id) ?? "other"}`)
}
