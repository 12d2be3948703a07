import { notFound } from "../../kit/errors.ts"
import { html } from "../../kit/html.ts"
import { type Asset, assetOf, assets } from "../assets/index.ts"
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
  const asset = assets.get(`/assets/${visit.params.file}`)
  if (!asset) throw notFound("page")
  return sendAsset(visit, asset, aYear)
}

const looks = new WeakMap<object, Asset>()

/** An old page may ask for the look of yesterday: it gets the one of today, but not for ever. */
async function showLook(visit: Visit): Promise<PageReply> {
  const { look } = visit.shop
  const asset = looks.get(look) ?? assetOf(lookSheet(look), "text/css; charset=utf-8")
  looks.set(look, asset)
  const isCurrent = lookPath(visit.shop) === `/look/${visit.params.file}`
  return sendAsset(visit, asset, isCurrent ? aYear : "public, max-age=60")
}

/** As small as the browser can take it. */
function sendAsset({ incoming }: Visit, asset: Asset, cacheControl: string): PageReply {
  const accepted = incoming.header("accept-encoding") ?? ""
  const encoding = (["br", "gzip"] as const).find((known) =>
    new RegExp(`\\b${known}\\b(?!\\s*;\\s*q=0(?:\\.0*)?\\b)`).test(accepted),
  )
  return {
    bytes: encoding ? asset.inEncoding(encoding) : asset.body,
    type: asset.type,
    headers: {
      "cache-control": cacheControl,
      vary: "accept-encoding",
      ...(encoding && { "content-encoding": encoding }),
    },
  }
}

/** The first letter of the shop's name on its color. */
async function showIcon({ shop }: Visit): Promise<PageReply> {
  const letter = [...shop.name.trim()][0]?.toLocaleUpperCase(shop.defaultLocale) ?? "·"
  const ground = safeColor(shop.look.colorPrimary, "#1f5b46")
  const ink = safeColor(shop.look.colorOnPrimary, "#ffffff")
  const svg = html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64"
rx="16" fill="${ground}"/><text x="32" y="45" font-family="Georgia,serif" font-size="38" font-weight="700"
text-anchor="middle" fill="${ink}">${letter}</text></svg>`
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
    ...["/cart", "/checkout", "/account", "/orders", "/downloads", "/owner-recovery", "/admin", "/store"].map(
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
