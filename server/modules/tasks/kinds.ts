import type { Db, Work } from "../../kit/db.ts"
import { assert, type Refusal } from "../../kit/errors.ts"
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
  /** How long it rests after a step that took so long, to leave the shop to those who look at it. */
  restMs?(tookMs: number): number
  /** Rows whose `ref` comes after this one ("" before the first), in their order. */
  rowsAfter(db: Db, task: Asked<Input>, after: string, limit: number): Promise<Row[]>
  /**
   * What is done with a row, as whoever asked. A Refusal refuses this row alone: it must come before
   * the first write.
   */
  apply?(work: Work, row: Row, task: Asked<Input>): Promise<Applied<Before>>
  /**
   * Instead of `apply`, where rows are much faster together: what came of each, in their order. A Refusal
   * among
   * them refuses that row alone.
   */
  applyAll?(work: Work, rows: Row[], task: Asked<Input>): Promise<(Applied<Before> | Refusal)[]>
  /** Takes a row back. A Refusal says why it stays as it is. */
  undo?(work: Work, row: RowBefore<Input, Before>): Promise<unknown>
  /**
   * Instead of `undo`, as `applyAll`. A Refusal here may also say what of a row stays, while the rest of it
   * goes
   * back.
   */
  undoAll?(work: Work, rows: RowBefore<Input, Before>[]): Promise<(Refusal | undefined)[]>
  /** The file it makes: `apply` gives its pieces, row by row. */
  output?: { name(input: Input): string; type: string; head?: string | ((input: Input) => string) }
}

export type Applied<Before = unknown> = {
  outcome: "done" | "unchanged"
  before?: Before
  output?: string
}

type RowBefore<Input, Before> = { ref: string; before: Before; input: Input }

const kinds = new Map<string, TaskKind>()

/** Makes a kind of long work known; its job and its subscription belong into the module's lists. */
export function taskKind<Input extends object, Row extends TaskRowGiven, Before = undefined>(
  definition: TaskKind<Input, Row, Before>,
): { kind: string; job: Job; subscription: Subscription } {
  const kind = definition as unknown as TaskKind
  assert(!kinds.has(kind.kind), `one kind of task is called ${kind.kind}`)
  assert(kind.apply ?? kind.applyAll, `${kind.kind} says what is done with a row`)
  kinds.set(kind.kind, kind)
  const named = job<{ taskId: string; kind: string }>({
    name: `task.${kind.kind}`,
    isLong: true,
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
  task: { kind: string; input: object; total?: number; subject?: string; needs?: Permission },
): { taskId: string } {
  const kind = kinds.get(task.kind)
  assert(kind, `${task.kind} is a kind of task`)
  const { output } = kind
  return insertTask(work, {
    kind: kind.kind,
    // What is asked for may be for fewer eyes than its kind is.
    needs: task.needs ?? kind.needs,
    input: task.input,
    total: task.total,
    subject: task.subject?.slice(0, 300),
    canUndo: (kind.undo ?? kind.undoAll) !== undefined,
    file: output && { name: output.name(task.input), type: output.type, head: headOf(output, task.input) },
  })
}

function headOf({ head = "" }: NonNullable<TaskKind["output"]>, input: object): string {
  return typeof head === "string" ? head : head(input)
}
