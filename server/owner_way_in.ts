import type { Outside } from "./kit/db.ts"
import { Stop } from "./kit/terminal.ts"
import { firstOwnerLink, listOwners, ownerRecoveryLink } from "./modules/staff/index.ts"

export function firstOwnerUrl(publicUrl: string, token: string): string {
  return `${publicUrl}/admin/first-owner?token=${token}`
}

/** For an owner who is locked out: a link that works once. Without staff it is the first owner's. */
export async function ownerWayIn(
  out: Outside,
  { email, publicUrl }: { email: string | undefined; publicUrl: string },
): Promise<string> {
  const first = await out.inWork(firstOwnerLink)
  if (first) return firstOwnerUrl(publicUrl, first)
  const owners = await listOwners(out.db)
  const [owner, ...others] = email === undefined ? owners : owners.filter((one) => one.email === email)
  if (!owner || others.length > 0) {
    const known = owners.map((one) => one.email).join(", ")
    throw new Stop(`Name the owner: npm run owner-link -- MAIL, with one of ${known}.`)
  }
  const token = await out.inWork((work) => ownerRecoveryLink(work, owner))
  return `${publicUrl}/owner-recovery?token=${token}`
}
