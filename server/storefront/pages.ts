import type { Readable } from "node:stream"
import type { Document, DocumentCache } from "../kit/cache.ts"
import type { Db, Providers } from "../kit/db.ts"
import type { Html } from "../kit/html.ts"
import type { Cookie, CostClass, Incoming, Route } from "../kit/http/routes.ts"
import type { Market, Shop } from "../modules/settings/index.ts"

/**
 * One request for a page, with everything that a page may use. The server fills it; nothing here asks the
 * database.
 */
export type Visit = {
  db: Db
  cache: DocumentCache
  providers: Providers
  now: Date
  shop: Shop
  /** The one that the visitor chose, else the shop's own; always open. */
  market: Market
  /** All that are open. */
  markets: readonly Market[]
  /** Where the prices of the visitor's group stand; nothing for nearly everybody. */
  shelf: string | undefined
  /** From the path (/de/…) when it begins with one of the shop's other languages, else the shop's own. */
  locale: string
  incoming: Incoming
  /** As asked for, query included, but without the language at the beginning of the path. */
  url: URL
  params: Readonly<Record<string, string>>
  /**
   * Runs a module's route through the same edge as the API: who may, validation, idempotency, command,
   * second half. Throws its Refusal. Cookies that the route sets are sent with the page, and later calls of
   * this visit see them.
   */
  perform(
    route: Route,
    raw: Readonly<Record<string, unknown>>,
    options?: { key?: string | undefined },
  ): Promise<{ status: number; reply: unknown }>
}

/**
 * HttpOnly, SameSite=Lax, Path=/ and Secure wherever the shop is; `readable` leaves HttpOnly away, for the
 * page's own script.
 */
export type PageCookie = Cookie & { readable?: boolean | undefined }

export type PageReply = {
  /** 200 unless said; 303 with `redirect`. */
  status?: number | undefined
  /** A page made for this visitor: sent as text/html with Cache-Control: private, no-store. */
  html?: Html | undefined
  /**
   * The same bytes for everybody: sent with its entity tag and Cache-Control: public, max-age=0, must-
   * revalidate; 304.
   */
  document?: Document | undefined
  /** Something that is not a page, with its type. */
  bytes?: Buffer | string | undefined
  /** A file that is too large to hold in memory. */
  stream?: { bytes: number; stream: () => Readable } | undefined
  /** Of `document` or `bytes`; text/html; charset=utf-8 unless said. */
  type?: string | undefined
  /** A path of the shop, language included, or a payment provider's address. */
  redirect?: string | undefined
  cookies?: readonly PageCookie[] | undefined
  /** Lower-case names; they win over what the server would send. */
  headers?: Readonly<Record<string, string>> | undefined
}

/** Form fields as posted: a name that came more than once is a list. Files are not taken. */
export type Fields = Readonly<Record<string, string | string[]>>

export type Page = {
  kind: "page"
  method: "GET"
  path: string
  cost: CostClass
  run(visit: Visit): Promise<PageReply>
}

export type Form = {
  kind: "form"
  method: "POST"
  path: string
  cost: CostClass
  run(visit: Visit, fields: Fields): Promise<PageReply>
}

export function page(given: {
  path: `GET /${string}`
  cost?: CostClass
  run: (visit: Visit) => Promise<PageReply>
}): Page {
  return { kind: "page", method: "GET", cost: "read", ...given, path: given.path.slice("GET ".length) }
}

/** The server has checked that the form came from our own pages before it runs. */
export function form(given: {
  path: `POST /${string}`
  cost?: CostClass
  run: (visit: Visit, fields: Fields) => Promise<PageReply>
}): Form {
  return { kind: "form", method: "POST", cost: "write", ...given, path: given.path.slice("POST ".length) }
}
