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

/** The one-time link from the terminal ends here. */
export default function FirstOwner() {
  const { t } = useWords()
  const { token } = useSearch({ from: "/first-owner" })
  const navigate = useNavigate()
  const [name, setName] = useState("")
  const [email, setEmail] = useState("")
  const [password, setPassword] = useState("")
  const become = useMutation({
    mutationFn: () =>
      askOnce(() => api.POST("/admin/v1/first-owner", { body: { token, name, email, password } })),
    async onSuccess() {
      await enter()
      say(t("owner.done"))
      void navigate({ to: "/", replace: true })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!become.isPending) become.mutate()
  }
  const fields = become.error instanceof Problem ? become.error.fields : []
  const problemOf = (field: string) => fields.find((one) => one.field === field)?.message
  return (
    <Doorway title={t("owner.title")} intro={t("owner.intro")}>
      <form onSubmit={submit} className="grid gap-4">
        {become.error && <Notice tone="bad">{sentenceOf(t, become.error)}</Notice>}
        <TextField
          label={t("owner.name")}
          autoComplete="name"
          required
          maxLength={100}
          value={name}
          onChange={setName}
          problem={problemOf("name")}
        />
        <TextField
          label={t("sign_in.email")}
          type="email"
          autoComplete="username"
          required
          maxLength={254}
          value={email}
          onChange={setEmail}
          problem={problemOf("email")}
        />
        <NewPasswordField
          label={t("sign_in.password")}
          value={password}
          onChange={setPassword}
          problem={problemOf("password")}
        />
        <Button type="submit" tone="primary" busy={become.isPending}>
          {t("owner.submit")}
        </Button>
      </form>
    </Doorway>
  )
}
