import { expect } from "vitest"
import { builtInRoles, keyPermissions } from "../../server/modules/staff/index.ts"
import type { TestApp } from "../../server/testing.ts"
import { bearer, mailedToken, post } from "./people.ts"

/** Who works at the desk, with what they may do there, and what they send along. */
export type Worker = { permissions: readonly string[]; headers: Record<string, string> }

export type Team = { byRole: Record<string, Worker>; byKey: Record<string, Worker> }

/** Somebody of each role, who came with an invitation, and a key for each thing that keys may do. */
export async function openTeam(shop: TestApp, owner: Record<string, string>): Promise<Team> {
  const byRole: Team["byRole"] = {}
  for (const [role, permissions] of Object.entries(builtInRoles)) {
    if (role === "owner") byRole[role] = { permissions, headers: owner }
    else byRole[role] = { permissions, headers: await join(shop, { owner, role }) }
  }
  const byKey: Team["byKey"] = {}
  for (const permission of keyPermissions) {
    const wish = { name: `may ${permission}`, permissions: [permission] }
    const { status, body, text } = await post(shop, "/admin/v1/api-keys", wish, owner)
    expect(status, text).toBe(201)
    byKey[permission] = { permissions: [permission], headers: bearer(String(body.secret)) }
  }
  return { byRole, byKey }
}

async function join(shop: TestApp, { owner, role }: { owner: Record<string, string>; role: string }) {
  const email = `${role}@example.com`
  const invited = await post(shop, "/admin/v1/invitations", { email, roleIds: [role] }, owner)
  expect(invited.status, invited.text).toBe(201)
  await shop.app.settle()
  const acceptance = {
    token: await mailedToken(shop, email),
    name: role,
    password: "three small green boats",
  }
  const { status, body, text } = await post(shop, "/admin/v1/invitations/acceptance", acceptance)
  expect(status, text).toBe(201)
  return bearer(String(body.token))
}
