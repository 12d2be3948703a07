import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { violationsOn } from "../axe.ts"
import { hasChromium } from "../chromium.ts"
import { openShop, type Shop, unhurried, usualSizes } from "../shop.ts"
import { comeIn, endSessionsAt, focusedText, lookAt, openDesk, owner, signIn, strayOn } from "./desk.ts"

let shop: Shop

describe.skipIf(!hasChromium("test/browser/admin/shell.test.ts"))("the frame of the admin", unhurried, () => {
  beforeAll(async () => {
    shop = await openDesk()
  })
  afterAll(() => shop.close())

  test("its page may run only its own files, which keep their names for ever; the page itself is never kept", async () => {
    const page = await shop.app.call("/admin/orders/deep/link")
    expect(page.status).toBe(200)
    expect(page.headers.get("cache-control")).toBe("no-store")
    const policy = page.headers.get("content-security-policy") ?? ""
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("style-src 'self'")
    expect(policy).not.toContain("unsafe")
    expect(page.text).not.toMatch(/<script(?![^>]* src=)|<style|\son\w+=|style="/)
    const files = [...page.text.matchAll(/(?:src|href)="(\/admin\/assets\/[^"]+)"/g)].map(
      ([, file]) => file ?? "",
    )
    expect(files.length).toBeGreaterThanOrEqual(3)
    for (const file of files) {
      const reply = await shop.app.call(file)
      expect([file, reply.status, reply.headers.get("cache-control")]).toEqual([
        file,
        200,
        "public, max-age=31536000, immutable",
      ])
    }
    expect((await shop.app.call("/admin/assets/..%2findex.html")).status).toBe(404)
    expect((await shop.app.call("/admin/assets/none-00000000.js")).status).toBe(404)
    const unknown = await shop.app.call("/admin/v1/no-such-thing")
    expect([unknown.status, unknown.body.code]).toEqual([404, "request.no_such_route"])
    expect((await shop.app.call("/de/admin")).status).toBe(404)
  })

  test("the link from the terminal makes the owner, once, and leads into the admin", async () => {
    const fresh = await openShop({ isNew: true })
    const link = fresh.app.app.ownerLink ?? ""
    const visitor = await fresh.visitor({ size: "phone" })
    const { page } = visitor
    await visitor.go(link)
    await page.getByRole("heading", { name: "Take over this shop" }).waitFor()
    await page.getByLabel("Your name").fill("Grace Hopper")
    await page.getByLabel("Mail address").fill("grace@example.com")
    await page.getByLabel("Password").fill("correcthorsebatterystaple")
    await lookAt(visitor, "first-owner")
    await page.getByRole("button", { name: "Become the owner" }).click()
    await page.getByRole("alert").waitFor()
    expect(await page.getByLabel("Your name").inputValue()).toBe("Grace Hopper")
    await page.getByLabel("Password").fill(owner.password)
    await page.getByRole("button", { name: "Become the owner" }).click()
    await page.getByRole("heading", { name: "Hello Grace Hopper" }).waitFor()
    expect(page.url()).not.toContain("token")
    // Where nothing is yet, each page says what will be there.
    for (const [path, says] of [
      ["products", "No product yet"],
      ["settings/pages", "No page yet"],
      ["orders", "No order yet"],
    ] as const) {
      await visitor.go(`/admin/${path}`)
      await page.getByRole("heading", { name: says }).waitFor()
    }
    await visitor.go(link)
    await page.getByLabel("Your name").fill("Mallory")
    await page.getByLabel("Mail address").fill("mallory@example.com")
    await page.getByLabel("Password").fill(owner.password)
    await page.getByRole("button", { name: "Become the owner" }).click()
    await page.getByText("This link has expired or was used already.").waitFor()
    await visitor.leave()
    await fresh.close()
  })

  test("the script of the first screen is small", async () => {
    const visitor = await shop.visitor({ size: "phone" })
    const { page } = visitor
    const sizes: Promise<number>[] = []
    page.on("response", (response) => {
      // What keeps the focus comes behind the first screen, and the dialogs ten seconds later: on a slow
      // machine that is now.
      if (response.url().endsWith(".js") && !/\/(?:dialog_popup|keep_focus)-/.test(response.url()))
        sizes.push(
          response
            .request()
            .sizes()
            .then((one) => one.responseBodySize),
        )
    })
    await visitor.go("/admin")
    await signIn(page)
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
    console.info(`admin: ${(bytes / 1000).toFixed(1)} kB of script for the first screen`)
    expect(bytes).toBeGreaterThan(50_000)
    expect(bytes).toBeLessThan(200_000)
    await visitor.leave()
  })

  test("what a page does not know of its address is left out of it and hides nothing", async () => {
    const visitor = await comeIn(shop, {
      size: "desk",
      path: "/admin/products?stock=boats&from=a-mail&q=mug",
    })
    const { page } = visitor
    await page.getByRole("link", { name: "Stoneware mug" }).first().waitFor()
    expect(new URL(page.url()).search).toBe("?q=mug")
    await visitor.go("/admin/orders?todo=nothing&money=paid")
    await page.getByRole("button", { name: /^Remove the filter/ }).waitFor()
    expect(new URL(page.url()).search).toBe("?money=paid")
    expect(await page.getByRole("alert").count()).toBe(0)
    await visitor.leave()
  })

  describe.each(usualSizes)("at the size of a %s", (size) => {
    test("a wrong password is refused, the right one opens the page that was asked for, and signing out closes it", async () => {
      const visitor = await shop.visitor({ size })
      const { page } = visitor
      await visitor.go("/admin/orders")
      await page.getByRole("heading", { name: "Sign in" }).waitFor()
      await lookAt(visitor, "sign-in")
      await page.getByLabel("Mail address").fill(owner.email)
      await page.getByLabel("Password").fill("not the password")
      await page.getByRole("button", { name: "Sign in" }).click()
      await page.getByRole("alert").getByText("The mail address or the password is not right.").waitFor()
      expect(await page.getByLabel("Mail address").inputValue()).toBe(owner.email)
      await signIn(page)
      await page.getByRole("heading", { level: 1, name: "Orders" }).waitFor()
      await expect.poll(() => page.title()).toBe("Orders · Cartwright")

      await page.getByRole("button", { name: size === "desk" ? "Olive Owner" : "More" }).click()
      await page.getByRole("menuitem", { name: "Sign out" }).click()
      await page.getByRole("heading", { name: "Sign in" }).waitFor()
      await visitor.go("/admin")
      await page.getByRole("heading", { name: "Sign in" }).waitFor()
      await visitor.leave()
    })

    test("home and the frame by day and by night; the switch holds against the device", async () => {
      const visitor = await comeIn(shop, { size })
      const { page } = visitor
      await page.getByText("Nothing waits for you.").waitFor()
      await lookAt(visitor, "home")
      const ground = () => page.evaluate<string>("getComputedStyle(document.documentElement).backgroundColor")
      await page.emulateMedia({ colorScheme: "light" })
      const day = await ground()
      await page.getByRole("button", { name: size === "desk" ? "Olive Owner" : "More" }).click()
      await page.getByRole("menuitemradio", { name: "Dark" }).click()
      await visitor.shoot("admin-menu")
      await expect.poll(ground).not.toBe(day)
      await page.keyboard.press("Escape")
      await page.reload()
      await page.locator("#main h1").waitFor()
      expect(await ground()).not.toBe(day)
      expect(await violationsOn(page, { lights: ["light"] })).toEqual([])
      await visitor.leave()
    })

    test("a session that ends loses nothing: the page stays, and goes on after signing in again", async () => {
      const visitor = await comeIn(shop, { size, path: "/admin/orders" })
      const { page } = visitor
      await endSessionsAt(shop, page, "**/admin/v1/orders?*nobody*")
      const search = page.getByLabel("Order number or mail address")
      await search.fill("nobody@example.com")
      await page.getByRole("dialog", { name: "Please sign in again" }).waitFor()
      await lookAt(visitor, "session-ended")
      const dialog = page.getByRole("dialog")
      expect(await dialog.getByLabel("Mail address").inputValue()).toBe(owner.email)
      await dialog.getByLabel("Password").fill(owner.password)
      await page.keyboard.press("Enter")
      await dialog.waitFor({ state: "hidden" })
      await page.getByText("Nothing like that").waitFor()
      expect(await search.inputValue()).toBe("nobody@example.com")
      await visitor.leave()
    })
  })

  test("the keyboard: where to, what to look for, and a sheet that tells all of it", async () => {
    const visitor = await comeIn(shop, { size: "desk" })
    const { page } = visitor
    await page.locator("#main h1").waitFor()
    await page.keyboard.press("g")
    await page.keyboard.press("o")
    await page.waitForURL("**/admin/orders")
    await expect.poll(() => focusedText(page)).toBe("Orders")
    await page.keyboard.press("/")
    await expect.poll(() => focusedText(page)).toBe("Order number or mail address")
    await page.keyboard.type("g?")
    expect(page.url()).toContain("/admin/orders")
    expect(await page.getByRole("dialog").count()).toBe(0)
    await page.getByLabel("Order number or mail address").fill("")
    await page.keyboard.press("Tab")
    await page.locator("#main h1").focus()
    await page.keyboard.press("?")
    await page.getByRole("dialog", { name: "Keyboard" }).waitFor()
    await lookAt(visitor, "keys")
    await page.getByLabel("Single keys do something").uncheck()
    await page.keyboard.press("Escape")
    await page.getByRole("dialog").waitFor({ state: "hidden" })
    await page.locator("#main h1").focus()
    await page.keyboard.press("?")
    expect(await page.getByRole("dialog").count()).toBe(0)
    await visitor.leave()
  })

  test("while the shop cannot be reached it says so, keeps what was typed, and comes back by itself", async () => {
    const visitor = await comeIn(shop, { size: "phone", path: "/admin/orders" })
    const { page } = visitor
    await page.getByText("No order yet").waitFor()
    await page.route("**/admin/v1/**", (route) =>
      route.fulfill({ status: 503, contentType: "application/problem+json", body: '{"code":"shop.busy"}' }),
    )
    await page.getByLabel("Order number or mail address").fill("104")
    await page.getByText("The shop cannot be reached.").waitFor()
    await visitor.shoot("admin-away")
    await page.unroute("**/admin/v1/**")
    await page.getByText("The shop cannot be reached.").waitFor({ state: "hidden" })
    await page.getByText("Nothing like that").waitFor()
    expect(await page.getByLabel("Order number or mail address").inputValue()).toBe("104")
    // The browser reports each refused call on its console; those were made on purpose.
    await visitor.context.close()
  })

  test("German is German, and in the language of tests no word comes from outside the catalog", async () => {
    const visitor = await comeIn(shop, { size: "desk", path: "/admin/orders" })
    const { page } = visitor
    await page.getByRole("button", { name: "Olive Owner" }).click()
    await page.getByRole("menuitemradio", { name: "Deutsch" }).click()
    await page.getByRole("heading", { level: 1, name: "Bestellungen" }).waitFor()
    await expect.poll(() => page.locator("html").getAttribute("lang")).toBe("de")
    await page.keyboard.press("Escape")

    await page.evaluate("localStorage.setItem('cartwright.language', 'qps')")
    for (const path of ["/admin", "/admin/orders", "/admin/nowhere"]) {
      await visitor.go(path)
      await page.locator("#main h1").waitFor()
      expect(await strayOn(page), path).toEqual([])
    }
    await visitor.leave()
  })
})
