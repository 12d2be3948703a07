import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { hasChromium } from "../chromium.ts"
import { type Shop, unhurried } from "../shop.ts"
import { buy, comeIn, lookAt, openDesk, press, said, strayOn } from "./desk.ts"
import { compareBooks, disputeOrder, payTwice } from "./odd_money.ts"

let shop: Shop

describe.skipIf(!hasChromium("test/browser/admin/desk.test.ts"))(
  "stock, mails, settings, home",
  unhurried,
  () => {
    beforeAll(async () => {
      shop = await openDesk()
    })
    afterAll(() => shop.close())

    test("a mail to a buyer can be found, read and sent again", async () => {
      const { email } = await buy(shop)
      await shop.mailTo(email, "order_placed")
      const visitor = await comeIn(shop, { size: "phone", path: "/admin/mail" })
      const { page } = visitor
      await page.getByLabel("Mail address").fill(email)
      await page.getByText(`“${email}”`).waitFor()
      const kind = page.locator("td").filter({ hasText: /^Thank you for your order$/ })
      await kind.first().waitFor({ state: "attached" })
      await lookAt(visitor, "mails")
      await page.getByRole("button", { name: /^Thank you for your order/ }).click()
      await page.getByRole("dialog").getByText("Stoneware mug").waitFor()
      await lookAt(visitor, "mail")
      await press(page, "Send it again")
      await said(page, "It is sent again.")
      await shop.app.app.settle()
      expect((await shop.admin(`/mails?to=${email}&template=order_placed`)).body.mails).toHaveLength(2)
      await visitor.leave()
    })

    test("facts of the shop are saved, and it speaks one language more", async () => {
      const visitor = await comeIn(shop, { size: "phone", path: "/admin/settings" })
      const { page } = visitor
      await page.getByLabel("Telephone").fill("+49 30 555 0100")
      await page.getByRole("checkbox", { name: "Indonesian" }).check()
      await lookAt(visitor, "settings")
      await press(page, "Save")
      await said(page, "Saved.")
      const kept = { phone: "+49 30 555 0100", locales: ["en", "de", "id"], defaultLocale: "en" }
      expect((await shop.admin("/shop")).body).toMatchObject(kept)
      expect((await shop.app.call("/id")).text).toContain('<html lang="id"')
      await page.getByRole("checkbox", { name: "English" }).uncheck()
      expect(await page.getByLabel("The shop’s own language").inputValue()).toBe("de")
      await press(page, "Save")
      await page.getByText("A market speaks this language").waitFor()
      await press(page, "Drop")
      expect(await page.getByRole("checkbox", { name: "English" }).isChecked()).toBe(true)
      await visitor.leave()
    })

    test("a page is begun, written in two languages, and read in the shop", async () => {
      const visitor = await comeIn(shop, { size: "phone", path: "/admin/settings" })
      const { page } = visitor
      await page.getByRole("link", { name: "Pages" }).click()
      await page.getByRole("heading", { level: 1, name: "Pages" }).waitFor()
      await lookAt(visitor, "pages")
      await press(page, "New page")
      await page.getByRole("dialog").getByLabel("Title").fill("Care for wood")
      await press(page, "Begin")
      await page.getByRole("heading", { level: 1, name: "Care for wood" }).waitFor()
      await page.getByLabel("Text").fill("Oil it **twice** a year.")
      await press(page, "German")
      await page.getByLabel("Title").fill("Holz pflegen")
      await page.getByLabel("Text").fill("**Zweimal** im Jahr ölen.")
      await lookAt(visitor, "page")
      await press(page, "Save")
      await said(page, "Saved.")
      expect((await shop.app.call("/pages/care-for-wood")).text).toContain(
        "Oil it <strong>twice</strong> a year.",
      )
      expect((await shop.app.call("/de/pages/care-for-wood")).text).toContain("Holz pflegen")
      await visitor.leave()
    })

    test("home leads to what waits, and the shop itself ticks the steps", async () => {
      await buy(shop)
      const { version } = (await shop.admin("/shop")).body
      const visitor = await comeIn(shop, { size: "desk" })
      const { page } = visitor
      await page
        .getByRole("main")
        .getByRole("link", { name: /orders? (is|are) to be sent/ })
        .waitFor()
      const step = page.getByRole("listitem").filter({ hasText: "The shop says who it is" })
      await step.getByText("done").waitFor()
      await shop.admin("/shop", { method: "PATCH", body: { version, legalName: "" } })
      await page.reload()
      await step.getByText("still to do").waitFor()
      await step.getByText("Missing: legal name.").waitFor()
      // Somebody has bought by card, and the demo is still there; nobody has looked at the mail.
      const steps = (await shop.admin("/onboarding")).body.steps as { step: string; isDone: boolean }[]
      const done = steps.filter(({ isDone }) => isDone).map(({ step: name }) => name)
      expect(done).toEqual(["look", "tax", "delivery", "product", "policies", "payment_test", "first_order"])
      await lookAt(visitor, "home-steps")
      await step.getByRole("link").click()
      await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor()
      await visitor.leave()
    })

    test("every movement of money is found, from the order that it was for", async () => {
      const { orderId } = await buy(shop)
      const refund = { amount: { minor: 500, currency: "EUR" }, why: "A chip in the glaze" }
      await shop.admin(`/orders/${orderId}/refunds`, { method: "POST", body: refund })
      await shop.app.app.settle()
      const visitor = await comeIn(shop, { size: "phone", path: `/admin/orders/${orderId}` })
      const { page } = visitor
      await page.getByRole("link", { name: "Every movement of its money" }).click()
      await page.getByRole("heading", { level: 1, name: "Money" }).waitFor()
      const rows = page.getByRole("main").getByRole("listitem").filter({ hasText: "→", visible: true })
      await expect.poll(() => rows.count()).toBe(2)
      expect(await rows.allInnerTexts()).toEqual([
        expect.stringContaining("Test cards → Orders"),
        expect.stringContaining("Orders → Test cards"),
      ])
      await lookAt(visitor, "money")
      await page.getByRole("button", { name: "Remove the filter: One order" }).click()
      await expect.poll(() => rows.count()).toBeGreaterThan(2)
      const { balances } = (await shop.admin("/ledger/balances")).body
      const minors: number[] = balances.map(({ balance }: { balance: { minor: number } }) => balance.minor)
      expect(minors.reduce((total, minor) => total + minor, 0)).toBe(0)
      await visitor.leave()
    })

    test("an invoice is issued by hand, read, and found again; its numbers are set by the owner", async () => {
      const { orderId, number } = await buy(shop, { payment: "transfer" })
      const visitor = await comeIn(shop, { size: "phone", path: `/admin/orders/${orderId}` })
      const { page } = visitor
      await page.getByText("There is no invoice yet.").waitFor()
      await page.getByText("An invoice names the seller: fill in").waitFor()
      const { version } = (await shop.admin("/shop")).body
      await shop.admin("/shop", { method: "PATCH", body: { version, legalName: "Fennel & Finch GmbH" } })
      await page.reload()
      await press(page, "Issue invoice")
      const dialog = page.getByRole("dialog", { name: "Issue the invoice?" })
      await lookAt(visitor, "invoice-issue")
      await dialog.getByRole("button", { name: "Issue invoice" }).click()
      await said(page, "The invoice is issued")
      await lookAt(visitor, "invoice-box")
      await page.getByRole("link", { name: /^Invoice DEMO-\d{4}-\d{5}$/ }).click()
      await page.getByRole("heading", { level: 1, name: /^Invoice DEMO-/ }).waitFor()
      await page.getByText("To be paid when it was issued").waitFor()
      await lookAt(visitor, "invoice")
      const path = await page.getByRole("link", { name: "PDF" }).getAttribute("href")
      expect((await shop.admin(path?.replace("/admin/v1", "") ?? "")).text).toMatch(/^%PDF-/)
      await page.getByRole("link", { name: "Back to Invoices" }).click()
      await page.getByLabel("Number of an invoice or an order").fill(number)
      await page.getByText(`“${number}”`).waitFor()
      const found = page.getByRole("link", { name: /^DEMO-\d{4}-\d{5}$/ })
      await expect.poll(() => found.count()).toBe(1)
      await lookAt(visitor, "invoices")

      await visitor.go("/admin/settings/invoices")
      const numbers = page.getByRole("group", { name: "Invoices" })
      expect(await numbers.getByLabel("Next number").isDisabled()).toBe(true)
      await numbers.getByLabel("Prefix").fill("R-{year}-")
      await numbers.getByLabel("Next number").fill("250")
      await numbers.getByText(/^The next one is R-\d{4}-00250\.$/).waitFor()
      await page.getByLabel("Paper").selectOption("letter")
      await page.getByLabel("Bank account").fill("ธนาคาร (demo)")
      await press(page, "Save")
      await said(page, "Saved.")
      await page.getByText("PDFs cannot show these letters of yours as they are read: ธ น า ค ร").waitFor()
      await lookAt(visitor, "invoice-settings")
      const { numbering, paper } = (await shop.admin("/invoice-settings")).body
      expect([paper, numbering[0].prefix, numbering[0].nextNumber]).toEqual(["letter", "R-{year}-", 250])
      await visitor.leave()
    })

    test("the taxes of a month are looked at, and the files for the books are taken", async () => {
      const { orderId } = await buy(shop, { quantity: 2 })
      const refund = { amount: { minor: 500, currency: "EUR" }, why: "A chip in the glaze" }
      await shop.admin(`/orders/${orderId}/refunds`, { method: "POST", body: refund })
      await shop.app.app.settle()
      const visitor = await comeIn(shop, { size: "phone", path: "/admin/orders/books" })
      const { page } = visitor
      await page.getByText("Nothing was sold or given back on these days.").waitFor()
      await lookAt(visitor, "books-empty")
      await press(page, "This month")
      await page.getByLabel("Sums for each").selectOption({ label: "month" })
      await page.getByText("Germany · 19%").filter({ visible: true }).waitFor()
      await page.getByText("All in EUR").filter({ visible: true }).waitFor()
      await lookAt(visitor, "books")
      const taken = page.waitForEvent("download")
      await page.getByRole("link", { name: "CSV Orders" }).click()
      expect((await taken).suggestedFilename()).toMatch(/^orders-\d{4}-\d\d-01-to-.*\.csv$/)
      const { entries } = (await shop.admin("/audit-log?objectKind=export")).body
      expect(entries[0]).toMatchObject({ route: "GET /admin/v1/exports/orders", after: { format: "csv" } })
      await press(page, "Other days")
      await page.getByLabel("Last day").fill("2020-01-01")
      await page.getByText("The last day comes before the first.").waitFor()
      await visitor.leave()
    })

    test("a payment made twice is on the first page, and goes back with its one action", async () => {
      const { orderId } = await buy(shop)
      await disputeOrder(shop, (await buy(shop)).orderId)
      await payTwice(shop, orderId)
      const visitor = await comeIn(shop, { size: "phone" })
      const { page } = visitor
      await page.getByRole("link", { name: "2 things about money need you" }).click()
      await page.getByRole("heading", { level: 1, name: "Oddities" }).waitFor()
      await lookAt(visitor, "oddities")
      await page.getByRole("link", { name: "Paid twice" }).filter({ visible: true }).click()
      await page.getByRole("button", { name: /^Give .* back$/ }).waitFor()
      await lookAt(visitor, "oddity")
      await page.getByRole("button", { name: /^Give .* back$/ }).click()
      const dialog = page.getByRole("dialog")
      await dialog.getByLabel("Why").fill("Seen in the bank's list")
      await lookAt(visitor, "oddity-act")
      await dialog.getByRole("button", { name: /^Give .* back$/ }).click()
      await said(page, "It is on its way back.")
      await page.getByText("Seen in the bank's list").waitFor()
      await shop.app.app.settle()
      expect((await shop.admin(`/orders/${orderId}/payments`)).body.refunds).toEqual([])
      expect((await shop.admin("/oddities/count")).body.open).toBe(1)
      await page.getByRole("link", { name: "Oddities" }).click()
      await page.getByRole("link", { name: "Dispute" }).filter({ visible: true }).click()
      // The list says the same words: they are looked for once its page has gone.
      await page.getByRole("button", { name: "Mark as answered" }).waitFor()
      await page.getByText(/A payer disputes .* It can be answered until/).waitFor()
      await lookAt(visitor, "dispute")
      await press(page, "Mark as answered")
      await dialog.getByLabel("Why").fill("Sent the proof of delivery")
      await dialog.getByRole("button", { name: "Mark as answered" }).click()
      await said(page, "Marked as answered.")
      await page.getByRole("link", { name: "Oddities" }).click()
      await page.getByText("Nothing is odd about the money").waitFor()
      await visitor.leave()
    })

    test("what a provider moved and we do not know stands in the reconciliation, and is dismissed", async () => {
      await compareBooks(shop)
      const visitor = await comeIn(shop, { size: "phone", path: "/admin/orders/money" })
      const { page } = visitor
      await page.getByText("What providers keep for themselves").waitFor()
      await lookAt(visitor, "money-fees")
      await page.getByRole("link", { name: "Reconciliation" }).click()
      await page.getByText(/Agreed to the cent until/).waitFor()
      await page.getByText("Provider: ").filter({ visible: true }).first().waitFor()
      await lookAt(visitor, "reconciliation")
      await page.getByRole("link", { name: "See what differs" }).click()
      await page
        .getByRole("link", { name: "Does not agree with the provider" })
        .filter({ visible: true })
        .click()
      // The list says the same words: they are looked for once its page has gone.
      await page.getByRole("button", { name: "Compare again" }).waitFor()
      await page.getByText("The provider moved €12.34, and our books do not know of it.").waitFor()
      await lookAt(visitor, "difference")
      await press(page, "Compare again")
      await said(page, "Compared again.")
      await press(page, "Nothing to do")
      await page.getByRole("dialog").getByLabel("Why").fill("Charged by hand")
      await page.getByRole("dialog").getByRole("button", { name: "Nothing to do" }).click()
      await said(page, "Dismissed.")
      await visitor.leave()
    })

    test("no word on these pages comes from outside the catalog", async () => {
      const visitor = await comeIn(shop, { size: "desk" })
      const { page } = visitor
      await page.evaluate("localStorage.setItem('cartwright.language', 'qps')")
      const { body } = await shop.admin("/shop")
      const facts = [body.name, body.legalName, body.email, body.phone, body.addressLines.join("\n")]
      const shown: [path: string, known: RegExp][] = [
        ["/admin", /$^/],
        ["/admin/stock?q=FF-MUG-CLAY", /^(Stoneware mug|FF-MUG-CLAY|Main warehouse|Shop, Musterweg 12)$/],
        ["/admin/mail", /(order|invoice|@|\d{4}|sending)/],
        ["/admin/orders/invoices", /^(DEMO(-CN)?-\d{4}-\d{5}|\d+ \p{L}+ \d{4}|\d{5}|Ada Lovelace)/u],
        ["/admin/settings/invoices", /(demo|Demo|DEMO|IBAN|\{year\}|Musterweg|Musterstadt)/],
        ["/admin/orders/books?span=month&by=month", /^(Germany.*|\d+ \p{L}+ \d{4})$/u],
        ["/admin/orders/money", /^\d+ \p{L}+ \d{4}, [\d:]+$/u],
        ["/admin/orders/money/oddities", /^\d+ \p{L}+ \d{4}, [\d:]+$/u],
        ["/admin/orders/links", /^(Ada Lovelace|Olive Owner|\d{5}|[\d/]+|\d+ \p{L}+ \d{4})$/u],
        ["/admin/orders/money/reconciliation", /^\d+ \p{L}+ \d{4}$/u],
        ["/admin/settings", /^(German|Indonesian)$/],
        ["/admin/settings/look", /^(#[0-9a-f]{6}|German|Indonesian)$/],
        ["/admin/settings/pages", /^(\/pages\/[a-z-]+|\p{Lu}[\p{Ll} ]+)$/u],
      ]
      for (const [path, known] of shown) {
        await visitor.go(path)
        await page.locator("#main h1").waitFor()
        await page.waitForLoadState("networkidle")
        const stray = await strayOn(page, known)
        expect(
          stray.filter((text) => !facts.some((fact) => String(fact).includes(text)) && text !== "").sort(),
          path,
        ).toEqual([])
      }
      await visitor.leave()
    })
  },
)
