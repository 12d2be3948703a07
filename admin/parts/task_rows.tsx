import { useInfiniteQuery } from "@tanstack/react-query"
import { api, ask, type Shape } from "../kit/api.ts"
import { Problem, sentenceOf } from "../kit/problem.ts"
import { useWords } from "../kit/use_words.ts"
import { Button } from "./button.tsx"
import { ErrorState, Loading } from "./states.tsx"

type Props = { task: Shape<"Task">; outcome: "refused" | "undo_refused" }

/** The rows that were not done, each with what to do about it. */
export function TaskRows({ task, outcome }: Props) {
  const { t } = useWords()
  const count = outcome === "refused" ? task.refused : task.undoRefused
  const found = useInfiniteQuery({
    // More are refused while it runs: then the list is another one.
    queryKey: ["tasks", "rows", task.id, outcome, count],
    queryFn: ({ pageParam }) => {
      const query = { outcome, limit: 20, ...(pageParam !== undefined && { after: pageParam }) }
      const params = { path: { taskId: task.id }, query }
      return ask(() => api.GET("/admin/v1/tasks/{taskId}/rows", { params }))
    },
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <section className="grid gap-2">
      <h3 className="font-semibold">{t(`task.${outcome}_rows`)}</h3>
      {found.isPending && <Loading />}
      {found.error && !found.data && <ErrorState error={found.error} retry={() => void found.refetch()} />}
      <ul className="grid gap-1">
        {rows.map(({ number, ref, label, code, reason, details }) => (
          <li key={number} className="break-words">
            {t("task.row", {
              name: label ?? ref,
              reason: sentenceOf(t, new Problem(422, { ...details, code, detail: reason })),
            })}
          </li>
        ))}
      </ul>
      {found.hasNextPage && (
        <Button
          className="justify-self-start"
          busy={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t("part.show_more")}
        </Button>
      )}
    </section>
  )
}
