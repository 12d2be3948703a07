import { api, ask } from "../../kit/api.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { Notice } from "../../parts/states.tsx"
import { usePersonAct } from "./acting.ts"
import type { Person } from "./reading.ts"

export function SignOutDialog({ customerId, onClose }: { customerId: string; onClose: () => void }) {
  const { t } = useWords()
  const end = usePersonAct({
    act: () =>
      ask(() =>
        api.DELETE("/admin/v1/customers/{customerId}/sessions", { params: { path: { customerId } } }),
      ),
    done: ({ sessions }) => t("customer.signed_out", { count: sessions }),
    after: onClose,
  })
  return (
    <Dialog title={t("customer.sign_out")} open onClose={onClose}>
      <div className="grid gap-4">
        {end.error && <Notice tone="bad">{sentenceOf(t, end.error)}</Notice>}
        <p>{t("customer.sign_out_text")}</p>
      </div>
      <DialogButtons>
        <Button onClick={onClose}>{t("part.cancel")}</Button>
        <Button tone="bad" busy={end.isPending} onClick={end.mutate}>
          {t("customer.sign_out")}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}

export function ResetDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useWords()
  const { customerId, email } = person
  const send = usePersonAct({
    act: () =>
      ask(() =>
        api.POST("/admin/v1/customers/{customerId}/password-resets", { params: { path: { customerId } } }),
      ),
    done: () => t("customer.reset_sent"),
    after: onClose,
  })
  return (
    <Dialog title={t("customer.reset")} open onClose={onClose}>
      <div className="grid gap-4">
        {send.error && <Notice tone="bad">{sentenceOf(t, send.error)}</Notice>}
        <p className="break-words">{t("customer.reset_text", { email })}</p>
      </div>
      <DialogButtons>
        <Button onClick={onClose}>{t("part.cancel")}</Button>
        <Button tone="primary" busy={send.isPending} onClick={send.mutate}>
          {t("customer.reset_send")}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
