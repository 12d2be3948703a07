import { type FormEvent, useState } from "react"
import { api, ask, keyed } from "../../kit/api.ts"
import { minorOf } from "../../kit/numbers.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { SelectField, TextField } from "../../parts/field.tsx"
import { Notice } from "../../parts/states.tsx"
import { useMarkets } from "../products/markets.ts"
import { AmountField, WhyField } from "./change_dialog.tsx"
import { useCardAct } from "./reading.ts"

/** Makes a gift card by hand, and shows its code the one time that it can be seen. */
export function IssueDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords()
  const currencies = [...new Set(useMarkets().map(({ currency }) => currency))]
  const [chosen, setChosen] = useState<string>()
  const currency = chosen ?? currencies[0] ?? "EUR"
  const [typed, setTyped] = useState("")
  const [reason, setReason] = useState("")
  const [until, setUntil] = useState("")
  const [made, setMade] = useState<Made>()
  const minor = minorOf(typed, currency)
  const isFitting = minor !== undefined && minor > 0
  const issue = useCardAct({
    act: (key) =>
      ask(() =>
        api.POST("/admin/v1/gift-cards", {
          params: { header: keyed(key) },
          body: {
            amount: { minor: minor ?? 0, currency },
            reason: reason.trim(),
            expiresAt: until === "" ? null : `${until}T23:59:59Z`,
          },
        }),
      ),
    done: ({ request }) => t(request === null ? "gifts.made" : "gifts.waits"),
    after: setMade,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isFitting) issue.mutate()
  }
  if (made) return <ShownOnce made={made} onClose={onClose} />
  return (
    <Dialog title={t("gifts.make")} open onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        {issue.error && <Notice tone="bad">{sentenceOf(t, issue.error)}</Notice>}
        {currencies.length > 1 && (
          <SelectField
            label={t("gifts.currency")}
            value={currency}
            onChange={setChosen}
            choices={currencies.map((value) => ({ value, text: value }))}
          />
        )}
        <AmountField currency={currency} isFitting={isFitting} value={typed} onChange={setTyped} />
        <WhyField value={reason} onChange={setReason} />
        <TextField label={t("gifts.until")} type="date" value={until} onChange={setUntil} />
        <DialogButtons>
          <Button onClick={onClose}>{t("part.cancel")}</Button>
          <Button type="submit" tone="primary" busy={issue.isPending} disabled={!isFitting}>
            {t("gifts.make_submit")}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}

type Made = { code: string; request: object | null }

/** Nothing but the button ends it: whoever closes it by mistake has lost the code. */
function ShownOnce({ made, onClose }: { made: Made; onClose: () => void }) {
  const { code, request } = made
  const { t } = useWords()
  const copy = () => {
    void navigator.clipboard?.writeText(code).then(() => say(t("gifts.copied")))
  }
  return (
    <Dialog title={t("gifts.made")} open>
      <div className="grid gap-4">
        <Notice tone="warn">{t("gifts.code_once")}</Notice>
        {request !== null && <p>{t("gifts.empty_until")}</p>}
        <p className="select-all break-all rounded-card bg-bg p-4 text-center font-semibold text-lg">
          {code}
        </p>
        <DialogButtons>
          <Button onClick={copy}>{t("gifts.copy")}</Button>
          <Button tone="primary" onClick={onClose}>
            {t("gifts.done")}
          </Button>
        </DialogButtons>
      </div>
    </Dialog>
  )
}
