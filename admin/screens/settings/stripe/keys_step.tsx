import { useMutation, useQueryClient } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import { api, ask } from "../../../kit/api.ts"
import { dayText } from "../../../kit/format.ts"
import { Problem, sentenceOf } from "../../../kit/problem.ts"
import { say } from "../../../kit/toasts.ts"
import { useWords } from "../../../kit/use_words.ts"
import { Button } from "../../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../../parts/dialog.tsx"
import { TextField } from "../../../parts/field.tsx"
import { Panel } from "../../../parts/page.tsx"
import { Notice } from "../../../parts/states.tsx"
import { type Account, allAccounts } from "./reading.ts"

export type StepProps = { account: Account; mayWrite: boolean }

export function KeysStep({ account, mayWrite }: StepProps) {
  const { t } = useWords()
  const [isTyping, setIsTyping] = useState(false)
  const isForm = isTyping || account.keys === null
  return (
    <Panel title={t("stripe.keys")}>
      {isForm && mayWrite ? (
        <KeysForm account={account} onEnd={() => setIsTyping(false)} />
      ) : (
        <KnownKeys account={account} mayWrite={mayWrite} onReplace={() => setIsTyping(true)} />
      )}
    </Panel>
  )
}

function KnownKeys({ account, mayWrite, onReplace }: StepProps & { onReplace: () => void }) {
  const { t, locale } = useWords()
  const [isRemoving, setIsRemoving] = useState(false)
  const { keys } = account
  if (!keys) return <p className="text-muted">{t("stripe.no_keys")}</p>
  const facts = [
    [t("stripe.account"), `${keys.name} (${keys.account})`],
    [t("stripe.publishable"), keys.publishableKey],
    [t("stripe.secret"), `…${keys.secretKeyEnds}`],
    [t("stripe.changed"), dayText(locale, keys.updatedAt)],
  ]
  return (
    <div className="grid gap-4">
      <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[auto_1fr]">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="mb-2 break-all sm:mb-0">{value}</dd>
          </div>
        ))}
      </dl>
      {mayWrite && (
        <div className="flex flex-wrap gap-2">
          <Button onClick={onReplace}>{t("stripe.replace")}</Button>
          <Button tone="quiet" onClick={() => setIsRemoving(true)}>
            {t("stripe.remove")}
          </Button>
        </div>
      )}
      {isRemoving && <RemoveDialog account={account} onClose={() => setIsRemoving(false)} />}
    </div>
  )
}

function RemoveDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const remove = useMutation({
    mutationFn: () => {
      const params = { path: { provider: account.provider } }
      return ask(() => api.DELETE("/admin/v1/payment-accounts/{provider}", { params }))
    },
    onSuccess: (reply) => {
      queries.setQueryData(allAccounts.queryKey, reply)
      void queries.invalidateQueries({ queryKey: ["settings", "ways"] })
      say(t("stripe.removed"))
      onClose()
    },
  })
  return (
    <Dialog title={t("stripe.remove_title")} open onClose={onClose}>
      <div className="grid gap-4">
        {remove.error && <Notice tone="bad">{sentenceOf(t, remove.error)}</Notice>}
        <p>{t("stripe.remove_text")}</p>
      </div>
      <DialogButtons>
        <Button onClick={onClose}>{t("part.cancel")}</Button>
        <Button tone="bad" busy={remove.isPending} onClick={() => remove.mutate()}>
          {t("stripe.remove")}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}

function KeysForm({ account, onEnd }: { account: Account; onEnd: () => void }) {
  const { t } = useWords()
  const { mode, keys } = account
  const [publishableKey, setPublishable] = useState(keys?.publishableKey ?? "")
  const [secretKey, setSecret] = useState("")
  const save = useKeys(account, { publishableKey, ...(secretKey.trim() && { secretKey }) }, onEnd)
  const field = save.error instanceof Problem ? save.error.details.field : undefined
  const words = save.error ? sentenceOf(t, save.error) : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      <p className="max-w-prose">{t(`stripe.where.${mode}`)}</p>
      <TextField
        label={t("stripe.publishable")}
        hint={t("stripe.begins", { begins: `pk_${mode}_` })}
        required
        maxLength={300}
        autoComplete="off"
        spellCheck={false}
        value={publishableKey}
        onChange={setPublishable}
        problem={field === "publishableKey" ? words : undefined}
      />
      <TextField
        label={t("stripe.secret")}
        hint={
          keys
            ? t("stripe.secret_kept", { ends: keys.secretKeyEnds })
            : t("stripe.begins", { begins: `sk_${mode}_, rk_${mode}_` })
        }
        type="password"
        required={!keys}
        maxLength={300}
        autoComplete="off"
        value={secretKey}
        onChange={setSecret}
        problem={field === "secretKey" ? words : undefined}
      />
      {words && field === undefined && <Notice tone="bad">{words}</Notice>}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" tone="primary" busy={save.isPending}>
          {t("stripe.save")}
        </Button>
        {keys && <Button onClick={onEnd}>{t("part.cancel")}</Button>}
      </div>
    </form>
  )
}

type Given = { publishableKey: string; secretKey?: string; messageSecret?: string }

/** Keeps what was typed, once Stripe has taken it. */
export function useKeys({ provider, keys }: Account, given: Given, onEnd: () => void) {
  const { t } = useWords()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => {
      const params = { path: { provider } }
      const body = { ...given, version: keys?.version ?? 0 }
      return ask(() => api.PUT("/admin/v1/payment-accounts/{provider}", { params, body }))
    },
    onSuccess: (reply) => {
      queries.setQueryData(allAccounts.queryKey, reply)
      say(t("save.saved"))
      onEnd()
    },
  })
}
