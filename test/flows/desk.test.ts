import { Secret, TOTP } from "otpauth"
import { afterAll, beforeAll, expect, test } from "vitest"
import { sendableAddress } from "../../server/kit/mail_address.ts"
import { sql } from "../../server/kit/sql.ts"
import { type TestApp, testApp } from "../../server/testing.ts"
import { mailedToken } from "../api/people.ts"
import { openStage, type Stage } from "./stage.ts"

let shop: TestApp
let stage: Stage
let owner: string
const password = "three small green boats"

beforeAll(async () => {
  shop = await testApp()
  owner = await shop.owner()
  stage = await openStage({ call: shop.call, owner })
}, 60_000)
afterAll(() => shop.close())

const admin = (path: string, given: Parameters<TestApp["call"]>[1] = {}) =>
  shop.call(`/admin/v1${path}`, given)

async function hire(email: string, roleIds: string[]): Promise<string> {
  await stage.admin("/invitations", { body: { email, roleIds } })
  await shop.app.settle()
  const body = { token: await mailedToken(shop, sendableAddress(email)), name: "Jonas", password }
  return (await stage.ok("/admin/v1/invitations/acceptance", { body })).token
}

/** As if everybody had given their password long ago. */
const forget = () =>
  shop.app.out.inWork(async (work) =>
    work.write(sql`update staff.sessions set confirmed_at = confirmed_at - interval '11 minutes'`),
  )

test("somebody is invited, comes in with the mail's link, works, and the log tells of it", async () => {
  const token = await hire("jonas@example.com", ["marketing"])
  const me = (await admin("/me", { token })).body
  expect(me).toMatchObject({ name: "Jonas", roles: [{ id: "marketing", name: null }], totpNeeded: false })
  expect((await admin("/orders", { token })).body.code).toBe("staff.not_allowed")

  const { productId } = await stage.addProduct({ sku: "KITE-1", priceMinor: 2_000 })
  const { body: seen } = await admin(`/products/${productId}`, { token })
  const changed = await admin(`/products/${productId}`, {
    token,
    method: "PATCH",
    body: { version: seen.version, maker: "Kites & Co" },
  })
  expect(changed.status, changed.text).toBe(200)
  const { body } = await admin(`/audit-log?objectKind=product&objectId=${productId}`, { token: owner })
  expect(body.entries[0]).toMatchObject({
    actor: me.id,
    via: me.sessionId,
    route: "PATCH /admin/v1/products/:productId",
    before: { maker: null },
    after: { maker: "Kites & Co" },
    requestId: changed.headers.get("x-request-id"),
  })
  expect((await admin(`/audit-log?actor=${me.id}&limit=1`, { token: owner })).body.next).not.toBe(null)
  expect((await admin("/audit-log", { token })).status).toBe(403)
})

test("a domain with umlauts is taken for the shop and for colleagues, kept as it is sent, and shown as written", async () => {
  const { version } = await stage.admin("/shop")
  const saved = await stage.admin("/shop", {
    method: "PATCH",
    body: { version, email: "Post@Küche.example" },
  })
  expect(saved.email).toBe("post@xn--kche-0ra.example")
  expect((await shop.call("/")).text).toContain(
    `<a href="mailto:post@xn--kche-0ra.example">post@küche.example</a>`,
  )
  const token = await hire("joerg@küche.example", ["marketing"])
  expect((await admin("/me", { token })).body.email).toBe("joerg@xn--kche-0ra.example")
  for (const email of ["joerg@küche.example", "joerg@xn--kche-0ra.example"]) {
    expect((await admin("/sessions", { body: { email, password } })).status, email).toBe(201)
  }
  const [mail] = (await stage.admin("/mails?to=joerg@xn--kche-0ra.example")).mails
  expect((await stage.admin(`/mails/${mail.id}`)).text).toContain("post@küche.example")
  const refused = await admin("/shop", {
    token: owner,
    method: "PATCH",
    body: { version: saved.version, email: "pöst@küche.example" },
  })
  expect([refused.status, refused.body.errors?.[0]?.field]).toEqual([422, "email"])
})

test("in a browser the cookie is new with each session, and with the second step", async () => {
  const headers = { "sec-fetch-site": "same-origin", "user-agent": "Mozilla/5.0 (Macintosh) Firefox/140.0" }
  const token = await hire("maya@example.com", ["support"])
  const begun = (await admin("/me/totp", { token, method: "POST", body: {} })).body
  const app = new TOTP({ secret: Secret.fromBase32(begun.secret) })
  const code = (secondsAway = 0) => app.generate({ timestamp: Date.now() + secondsAway * 1000 })
  const proven = await admin("/me/totp/confirmation", { token, body: { code: code() } })
  expect(proven.body.recoveryCodes).toHaveLength(10)

  const half = await admin("/sessions", { headers, body: { email: "maya@example.com", password } })
  expect(half.body).toMatchObject({ state: "second_step" })
  expect(half.headers.get("set-cookie")).toBe(null)
  const body = { token: half.body.secondStepToken, code: code(30) }
  const full = await admin("/sessions/second-step", { headers, body })
  const cookie = full.headers.get("set-cookie") ?? ""
  expect(cookie).toMatch(/^staff=[\w-]{43}; Path=\/; Max-Age=604800; HttpOnly; SameSite=Lax$/)
  const { sessions } = (
    await admin("/sessions", { headers: { ...headers, cookie: cookie.split(";")[0] ?? "" } })
  ).body
  expect(sessions[0]).toMatchObject({ browser: "Firefox", system: "macOS", current: true })
  expect(sessions[0].place).toMatch(/^10\.\d+\.\d+\.0\/24$/)
  await admin("/sessions", { token: full.body.token, method: "DELETE", body: { others: true } })
  expect((await admin("/me", { token })).status).toBe(401)
  expect((await admin("/me", { token: full.body.token })).status).toBe(200)
})

test("a large refund asks for the password again and is then done once; a small one is done at once", async () => {
  const { variantId } = await stage.addProduct({ sku: "SAIL-1", priceMinor: 30_000, stock: 10 })
  const { body: placed } = await stage.pay(await stage.fillCart({ variantId }))
  await shop.app.settle()
  await forget()
  const path = `/orders/${placed.orderId}/refunds`
  const refund = (amount: number | undefined, key: string, token = owner) =>
    admin(path, {
      token,
      headers: { "idempotency-key": key },
      body: { why: "kind", ...(amount !== undefined && { amount: { minor: amount, currency: "EUR" } }) },
    })
  expect((await refund(1_000, "small")).status).toBe(201)
  for (const amount of [20_001, undefined]) {
    const refused = await refund(amount, "large")
    expect(refused.body).toMatchObject({ code: "staff.step_up_needed", with: "password" })
  }
  const { secret } = await keyFor(["payments.refund"])
  expect((await refund(undefined, "key", secret)).body.code).toBe("staff.not_for_keys")

  await stage.admin("/sessions/current/confirmation", { body: { password } })
  const done = await refund(undefined, "large")
  expect(done.status, done.text).toBe(201)
  expect((await refund(undefined, "large")).body.refunds).toHaveLength(done.body.refunds.length)
})

async function keyFor(permissions: string[]) {
  await stage.admin("/sessions/current/confirmation", { body: { password } })
  const { secret } = await stage.admin("/api-keys", { body: { name: "Program", permissions } })
  await forget()
  return { secret: String(secret) }
}

test("a program works with its key, and the log names the key", async () => {
  await stage.admin("/sessions/current/confirmation", { body: { password } })
  const key = await stage.admin("/api-keys", { body: { name: "Scales", permissions: ["inventory.write"] } })
  const { variantId } = await stage.addProduct({ sku: "ROPE-1", priceMinor: 500, stock: 1 })
  const body = { variantId, change: 4, reason: "counted" }
  const adjusted = await admin("/stock/adjustments", { token: key.secret, body })
  expect(adjusted.status, adjusted.text).toBe(201)
  const { entries } = (await admin(`/audit-log?objectId=${variantId}&limit=1`, { token: owner })).body
  expect(entries[0]).toMatchObject({ via: key.id, actor: key.madeBy, after: { change: 4 } })
  await expect
    .poll(
      async () =>
        (await stage.admin("/api-keys")).keys.find(({ id }: { id: string }) => id === key.id).usedAt,
    )
    .not.toBe(null)
  await stage.admin(`/api-keys/${key.id}`, { method: "DELETE", body: {} })
  expect((await admin("/stock/adjustments", { token: key.secret, body })).status).toBe(401)
})

test("a forgotten password is chosen anew with the mail's link, and the mailbox hears of the change", async () => {
  const email = "jonas@example.com"
  await stage.ok("/admin/v1/password-resets", { body: { email } })
  await shop.app.settle()
  const token = await mailedToken(shop, email)
  await stage.ok("/admin/v1/password-resets/completion", {
    body: { token, password: "four large red kites" },
  })
  await shop.app.settle()
  const { mails } = await stage.admin(`/mails?to=${email}&limit=1`)
  expect(mails[0]).toMatchObject({ template: "staff_password_changed" })
  const reset = (await stage.admin(`/mails?to=${email}&template=staff_reset_password`)).mails[0]
  expect((await stage.admin(`/mails/${reset.id}`)).text).toContain(`token=${token}`)
  const leader = await hire("mia@example.com", ["manager"])
  expect((await admin(`/mails/${reset.id}`, { token: leader })).text).not.toContain(token)
  const { secret } = await keyFor(["mail.read"])
  expect((await admin(`/mails/${reset.id}`, { token: secret })).text).not.toContain(token)
})

test("an owner who is locked out gets a link at the terminal, to a page without scripts", async () => {
  const link = new URL(await shop.app.ownerWayIn(undefined))
  const page = await shop.call(`${link.pathname}${link.search}`)
  expect(page.status).toBe(200)
  expect(page.text).toContain('name="password"')
  const form = await shop.call("/owner-recovery", {
    headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
    body: new URLSearchParams({
      token: link.searchParams.get("token") ?? "",
      password: "five wide blue barges",
    }).toString(),
  })
  expect(form.status).toBe(303)
  expect(form.headers.get("set-cookie")).toMatch(/^staff=/)
  expect((await admin("/me", { token: owner })).status).toBe(401)
  const body = { email: "owner@example.com", password: "five wide blue barges" }
  expect((await admin("/sessions", { body })).body).toMatchObject({ state: "signed_in" })
  await expect(shop.app.ownerWayIn("nobody@example.com")).rejects.toThrow("owner@example.com")
})

test("the books agree", async () => {
  const broken = (await shop.app.audit()).filter(({ rows }) => rows > 0)
  expect(broken).toEqual([])
})
