import { Link, useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import type { Shape } from "../../../client/index.ts"
import { api, ask, keyed } from "../../kit/api.ts"
import { moneyText } from "../../kit/format.ts"
import { useMay } from "../../kit/me.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { Notice } from "../../parts/states.tsx"
import { useAct } from "./acting.ts"
import { methodText } from "./method.ts"
import { dueOf, type Order } from "./standing.ts"

type Payment = Shape<"OrderPayment">
type Props = { order: Order; payments: readonly Payment[] }

/** Money that people send, and that nobody can be asked about. */
export const isByHand = ({ provider }: Payment) => provider === "transfer" || provider === "cash"

/** A transfer that was given up and may come all the same, and one that has come. */
export function Late({ order, payments }: Props) {
  const { t, locale } = useWords()
  const mayRecord = useMay("payments.write")
  const [isAsking, setIsAsking] = useState(false)
  const late = payments.filter(({ isLate }) => isLate)
  const givenUp = payments.find(
    (one) => isByHand(one) && one.state === "canceled" && one.amount.minor > one.waived.minor,
  )
  const mayCome = late.length === 0 && mayRecord && !isMissing(order)
  return (
    <>
      {late.map(({ intentId, captured, refunded, method }) => (
        <p key={intentId} className="mt-3 text-sm">
          {t(refunded.minor < captured.minor ? "order.late" : "order.late_returned", {
            amount: moneyText(locale, captured),
            method: methodText(t, method),
          })}{" "}
          {refunded.minor < captured.minor && (
            <Link to="/orders/money/oddities" className="text-link underline">
              {t("order.late_where")}
            </Link>
          )}
        </p>
      ))}
      {givenUp && mayCome && (
        <Button className="mt-3 w-full" onClick={() => setIsAsking(true)}>
          {t("order.late_note", { method: methodText(t, givenUp.method) })}
        </Button>
      )}
      {givenUp && isAsking && (
        <LateDialog order={order} payment={givenUp} onClose={() => setIsAsking(false)} />
      )}
    </>
  )
}

function isMissing(order: Order): boolean {
  return (
    order.sale === "open" &&
    ["pending", "partly_paid", "voided"].includes(order.money) &&
    dueOf(order).minor > 0
  )
}

type Asking = { order: Order; payment: Payment; onClose: () => void }

/** It leads on to where the money is sent back from. */
function LateDialog({ order, payment, onClose }: Asking) {
  const { t, locale } = useWords()
  const navigate = useNavigate()
  const seesOddities = useMay("payments.read")
  const { orderId } = order
  const minor = payment.amount.minor - payment.waived.minor
  const note = useAct({
    async act(_none, key) {
      const params = { path: { orderId }, header: keyed(key) }
      const { oddity } = await ask(() => api.POST("/admin/v1/orders/{orderId}/late-payment", { params }))
      const to = "/orders/money/oddities/$oddityId"
      if (seesOddities) await navigate({ to, params: { oddityId: oddity.oddityId } })
    },
    done: () => t("order.done.late"),
    after: onClose,
    quiet: true,
  })
  const values = {
    amount: moneyText(locale, { ...payment.amount, minor }),
    method: methodText(t, payment.method),
  }
  return (
    <Dialog title={t("order.late_note", values)} open onClose={onClose}>
      {note.error && <Notice tone="bad">{sentenceOf(t, note.error)}</Notice>}
      <p className="mt-2">{t("order.late_text", values)}</p>
      <DialogButtons>
        <Button onClick={onClose}>{t("part.cancel")}</Button>
        <Button tone="primary" busy={note.isPending} onClick={() => note.mutate()}>
          {t("order.late_submit", values)}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
