import { useMutation } from "@tanstack/react-query"
import { type FormEvent, type ReactNode, useEffect, useId, useState } from "react"
import { api, askOnce } from "../kit/api.ts"
import type { Me } from "../kit/me.ts"
import { sentenceOf } from "../kit/problem.ts"
import { useWords } from "../kit/use_words.ts"
import { Button } from "../parts/button.tsx"
import { TextField } from "../parts/field.tsx"
import { Icon } from "../parts/icon.tsx"
import { Notice } from "../parts/states.tsx"
import { enter } from "./gate.tsx"
import { LanguageSelect } from "./language_select.tsx"
import { ConnectionNote } from "./notes.tsx"

export function SignIn() {
  const { t } = useWords()
  return (
    <Doorway title={t("sign_in.title")} intro={t("sign_in.intro")}>
      <SignInForm onSignedIn={enter} />
    </Doorway>
  )
}

type DoorwayProps = { title: string; intro: string; children: ReactNode }

/** What stands before the admin: signing in, and becoming the owner. */
export function Doorway({ title, intro, children }: DoorwayProps) {
  const { t } = useWords()
  useEffect(() => {
    document.title = t("shell.title", { page: title })
  }, [title, t])
  return (
    <div className="mx-auto flex min-h-dvh max-w-md flex-col justify-center gap-6 px-4 py-10">
      <ConnectionNote />
      <div className="flex items-center justify-between gap-4">
        <span className="flex items-center gap-2 font-heading font-semibold text-lg text-primary">
          <Icon name="orders" />
          {t("shell.product")}
        </span>
        <LanguageSelect />
      </div>
      <main className="panel grid gap-5 p-6 shadow-lift">
        <div className="grid gap-2">
          <h1 className="text-3xl">{title}</h1>
          <p className="text-muted">{intro}</p>
        </div>
        {children}
      </main>
    </div>
  )
}

type FormProps = { email?: string | undefined; onSignedIn: (me: Me) => void }

/** Also in the dialog over a page whose session has ended: there the address is known already. */
export function SignInForm({ email: known = "", onSignedIn }: FormProps) {
  const { t } = useWords()
  const [email, setEmail] = useState(known)
  const [password, setPassword] = useState("")
  const problem = useId()
  const signIn = useMutation({
    mutationFn: () => askOnce(() => api.POST("/admin/v1/sessions", { body: { email, password } })),
    onSuccess: ({ staff }) => onSignedIn(staff),
    onError: () => setPassword(""),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!signIn.isPending) signIn.mutate()
  }
  return (
    <form onSubmit={submit} className="grid gap-4" aria-describedby={signIn.error ? problem : undefined}>
      {signIn.error && (
        <div id={problem}>
          <Notice tone="bad">{sentenceOf(t, signIn.error)}</Notice>
        </div>
      )}
      <TextField
        label={t("sign_in.email")}
        type="email"
        autoComplete="username"
        required
        maxLength={254}
        value={email}
        onChange={setEmail}
      />
      <TextField
        label={t("sign_in.password")}
        type="password"
        autoComplete="current-password"
        required
        maxLength={200}
        value={password}
        onChange={setPassword}
      />
      <Button type="submit" tone="primary" busy={signIn.isPending}>
        {t("sign_in.submit")}
      </Button>
    </form>
  )
}
