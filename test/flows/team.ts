import { expect } from "vitest"
import { type TestApp, testApp } from "../../server/testing.ts"
import { mailedToken } from "../api/people.ts"
import { openStage } from "./stage.ts"

export const eur = (minor: number) => ({ minor, currency: "EUR" })

export type Team = Awaited<ReturnType<typeof openTeam>>

/** A shop with two managers, Ann and Bob, and a limit of 120.00 for what one of them gives alone. */
export async function openTeam() {
  const shop = await testApp()
  const stage = await openStage({ call: shop.call, owner: await shop.owner() })
  const { variantId: mug } = await stage.addProduct({ sku: "MUG", priceMinor: 10_000, stock: 1_000 })
  const hired = await Promise.all(["ann@example.com", "bob@example.com"].map((email) => invite(email)))
  const [ann = "", bob = ""] = hired

  async function invite(email: string): Promise<string> {
    await stage.admin("/invitations", { body: { email, roleIds: ["manager"] } })
    await shop.app.settle()
    const token = await mailedToken(shop, email)
    return join(shop, { token, email })
  }

  async function setLimit(secondPersonAbove: Record<string, number>, given: object = {}) {
    const rules = await stage.admin("/after-sale-rules")
    const body = { ...rules, secondPersonAbove, ...given }
    return stage.admin("/after-sale-rules", { method: "PUT", body })
  }

  let key = 0
  const give = (token: string, path: string, body: object) =>
    shop.call(`/admin/v1${path}`, { token, headers: { "idempotency-key": `give-${++key}` }, body })
  const decide = (token: string, requestId: string, to: "approval" | "refusal") =>
    give(token, `/refund-requests/${requestId}/${to}`, to === "refusal" ? { reason: "Not ours" } : {})

  async function checkBooks() {
    await shop.app.settle()
    expect((await shop.app.audit()).filter(({ rows }) => rows > 0)).toEqual([])
  }

  await setLimit({ EUR: 12_000 })
  return { shop, stage, mug, ann, bob, setLimit, give, decide, checkBooks }
}

/** Takes an invitation, and says once more that it is them, as for everything that gives money. */
async function join(shop: TestApp, { token, email }: { token: string; email: string }): Promise<string> {
  const password = "three small green boats"
  const body = { token, name: email, password }
  const joined = await shop.call("/admin/v1/invitations/acceptance", { body })
  expect(joined.status, joined.text).toBeLessThan(300)
  const confirmed = await shop.call("/admin/v1/sessions/current/confirmation", {
    ...{ token: joined.body.token, body: { password } },
  })
  expect(confirmed.status, confirmed.text).toBeLessThan(300)
  return joined.body.token
}
