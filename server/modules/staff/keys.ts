import type { Db, Work } from "../../kit/db.ts"
import { sql } from "../../kit/sql.ts"
import type { KeyPermission } from "./rules/permissions.ts"
import { keySeenEverySeconds } from "./rules/sessions.ts"

export const keyStart = "cwk_"

export function isKey(text: string): boolean {
  return /^cwk_[\w-]{43}$/.test(text)
}

export type UsedKey = { id: string; staffId: string; permissions: KeyPermission[]; usedAt: Date | null }

/**
 * The one keyed query behind every request of a program: what the key says, as far as its maker still may.
 */
export function findKey(db: Db, input: { tokenHash: string; now: Date }): Promise<UsedKey | undefined> {
  return db.maybe(sql<UsedKey>`
    select k.id, k.staff_id, k.used_at,
           array(
             select p from unnest(k.permissions) as p
             where exists (
               select from staff.account_roles ar join staff.roles r on r.id = ar.role_id
               where ar.staff_id = k.staff_id and p = any(r.permissions)
             )
           ) as permissions
    from staff.api_keys k
    join staff.accounts a on a.id = k.staff_id and a.state = 'active'
    where k.token_hash = ${input.tokenHash} and k.revoked_at is null and k.expires_at > ${input.now}
  `)
}

export function isUsedLongAgo(key: { usedAt: Date | null }, now: Date): boolean {
  return key.usedAt === null || now.getTime() - key.usedAt.getTime() > keySeenEverySeconds * 1000
}

export async function markUsed(work: Work, input: { keyId: string }): Promise<void> {
  const lately = new Date(work.now.getTime() - keySeenEverySeconds * 1000)
  work.write(sql`
    update staff.api_keys set used_at = ${work.now}
    where id = ${input.keyId} and (used_at is null or used_at < ${lately})
  `)
}
