import { queryOptions } from "@tanstack/react-query"
import { api, ask } from "../../kit/api.ts"
import type { MailSearch } from "./search.ts"

export async function mailsPage(search: MailSearch, after: string | undefined, limit: number) {
  const { q, state } = search
  const query = { limit, ...(q && { q }), ...(state && { state }), ...(after !== undefined && { after }) }
  const { mails, next } = await ask(() => api.GET("/admin/v1/mails", { params: { query } }))
  return { rows: mails, next }
}

/** Whether some mail was given up. */
export const deadMails = queryOptions({
  queryKey: ["mails", "dead"],
  queryFn: () => ask(() => api.GET("/admin/v1/mails", { params: { query: { state: "dead", limit: 10 } } })),
})

export function mailNamed(mailId: string) {
  return queryOptions({
    queryKey: ["mails", "one", mailId],
    queryFn: () => ask(() => api.GET("/admin/v1/mails/{mailId}", { params: { path: { mailId } } })),
  })
}
