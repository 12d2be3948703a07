import { useMutation } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import { api, askOnce } from "../kit/api.ts"
import { Problem, sentenceOf } from "../kit/problem.ts"
import { useWords } from "../kit/use_words.ts"
import { Button } from "../parts/button.tsx"
import { CodeField, type CodeKind } from "../parts/code_field.tsx"
import { Notice } from "../parts/states.tsx"

type Props = {
  /** Stands for the password, for ten minutes. */
  token: string
  onSignedIn: () => Promise<void>
  /** To the password again; with what was refused, where that is the reason. */
  onBack: (why: Error | null) => void
}

/** The code after the password, for whoever has an authenticator app. */
export function SecondStep({ token, onSignedIn, onBack }: Props) {
  const { t } = useWords()
  const [kind, setKind] = useState<CodeKind>("app")
  const [code, setCode] = useState("")
  const prove = useMutation({
    mutationFn: () => askOnce(() => api.POST("/admin/v1/sessions/second-step", { body: { token, code } })),
    onSuccess: onSignedIn,
    onError(error) {
      setCode("")
      const refused = error instanceof Problem ? error.code : ""
      if (refused === "sign_in.start_again") onBack(error)
      if (refused === "staff.recovery_code_needed" || refused === "staff.codes_unreadable")
        setKind("recovery")
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!prove.isPending) prove.mutate()
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      {prove.error && <Notice tone="bad">{sentenceOf(t, prove.error)}</Notice>}
      <CodeField kind={kind} onKind={setKind} value={code} onChange={setCode} />
      <Button type="submit" tone="primary" busy={prove.isPending}>
        {t("sign_in.submit")}
      </Button>
      <Button tone="quiet" onClick={() => onBack(null)}>
        {t("code.back")}
      </Button>
    </form>
  )
}
