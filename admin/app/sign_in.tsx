import { useMutation } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { type FormEvent, type ReactNode, useEffect, useId, useState } from "react"
import { api, askOnce } from "../kit/api.ts"
import { sentenceOf } from "../kit/problem.ts"
import { useWords } from "../kit/use_words.ts"
import { Button } from "../parts/button.tsx"
import { TextField } from "../parts/field.tsx"
import { Icon } from "../parts/icon.tsx"
import { Notice } from "../parts/states.tsx"
import { enter } from "./gate.tsx"
import { LanguageSelect } from "./language_select.tsx"
import { ConnectionNote } from "./notes.tsx"
import { SecondStep } from "./second_step.tsx"

export function SignIn() {
  const { t } = useWords()
  return (
    <Doorway title={t("sign_in.title")} intro={t("sign_in.intro")}>
      <SignInForm onSignedIn={enter} />
      <Link to="/forgot" className="justify-self-start text-link underline">
        {t("forgot.title")}
      </Link>
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

type FormProps = { email?: string | undefined; onSignedIn: () => Promise<void> }

/** Also in the dialog over a page whose session has ended: there the address is known already. */
export function SignInForm({ email: known = "", onSignedIn }: FormProps) {
  const [email, setEmail] = useState(known)
  const [half, setHalf] = useState<string>()
  const [refusal, setRefusal] = useState<Error | null>(null)
  if (half === undefined) {
    return (
      <FirstStep
        email={email}
        onEmail={setEmail}
        refusal={refusal}
        onHalf={setHalf}
        onSignedIn={onSignedIn}
      />
    )
  }
  return (
    <SecondStep
      token={half}
      onSignedIn={onSignedIn}
      onBack={(why) => {
        setRefusal(why)
        setHalf(undefined)
      }}
    />
  )
}

type FirstProps = {
  email: string
  onEmail: (email: string) => void
  /** Why somebody is back here from the second step. */
  refusal: Error | null
  onHalf: (token: string) => void
  onSignedIn: () => Promise<void>
}

function FirstStep({ email, onEmail, refusal, onHalf, onSignedIn }: FirstProps) {
  const { t } = useWords()
  const [password, setPassword] = useState("")
  const problem = useId()
  const signIn = useMutation({
    mutationFn: () => askOnce(() => api.POST("/admin/v1/sessions", { body: { email, password } })),
    onSuccess: (reply) => (reply.state === "second_step" ? onHalf(reply.secondStepToken) : onSignedIn()),
    onError: () => setPassword(""),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!signIn.isPending) signIn.mutate()
  }
  const said = signIn.error ?? (signIn.isIdle ? refusal : null)
  return (
    <form onSubmit={submit} className="grid gap-4" aria-describedby={said ? problem : undefined}>
      {said && (
        <div id={problem}>
          <Notice tone="bad">{sentenceOf(t, said)}</Notice>
        </div>
      )}
      <TextField
        label={t("sign_in.email")}
        type="email"
        autoComplete="username"
        required
        maxLength={254}
        value={email}
        onChange={onEmail}
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
