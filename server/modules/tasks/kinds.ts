import type { Db, Work } from "../../kit/db.ts"
import { assert } from "../../kit/errors.ts"
import { on, type Subscription } from "../../kit/events.ts"
import { type Job, job } from "../../kit/jobs.ts"
import type { Permission } from "../staff/index.ts"
import { insertTask } from "./commands.ts"
import { runTask } from "./run.ts"

type Asked<Input> = { taskId: string; input: Input }

/** A row of a task. `ref` names it, is unique in the task, and grows from row to row. */
export type TaskRowGiven = { ref: string; label?: string }

/** One kind of long work: which rows it has, what is done with each, and how that is taken back. */
export type TaskKind<
  Input extends object = object,
  Row extends TaskRowGiven = TaskRowGiven,
  Before = unknown,
> = {
  /** `orders.mark_packed`: unique, and kept for as long as tasks of it are. */
  kind: string
  /** What somebody must be allowed to see it, to stop it and to take it back. */
  needs: Permission
  /** Rows that are taken in one transaction. */
  rowsAtOnce: number
  /** Rows whose `ref` comes after this one ("" before the first), in their order. */
  rowsAfter(db: Db, task: Asked<Input>, after: string, limit: number): Promise<Row[]>
  /**
   * What is done with a row, as whoever asked. A Refusal refuses this row alone: it must come before
   * the first write.
   */
  apply(
    work: Work,
    row: Row,
    task: Asked<Input>,
  ): Promise<{ outcome: "done" | "unchanged"; before?: Before; output?: string }>
  /** Takes a row back. A Refusal says why it stays as it is. */
  undo?(work: Work, row: { ref: string; before: Before; input: Input }): Promise<unknown>
  /** The file it makes: `apply` gives its pieces, row by row. */
  output?: { name(input: Input): string; type: string; head?: string }
}

const kinds = new Map<string, TaskKind>()

/** Makes a kind of long work known; its job and its subscription belong into the module's lists. */
export function taskKind<Input extends object, Row extends TaskRowGiven, Before = undefined>(
  definition: TaskKind<Input, Row, Before>,
): { kind: string; job: Job; subscription: Subscription } {
  const kind = definition as unknown as TaskKind
  assert(!kinds.has(kind.kind), `one kind of task is called ${kind.kind}`)
  kinds.set(kind.kind, kind)
  const named = job<{ taskId: string; kind: string }>({
    name: `task.${kind.kind}`,
    // Every kind hears of every task and leaves the others alone: there are few.
    run: async (out, asked) => (asked.kind === kind.kind ? runTask(out, kind, asked) : undefined),
  })
  return {
    kind: kind.kind,
    job: named,
    subscription: on("task.opened", { subscriber: named.name, job: named }),
  }
}

/** Asks for long work. Whoever may ask is decided by the route that does. */
export function openTask(
  work: Work,
  task: { kind: string; input: object; total?: number; subject?: string },
): { taskId: string } {
  const kind = kinds.get(task.kind)
  assert(kind, `${task.kind} is a kind of task`)
  const { output } = kind
  return insertTask(work, {
    kind: kind.kind,
    needs: kind.needs,
    input: task.input,
    total: task.total,
    subject: task.subject?.slice(0, 300),
    canUndo: kind.undo !== undefined,
    file: output && { name: output.name(task.input), type: output.type, head: output.head ?? "" },
  })
}
