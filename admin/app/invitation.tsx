import { useMutation } from "@tanstack/react-query"
import { useNavigate, useSearch } from "@tanstack/react-router"
import { type FormEvent, useState } from "react"
import { api, askOnce } from "../kit/api.ts"
import { Problem, sentenceOf } from "../kit/problem.ts"
import { say } from "../kit/toasts.ts"
import { useWords } from "../kit/use_words.ts"
import { Button } from "../parts/button.tsx"
import { TextField } from "../parts/field.tsx"
import { NewPasswordField } from "../parts/new_password.tsx"
import { Notice } from "../parts/states.tsx"
import { enter } from "./gate.tsx"
import { Doorway } from "./sign_in.tsx"

/** The link of an invitation ends here: a name, a password, and at work. */
export default function Invitation() {
  const { t } = useWords()
  const { token } = useSearch({ from: "/invitation" })
  const navigate = useNavigate()
  const [name, setName] = useState("")
  const [password, setPassword] = useState("")
  const accept = useMutation({
    mutationFn: () =>
      askOnce(() => api.POST("/admin/v1/invitations/acceptance", { body: { token, name, password } })),
    async onSuccess() {
      await enter()
      say(t("invitation.done"))
      void navigate({ to: "/", replace: true })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!accept.isPending) accept.mutate()
  }
  const fields = accept.error instanceof Problem ? accept.error.fields : []
  const problemOf = (field: string) => fields.find((one) => one.field === field)?.message
  return (
    <Doorway title={t("invitation.title")} intro={t("invitation.intro")}>
      <form onSubmit={submit} className="grid gap-4">
        {accept.error && <Notice tone="bad">{sentenceOf(t, accept.error)}</Notice>}
        <TextField
          label={t("owner.name")}
          autoComplete="name"
          required
          maxLength={100}
          value={name}
          onChange={setName}
          problem={problemOf("name")}
        />
        <NewPasswordField
          label={t("sign_in.password")}
          value={password}
          onChange={setPassword}
          problem={problemOf("password")}
        />
        <Button type="submit" tone="primary" busy={accept.isPending}>
          {t("invitation.submit")}
        </Button>
      </form>
    </Doorway>
  )
}
