import { z } from "zod"
import { file, type Route, read, write } from "../../kit/http/routes.ts"
import { atWork } from "../staff/index.ts"
import { restartTask, stopTask, undoTask } from "./commands.ts"
import { getTask, listTaskRows, listTasks, readTaskFile } from "./queries.ts"
import { rowOutcomes, taskStates } from "./rules.ts"

const taskId = z.string().max(60)
const limit = z.coerce.number().int().min(1).max(100).default(50)
const count = z.number().int().min(0)

const task = z
  .strictObject({
    id: z.string(),
    kind: z.string(),
    subject: z.string().nullable(),
    state: z.enum(taskStates),
    total: count.nullable(),
    done: count,
    unchanged: count,
    refused: count,
    undone: count,
    undoRefused: count,
    canUndo: z.boolean(),
    fileName: z.string().nullable(),
    error: z.string().nullable(),
    openedBy: z.string(),
    openedByName: z.string().nullable(),
    openedAt: z.date(),
    endedAt: z.date().nullable(),
  })
  .meta({ id: "Task" })

const row = z.strictObject({
  number: z.number().int(),
  ref: z.string(),
  label: z.string().nullable(),
  outcome: z.enum(rowOutcomes),
  code: z.string().nullable(),
  reason: z.string().nullable(),
  details: z.record(z.string(), z.unknown()).nullable(),
})

const logs = { kind: "task" }

export const taskRoutes: Route[] = [
  read({
    path: "GET /admin/v1/tasks",
    who: atWork,
    input: z.strictObject({ state: z.enum(["open"]).optional(), after: taskId.optional(), limit }),
    reply: z.strictObject({ tasks: z.array(task), next: z.string().nullable() }).meta({ id: "TaskList" }),
    run: listTasks,
    summary: "Long work that was asked for, newest first: what one might have asked for oneself",
  }),
  read({
    path: "GET /admin/v1/tasks/:taskId",
    who: atWork,
    input: z.strictObject({ taskId }),
    reply: task,
    run: getTask,
    summary: "How far long work has come",
  }),
  read({
    path: "GET /admin/v1/tasks/:taskId/rows",
    who: atWork,
    input: z.strictObject({
      taskId,
      outcome: z.enum(rowOutcomes).optional(),
      after: z.coerce.number().int().min(0).max(10_000_000).optional(),
      limit,
    }),
    reply: z
      .strictObject({ rows: z.array(row), next: z.number().int().nullable() })
      .meta({ id: "TaskRowList" }),
    run: listTaskRows,
    summary: "What came of each row: what was done, and what was refused and why",
  }),
  file({
    path: "GET /admin/v1/tasks/:taskId/file",
    who: atWork,
    input: z.strictObject({ taskId }),
    types: ["text/csv", "application/json"],
    run: readTaskFile,
    summary: "The file that long work made, for seven days",
  }),
  write({
    path: "POST /admin/v1/tasks/:taskId/stop",
    who: atWork,
    input: z.strictObject({ taskId }),
    reply: z.strictObject({}),
    run: stopTask,
    logs,
    summary: "Stop long work; what was done stays done",
  }),
  write({
    path: "POST /admin/v1/tasks/:taskId/restart",
    who: atWork,
    input: z.strictObject({ taskId }),
    reply: z.strictObject({}),
    run: restartTask,
    logs,
    summary: "Go on with what was stopped or has failed",
  }),
  write({
    path: "POST /admin/v1/tasks/:taskId/undo",
    who: atWork,
    input: z.strictObject({ taskId }),
    reply: z.strictObject({}),
    run: undoTask,
    logs,
    summary: "Take back what long work has done, the last row first",
  }),
]
