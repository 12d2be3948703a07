import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { BrowserContext, Page } from "playwright-core"
import { expect, onTestFailed } from "vitest"
import { demoApp, type TestApp, testApp } from "../../server/testing.ts"
import { freePort } from "../free_port.ts"
import { theBrowser } from "./chromium.ts"
import { watch } from "./watch.ts"
import { openWindows, type Window } from "./windows.ts"

export const sizes = {
  phone: { width: 390, height: 844 },
  desk: { width: 1280, height: 900 },
  // The narrowest phones that are still sold.
  narrow: { width: 360, height: 740 },
} as const

export type Size = keyof typeof sizes
export const usualSizes = ["phone", "desk"] as const

type Visiting = { size: Size; scripting?: boolean }

/** A person with a browser of their own, cookies and all. */
export type Visitor = {
  context: BrowserContext
  page: Page
  go(path: string): Promise<number>
  /** With PICTURES=1 keeps a picture of the whole page for people to look at; nothing is compared. */
  shoot(name: string, at?: Size): Promise<void>
  /** Closes the browser's window; it must have had nothing to complain about. */
  leave(): Promise<void>
}

export type Mail = { subject: string; text: string; html: string }

export type Shop = {
  app: TestApp
  url: string
  visitor(given: Visiting): Promise<Visitor>
  /** Calls the staff's side of the API as the owner. */
  admin: TestApp["call"]
  /** The newest mail of a kind to an address. */
  mailTo(email: string, template: string): Promise<Mail>
  close(): Promise<void>
}

/** As long as the slowest test takes on two cores that are busy with six other programs, four times. */
export const unhurried = { timeout: 120_000 }

// Drawn and packed, pictures of every look took a fifth of the whole run's processor time.
export const takesPictures = Boolean(process.env.PICTURES)
const artifacts = fileURLToPath(new URL("../../artifacts/browser/", import.meta.url))

type Opening = {
  isNew?: boolean
  env?: Record<string, string>
  log?: ((line: string) => void) | undefined
}

/** The demo shop at the address that its links lead to. A new one has nothing in it, and no owner. */
export async function openShop({ isNew = false, env = {}, log }: Opening = {}): Promise<Shop> {
  // The shop writes its own address into links.
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const [app, browser] = await Promise.all([
    (isNew ? testApp : demoApp)({ env: { PORT: String(port), PUBLIC_URL: url, ...env }, log }),
    theBrowser(),
  ])
  const token = isNew ? undefined : await app.owner()
  const admin: Shop["admin"] = (path, given) => app.call(`/admin/v1${path}`, { token, ...given })
  if (takesPictures) mkdirSync(artifacts, { recursive: true })
  const windows = openWindows(browser, url)
  let visitors = 0
  return {
    app,
    url,
    admin,
    async visitor(given) {
      const client = `10.9.${visitors >> 8}.${visitors++ & 255}`
      return visit(await windows.take({ scripting: true, ...given }), { size: given.size, client })
    },
    async mailTo(email, template) {
      await app.app.settle()
      const { mails } = (await admin(`/mails?template=${template}&limit=50`)).body
      const mail = mails.find(({ to }: { to: string }) => to === email)
      expect(mail, `a mail ${template} to ${email}`).toBeDefined()
      return (await admin(`/mails/${mail.id}`)).body
    },
    async close() {
      // Whoever did not leave because a test failed goes now.
      await windows.close()
      await app.app.settle()
      const broken = (await app.app.audit()).filter(({ rows }) => rows > 0)
      await app.close()
      expect(broken).toEqual([])
    },
  }
}

async function visit(window: Window, { size, client }: { size: Size; client: string }): Promise<Visitor> {
  const { context, page } = window
  await page.setViewportSize(sizes[size])
  // Each visitor comes from an address of their own, so that the limits per client stay out of the way.
  await context.setExtraHTTPHeaders({ "x-forwarded-for": client })
  const complaints = watch(page)
  tellIfTestFails(page, complaints)
  return {
    context,
    page,
    async go(path) {
      const answer = await page.goto(path)
      return answer?.status() ?? 0
    },
    async shoot(name, at = size) {
      if (!takesPictures) return
      await page.screenshot({ path: join(artifacts, `${name}-${at}.jpg`), fullPage: true, quality: 80 })
    },
    async leave() {
      await window.giveBack()
      expect(complaints).toEqual([])
    },
  }
}

/** What a person would have seen says more than a time-out does. */
function tellIfTestFails(page: Page, complaints: readonly string[]): void {
  try {
    onTestFailed(async () => {
      const says = await page.evaluate("document.body.innerText").catch(() => "(the window is closed)")
      console.error(`What stood on ${page.url()} when the test failed:\n${says}`, complaints)
    })
  } catch {
    // Visitors who come before the first test belong to none.
  }
}
