import type { Module } from "../../kit/module.ts"
import { sql } from "../../kit/sql.ts"
import "./events.ts"
import { tidyTasksJob } from "./jobs.ts"
import { taskRoutes } from "./routes.ts"

export { forgetFiles } from "./commands.ts"
export { type Applied, openTask, type TaskKind, taskKind } from "./kinds.ts"

export const tasksModule: Module = {
  name: "tasks",
  routes: taskRoutes,
  subscriptions: [],
  jobs: [tidyTasksJob],
  audit: [
    {
      name: "a task counts what its rows say",
      sql: sql`
        select t.id from tasks.tasks t
        left join lateral (
          select count(*) filter (where outcome in ('done', 'undone', 'undo_refused')) as done,
                 count(*) filter (where outcome = 'refused') as refused,
                 count(*) filter (where outcome = 'undone') as undone,
                 count(*) filter (where outcome = 'undo_refused') as undo_refused
          from tasks.rows r where r.task_id = t.id
        ) counted on true
        where (t.done, t.refused, t.undone, t.undo_refused)
          is distinct from (counted.done, counted.refused, counted.undone, counted.undo_refused)
        limit 100
      `,
    },
  ],
}
