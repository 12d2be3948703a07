import { useMutation } from "@tanstack/react-query"
import { Link, useNavigate, useSearch } from "@tanstack/react-router"
import { type FormEvent, useState } from "react"
import { api, askOnce } from "../kit/api.ts"
import { Problem, sentenceOf } from "../kit/problem.ts"
import { say } from "../kit/toasts.ts"
import { useWords } from "../kit/use_words.ts"
import { Button } from "../parts/button.tsx"
import { TextField } from "../parts/field.tsx"
import { NewPasswordField } from "../parts/new_password.tsx"
import { Notice } from "../parts/states.tsx"
import { Doorway } from "./sign_in.tsx"

/** Asks for the mail with a link. The answer is the same whether somebody with this address works here. */
export function Forgot() {
  const { t } = useWords()
  const [email, setEmail] = useState("")
  const send = useMutation({
    mutationFn: () => askOnce(() => api.POST("/admin/v1/password-resets", { body: { email } })),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!send.isPending) send.mutate()
  }
  return (
    <Doorway title={t("forgot.title")} intro={t("forgot.intro")}>
      {send.isSuccess ? (
        <p role="status">{t("forgot.sent", { email })}</p>
      ) : (
        <form onSubmit={submit} className="grid gap-4">
          {send.error && <Notice tone="bad">{sentenceOf(t, send.error)}</Notice>}
          <TextField
            label={t("sign_in.email")}
            type="email"
            autoComplete="username"
            required
            maxLength={254}
            value={email}
            onChange={setEmail}
          />
          <Button type="submit" tone="primary" busy={send.isPending}>
            {t("forgot.submit")}
          </Button>
        </form>
      )}
      <ToSignIn />
    </Doorway>
  )
}

/** The link of that mail ends here. Nobody is signed in by it. */
export function Reset() {
  const { t } = useWords()
  const { token } = useSearch({ from: "/reset" })
  const navigate = useNavigate()
  const [password, setPassword] = useState("")
  const change = useMutation({
    mutationFn: () =>
      askOnce(() => api.POST("/admin/v1/password-resets/completion", { body: { token, password } })),
    onSuccess() {
      say(t("reset.done"))
      void navigate({ to: "/", replace: true })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!change.isPending) change.mutate()
  }
  const isSpent = change.error instanceof Problem && change.error.code === "staff.link_refused"
  return (
    <Doorway title={t("reset.title")} intro={t("reset.intro")}>
      <form onSubmit={submit} className="grid gap-4">
        {change.error && (
          <Notice tone="bad">
            {sentenceOf(t, change.error)}
            {isSpent && (
              <Link to="/forgot" className="mt-1 block text-link underline">
                {t("forgot.submit")}
              </Link>
            )}
          </Notice>
        )}
        <NewPasswordField label={t("account.new_password")} value={password} onChange={setPassword} />
        <Button type="submit" tone="primary" busy={change.isPending}>
          {t("reset.submit")}
        </Button>
      </form>
      <ToSignIn />
    </Doorway>
  )
}

function ToSignIn() {
  const { t } = useWords()
  return (
    <Link to="/" className="justify-self-start text-link underline">
      {t("forgot.back")}
    </Link>
  )
}
