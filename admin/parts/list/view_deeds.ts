import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query"
import { api, ask, type Shape } from "../../kit/api.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import type { ListName } from "./list.tsx"
import type { ListSearch } from "./search.ts"

export type KeptView = Omit<Shape<"View">, "search"> & { search: ListSearch }

// What an address holds is what a view can hold.
type Kept = Record<string, string | number | string[]>

const keyOf = (list: ListName) => ["views", list]

/** The views of a list: one's own, and those that are shared. */
export function viewsOf(list: ListName) {
  return queryOptions({
    queryKey: keyOf(list),
    queryFn: () => ask(() => api.GET("/admin/v1/views", { params: { query: { list } } })),
    select: ({ views }) => views as KeptView[],
  })
}

/** What is done with a view that is there; a new name for it is asked for in a dialog. */
export function useViewDeeds(list: ListName) {
  const { t } = useWords()
  const queries = useQueryClient()
  const readAgain = () => queries.invalidateQueries({ queryKey: keyOf(list) })
  const onError = (error: Error) => say(sentenceOf(t, error), "bad")
  const keep = useMutation({
    mutationFn: ({ name, search }: { name: string; search: ListSearch }) =>
      ask(() => api.POST("/admin/v1/views", { body: { list, name, search: search as Kept } })),
    onSuccess: readAgain,
  })
  const rename = useMutation({
    mutationFn: ({ view, name }: { view: KeptView; name: string }) => {
      const params = { path: { viewId: view.viewId } }
      return ask(() =>
        api.PATCH("/admin/v1/views/{viewId}", { params, body: { name, version: view.version } }),
      )
    },
    onSettled: readAgain,
  })
  const share = useMutation({
    mutationFn: ({ viewId, isShared, version }: KeptView) => {
      const body = { isShared: !isShared, version }
      return ask(() => api.PUT("/admin/v1/views/{viewId}/sharing", { params: { path: { viewId } }, body }))
    },
    onSuccess: ({ isShared }) => say(t(isShared ? "views.is_shared" : "views.is_unshared")),
    onError,
    onSettled: readAgain,
  })
  const restore = async ({ viewId }: KeptView) => {
    await ask(() => api.PUT("/admin/v1/views/{viewId}/restoration", { params: { path: { viewId } } }))
    await readAgain()
  }
  const remove = useMutation({
    mutationFn: ({ viewId }: KeptView) =>
      ask(() => api.DELETE("/admin/v1/views/{viewId}", { params: { path: { viewId } } })),
    onSuccess: (_reply, view) =>
      say(t("views.deleted", { name: view.name }), "good", {
        text: t("part.undo"),
        run: () => void restore(view).catch(onError),
      }),
    onError,
    onSettled: readAgain,
  })
  return { keep, rename, share, remove }
}
