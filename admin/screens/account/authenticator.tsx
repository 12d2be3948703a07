import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { meKey, useMe } from "../../kit/me.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { Panel } from "../../parts/page.tsx"
import { Badge, Notice } from "../../parts/states.tsx"
import Enrollment from "./enrollment.tsx"
import { sessionsKey } from "./reading.ts"
import { RecoveryCodes } from "./recovery_codes.tsx"

/** The second step of signing in: set it up, renew its recovery codes, take it off. */
export function AuthenticatorPanel() {
  const { t } = useWords()
  const { hasTotp } = useMe()
  const queries = useQueryClient()
  // Until its codes are kept, what was begun stays on the page, whatever the shop says meanwhile.
  const [isSettingUp, setIsSettingUp] = useState(!hasTotp)
  const kept = async () => {
    await queries.invalidateQueries({ queryKey: meKey })
    void queries.invalidateQueries({ queryKey: sessionsKey })
    setIsSettingUp(false)
  }
  return (
    <Panel title={t("app.title")}>
      {isSettingUp ? (
        <div className="grid gap-4">
          <p className="text-muted print:hidden">{t("app.off_text")}</p>
          <Enrollment onDone={() => void kept()} />
        </div>
      ) : (
        <SetUp onOff={() => setIsSettingUp(true)} />
      )}
    </Panel>
  )
}

// With so few left it is time for new ones.
const codesLow = 3

function SetUp({ onOff }: { onOff: () => void }) {
  const { t } = useWords()
  const { recoveryCodesLeft } = useMe()
  const queries = useQueryClient()
  const [isEnding, setIsEnding] = useState(false)
  const renew = useMutation({ mutationFn: () => ask(() => api.POST("/admin/v1/me/recovery-codes")) })
  const kept = () => {
    renew.reset()
    void queries.invalidateQueries({ queryKey: meKey })
  }
  if (renew.data) return <RecoveryCodes codes={renew.data.recoveryCodes} onKept={kept} />
  return (
    <div className="grid gap-4 print:hidden">
      <p className="flex flex-wrap items-center gap-3">
        <Badge tone="good">{t("app.on")}</Badge>
        <span className={recoveryCodesLeft < codesLow ? "text-warn" : "text-muted"}>
          {t("app.codes_left", { count: recoveryCodesLeft })}
        </span>
      </p>
      {renew.error && <Notice tone="bad">{sentenceOf(t, renew.error)}</Notice>}
      <div className="flex flex-wrap gap-2">
        <Button busy={renew.isPending} onClick={() => renew.mutate()}>
          {t("app.renew")}
        </Button>
        <Button tone="bad" onClick={() => setIsEnding(true)}>
          {t("app.take_off")}
        </Button>
      </div>
      {isEnding && <TakeOff onOff={onOff} onClose={() => setIsEnding(false)} />}
    </div>
  )
}

function TakeOff({ onOff, onClose }: { onOff: () => void; onClose: () => void }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const takeOff = useMutation({
    mutationFn: () => ask(() => api.DELETE("/admin/v1/me/totp")),
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: meKey })
      say(t("app.is_off"))
      onOff()
    },
  })
  return (
    <Dialog title={t("app.take_off")} open onClose={onClose}>
      {takeOff.error && <Notice tone="bad">{sentenceOf(t, takeOff.error)}</Notice>}
      <p className="mt-2">{t("app.take_off_text")}</p>
      <DialogButtons>
        <Button onClick={onClose}>{t("part.cancel")}</Button>
        <Button tone="bad" busy={takeOff.isPending} onClick={() => takeOff.mutate()}>
          {t("app.take_off")}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
