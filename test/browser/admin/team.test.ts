import { join } from "node:path"
import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest"
import { type StripeTwin, startStripeTwin } from "../../../server/modules/payments/index.ts"
import { hasChromium } from "../chromium.ts"
import { type Shop, unhurried } from "../shop.ts"
import { accept, atDesk, comeIn, lookAt, openDesk, owner, said, signIn, strayOn } from "./desk.ts"

let shop: Shop
let twin: StripeTwin

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click()
const section = (page: Page, heading: string) =>
  page.locator("section").filter({ has: page.getByRole("heading", { name: heading, exact: true }) })
const headed = (page: Page, name: string) => page.getByRole("heading", { level: 1, name }).waitFor()

const isOffered = async (): Promise<boolean> => {
  const { accounts } = (await shop.admin("/payment-accounts")).body
  return accounts.find(({ mode }: { mode: string }) => mode === "test").isOffered
}

async function hire(email: string, name: string, roleIds: string[]) {
  expect((await shop.admin("/invitations", { body: { email, roleIds } })).status).toBe(201)
  return accept(shop, email, name)
}

describe.skipIf(!hasChromium("test/browser/admin/team.test.ts"))("the team at the desk", unhurried, () => {
  beforeAll(async () => {
    twin = await startStripeTwin({ journalFile: join(inject("testDir"), "team-stripe.jsonl") })
    shop = await openDesk({ STRIPE_API_URL: twin.url })
  })
  afterAll(async () => {
    await shop.close()
    await twin.close()
  })

  describe.each(atDesk)("at the size of a %s", (size) => {
    test("a key is made, shown once, works, and is revoked; the log tells of both", async () => {
      const name = `Bookkeeping ${size}`
      const visitor = await comeIn(shop, { size, path: "/admin/team/keys" })
      const { page } = visitor
      await headed(page, "Keys for programs")
      await page.getByRole("button", { name: "Make a key" }).click()
      const dialog = page.getByRole("dialog")
      await dialog.getByLabel("What the key is for").fill(name)
      await press(page, "Make the key")
      await dialog.getByText("Please choose at least one thing that the program may do.").waitFor()
      await dialog.getByLabel("See orders").check()
      await lookAt(visitor, "key-new")
      await press(page, "Make the key")
      await dialog.getByText("It is shown this once.").waitFor()
      const secret = await dialog.getByLabel("Key", { exact: true }).inputValue()
      await page.keyboard.press("Escape")
      expect(await dialog.getByLabel("Key", { exact: true }).inputValue()).toBe(secret)
      await lookAt(visitor, "key-made")
      await press(page, "I have it")
      await dialog.waitFor({ state: "hidden" })
      const status = async (path: string) => (await shop.app.call(path, { token: secret })).status
      expect(await status("/admin/v1/orders")).toBe(200)
      expect(await status("/admin/v1/staff")).toBe(403)
      expect(await page.content()).not.toContain(secret)
      await lookAt(visitor, "keys-of-programs")
      await press(page, `Revoke the key ${name}`)
      await dialog.getByRole("button", { name: "Revoke" }).click()
      await said(page, "The key opens nothing any more.")
      expect(await status("/admin/v1/orders")).toBe(401)
      await visitor.go("/admin/team/log?kind=key")
      await page.getByText("Olive Owner: Revoked a key").first().waitFor()
      await page.getByText("Olive Owner: Made a key").first().waitFor()
      await visitor.leave()
    })

    test("cards by Stripe are set up step by step, tried, switched on and taken away", async () => {
      const visitor = await comeIn(shop, { size, path: "/admin/settings/payments" })
      const { page } = visitor
      await page.getByRole("link", { name: "Set up cards by Stripe" }).click()
      await page.getByRole("heading", { level: 1, name: "Cards by Stripe" }).waitFor()
      await lookAt(visitor, "stripe-empty")
      const keys = section(page, "1. Keys")
      await keys.getByLabel("Publishable key").fill("pk_live_0123456789")
      await keys.getByLabel("Secret key").fill("sk_test_0123456789")
      await press(page, "Check and save the keys")
      await keys.getByText("This is a key for real money.").waitFor()
      await keys.getByLabel("Publishable key").fill(twin.publishableKey)
      await press(page, "Check and save the keys")
      await keys.getByText("Stripe does not take this key.").waitFor()
      await lookAt(visitor, "stripe-refused")
      await keys.getByLabel("Secret key").fill(twin.secretKey)
      await press(page, "Check and save the keys")
      await keys.getByText("Twin Trading (acct_twin").waitFor()

      await press(page, "Let buyers pay with it")
      await page.getByText("Please give the signing secret first").waitFor()
      await page.getByLabel("Signing secret of the endpoint").fill(twin.webhookSecret)
      await press(page, "Add the secret")
      await page.getByText(`Kept, the newest first: …${twin.webhookSecret.slice(-4)}`).waitFor()
      await press(page, "Try the keys")
      await page.getByText("The account takes payments.").waitFor()
      await press(page, "Let buyers pay with it")
      await page.getByText("Buyers can choose it", { exact: true }).waitFor()
      await lookAt(visitor, "stripe-on")
      expect(await page.content()).not.toContain(twin.secretKey)
      expect(await isOffered()).toBe(true)

      await press(page, "Remove the keys")
      await page.getByRole("dialog").getByRole("button", { name: "Remove the keys" }).click()
      await said(page, "The keys are removed.")
      expect(await isOffered()).toBe(false)
      await visitor.leave()
    })
  })

  test("a role of one's own is made, changed and deleted", async () => {
    const visitor = await comeIn(shop, { size: "phone", path: "/admin/team/roles" })
    const { page } = visitor
    await headed(page, "Roles")
    const parts = page.getByRole("navigation", { name: "Parts of the team" })
    expect(await parts.locator("[aria-current=page]").allTextContents()).toEqual(["Roles"])
    await lookAt(visitor, "roles")
    await page.getByRole("link", { name: "Make a role" }).click()
    await page.getByLabel("Name of the role").fill("Packers")
    await page.getByLabel("See orders").check()
    await page.getByLabel("Pack and ship").check()
    await lookAt(visitor, "role-new")
    await press(page, "Make a role")
    await headed(page, "Packers")
    await page.getByLabel("See stock").check()
    await press(page, "Save")
    await said(page, "The role is saved; it holds from the next request on.")
    const packers = async () =>
      (await shop.admin("/roles")).body.roles.find(({ name }: { name: string }) => name === "Packers")
    expect(await packers()).toMatchObject({
      permissions: ["inventory.read", "orders.read", "orders.ship"],
      version: 2,
    })
    await page.getByLabel("See customers", { exact: true }).check()
    const { id: roleId, version } = await packers()
    const theirs = { version, description: "Packers" }
    expect((await shop.admin(`/roles/${roleId}`, { method: "PATCH", body: theirs })).status).toBe(200)
    await press(page, "Save")
    await page.getByRole("status").getByText("Somebody else has saved meanwhile.").waitFor()
    expect(await page.getByRole("region", { name: "Unsaved changes" }).getByRole("alert").count()).toBe(0)
    await press(page, "Save mine over it")
    await said(page, "The role is saved; it holds from the next request on.")
    expect(await packers()).toMatchObject({ description: "Packers", version: 4 })
    await page.getByText("Nobody has this role.").waitFor()
    await press(page, "Delete the role")
    await page.getByRole("dialog").getByRole("button", { name: "Delete the role" }).click()
    await headed(page, "Roles")
    expect(await packers()).toBeUndefined()
    await visitor.go("/admin/team/roles/support")
    await page.getByText("This role comes with the program").waitFor()
    expect(await page.getByLabel("See orders").isDisabled()).toBe(true)
    await lookAt(visitor, "role-built-in")
    await visitor.leave()
  })

  test("somebody gets another role, is let in no longer, and is let in again", async () => {
    const { id, token } = await hire("kim@example.com", "Kim", ["support"])
    const visitor = await comeIn(shop, { size: "desk", path: `/admin/team/people/${id}` })
    const { page } = visitor
    await page.getByLabel("Support", { exact: true }).uncheck()
    await page
      .getByRole("region", { name: "Unsaved changes" })
      .getByText("Please choose at least one role.")
      .waitFor()
    await page.getByLabel("Warehouse", { exact: true }).check()
    // A colleague gives another role meanwhile: nothing is taken unseen.
    const theirs = { method: "PUT", body: { roleIds: ["marketing", "support"] } } as const
    expect((await shop.admin(`/staff/${id}/roles`, theirs)).status).toBe(200)
    await press(page, "Save")
    await page.getByRole("status").getByText("Somebody else has saved meanwhile.").waitFor()
    expect(await page.getByRole("region", { name: "Unsaved changes" }).getByRole("alert").count()).toBe(0)
    const kept = (await shop.admin(`/staff/${id}`)).body.roles.map((role: { id: string }) => role.id)
    expect(kept.sort()).toEqual(["marketing", "support"])
    await lookAt(visitor, "person-conflict")
    await press(page, "Save mine over it")
    await said(page, "Holds from their next request on.")
    expect((await shop.app.call("/admin/v1/me", { token })).body.roles).toEqual([
      { id: "warehouse", name: null },
    ])
    await page.getByRole("main").getByRole("button", { name: "More" }).click()
    await page.getByRole("menuitem", { name: "Let them in no longer" }).click()
    await page.getByLabel("Why (only for the log)").fill("Has left us")
    await lookAt(visitor, "person-out")
    await page.getByRole("dialog").getByRole("button", { name: "Let them in no longer" }).click()
    await said(page, "Kim is let in no longer.")
    expect((await shop.app.call("/admin/v1/me", { token })).status).toBe(401)
    await page.getByText("Signed in nowhere.").waitFor()
    await page.getByRole("main").getByRole("button", { name: "More" }).click()
    await page.getByRole("menuitem", { name: "Let them in again" }).click()
    await page.getByRole("dialog").getByRole("button", { name: "Let them in again" }).click()
    await said(page, "Kim is let in again.")
    await visitor.leave()
  })

  test("somebody is signed out on one device, and stays in on the other", async () => {
    const { id, token } = await hire("lou@example.com", "Lou", ["support"])
    const lost = await shop.app.call("/admin/v1/sessions", {
      body: { email: "lou@example.com", password: owner.password },
      headers: { "user-agent": "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0" },
    })
    const visitor = await comeIn(shop, { size: "narrow", path: `/admin/team/people/${id}` })
    const { page } = visitor
    await page.getByRole("button", { name: /^Sign out: Firefox on Windows/ }).click()
    await page.getByRole("dialog").getByText("Lou can sign in again, there too.").waitFor()
    await lookAt(visitor, "person-device")
    await page.getByRole("dialog").getByRole("button", { name: "Sign out" }).click()
    await said(page, "Lou is signed out on that device.")
    await page.getByText("Firefox on Windows").waitFor({ state: "hidden" })
    const status = async (of: string) => (await shop.app.call("/admin/v1/me", { token: of })).status
    expect(await status(lost.body.token)).toBe(401)
    expect(await status(token)).toBe(200)
    await visitor.go(`/admin/team/log?person=${(await shop.admin("/me")).body.id}`)
    await page.getByText("Olive Owner: Signed a person out on one device").first().waitFor()
    await visitor.leave()
  })

  test("an invitation is sent again and taken back; a rule without an own app is refused in a sentence", async () => {
    const email = "pat@example.com"
    await shop.admin("/invitations", { body: { email, roleIds: ["marketing"] } })
    const visitor = await comeIn(shop, { size: "narrow", path: "/admin/team" })
    const { page } = visitor
    await press(page, `Send it again: ${email}`)
    await page.getByText("sent 2 times").waitFor()
    await press(page, `Take it back: ${email}`)
    await page.getByRole("dialog").getByRole("button", { name: "Take it back" }).click()
    await page.getByText(email, { exact: true }).waitFor({ state: "hidden" })
    const { invitations } = (await shop.admin("/invitations?state=revoked")).body
    expect(invitations.map((one: { email: string }) => one.email)).toContain(email)
    await page.getByLabel("Refunds above this sum want a confirmation").fill("99,50")
    await press(page, "Save")
    await said(page, "The rules hold from now on.")
    expect((await shop.admin("/staff-rules")).body.refundConfirmAboveMinor).toBe(9950)
    await page.getByLabel("Everybody signs in with an authenticator app").check()
    await press(page, "Save")
    await page.getByRole("alert").getByText("Please set up your own authenticator app").waitFor()
    await lookAt(visitor, "team-rules")
    await visitor.leave()
  })

  test("what an accountant may not see of the team is not shown: the entry leads to the log", async () => {
    const email = "ann@example.com"
    await hire(email, "Ann", ["accountant"])
    const visitor = await shop.visitor({ size: "desk" })
    const { page } = visitor
    await visitor.go("/admin")
    await signIn(page, { ...owner, email })
    await page.getByRole("link", { name: "Team" }).click()
    await headed(page, "Who did what")
    expect(await page.getByRole("navigation", { name: "Parts of the team" }).count()).toBe(0)
    await press(page, "Filters")
    await page.getByLabel("What kind of thing").selectOption({ label: "Person" })
    await page.getByLabel("From the day").fill("2020-01-01")
    await page.getByLabel("To the day").fill("2020-01-31")
    await lookAt(visitor, "log-filters")
    await press(page, "Show")
    await page.getByText("Nothing is written down for that").waitFor()
    expect(new URL(page.url()).searchParams.get("kind")).toBe("staff")
    await press(page, "Remove all filters")
    const [download] = await Promise.all([page.waitForEvent("download"), press(page, "Export")])
    expect(download.suggestedFilename()).toMatch(/^log-\d{4}-\d\d-\d\d\.csv$/)
    await visitor.leave()
  })

  test("no word on these pages comes from outside the catalog", async () => {
    const visitor = await comeIn(shop, { size: "desk" })
    const { page } = visitor
    await page.evaluate("localStorage.setItem('cartwright.language', 'qps')")
    const written =
      /^(Linux|Safari|Windows|Firefox|Packers|Has left us|Kim|Ann|Lou|Bookkeeping \w+|.*@example\.com|cwk_.*|pk_test_\w+|[\d: ,]*[\dA-Za-z]+ [\d: ,]+)$/
    const { body } = await shop.admin("/staff")
    const paths = [
      "",
      "/roles",
      "/roles/support",
      "/roles/new",
      "/keys",
      "/log",
      `/people/${body.staff[0].id}`,
    ]
    for (const path of paths) {
      await visitor.go(`/admin/team${path}`)
      await page.locator("#main h1").waitFor()
      await page.waitForLoadState("networkidle")
      expect(await strayOn(page, written), path).toEqual([])
    }
    await visitor.leave()
  })
})
