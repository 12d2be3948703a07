import { useMutation, useQueryClient } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { meKey, useMe } from "../../kit/me.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { TextField } from "../../parts/field.tsx"
import { NewPasswordField } from "../../parts/new_password.tsx"
import { Panel } from "../../parts/page.tsx"
import { Notice } from "../../parts/states.tsx"
import { sessionsKey } from "./reading.ts"

/** Another password; every other device is signed out by it. */
export function PasswordPanel() {
  const { t } = useWords()
  const me = useMe()
  const queries = useQueryClient()
  const [currentPassword, setCurrent] = useState("")
  const [newPassword, setNew] = useState("")
  const change = useMutation({
    mutationFn: () =>
      ask(() => api.POST("/admin/v1/me/password", { body: { currentPassword, newPassword } })),
    onSuccess() {
      setCurrent("")
      setNew("")
      say(t("account.password_changed"))
      void queries.invalidateQueries({ queryKey: meKey })
      void queries.invalidateQueries({ queryKey: sessionsKey })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!change.isPending) change.mutate()
  }
  return (
    <Panel title={t("sign_in.password")}>
      <form onSubmit={submit} className="grid gap-4">
        <p className="text-muted">{t("account.password_text")}</p>
        {change.error && (
          <Notice tone="bad">
            {sentenceOf(t, change.error, { "sign_in.refused": "account.password_wrong" })}
          </Notice>
        )}
        <input type="email" autoComplete="username" value={me.email} readOnly hidden />
        <TextField
          label={t("account.current_password")}
          type="password"
          autoComplete="current-password"
          required
          maxLength={200}
          value={currentPassword}
          onChange={setCurrent}
        />
        <NewPasswordField label={t("account.new_password")} value={newPassword} onChange={setNew} />
        <Button type="submit" className="justify-self-start" busy={change.isPending}>
          {t("account.change_password")}
        </Button>
      </form>
    </Panel>
  )
}
