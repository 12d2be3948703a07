import { notFound } from "../../kit/errors.ts"
import { html } from "../../kit/html.ts"
import { documentOf } from "../../kit/http/documents.ts"
import { assets } from "../assets/index.ts"
import { safeColor } from "../look/colors.ts"
import { lookPath, lookSheet, themeColors } from "../look/index.ts"
import { type PageReply, page, type Visit } from "../pages.ts"
import { placeOf } from "../place.ts"

const aYear = "public, max-age=31536000, immutable"
const anHour = "public, max-age=3600"

export const filePages = [
  page({ path: "GET /assets/:file", run: showAsset }),
  page({ path: "GET /look/:file", run: showLook }),
  page({ path: "GET /favicon.svg", run: showIcon }),
  page({ path: "GET /favicon.ico", run: async () => ({ status: 301, redirect: "/favicon.svg" }) }),
  page({ path: "GET /site.webmanifest", run: showManifest }),
  page({ path: "GET /robots.txt", run: showRobots }),
]

/** Style sheet and script: their name changes with every letter in them, so whoever has one keeps it. */
async function showAsset(visit: Visit): Promise<PageReply> {
  const path = `/assets/${visit.params.file}`
  const asset = assets.get(path)
  if (!asset) throw notFound("page")
  return fixed(visit, path, { body: asset.body, type: asset.type, cacheControl: aYear })
}

/** An old page may ask for the look of yesterday: it gets the one of today, but not for ever. */
async function showLook(visit: Visit): Promise<PageReply> {
  const current = lookPath(visit.shop)
  const isCurrent = current === `/look/${visit.params.file}`
  const body = Buffer.from(lookSheet(visit.shop.look))
  const type = "text/css; charset=utf-8"
  if (isCurrent) return fixed(visit, current, { body, type, cacheControl: aYear })
  return { bytes: body, type, headers: { "cache-control": "public, max-age=60" } }
}

async function fixed(
  visit: Visit,
  key: string,
  { body, type, cacheControl }: { body: Buffer; type: string; cacheControl: string },
): Promise<PageReply> {
  const document = await visit.cache.getOrMake(`storefront ${key}`, async () => ({
    document: documentOf(body),
    tags: [],
  }))
  return { document, type, headers: { "cache-control": cacheControl } }
}

/** The first letter of the shop's name on its color. */
async function showIcon({ shop }: Visit): Promise<PageReply> {
  const letter = [...shop.name.trim()][0]?.toLocaleUpperCase(shop.defaultLocale) ?? "·"
  const ground = safeColor(shop.look.colorPrimary, "#1f5b46")
  const ink = safeColor(shop.look.colorOnPrimary, "#ffffff")
  const svg = html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="16" fill="${ground}"/><text x="32" y="45" font-family="Georgia,serif" font-size="38" font-weight="700" text-anchor="middle" fill="${ink}">${letter}</text></svg>`
  return { bytes: svg.text, type: "image/svg+xml", headers: { "cache-control": anHour } }
}

async function showManifest(visit: Visit): Promise<PageReply> {
  const { shop, locale } = visit
  const place = placeOf(visit)
  const { day } = themeColors(shop.look)
  const manifest = {
    name: shop.name,
    short_name: shop.name.slice(0, 24),
    lang: locale,
    start_url: place.path("/"),
    display: "browser",
    background_color: day,
    theme_color: day,
    icons: [{ src: "/favicon.svg", sizes: "any", type: "image/svg+xml" }],
  }
  return {
    bytes: JSON.stringify(manifest),
    type: "application/manifest+json",
    headers: { "cache-control": anHour },
  }
}

/** A demo is not for search engines, and nobody's cart is. Narrowed lists say so themselves. */
async function showRobots({ shop }: Visit): Promise<PageReply> {
  const closed = ["User-agent: *", "Disallow: /"]
  const open = [
    "User-agent: *",
    ...["/cart", "/checkout", "/account", "/orders", "/downloads", "/first-owner", "/admin", "/store"].map(
      (path) => `Disallow: ${path}`,
    ),
    `Sitemap: ${shop.url}/sitemap.xml`,
  ]
  const lines = shop.live ? open : closed
  return {
    bytes: `${lines.join("\n")}\n`,
    type: "text/plain; charset=utf-8",
    headers: { "cache-control": anHour },
  }
}
