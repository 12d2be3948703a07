import { useQuery } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import type { Shape } from "../../../client/index.ts"
import { momentText, moneyText } from "../../kit/format.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { TextField } from "../../parts/field.tsx"
import { ErrorState, Loading, Notice } from "../../parts/states.tsx"
import { type Oddity, ordersFor, useOddityAct } from "./reading.ts"

/** Which order the money is for: only those are shown that need exactly so much. */
export function AttachDialog({ oddity, onClose }: { oddity: Oddity; onClose: () => void }) {
  const { t, locale } = useWords()
  const { oddityId } = oddity
  const { data, error, refetch } = useQuery(ordersFor(oddityId))
  const [orderId, setOrderId] = useState("")
  const [why, setWhy] = useState("")
  const act = useOddityAct({ oddityId, act: "attach", done: t("oddities.done.attach"), orderId })
  const amount = oddity.amount ? moneyText(locale, oddity.amount) : "–"
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!act.isPending) act.mutate(why.trim(), { onSuccess: onClose })
  }
  const hasOrders = data !== undefined && data.orders.length > 0
  return (
    <Dialog title={t("oddities.act.attach")} open onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        {act.error && <Notice tone="bad">{sentenceOf(t, act.error)}</Notice>}
        {error && <ErrorState error={error} retry={() => void refetch()} />}
        {!data && !error && <Loading />}
        {data && !hasOrders && <p>{t("oddities.attach_none", { amount })}</p>}
        {hasOrders && (
          <>
            <p>{t("oddities.attach_text", { amount })}</p>
            <fieldset className="grid max-h-72 gap-1 overflow-y-auto">
              <legend className="mb-1 font-medium text-[0.95rem]">{t("oddities.attach_orders")}</legend>
              {data.orders.map((order) => (
                <Choice
                  key={order.orderId}
                  order={order}
                  isChosen={order.orderId === orderId}
                  choose={() => setOrderId(order.orderId)}
                />
              ))}
            </fieldset>
            <TextField
              label={t("oddities.why")}
              hint={t("oddities.why_hint")}
              required
              maxLength={300}
              value={why}
              onChange={setWhy}
            />
          </>
        )}
        <DialogButtons>
          <Button onClick={onClose}>{t("part.cancel")}</Button>
          {hasOrders && (
            <Button type="submit" tone="primary" busy={act.isPending}>
              {t("oddities.act.attach")}
            </Button>
          )}
        </DialogButtons>
      </form>
    </Dialog>
  )
}

type ChoiceProps = { order: Shape<"UnpaidOrder">; isChosen: boolean; choose: () => void }

function Choice({ order, isChosen, choose }: ChoiceProps) {
  const { t, locale } = useWords()
  const { number, buyerName, email, placedAt } = order
  return (
    <label className="flex min-h-11 cursor-pointer items-start gap-3 py-1.5">
      <input
        type="radio"
        name="order"
        required
        checked={isChosen}
        onChange={choose}
        className="mt-0.5 size-5 shrink-0 accent-primary"
      />
      <span className="min-w-0">
        {t("oddities.open_order", { number })}
        <span className="block break-words text-muted text-sm">
          {[buyerName, email, momentText(locale, placedAt)].filter(Boolean).join(" · ")}
        </span>
      </span>
    </label>
  )
}
