import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query"
import { useRef } from "react"
import type { Shape } from "../../../client/index.ts"
import { api, ask, newKey } from "../../kit/api.ts"
import { say } from "../../kit/toasts.ts"
import { giftsEn } from "../../messages/gifts.en.ts"
import { bring } from "../../messages/here.ts"
import type { GiftCardsSearch } from "./search.ts"

bring(giftsEn)

export type GiftCard = Shape<"GiftCard">
export type CardEntry = Shape<"GiftCardEntry">

export async function giftCardsPage(search: GiftCardsSearch, after: string | undefined, limit: number) {
  const { q, state, orderId } = search
  const query = {
    limit,
    ...{ ...(q && { q }), ...(state && { state }), ...(orderId && { orderId }) },
    ...(after !== undefined && { after }),
  }
  const { cards, next } = await ask(() => api.GET("/admin/v1/gift-cards", { params: { query } }))
  return { rows: cards, next }
}

export function cardNamed(cardId: string) {
  return queryOptions({
    queryKey: ["gift_cards", "one", cardId],
    queryFn: () => ask(() => api.GET("/admin/v1/gift-cards/{cardId}", { params: { path: { cardId } } })),
  })
}

export function letterOf(cardId: string) {
  return queryOptions({
    queryKey: ["gift_cards", "letter", cardId],
    queryFn: () =>
      ask(() => api.GET("/admin/v1/gift-cards/{cardId}/letter", { params: { path: { cardId } } })),
    select: ({ letter }) => letter,
  })
}

export function creditOf(customerId: string) {
  return queryOptions({
    queryKey: ["gift_cards", "credit", customerId],
    queryFn: () =>
      ask(() =>
        api.GET("/admin/v1/customers/{customerId}/store-credit", { params: { path: { customerId } } }),
      ),
    select: ({ credits }) => credits,
  })
}

type Act<Result> = {
  act: (key: string) => Promise<Result>
  done: string | ((result: Result) => string)
  after?: (result: Result) => void
}

/** Something done to a card or to credit: once, however often it is pressed. One intention has one key. */
export function useCardAct<Result>({ act, done, after }: Act<Result>) {
  const queries = useQueryClient()
  const key = useRef(newKey())
  const isRunning = useRef(false)
  const mutation = useMutation({
    mutationFn: () => act(key.current),
    async onSuccess(result) {
      key.current = newKey()
      say(typeof done === "string" ? done : done(result))
      after?.(result)
      await queries.invalidateQueries({ queryKey: ["gift_cards"] })
      await queries.invalidateQueries({ queryKey: ["list", "gift_cards"] })
    },
    onSettled() {
      isRunning.current = false
    },
  })
  const mutate = () => {
    if (isRunning.current) return
    isRunning.current = true
    mutation.mutate()
  }
  return { mutate, isPending: mutation.isPending, error: mutation.error }
}
