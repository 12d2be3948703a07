import { useMutation } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import { api, askOnce } from "../kit/api.ts"
import { confirmed, confirming, type Proof } from "../kit/confirming.ts"
import { useMe } from "../kit/me.ts"
import { Problem, sentenceOf } from "../kit/problem.ts"
import { signInAgain } from "../kit/session.ts"
import { useStore } from "../kit/store.ts"
import { useWords } from "../kit/use_words.ts"
import { Button } from "../parts/button.tsx"
import { CodeField, type CodeKind } from "../parts/code_field.tsx"
import { Dialog, DialogButtons } from "../parts/dialog.tsx"
import { TextField } from "../parts/field.tsx"
import { Notice } from "../parts/states.tsx"

/** Before what cannot be taken back: the password or a code, once more. The page stays as it is. */
export function StepUpDialog() {
  const { t } = useWords()
  const asked = useStore(confirming)
  return (
    <Dialog title={t("step_up.title")} open={asked !== undefined} onClose={() => confirmed(false)} above>
      {asked && <ProofForm first={asked.proof} />}
    </Dialog>
  )
}

function ProofForm({ first }: { first: Proof }) {
  const { t } = useWords()
  const me = useMe()
  const [proof, setProof] = useState(first)
  const [kind, setKind] = useState<CodeKind>("app")
  const [typed, setTyped] = useState("")
  const confirm = useMutation({
    mutationFn: () => prove(proof === "code" ? { code: typed } : { password: typed }),
    onSuccess: () => confirmed(true),
    onError(error) {
      setTyped("")
      if (!(error instanceof Problem)) return
      // An app was set up or taken off on another device meanwhile.
      if (error.code === "staff.step_up_needed") setProof(error.details.with === "code" ? "code" : "password")
      if (error.code === "staff.recovery_code_needed") setKind("recovery")
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!confirm.isPending) confirm.mutate()
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      <p className="text-muted">{proof === "code" ? t("step_up.code") : t("step_up.password")}</p>
      {confirm.error && <Notice tone="bad">{sentenceOf(t, confirm.error, refusals)}</Notice>}
      {proof === "code" ? (
        <CodeField kind={kind} onKind={setKind} value={typed} onChange={setTyped} />
      ) : (
        <>
          {/* Tells a program that keeps passwords whose it is. */}
          <input type="email" autoComplete="username" value={me.email} readOnly hidden />
          <TextField
            label={t("sign_in.password")}
            type="password"
            autoComplete="current-password"
            autoFocus
            required
            maxLength={200}
            value={typed}
            onChange={setTyped}
          />
        </>
      )}
      <DialogButtons>
        <Button onClick={() => confirmed(false)}>{t("part.cancel")}</Button>
        <Button type="submit" tone="primary" busy={confirm.isPending}>
          {t("step_up.submit")}
        </Button>
      </DialogButtons>
    </form>
  )
}

const refusals = { "sign_in.refused": "account.password_wrong" } as const

/** Whoever had to sign in again has just said that it is them. */
async function prove(body: { code: string } | { password: string }): Promise<void> {
  try {
    await askOnce(() => api.POST("/admin/v1/sessions/current/confirmation", { body }))
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== "staff.sign_in_needed") throw error
    await signInAgain()
  }
}
