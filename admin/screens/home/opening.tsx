import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { api, ask, type Shape } from "../../kit/api.ts"
import { useMay } from "../../kit/me.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { Notice } from "../../parts/states.tsx"

/** Opens the shop to real customers once nothing is missing, and closes it again; never by a slip. */
export function Opening({ live, missing }: Shape<"ShopReadiness">) {
  const { t } = useWords()
  const mayOpen = useMay("settings.live")
  const [asks, setAsks] = useState(false)
  const turn = useTurn(live, () => setAsks(false))
  if (!mayOpen) return null
  const isWaiting = !live && missing.length > 0
  const close = () => {
    setAsks(false)
    turn.reset()
  }
  return (
    <div className="mt-4 grid justify-items-start gap-2 border-line border-t pt-4">
      {isWaiting && <p>{t("live.missing", { count: missing.length })}</p>}
      <Button tone={live ? "bad" : "primary"} disabled={isWaiting} onClick={() => setAsks(true)}>
        {live ? t("live.close") : t("live.open")}
      </Button>
      <Dialog title={live ? t("live.close_ask") : t("live.open_ask")} open={asks} onClose={close}>
        <div className="grid gap-3">
          {turn.error && <Notice tone="bad">{sentenceOf(t, turn.error)}</Notice>}
          <p>{live ? t("live.close_text") : t("live.open_text")}</p>
        </div>
        <DialogButtons>
          <Button onClick={close}>{t("part.cancel")}</Button>
          <Button tone={live ? "bad" : "primary"} busy={turn.isPending} onClick={() => turn.mutate()}>
            {live ? t("live.close") : t("live.open")}
          </Button>
        </DialogButtons>
      </Dialog>
    </div>
  )
}

function useTurn(live: boolean, onDone: () => void) {
  const { t } = useWords()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () =>
      live ? ask(() => api.DELETE("/admin/v1/shop/live")) : ask(() => api.POST("/admin/v1/shop/live")),
    async onSuccess(shop) {
      await queries.invalidateQueries({ queryKey: ["settings"] })
      say(shop.live ? t("live.opened") : t("live.closed"))
      onDone()
    },
    // Something is missing that was there before: the list shows what.
    onError: () => void queries.invalidateQueries({ queryKey: ["settings", "readiness"] }),
  })
}
