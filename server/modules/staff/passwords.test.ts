import { afterAll, beforeEach, expect, test } from "vitest"
import { sql } from "../../kit/sql.ts"
import { finishStepUp, needConfirmationAbove, openStepUp } from "./commands/confirmation.ts"
import {
  askReset,
  finishPasswordChange,
  finishReset,
  makeResetLink,
  openPasswordChange,
  openReset,
} from "./commands/password.ts"
import { finishRecovery, listOwners, openRecovery, ownerRecoveryLink } from "./commands/recovery.ts"
import { confirmedStaff } from "./policy.ts"
import { asksPerHourMax, linksPerHourMax, recoveryMinutes } from "./rules/accounts.ts"
import { bearer, codeOf, email, expectRefusal, home, openStaff, password } from "./staff.fixture.ts"

const people = await openStaff()
const { database, makeOwner, signIn, tryPassword, giveCode, setUpTotp, who, hire } = people
const { out } = database
const newPassword = "four large red kites"

beforeEach(people.empty)
afterAll(() => database.close())

let event = 0

/** What the mail module asks for when the event comes to it. */
function resetLink(given: { email?: string; eventId?: string } = {}) {
  return database.inWork((work) => makeResetLink(work, { email, eventId: `evt_${event++}`, ...given }))
}

async function reset(token: string) {
  const input = { token, password: newPassword, holder: home }
  return finishReset(out, await database.inWork((work) => openReset(work, input)))
}

async function recover(token: string) {
  const input = { token, password: newPassword, holder: home }
  return finishRecovery(out, await database.inWork((work) => openRecovery(work, input)))
}

async function stepUp(token: string, given: { password?: string; code?: string }) {
  const { holder } = await who(token)
  return finishStepUp(out, await database.inWork((work) => openStepUp(work, { ...given, holder })))
}

/** As if the password had been given long ago. */
const forget = () =>
  database.inWork(async (work) =>
    work.write(sql`update staff.sessions set confirmed_at = confirmed_at - interval '11 minutes'`),
  )

test("a new password ends every other session, and this one goes on under a new token", async () => {
  const { token } = await makeOwner()
  const elsewhere = await signIn({})
  const { holder } = await who(token)
  const change = (currentPassword: string) =>
    database
      .inWork((work) => openPasswordChange(work, { currentPassword, newPassword, holder }))
      .then((opened) => finishPasswordChange(out, opened))
  await expectRefusal(change("not the password"), "sign_in.refused")
  const changed = await change(password)
  for (const ended of [token, elsewhere.token]) await expectRefusal(who(ended), "staff.sign_in_needed")
  await who(changed.token)
  await expectRefusal(signIn({}), "sign_in.refused")
  await signIn({ password: newPassword })
})

test("a reset by mail changes the password once and ends all sessions", async () => {
  const { token: session } = await makeOwner()
  const link = await resetLink()
  expect(link).toMatchObject({ email, name: "Ada" })
  const other = await resetLink()
  expect(await reset(link?.token ?? "")).toEqual({ state: "changed" })
  for (const used of [link, other]) await expectRefusal(reset(used?.token ?? ""), "staff.link_refused")
  await expectRefusal(who(session), "staff.sign_in_needed")
  await signIn({ password: newPassword })
})

test("a reset does not take the authenticator app off", async () => {
  const { token } = await makeOwner()
  const { secret } = await setUpTotp((await who(token)).holder)
  await reset((await resetLink())?.token ?? "")
  const half = await tryPassword({ password: newPassword })
  if (half.state !== "second_step") throw new Error("no code is asked for")
  await giveCode({ token: half.secondStepToken, code: codeOf(secret, 30) })
})

test("unknown addresses, disabled accounts and impatient people get no link, and a repeat makes no second", async () => {
  await makeOwner()
  expect(await resetLink({ email: "nobody@example.com" })).toBe(undefined)
  const asked = { eventId: "evt_once" }
  expect(await resetLink(asked)).toBeDefined()
  expect(await resetLink(asked)).toBe(undefined)
  for (let count = 1; count < linksPerHourMax; count++) expect(await resetLink()).toBeDefined()
  expect(await resetLink()).toBe(undefined)
})

test("asking says the same for everybody, and one client cannot ask without end", async () => {
  await makeOwner()
  const ask = (address: string) => database.inWork((work) => askReset(work, { email: address, holder: home }))
  expect(await ask(email)).toEqual(await ask("nobody@example.com"))
  for (let count = 2; count < asksPerHourMax; count++) await ask(email)
  await expectRefusal(ask(email), "sign_in.too_many_tries")
  const events = await database.db.many(sql<{ payload: object }>`
    select payload from kit.events where name = 'staff.reset_asked' limit 1
  `)
  expect(events[0]?.payload).toEqual({ email })
})

test("an owner who lost password and phone gets back in with a link from the terminal, once", async () => {
  const { token } = await makeOwner()
  await setUpTotp((await who(token)).holder)
  const [owner] = await listOwners(database.db)
  if (!owner) throw new Error("there is no owner")
  const older = await database.inWork((work) => ownerRecoveryLink(work, owner))
  const link = await database.inWork((work) => ownerRecoveryLink(work, owner))
  await expectRefusal(recover(older), "staff.link_refused")
  await expectRefusal(reset(link), "staff.link_refused")

  const back = await recover(link)
  expect(back.staff).toMatchObject({ email, hasTotp: false })
  await who(back.token)
  await expectRefusal(who(token), "staff.sign_in_needed")
  await expectRefusal(recover(link), "staff.link_refused")
  expect(await tryPassword({ password: newPassword })).toMatchObject({ state: "signed_in" })
})

test("the link of the terminal is for owners only, and for half an hour", async () => {
  const { staff } = await makeOwner()
  await hire({ roleIds: ["manager"] })
  expect((await listOwners(database.db)).map(({ id }) => id)).toEqual([staff.id])
  const token = await database.inWork((work) => ownerRecoveryLink(work, staff))
  const now = new Date(Date.now() + recoveryMinutes * 60_000 + 1000)
  const input = { token, password: newPassword, holder: home }
  await expectRefusal(
    database.inWorkAs({ now }, (work) => openRecovery(work, input)),
    "staff.link_refused",
  )
})

test("what cannot be taken back asks for the password again after ten minutes, and is open for ten more", async () => {
  const { token } = await makeOwner()
  const ask = () => confirmedStaff.allow(bearer(token), database.db)
  await ask()
  await forget()
  await expect(ask()).rejects.toMatchObject({ code: "staff.step_up_needed", details: { with: "password" } })
  await expectRefusal(stepUp(token, { password: "not the password" }), "sign_in.refused")
  await expectRefusal(ask(), "staff.step_up_needed")
  const { confirmedUntil } = await stepUp(token, { password })
  expect(confirmedUntil.getTime()).toBeGreaterThan(Date.now() + 9 * 60_000)
  await ask()
})

test("with an authenticator app a code is asked for, and the password is not enough", async () => {
  const { token } = await makeOwner()
  const { secret } = await setUpTotp((await who(token)).holder)
  await forget()
  await expect(stepUp(token, { password })).rejects.toMatchObject({ details: { with: "code" } })
  await expectRefusal(stepUp(token, { code: "000000" }), "sign_in.code_refused")
  await stepUp(token, { code: codeOf(secret, 30) })
  await confirmedStaff.allow(bearer(token), database.db)
})

test("a sum above the owner's limit asks for a confirmation, and a key cannot give one", async () => {
  const { token } = await makeOwner()
  const ask = async (minor: bigint) => {
    const { actor } = await who(token)
    return database.inWorkAs({ actor }, (work) => needConfirmationAbove(work, { minor }))
  }
  await ask(1_000_000n)
  await forget()
  await ask(20_000n)
  await expectRefusal(ask(20_001n), "staff.step_up_needed")
  const { holder } = await who(token)
  const key = { kind: "staff" as const, staffId: holder.staffId, permissions: [], via: "key_1" }
  const byKey = (minor: bigint) =>
    database.inWorkAs({ actor: key }, (work) => needConfirmationAbove(work, { minor }))
  await byKey(20_000n)
  await expectRefusal(byKey(20_001n), "staff.not_for_keys")
})
