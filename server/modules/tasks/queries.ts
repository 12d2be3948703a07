import type { Db } from "../../kit/db.ts"
import { notFound } from "../../kit/errors.ts"
import { sql } from "../../kit/sql.ts"
import { fileKeptDays, type RowOutcome, type TaskState } from "./rules.ts"

export type Task = {
  id: string
  kind: string
  subject: string | null
  state: TaskState
  /** How many rows there will be, where that is known. */
  total: number | null
  done: number
  unchanged: number
  refused: number
  undone: number
  undoRefused: number
  canUndo: boolean
  fileName: string | null
  error: string | null
  openedBy: string
  openedByName: string | null
  openedAt: Date
  endedAt: Date | null
}

const columns = sql`
  id, kind, subject, state, total, done, unchanged, refused, undone, undo_refused, can_undo,
  case when ended_at > now() - make_interval(days => ${fileKeptDays}) then file_name end as file_name,
  error, opened_by, (select name from staff.accounts where accounts.id = opened_by) as opened_by_name,
  opened_at, ended_at
`

/** Who asks, with what they may: a member of staff, or a program with its key. */
export type Holder = { holder: { permissions: readonly string[] } }

/** What was asked for, the newest first; only what the reader might have asked for as well. */
export async function listTasks(
  db: Db,
  input: Holder & { state?: "open" | undefined; after?: string | undefined; limit: number },
): Promise<{ tasks: Task[]; next: string | null }> {
  const open = input.state === "open" ? sql`and state in ('waiting', 'running', 'undoing')` : sql``
  const before = input.after === undefined ? sql`` : sql`and id < ${input.after}`
  const found = await db.many(sql<Task>`
    select ${columns} from tasks.tasks
    where needs = any(${[...input.holder.permissions]}::text[]) ${open} ${before}
    order by id desc limit ${input.limit + 1}
  `)
  const tasks = found.slice(0, input.limit)
  return { tasks, next: found.length > input.limit ? (tasks.at(-1)?.id ?? null) : null }
}

export async function getTask(db: Db, input: Holder & { taskId: string }): Promise<Task> {
  const task = await db.maybe(sql<Task>`
    select ${columns} from tasks.tasks
    where id = ${input.taskId} and needs = any(${[...input.holder.permissions]}::text[])
  `)
  if (!task) throw notFound("task")
  return task
}

export type TaskRow = {
  number: number
  ref: string
  label: string | null
  outcome: RowOutcome
  code: string | null
  reason: string | null
  /** What the sentence of the refusal is about, for words in the reader's language. */
  details: Record<string, unknown> | null
}

/** What came of each row, in the order in which they were taken. */
export async function listTaskRows(
  db: Db,
  input: Holder & {
    taskId: string
    outcome?: RowOutcome | undefined
    after?: number | undefined
    limit: number
  },
): Promise<{ rows: TaskRow[]; next: number | null }> {
  await getTask(db, input)
  const only = input.outcome ? sql`and outcome = ${input.outcome}` : sql``
  const found = await db.many(sql<TaskRow>`
    select number, ref, label, outcome, code, reason, details from tasks.rows
    where task_id = ${input.taskId} and number > ${input.after ?? 0} ${only}
    order by number limit ${input.limit + 1}
  `)
  const rows = found.slice(0, input.limit)
  return { rows, next: found.length > input.limit ? (rows.at(-1)?.number ?? null) : null }
}

/** The file of a task, piece by piece. */
export async function readTaskFile(db: Db, input: Holder & { taskId: string }) {
  const { fileName, state } = await getTask(db, input)
  if (fileName === null || state !== "done") throw notFound("file")
  const { type } = await db.one(sql<{ type: string }>`
    select file_type as type from tasks.tasks where id = ${input.taskId}
  `)
  return { name: fileName, type, parts: filePartsOf(db, input) }
}

async function* filePartsOf(db: Db, { taskId }: { taskId: string }): AsyncGenerator<string> {
  for (let number = 1; ; number++) {
    const found = await db.maybe(sql<{ part: string }>`
      select part from tasks.file_parts where task_id = ${taskId} and number = ${number}
    `)
    if (!found) return
    yield found.part
  }
}

export type TaskAtWork = {
  id: string
  kind: string
  needs: string
  input: object
  state: TaskState
  after: string
  done: number
  refused: number
  /** Rows that were done and not taken back. */
  left: number
  tries: number
  openedBy: string
  granted: string[]
}

export function findTaskAtWork(db: Db, { taskId }: { taskId: string }): Promise<TaskAtWork | undefined> {
  return db.maybe(sql<TaskAtWork>`
    select id, kind, needs, input, state, after, done, refused, done - undone - undo_refused as left, tries,
           opened_by, granted
    from tasks.tasks where id = ${taskId}
  `)
}

export type RowToUndo = { number: number; ref: string; before: unknown }

/** The newest rows first: what came last goes back first. */
export function rowsToUndo(db: Db, input: { taskId: string; limit: number }): Promise<RowToUndo[]> {
  return db.many(sql<RowToUndo>`
    select number, ref, before from tasks.rows
    where task_id = ${input.taskId} and outcome = 'done'
    order by number desc limit ${input.limit}
  `)
}
