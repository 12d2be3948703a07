import { type Content, type Html, html, json } from "../../kit/html.ts"
import { scriptPath, stylePath } from "../assets/index.ts"
import { lookPath, themeColors } from "../look/index.ts"
import { isRightToLeft, type Place, pathIn } from "../place.ts"
import { footer } from "./footer.ts"
import { header } from "./header.ts"

/** What is the same on every page: the aisles of the shop. */
export type Frame = { aisles: Aisle[] }
export type Aisle = { title: string; path: string; inside: { title: string; path: string }[] }

export type Head = {
  title: string
  description?: string | undefined
  /** Without the language. The address under which search engines keep the page. */
  path: string
  /** The same with what was asked for, so that another language shows it too. */
  here?: string | undefined
  /** Pages of one visitor, and lists that are only another order of the same things. */
  hidden?: boolean | undefined
  picture?: { url: string; alt: string } | undefined
  kind?: "website" | "product" | undefined
  structured?: readonly object[] | undefined
  /** Seconds after which the browser asks again, for pages that wait. */
  again?: number | undefined
  /** Scripts of ours for this page alone. */
  scripts?: readonly string[] | undefined
  /** From where the page will load something soon. */
  soon?: readonly string[] | undefined
  /** The picture that is seen first, so that it is fetched before the page is read to its end. */
  first?: { src: string; srcset: string; sizes: string } | undefined
}

export type Sheet = {
  place: Place
  frame: Frame
  head: Head
  /** Known on pages of one visitor; on pages that are the same for all, the script fills it in. */
  cartCount?: number | undefined
  /** The checkout shows the way forward and nothing else. */
  plain?: boolean | undefined
  search?: string | undefined
  content: Content
}

/** A whole page. */
export function layOut(sheet: Sheet): Html {
  const { place, head, content } = sheet
  const direction = isRightToLeft(place.locale) ? "rtl" : "ltr"
  return html`<!doctype html>
<html lang="${place.locale}" dir="${direction}">
<head>${headOf(sheet)}</head>
<body>
<a class="skip hide" href="#main">${place.say("nav.skip")}</a>
${testBar(place)}
${header(sheet)}
<main id="main" tabindex="-1">${content}</main>
${footer(place, head.here ?? head.path)}
<div id="live" class="hide" role="status"></div>
</body>
</html>
`
}

function headOf({ place, head }: Sheet): Html {
  const { shop, locale } = place
  const title = head.title.startsWith(shop.name) ? head.title : `${head.title} · ${shop.name}`
  const colors = themeColors(shop.look)
  const canonical = place.absolute(head.path)
  return html`
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${head.description && html`<meta name="description" content="${head.description}">`}
${
  head.first &&
  html`<link rel="preload" as="image" href="${head.first.src}"
imagesrcset="${head.first.srcset}" imagesizes="${head.first.sizes}" fetchpriority="high">`
}
<link rel="stylesheet" href="${lookPath(shop)}">
<link rel="stylesheet" href="${stylePath}">
<script type="module" src="${scriptPath}"></script>
${(head.scripts ?? []).map((path) => html`<script type="module" src="${path}"></script>`)}
${(head.soon ?? []).map((origin) => html`<link rel="preconnect" href="${origin}">`)}
<meta name="theme-color" content="${colors.day}" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="${colors.night}" media="(prefers-color-scheme: dark)">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="manifest" href="${place.path("/site.webmanifest")}">
${head.again !== undefined && html`<noscript><meta http-equiv="refresh" content="${head.again}"></noscript>`}
${
  head.hidden
    ? html`<meta name="robots" content="noindex, follow">`
    : forSearchEngines(place, head, canonical)
}
<meta property="og:site_name" content="${shop.name}">
<meta property="og:title" content="${head.title}">
<meta property="og:type" content="${head.kind ?? "website"}">
<meta property="og:locale" content="${locale.replace("-", "_")}">
${head.description && html`<meta property="og:description" content="${head.description}">`}
${
  head.picture &&
  html`<meta property="og:image" content="${head.picture.url}"><meta property="og:image:alt"
content="${head.picture.alt}"><meta name="twitter:card" content="summary_large_image">`
}
${(head.structured ?? []).map(
  (thing) => html`<script
type="application/ld+json">${json({ "@context": "https://schema.org", ...thing })}</script>`,
)}
`
}

function forSearchEngines(place: Place, head: Head, canonical: string): Html {
  const { shop } = place
  const languages = shop.locales.length > 1 ? shop.locales : []
  return html`<link rel="canonical" href="${canonical}">
<meta property="og:url" content="${canonical}">
${languages.map(
  (locale) => html`<link rel="alternate" hreflang="${locale}"
href="${shop.url}${pathIn(shop, locale, head.path)}">`,
)}
${
  languages.length > 0 &&
  html`<link rel="alternate" hreflang="x-default"
href="${shop.url}${pathIn(shop, shop.defaultLocale, head.path)}">`
}`
}

/** Nobody must think that test money is money. */
function testBar(place: Place): Content {
  if (place.shop.live && !place.shop.demo) return null
  return html`<aside class="demo-bar" aria-label="${place.say("nav.notice")}">${place.say(
    place.shop.demo ? "nav.demo" : "nav.not_live",
  )}</aside>`
}
