import { useRef, useState } from "react"
import type { Shape } from "../../../client/index.ts"
import { api, ask, keyed } from "../../kit/api.ts"
import { type Money, momentText, moneyText } from "../../kit/format.ts"
import { useMay } from "../../kit/me.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { Notice } from "../../parts/states.tsx"
import { useAct } from "./acting.ts"
import type { Order } from "./standing.ts"

type Payment = Shape<"OrderPayment">

const soonMs = 86_400_000

/** Payments that are promised and taken later: how much of each, until when, and what went wrong. */
export function Authorized({ order, payments }: { order: Order; payments: readonly Payment[] }) {
  const { t } = useWords()
  const mayCapture = useMay("payments.write")
  const [isAsking, setIsAsking] = useState(false)
  const shown = payments.filter(({ captureAt, state, captureFailure }) => {
    const isOver = state === "captured" || state === "declined" || state === "canceled"
    return captureAt === "dispatch" && (!isOver || captureFailure !== null)
  })
  const openMinor = shown.reduce((sum, { open }) => sum + open.minor, 0)
  const open: Money = { minor: openMinor, currency: order.total.currency }
  return (
    <>
      {shown.map((payment) => (
        <Promised key={payment.intentId} payment={payment} />
      ))}
      {mayCapture && openMinor > 0 && (
        <Button className="mt-3 w-full" onClick={() => setIsAsking(true)}>
          {t("order.capture")}
        </Button>
      )}
      {isAsking && <CaptureDialog order={order} open={open} onClose={() => setIsAsking(false)} />}
    </>
  )
}

function Promised({ payment }: { payment: Payment }) {
  const { t, locale } = useWords()
  const { authorized, captured, open, authorizedUntil, captureFailure } = payment
  const isEnding = authorizedUntil !== null && Date.parse(authorizedUntil) - Date.now() < soonMs
  const openText = moneyText(locale, open)
  return (
    <div className="mt-2 grid gap-2">
      <p className="text-sm tabular-nums">
        {t("order.authorized", {
          authorized: moneyText(locale, authorized),
          captured: moneyText(locale, captured),
        })}
      </p>
      {open.minor === 0 && captureFailure !== null && <Notice tone="bad">{t("order.capture_ended")}</Notice>}
      {open.minor > 0 && captureFailure !== null && (
        <Notice tone="bad">{t("order.capture_failed", { amount: openText })}</Notice>
      )}
      {open.minor > 0 && captureFailure === null && authorizedUntil !== null && (
        <p className={`text-sm ${isEnding ? "text-warn" : "text-muted"}`}>
          {t("order.authorized_until", { at: momentText(locale, authorizedUntil) })}
        </p>
      )}
    </div>
  )
}

type Asking = { order: Order; open: Money; onClose: () => void }

/** The buyer's card is charged, also for what has not left: said before it is done. */
function CaptureDialog({ order, open, onClose }: Asking) {
  const { t, locale } = useWords()
  const { orderId } = order
  const isLeft = useRef(false)
  const amount = moneyText(locale, open)
  const capture = useAct({
    async act(_none, key) {
      const params = { path: { orderId }, header: keyed(key) }
      const { payments } = await ask(() => api.POST("/admin/v1/orders/{orderId}/captures", { params }))
      isLeft.current = payments.some((payment) => payment.open.minor > 0)
    },
    done: () => (isLeft.current ? t("order.capture_not_yet") : t("order.done.capture", { amount })),
    after: onClose,
    quiet: true,
  })
  return (
    <Dialog title={t("order.capture")} open onClose={onClose}>
      {capture.error && <Notice tone="bad">{sentenceOf(t, capture.error)}</Notice>}
      <p className="mt-2">{t("order.capture_text", { amount })}</p>
      <DialogButtons>
        <Button onClick={onClose}>{t("part.cancel")}</Button>
        <Button tone="primary" busy={capture.isPending} onClick={() => capture.mutate()}>
          {t("order.capture_submit", { amount })}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
