import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { products } from "../../demo/products/index.ts"
import { money } from "../../server/kit/money.ts"
import { createProduct } from "../../server/modules/catalog/index.ts"
import { setPrices } from "../../server/modules/pricing/index.ts"
import { violationsOn } from "./axe.ts"
import { hasChromium } from "./chromium.ts"
import { openShop, type Shop, type Size, unhurried, usualSizes, type Visitor } from "./shop.ts"
import { cards, fillIn, mug, newEmail, pay, toCheckout } from "./steps.ts"

let shop: Shop
let orderPath: string
let cookies: Awaited<ReturnType<Visitor["context"]["cookies"]>>

/** One page of each kind, by the name of its picture. */
const pages = (): Record<string, string> => ({
  home: "/",
  listing: "/categories/kitchen",
  narrowed: "/categories/kitchen?sort=price_up&to=30",
  search: "/search?q=mug",
  "nothing-found": "/search?q=zeppelin",
  product: mug.path,
  "sold-by-appointment": "/products/coffee-tasting",
  cart: "/cart",
  checkout: "/checkout",
  order: orderPath,
  "cancel-order": `${orderPath}/cancel`,
  thanks: `${orderPath}?thanks=1`,
  account: "/account",
  addresses: "/account/addresses",
  profile: "/account/profile",
  "sign-in": "/account/sign-in",
  "sign-up": "/account/sign-up",
  forgot: "/account/forgot",
  content: "/pages/delivery",
  "not-found": "/nothing-here",
})

/** Signed in, with an order of her own, an address and something in the cart: so that no page is empty. */
async function customer(size: Size): Promise<Visitor> {
  const visitor = await shop.visitor({ size })
  await visitor.context.addCookies(cookies)
  return visitor
}

type Head = {
  title: string
  description: string | null
  canonical: string | null
  robots: string | null
  open: Record<string, string>
  languages: Record<string, string>
  things: Thing[]
}
type Thing = { "@context": string; "@type": string } & Record<string, unknown>

const readHead = `(() => {
  const content = (selector) => document.querySelector(selector)?.getAttribute("content") ?? null
  const entries = (selector, name, value) =>
    Object.fromEntries([...document.querySelectorAll(selector)].map((one) => [one.getAttribute(name), one.getAttribute(value)]))
  return {
    title: document.title,
    description: content("meta[name=description]"),
    canonical: document.querySelector("link[rel=canonical]")?.getAttribute("href") ?? null,
    robots: content("meta[name=robots]"),
    open: entries("meta[property^='og:']", "property", "content"),
    languages: entries("link[rel=alternate][hreflang]", "hreflang", "href"),
    things: [...document.querySelectorAll("script[type='application/ld+json']")].map((one) => JSON.parse(one.textContent)),
  }
})()`

async function headOf(visitor: Visitor, path: string): Promise<Head> {
  await visitor.go(path)
  return (await visitor.page.evaluate(readHead)) as Head
}

describe.skipIf(!hasChromium("test/browser/pages.test.ts"))("every page", unhurried, () => {
  beforeAll(async () => {
    shop = await openShop()
    const email = newEmail()
    const password = "three small green boats"
    await shop.app.call("/store/v1/customers", { body: { email, name: "Ada Lovelace", password } })
    const visitor = await shop.visitor({ size: "desk" })
    const { page } = visitor
    await visitor.go("/account/sign-in")
    await page.locator("#email").fill(email)
    await page.locator("#password").fill(password)
    await page.getByRole("button", { name: "Sign in" }).click()
    await page.waitForURL("**/account")
    await toCheckout(page)
    await fillIn(page, { email, card: cards.works })
    await pay(page)
    await page.waitForURL("**/orders/*&thanks=1")
    orderPath = new URL(page.url()).pathname
    await toCheckout(page)
    cookies = await visitor.context.cookies()
    await visitor.leave()
  })
  afterAll(() => shop.close())

  test.each(usualSizes)(
    "can be used by everybody (WCAG 2.2 A and AA), by day and by night, and has nothing to complain about: at the size of a %s",
    async (size) => {
      const visitor = await customer(size)
      const found: string[] = []
      for (const [name, path] of Object.entries(pages())) {
        expect(await visitor.go(path), path).toBe(name === "not-found" ? 404 : 200)
        const look = async (light: string) => {
          if (light === "dark") await visitor.shoot(`night-${name}`)
        }
        found.push(...(await violationsOn(visitor.page, { look })))
      }
      await visitor.leave()
      expect(found).toEqual([])
    },
  )

  test("a text that cannot be read is found beside others of its colors that can", async () => {
    const visitor = await shop.visitor({ size: "desk" })
    const { page } = visitor
    await page.setContent(`<html lang="en"><title>Texts</title>
      <style>body { background: #fff; color: #222 } .night { background: #333; height: 2em }</style>
      <main><h1>Texts</h1><p id="plain">Plain</p><p id="same">Plain again</p>
      <p id="faded" style="opacity: 0.2">Faded</p>
      <div class="night"><p id="dark">Dark on dark</p></div>
      <div style="position: relative"><div class="night"></div><p id="over" style="position: absolute; top: 0; margin: 0">Laid over</p></div>
      </main></html>`)
    for (const _ of ["first", "again"]) {
      const [found] = await violationsOn(page, { lights: ["light"] })
      const marked = [...(found?.matchAll(/#(\w+) </g) ?? [])].map(([, id]) => id)
      expect(found).toContain("color-contrast")
      expect(marked).toEqual(["faded", "dark", "over"])
    }
    await visitor.leave()
  })

  test("fits the narrowest phone without scrolling sideways, in both languages", async () => {
    const visitor = await customer("narrow")
    const { page } = visitor
    const wide: string[] = []
    for (const [name, path] of Object.entries(pages())) {
      for (const language of ["", "/de"]) {
        await visitor.go(`${language}${path}`)
        const width = Number(await page.evaluate("document.documentElement.scrollWidth"))
        if (width <= 360) continue
        wide.push(`${language}${path} is ${width} wide`)
        await visitor.shoot(`too-wide-${name}`)
      }
    }
    expect(wide).toEqual([])
    // Of a row that is wider than the screen, the page that one is on is in sight.
    await visitor.go("/de/account/profile")
    const { x = -1, width = 0 } = (await page.locator(".tabs [aria-current]").boundingBox()) ?? {}
    expect([x >= 0, x + width <= 360]).toEqual([true, true])
    await visitor.leave()
  })

  test("tells search engines and chat programs what it is", async () => {
    const visitor = await shop.visitor({ size: "desk" })
    const open = ["home", "listing", "product", "content"] as const
    for (const name of open) {
      const path = pages()[name] ?? ""
      const head = await headOf(visitor, path)
      expect(head.title.length, path).toBeGreaterThan(10)
      expect(head.title).toContain("Fennel & Finch")
      expect(head.description?.length, path).toBeGreaterThan(40)
      expect(head.description?.length, path).toBeLessThanOrEqual(160)
      expect(head.canonical).toBe(new URL(path, shop.url).href)
      expect(head.robots).toBeNull()
      expect(head.open).toMatchObject({
        "og:site_name": "Fennel & Finch",
        "og:url": head.canonical,
        "og:type": name === "product" ? "product" : "website",
      })
      expect(head.languages).toMatchObject({ en: head.canonical, "x-default": head.canonical })
      expect(head.languages.de).toBe(`${shop.url}/de${path === "/" ? "" : path}`)
      for (const thing of head.things) expect(thing["@context"]).toBe("https://schema.org")
    }
    for (const name of ["narrowed", "search", "cart", "checkout", "sign-in", "not-found"]) {
      const head = await headOf(visitor, pages()[name] ?? "")
      expect(head, name).toMatchObject({ canonical: null, robots: expect.stringContaining("noindex") })
    }
    await visitor.leave()
  })

  test("a product has its offers, its way from the front door and its picture in words for machines", async () => {
    const visitor = await shop.visitor({ size: "desk" })
    const typesOf = ({ things }: Head) => things.map((thing) => thing["@type"])
    const home = await headOf(visitor, "/")
    expect(typesOf(home)).toContain("Organization")
    expect(home.title).toBe("Fennel & Finch: shop online")

    const many = await headOf(visitor, mug.path)
    expect(typesOf(many).sort()).toEqual(["BreadcrumbList", "ProductGroup"])
    const group = many.things.find((thing) => thing["@type"] === "ProductGroup") as Thing & {
      hasVariant: Thing[]
    }
    expect(group.hasVariant).toHaveLength(4)
    for (const variant of group.hasVariant) {
      expect(variant.offers).toMatchObject({
        "@type": "Offer",
        price: "18.90",
        priceCurrency: "EUR",
        availability: expect.stringMatching(
          /^https:\/\/schema\.org\/(InStock|LimitedAvailability|OutOfStock)$/,
        ),
        url: expect.stringContaining(`${shop.url}${mug.path}?variant=`),
      })
    }
    const trail = many.things.find((thing) => thing["@type"] === "BreadcrumbList")
    const steps = trail?.itemListElement as { name: string }[] | undefined
    expect(steps?.map(({ name }) => name)).toEqual(["Home", "Kitchen", mug.title])
    for (const { open } of [home, many]) {
      expect((await fetch(open["og:image"] ?? "")).status).toBe(200)
      expect(open["og:image:alt"]).toBeTruthy()
    }

    const single = await headOf(visitor, "/products/paring-knife")
    expect(single.things.find((thing) => thing["@type"] === "Product")?.offers).toMatchObject({
      "@type": "Offer",
      price: "34.50",
    })
    await visitor.leave()
  })

  test("the site map lists every product in each language, and nothing that is not there", async () => {
    const addressesIn = async (path: string): Promise<string[]> => {
      const { text } = await shop.app.call(path)
      return [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address ?? "").pathname)
    }
    const parts = await addressesIn("/sitemap.xml")
    const listed = (await Promise.all(parts.map(addressesIn))).flat()
    expect(listed.filter((path) => path.startsWith("/products/")).sort()).toEqual(
      products.map(({ slug }) => `/products/${slug}`).sort(),
    )
    expect(listed.filter((path) => path.startsWith("/de/products/"))).toHaveLength(products.length)
    for (const path of listed.filter((each) => !each.includes("/products/"))) {
      expect((await shop.app.call(path)).status, path).toBe(200)
    }
    const { text } = await shop.app.call("/robots.txt")
    expect(text).toContain("Disallow: /")
  })

  test("a product that was renamed is found at its old address, and what was never there offers the search", async () => {
    const { id } = (await shop.app.call("/store/v1/products/glass-carafe")).body
    const { version } = (await shop.admin(`/products/${id}`)).body
    const renamed = await shop.admin(`/products/${id}`, {
      method: "PATCH",
      body: { version, slug: "water-carafe" },
    })
    expect(renamed.status, renamed.text).toBe(200)
    const moved = await shop.app.call("/de/products/glass-carafe?variant=x")
    expect(moved.status).toBe(301)
    expect(moved.headers.get("location")).toBe("/de/products/water-carafe?variant=x")

    const written = { "/de/products/Paring-Knife/?a=B": "/de/products/paring-knife?a=B", "/cart/": "/cart" }
    for (const [path, location] of Object.entries(written)) {
      const { status, headers } = await shop.app.call(path)
      expect([status, headers.get("location")]).toEqual([301, location])
    }
    for (const path of ["//evil.example/", "/\\evil.example/", "/nothing-here"])
      expect((await shop.app.call(path)).status, path).toBe(404)

    const visitor = await shop.visitor({ size: "phone", scripting: false })
    const { page } = visitor
    expect(await visitor.go("/products/never-there")).toBe(404)
    await page.locator("#q").fill("carafe")
    await page.keyboard.press("Enter")
    await page.waitForURL("**/search?q=carafe")
    await page.getByRole("link", { name: "Glass carafe" }).click()
    await page.waitForURL("**/products/water-carafe")
    await visitor.leave()
  })

  // The last one: the tests before it count the products of the shop.
  test("a product page stays as wide as the phone, whatever another shop has written into its texts", async () => {
    const word = "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft"
    const head = `| ${Array.from({ length: 6 }, (_, place) => `Measured column ${place}`).join(" | ")} |`
    const texts = [
      `${word} https://pictures.example/${"a-long-way/".repeat(15)}`,
      `${head}\n| ${"--- | ".repeat(6)}\n| ${"96 cm | ".repeat(6)}`,
      `\`\`\`\n${"a line of code that does not break ".repeat(8)}\n\`\`\``,
    ]
    const { out } = shop.app.app
    const said = { titles: { en: word }, descriptions: { en: texts.join("\n\n") }, slug: "long-words" }
    const variants = [{ sku: "LONG-WORDS" }]
    const product = { ...said, variants, reach: "parcel", state: "active" } as const
    const made = await out.inWork((work) => createProduct(work, product))
    const price = { marketCode: "de", price: money(0n, "EUR"), compareAt: null }
    const prices = made.variants.map(({ id }) => ({ ...price, variantId: id }))
    await out.inWork((work) => setPrices(work, { prices }))
    const visitor = await shop.visitor({ size: "narrow" })
    await visitor.go("/products/long-words")
    await visitor.page.getByText("a line of code").waitFor()
    expect(await visitor.page.evaluate("document.documentElement.scrollWidth")).toBe(360)
    const place = await visitor.page.locator(".gallery .shot.none").boundingBox()
    expect(place?.width).toBeGreaterThan(300)
    await visitor.leave()
  })
})
