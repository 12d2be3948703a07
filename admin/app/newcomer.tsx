import { useMutation } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { type FormEvent, useState } from "react"
import { fieldSentence, sentenceOf } from "../kit/problem.ts"
import { say } from "../kit/toasts.ts"
import { useWords } from "../kit/use_words.ts"
import { Button } from "../parts/button.tsx"
import { TextField } from "../parts/field.tsx"
import { NewPasswordField } from "../parts/new_password.tsx"
import { Notice } from "../parts/states.tsx"
import { enter } from "./gate.tsx"
import { Doorway } from "./sign_in.tsx"

export type Newcomer = { name: string; email: string; password: string }

type Props = {
  words: { title: string; intro: string; submit: string; done: string }
  /** An invitation knows the address already. */
  asksEmail: boolean
  send: (newcomer: Newcomer) => Promise<unknown>
}

/** Whoever comes with a link that works once: who they are, a password, and they are in. */
export function NewcomerPage({ words, asksEmail, send }: Props) {
  const { t } = useWords()
  const navigate = useNavigate()
  const [typed, setTyped] = useState<Newcomer>({ name: "", email: "", password: "" })
  const set = (field: keyof Newcomer) => (text: string) =>
    setTyped((before) => ({ ...before, [field]: text }))
  const come = useMutation({
    mutationFn: () => send(typed),
    async onSuccess() {
      await enter()
      say(words.done)
      void navigate({ to: "/", replace: true })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!come.isPending) come.mutate()
  }
  const problemOf = (field: string) => fieldSentence(t, come.error, field)
  return (
    <Doorway title={words.title} intro={words.intro}>
      <form onSubmit={submit} className="grid gap-4">
        {come.error && <Notice tone="bad">{sentenceOf(t, come.error)}</Notice>}
        <TextField
          label={t("owner.name")}
          autoComplete="name"
          required
          maxLength={100}
          value={typed.name}
          onChange={set("name")}
          problem={problemOf("name")}
        />
        {asksEmail && (
          <TextField
            label={t("sign_in.email")}
            type="email"
            autoComplete="username"
            required
            maxLength={254}
            value={typed.email}
            onChange={set("email")}
            problem={problemOf("email")}
          />
        )}
        <NewPasswordField
          label={t("sign_in.password")}
          value={typed.password}
          onChange={set("password")}
          problem={problemOf("password")}
        />
        <Button type="submit" tone="primary" busy={come.isPending}>
          {words.submit}
        </Button>
      </form>
    </Doorway>
  )
}
