import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query"
import { api, ask, type Shape } from "../../kit/api.ts"

export type Task = Shape<"Task">
export type Failures = Shape<"BackgroundFailures">

const pageLength = 50
const lookAgainMs = 3_000

const isAtWork = ({ state }: Task) => state === "waiting" || state === "running" || state === "undoing"

/** The newest first; while one of them is under way they are read again and again. */
export const allTasks = infiniteQueryOptions({
  queryKey: ["tasks", "list"],
  queryFn: ({ pageParam }) => {
    const query = { limit: pageLength, ...(pageParam !== undefined && { after: pageParam }) }
    return ask(() => api.GET("/admin/v1/tasks", { params: { query } }))
  },
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next ?? undefined,
  refetchInterval: ({ state }) =>
    state.data?.pages.some(({ tasks }) => tasks.some(isAtWork)) ? lookAgainMs : false,
})

export const failuresKey = ["health", "failures"]

export const failures = queryOptions({
  queryKey: failuresKey,
  queryFn: () => ask(() => api.GET("/admin/v1/background-failures")),
})
