import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query"
import type { Shape } from "../../../client/index.ts"
import { api, ask } from "../../kit/api.ts"
import { momentText, moneyText } from "../../kit/format.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import type { Words } from "../../kit/words.ts"
import { bring } from "../../messages/here.ts"
import { odditiesEn } from "../../messages/oddities.en.ts"
import type { OdditiesSearch } from "./search.ts"

bring(odditiesEn)

export type Oddity = Shape<"Oddity">
export type OddityDeed = Shape<"OddityDeed">
export type OddityAct = Oddity["acts"][number]

export async function odditiesPage(search: OdditiesSearch, after: string | undefined, limit: number) {
  const { state = "open", kind } = search
  const query = { limit, state, ...(kind && { kind }), ...(after !== undefined && { after }) }
  const { oddities, next } = await ask(() => api.GET("/admin/v1/oddities", { params: { query } }))
  return { rows: oddities, next }
}

export function oddityNamed(oddityId: string) {
  return queryOptions({
    queryKey: ["oddities", "one", oddityId],
    queryFn: () => ask(() => api.GET("/admin/v1/oddities/{oddityId}", { params: { path: { oddityId } } })),
  })
}

/** What has happened, in one sentence. */
export function causeText({ t, locale }: Pick<Words, "t" | "locale">, oddity: Oddity): string {
  const { kind, reason, refundId } = oddity
  const amount = oddity.amount ? moneyText(locale, oddity.amount) : "–"
  const other = oddity.other ? moneyText(locale, oddity.other) : "–"
  switch (kind) {
    case "payment_without_order":
      return reason === "authorized"
        ? t("oddities.cause.held_without_order", { amount })
        : t("oddities.cause.payment_without_order", { amount })
    case "dispute":
      if (oddity.disputeState && oddity.disputeState !== "needs_response")
        return t(`oddities.cause.dispute_${oddity.disputeState}`, { amount })
      return oddity.respondBy
        ? t("oddities.cause.dispute_by", { amount, moment: momentText(locale, oddity.respondBy) })
        : t("oddities.cause.dispute", { amount })
    case "authorization_ends":
      return t("oddities.cause.authorization_ends", {
        amount,
        moment: oddity.respondBy ? momentText(locale, oddity.respondBy) : "–",
      })
    case "amount_differs":
      return t("oddities.cause.amount_differs", { amount, other })
    case "message_refused":
      if (reason === "another account") return t("oddities.cause.message_account")
      if (reason === "another order") return t("oddities.cause.message_order")
      if (reason === "another currency") return t("oddities.cause.message_currency", { amount, other })
      return t("oddities.cause.message_payment")
    case "unknown_too_long":
      return refundId === null
        ? t("oddities.cause.payment_unknown", { amount })
        : t("oddities.cause.refund_unknown", { amount })
    case "reconciliation_difference":
      if (reason === "ours_only") return t("oddities.cause.ours_only", { amount })
      if (reason === "theirs_only") return t("oddities.cause.theirs_only", { amount })
      if (reason === "currency_differs") return t("oddities.cause.difference_currency", { amount, other })
      return t("oddities.cause.difference_amount", { amount, other })
    case "paid_twice":
      return t(isByHand(oddity) ? "oddities.cause.paid_twice_later" : "oddities.cause.paid_twice", { amount })
    default:
      return t(`oddities.cause.${kind}`, { amount })
  }
}

/** What the button of an act says. */
export function actText({ t, locale }: Pick<Words, "t" | "locale">, oddity: Oddity, act: OddityAct): string {
  if (act === "give_credit" || act === "attach" || act === "ask_to_pay") return t(`oddities.act.${act}`)
  if (act === "look_up" || act === "compare" || act === "answer") return t(`oddities.act.${act}`)
  if (act === "capture")
    return t("oddities.act.capture", { amount: oddity.amount ? moneyText(locale, oddity.amount) : "–" })
  if (isHeld(oddity)) return t("oddities.act.let_go")
  const amount = oddity.amount ? moneyText(locale, oddity.amount) : "–"
  if (isByHand(oddity)) return t("oddities.act.sent_back", { amount })
  return oddity.kind === "refund_failed"
    ? t("oddities.act.retry", { amount })
    : t("oddities.act.give_back", { amount })
}

/** What closing one says: whose refund came back may have got it another way. */
export function dismissText({ t }: Pick<Words, "t">, { kind }: Oddity): string {
  return kind === "refund_returned" ? t("oddities.dismiss_returned") : t("oddities.dismiss")
}

export const isHeld = ({ kind, reason }: Oddity) =>
  kind === "payment_without_order" && reason === "authorized"

/** Money that somebody sent or brought: the shop cannot send it back. */
export const isByHand = ({ provider }: Oddity) => provider === "transfer" || provider === "cash"

/** The newest orders that the money of a payment without an order could be for. */
export function ordersFor(oddityId: string) {
  return queryOptions({
    queryKey: ["oddities", "orders", oddityId],
    queryFn: () =>
      ask(() => api.GET("/admin/v1/oddities/{oddityId}/orders", { params: { path: { oddityId } } })),
  })
}

const sends = {
  give_back: (oddityId: string, why: string) =>
    ask(() =>
      api.POST("/admin/v1/oddities/{oddityId}/refund", { params: { path: { oddityId } }, body: { why } }),
    ),
  attach: (oddityId: string, why: string, orderId: string) =>
    ask(() =>
      api.POST("/admin/v1/oddities/{oddityId}/order", {
        params: { path: { oddityId } },
        body: { why, orderId },
      }),
    ),
  give_credit: (oddityId: string, why: string) =>
    ask(() =>
      api.POST("/admin/v1/oddities/{oddityId}/credit", { params: { path: { oddityId } }, body: { why } }),
    ),
  ask_to_pay: (oddityId: string) =>
    ask(() => api.POST("/admin/v1/oddities/{oddityId}/payment-request", { params: { path: { oddityId } } })),
  look_up: (oddityId: string) =>
    ask(() => api.POST("/admin/v1/oddities/{oddityId}/look-up", { params: { path: { oddityId } } })),
  capture: (oddityId: string) =>
    ask(() => api.POST("/admin/v1/oddities/{oddityId}/capture", { params: { path: { oddityId } } })),
  compare: (oddityId: string) =>
    ask(() => api.POST("/admin/v1/oddities/{oddityId}/comparison", { params: { path: { oddityId } } })),
  answer: (oddityId: string, why: string) =>
    ask(() =>
      api.POST("/admin/v1/oddities/{oddityId}/answer", { params: { path: { oddityId } }, body: { why } }),
    ),
  dismiss: (oddityId: string, why: string) =>
    ask(() =>
      api.POST("/admin/v1/oddities/{oddityId}/dismissal", { params: { path: { oddityId } }, body: { why } }),
    ),
}

/** Something done about an oddity. The shop itself sees to it that it is done once. */
export function useOddityAct(given: {
  oddityId: string
  act: OddityAct | "dismiss"
  done: string
  /** Which one is paid by it. */
  orderId?: string
}) {
  const { oddityId, act, done, orderId = "" } = given
  const { t } = useWords()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (why: string) => sends[act](oddityId, why, orderId),
    async onSuccess(reply) {
      queries.setQueryData(oddityNamed(oddityId).queryKey, reply)
      say(reply.requestId === null ? done : t("oddities.waits"))
    },
    // Also after a refusal: somebody else may have been quicker.
    onSettled: () => queries.invalidateQueries({ queryKey: ["oddities"] }),
  })
}
