import { type Db, lastly, type Work } from "../../../kit/db.ts"
import { notFound, Refusal } from "../../../kit/errors.ts"
import { hashToken, newId, newToken } from "../../../kit/ids.ts"
import { sql } from "../../../kit/sql.ts"
import { keyStart } from "../keys.ts"
import { staffOf } from "../policy.ts"
import { keysPerPersonMax } from "../rules/accounts.ts"
import { checkHolds, type KeyPermission } from "../rules/permissions.ts"

export type ApiKey = {
  id: string
  name: string
  prefix: string
  madeBy: string
  permissions: KeyPermission[]
  createdAt: Date
  expiresAt: Date
  usedAt: Date | null
  revokedAt: Date | null
}

const columns = sql`
  id, name, prefix, staff_id as made_by, permissions, created_at, expires_at, used_at, revoked_at
`

type NewKey = { name: string; permissions: readonly KeyPermission[]; expiresInDays: number }

/** The key is shown this once: what is kept opens nothing. */
export async function makeKey(work: Work, input: NewKey): Promise<ApiKey & { secret: string }> {
  const { staffId, permissions } = staffOf(work)
  checkHolds(permissions, input.permissions)
  const { count } = await work.tx.one(sql<{ count: number }>`
    select count(*)::int as count from staff.api_keys
    where staff_id = ${staffId} and revoked_at is null and expires_at > ${work.now}
  `)
  if (count >= keysPerPersonMax) {
    throw new Refusal("staff.keys_full", 409, "You have many keys. Revoke those that nobody uses first.")
  }
  const secret = `${keyStart}${newToken()}`
  const keyId = newId("apiKey")
  const expiresAt = new Date(work.now.getTime() + input.expiresInDays * 86_400_000)
  work.write(sql`
    insert into staff.api_keys
      (id, name, prefix, token_hash, staff_id, permissions, created_at, expires_at)
    values (${keyId}, ${input.name}, ${secret.slice(0, keyStart.length + 4)}, ${hashToken(secret)},
            ${staffId}, ${[...new Set(input.permissions)].sort()}, ${work.now}, ${expiresAt})
  `)
  return { ...(await lastly(work, getKey(work.tx, { keyId }))), secret }
}

/** Works at once. Whoever may less than the key has no hand in it, but for their own. */
export async function revokeKey(work: Work, input: { keyId: string }): Promise<ApiKey> {
  const key = await getKey(work.tx, input)
  const { staffId, permissions } = staffOf(work)
  if (key.madeBy !== staffId) checkHolds(permissions, key.permissions)
  work.write(sql`
    update staff.api_keys set revoked_at = coalesce(revoked_at, ${work.now}) where id = ${input.keyId}
  `)
  return lastly(work, getKey(work.tx, input))
}

export async function getKey(db: Db, input: { keyId: string }): Promise<ApiKey> {
  const found = await db.maybe(sql<ApiKey>`select ${columns} from staff.api_keys where id = ${input.keyId}`)
  if (!found) throw notFound("key")
  return found
}

/** All keys of the shop, the newest first; the cursor is the last id. */
export async function listKeys(
  db: Db,
  input: { after?: string | undefined; limit: number },
): Promise<{ keys: ApiKey[]; next: string | null }> {
  const earlier = input.after ? sql`where id < ${input.after}` : sql``
  const found = await db.many(sql<ApiKey>`
    select ${columns} from staff.api_keys ${earlier} order by id desc limit ${input.limit + 1}
  `)
  const keys = found.slice(0, input.limit)
  return { keys, next: found.length > input.limit ? (keys.at(-1)?.id ?? null) : null }
}
