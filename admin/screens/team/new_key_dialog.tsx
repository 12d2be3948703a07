import { type FormEvent, useRef, useState } from "react"
import type { Shape } from "../../../client/index.ts"
import { api, ask, keyed } from "../../kit/api.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { Field, SelectField, TextField } from "../../parts/field.tsx"
import { Notice } from "../../parts/states.tsx"
import { useTeamAct } from "./acting.ts"
import { PermissionChoice } from "./permission_choice.tsx"
import type { ApiKey } from "./reading.ts"

const days = [30, 90, 365, 730] as const

/** Makes a key, then shows it: this once. */
export function NewKeyDialog({ onClose }: { onClose: () => void }) {
  const [made, setMade] = useState<Shape<"NewApiKey">>()
  return made ? (
    <MadeKey secret={made.secret} onClose={onClose} />
  ) : (
    <Making onMade={setMade} onClose={onClose} />
  )
}

type MakingProps = { onMade: (made: Shape<"NewApiKey">) => void; onClose: () => void }

function Making({ onMade, onClose }: MakingProps) {
  const { t } = useWords()
  const [name, setName] = useState("")
  const [permissions, setPermissions] = useState<ApiKey["permissions"]>([])
  const [within, setWithin] = useState("365")
  const [isAsked, setIsAsked] = useState(false)
  const make = useTeamAct({
    act: (_none, key) =>
      ask(() =>
        api.POST("/admin/v1/api-keys", {
          params: { header: keyed(key) },
          body: { name: name.trim(), permissions, expiresInDays: Number(within) },
        }),
      ),
    after: onMade,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsAsked(true)
    if (permissions.length > 0) make.mutate()
  }
  return (
    <Dialog title={t("api_keys.new")} open onClose={onClose} wide>
      <form onSubmit={submit} className="grid gap-4">
        <TextField
          label={t("api_keys.name")}
          hint={t("api_keys.name_hint")}
          required
          maxLength={60}
          value={name}
          onChange={setName}
        />
        <SelectField
          label={t("api_keys.expires")}
          value={within}
          onChange={setWithin}
          choices={days.map((count) => ({ value: String(count), text: t("api_keys.days", { count }) }))}
        />
        <PermissionChoice
          title={t("api_keys.permissions")}
          beyond={t("api_keys.beyond")}
          forKeys
          chosen={permissions}
          onChange={(chosen) => setPermissions(chosen as ApiKey["permissions"])}
        />
        {isAsked && permissions.length === 0 && <Notice tone="bad">{t("api_keys.one_needed")}</Notice>}
        {make.error && <Notice tone="bad">{sentenceOf(t, make.error)}</Notice>}
        <DialogButtons>
          <Button onClick={onClose}>{t("part.cancel")}</Button>
          <Button type="submit" tone="primary" busy={make.isPending}>
            {t("api_keys.make")}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}

/** Only its own button ends this: a key that was closed by accident is lost. */
function MadeKey({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { t } = useWords()
  const field = useRef<HTMLInputElement>(null)
  const copy = async () => {
    field.current?.select()
    try {
      await navigator.clipboard.writeText(secret)
      say(t("api_keys.copied"))
    } catch {
      // A browser may forbid it; what is selected can be copied by hand.
      say(t("api_keys.copy_failed"), "bad")
    }
  }
  return (
    <Dialog title={t("api_keys.made_title")} open>
      <div className="grid gap-4">
        <Notice tone="warn">{t("api_keys.made_text")}</Notice>
        <Field label={t("api_keys.secret")}>
          {(wired) => (
            <input {...wired} ref={field} readOnly value={secret} className="field font-mono text-sm" />
          )}
        </Field>
        <DialogButtons>
          <Button onClick={() => void copy()}>{t("api_keys.copy")}</Button>
          <Button tone="primary" onClick={onClose}>
            {t("api_keys.done")}
          </Button>
        </DialogButtons>
      </div>
    </Dialog>
  )
}
