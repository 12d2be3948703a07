import type { Browser, BrowserContext, Page } from "playwright-core"
import type { Size } from "./shop.ts"
import { tellOfPolicy } from "./watch.ts"

export type Window = {
  context: BrowserContext
  page: Page
  giveBack(): Promise<void>
}

type Kind = { size: Size; scripting: boolean }

/**
 * The windows of a shop's visitors. To open one and to read the program of the desk for the first time takes
 * twice as long as to go to a page: whoever comes when another has left gets that window, and nothing that
 * the other left in it.
 */
export function openWindows(browser: Browser, url: string) {
  const all = new Set<BrowserContext>()
  const free = new Map<string, Omit<Window, "giveBack">[]>()
  return {
    async take({ size, scripting }: Kind): Promise<Window> {
      const hasTouch = size !== "desk"
      const kind = `${hasTouch} ${scripting}`
      const { context, page } = free.get(kind)?.pop() ?? (await open(browser, { url, hasTouch, scripting }))
      all.add(context)
      return {
        context,
        page,
        async giveBack() {
          if (scripting && (await tidy(context, { page, url }))) {
            free.set(kind, [...(free.get(kind) ?? []), { context, page }])
          } else await context.close()
        },
      }
    },
    async close() {
      for (const context of all) await context.close()
    },
  }
}

async function open(browser: Browser, given: { url: string; hasTouch: boolean; scripting: boolean }) {
  const context = await browser.newContext({
    baseURL: given.url,
    hasTouch: given.hasTouch,
    javaScriptEnabled: given.scripting,
    reducedMotion: "reduce",
    locale: "en-IE",
  })
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  await page.addInitScript({ content: tellOfPolicy })
  return { context, page }
}

/** Whether the window is as a new one but for what the browser has read before. */
async function tidy(context: BrowserContext, { page, url }: { page: Page; url: string }): Promise<boolean> {
  if (page.isClosed() || context.pages().length !== 1) return false
  forget(page)
  // Nobody is asked whether what was typed may be lost.
  page.on("dialog", (dialog) => dialog.accept().catch(() => {}))
  await page.unrouteAll({ behavior: "ignoreErrors" })
  await page.emulateMedia({ colorScheme: null, media: null })
  await page.goto(`${url}/robots.txt`)
  await page.evaluate("localStorage.clear(); sessionStorage.clear()")
  await context.clearCookies()
  forget(page)
  return page.url().startsWith(url)
}

/** Whatever the one who left was listening to. */
function forget(page: Page): void {
  for (const what of [
    "response",
    "request",
    "requestfailed",
    "console",
    "pageerror",
    "dialog",
    "download",
  ] as const)
    page.removeAllListeners(what)
}
