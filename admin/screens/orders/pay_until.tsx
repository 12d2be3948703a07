import { type FormEvent, useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { dayText } from "../../kit/format.ts"
import { useMay } from "../../kit/me.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Check } from "../../parts/check.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { TextField } from "../../parts/field.tsx"
import { Notice } from "../../parts/states.tsx"
import { useAct } from "./acting.ts"
import "./aftersale_words.ts"
import { mayExpire, type Order } from "./standing.ts"

/** Until when the money of an order is waited for, and for whoever may, longer. */
export function PayUntil({ order }: { order: Order }) {
  const { t, locale } = useWords()
  const mayWrite = useMay("orders.write")
  const [isOpen, setIsOpen] = useState(false)
  if (!mayExpire(order)) return null
  const { payUntil } = order
  return (
    <div className="mt-3 grid gap-2">
      <p className="text-sm">
        {payUntil ? t("order.pay_until", { day: dayText(locale, payUntil) }) : t("order.pay_until_ever")}
      </p>
      {mayWrite && (
        <div>
          <Button onClick={() => setIsOpen(true)}>{t("order.extend")}</Button>
        </div>
      )}
      {isOpen && <ExtendDialog order={order} onClose={() => setIsOpen(false)} />}
    </div>
  )
}

const dayMs = 86_400_000
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10)

function ExtendDialog({ order, onClose }: { order: Order; onClose: () => void }) {
  const { t } = useWords()
  const { orderId } = order
  const until = Math.max(order.payUntil ? Date.parse(order.payUntil) : 0, Date.now())
  const [day, setDay] = useState(dayOf(until + 7 * dayMs))
  const [isForEver, setIsForEver] = useState(false)
  const extend = useAct({
    act: () =>
      ask(() =>
        api.PUT("/admin/v1/orders/{orderId}/pay-until", {
          params: { path: { orderId } },
          body: { payUntil: isForEver ? null : new Date(`${day}T12:00:00`).toISOString() },
        }),
      ),
    done: () => t("order.done.extend"),
    after: onClose,
    quiet: true,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    extend.mutate()
  }
  return (
    <Dialog title={t("order.extend_title")} open onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        {extend.error && <Notice tone="bad">{sentenceOf(t, extend.error)}</Notice>}
        <Check label={t("order.extend_ever")} checked={isForEver} onChange={setIsForEver} />
        {!isForEver && (
          <TextField
            label={t("order.extend_day")}
            hint={t("order.extend_hint")}
            type="date"
            min={dayOf(Date.now() + dayMs)}
            max={dayOf(Date.now() + 365 * dayMs)}
            required
            value={day}
            onChange={setDay}
          />
        )}
        <DialogButtons>
          <Button onClick={onClose}>{t("part.cancel")}</Button>
          <Button type="submit" tone="primary" busy={extend.isPending}>
            {isForEver ? t("order.extend_ever") : t("order.extend_submit")}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}
