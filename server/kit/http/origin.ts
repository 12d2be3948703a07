import type { Incoming } from "./routes.ts"

/**
 * A browser sends its cookies along whoever wrote the page, so a cookie counts only when nothing says that
 * another site asked. SameSite=Lax keeps it away from foreign forms; this covers subdomains and browsers
 * that do not know it.
 */
export function isFromOurPages(request: Incoming): boolean {
  const site = request.header("sec-fetch-site")
  const origin = request.header("origin")
  if (site === "same-origin" || site === "none") return true
  if (site === undefined) return origin === undefined || isOwnOrigin(request, origin)

  // A link from elsewhere may open a page. A foreign form that writes carries an Origin, a foreign script
  // has no navigation to show.
  return origin === undefined && request.header("sec-fetch-mode") === "navigate"
}

function isOwnOrigin(request: Incoming, origin: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === request.header("host")
}
