import { job } from "../../kit/jobs.ts"
import { tidyTasks } from "./commands.ts"

export const tidyTasksJob = job({
  name: "tasks.tidy",
  cron: "20 3 * * *",
  run: (out) => out.inWork(tidyTasks),
})
