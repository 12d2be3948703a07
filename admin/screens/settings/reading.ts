import { queryOptions } from "@tanstack/react-query"
import type { Shape } from "../../../client/index.ts"
import { api, ask } from "../../kit/api.ts"

export type Page = Shape<"PageSettings">

export const pageKinds = ["page", "imprint", "privacy", "terms", "returns"] as const

export const allPages = queryOptions({
  queryKey: ["settings", "pages"],
  queryFn: () => ask(() => api.GET("/admin/v1/pages")),
  select: ({ pages }) => pages,
})

export const pageKey = (pageId: string) => ["settings", "page", pageId]

export function pageNamed(pageId: string) {
  return queryOptions({
    queryKey: pageKey(pageId),
    queryFn: () => ask(() => api.GET("/admin/v1/pages/{pageId}", { params: { path: { pageId } } })),
  })
}
