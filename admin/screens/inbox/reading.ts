import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query"
import type { Shape } from "../../../client/index.ts"
import { api, ask } from "../../kit/api.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import type { Words } from "../../kit/words.ts"
import { bring } from "../../messages/here.ts"
import { inboxEn } from "../../messages/inbox.en.ts"
import type { InboxSearch } from "./search.ts"

bring(inboxEn)

export type Message = Shape<"ProviderMessage">
export type MessageRead = Shape<"ProviderMessageRead">

export async function messagesPage(search: InboxSearch, after: string | undefined, limit: number) {
  const { q, state, provider } = search
  const query = {
    limit,
    ...{ ...(q && { q }), ...(state && { state }), ...(provider && { provider }) },
    ...(after !== undefined && { after }),
  }
  const { messages, next } = await ask(() => api.GET("/admin/v1/provider-messages", { params: { query } }))
  return { rows: messages, next }
}

export function messageNamed(messageId: string) {
  return queryOptions({
    queryKey: ["provider_messages", "one", messageId],
    queryFn: () =>
      ask(() => api.GET("/admin/v1/provider-messages/{messageId}", { params: { path: { messageId } } })),
  })
}

/** Why a message was refused, or waits; what the shop does not name in words stands as it is. */
export function reasonText({ t }: Pick<Words, "t">, reason: string): string {
  switch (reason) {
    case "another account":
      return t("inbox.reason.account")
    case "another order":
      return t("inbox.reason.order")
    case "another currency":
      return t("inbox.reason.currency")
    case "another amount":
      return t("inbox.reason.amount")
    case "unknown payment":
      return t("inbox.reason.payment")
    default:
      return reason
  }
}

/** Hears a message once more. Twice does no more than once: money moves by what the provider answers. */
export function useReplay(messageId: string) {
  const { t } = useWords()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () =>
      ask(() =>
        api.POST("/admin/v1/provider-messages/{messageId}/replay", { params: { path: { messageId } } }),
      ),
    onSuccess: ({ heard, ...read }) => {
      queries.setQueryData(messageNamed(messageId).queryKey, read)
      say(t(`inbox.heard.${heard}`))
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ["provider_messages"] }),
  })
}
