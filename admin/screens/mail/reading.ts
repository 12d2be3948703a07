import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query"
import { api, ask } from "../../kit/api.ts"
import type { MailSearch } from "./search.ts"

const pageLength = 50

export function mailsFound(search: MailSearch) {
  return infiniteQueryOptions({
    queryKey: ["mails", "list", search],
    queryFn: ({ pageParam }) => {
      const query = { ...search, limit: pageLength, ...(pageParam !== undefined && { after: pageParam }) }
      return ask(() => api.GET("/admin/v1/mails", { params: { query } }))
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
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
