import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useParams } from "@tanstack/react-router"
import { momentText } from "../../kit/format.ts"
import { useMe } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { healthEn } from "../../messages/health.en.ts"
import { bring } from "../../messages/here.ts"
import { teamEn } from "../../messages/team.en.ts"
import { BackLink } from "../../parts/back_link.tsx"
import { PageHeader } from "../../parts/page.tsx"
import { TaskProgress, taskNamed } from "../../parts/task_progress.tsx"
import { taskText } from "./saying.ts"

bring(teamEn)
bring(healthEn)

/** One piece of long work: who asked for what, how far it is, and what was refused. */
export default function TaskPage() {
  const { t, locale } = useWords()
  const me = useMe()
  const queries = useQueryClient()
  const { taskId } = useParams({ from: "/inside/tasks/$taskId" })
  const { data: task } = useQuery(taskNamed(taskId))
  return (
    <>
      <PageHeader
        title={task ? taskText(t, task) : t("tasks.one")}
        above={<BackLink to="/tasks" page={t("tasks.title")} />}
      />
      {task && (
        <p className="mb-4 text-muted">
          {task.openedBy === me.id ? t("team.you") : task.openedByName},{" "}
          <time dateTime={task.openedAt}>{momentText(locale, task.openedAt)}</time>
        </p>
      )}
      <div className="panel p-4 sm:p-5">
        {/* What it has changed may be on any page. */}
        <TaskProgress
          taskId={taskId}
          onEnd={() =>
            void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "tasks" })
          }
        />
      </div>
    </>
  )
}
