import { useMutation, useQueryClient } from "@tanstack/react-query"
import { type FormEvent, useRef, useState } from "react"
import { api, ask, keyed, newKey } from "../../kit/api.ts"
import { useMay, useMe } from "../../kit/me.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { TextField } from "../../parts/field.tsx"
import { Notice } from "../../parts/states.tsx"
import type { RefundRequest } from "./reading.ts"

/** Whoever asked can only take it back; anybody else who may give refunds decides. */
export function Decide({ request }: { request: RefundRequest }) {
  const { t } = useWords()
  const me = useMe()
  const mayRefund = useMay("payments.refund")
  if (request.state !== "asked") return null
  if (!mayRefund) return <p className="mt-4 text-muted">{t("requests.may_not")}</p>
  return request.askedBy === me.id ? <Own request={request} /> : <Other request={request} />
}

function Own({ request: { requestId } }: { request: RefundRequest }) {
  const { t } = useWords()
  const takeBack = useDeed(t("requests.done.take_back"), () =>
    ask(() => api.DELETE("/admin/v1/refund-requests/{requestId}", { params: { path: { requestId } } })),
  )
  return (
    <div className="mt-4 grid gap-3">
      {takeBack.error && <Notice tone="bad">{sentenceOf(t, takeBack.error)}</Notice>}
      <p className="text-muted">{t("requests.own")}</p>
      <div>
        <Button busy={takeBack.isPending} onClick={() => takeBack.mutate()}>
          {t("requests.take_back")}
        </Button>
      </div>
    </div>
  )
}

function Other({ request: { requestId, kind } }: { request: RefundRequest }) {
  const { t } = useWords()
  const [isRefusing, setIsRefusing] = useState(false)
  const key = useRef(newKey())
  const isByHand = kind === "credit" || kind === "card"
  const approve = useDeed(t(isByHand ? "requests.done.approve_given" : "requests.done.approve"), () =>
    ask(() =>
      api.POST("/admin/v1/refund-requests/{requestId}/approval", {
        params: { path: { requestId }, header: keyed(key.current) },
      }),
    ),
  )
  return (
    <div className="mt-4 grid gap-3">
      {approve.error && <Notice tone="bad">{sentenceOf(t, approve.error)}</Notice>}
      <div className="flex flex-wrap gap-2">
        <Button tone="primary" busy={approve.isPending} onClick={() => approve.mutate()}>
          {t(isByHand ? "requests.approve_given" : "requests.approve")}
        </Button>
        <Button onClick={() => setIsRefusing(true)}>{t("requests.refuse")}</Button>
      </div>
      {isRefusing && <RefuseDialog requestId={requestId} onClose={() => setIsRefusing(false)} />}
    </div>
  )
}

function RefuseDialog({ requestId, onClose }: { requestId: string; onClose: () => void }) {
  const { t } = useWords()
  const [reason, setReason] = useState("")
  const refuse = useDeed(
    t("requests.done.refuse"),
    () =>
      ask(() =>
        api.POST("/admin/v1/refund-requests/{requestId}/refusal", {
          params: { path: { requestId } },
          body: { reason: reason.trim() },
        }),
      ),
    onClose,
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    refuse.mutate()
  }
  return (
    <Dialog title={t("requests.refuse_title")} open onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        {refuse.error && <Notice tone="bad">{sentenceOf(t, refuse.error)}</Notice>}
        <TextField
          label={t("requests.refuse_why")}
          required
          maxLength={300}
          value={reason}
          onChange={setReason}
        />
        <DialogButtons>
          <Button onClick={onClose}>{t("part.cancel")}</Button>
          <Button type="submit" tone="bad" busy={refuse.isPending}>
            {t("requests.refuse")}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}

function useDeed(done: string, act: () => Promise<unknown>, after?: () => void) {
  const queries = useQueryClient()
  const readAgain = async () => {
    await queries.invalidateQueries({ queryKey: ["refund_requests"] })
    await queries.invalidateQueries({ queryKey: ["orders"] })
    await queries.invalidateQueries({ queryKey: ["oddities"] })
    await queries.invalidateQueries({ queryKey: ["gift_cards"] })
  }
  return useMutation({
    mutationFn: act,
    async onSuccess() {
      after?.()
      await readAgain()
      say(done)
    },
    onError: () => void readAgain(),
  })
}
