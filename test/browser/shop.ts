import { mkdirSync } from "node:fs"
import type { AddressInfo } from "node:net"
import { createServer } from "node:net"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { Browser, BrowserContext, Page } from "playwright-core"
import { seedDemo } from "../../server/demo.ts"
import { type TestApp, testApp } from "../../server/testing.ts"
import { openBrowser } from "./chromium.ts"
import { watch } from "./watch.ts"

export const sizes = {
  phone: { width: 390, height: 844 },
  desk: { width: 1280, height: 900 },
} as const

export type Size = keyof typeof sizes
export const sizeNames = Object.keys(sizes) as Size[]

type Visiting = {
  size?: Size | undefined
  width?: number | undefined
  scripting?: boolean | undefined
  colorScheme?: "light" | "dark" | undefined
}

/** A person with a browser of their own: cookies, client address and all. */
export type Visitor = {
  context: BrowserContext
  page: Page
  /** What the browser complained about since the visit began. */
  complaints: string[]
  go(path: string): Promise<number>
  /** Keeps a picture for people to look at; nothing is compared. */
  shoot(name: string): Promise<void>
  leave(): Promise<void>
}

export type Shop = {
  app: TestApp
  browser: Browser
  url: string
  visitor(given: Visiting): Promise<Visitor>
  /** The newest mail of a kind to this address, as it would be sent. */
  mailTo(to: string, template: string): Promise<{ subject: string; text: string; html: string }>
  close(): Promise<void>
}

const artifacts = fileURLToPath(new URL("../../artifacts/browser/", import.meta.url))

/** The demo shop at an address that its own links lead to, and one browser for all who visit it. */
export async function openShop(): Promise<Shop> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const [app, browser] = await Promise.all([
    testApp({ env: { PORT: String(port), PUBLIC_URL: url } }),
    openBrowser(),
  ])
  await seedDemo(app.app, { onProgress() {} })
  const owner = await app.owner()
  mkdirSync(artifacts, { recursive: true })
  let visitors = 0
  return {
    app,
    browser,
    url,
    visitor: (given) => visit(browser, url, { ...given, client: `10.9.0.${++visitors}` }),
    async mailTo(to, template) {
      await app.app.settle()
      const { body } = await app.call(`/admin/v1/mails?template=${template}&limit=50`, { token: owner })
      const mail = body.mails.find((one: { to: string }) => one.to === to)
      if (!mail) throw new Error(`no mail ${template} to ${to}`)
      return (await app.call(`/admin/v1/mails/${mail.id}`, { token: owner })).body
    },
    async close() {
      await browser.close()
      await app.close()
    },
  }
}

/** The address must be known before the shop opens, because it writes it into links. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function visit(
  browser: Browser,
  url: string,
  { size = "desk", width, scripting = true, colorScheme = "light", client }: Visiting & { client: string },
): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { ...sizes[size], ...(width && { width }) },
    hasTouch: size === "phone",
    javaScriptEnabled: scripting,
    colorScheme,
    reducedMotion: "reduce",
    locale: "en-IE",
    // Each visitor comes from a place of their own, so that the limits per client do not meet.
    extraHTTPHeaders: { "x-forwarded-for": client },
  })
  context.setDefaultTimeout(8_000)
  const page = await context.newPage()
  const complaints = await watch(page)
  return {
    context,
    page,
    complaints,
    async go(path) {
      const answer = await page.goto(path)
      return answer?.status() ?? 0
    },
    async shoot(name) {
      await page.screenshot({ path: join(artifacts, `${name}-${size}.png`), fullPage: true })
    },
    leave: () => context.close(),
  }
}
