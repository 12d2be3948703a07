import { useMutation } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import type { Shape } from "../../../client/index.ts"
import { api, ask } from "../../kit/api.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { bring } from "../../messages/here.ts"
import { ownAccountEn } from "../../messages/own_account.en.ts"
import { Button } from "../../parts/button.tsx"
import { CodeField } from "../../parts/code_field.tsx"
import { Notice } from "../../parts/states.tsx"
import { RecoveryCodes } from "./recovery_codes.tsx"

bring(ownAccountEn)

type Begun = Shape<"TotpEnrollment">

/** From nothing to an app that is proven, and recovery codes that somebody says are kept. */
export default function Enrollment({ onDone }: { onDone: () => void }) {
  const { t } = useWords()
  const begin = useMutation({ mutationFn: () => ask(() => api.POST("/admin/v1/me/totp")) })
  const [codes, setCodes] = useState<readonly string[]>()
  if (codes) return <RecoveryCodes codes={codes} onKept={onDone} />
  if (begin.data) return <Prove begun={begin.data} onProven={setCodes} />
  return (
    <div className="grid gap-4">
      {begin.error && <Notice tone="bad">{sentenceOf(t, begin.error)}</Notice>}
      <Button
        tone="primary"
        className="justify-self-start"
        busy={begin.isPending}
        onClick={() => begin.mutate()}
      >
        {t("app.begin")}
      </Button>
    </div>
  )
}

function Prove({ begun, onProven }: { begun: Begun; onProven: (codes: readonly string[]) => void }) {
  const { t } = useWords()
  const [code, setCode] = useState("")
  const prove = useMutation({
    mutationFn: () => ask(() => api.POST("/admin/v1/me/totp/confirmation", { body: { code } })),
    onSuccess: ({ recoveryCodes }) => onProven(recoveryCodes),
    onError: () => setCode(""),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!prove.isPending) prove.mutate()
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      <p>{t("app.scan")}</p>
      {/* A camera wants dark on light, by night too. */}
      <img
        src={`data:image/svg+xml,${encodeURIComponent(begun.qrSvg)}`}
        alt={t("app.qr")}
        className="mx-auto size-56 rounded-small bg-white p-2"
      />
      <div>
        <p className="text-muted text-sm">{t("app.type")}</p>
        <code className="break-words">{begun.secret.match(/.{1,4}/g)?.join(" ")}</code>
      </div>
      {prove.error && <Notice tone="bad">{sentenceOf(t, prove.error)}</Notice>}
      <CodeField kind="app" value={code} onChange={setCode} />
      <Button type="submit" tone="primary" className="justify-self-start" busy={prove.isPending}>
        {t("app.prove")}
      </Button>
    </form>
  )
}
