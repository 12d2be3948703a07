import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import type { Shape } from "../../../client/index.ts"
import { api, ask, keyed, newKey } from "../../kit/api.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { bring } from "../../messages/here.ts"
import { payLinksEn } from "../../messages/pay_links.en.ts"
import type { LinksSearch } from "./search.ts"

bring(payLinksEn)

export type ListedLink = Shape<"ListedPayLink">
export type Draft = Shape<"PayLinkDraft">

const linksKey = ["pay-links"]

// What a buyer does with it is seen without being asked for.
const againMs = 5_000

export async function linksPage({ state }: LinksSearch, after: string | undefined, limit: number) {
  const query = { limit, ...(state && { state }), ...(after !== undefined && { after }) }
  const { links, next } = await ask(() => api.GET("/admin/v1/pay-links", { params: { query } }))
  return { rows: links, next }
}

export function draftNamed(linkId: string) {
  return queryOptions({
    refetchInterval: againMs,
    queryKey: [...linksKey, "one", linkId],
    queryFn: () => ask(() => api.GET("/admin/v1/pay-links/{linkId}", { params: { path: { linkId } } })),
  })
}

/** Begins an order for somebody, and goes there. */
export function useBeginLink() {
  const { t } = useWords()
  const go = useNavigate()
  return useMutation({
    mutationFn: (body: { customerId?: string }) =>
      ask(() => api.POST("/admin/v1/pay-links", { params: { header: keyed(newKey()) }, body })),
    onSuccess: ({ linkId }) => void go({ to: "/orders/links/$linkId", params: { linkId } }),
    onError: (error) => say(sentenceOf(t, error), "bad"),
  })
}

/** One change of a draft; what came of it is read again before the next one. */
export function useChange<Input>(linkId: string, change: (input: Input) => Promise<unknown>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSettled: () => queries.invalidateQueries({ queryKey: [...linksKey, "one", linkId] }),
  })
}

export const pathOf = (linkId: string) => ({ params: { path: { linkId } } })
export const keyedPathOf = (linkId: string) => ({
  params: { path: { linkId }, header: keyed(newKey()) },
})
