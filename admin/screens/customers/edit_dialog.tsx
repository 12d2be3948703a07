import { type FormEvent, useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { Problem, sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Check } from "../../parts/check.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { TextField } from "../../parts/field.tsx"
import { Notice } from "../../parts/states.tsx"
import { usePersonAct } from "./acting.ts"
import type { Person } from "./reading.ts"

/** Name, phone and consent. A consent is somebody's own word: what it rests on is asked for. */
export function EditDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useWords()
  const { customerId } = person
  const [name, setName] = useState(person.name ?? "")
  const [phone, setPhone] = useState(person.phone ?? "")
  const [consent, setConsent] = useState(person.marketingConsent)
  const [why, setWhy] = useState("")
  const isNewConsent = consent !== person.marketingConsent
  const changes = {
    ...(name.trim() !== person.name && { name: name.trim() }),
    ...(phone.trim() !== (person.phone ?? "") && { phone: phone.trim() || null }),
    ...(isNewConsent && { marketingConsent: consent, why: why.trim() }),
  }
  const isUnchanged = Object.keys(changes).length === 0
  const save = usePersonAct({
    act: () =>
      ask(() =>
        api.PATCH("/admin/v1/customers/{customerId}", { params: { path: { customerId } }, body: changes }),
      ),
    done: () => t("customer.saved"),
    after: onClose,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isUnchanged) save.mutate()
  }
  const wrong = fieldsOf(save.error)
  // What was wrong is being put right.
  const typing = (set: (value: string) => void) => (value: string) => {
    set(value)
    save.reset()
  }
  return (
    <Dialog title={t("customer.edit_title")} open onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        {save.error && wrong.size === 0 && <Notice tone="bad">{sentenceOf(t, save.error)}</Notice>}
        <TextField
          label={t("customers.column.name")}
          problem={wrong.has("name") ? t("customer.name_wrong") : undefined}
          required
          maxLength={80}
          value={name}
          onChange={typing(setName)}
        />
        <TextField
          label={t("customers.column.phone")}
          problem={wrong.has("phone") ? t("customer.phone_wrong") : undefined}
          type="tel"
          maxLength={40}
          value={phone}
          onChange={typing(setPhone)}
        />
        <Check label={t("customer.consent.yes")} checked={consent} onChange={setConsent} />
        {isNewConsent && <WhyField why={why} onChange={setWhy} />}
        <DialogButtons>
          <Button onClick={onClose}>{t("part.cancel")}</Button>
          <Button type="submit" tone="primary" busy={save.isPending} disabled={isUnchanged}>
            {t("customer.save")}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
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
