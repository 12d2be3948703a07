import { type FormEvent, useState } from "react"
import { momentText } from "../../../kit/format.ts"
import { sentenceOf } from "../../../kit/problem.ts"
import { say } from "../../../kit/toasts.ts"
import { useWords } from "../../../kit/use_words.ts"
import { Button } from "../../../parts/button.tsx"
import { TextField } from "../../../parts/field.tsx"
import { Panel } from "../../../parts/page.tsx"
import { type StepProps, useKeys } from "./keys_step.tsx"

export function MessagesStep({ account, mayWrite, events }: StepProps & { events: readonly string[] }) {
  const { t, locale } = useWords()
  const address = `${window.location.origin}${account.messagesPath}`
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address)
      say(t("stripe.copied"))
    } catch {
      say(t("stripe.copy_failed"), "bad")
    }
  }
  return (
    <Panel title={t("stripe.messages")}>
      <div className="grid gap-4">
        <p className="max-w-prose">{t("stripe.messages_text")}</p>
        <div className="grid items-end gap-2 sm:grid-cols-[1fr_auto]">
          <TextField label={t("stripe.address")} readOnly value={address} onChange={() => {}} />
          <Button onClick={() => void copy()}>{t("stripe.copy")}</Button>
        </div>
        <details>
          <summary className="cursor-pointer py-2 font-medium">{t("stripe.events")}</summary>
          <ul className="ms-4 list-disc break-all text-sm">
            {events.map((kind) => (
              <li key={kind}>
                <code>{kind}</code>
              </li>
            ))}
          </ul>
        </details>
        {account.keys && mayWrite && <SecretForm key={account.keys.version} account={account} />}
        <p className="text-muted text-sm">
          {account.heardAt
            ? t("stripe.heard", { when: momentText(locale, account.heardAt) })
            : t("stripe.not_heard")}
        </p>
      </div>
    </Panel>
  )
}

function SecretForm({ account }: Pick<StepProps, "account">) {
  const { t } = useWords()
  const [messageSecret, setSecret] = useState("")
  const { keys } = account
  const ends = keys?.messageSecretsEnd ?? []
  const save = useKeys(account, { publishableKey: keys?.publishableKey ?? "", messageSecret }, () =>
    setSecret(""),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  const hint =
    ends.length === 0
      ? t("stripe.begins", { begins: "whsec_" })
      : t("stripe.message_secrets", { ends: ends.map((end) => `…${end}`).join(", ") })
  return (
    <form onSubmit={submit} className="grid items-start gap-2 sm:grid-cols-[1fr_auto]">
      <TextField
        label={t("stripe.message_secret")}
        hint={hint}
        type="password"
        required
        maxLength={300}
        autoComplete="off"
        value={messageSecret}
        onChange={setSecret}
        problem={save.error ? sentenceOf(t, save.error) : undefined}
      />
      <Button type="submit" busy={save.isPending} className="sm:mt-7">
        {t("stripe.add_secret")}
      </Button>
    </form>
  )
}
