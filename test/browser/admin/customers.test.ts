import { readFileSync } from "node:fs"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { hasChromium } from "../chromium.ts"
import { type Shop, unhurried, type Visitor } from "../shop.ts"
import { buy, comeIn, hire, lookAt, onPhone, openDesk, press, said, strayOn } from "./desk.ts"

let shop: Shop

const password = "three small green boats"
let opened = 0

/** Somebody opens an account and confirms it. */
async function join(name: string) {
  const email = `customer${++opened}@example.com`
  await call("/store/v1/customers", { email, name, password, marketingConsent: true })
  const { text } = await shop.mailTo(email, "confirm_email")
  const token = /token=([\w-]{43})/.exec(text)?.[1]
  const { customer } = await call("/store/v1/customers/confirmation", { token, password })
  await shop.app.app.settle()
  return { email, customerId: customer.id as string }
}

async function call(path: string, body: object) {
  const reply = await shop.app.call(path, { body })
  expect(reply.status, reply.text).toBeLessThan(300)
  return reply.body
}

/** A colleague saves another name meanwhile: it is shown, and what was typed stays. */
async function saveOver(visitor: Visitor, customerId: string) {
  const { page } = visitor
  const dialog = page.getByRole("dialog")
  const theirs = { name: "Ada Phonewell-Lee" }
  const path = `/customers/${customerId}`
  expect((await shop.admin(path, { method: "PATCH", body: theirs })).status).toBe(200)
  await press(page, "Save")
  await dialog.getByText("Somebody else has saved meanwhile.").waitFor()
  expect(await dialog.getByRole("alert").count()).toBe(0)
  expect(await dialog.getByLabel("Name").inputValue()).toBe(theirs.name)
  expect(await dialog.getByLabel("Phone").inputValue()).toBe("+49 30 5550199")
  expect((await shop.admin(path)).body).toMatchObject({
    ...theirs,
    phone: null,
    marketingConsent: true,
  })
  await lookAt(visitor, "customer-conflict")
  await press(page, "Save mine over it")
  await said(page, "Saved.")
  expect((await shop.admin(path)).body).toMatchObject({ ...theirs, phone: "+49 30 5550199" })
}

async function ship(orderId: string) {
  const { parcelId } = (await shop.admin(`/orders/${orderId}/parcels`, { method: "POST", body: {} })).body
  await shop.admin(`/parcels/${parcelId}/shipment`, { method: "POST", body: {} })
  await shop.app.app.settle()
}

describe.skipIf(!hasChromium("test/browser/admin/customers.test.ts"))(
  "customers at the desk",
  unhurried,
  () => {
    beforeAll(async () => {
      shop = await openDesk()
    })
    afterAll(() => shop.close())

    describe.each(onPhone)("at the size of a %s", (size) => {
      test("somebody is found, edited, noted about, and signed out", async () => {
        const name = "Ada Phonewell"
        const { email, customerId } = await join(name)
        const visitor = await comeIn(shop, { size, path: "/admin/customers" })
        const { page } = visitor
        await page.getByRole("link", { name }).filter({ visible: true }).waitFor()
        await lookAt(visitor, "customers")
        await page.getByRole("searchbox").fill("phonewell")
        await expect.poll(() => page.url()).toContain("q=")
        await page.getByText("A search looks at everybody").waitFor()
        await page.getByRole("link", { name }).filter({ visible: true }).click()
        await page.getByRole("heading", { level: 1, name }).waitFor()
        expect(page.url()).toContain(customerId)

        await press(page, "Edit")
        const dialog = page.getByRole("dialog")
        await dialog.getByLabel("Phone").fill("call me")
        await press(page, "Save")
        await dialog.getByText("Please write the phone number with digits").waitFor()
        await dialog.getByLabel("Phone").fill("+49 30 5550199")
        await dialog.getByLabel("May be sent mails about offers").uncheck()
        await dialog.getByLabel("What the consent rests on").fill("Said so on the phone")
        await lookAt(visitor, "customer-edit")
        await saveOver(visitor, customerId)
        await page.getByText("+49 30 5550199").waitFor()
        await page.getByText("Said so on the phone").waitFor()

        await press(page, "Free from tax")
        await dialog.getByLabel("What frees from tax").fill("Certificate 17/B of the school board")
        await dialog.getByLabel("Last day").fill("2020-01-01")
        await dialog.getByText("The last day must not be before the first one.").waitFor()
        await dialog.getByLabel("Last day").fill("2099-12-31")
        await lookAt(visitor, "customer-exempt")
        await press(page, "Save")
        await said(page, "Saved.")
        await page.getByText("Certificate 17/B of the school board").waitFor()
        await page.getByText("Freed a customer from tax").waitFor()

        await page.getByLabel("What colleagues should know").fill("Rings twice.")
        await press(page, "Add the note")
        await said(page, "The note is here.")
        await page.getByText("Rings twice.").waitFor()

        await page.getByRole("main").getByRole("button", { name: "More" }).click()
        await page.getByRole("menuitem", { name: "Sign out everywhere" }).click()
        await dialog.getByRole("button", { name: "Sign out everywhere" }).click()
        await said(page, "Signed out on one device.")
        await page.getByRole("main").getByRole("button", { name: "More" }).click()
        await page.getByRole("menuitem", { name: "Send a link to a new password" }).click()
        await press(page, "Send the mail")
        await said(page, "The mail is on its way.")
        expect((await shop.mailTo(email, "reset_password")).text).toContain("/account/reset")
        await page.getByText("Changed a customer").first().waitFor()
        await lookAt(visitor, "customer")
        await visitor.leave()
      })

      test("from a guest's order to the guest, who is exported and erased, and back to the order", async () => {
        const { orderId, number, email } = await buy(shop)
        const visitor = await comeIn(shop, { size, path: `/admin/orders/${orderId}` })
        const { page } = visitor
        await page.getByRole("link", { name: "The person behind it" }).click()
        await page.getByRole("heading", { level: 1, name: "Ada Lovelace" }).waitFor()
        await page.getByText("Bought without an account.").waitFor()
        await page.getByRole("main").getByRole("link", { name: number, exact: true }).waitFor()

        const more = async (item: string) => {
          await page.getByRole("main").getByRole("button", { name: "More" }).click()
          await page.getByRole("menuitem", { name: item }).click()
        }
        await more("Erase the person")
        const dialog = page.getByRole("dialog")
        await dialog.getByText("These orders are not finished.").waitFor()
        await lookAt(visitor, "customer-erase-open")
        expect(await dialog.getByRole("button", { name: "Erase the person" }).isDisabled()).toBe(true)
        await dialog.getByRole("link", { name: number }).waitFor()
        await press(page, "Leave it")
        await ship(orderId)

        await more("Make a file of all data")
        await press(page, "Make the file")
        const link = dialog.getByRole("link", { name: /Keep the file/ })
        await link.waitFor()
        const [download] = await Promise.all([page.waitForEvent("download"), link.click()])
        const file = readFileSync(await download.path(), "utf8")
        expect(JSON.parse(file).kept.map(({ kind }: { kind: string }) => kind)).toContain("order")
        expect(file).toContain(email)
        await lookAt(visitor, "customer-export")
        await press(page, "Close")

        await more("Erase the person")
        await dialog.getByText("Name, addresses and wishes on the orders").waitFor()
        await dialog.getByLabel("The person asked for it").check()
        await lookAt(visitor, "customer-erase")
        await dialog.getByRole("button", { name: "Erase the person" }).click()
        await said(page, "The person was erased.")
        await page.getByRole("heading", { level: 1, name: "Customers" }).waitFor()
        // Neither the way back nor what was read before shows somebody who is gone.
        expect(await page.getByRole("main").getByText(email).count()).toBe(0)
        await page.goBack()
        await page.getByText("There is no such person, or they were erased.").waitFor()
        expect(await page.getByRole("main").getByText("Ada Lovelace").count()).toBe(0)
        expect((await shop.admin(`/orders/${orderId}`)).body).toMatchObject({ number, email: null })
        await visitor.go(`/admin/orders/${orderId}`)
        await page.getByText("Erased person").waitFor()
        await lookAt(visitor, "order-erased")
        await visitor.leave()
      })
    })

    test("a group is made, somebody is put in and taken out, and it is renamed and deleted", async () => {
      const { customerId } = await join("Wanda Trade")
      const visitor = await comeIn(shop, { size: "phone", path: "/admin/customers" })
      const { page } = visitor
      await page.getByRole("link", { name: "Customer groups" }).click()
      await page.getByRole("button", { name: "New group" }).first().click()
      await page.getByRole("dialog").getByLabel("Name").fill("Traders")
      await press(page, "Save")
      await said(page, "The group is saved.")
      await lookAt(visitor, "groups")
      await page.getByRole("link", { name: "Traders" }).click()
      await page.getByText("Nobody is in it yet.").waitFor()
      await page.getByRole("searchbox").fill("wanda tr")
      await press(page, "Put in: Wanda Trade")
      await said(page, "Now in the group.")
      await page.getByRole("link", { name: "Wanda Trade" }).waitFor()
      await lookAt(visitor, "group")
      await press(page, "Rename")
      await page.getByRole("dialog").getByLabel("Name").fill("Trade")
      const { groups } = (await shop.admin("/customer-groups")).body
      const { groupId } = groups.find(({ name }: { name: string }) => name === "Traders")
      const theirs = { method: "PATCH", body: { name: "Dealers" } } as const
      expect((await shop.admin(`/customer-groups/${groupId}`, theirs)).status).toBe(200)
      await press(page, "Save")
      await page.getByRole("status").getByText("Somebody else has saved meanwhile.").waitFor()
      expect(await page.getByRole("dialog").getByRole("alert").count()).toBe(0)
      await page.getByText("Dealers").first().waitFor()
      expect(await page.getByRole("dialog").getByLabel("Name").inputValue()).toBe("Trade")
      await lookAt(visitor, "group-conflict")
      await press(page, "Save mine over it")
      await page.getByRole("heading", { level: 1, name: "Trade" }).waitFor()
      await visitor.go(`/admin/customers/${customerId}`)
      await page.getByLabel("Trade", { exact: true }).uncheck()
      await said(page, "No longer in the group.")
      await visitor.go("/admin/customers/groups")
      await page.getByText("0 customers").waitFor()
      await page.getByRole("link", { name: "Trade" }).click()
      await press(page, "Delete")
      const dialog = page.getByRole("dialog", { name: "Delete “Trade”?" })
      await dialog.getByText("hold for nobody any more").waitFor()
      await lookAt(visitor, "group-delete")
      await dialog.getByRole("button", { name: "Delete" }).click()
      await said(page, "The group is deleted.")
      await page.getByText("No group yet").waitFor()
      await visitor.leave()
    })

    test("the address holds what is looked for; chips, columns and the file follow", async () => {
      await join("Cora Chip")
      const visitor = await comeIn(shop, {
        size: "desk",
        path: "/admin/customers?consent=yes&ordered=no&days=7",
      })
      const { page } = visitor
      await page.getByRole("link", { name: "Cora Chip" }).filter({ visible: true }).waitFor()
      await page.getByText("New in the last 7 days").waitFor()
      await lookAt(visitor, "customers-chips")
      await press(page, "Remove the filter: Has not ordered yet")
      await expect.poll(() => new URL(page.url()).search).toBe("?consent=yes&days=7")
      await press(page, "Columns")
      await page.getByRole("menuitemcheckbox", { name: "Phone" }).click()
      await page.keyboard.press("Escape")
      await page.getByRole("columnheader", { name: "Phone" }).waitFor({ state: "detached" })
      const [download] = await Promise.all([page.waitForEvent("download"), press(page, "Export")])
      const csv = readFileSync(await download.path(), "utf8")
      expect(csv).toContain("Cora Chip")
      expect(csv.split("\r\n")[0]).not.toContain("Phone")
      await press(page, "Guests")
      await expect.poll(() => page.url()).toContain("kind=guest")
      await visitor.go("/admin/customers?q=nobodylikethis")
      await page.getByRole("heading", { name: "Nothing like that" }).waitFor()
      await press(page, "Remove all filters")
      await page.getByRole("link", { name: "Cora Chip" }).filter({ visible: true }).waitFor()
      await visitor.leave()
    })

    test("whoever may only look has no button, and without the right there is no such place", async () => {
      const { customerId } = await join("Lena Look")
      const reader = await comeIn(shop, {
        size: "desk",
        path: `/admin/customers/${customerId}`,
        as: await hire(shop, ["read_only"]),
      })
      await reader.page.getByRole("heading", { level: 1, name: "Lena Look" }).waitFor()
      expect(await reader.page.getByRole("main").getByRole("button").allTextContents()).toEqual([])
      await reader.leave()
      const packer = await comeIn(shop, { size: "desk", as: await hire(shop, ["warehouse"]) })
      expect(await packer.page.getByRole("link", { name: "Customers" }).count()).toBe(0)
      await packer.leave()
    })

    test("every word comes from the catalog", async () => {
      const { customerId } = await join("Wanda Words")
      const visitor = await comeIn(shop, { size: "desk", path: "/admin/customers" })
      const { page } = visitor
      await page.evaluate(`localStorage["cartwright.language"] = "qps"`)
      const people = /@example\.com$|^(Ada|Lena|Cora|Wanda|Olive) |^\d/
      for (const path of ["/admin/customers", `/admin/customers/${customerId}`]) {
        await visitor.go(path)
        await page.getByText("Wanda Words").first().waitFor()
        expect(await strayOn(page, people)).toEqual([])
      }
      await visitor.leave()
    })
  },
)
