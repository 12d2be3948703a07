import type { Moves } from "../../kit/moves.ts"

export const taskStates = ["waiting", "running", "done", "stopped", "failed", "undoing", "undone"] as const
export type TaskState = (typeof taskStates)[number]

/** What stands still goes on or goes back; what has gone back stays so. */
export const taskMoves: Moves<TaskState> = {
  waiting: ["running", "stopped", "failed"],
  running: ["done", "stopped", "failed"],
  done: ["undoing"],
  stopped: ["waiting", "undoing"],
  failed: ["waiting", "undoing"],
  undoing: ["undone", "stopped", "failed"],
  undone: [],
}

export type RowOutcome = "done" | "refused" | "undone" | "undo_refused"
export const rowOutcomes = ["done", "refused", "undone", "undo_refused"] as const

// A fault that comes back five times in a row is no accident: somebody looks at it.
export const triesMax = 5

/** How long a task and its rows are kept after its end, and the file it made, which can hold addresses. */
export const taskKeptDays = 90
export const fileKeptDays = 7
