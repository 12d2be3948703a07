import type { Page } from "playwright-core"

// Runs in the page: what the content policy stops is an event there, and becomes a line on its console.
export const tellOfPolicy = `addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
  console.error("policy: " + violatedDirective + " stopped " + blockedURI)
})`

/**
 * All that the browser complains about: errors on the console, thrown errors, what the content policy
 * stopped, and files that did not come. The browser reports a page that answers 4xx on purpose as
 * well: that is no complaint.
 */
export function watch(page: Page): string[] {
  const complaints: string[] = []
  const refused = new Set<string>()
  page.on("response", (response) => {
    const status = response.status()
    if (status < 400) return
    const kind = response.request().resourceType()
    // On a very busy machine the shop says when to come again, and whoever asked does.
    const isLater = status === 503 && response.headers()["retry-after"] !== undefined
    if ((status < 500 || isLater) && (kind === "document" || kind === "fetch")) refused.add(response.url())
    else complaints.push(`${status} ${kind} ${response.url()}`)
  })
  page.on("console", (message) => {
    if (message.type() !== "error" && message.type() !== "warning") return
    const { url } = message.location()
    if (message.text().startsWith("Failed to load resource") && refused.has(url)) return
    complaints.push(`${message.type()}: ${message.text()} (${url}, on ${page.url()})`)
  })
  page.on("pageerror", (error) => complaints.push(`thrown: ${error.message} (on ${page.url()})`))
  return complaints
}
