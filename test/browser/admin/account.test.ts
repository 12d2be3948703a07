import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { sql } from "../../../server/kit/sql.ts"
import { hasChromium } from "../chromium.ts"
import { type Shop, unhurried, type Visitor } from "../shop.ts"
import {
  codeOf,
  comeIn,
  endSessionsAt,
  givePassword,
  hire,
  inviteTo,
  lookAt,
  nextCodeOf,
  onPhone,
  openDesk,
  owner,
  type Person,
  said,
  signIn,
  strayOn,
} from "./desk.ts"

let shop: Shop

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click()
const change = (query: ReturnType<typeof sql>) =>
  shop.app.app.out.inWork(async (work) => {
    work.write(query)
  })
// Ten minutes after signing in.
const letTimePass = () =>
  change(sql`
  update staff.sessions set confirmed_at = now() - interval '1 hour' where user_agent like 'Mozilla%'
`)

const signOut = async (page: Page, trigger: string) => {
  await press(page, trigger)
  await page.getByRole("menuitem", { name: "Sign out" }).click()
  await page.getByRole("heading", { name: "Sign in" }).waitFor()
}

/** What the app would read from the picture, as people type it. */
async function readSecret(page: Page): Promise<string> {
  await page.getByRole("img", { name: "A picture for the camera of your app" }).waitFor()
  return ((await page.locator("main code").textContent()) ?? "").replaceAll(" ", "")
}

const question = (page: Page) => page.getByRole("dialog", { name: "Is it you?" })
const codeList = (page: Page) => page.getByRole("list", { name: "Recovery codes" })

/** Long after signing in: an app is begun once it was said who it is. */
async function beginApp(visitor: Visitor, person: Person): Promise<void> {
  const { page } = visitor
  const ask = question(page)
  await letTimePass()
  await press(page, "Set it up")
  await ask.getByLabel("Password").fill("not the password")
  await press(page, "It is me")
  await ask.getByText("The password is not right.").waitFor()
  await lookAt(visitor, "step-up-password")
  await page.keyboard.press("Escape")
  await page.getByText("Nothing was done, because you did not confirm that it is you.").waitFor()
  await press(page, "Set it up")
  await ask.getByLabel("Password").fill(person.password)
  await page.keyboard.press("Enter")
}

/** From the picture to the codes for a lost phone. */
async function proveApp(visitor: Visitor): Promise<{ secret: string; used: string; codes: string[] }> {
  const { page } = visitor
  const secret = await readSecret(page)
  await page.getByLabel("Code of your authenticator app").fill("000000")
  await press(page, "Switch it on")
  await page.getByText("This code is not right, or was used already.").waitFor()
  await lookAt(visitor, "app-begun")
  const used = codeOf(secret)
  await page.getByLabel("Code of your authenticator app").fill(used)
  await press(page, "Switch it on")
  await codeList(page).waitFor()
  const codes = await codeList(page).getByRole("listitem").allTextContents()
  expect(new Set(codes).size).toBe(10)
  await lookAt(visitor, "recovery-codes")
  const saved = page.waitForEvent("download")
  await press(page, "Save as a file")
  expect((await saved).suggestedFilename()).toBe("recovery-codes.txt")
  await press(page, "I have kept them")
  await page.getByText("10 recovery codes are left.").waitFor()
  await lookAt(visitor, "account-app")
  return { secret, used, codes }
}

describe.skipIf(!hasChromium("test/browser/admin/account.test.ts"))("one's own account", unhurried, () => {
  beforeAll(async () => {
    shop = await openDesk()
  })
  afterAll(() => shop.close())

  describe.each(onPhone)("at the size of a %s", (size) => {
    test("an invitation leads from the mail to work, once", async () => {
      const { link } = await inviteTo(shop, ["warehouse"])
      const visitor = await shop.visitor({ size })
      const { page } = visitor
      await visitor.go(link)
      await page.getByLabel("Your name").fill("Wim Warehouse")
      await page.getByLabel("Password").fill("correcthorsebatterystaple")
      await lookAt(visitor, "invitation")
      await press(page, "Come in")
      await page.getByRole("alert").waitFor()
      await page.getByLabel("Password").fill(owner.password)
      await press(page, "Come in")
      await page.getByRole("heading", { name: "Hello Wim Warehouse" }).waitFor()
      expect(page.url()).not.toContain("token")
      await visitor.go(link)
      await page.getByLabel("Your name").fill("Mallory")
      await page.getByLabel("Password").fill(owner.password)
      await press(page, "Come in")
      await page.getByText("This invitation has expired, was taken back or was used already.").waitFor()
      await visitor.leave()
    })

    test("an app is set up, asked for at every door, and taken off again", async () => {
      const person = await hire(shop, ["support"])
      const visitor = await comeIn(shop, { size, path: "/admin/account", as: person })
      const { page } = visitor
      await lookAt(visitor, "account")

      await beginApp(visitor, person)
      const { secret, used, codes } = await proveApp(visitor)
      await signOut(page, size === "desk" ? "Bo Brown" : "More")
      await givePassword(page, person)
      const field = page.getByLabel("Code of your authenticator app")
      await field.waitFor()
      await field.fill(used)
      await press(page, "Sign in")
      await page.getByText("This code is not right, or was used already.").waitFor()
      await press(page, "Back")
      expect(await page.getByLabel("Mail address").inputValue()).toBe(person.email)
      await givePassword(page, person)
      await press(page, "Use a recovery code")
      await page.getByLabel("Recovery code").fill(codes[0] ?? "")
      await press(page, "Sign in")
      await page.getByText("9 recovery codes are left.").waitFor()

      // A session that ends asks for both again, over the page.
      await endSessionsAt(shop, page, "**/admin/v1/me/recovery-codes")
      await press(page, "New recovery codes")
      const again = page.getByRole("dialog", { name: "Please sign in again" })
      await again.getByLabel("Password").fill(person.password)
      await page.keyboard.press("Enter")
      await again.getByLabel("Code of your authenticator app").fill(nextCodeOf(secret))
      await lookAt(visitor, "session-ended-code")
      await page.keyboard.press("Enter")
      await codeList(page).waitFor()
      expect(await codeList(page).getByRole("listitem").allTextContents()).not.toContain(codes[1])
      const [fresh = ""] = await codeList(page).getByRole("listitem").allTextContents()
      await press(page, "I have kept them")

      const ask = question(page)
      await letTimePass()
      await press(page, "Take the app off")
      const sure = page.getByRole("dialog", { name: "Take the app off" })
      await sure.getByRole("button", { name: "Take the app off" }).click()
      await ask.waitFor()
      // Only the dialog on top is called off, and says why nothing happened in the one below.
      await page.keyboard.press("Escape")
      await ask.waitFor({ state: "hidden" })
      await sure.getByText("Nothing was done").waitFor()
      await sure.getByRole("button", { name: "Take the app off" }).click()
      await press(page, "Use a recovery code")
      await ask.getByLabel("Recovery code").fill(fresh)
      await lookAt(visitor, "step-up-code")
      await press(page, "It is me")
      await said(page, "The app is taken off.")
      await page.getByRole("button", { name: "Set it up" }).waitFor()
      await visitor.leave()
    })

    test("a forgotten password is chosen anew with the link from the mail", async () => {
      const person = await hire(shop, ["support"])
      const visitor = await shop.visitor({ size })
      const { page } = visitor
      await visitor.go("/admin")
      await page.getByRole("link", { name: "Forgot your password?" }).click()
      // The page before has a field of the same name.
      await page.getByRole("heading", { name: "Forgot your password?" }).waitFor()
      await page.getByLabel("Mail address").fill(person.email)
      await lookAt(visitor, "forgot")
      await press(page, "Send me a link")
      await page.getByText(`If somebody with the address ${person.email} works here`).waitFor()
      const { text } = await shop.mailTo(person.email, "staff_reset_password")
      const [link = ""] = /http\S+\/admin\/reset\?token=[\w-]+/.exec(text) ?? []
      await visitor.go(link)
      const password = "five large red lighthouses"
      await page.getByLabel("New password").fill(password)
      await lookAt(visitor, "reset")
      await press(page, "Take this one")
      await page.getByRole("heading", { name: "Sign in" }).waitFor()
      await signIn(page, { ...person, password })
      await visitor.go(link)
      await page.getByLabel("New password").fill(password)
      await press(page, "Take this one")
      await page.getByRole("alert").getByRole("link", { name: "Send me a link" }).click()
      await page.getByRole("heading", { name: "Forgot your password?" }).waitFor()
      await visitor.leave()
    })
  })

  test("a new password and the list of devices end what others had open", async () => {
    const person = await hire(shop, ["support"])
    const visitor = await comeIn(shop, { size: "desk", path: "/admin/account", as: person })
    const { page } = visitor
    const phone = await comeIn(shop, { size: "phone", as: person, anew: true })
    const laptop = await comeIn(shop, { size: "desk", as: person, anew: true })
    await page.reload()
    const rows = page.getByRole("button", { name: /^Sign out: .*Linux/ })
    await expect.poll(() => rows.count()).toBe(2)
    await lookAt(visitor, "sessions")
    await rows.first().click()
    await said(page, "That device is signed out.")
    await expect.poll(() => rows.count()).toBe(1)
    await press(page, "Sign out everywhere else")
    await said(page, "You are signed in here only.")
    await expect.poll(() => rows.count()).toBe(0)
    for (const other of [phone, laptop]) {
      await other.page.reload()
      await other.page.getByRole("heading", { name: "Sign in" }).waitFor()
      await other.leave()
    }
    await page.getByLabel("Your name").fill("Bo Baker")
    await press(page, "Save")
    await page.getByRole("button", { name: "Bo Baker" }).waitFor()
    const password = "seven quiet blue mountains"
    await page.getByLabel("Current password").fill("not the password")
    await page.getByLabel("New password").fill(password)
    await press(page, "Change the password")
    await page.getByText("The password is not right.").waitFor()
    expect(await page.getByLabel("New password").inputValue()).toBe(password)
    await page.getByLabel("Current password").fill(person.password)
    await press(page, "Change the password")
    await said(page, "The password is changed.")
    await signOut(page, "Bo Baker")
    await signIn(page, { ...person, password })
    await visitor.leave()
  })

  test("where the owner asks for codes, an app comes before everything else", async () => {
    const person = await hire(shop, ["support"])
    const visitor = await comeIn(shop, { size: "phone", path: "/admin/orders", as: person })
    const { page } = visitor
    await change(sql`update staff.desk_rules set totp_required = true`)
    await page.reload()
    await page.getByRole("heading", { name: "Set up your app" }).waitFor()
    expect(await page.getByRole("navigation").count()).toBe(0)
    await lookAt(visitor, "app-needed")
    await press(page, "Set it up")
    const secret = await readSecret(page)
    await page.getByLabel("Code of your authenticator app").fill(codeOf(secret))
    await press(page, "Switch it on")
    await press(page, "I have kept them")
    await page.getByRole("heading", { level: 1, name: "Orders" }).waitFor()
    await change(sql`update staff.desk_rules set totp_required = false`)
    await visitor.leave()
  })

  test("no word on these pages comes from outside the catalog", async () => {
    const person = await hire(shop, ["support"])
    const visitor = await comeIn(shop, { size: "desk", path: "/admin/account", as: person })
    const { page } = visitor
    await page.evaluate("localStorage.setItem('cartwright.language', 'qps')")
    await page.reload()
    await page.locator("main ul li").first().waitFor()
    expect(await strayOn(page, /^(Bo Brown|colleague.*|\w+, Linux|10\.9\..*)$/)).toEqual([])
    await visitor.leave()
  })
})
