// Takes the pictures of the README and the guides from a shop that is open and holds the demo:
// node docs/pictures/make.mjs http://localhost:4000 [an owner's token]
// It buys something on the way. With the token of an owner it takes what only staff can see as well: the
// order in the admin, and the mail with a gift card.
// Chromium is found on PATH; CHROME_PATH names another one.
import { spawnSync } from "node:child_process"
import { writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { chromium } from "playwright-core"
import sharp from "sharp"

const folder = dirname(fileURLToPath(import.meta.url))
const bytesMax = 80_000
const [shop, token] = process.argv.slice(2)
const executablePath = process.env.CHROME_PATH || firstOf("chromium", "chromium-browser", "google-chrome")
if (!shop || !executablePath) {
  console.error("Usage: node docs/pictures/make.mjs http://localhost:4000 [token], with Chromium installed")
  process.exit(1)
}

const isRoot = process.getuid?.() === 0
const browser = await chromium.launch({
  executablePath,
  args: [...(isRoot ? ["--no-sandbox"] : []), "--disable-gpu"],
})
try {
  await takePhone()
  if (token) await takeAdmin()
  if (token) await takeGift()
} finally {
  await browser.close()
}

function firstOf(...names) {
  const paths = names.map(
    (name) => spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).stdout,
  )
  return paths.find(Boolean)?.trim()
}

async function takePhone() {
  const page = await openPage({ width: 390, height: 844 })
  await page.goto(shop, { waitUntil: "networkidle" })
  await keep("home-phone", await page.screenshot())
  await put(page, "evening-decaf", 3)
  await page.evaluate("document.querySelector('.toast').remove(); scrollTo(0, 0)")
  await keep("product-phone", await page.screenshot())
  await put(page, "tomato-sugo", 6)
  await page.goto(`${shop}/cart`, { waitUntil: "networkidle" })
  await keep("cart-phone", await page.screenshot())
  await page.goto(`${shop}/checkout`, { waitUntil: "networkidle" })
  await buy(page, {
    name: "Ada Lovelace",
    line1: "Torstraße 89",
    postalCode: "10119",
    city: "Berlin",
  })
  await page.context().close()
}

async function put(page, slug, quantity) {
  await page.goto(`${shop}/products/${slug}`, { waitUntil: "networkidle" })
  await page.locator("#quantity").fill(String(quantity))
  await page.locator("#add").click()
  await page.locator(".toast").waitFor()
}

async function buy(page, fields, picture = "checkout-phone") {
  const typed = { email: "ada@example.com", ...fields, card_number: "4242 4242 4242 4242" }
  for (const [name, value] of Object.entries(typed)) await page.locator(`#${name}`).fill(value)
  // The page follows the postal code, and only then stands still.
  await page.waitForTimeout(1500)
  await page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
  if (picture) await keep(picture, await page.screenshot())
  await page.locator("#pay").click()
  await page.waitForURL("**/orders/*&thanks=1", { waitUntil: "networkidle" })
}

/** A gift card and the mail that brings it, which is written within a minute. */
async function takeGift() {
  const page = await openPage({ width: 390, height: 844 })
  await page.goto(`${shop}/products/gift-card`, { waitUntil: "networkidle" })
  await page.locator("#recipient_email").fill("jonas@example.com")
  await page.locator("#recipient_name").fill("Jonas")
  await page.locator("#message").fill("Happy birthday, and see you on Sunday!")
  await page.evaluate("document.activeElement.blur(); scrollTo(0, 480)")
  await keep("gift-card-phone", await page.screenshot())
  await page.locator("#add").click()
  await page.locator(".toast").waitFor()
  await page.goto(`${shop}/checkout`, { waitUntil: "networkidle" })
  await buy(page, { name: "Ada Lovelace" }, "")
  await page.context().close()
  // On a page of its own: the shop's would keep the style of the mail away.
  const mail = await openPage({ width: 390, height: 844 })
  await mail.setContent(await mailOf("gift_card"), { waitUntil: "networkidle" })
  await keep("gift-mail-phone", await mail.screenshot())
  await mail.context().close()
}

async function mailOf(template) {
  const ask = async (path) => {
    const answer = await fetch(`${shop}/admin/v1${path}`, { headers: { authorization: `Bearer ${token}` } })
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: is the token an owner's?`)
    return answer.json()
  }
  for (let tries = 0; tries < 90; tries++) {
    const { mails } = await ask(`/mails?template=${template}&limit=1`)
    if (mails[0]) return (await ask(`/mails/${mails[0].id}`)).html
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
  throw new Error(`there is no mail ${template}`)
}

async function takeAdmin() {
  const page = await openPage({ width: 1200, height: 760 })
  await page.context().addCookies([{ name: "staff", value: token, url: shop, httpOnly: true }])
  await page.goto(`${shop}/admin/orders`, { waitUntil: "networkidle" })
  await page.locator("#main a[href*='/orders/ord_']").first().click()
  await page.locator("#main h1", { hasText: /\d{4}/ }).waitFor()
  await page.waitForLoadState("networkidle")
  await keep("admin-order", await page.screenshot())
  await page.context().close()
}

async function openPage(viewport) {
  const context = await browser.newContext({
    viewport,
    deviceScaleFactor: 1.5,
    hasTouch: viewport.width < 600,
    reducedMotion: "reduce",
    locale: "en-IE",
    extraHTTPHeaders: { "accept-language": "en" },
  })
  return context.newPage()
}

/** The best quality that stays below the limit. */
async function keep(name, png) {
  for (const quality of [86, 80, 74, 66, 56, 44]) {
    const webp = await sharp(png).webp({ quality, effort: 6, smartSubsample: true }).toBuffer()
    if (webp.length > bytesMax) continue
    writeFileSync(join(folder, `${name}.webp`), webp)
    console.log(`${name}.webp, ${Math.round(webp.length / 1000)} kB`)
    return
  }
  throw new Error(`${name} is too large`)
}
