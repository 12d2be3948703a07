import { expect } from "vitest"
import { lookForOddities } from "../../server/modules/books/index.ts"
import type { LocalProvider } from "../../server/modules/payments/index.ts"
import { testApp } from "../../server/testing.ts"
import { openPromoting } from "./promote.ts"
import { openStage, type Stage } from "./stage.ts"

export const eur = (minor: number) => ({ minor, currency: "EUR" })
export const why = "As it went"

export type Placed = { orderId: string; orderToken: string }

/** A shop that may issue invoices, with goods at two rates and a promotion on all of them. */
export async function openPapersShop() {
  const shop = await testApp()
  const stage = await openStage({ call: shop.call, owner: await shop.owner() })
  const goods = await stockUp(stage)
  const cardProvider = () => shop.app.out.providers.payment("local") as LocalProvider
  const account = { isClosed: false }
  const give = cardProvider().refund
  cardProvider().refund = (asked) =>
    account.isClosed ? Promise.resolve({ kind: "declined", reason: "the account is closed" }) : give(asked)

  let key = 0
  /** What somebody does at the desk or in the shop: it may be refused, with a reason. */
  async function press(path: string, body: object, orderToken?: string) {
    const headers = { "idempotency-key": `papers-${Date.now()}-${++key}` }
    const who = orderToken
      ? { headers: { ...headers, "order-token": orderToken } }
      : { headers, token: stage.owner }
    const reply = await shop.call(path, { method: "POST", body, ...who })
    expect(reply.status, `${path}: ${reply.text}`).toBeLessThan(500)
    expect(reply.status, `${path}: ${reply.text}`).not.toBe(401)
    return reply
  }

  /** Cards are told apart, as are their owners: nobody is slowed down by the declines of others. */
  async function buy(lines: { variantId: string; quantity: number }[], given: object = {}): Promise<Placed> {
    const cart = await stage.fillCart(...lines)
    for (const code of "code" in given ? [given.code] : [])
      await stage.ok(`/store/v1/carts/${cart.cartId}/gift-cards`, { cartToken: cart.token, body: { code } })
    const { code: _, ...way } = { code: null, ...given }
    const buyer = { card: `approve:${++key}`, email: `buyer${key}@example.com` }
    const reply = await stage.pay(cart, { ...buyer, ...way })
    expect(reply.body.state, reply.text).toBe("placed")
    await shop.app.settle()
    return reply.body
  }

  /** What was refused at the provider is given back after all. */
  async function giveAgain({ orderId }: Placed) {
    account.isClosed = false
    await lookForOddities(shop.app.out)
    const { oddities } = await stage.admin("/oddities?kind=refund_failed&state=open&limit=100")
    for (const odd of oddities.filter((one: { orderId: string }) => one.orderId === orderId))
      await press(`/admin/v1/oddities/${odd.oddityId}/refund`, { why })
    await shop.app.settle()
  }

  /** Whatever is left to be written down by hand is. */
  async function papersOf({ orderId }: Placed): Promise<{ documents: Document[]; uncredited: Amount }> {
    await press(`/admin/v1/orders/${orderId}/invoices`, {})
    await press(`/admin/v1/orders/${orderId}/credit-notes`, {})
    return stage.admin(`/orders/${orderId}/invoices`)
  }

  return { shop, stage, goods, cardProvider, account, press, buy, giveAgain, papersOf }
}

type Amount = { minor: number }

export type Document = {
  kind: string
  total: Amount
  content: {
    taxes: { ratePpm: number; netMinor: number; taxMinor: number }[]
    payment: { paid: object[] } | null
  }
}

async function stockUp(stage: Stage): Promise<{ variantId: string }[]> {
  await stage.admin("/tax-rates", { body: { country: "DE", category: "reduced", ratePpm: 70_000 } })
  const mug = await stage.addProduct({ sku: "MUG", priceMinor: 1_187, stock: 1_000 })
  const tea = await stage.addProduct({ sku: "TEA", priceMinor: 733, stock: 1_000 })
  const book = await stage.addProduct({ sku: "BOOK", priceMinor: 1_999, stock: 1_000 })
  const reduced = { method: "PUT", body: { category: "reduced" } }
  await stage.admin(`/variants/${tea.variantId}/tax-category`, reduced)
  await openPromoting(stage).promote({ action: { kind: "percentage", items: {}, ratePpm: 73_000 } })
  const { version } = await stage.admin("/shop")
  const facts = { legalName: "Corner & Cupboard GmbH", addressLines: ["Lindenstraße 12", "10969 Berlin"] }
  await stage.admin("/shop", { method: "PATCH", body: { version, ...facts } })
  return [mug, tea, book]
}

/** How the market rounds and shows taxes, when invoices are issued, when cards are charged. */
export async function decide(
  stage: Stage,
  wish: { market?: object; issueWhen: string; cardsFirst: boolean; captureAt: string },
) {
  const { markets } = await stage.admin("/markets")
  const { version } = markets.find(({ code }: { code: string }) => code === "de")
  await stage.admin("/markets/de", { method: "PATCH", body: { ...wish.market, version } })
  const settings = await stage.admin("/invoice-settings")
  const { issueWhen, cardsFirst, captureAt } = wish
  await stage.admin("/invoice-settings", { method: "PATCH", body: { version: settings.version, issueWhen } })
  const rules = await stage.admin("/after-sale-rules")
  await stage.admin("/after-sale-rules", { method: "PUT", body: { ...rules, cardsFirst } })
  const { methods } = await stage.admin("/payment-methods")
  const card = methods.find(({ code }: { code: string }) => code === "card")
  const { code, marketCodes, facts, position, active } = card
  const method = { marketCodes, facts, position, active, captureAt, version: card.version }
  await stage.admin(`/payment-methods/${code}`, { method: "PUT", body: method })
}

/** What the papers of an order say was kept of it, and the tax in that, by rate. */
export function keptBy(documents: readonly Document[]) {
  const rates = new Map<number, { net: number; tax: number }>()
  let total = 0
  for (const { kind, total: whole, content } of documents) {
    const sign = kind === "invoice" ? 1 : -1
    total += sign * whole.minor
    for (const { ratePpm, netMinor, taxMinor } of content.taxes) {
      const known = rates.get(ratePpm) ?? { net: 0, tax: 0 }
      rates.set(ratePpm, { net: known.net + sign * netMinor, tax: known.tax + sign * taxMinor })
    }
  }
  return { total, rates: [...rates.values()] }
}
