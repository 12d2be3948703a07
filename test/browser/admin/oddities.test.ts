import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { lookForOddities } from "../../../server/modules/books/index.ts"
import { orderTokenOf } from "../../../server/modules/orders/index.ts"
import { hasChromium } from "../chromium.ts"
import { type Shop, unhurried } from "../shop.ts"
import { buy, comeIn, lookAt, openDesk } from "./desk.ts"
import { breakPromise, payForNothing } from "./odd_money.ts"

let shop: Shop

describe.skipIf(!hasChromium("test/browser/admin/oddities.test.ts"))("odd money", unhurried, () => {
  beforeAll(async () => {
    shop = await openDesk()
  })
  afterAll(() => shop.close())

  test("a payment without an order pays the one that it was meant for, chosen among those it fits", async () => {
    const { orderId } = await buy(shop, { payment: "transfer" })
    const { number, total } = (await shop.admin(`/orders/${orderId}`)).body
    await payForNothing(shop, total.minor)
    const visitor = await comeIn(shop, { size: "phone", path: "/admin/orders/money/oddities" })
    const { page } = visitor
    await page.getByRole("link", { name: "Payment without an order" }).filter({ visible: true }).click()
    await page.getByRole("button", { name: "Let it pay an order" }).waitFor()
    await lookAt(visitor, "oddity-without-order")
    await page.getByRole("button", { name: "Let it pay an order" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByRole("radio", { name: `Order ${number}` }).check()
    await dialog.getByLabel("Why").fill("The buyer has sent the receipt")
    await lookAt(visitor, "oddity-attach")
    await dialog.getByRole("button", { name: "Let it pay an order" }).click()
    await page.getByText("The order is paid.").waitFor()
    await page.getByText("Paid an order").waitFor()
    expect((await shop.admin(`/orders/${orderId}`)).body).toMatchObject({ money: "paid" })
    await visitor.leave()
  })

  test("a transfer that comes after a card has paid is noted on its order, and sent back from the oddities", async () => {
    const { orderId } = await buy(shop, { payment: "transfer" })
    const paid = await shop.app.call(`/store/v1/orders/${orderId}/payment`, {
      headers: { "order-token": orderTokenOf(orderId) },
      body: { paymentMethod: "card", paymentToken: "approve:late" },
    })
    expect(paid.body).toMatchObject({ state: "placed" })
    const visitor = await comeIn(shop, { size: "phone", path: `/admin/orders/${orderId}` })
    const { page } = visitor
    await page.getByRole("button", { name: "Note money that has come" }).click()
    await page.getByText("The order does not wait for money, and stays as it is.").waitFor()
    await lookAt(visitor, "order-late-transfer")
    const asked = page.getByRole("dialog")
    await asked.getByRole("button", { name: "is here" }).click()
    await page.getByText("came by bank transfer or in cash that the order does not need").waitFor()
    await lookAt(visitor, "oddity-late-transfer")
    await page.getByRole("button", { name: "I have sent" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByLabel("Why").fill("Sent from our bank this morning")
    await dialog.getByRole("button", { name: "I have sent" }).click()
    await page.getByText("Given back", { exact: true }).waitFor()
    await visitor.go(`/admin/orders/${orderId}`)
    await page.getByText("It was sent back.").waitFor()
    await page.getByText("Money came that the order does not need").waitFor()
    await lookAt(visitor, "order-late-transfer-sent-back")
    expect((await shop.admin(`/orders/${orderId}`)).body).toMatchObject({ money: "paid" })
    await visitor.leave()
  })

  test("a transfer of less, then of more, is noted as it came: what is missing and too much is said", async () => {
    const { orderId, email } = await buy(shop, { payment: "transfer" })
    const visitor = await comeIn(shop, { size: "phone", path: `/admin/orders/${orderId}` })
    const { page } = visitor
    const note = async (amount: string, meaning: string, picture: string) => {
      await page.getByRole("button", { name: "The money is here" }).click()
      const dialog = page.getByRole("dialog")
      await dialog.getByLabel("How much has come").fill(amount)
      await dialog.getByText(meaning).waitFor()
      await lookAt(visitor, picture)
      await dialog.getByRole("button", { name: "Yes, it is here" }).click()
    }
    await page.getByRole("button", { name: "The money is here" }).click()
    await page.getByLabel("How much has come").fill("much")
    await page.getByText("Please write an amount like").waitFor()
    expect(await page.getByRole("button", { name: "Yes, it is here" }).isDisabled()).toBe(true)
    await page.getByRole("button", { name: "Leave it" }).click()

    await note("10", "pays a part of the order", "order-receipt-part")
    await page.getByText("A part of the money has come.").waitFor()
    await lookAt(visitor, "order-receipt-part-noted")
    await shop.app.app.settle()
    const { mails } = (await shop.admin("/mails?template=payment_part_received&limit=1")).body
    expect(mails[0]).toMatchObject({ to: email })

    await note("100", "is more than it needs", "order-receipt-more")
    await page.getByRole("heading", { level: 1, name: "Paid twice or too much" }).waitFor()
    await page.getByText("that the order does not need.").waitFor()
    await lookAt(visitor, "oddity-receipt-more")
    await shop.app.app.settle()
    expect((await shop.admin(`/orders/${orderId}`)).body).toMatchObject({ money: "paid" })
    await page.getByRole("button", { name: "I have sent" }).click()
    await page.getByRole("dialog").getByLabel("Why").fill("Sent from our bank this morning")
    await page.getByRole("dialog").getByRole("button", { name: "I have sent" }).click()
    await page.getByText("Given back", { exact: true }).waitFor()
    await visitor.leave()

    const desk = await comeIn(shop, { size: "desk", path: `/admin/orders/${orderId}` })
    await desk.page.getByText("It was sent back.").waitFor()
    await desk.page.getByRole("button", { name: "Note money that has come" }).click()
    await desk.page.getByText("The order does not wait for money, and stays as it is.").waitFor()
    await lookAt(desk, "order-receipt-again")
    await desk.page.getByRole("button", { name: "Yes, it is here" }).click()
    await desk.page.getByRole("heading", { level: 1, name: "Paid twice or too much" }).waitFor()
    await lookAt(desk, "oddity-receipt-again")
    await desk.page.getByRole("button", { name: "Nothing to do" }).click()
    await desk.page.getByRole("dialog").getByLabel("Why").fill("Typed twice")
    await desk.page.getByRole("dialog").getByRole("button", { name: "Nothing to do" }).click()
    await desk.leave()
  })

  test("a promise that has ended is found, its buyer gets a link, pays by it on a phone, and it is over", async () => {
    const { orderId, email } = await breakPromise(shop)
    const { app } = shop.app

    const visitor = await comeIn(shop, { size: "phone", path: "/admin/orders/money/oddities" })
    const { page } = visitor
    await page.getByRole("link", { name: "Promise ended" }).filter({ visible: true }).click()
    await page.getByRole("button", { name: "Send the buyer a link to pay" }).click()
    await lookAt(visitor, "oddity-promise-ended")
    const dialog = page.getByRole("dialog")
    await dialog.getByRole("button", { name: "Send the buyer a link to pay" }).click()
    await page.getByText("The mail is on its way.").waitFor()
    await app.settle()
    const oddityPath = new URL(page.url()).pathname

    const { mails } = (await shop.admin("/mails?template=pay_again&limit=5")).body
    const mail = JSON.stringify((await shop.admin(`/mails/${mails[0].id}`)).body)
    expect(mail).toContain(email)
    const link = /https?:\/\/[^\s"\\<>]*\/orders\/[^\s"\\<>]*/.exec(mail)?.[0] ?? ""
    const buyer = await shop.visitor({ size: "phone" })
    const to = new URL(link.replaceAll("&amp;", "&"))
    await buyer.go(`${to.pathname}${to.search}`)
    if (!(await buyer.page.getByLabel("Card number").isVisible()))
      await buyer.page.getByRole("link", { name: /pay/i }).first().click()
    await buyer.page.getByLabel("Card number").fill("4242 4242 4242 4242")
    await buyer.page.getByRole("button", { name: /^Pay/ }).click()
    await expect.poll(async () => (await shop.admin(`/orders/${orderId}`)).body.money).toBe("paid")
    await buyer.leave()
    await app.settle()
    await lookForOddities(app.out)
    await visitor.go(oddityPath)
    await page.getByText("In order by now").waitFor()
    await visitor.leave()
  })
})
