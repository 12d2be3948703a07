import type { IncomingMessage } from "node:http"
import { cookieName } from "../../kit/http/incoming.ts"
import { customerCookie } from "../../modules/customers/index.ts"
import type { PageCookie } from "../pages.ts"

export const marketCookie = "market"
export const languageCookie = "language"

// As long as somebody may stay away and still find the shop as they left it.
const choiceDays = 365

export function choiceCookies(choice: { market: string; language: string }): PageCookie[] {
  const maxAgeSeconds = choiceDays * 86_400
  return [
    { name: marketCookie, value: choice.market, maxAgeSeconds },
    { name: languageCookie, value: choice.language, maxAgeSeconds },
  ]
}

/**
 * What a page depends on besides its address, as the cookies say it: the market, whether somebody is signed
 * in, and on the front page the language, because it leads on to the one that was chosen.
 */
export function variantOf(
  { url, headers }: Pick<IncomingMessage, "url" | "headers">,
  secure: boolean,
): string {
  const { cookie } = headers
  if (cookie === undefined) return ""
  const market = chosenIn(cookie, marketCookie, secure)
  const language = url === "/" ? chosenIn(cookie, languageCookie, secure) : ""
  // Whoever is signed in may be in a group with prices of its own: the front door cannot tell.
  const signedIn = cookie.includes(`${cookieName(customerCookie, secure)}=`) ? "customer" : ""
  return [market, language, signedIn].filter(Boolean).join(" ")
}

/**
 * A choice as it is written, without a look at escapes and quotes. A page that was made for a choice which
 * reads otherwise here is nobody else's: only what both readers read alike is kept at the front door.
 */
export function chosenIn(cookies: string | undefined, name: string, secure: boolean): string {
  const wanted = cookieName(name, secure)
  for (const part of cookies?.split(";") ?? []) {
    const [key, value = ""] = part.trim().split("=")
    if (key === wanted) return /^[\w-]{1,20}$/.test(value) ? value : ""
  }
  return ""
}
