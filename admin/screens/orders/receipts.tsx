import { useQuery } from "@tanstack/react-query"
import { Link, useNavigate } from "@tanstack/react-router"
import { type FormEvent, useState } from "react"
import type { Shape } from "../../../client/index.ts"
import { api, ask, keyed } from "../../kit/api.ts"
import { digitsOf, type Money, moneyText } from "../../kit/format.ts"
import { useMay } from "../../kit/me.ts"
import { amountText, minorOf, typedAmount } from "../../kit/numbers.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { NumberField } from "../../parts/number_field.tsx"
import { Notice } from "../../parts/states.tsx"
import { useAct } from "./acting.ts"
import { methodText } from "./method.ts"
import { isByHand } from "./paid_by.ts"
import { receiptPreview } from "./reading.ts"
import { type Order, type Payments, standingOf } from "./standing.ts"
import { Notes } from "./take_back.tsx"

type Payment = Shape<"OrderPayment">
type Preview = Shape<"ReceiptPreview">

/** What came that the order does not need, and where more of it is noted that nobody waits for. */
export function Receipts({ order, payments }: { order: Order; payments: Payments }) {
  const { t } = useWords()
  const mayNote = useMay("payments.write")
  const [isAsking, setIsAsking] = useState(false)
  const byHand = payments.payments.find(isByHand)
  const isAwaited = standingOf(order, []).step?.kind === "record_payment"
  const lacking = order.sale === "canceled" ? null : payments.lacking
  const expected = lacking && (lacking.minor > 0 || !byHand) ? lacking : byHand?.amount
  return (
    <>
      {payments.payments
        .filter(({ isLate, takenBack }) => isLate && !takenBack)
        .map((payment) => (
          <TooMuch key={payment.intentId} order={order} payment={payment} payments={payments} />
        ))}
      <Notes order={order} payments={payments} />
      {expected && mayNote && !isAwaited && (
        <Button className="mt-3 w-full" onClick={() => setIsAsking(true)}>
          {t("order.receipt_note")}
        </Button>
      )}
      {expected && isAsking && (
        <ReceiptDialog
          order={order}
          expected={expected}
          method={lacking ? undefined : byHand?.method}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  )
}

function TooMuch({ order, payment, payments }: { order: Order; payment: Payment; payments: Payments }) {
  const { t, locale } = useWords()
  const { intentId, captured, refunded, method } = payment
  const isOver = refunded.minor >= captured.minor
  const isCredit = payments.refunds.some((one) => one.intentId === intentId && one.asCredit)
  const said = isOver ? (isCredit ? "order.late_credit" : "order.late_returned") : "order.late"
  return (
    <p className="mt-3 text-sm">
      {t(said, { amount: moneyText(locale, captured), method: methodText(t, method, order) })}{" "}
      {!isOver && (
        <Link to="/orders/money/oddities" className="text-link underline">
          {t("order.late_where")}
        </Link>
      )}
    </p>
  )
}

/** Without a method whoever notes says how it came. */
type Asking = { order: Order; expected: Money; method: string | undefined; onClose: () => void }

const ways = ["transfer", "cash"] as const
type Way = (typeof ways)[number]

/** How much has come, and what that means, before it is noted. What is too much leads on to its oddity. */
export function ReceiptDialog({ order, expected, method, onClose }: Asking) {
  const { t, locale } = useWords()
  const { currency } = expected
  const [typed, setTyped] = useState(amountText(expected))
  const minor = minorOf(typed, currency)
  const amount = minor !== undefined && minor > 0 ? { minor, currency } : undefined
  const preview = useQuery({ ...receiptPreview(order, amount), enabled: amount !== undefined })
  const shown = amount && preview.data
  const [way, setWay] = useState<Way>("transfer")
  const by = method === undefined ? way : undefined
  const note = useNote({ order, amount, preview: shown, by, onClose })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (shown) note.mutate()
  }
  const error = note.error ?? preview.error
  const example = typedAmount(locale, { minor: 1250, currency })
  return (
    <Dialog title={t("order.payment_title")} open onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        {error && <Notice tone="bad">{sentenceOf(t, error)}</Notice>}
        <NumberField
          label={t("order.receipt_amount", { currency })}
          hint={t("order.receipt_hint")}
          problem={amount ? undefined : t("order.receipt_wrong", { example })}
          digits={digitsOf(currency)}
          required
          value={typed}
          onChange={setTyped}
          className="tabular-nums"
        />
        {method === undefined && <HowItCame way={way} onChange={setWay} />}
        {shown && (
          <Notice tone={shown.left.minor + shown.tooMuch.minor > 0 ? "warn" : "plain"}>
            {meaning(shown)}
          </Notice>
        )}
        <DialogButtons>
          <Button onClick={onClose}>{t("part.cancel")}</Button>
          <Button type="submit" tone="primary" busy={note.isPending} disabled={!shown}>
            {t("order.payment_submit")}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )

  function meaning({ pays, left, tooMuch }: Preview): string {
    const [paid, more] = [moneyText(locale, pays), moneyText(locale, tooMuch)]
    if (pays.minor === 0) return t("order.receipt_none", { more })
    if (tooMuch.minor > 0) return t("order.receipt_more", { pays: paid, more })
    const part = method === undefined ? "order.receipt_part_lacking" : "order.receipt_part"
    if (left.minor > 0) return t(part, { amount: paid, left: moneyText(locale, left) })
    return t("order.payment_text", {
      amount: paid,
      method: method === undefined ? methodText(t, way) : methodText(t, method, order),
    })
  }
}

/** For money that was promised by a card, and comes another way. */
function HowItCame({ way, onChange }: { way: Way; onChange: (way: Way) => void }) {
  const { t } = useWords()
  return (
    <fieldset>
      <legend className="font-medium">{t("order.receipt_by")}</legend>
      {ways.map((one) => (
        <label key={one} className="flex min-h-11 cursor-pointer items-center gap-3">
          <input
            type="radio"
            name="by"
            checked={one === way}
            onChange={() => onChange(one)}
            className="size-5 shrink-0 accent-primary"
          />
          {t(`order.receipt_by.${one}`)}
        </label>
      ))}
    </fieldset>
  )
}

type Noting = {
  order: Order
  amount: Money | undefined
  preview: Preview | undefined
  by: Way | undefined
  onClose: () => void
}

function useNote({ order: { orderId }, amount, preview, by, onClose }: Noting) {
  const { t, locale } = useWords()
  const navigate = useNavigate()
  const seesOddities = useMay("payments.read")
  return useAct({
    async act(_none, key) {
      if (!amount || !preview) throw new Error("what it means is shown first")
      const params = { path: { orderId }, header: keyed(key) }
      const body = { amount, received: preview.received, ...(by && { by }) }
      const noted = await ask(() => api.POST("/admin/v1/orders/{orderId}/receipts", { params, body }))
      const { oddityId } = noted
      if (seesOddities && oddityId !== null)
        await navigate({ to: "/orders/money/oddities/$oddityId", params: { oddityId } })
      return noted
    },
    done(_none, { left, tooMuch }) {
      if (tooMuch.minor > 0) return t("order.done.receipt_more", { more: moneyText(locale, tooMuch) })
      if (left.minor > 0) return t("order.done.receipt_part", { left: moneyText(locale, left) })
      return t("order.done.record_payment")
    },
    after: onClose,
    quiet: true,
  })
}
