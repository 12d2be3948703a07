import { type FormEvent, useState } from "react"
import { api, ask, keyed } from "../../kit/api.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { TextField } from "../../parts/field.tsx"
import { Notice } from "../../parts/states.tsx"
import { useTeamAct } from "./acting.ts"
import { RoleChoice } from "./role_choice.tsx"

/** A mail address and what its owner may do once they have accepted. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords()
  const [email, setEmail] = useState("")
  const [roleIds, setRoleIds] = useState<string[]>([])
  const [isAsked, setIsAsked] = useState(false)
  const invite = useTeamAct({
    act: (_none, key) =>
      ask(() =>
        api.POST("/admin/v1/invitations", {
          params: { header: keyed(key) },
          body: { email: email.trim(), roleIds },
        }),
      ),
    done: (invitation) => t("team.invited", { email: invitation.email }),
    after: onClose,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsAsked(true)
    if (roleIds.length > 0) invite.mutate()
  }
  return (
    <Dialog title={t("team.invite")} open onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        {invite.error && <Notice tone="bad">{sentenceOf(t, invite.error)}</Notice>}
        <p className="text-muted">{t("team.invite_text")}</p>
        <TextField
          label={t("sign_in.email")}
          type="email"
          required
          maxLength={254}
          autoComplete="off"
          value={email}
          onChange={setEmail}
        />
        <RoleChoice chosen={roleIds} onChange={setRoleIds} />
        {isAsked && roleIds.length === 0 && <Notice tone="bad">{t("team.role_needed")}</Notice>}
        <DialogButtons>
          <Button onClick={onClose}>{t("part.cancel")}</Button>
          <Button type="submit" tone="primary" busy={invite.isPending}>
            {t("team.invite_send")}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}
