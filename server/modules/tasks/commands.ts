import { actorName, type Work } from "../../kit/db.ts"
import { notFound, Refusal } from "../../kit/errors.ts"
import { announce } from "../../kit/events.ts"
import { newId } from "../../kit/ids.ts"
import { checkMove } from "../../kit/moves.ts"
import { sql } from "../../kit/sql.ts"
import "./events.ts"
import type { Holder, TaskAtWork } from "./queries.ts"
import { fileKeptDays, type RowOutcome, type TaskState, taskKeptDays, taskMoves } from "./rules.ts"

export type TaskToOpen = {
  kind: string
  needs: string
  input: object
  total: number | undefined
  subject: string | undefined
  canUndo: boolean
  file: { name: string; type: string; head: string } | undefined
}

/** Writes down what is asked for; the deliverer has it begun. */
export function insertTask(work: Work, task: TaskToOpen): { taskId: string } {
  const taskId = newId("task")
  const granted = work.actor.kind === "staff" ? work.actor.permissions : []
  work.write(sql`
    insert into tasks.tasks
      (id, kind, needs, input, subject, state, total, can_undo, file_name, file_type, granted, opened_by,
        opened_at)
    values (${taskId}, ${task.kind}, ${task.needs}, ${JSON.stringify(task.input)}::jsonb,
      ${task.subject ?? null}, 'waiting', ${task.total ?? null}, ${task.canUndo}, ${task.file?.name ?? null},
      ${task.file?.type ?? null}, ${granted}, ${actorName(work.actor)}, ${work.now})
  `)
  if (task.file && task.file.head !== "") writePart(work, { taskId, part: task.file.head })
  announce(work, "task.opened", { taskId, kind: task.kind })
  return { taskId }
}

type Named = Holder & { taskId: string }

/** Nothing more is taken after the step that is running. */
export async function stopTask(work: Work, input: Named): Promise<Record<string, never>> {
  moveTask(work, await lockTask(work, input), "stopped")
  return {}
}

/** What was stopped or has failed goes on where it stood. */
export async function restartTask(work: Work, input: Named): Promise<Record<string, never>> {
  const task = await lockTask(work, input)
  if (task.undone + task.undoRefused > 0) {
    const message = "Part of this was taken back already: it can only be taken back whole, or asked for anew."
    throw new Refusal("task.taken_back", 409, message, { state: task.state })
  }
  moveTask(work, task, "waiting")
  announce(work, "task.opened", { taskId: task.id, kind: task.kind })
  return {}
}

/** Takes back what was done, the last row first. */
export async function undoTask(work: Work, input: Named): Promise<Record<string, never>> {
  const task = await lockTask(work, input)
  if (!task.canUndo) throw new Refusal("task.cannot_undo", 409, "This cannot be taken back.")
  moveTask(work, task, "undoing")
  announce(work, "task.opened", { taskId: task.id, kind: task.kind })
  return {}
}

type LockedTask = {
  id: string
  kind: string
  state: TaskState
  canUndo: boolean
  undone: number
  undoRefused: number
}

async function lockTask(work: Work, { taskId, holder }: Named): Promise<LockedTask> {
  const task = await work.tx.maybe(sql<LockedTask>`
    select id, kind, state, can_undo, undone, undo_refused from tasks.tasks
    where id = ${taskId} and needs = any(${[...holder.permissions]}::text[])
    for update
  `)
  if (!task) throw notFound("task")
  return task
}

type Moving = { id: string; state: TaskState }

export function moveTask(work: Work, { id, state }: Moving, to: TaskState, why?: string): void {
  checkMove("task", taskMoves, state, to)
  const isEnd = to === "done" || to === "stopped" || to === "failed" || to === "undone"
  work.write(
    sql`
      update tasks.tasks
      set state = ${to}, ended_at = ${isEnd ? work.now : null}, tries = 0, error = ${why ?? null}
      where id = ${id} and state = ${state}
    `,
    { rows: 1 },
  )
  work.write(sql`
    insert into tasks.task_history (id, task_id, from_state, to_state, actor, why, at)
    values (${newId("history")}, ${id}, ${state}, ${to}, ${actorName(work.actor)}, ${why ?? null},
      ${work.now})
  `)
}

/** True while the task stands as it was read: nobody has stopped it, and nobody else gone on with it. */
export async function holdTask(work: Work, task: TaskAtWork): Promise<boolean> {
  const now = await work.tx.maybe(sql<{ state: TaskState; after: string; left: number }>`
    select state, after, done - undone - undo_refused as left from tasks.tasks
    where id = ${task.id} for update
  `)
  return now?.state === task.state && now.after === task.after && now.left === task.left
}

export type Taken = {
  ref: string
  label?: string | undefined
  outcome: "done" | "refused"
  before?: unknown
  code?: string
  reason?: string
  details?: object
}

/** What came of a step, in the transaction that took it. */
export function recordStep(
  work: Work,
  task: TaskAtWork,
  step: { taken: readonly Taken[]; unchanged: number; after: string; part: string },
): void {
  const { taken } = step
  const countOf = (outcome: Taken["outcome"]) => taken.filter((one) => one.outcome === outcome).length
  if (taken.length > 0) {
    const before = task.done + task.refused
    const numbered = taken.map((one, place) => ({ ...one, number: before + place + 1 }))
    work.write(sql`
      insert into tasks.rows (task_id, number, ref, label, outcome, before, code, reason, details)
      select ${task.id}, number, ref, label, outcome, before, code, reason, details
      from jsonb_to_recordset(${JSON.stringify(numbered)}::jsonb) as given (number int, ref text, label text,
        outcome text, before jsonb, code text, reason text, details jsonb)
    `)
  }
  if (step.part !== "") writePart(work, { taskId: task.id, part: step.part })
  work.write(
    sql`
      update tasks.tasks
      set after = ${step.after}, done = done + ${countOf("done")}, refused = refused + ${countOf("refused")},
          unchanged = unchanged + ${step.unchanged}, tries = 0, error = null
      where id = ${task.id}
    `,
    { rows: 1 },
  )
}

function writePart(work: Work, { taskId, part }: { taskId: string; part: string }): void {
  work.write(sql`
    insert into tasks.file_parts (task_id, number, part)
    select ${taskId}, coalesce(max(number), 0) + 1, ${part} from tasks.file_parts where task_id = ${taskId}
  `)
}

export type Undone = {
  number: number
  outcome: "undone" | "undo_refused"
  code?: string
  reason?: string
  details?: object
}

export function recordUndo(work: Work, { taskId, rows }: { taskId: string; rows: readonly Undone[] }): void {
  work.write(
    sql`
      update tasks.rows
      set outcome = given.outcome, code = given.code, reason = given.reason, details = given.details
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as given (number int, outcome text, code text, reason text, details jsonb)
      where rows.task_id = ${taskId} and rows.number = given.number and rows.outcome = 'done'
    `,
    { rows: rows.length },
  )
  const countOf = (outcome: RowOutcome) => rows.filter((one) => one.outcome === outcome).length
  work.write(
    sql`
      update tasks.tasks
      set undone = undone + ${countOf("undone")}, undo_refused = undo_refused + ${countOf("undo_refused")},
          tries = 0, error = null
      where id = ${taskId}
    `,
    { rows: 1 },
  )
}

/** A fault of ours or of the machine: kept for whoever looks at it. */
export function recordFault(work: Work, { taskId, error }: { taskId: string; error: string }): void {
  work.write(sql`update tasks.tasks set tries = tries + 1, error = ${error} where id = ${taskId}`)
}

/** Forgets the files that some work made: whoever they are about was erased. */
export function forgetFiles(work: Work, made: { kind: string; needs: string; input: object }): void {
  const input = JSON.stringify(made.input)
  const about = sql`needs = ${made.needs} and kind = ${made.kind} and input @> ${input}::jsonb`
  work.write(sql`delete from tasks.file_parts where task_id in (select id from tasks.tasks where ${about})`)
  work.write(sql`update tasks.tasks set file_name = null, file_type = null where ${about}`)
}

/** Forgets what ended long ago: first the files, which can hold addresses, then the tasks. */
export async function tidyTasks(work: Work): Promise<void> {
  const daysAgo = (days: number) => new Date(work.now.getTime() - days * 86_400_000)
  work.write(sql`
    delete from tasks.file_parts where task_id in (
      select id from tasks.tasks where ended_at < ${daysAgo(fileKeptDays)} and file_name is not null
      order by ended_at desc limit 1000)
  `)
  work.write(sql`
    delete from tasks.tasks where id in (
      select id from tasks.tasks where ended_at < ${daysAgo(taskKeptDays)} order by ended_at limit 100)
  `)
}
