import { type FormEvent, useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { Problem, sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Check } from "../../parts/check.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { BehindNotice, useDraft } from "../../parts/draft.tsx"
import { TextField } from "../../parts/field.tsx"
import { Notice } from "../../parts/states.tsx"
import { usePersonAct } from "./acting.ts"
import type { Person } from "./reading.ts"

/** Name, phone and consent. A consent is somebody's own word: what it rests on is asked for. */
export function EditDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useWords()
  const { customerId } = person
  const { kept, draft } = useTyped(person)
  const { name, phone, marketingConsent } = draft.value
  const [why, setWhy] = useState("")
  const isNewConsent = marketingConsent !== kept.marketingConsent
  const changes = {
    ...(name.trim() !== kept.name && { name: name.trim() }),
    ...(phone.trim() !== kept.phone && { phone: phone.trim() || null }),
    ...(isNewConsent && { marketingConsent, why: why.trim() }),
  }
  const body = { ...changes, seen: { ...kept, phone: person.phone } }
  const isUnchanged = Object.keys(changes).length === 0
  const save = usePersonAct({
    act: () =>
      ask(() => api.PATCH("/admin/v1/customers/{customerId}", { params: { path: { customerId } }, body })),
    done: () => t("customer.saved"),
    after: onClose,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isUnchanged) save.mutate()
  }
  const wrong = fieldsOf(save.error)
  // What was wrong is being put right.
  const type = (more: Partial<typeof kept>) => {
    draft.change(more)
    save.reset()
  }
  const isConflict = save.error instanceof Problem && save.error.code === "customer.changed"
  const isSaid = save.error && wrong.size === 0 && !(isConflict && draft.isBehind)
  return (
    <Dialog title={t("customer.edit_title")} open onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        <BehindNotice draft={draft} />
        {isSaid && <Notice tone="bad">{sentenceOf(t, save.error)}</Notice>}
        <TextField
          label={t("customers.column.name")}
          problem={wrong.has("name") ? t("customer.name_wrong") : undefined}
          required
          maxLength={80}
          value={name}
          onChange={(text) => type({ name: text })}
        />
        <TextField
          label={t("customers.column.phone")}
          problem={wrong.has("phone") ? t("customer.phone_wrong") : undefined}
          type="tel"
          maxLength={40}
          value={phone}
          onChange={(text) => type({ phone: text })}
        />
        <Check
          label={t("customer.consent.yes")}
          checked={marketingConsent}
          onChange={(isGiven) => type({ marketingConsent: isGiven })}
        />
        {isNewConsent && <WhyField why={why} onChange={setWhy} />}
        <DialogButtons>
          <Button onClick={onClose}>{t("part.cancel")}</Button>
          <Button type="submit" tone="primary" busy={save.isPending} disabled={isUnchanged}>
            {draft.isBehind ? t("save.over") : t("customer.save")}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}

/** What can be edited, with what was typed over it. */
function useTyped({ name, phone, marketingConsent }: Person) {
  const kept = { name: name ?? "", phone: phone ?? "", marketingConsent }
  return { kept, draft: useDraft(kept, JSON.stringify(kept)) }
}

function WhyField({ why, onChange }: { why: string; onChange: (why: string) => void }) {
  const { t } = useWords()
  return (
    <TextField
      label={t("customer.consent_why")}
      hint={t("customer.consent_why_hint")}
      required
      maxLength={300}
      value={why}
      onChange={onChange}
    />
  )
}

function fieldsOf(error: unknown): Set<string> {
  return new Set(error instanceof Problem ? error.fields.map(({ field }) => field) : [])
}
