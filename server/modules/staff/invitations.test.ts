import { afterAll, beforeEach, expect, test } from "vitest"
import { walkEveryMove, wordsOfCheck } from "../../kit/moves.fixture.ts"
import { sql } from "../../kit/sql.ts"
import { setRoles, setState } from "./commands/accounts.ts"
import {
  finishAcceptance,
  invite,
  makeInvitationLink,
  openAcceptance,
  resendInvitation,
  revokeInvitation,
} from "./commands/invitations.ts"
import { listInvitations } from "./invitations.ts"
import { invitationHours, invitationMoves, invitationsPerHourMax, sendsMax } from "./rules/accounts.ts"
import { expectRefusal, home, openStaff, password } from "./staff.fixture.ts"

const people = await openStaff()
const { database, makeOwner, as, hire, who } = people
const email = "jonas@example.com"

beforeEach(people.empty)
afterAll(() => database.close())

/** What the mail module asks for when it writes the mail. */
async function linkOf(invitationId: string, round = 1): Promise<string> {
  const link = await database.inWork((work) => makeInvitationLink(work, { invitationId, round }))
  if (!link) throw new Error("there is no link")
  return link.token
}

async function accept(token: string, given: { name?: string } = {}) {
  const input = { token, name: "Jonas", password, holder: home, ...given }
  return finishAcceptance(database.out, await database.inWork((work) => openAcceptance(work, input)))
}

async function invited(roleIds: string[] = ["support"]) {
  const { token: owner } = await makeOwner()
  const invitation = await as(owner, (work) => invite(work, { email, roleIds }))
  return { owner, invitation }
}

test("whoever is invited chooses a name and a password, and may what the inviter said", async () => {
  const { invitation } = await invited(["support", "warehouse"])
  const { staff, token } = await accept(await linkOf(invitation.id))
  expect(staff).toMatchObject({ email, name: "Jonas", state: "active" })
  expect(staff.roles.map(({ id }) => id)).toEqual(["support", "warehouse"])
  expect(staff.permissions).toEqual(invitation.permissions)
  expect((await who(token)).actor).toMatchObject({ staffId: staff.id })
  const { invitations } = await listInvitations(database.db, { limit: 10 })
  expect(invitations).toMatchObject([{ state: "accepted", email }])
})

test("the link works once, even when two use it at the same moment", async () => {
  const { invitation } = await invited()
  const token = await linkOf(invitation.id)
  const both = await Promise.allSettled([accept(token), accept(token)])
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
  await expectRefusal(accept(token), "staff.invitation_refused")
})

test("the token is in the mail and nowhere else", async () => {
  const { invitation } = await invited()
  const token = await linkOf(invitation.id)
  const rows = await database.db.many(sql<{ all: string }>`
    select i::text as all from staff.invitations i union all select e::text from kit.events e
    union all select l::text from kit.audit_log l limit 100
  `)
  expect(rows.length).toBeGreaterThan(1)
  expect(rows.map((row) => row.all).join()).not.toContain(token)
  expect(
    await database.inWork((work) => makeInvitationLink(work, { invitationId: invitation.id, round: 1 })),
  ).toBe(undefined)
})

test("sent again, the link before is worth nothing, and a late mail of the first round brings none", async () => {
  const { owner, invitation } = await invited()
  const first = await linkOf(invitation.id)
  await as(owner, (work) => resendInvitation(work, { invitationId: invitation.id }))
  await expectRefusal(accept(first), "staff.invitation_refused")
  expect(
    await database.inWork((work) => makeInvitationLink(work, { invitationId: invitation.id, round: 1 })),
  ).toBe(undefined)
  expect((await accept(await linkOf(invitation.id, 2))).staff.email).toBe(email)
})

test("taken back, expired or invented, an invitation opens nothing", async () => {
  const { owner, invitation } = await invited()
  const token = await linkOf(invitation.id)
  await as(owner, (work) => revokeInvitation(work, { invitationId: invitation.id }))
  await expectRefusal(accept(token), "staff.invitation_refused")
  await expectRefusal(
    as(owner, (work) => revokeInvitation(work, { invitationId: invitation.id })),
    "invitation.wrong_state",
  )

  const again = await as(owner, (work) => invite(work, { email, roleIds: ["support"] }))
  const late = await linkOf(again.id)
  const now = new Date(Date.now() + invitationHours * 3_600_000 + 1000)
  const input = { token: late, name: "Jonas", password, holder: home }
  await expectRefusal(
    database.inWorkAs({ now }, (work) => openAcceptance(work, input)),
    "staff.invitation_refused",
  )
  await expectRefusal(accept("x".repeat(43)), "staff.invitation_refused")
})

test("nobody invites to more than they hold, and what the inviter lost is not given", async () => {
  await makeOwner()
  const leader = await hire({ roleIds: ["manager"] })
  await expectRefusal(
    as(leader.token, (work) => invite(work, { email, roleIds: ["owner"] })),
    "staff.beyond_own",
  )
  await expectRefusal(
    as(leader.token, (work) => invite(work, { email, roleIds: ["nobody"] })),
    "role.not_found",
  )

  const invitation = await as(leader.token, (work) => invite(work, { email, roleIds: ["accountant"] }))
  const token = await linkOf(invitation.id)
  const owner = await hire({ roleIds: ["owner"] })
  await as(owner.token, (work) => setRoles(work, { staffId: leader.staffId, roleIds: ["support"] }))
  await expectRefusal(accept(token), "staff.invitation_refused")
  await as(owner.token, (work) => setState(work, { staffId: leader.staffId, state: "disabled", why: "" }))
  await expectRefusal(accept(token), "staff.invitation_refused")
})

test("one address has one open invitation, and somebody who works here none", async () => {
  const { owner, invitation } = await invited()
  const again = () => as(owner, (work) => invite(work, { email, roleIds: ["support"] }))
  await expectRefusal(again(), "staff.invited_already")
  const { staff } = await accept(await linkOf(invitation.id))
  await expectRefusal(again(), "staff.already_here")
  await as(owner, (work) => setState(work, { staffId: staff.id, state: "disabled", why: "left" }))
  await expectRefusal(again(), "staff.already_here")
})

test("a machine that invites, or sends again and again, is stopped", async () => {
  const { owner, invitation } = await invited()
  for (let count = 1; count < sendsMax; count++) {
    await as(owner, (work) => resendInvitation(work, { invitationId: invitation.id }))
  }
  await expectRefusal(
    as(owner, (work) => resendInvitation(work, { invitationId: invitation.id })),
    "staff.invited_often",
  )
  for (let count = 1; count < invitationsPerHourMax; count++) {
    await as(owner, (work) => invite(work, { email: `${count}@example.com`, roleIds: ["support"] }))
  }
  await expectRefusal(
    as(owner, (work) => invite(work, { email: "one-more@example.com", roleIds: ["support"] })),
    "staff.invited_often",
  )
})

test("the states of an invitation are those of its column, and every other move is refused", async () => {
  walkEveryMove("invitation", invitationMoves)
  const words = await wordsOfCheck(database.db, { table: "staff.invitations", column: "state" })
  expect(words).toEqual(Object.keys(invitationMoves).sort())
})
