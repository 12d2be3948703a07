import { Secret, TOTP } from "otpauth"
import type { Page, Route } from "playwright-core"
import sharp from "sharp"
import { expect } from "vitest"
import { sql } from "../../../server/kit/sql.ts"
import { buildAdmin } from "../../../start/admin.mjs"
import { underLock } from "../../../start/lock.mjs"
import { violationsOn } from "../axe.ts"
import { openShop, type Shop, type Size, sizes, takesPictures, usualSizes, type Visitor } from "../shop.ts"

export const owner = { email: "owner@example.com", password: "three small green boats" }

/**
 * Where the work of a test is done. One of them is enough: whatever it looks at is looked at in both sizes.
 */
export const onPhone: readonly Size[] = ["phone"]
export const atDesk: readonly Size[] = ["desk"]

// Whether the admin is as its sources are now is looked up once for all files of a worker.
let built: Promise<void> | undefined

/** The demo shop with the admin as its sources are now. */
export async function openDesk(env: Record<string, string> = {}): Promise<Shop> {
  built ??= underLock(buildAdmin)
  await built
  return openShop({ env })
}

// Signing in by hand is another test's matter, and takes a second: who comes in shows the cookie of a session
// that was opened in the name of their browser.
const tokens = new WeakMap<Shop, Map<string, string | undefined>>()

async function showCookie(shop: Shop, { context, page }: Visitor, { email, password }: Person) {
  const known = tokens.get(shop) ?? new Map<string, string | undefined>()
  tokens.set(shop, known)
  if (!known.has(email)) {
    const headers = { "user-agent": String(await page.evaluate("navigator.userAgent")) }
    const reply = await shop.app.call("/admin/v1/sessions", { body: { email, password }, headers })
    known.set(email, reply.body?.token)
  }
  const value = known.get(email)
  if (value) await context.addCookies([{ name: "staff", value, url: shop.url }])
}

type ComingIn = { size: Size; path?: string; as?: Person; anew?: boolean }

/** The owner at the desk, or somebody else, on the page that was asked for. */
export async function comeIn(
  shop: Shop,
  { size, path = "/admin", as = owner, anew = false }: ComingIn,
): Promise<Visitor> {
  const visitor = await shop.visitor({ size })
  const { page } = visitor
  if (!anew) await showCookie(shop, visitor, as)
  await visitor.go(path)
  const field = page.getByLabel("Password", { exact: true })
  await page.locator("#main h1").or(field).first().waitFor()
  if (await field.isVisible()) await signIn(page, as)
  return visitor
}

export type Person = { email: string; password: string }

export async function signIn(page: Page, person: Person = owner): Promise<void> {
  await givePassword(page, person)
  await page.locator("#main h1").waitFor()
}

export async function givePassword(page: Page, { email, password }: Person): Promise<void> {
  await page.getByLabel("Mail address").fill(email)
  await page.getByLabel("Password").fill(password)
  await page.getByRole("button", { name: "Sign in" }).click()
}

let invited = 0

/** The link in the mail that invites somebody with these roles. */
export async function inviteTo(shop: Shop, roleIds: readonly string[]) {
  const email = `colleague${++invited}@example.com`
  const { status } = await shop.admin("/invitations", { body: { email, roleIds } })
  expect(status).toBe(201)
  return { email, link: await invitationTo(shop, email) }
}

async function invitationTo(shop: Shop, email: string): Promise<string> {
  const { text } = await shop.mailTo(email, "staff_invitation")
  return /http\S+\/admin\/invitation\?token=[\w-]+/.exec(text)?.[0] ?? ""
}

/** Somebody accepts the invitation in their mail, with the same password as the owner's. */
export async function accept(
  shop: Shop,
  email: string,
  name: string,
): Promise<{ id: string; token: string }> {
  const link = await invitationTo(shop, email)
  const body = { token: link.split("token=")[1], name, password: owner.password }
  const reply = await shop.app.call("/admin/v1/invitations/acceptance", { body })
  expect(reply.status).toBe(201)
  return { id: reply.body.staff.id, token: reply.body.token }
}

/** Somebody who works here with these roles. */
export async function hire(shop: Shop, roleIds: readonly string[], name = "Bo Brown"): Promise<Person> {
  const { email } = await inviteTo(shop, roleIds)
  await accept(shop, email, name)
  return { email, password: owner.password }
}

/** What the authenticator app shows: taken for half a minute at least, however long the browser needs. */
export function codeOf(secret: string, timestamp = Date.now()): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp })
}

/** The code after it. It is taken already, and whoever has just used one has it without waiting. */
export function nextCodeOf(secret: string): string {
  return codeOf(secret, Date.now() + 30_000)
}

/**
 * Nothing keeps anybody out, on a phone and at a desk by day, and by night where the work is done. Pictures
 * are taken of all four if they were asked for. Work goes on at the size it had.
 */
export async function lookAt(visitor: Visitor, name: string): Promise<void> {
  const { page } = visitor
  // What is about to be replaced by another answer is dimmed until it comes.
  await expect.poll(() => page.locator("div[aria-busy=true]").count()).toBe(0)
  const own = page.viewportSize()
  const isOnPhone = own?.width !== sizes.desk.width
  for (const size of isOnPhone ? usualSizes.toReversed() : usualSizes) {
    await page.setViewportSize(sizes[size])
    const isOwn = isOnPhone === (size === "phone")
    const found = await violationsOn(page, {
      look: (light) => visitor.shoot(`admin-${name}-${light}`, size),
      lights: isOwn || takesPictures ? ["dark", "light"] : ["light"],
    })
    expect(found).toEqual([])
    const message = `${name} scrolls sideways at the size of a ${size}`
    const overhang = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    await expect.poll(() => page.evaluate(overhang), { message }).toBe(0)
  }
  if (own) await page.setViewportSize(own)
}

export function focusedText(page: Page): Promise<string> {
  return page.evaluate(
    "document.activeElement.textContent || document.activeElement.getAttribute('aria-label')",
  )
}

/**
 * All sessions of browsers end when the page asks for this. Had they ended before, a request that it makes by
 * itself could open the question too soon, over what the test was about to press.
 */
export async function endSessionsAt(shop: Shop, page: Page, url: string): Promise<void> {
  const end = async (route: Route) => {
    await shop.app.app.out.inWork(async (work) => {
      work.write(sql`delete from staff.sessions where user_agent like 'Mozilla%'`)
    })
    await route.continue()
  }
  await page.route(url, end, { times: 1 })
}

let buyers = 0
const buyerAddress = { name: "Ada Lovelace", line1: "Torstraße 89", postalCode: "10119", city: "Berlin" }

/** A guest buys mugs over the API; answers with the order as staff sees it. */
export async function buy(
  shop: Shop,
  {
    name = buyerAddress.name,
    quantity = 1,
    payment = "card",
    card = "approve",
    giftMinor = 0,
  }: {
    name?: string
    quantity?: number
    payment?: "card" | "card_stripe" | "transfer" | "cash"
    card?: string
    /** What a gift card pays of it. */
    giftMinor?: number
  } = {},
) {
  const email = `buyer${++buyers}@example.com`
  const store: Shop["admin"] = async (path, given) => {
    const reply = await shop.app.call(`/store/v1${path}`, given)
    expect(reply.status, `${path}: ${reply.text}`).toBeLessThan(300)
    return reply
  }
  const { variants } = (await store("/products/stoneware-mug")).body
  const { cart, token } = (await store("/carts", { body: { item: { variantId: variants[0].id, quantity } } }))
    .body
  const { cartId } = cart
  if (giftMinor > 0) {
    const amount = { minor: giftMinor, currency: "EUR" }
    const { code } = (await shop.admin("/gift-cards", { body: { amount, reason: "a prize" } })).body
    await store(`/carts/${cartId}/gift-cards`, { cartToken: token, body: { code } })
  }
  const address = { ...buyerAddress, name, country: "DE" }
  const where = new URLSearchParams({ cartId, country: "DE", postalCode: address.postalCode })
  const { deliveryOptions } = (await store(`/checkout/options?${where}`, { cartToken: token })).body
  const toTheDoor = deliveryOptions.find(({ kind }: { kind: string }) => kind === "ship")
  await store("/checkout/attempts", {
    cartToken: token,
    headers: { "idempotency-key": `buys-${email}` },
    body: {
      cartId,
      email,
      address,
      deliveryMethodId: toTheDoor.methodId,
      paymentMethod: payment,
      ...(payment.startsWith("card") && { paymentToken: card }),
    },
  })
  await shop.app.app.settle()
  const { orders } = (await shop.admin(`/orders?q=${email}`)).body
  return orders[0] as { orderId: string; number: string; email: string }
}

/** Texts of a page in the language of tests that no catalog has, but for what people wrote. */
export async function strayOn(page: Page, known: RegExp = /$^/): Promise<string[]> {
  await page.locator("#main h1").waitFor()
  const texts = (await page.evaluate(`[
    ...[...document.querySelectorAll("body *")].flatMap((one) =>
      ["aria-label", "placeholder", "title", "alt"].map((name) => one.getAttribute(name) ?? "")),
    ...[...document.querySelectorAll("body *")].flatMap((one) =>
      [...one.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ data }) => data)),
  ]`)) as string[]
  const isSaid = (text: string) => /^⟦.*⟧$/s.test(text) || !/\p{L}{2}/u.test(text)
  const spoken = /^(Olive Owner|English|Deutsch|Bahasa Indonesia)$/
  return texts
    .map((text) => text.trim())
    .filter((text) => !isSaid(text) && !spoken.test(text) && !known.test(text))
}

export const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click()

/** Waits until the desk says this anew: the same words, said for an earlier step, still stand for a while. */
export async function said(page: Page, text: string | RegExp) {
  const note = page.locator("[aria-live] span:not([data-heard])").filter({ hasText: text }).first()
  await note.evaluate((element) => element.setAttribute("data-heard", ""))
}

/** Three pictures on the page of a category or a collection, described as One, Two and Three. */
export async function addThreePictures(page: Page): Promise<void> {
  const dialog = page.getByRole("dialog", { name: "Picture" })
  for (const [place, name] of ["One", "Two", "Three"].entries()) {
    const plain = {
      width: 720 + place,
      height: 480,
      channels: 3 as const,
      background: { r: 90, g: 120, b: 90 },
    }
    const buffer = await sharp({ create: plain }).png().toBuffer()
    const file = { name: `${name}.png`, mimeType: "image/png", buffer }
    await page.getByLabel("Add pictures").setInputFiles(file)
    await dialog.getByLabel("What is to be seen, in English").fill(name)
    await dialog.getByRole("button", { name: "Save" }).click()
    await dialog.waitFor({ state: "hidden" })
    await page.getByRole("button", { name: `Picture: ${name}` }).waitFor()
  }
}

/** All that staff sees of the product that is found first. */
export async function productNamed(shop: Shop, title: string) {
  const { products } = (await shop.admin(`/products?q=${encodeURIComponent(title)}`)).body
  return (await shop.admin(`/products/${products[0].id}`)).body
}

/** The next request of this kind stays on its way until it is let go. */
export async function held(page: Page, path: string): Promise<{ letGo(): void }> {
  let letGo = () => {}
  const free = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route(path, (route) => free.then(() => route.continue()), { times: 1 })
  return { letGo: () => letGo() }
}
