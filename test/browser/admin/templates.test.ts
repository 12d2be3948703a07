import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { hasChromium } from "../chromium.ts"
import { type Shop, unhurried } from "../shop.ts"
import { atDesk, comeIn, lookAt, onPhone, openDesk, owner, press, said, strayOn } from "./desk.ts"

let shop: Shop

const frame = (page: Page) => page.frameLocator("iframe")
const letterNamed = async (name: string) =>
  (await shop.admin("/mail-templates")).body.letters.find(
    ({ template }: { template: string }) => template === name,
  )

describe.skipIf(!hasChromium("test/browser/admin/templates.test.ts"))("mails at the desk", unhurried, () => {
  beforeAll(async () => {
    shop = await openDesk()
  }, 120_000)
  afterAll(() => shop.close())

  test.each(atDesk)(
    "a mail is written anew, looked at, saved and put back: at the size of a %s",
    async (size) => {
      const visitor = await comeIn(shop, { size, path: "/admin/mail" })
      const { page } = visitor
      await page.getByRole("link", { name: "Words of the mails" }).click()
      await page.getByText("When a parcel leaves.").waitFor()
      await lookAt(visitor, "letters")
      await page.getByRole("link", { name: "On its way", exact: true }).click()
      await page.getByRole("heading", { level: 1, name: "On its way" }).waitFor()
      await frame(page).getByText("Good news").waitFor()
      await page.getByLabel("Subject").fill("Parcel of {orderNumeral}")
      await page.getByText("There is no {orderNumeral} in this mail.").waitFor()
      await press(page, "Save")
      await page.getByText("Something is not right yet").waitFor()
      await lookAt(visitor, "letter-wrong")
      await page.getByLabel("Subject").fill("Parcel of {orderNumber} <b>")
      await page.getByLabel("First words").fill("Hello {name},\n\nit is <i>really</i> on its way.")
      await page.getByLabel("Last words").fill("Yours, {shop}")
      await frame(page).getByText("it is <i>really</i> on its way.").waitFor()
      await page.getByText("Parcel of 10482 <b>", { exact: true }).waitFor()
      // The styles of the mail are put on, and no script runs in it.
      const card = frame(page).locator(".card").first()
      const padding = () => card.evaluate("(node) => getComputedStyle(node).paddingTop")
      await expect.poll(padding).not.toBe("0px")
      expect(await page.locator("iframe").getAttribute("sandbox")).toBe("allow-same-origin")
      await lookAt(visitor, "letter")
      await press(page, "Phone")
      await frame(page).getByText("Yours, Fennel & Finch").waitFor()
      await press(page, "Text only")
      await page.locator("pre").getByText("Hello Ada,").waitFor()
      await press(page, "Save")
      await said(page, "Saved.")
      expect((await letterNamed("order_shipped")).words.en).toMatchObject({ closing: "Yours, {shop}" })
      await press(page, "Send me an example")
      await said(page, `It is on its way to ${owner.email}.`)
      expect((await shop.mailTo(owner.email, "order_shipped")).subject).toBe("Parcel of 10482 <b>")
      await press(page, "Back to the original")
      await press(page, "Save")
      await expect.poll(async () => (await letterNamed("order_shipped")).words).toEqual({})
      await visitor.leave()
    },
  )

  test("a mail in another language, switched off, and changed by somebody else meanwhile", async () => {
    const visitor = await comeIn(shop, { size: "desk", path: "/admin/mail/templates/welcome" })
    const { page } = visitor
    await press(page, "German")
    await frame(page).getByText("Mailadresse ist bestätigt").waitFor()
    await page.getByLabel("Subject").fill("Schön, {name}")
    const { version } = await letterNamed("welcome")
    const words = { en: { subject: "Hi {name}", opening: null, closing: null } }
    const body = { version, isOn: true, words }
    await shop.admin("/mail-templates/welcome", { method: "PUT", body })
    await press(page, "Save")
    await page.getByText("Somebody else has saved").waitFor()
    await press(page, "Drop")
    await page.getByLabel("This mail is sent").uncheck()
    await press(page, "Save")
    await said(page, "Saved.")
    expect(await letterNamed("welcome")).toMatchObject({ isOn: false, words })
    await page.getByText("A mail that is switched off is not sent").waitFor()
    await visitor.leave()
  })

  test("a mail that must be sent cannot be switched off", async () => {
    const visitor = await comeIn(shop, { size: "desk", path: "/admin/mail/templates/order_placed" })
    const { page } = visitor
    await page.getByText("This mail is always sent").waitFor()
    expect(await page.getByLabel("This mail is sent").count()).toBe(0)
    await visitor.leave()
  })

  test.each(onPhone)("the shop looks whether mail leaves: at the size of a %s", async (size) => {
    const visitor = await comeIn(shop, { size, path: "/admin/mail/check" })
    const { page } = visitor
    await page.getByRole("button", { name: /^Look (now|again)$/ }).click()
    await page.getByText("No mail server is set up").waitFor()
    await page.getByRole("heading", { name: "No mail leaves the shop" }).waitFor()
    await page.getByText(/^SPF:/).waitFor()
    await lookAt(visitor, "mail-check")
    await visitor.leave()
  })

  test("no word on these pages comes from outside the catalog", async () => {
    const visitor = await comeIn(shop, { size: "desk" })
    const { page } = visitor
    await page.evaluate("localStorage.setItem('cartwright.language', 'qps')")
    const known =
      /^(\{\w+\}|[^⟦]*Fennel & Finch[^⟦]*|Ada.*|German|10482|Hermes|DHL|Parcel|Your order .*|\{.*|v=.*|\S+@\S+|0034\d+)$/
    for (const path of ["/mail/templates", "/mail/templates/order_shipped", "/mail/check"]) {
      await visitor.go(`/admin${path}`)
      await page.locator("#main h1").waitFor()
      await page.waitForLoadState("networkidle")
      const stray = await strayOn(page, known)
      expect(
        stray.filter((text) => !/^(Good news|Your order|hello@)/.test(text)),
        path,
      ).toEqual([])
    }
    await visitor.leave()
  })
})
