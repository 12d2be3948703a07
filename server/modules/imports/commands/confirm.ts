import { actorName, lastly, type Work } from "../../../kit/db.ts"
import { notFound, Refusal } from "../../../kit/errors.ts"
import { announce } from "../../../kit/events.ts"
import { checkMove } from "../../../kit/moves.ts"
import { sql } from "../../../kit/sql.ts"
import { openTask } from "../../tasks/index.ts"
import { getImport, type Held, type Import } from "../queries/imports.ts"
import type { ImportKind } from "../rules/columns.ts"
import { type ImportState, importMoves, keptDays } from "../rules/states.ts"

type Locked = {
  kind: ImportKind
  state: ImportState
  needs: string[]
  fileName: string
  fileKey: string | null
  newRows: number
  changedRows: number
}

async function lockImport(work: Work, { importId, held }: Held & { importId: string }): Promise<Locked> {
  const found = await work.tx.maybe(sql<Locked>`
    select kind, state, needs, file_name, file_key, new_rows, changed_rows from imports.imports
    where id = ${importId} and needs <@ ${[...held]}::text[]
    for update
  `)
  if (!found) throw notFound("import")
  return found
}

/** Somebody has seen what it would change and says yes: a task takes the rows over. */
export async function confirmImport(
  work: Work,
  input: Held & { importId: string; makesCategories: boolean },
): Promise<Import> {
  const { importId, makesCategories } = input
  const found = await lockImport(work, input)
  checkMove("import", importMoves, found.state, "confirmed")
  const total = found.newRows + found.changedRows
  if (total === 0) {
    throw new Refusal(
      "imports.nothing_to_do",
      409,
      "This file changes nothing: there is nothing to take over.",
    )
  }
  const { taskId } = openTask(work, {
    kind: `imports.${found.kind}`,
    input: { importId, needs: found.needs, fileName: found.fileName, makesCategories },
    total,
    subject: found.fileName,
  })
  work.write(
    sql`
      update imports.imports
      set state = 'confirmed', task_id = ${taskId}, confirmed_by = ${actorName(work.actor)},
        makes_categories = ${makesCategories}
      where id = ${importId}
    `,
    { rows: 1 },
  )
  return lastly(work, getImport(work.tx, input))
}

/** A file that is not wanted after all: it and its rows are deleted at once. */
export async function discardImport(
  work: Work,
  input: Held & { importId: string },
): Promise<Record<string, never>> {
  const found = await lockImport(work, input)
  checkMove("import", importMoves, found.state, "discarded")
  work.write(
    sql`
      update imports.imports
      set state = 'discarded', problem = null, problem_code = null, problem_values = null, file_key = null
      where id = ${input.importId}
    `,
    { rows: 1 },
  )
  work.write(sql`delete from imports.rows where import_id = ${input.importId}`)
  work.write(sql`delete from imports.categories where import_id = ${input.importId}`)
  announce(work, "import.discarded", { importId: input.importId, fileKey: found.fileKey })
  return {}
}

/** Files and rows of which nobody needs to know any more. Gives the files that are to be deleted. */
export async function forgetOld(work: Work): Promise<string[]> {
  const before = new Date(work.now.getTime() - keptDays * 86_400_000)
  const old = await work.tx.many(sql<{ id: string; fileKey: string | null }>`
    select id, file_key from imports.imports where opened_at < ${before} order by opened_at limit 20
  `)
  const ids = old.map(({ id }) => id)
  work.write(sql`delete from imports.imports where id = any(${ids}::text[])`)
  // What was made is kept, so that a later file finds it.
  work.write(
    sql`delete from imports.categories where import_id = any(${ids}::text[]) and category_id is null`,
  )
  return old.flatMap(({ fileKey }) => (fileKey === null ? [] : [fileKey]))
}
