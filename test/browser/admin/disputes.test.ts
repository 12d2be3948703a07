import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest"
import { lookForOddities } from "../../../server/modules/books/index.ts"
import {
  askToRefundAgain,
  hearDisputes,
  importBalances,
  type StripeTwin,
  startStripeTwin,
} from "../../../server/modules/payments/index.ts"
import { connectStripe } from "../../stripe.ts"
import { hasChromium } from "../chromium.ts"
import { type Shop, unhurried, type Visitor } from "../shop.ts"
import { buy, comeIn, lookAt, openDesk } from "./desk.ts"

let shop: Shop
let twin: StripeTwin

describe.skipIf(!hasChromium("test/browser/admin/disputes.test.ts"))("money at Stripe", unhurried, () => {
  beforeAll(async () => {
    twin = await startStripeTwin({ journalFile: join(inject("testDir"), "disputes-stripe.jsonl") })
    shop = await openDesk({ STRIPE_API_URL: twin.url, STRIPE_SCRIPT_URL: twin.scriptUrl })
    await connectStripe(shop.app, twin)
  })
  afterAll(async () => {
    await shop.close()
    await twin.close()
  })

  /** What the provider told is heard, and the minute has come when the shop looks. */
  async function look(): Promise<void> {
    const { app } = shop.app
    await app.settle()
    await importBalances(app.out)
    await hearDisputes(app.out)
    await lookForOddities(app.out)
  }

  /** An order whose payer disputes it: what the provider calls the dispute. */
  async function disputed() {
    const { orderId } = await buy(shop, { payment: "card_stripe", card: "ctoken_twin_approve" })
    const { payments } = (await shop.admin(`/orders/${orderId}/payments`)).body
    const dispute = twin.control.openDispute({ paymentIntent: payments[0].reference })
    await look()
    return { orderId, dispute }
  }

  const disputesOf = async (orderId: string) =>
    (await shop.admin(`/orders/${orderId}/payments`)).body.disputes.map(
      ({ state }: { state: string }) => state,
    )

  async function openOddity({ page, go }: Visitor): Promise<void> {
    await go("/admin/orders/money/oddities")
    await page.getByRole("link", { name: "Dispute", exact: true }).filter({ visible: true }).click()
    await page.getByRole("link", { name: "Answer at the provider" }).waitFor()
  }

  const balanceOf = async (name: string) => {
    const { balances } = (await shop.admin("/ledger/balances")).body
    const found = balances.find(({ account }: { account: string }) => account === name)
    return found?.balance.minor as number | undefined
  }

  test("one that is opened is told at the order, is answered in time, and won: all is said where it belongs", async () => {
    const { orderId, dispute } = await disputed()
    const visitor = await comeIn(shop, { size: "phone", path: `/admin/orders/${orderId}` })
    const { page } = visitor
    await page.getByText("Its payer disputes €23.80: answer it in time.").waitFor()
    await lookAt(visitor, "order-disputed")
    await openOddity(visitor)
    await page.getByText(/It can be answered until/).waitFor()
    await lookAt(visitor, "oddity-dispute")
    const { pathname } = new URL(page.url())
    await page.getByRole("button", { name: "Mark as answered" }).click()
    await page.getByRole("dialog").getByLabel("Why").fill("Proof of delivery sent")
    await lookAt(visitor, "oddity-dispute-answer")
    await page.getByRole("dialog").getByRole("button", { name: "Mark as answered" }).click()
    await page.getByText("Marked as answered", { exact: true }).waitFor()

    twin.control.closeDispute({ dispute, status: "won" })
    await look()
    await visitor.go(pathname)
    await page.getByText("The dispute is won: the money is yours.").waitFor()
    await lookAt(visitor, "oddity-dispute-won")
    await visitor.go(`/admin/orders/${orderId}`)
    await page.getByText("A dispute over €23.80 is won").waitFor()
    await lookAt(visitor, "order-dispute-won")
    expect(await disputesOf(orderId)).toEqual(["won"])
    await visitor.go(`/admin/orders/money?orderId=${orderId}`)
    await page.getByRole("heading", { level: 1 }).waitFor()
    await lookAt(visitor, "ledger-dispute-won")
    await visitor.leave()
  })

  test("one that is lost stays said at its order, which stays as it was paid; payouts and accounts agree", async () => {
    const before = await balanceOf("disputes")
    for (const card of ["ctoken_twin_approve_2", "ctoken_twin_approve_3"])
      await buy(shop, { payment: "card_stripe", card })
    const { orderId, dispute } = await disputed()
    twin.control.closeDispute({ dispute, status: "lost" })
    twin.control.payOut({ currency: "eur" })
    // The message takes its time, and nothing moves that would tell of it instead.
    await expect.poll(() => look().then(() => disputesOf(orderId))).toEqual(["lost"])
    const visitor = await comeIn(shop, { size: "desk", path: `/admin/orders/${orderId}` })
    const { page } = visitor
    await page.getByText("A dispute over €23.80 is lost.").waitFor()
    await lookAt(visitor, "order-dispute-lost")
    expect((await shop.admin(`/orders/${orderId}`)).body).toMatchObject({
      money: "paid",
      refunded: { minor: 0 },
    })
    await visitor.go(`/admin/orders/money?orderId=${orderId}`)
    await page.getByRole("heading", { level: 1 }).waitFor()
    await lookAt(visitor, "ledger-dispute-lost")
    await visitor.go("/admin/orders/money")
    await page.getByText("Payout", { exact: true }).filter({ visible: true }).first().waitFor()
    await lookAt(visitor, "ledger-payout")
    expect(await balanceOf("held:stripe_test")).toBe(0)
    await visitor.go("/admin/orders/money/oddities?state=resolved")
    await page.getByRole("link", { name: "Dispute", exact: true }).filter({ visible: true }).first().click()
    // The list that stands there until the page comes says the same.
    await page.getByRole("link", { name: "Dispute", exact: true }).first().waitFor({ state: "detached" })
    await page.getByText("The dispute is lost: the money and the fee are gone.").waitFor()
    await page.getByText("The provider has said how it goes on").waitFor()
    await lookAt(visitor, "oddity-dispute-lost")
    expect(Math.abs((await balanceOf("disputes")) ?? 0) - Math.abs(before ?? 0)).toBe(2380)
    await visitor.leave()
  })

  test("a refund of which nobody knows whether it was made is said to be that, until it is known", async () => {
    const { orderId } = await buy(shop, { payment: "card_stripe", card: "ctoken_twin_approve_4" })
    twin.control.fail({ path: "/v1/refunds", method: "POST", fault: "error_before" })
    const { status } = await shop.admin(`/orders/${orderId}/refunds`, {
      body: { amount: { minor: 500, currency: "EUR" }, why: "A scratch" },
    })
    expect(status).toBe(201)
    const standing = async () => (await shop.admin(`/orders/${orderId}/payments`)).body.wentBack[0]?.state
    await expect.poll(() => shop.app.app.settle().then(standing)).toBe("unknown")
    const visitor = await comeIn(shop, { size: "phone", path: `/admin/orders/${orderId}` })
    const { page } = visitor
    await page.getByText("It is not known yet whether this went back.").waitFor()
    expect(await page.getByText("On its way back").count()).toBe(0)
    await lookAt(visitor, "order-refund-unknown")

    twin.control.passHours({ hours: 24 })
    const { refunds } = (await shop.admin(`/orders/${orderId}/payments`)).body
    const { app } = shop.app
    await app.out.inWork(async (work) => askToRefundAgain(work, { refundId: refunds[0].refundId }))
    await app.settle()
    await page.getByText("It is not known yet whether this went back.").waitFor({ state: "detached" })
    expect(await standing()).toBe("done")
    await visitor.leave()
  })
})
