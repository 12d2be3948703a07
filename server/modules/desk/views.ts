import { type Db, lastly, type Work } from "../../kit/db.ts"
import { notFound, Refusal } from "../../kit/errors.ts"
import { newId } from "../../kit/ids.ts"
import { sql } from "../../kit/sql.ts"
import { checkMaySee, checkNamesNobody, type ListName, nameKey, viewsMax } from "./rules.ts"

export type View = {
  viewId: string
  list: ListName
  name: string
  search: Record<string, unknown>
  isShared: boolean
  isMine: boolean
  version: number
}

export type Holder = { staffId: string; permissions: readonly string[] }

const columns = (staffId: string) => sql`
  id as view_id, list, name, search, is_shared, staff_id = ${staffId} as is_mine, version
`

/** One's own, and those that are shared with everybody. */
export async function listViews(
  db: Db,
  { list, holder }: { list: ListName; holder: Holder },
): Promise<{ views: View[] }> {
  checkMaySee(holder.permissions, list)
  const views = await db.many(sql<View>`
    select ${columns(holder.staffId)} from desk.views
    where list = ${list} and deleted_at is null and (is_shared or staff_id = ${holder.staffId})
    order by is_shared desc, created_at, id
    limit ${2 * viewsMax}
  `)
  return { views }
}

type Named = { viewId: string; holder: Holder }

/** A view that somebody may change: their own, and a shared one for who may share. */
async function lockView(tx: Db, { viewId, holder }: Named): Promise<View & { isDeleted: boolean }> {
  const found = await tx.maybe(sql<View & { isDeleted: boolean }>`
    select ${columns(holder.staffId)}, deleted_at is not null as is_deleted from desk.views
    where id = ${viewId} and (is_shared or staff_id = ${holder.staffId})
    for update
  `)
  if (!found) throw notFound("view")
  checkMaySee(holder.permissions, found.list)
  if (found.isShared && !holder.permissions.includes("views.share")) {
    const message =
      "This view is shared with the team. Ask somebody who may share views, or keep one of your own."
    throw new Refusal("view.shared", 403, message)
  }
  return found
}

async function getView(db: Db, { viewId, holder }: Named): Promise<View> {
  return db.one(sql<View>`select ${columns(holder.staffId)} from desk.views where id = ${viewId}`)
}

const constraints = { views_own_name: nameTaken, views_shared_name: nameTaken }

function nameTaken(): Refusal {
  return new Refusal("view.name_taken", 409, "There is a view of this name already. Choose another one.")
}

// As long as a toast with "Undo" is looked for, and a night.
const keptMs = 86_400_000

export type KeepView = { list: ListName; name: string; search: Record<string, unknown>; holder: Holder }

export async function keepView(work: Work, input: KeepView): Promise<View> {
  const { list, name, search, holder } = input
  checkNamesNobody(list, search)
  const { views } = await listViews(work.tx, input)
  if (views.filter(({ isMine }) => isMine).length >= viewsMax) {
    const message = `Of one list you can keep ${viewsMax} views. Delete one that you do not need any more.`
    throw new Refusal("view.too_many", 409, message, { viewsMax })
  }
  // Beside one that is shared, one's own of the same name could not be told from it.
  if (views.some((view) => nameKey(view.name) === nameKey(name))) throw nameTaken()
  const viewId = newId("view")
  work.write(sql`delete from desk.views where deleted_at < ${new Date(work.now.getTime() - keptMs)}`)
  work.write(
    sql`
      insert into desk.views
        (id, list, staff_id, name, name_key, search, is_shared, version, created_at, updated_at)
      values (${viewId}, ${list}, ${holder.staffId}, ${name}, ${nameKey(name)},
        ${JSON.stringify(search)}::jsonb, false, 1, ${work.now}, ${work.now})
    `,
    { constraints },
  )
  return lastly(work, getView(work.tx, { viewId, holder }))
}

export type RenameView = Named & { name: string; version: number }

export async function renameView(work: Work, input: RenameView): Promise<View> {
  const view = await lockView(work.tx, input)
  checkFresh(view, input.version)
  work.write(
    sql`
      update desk.views
      set name = ${input.name}, name_key = ${nameKey(input.name)}, version = version + 1,
        updated_at = ${work.now}
      where id = ${input.viewId}
    `,
    { constraints },
  )
  return lastly(work, getView(work.tx, input))
}

export type ShareView = Named & { isShared: boolean; version: number }

/** For everybody who sees the list, or for its maker again. */
export async function shareView(work: Work, input: ShareView): Promise<View> {
  const view = await lockView(work.tx, input)
  checkFresh(view, input.version)
  work.write(
    sql`
      update desk.views
      set is_shared = ${input.isShared}, version = version + 1, updated_at = ${work.now}
      where id = ${input.viewId}
    `,
    { constraints },
  )
  return lastly(work, getView(work.tx, input))
}

/** It can be brought back for a day. */
export async function deleteView(work: Work, input: Named): Promise<Record<string, never>> {
  await lockView(work.tx, input)
  work.write(sql`
    update desk.views set deleted_at = ${work.now} where id = ${input.viewId} and deleted_at is null
  `)
  return {}
}

export async function restoreView(work: Work, input: Named): Promise<View> {
  await lockView(work.tx, input)
  work.write(sql`update desk.views set deleted_at = null where id = ${input.viewId}`, { constraints })
  return lastly(work, getView(work.tx, input))
}

function checkFresh(view: View & { isDeleted: boolean }, version: number): void {
  if (view.isDeleted) throw notFound("view")
  if (view.version === version) return
  throw new Refusal("view.changed", 409, "Somebody has changed this view meanwhile. Look at it again.", {
    view,
  })
}
