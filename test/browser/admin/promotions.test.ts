import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { hasChromium } from "../chromium.ts"
import { type Shop, unhurried } from "../shop.ts"
import { buy, comeIn, hire, lookAt, openDesk, press, said, strayOn } from "./desk.ts"

let shop: Shop

const kept = async (id: string) => (await shop.admin(`/promotions/${id}`)).body
const idIn = (url: string) => url.split("/").at(-1) ?? ""

async function make(name: string, given: object = {}): Promise<string> {
  const body = { name, action: { kind: "percentage", items: {}, ratePpm: 100_000 }, ...given }
  const headers = { "idempotency-key": `makes-${encodeURIComponent(name)}` }
  const made = await shop.admin("/promotions", { body, headers })
  expect(made.status, made.text).toBe(201)
  return made.body.promotionId
}

describe.skipIf(!hasChromium("test/browser/admin/promotions.test.ts"))(
  "promotions at the desk",
  unhurried,
  () => {
    beforeAll(async () => {
      shop = await openDesk()
    })
    afterAll(() => shop.close())

    test("one is made with a condition, and a sentence says what it does", async () => {
      const visitor = await comeIn(shop, { size: "phone", path: "/admin/products" })
      const { page } = visitor
      await page.locator("#main").getByRole("button", { name: "More", exact: true }).click()
      await page.getByRole("menuitem", { name: "Promotions" }).click()
      await page.getByRole("heading", { level: 1, name: "Promotions" }).waitFor()
      await page.getByRole("link", { name: "New promotion" }).first().click()
      await page.getByRole("link", { name: "Percentage off" }).waitFor()
      await lookAt(visitor, "promotion-kinds")
      await page.getByRole("link", { name: "Percentage off" }).click()
      await page.getByLabel("Percent off").fill("oops")
      await press(page, "Save")
      await page.getByText("Please give it a name.").waitFor()
      await page.getByText("Please write a percentage above 0").waitFor()
      await page.getByLabel("Name at the desk").fill("Kitchen week")
      await page.getByLabel("Percent off").fill("12.5")
      await press(page, "On what: Choose things")
      const picker = page.getByRole("dialog", { name: "On what" })
      await picker.getByRole("searchbox").fill("kitchen")
      await picker.getByRole("button", { name: "Kitchen", exact: true }).first().click()
      await lookAt(visitor, "promotion-pick")
      await press(page, "Done")
      await press(page, "Add a condition")
      await page.getByRole("menuitem", { name: "The cart is worth so much" }).click()
      await page.getByRole("group", { name: "At least so much" }).getByLabel("EUR").fill("50")
      await page.getByText(/^12\.5% off Kitchen, from €50\.00$/).waitFor()
      await page.getByLabel("Only with a code").check()
      await page.getByText(/^12\.5% off Kitchen, from €50\.00, with a code$/).waitFor()
      await lookAt(visitor, "promotion-new")
      await press(page, "Save")
      await said(page, "Saved.")
      await page.getByRole("heading", { level: 1, name: "Kitchen week" }).waitFor()
      expect(await kept(idIn(page.url()))).toMatchObject({ state: "draft", action: { ratePpm: 125_000 } })
      await visitor.leave()
    })

    test("a code is added, it goes live, and is found by its code", async () => {
      const id = await make("Kitchen days", { needsCode: true })
      const visitor = await comeIn(shop, { size: "phone", path: `/admin/promotions/${id}` })
      const { page } = visitor
      await page.getByText("It needs a code, and has none yet").waitFor()
      await page.getByLabel("New code").fill("kitchen-12")
      await press(page, "Add the code")
      await said(page, "The code KITCHEN-12 is there.")
      await page.getByText("used 0 times").waitFor()
      await page.getByText("It needs a code, and has none yet").waitFor({ state: "hidden" })
      await lookAt(visitor, "promotion")
      await press(page, "Go live")
      await lookAt(visitor, "promotion-live")
      await page.getByRole("dialog").getByRole("button", { name: "Go live" }).click()
      await said(page, "It is live.")
      await page.getByText("Went live", { exact: true }).waitFor()
      expect(await kept(id)).toMatchObject({ state: "live", codesCount: 1 })
      await visitor.go("/admin/promotions")
      await page.getByRole("searchbox", { name: "Name or code" }).fill("Kitchen-12")
      await page.getByText("“Kitchen-12”").waitFor()
      await page.getByRole("link", { name: "Kitchen days" }).locator("visible=true").waitFor()
      await lookAt(visitor, "promotions")
      await visitor.leave()
    })

    test("hours are those of the shop's clock, also for who may not read its settings", async () => {
      const { version, timeZone } = (await shop.admin("/shop")).body
      const far = { version, timeZone: "Pacific/Auckland" }
      const moved = await shop.admin("/shop", { method: "PATCH", body: far })
      expect(moved.status, moved.text).toBe(200)
      const role = { name: "promotes", permissions: ["promotions.read", "promotions.write"] }
      const person = await hire(shop, [(await shop.admin("/roles", { body: role })).body.id])
      const path = "/admin/promotions/new?kind=percentage"
      const visitor = await comeIn(shop, { size: "phone", path, as: person })
      const { page } = visitor
      await press(page, "Add a condition")
      await page.getByRole("menuitem", { name: "At certain hours" }).click()
      await page.getByText("The shop's own clock.").waitFor()
      expect(await page.getByLabel("Time zone").inputValue()).toBe("Pacific/Auckland")
      await page
        .getByText(/from 17:00 to 19:00 \(Pacific\/Auckland\)/)
        .first()
        .waitFor()
      await lookAt(visitor, "promotion-hours")
      await visitor.leave()
      const back = { version: moved.body.version, timeZone }
      expect((await shop.admin("/shop", { method: "PATCH", body: back })).status).toBe(200)
    })

    test("what the shop refuses stands at its field, and a colleague's change is said", async () => {
      const id = await make("Autumn", { usesMax: 10 })
      const visitor = await comeIn(shop, { size: "desk", path: `/admin/promotions/${id}` })
      const { page } = visitor
      await page.getByLabel("Uses per customer").fill("20")
      await page.getByLabel("Begins").fill("2026-10-02T00:00")
      await page.getByLabel("Ends").fill("2026-10-01T00:00")
      await press(page, "Save")
      await page.getByText("The end must come after the beginning.").waitFor()
      await page.getByText("One customer cannot use it more often than all together.").waitFor()
      await lookAt(visitor, "promotion-refused")
      await press(page, "Drop")
      await expect.poll(() => page.getByLabel("Uses per customer").inputValue()).toBe("")
      await page.getByLabel("Percent off").fill("15")
      const { version } = await kept(id)
      const body = { version, name: "Late autumn" }
      expect((await shop.admin(`/promotions/${id}`, { method: "PATCH", body })).status).toBe(200)
      await press(page, "Save")
      await page.getByText("Somebody else has saved meanwhile.").waitFor()
      await press(page, "Save mine over it")
      await said(page, "Saved.")
      expect(await kept(id)).toMatchObject({ name: "Late autumn", action: { ratePpm: 150_000 } })
      await page.locator("#main").getByRole("button", { name: "More", exact: true }).click()
      await page.getByRole("menuitem", { name: "Duplicate" }).click()
      await page.getByRole("heading", { level: 1, name: "Late autumn (copy)" }).waitFor()
      await page.locator("#main").getByRole("button", { name: "More", exact: true }).click()
      await page.getByRole("menuitem", { name: "Archive" }).click()
      await page.getByRole("dialog").getByRole("button", { name: "Archive" }).click()
      await said(page, "It is put away.")
      await page.getByText("It is put away for good and stays as it was.").waitFor()
      expect(await page.getByLabel("Percent off").isDisabled()).toBe(true)
      await visitor.leave()
    })

    test("many codes are made, and a code is removed", async () => {
      const id = await make("Letters", { needsCode: true })
      const visitor = await comeIn(shop, { size: "desk", path: `/admin/promotions/${id}` })
      const { page } = visitor
      await press(page, "Make many codes")
      const dialog = page.getByRole("dialog")
      await dialog.getByLabel("How many").fill("12")
      await dialog.getByLabel("They begin with").fill("letter")
      await press(page, "Make them")
      await shop.app.app.settle()
      await dialog.getByRole("link", { name: /codes-LETTER\.csv/ }).waitFor()
      await dialog.getByText("12 of 12", { exact: true }).waitFor()
      await dialog.getByText("Done: 12", { exact: true }).waitFor()
      await lookAt(visitor, "promotion-batch")
      await dialog.getByRole("button", { name: "Take it back" }).click()
      await page
        .getByText("12 codes are removed. What was changed or used since stays as it is now")
        .waitFor()
      await page.getByRole("button", { name: "Leave it" }).click()
      await dialog.getByRole("button", { name: "Close" }).click()
      await page.getByText("12 codes", { exact: true }).waitFor()
      await page
        .getByRole("button", { name: /^Remove LETTER-/ })
        .first()
        .click()
      await press(page, "Remove it")
      await page.getByText("11 codes", { exact: true }).waitFor()
      await lookAt(visitor, "promotion-codes")
      await visitor.leave()
    })

    test("a draft is tried on past orders before it is saved", async () => {
      const { number } = await buy(shop, { quantity: 2 })
      const visitor = await comeIn(shop, { size: "phone", path: "/admin/promotions/new?kind=percentage" })
      const { page } = visitor
      await page.getByText("Fill in what is missing above first.").waitFor()
      await page.getByLabel("Name at the desk").fill("Half price")
      await page.getByLabel("Percent off").fill("50")
      await page.getByLabel("Floor in percent of the price").fill("80")
      await press(page, "Try it")
      await shop.app.app.settle()
      await page.getByText("Orders that would have got most").waitFor()
      await page.getByText("Below 80% of the price").waitFor()
      expect(await page.getByRole("link", { name: new RegExp(number) }).count()).toBe(2)
      await lookAt(visitor, "promotion-lab")
      await visitor.leave()
    })

    test("each kind has its fields", async () => {
      const visitor = await comeIn(shop, { size: "desk", path: "/admin/promotions" })
      const { page } = visitor
      const fields = {
        amount: "Off what",
        delivery: "Percent off the delivery",
        buy_get: "How many to buy",
        tiers: "It gives",
        bundle: "Part 1: how many",
        gift: "How many",
        fixed_price: "Name at the desk",
      }
      for (const [kind, field] of Object.entries(fields)) {
        await visitor.go(`/admin/promotions/new?kind=${kind}`)
        await page.getByLabel(field, { exact: true }).waitFor()
        if (kind === "tiers" || kind === "bundle") await lookAt(visitor, `promotion-${kind}`)
      }
      await visitor.leave()
    })

    test("every word is in the catalog", async () => {
      const visitor = await comeIn(shop, { size: "desk", path: "/admin/promotions" })
      const { page } = visitor
      await page.evaluate("localStorage.setItem('cartwright.language', 'qps')")
      const known =
        /^(Late autumn.*|Kitchen.*|EUR|CHF|USD|GBP|IDR|English|German|Indonesian|Deutsch|Etc\/UTC|UTC)$/
      for (const path of ["/admin/promotions/new", "/admin/promotions/new?kind=tiers"]) {
        await visitor.go(path)
        expect(await strayOn(page, known)).toEqual([])
      }
      await visitor.leave()
    })

    test("who may only read sees no button that does nothing", async () => {
      const id = await make("For all", { needsCode: true, conditions: [{ kind: "first_order" }] })
      const role = { name: "reads promotions", permissions: ["promotions.read"] }
      const person = await hire(shop, [(await shop.admin("/roles", { body: role })).body.id])
      const visitor = await comeIn(shop, { size: "desk", path: `/admin/promotions/${id}`, as: person })
      const { page } = visitor
      await page.getByRole("heading", { level: 1, name: "For all" }).waitFor()
      await page.getByText("10% off everything, on the first order, with a code").waitFor()
      expect(await page.getByRole("main").getByRole("button").allTextContents()).toEqual([])
      await lookAt(visitor, "promotion-read")
      await visitor.go("/admin/promotions")
      await page.getByRole("link", { name: "For all" }).locator("visible=true").waitFor()
      expect(await page.getByRole("link", { name: "New promotion" }).count()).toBe(0)
      await visitor.leave()
    })
  },
)
