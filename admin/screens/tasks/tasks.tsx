import { useInfiniteQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { momentText } from "../../kit/format.ts"
import { useMay, useMe } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { healthEn } from "../../messages/health.en.ts"
import { bring } from "../../messages/here.ts"
import { tasksEn } from "../../messages/tasks.en.ts"
import { teamEn } from "../../messages/team.en.ts"
import { PageHeader } from "../../parts/page.tsx"
import { Row, Rows, ShowMore } from "../../parts/rows.tsx"
import { EmptyState, ErrorState, Loading } from "../../parts/states.tsx"
import { TaskBadge } from "../../parts/task_progress.tsx"
import { FailuresPanel } from "./failures.tsx"
import { allTasks, type Task } from "./reading.ts"
import { taskText } from "./saying.ts"

bring(tasksEn)
bring(teamEn)
bring(healthEn)

/** Long work that was asked for, and what in the background did not work out. */
export default function Tasks() {
  const { t } = useWords()
  const mayLook = useMay("health.read")
  const found = useInfiniteQuery(allTasks)
  const tasks = found.data?.pages.flatMap((page) => page.tasks) ?? []
  return (
    <>
      <PageHeader title={t("tasks.title")} />
      <div className="grid gap-6">
        {mayLook && <FailuresPanel />}
        {found.isPending && <Loading />}
        {found.error && !found.data && <ErrorState error={found.error} retry={() => void found.refetch()} />}
        {found.data && tasks.length === 0 && (
          <EmptyState icon="tasks" title={t("tasks.none")} text={t("tasks.none_text")} />
        )}
        {tasks.length > 0 && <TaskList tasks={tasks} />}
      </div>
      <ShowMore pages={found} />
    </>
  )
}

function TaskList({ tasks }: { tasks: readonly Task[] }) {
  const { t, locale } = useWords()
  const me = useMe()
  return (
    <section>
      <h2 className="mb-3 text-lg">{t("tasks.asked_for")}</h2>
      <Rows>
        {tasks.map((task) => (
          <Row key={task.id}>
            <div className="min-w-48 flex-1">
              <Link
                data-row
                to="/tasks/$taskId"
                params={{ taskId: task.id }}
                className="font-semibold text-link after:absolute after:inset-0 hover:underline"
              >
                {taskText(t, task)}
              </Link>
              <span className="block text-muted text-sm">
                {task.openedBy === me.id ? t("team.you") : task.openedByName},{" "}
                <time dateTime={task.openedAt}>{momentText(locale, task.openedAt)}</time>
              </span>
            </div>
            {task.refused > 0 && (
              <span className="text-bad text-sm">{t("task.count.refused", { count: task.refused })}</span>
            )}
            <span className="text-muted text-sm tabular-nums">
              {t("task.count.done", { count: task.done })}
            </span>
            <TaskBadge task={task} />
          </Row>
        ))}
      </Rows>
    </section>
  )
}
