import { noteCall } from "../../kit/audit_log.ts"
import type { Actor, Outside, Work } from "../../kit/db.ts"
import { Refusal } from "../../kit/errors.ts"
import { reasonOf } from "../../kit/terminal.ts"
import { permissionsOf } from "../staff/index.ts"
import {
  holdTask,
  moveTask,
  recordFault,
  recordStep,
  recordUndo,
  type Taken,
  type Undone,
} from "./commands.ts"
import type { Applied, TaskKind, TaskRowGiven } from "./kinds.ts"
import { findTaskAtWork, rowsToUndo, type TaskAtWork } from "./queries.ts"
import { triesMax } from "./rules.ts"

/**
 * Does a task step by step until it is over. Every step is kept together with what came of it: whoever
 * comes after a crash goes on behind the last one, and two who run at once do nothing twice.
 */
export async function runTask(out: Outside, kind: TaskKind, { taskId }: { taskId: string }): Promise<void> {
  let restMs = 0
  for (;;) {
    const task = await findTaskAtWork(out.db, { taskId })
    if (!task) return
    const beganAt = performance.now()
    try {
      if (!(await takeStep(out, { kind, task, restMs }))) return
    } catch (error) {
      await noteFault(out, task, error)
      throw error
    }
    restMs = kind.restMs?.(performance.now() - beganAt - restMs) ?? 0
  }
}

/** What is left to do is known before it rests: who waits for the last step waits for no longer. */
type Next = { kind: TaskKind; task: TaskAtWork; restMs: number }

/** True while there is more to do. */
async function takeStep(out: Outside, { kind, task, restMs }: Next): Promise<boolean> {
  if (task.state === "waiting") {
    await whileHeld(out, task, async (work) => moveTask(work, task, "running"))
    return true
  }
  if (task.state === "undoing") return undoStep(out, { kind, task, restMs })
  if (task.state !== "running") return false
  const asked = { taskId: task.id, input: task.input }
  const rows = await kind.rowsAfter(out.db, asked, task.after, kind.rowsAtOnce)
  if (rows.length === 0) {
    await whileHeld(out, task, async (work) => moveTask(work, task, "done"))
    return false
  }
  await out.pause(restMs)
  try {
    await whileHeld(out, task, (work, actor) => applyRows(work, { kind, task, rows, actor }))
  } catch (error) {
    if (!isRowsOwn(error)) throw error
    await applyAlone(out, { kind, task, row: rows[0] as TaskRowGiven })
  }
  return true
}

/** Something in these rows, not the machine: taken one by one, only the one that is to blame is refused. */
function isRowsOwn(error: unknown): boolean {
  return !(error instanceof Refusal) || error.status < 500
}

type Step = { kind: TaskKind; task: TaskAtWork; actor: Actor }

async function applyRows(work: Work, { kind, task, rows, actor }: Step & { rows: TaskRowGiven[] }) {
  const each = asPartOf(work, actor)
  const taken: Taken[] = []
  let part = ""
  const results = await resultsOf(each, { kind, task, rows })
  for (const [place, { ref, label }] of rows.entries()) {
    const result = results[place]
    if (result instanceof Refusal) {
      taken.push({ ref, label, outcome: "refused", ...refusedBecause(result) })
      continue
    }
    if (result?.outcome === "done") taken.push({ ref, label, outcome: "done", before: result.before })
    part += result?.output ?? ""
  }
  const after = rows.at(-1)?.ref ?? task.after
  recordStep(work, task, { taken, unchanged: rows.length - taken.length, after, part })
}

async function resultsOf(
  work: Work,
  { kind, task, rows }: Omit<Step, "actor"> & { rows: TaskRowGiven[] },
): Promise<(Applied | Refusal)[]> {
  const asked = { taskId: task.id, input: task.input }
  if (kind.applyAll) return kind.applyAll(work, rows, asked)
  const results: (Applied | Refusal)[] = []
  for (const row of rows) {
    try {
      results.push((await kind.apply?.(work, row, asked)) ?? { outcome: "unchanged" })
    } catch (error) {
      if (!isRowsOwn(error) || !(error instanceof Refusal)) throw error
      results.push(error)
    }
  }
  return results
}

/** A row whose writes the database stops takes the whole step with it; by itself it is refused by itself. */
async function applyAlone(
  out: Outside,
  { kind, task, row }: { kind: TaskKind; task: TaskAtWork; row: TaskRowGiven },
) {
  try {
    await whileHeld(out, task, (work, actor) => applyRows(work, { kind, task, rows: [row], actor }))
  } catch (error) {
    if (!isRowsOwn(error)) throw error
    out.log.error({ err: error, task: task.id, kind: task.kind, ref: row.ref }, "a row of a task failed")
    const { ref, label } = row
    const why = error instanceof Refusal ? refusedBecause(error) : fault
    await whileHeld(out, task, async (work) =>
      recordStep(work, task, {
        taken: [{ ref, label, outcome: "refused", ...why }],
        unchanged: 0,
        after: ref,
        part: "",
      }),
    )
  }
}

async function undoStep(out: Outside, { kind, task, restMs }: Next): Promise<boolean> {
  const rows = await rowsToUndo(out.db, { taskId: task.id, limit: kind.rowsAtOnce })
  if (rows.length === 0) {
    await whileHeld(out, task, async (work) => moveTask(work, task, "undone"))
    return false
  }
  await out.pause(restMs)
  const undo = async (some: typeof rows) =>
    whileHeld(out, task, async (work, actor) => {
      const each = asPartOf(work, actor)
      const given = some.map(({ ref, before }) => ({ ref, before, input: task.input }))
      const refusals = kind.undoAll ? await kind.undoAll(each, given) : await undoOneByOne(each, kind, given)
      const undone: Undone[] = some.map(({ number }, place) => {
        const refusal = refusals[place]
        if (!refusal) return { number, outcome: "undone" }
        return { number, outcome: "undo_refused", ...refusedBecause(refusal) }
      })
      recordUndo(work, { taskId: task.id, rows: undone })
    })
  try {
    await undo(rows)
  } catch (error) {
    if (!isRowsOwn(error)) throw error
    const [first] = rows
    if (!first) throw error
    await undo([first]).catch(async (alone) => {
      if (!isRowsOwn(alone)) throw alone
      out.log.error(
        { err: alone, task: task.id, kind: task.kind, ref: first.ref },
        "a row was not taken back",
      )
      const row = { number: first.number, outcome: "undo_refused" as const, ...fault }
      await whileHeld(out, task, async (work) => recordUndo(work, { taskId: task.id, rows: [row] }))
    })
  }
  return true
}

async function undoOneByOne(
  work: Work,
  kind: TaskKind,
  rows: { ref: string; before: unknown; input: object }[],
): Promise<(Refusal | undefined)[]> {
  const refusals: (Refusal | undefined)[] = []
  for (const row of rows) {
    try {
      await kind.undo?.(work, row)
      refusals.push(undefined)
    } catch (error) {
      if (!(error instanceof Refusal) || error.status >= 500) throw error
      refusals.push(error)
    }
  }
  return refusals
}

const fault = { code: "task.fault", reason: "Something went wrong with this one. It is in the shop's log." }

function refusedBecause(error: unknown): { code: string; reason: string; details: object } {
  if (error instanceof Refusal && error.status < 500)
    return { code: error.code, reason: error.message, details: error.details ?? {} }
  throw error
}

/** Commands that end their own transaction with their last read do not end that of the step. */
function asPartOf(work: Work, actor: Actor): Work {
  return { ...work, actor, pending: { ...work.pending, commit() {} } }
}

/** Runs a step as whoever asked, unless the task has moved on meanwhile. */
async function whileHeld(
  out: Outside,
  task: TaskAtWork,
  step: (work: Work, actor: Actor) => Promise<void>,
): Promise<void> {
  await out.inWork(async (work) => {
    if (!(await holdTask(work, task))) return
    const actor = await actorOf(work, task)
    if (actor) return step(work, actor)
    const why = "Whoever asked for this may not do it any more, or no longer works here."
    moveTask(work, task, "failed", why)
  })
}

/** Whoever asked, with what they were allowed then and still are. */
async function actorOf(work: Work, task: TaskAtWork): Promise<Actor | undefined> {
  if (task.openedBy.startsWith("system:")) return work.actor
  const held = (await permissionsOf(work.tx, { staffId: task.openedBy })) ?? []
  const permissions = held.filter((one) => task.granted.includes(one))
  if (!(permissions as string[]).includes(task.needs)) return undefined
  const actor: Actor = { kind: "staff", staffId: task.openedBy, permissions, via: task.id }
  noteCall(actor, { route: `TASK ${task.kind}`, requestId: task.id })
  return actor
}

/** A fault that comes back again and again ends the task; until then the job is tried again. */
async function noteFault(out: Outside, task: TaskAtWork, error: unknown): Promise<void> {
  const why = reasonOf(error)
  await out
    .inWork(async (work) => {
      const now = await findTaskAtWork(work.tx, { taskId: task.id })
      if (!now || now.state !== task.state) return
      if (now.tries + 1 < triesMax) recordFault(work, { taskId: task.id, error: why })
      else moveTask(work, now, "failed", why)
    })
    .catch(() => {})
}
