import { type FormEvent, useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { TextField } from "../../parts/field.tsx"
import { Notice } from "../../parts/states.tsx"
import { usePersonAct } from "./acting.ts"
import type { Exemption } from "./tax_panel.tsx"

type Props = { customerId: string; exemption: Exemption | null; onClose: () => void }

/** What frees a customer from tax, and on which days. What was set before is replaced and kept. */
export function ExemptDialog({ customerId, exemption, onClose }: Props) {
  const { t } = useWords()
  const [reason, setReason] = useState(exemption?.reason ?? "")
  const [validFrom, setFrom] = useState(exemption?.validFrom ?? today())
  const [validUntil, setUntil] = useState(exemption?.validUntil ?? "")
  const save = usePersonAct({
    act: () =>
      ask(() =>
        api.PUT("/admin/v1/customers/{customerId}/tax-exemption", {
          params: { path: { customerId } },
          body: { reason: reason.trim(), validFrom, validUntil: validUntil || null },
        }),
      ),
    done: () => t("exempt.saved"),
    after: onClose,
  })
  const endsEarly = validUntil !== "" && validUntil < validFrom
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!endsEarly) save.mutate()
  }
  return (
    <Dialog title={t("exempt.do")} open onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        {save.error && <Notice tone="bad">{sentenceOf(t, save.error)}</Notice>}
        <TextField
          label={t("exempt.reason")}
          hint={t("exempt.reason_hint")}
          required
          maxLength={300}
          value={reason}
          onChange={setReason}
        />
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <TextField
            label={t("exempt.first_day")}
            type="date"
            required
            value={validFrom}
            onChange={setFrom}
          />
          <TextField
            label={t("exempt.last_day")}
            hint={t("exempt.last_day_hint")}
            problem={endsEarly ? t("refusal.customers.exemption_ends_early") : undefined}
            type="date"
            value={validUntil}
            onChange={setUntil}
          />
        </div>
        <p className="text-muted text-sm">{t("exempt.text")}</p>
        <DialogButtons>
          <Button onClick={onClose}>{t("part.cancel")}</Button>
          <Button type="submit" tone="primary" busy={save.isPending} disabled={reason.trim() === ""}>
            {t("exempt.save")}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}

/** The day of whoever sits at the desk. */
function today(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}
