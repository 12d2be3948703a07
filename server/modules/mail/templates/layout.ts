import { type Html, html, raw } from "../../../kit/html.ts"
import { shownAddress } from "../../../kit/mail_address.ts"
import { dark } from "./colors.ts"
import type { Letter, Words } from "./letter.ts"
import { type Paint, paintOf } from "./paint.ts"

export type Rendered = { subject: string; html: string; text: string }

type WholeWords = Words & { subject: string }

export function layOut(letter: Letter, words: WholeWords): Rendered {
  return {
    subject: oneLine(words.subject, 200),
    html: `<!doctype html>\n${String(page(letter, words))}\n`,
    text: plainTwin(letter, words),
  }
}

/**
 * Text that is safe as one header line. Line breaks would start a new header; control and direction marks
 * would hide what the line says.
 */
export function oneLine(text: string, charactersMax: number): string {
  const flat = text
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
  return [...flat].length <= charactersMax ? flat : `${[...flat].slice(0, charactersMax - 1).join("")}…`
}

function page(letter: Letter, words: WholeWords): Html {
  const p = paintOf(letter.shop.look)
  return html`<html lang="${letter.locale}" dir="auto" xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${words.subject}</title>
<style>${raw(styleSheet(p))}</style>
</head>
<body class="ground" style="margin:0;padding:0;background:${p.background};-webkit-text-size-adjust:100%">
${preheader(words.preheader)}
<table role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%" class="ground" bgcolor="${p.background}" style="background:${p.background}"><tr><td align="center" class="outer" style="padding:32px 16px 40px">
<table role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%" style="max-width:600px">
<tr><td align="left" style="padding:0 4px 20px">${masthead(letter, p)}</td></tr>
<tr><td class="card" bgcolor="${p.surface}" style="background:${p.surface};border-radius:${p.cardRadius};border-top:5px solid ${p.primary};padding:36px 40px 28px">
<h1 class="text" style="margin:0 0 16px;${p.headline}">${words.heading}</h1>
${words.parts.map((part) => part.html)}
</td></tr>
<tr><td style="padding:24px 8px 0">${footer(letter, p, words.why)}</td></tr>
</table>
</td></tr></table>
</body>
</html>`
}

// Mail programs show the first words of a mail beside its subject. The blanks keep the heading from being
// drawn in.
function preheader(words: string): Html {
  return html`<div style="display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;mso-hide:all;font-size:1px;line-height:1px">${words}${raw("&#847;&zwnj;&nbsp;".repeat(40))}</div>`
}

function masthead(letter: Letter, p: Paint): Html {
  const { shop } = letter
  const logo = logoUrl(letter)
  const name = html`<span class="name" style="font:700 22px/1.3 ${p.heading};color:${p.textOnBackground}">${shop.name}</span>`
  // A logo drawn for white paper gets a white plate in dark mode, or it would vanish.
  const picture = html`<img class="logo" src="${logo ?? ""}" height="40" alt="${shop.name}" style="display:inline-block;height:40px;max-width:220px;border:0;font:700 22px/40px ${p.heading};color:${p.textOnBackground}">`
  return html`<a href="${letter.url("/")}" style="text-decoration:none">${logo ? picture : name}</a>`
}

// Mail programs do not show SVG; a shop with an SVG logo gets its name in the heading font instead.
function logoUrl(letter: Letter): string | undefined {
  const file = letter.shop.logoFile
  if (!file || /\.svg$/i.test(file)) return undefined
  return letter.url(/^(?:https?:\/\/|\/)/.test(file) ? file : `/media/${file}`)
}

function footer(letter: Letter, p: Paint, why: string): Html {
  const small = `font:400 13px/1.6 ${p.body};color:${p.mutedOnBackground}`
  const link = `color:${p.mutedOnBackground};text-decoration:underline`
  const { shop } = letter
  const place = [shop.legalName, ...shop.addressLines].filter(Boolean).join(" · ")
  return html`<p class="quiet" style="margin:0 0 10px;${small}">${letter.say("footer.questions")} <a class="quiet" href="mailto:${shop.email}" style="${link}">${shownAddress(shop.email)}</a>${shop.phone ? ` · ${shop.phone}` : ""}</p>
<p class="quiet" style="margin:0 0 10px;${small}">${why}</p>
<p class="quiet" style="margin:0;${small}">${place}</p>`
}

function styleSheet(p: Paint): string {
  const night = (before: string) => `
${before} .ground{background:${dark.background} !important}
${before} .card{background:${dark.surface} !important}
${before} .soft{background:${dark.soft} !important}
${before} .text,${before} .name{color:${dark.text} !important}
${before} .muted,${before} .quiet{color:${dark.muted} !important}
${before} .line{border-color:${dark.line} !important}
${before} .logo{background:#ffffff !important;border-radius:8px !important;padding:5px 9px !important}
${before} .link{color:${p.linkInDark} !important}
${before} .card,${before} .done{border-top-color:${p.linkInDark} !important}`
  return `
a[x-apple-data-detectors]{color:inherit !important;text-decoration:none !important}
@media (max-width:480px){
.outer{padding:20px 10px 28px !important}
.card{padding:26px 20px 16px !important}
.button{width:100% !important}
.button a{display:block !important;padding-left:12px !important;padding-right:12px !important}
}
@media (prefers-color-scheme:dark){${night("")}
}
${night("[data-ogsc]")}
`
}

function plainTwin(letter: Letter, words: Words): string {
  const { shop } = letter
  const body = words.parts.map((part) => part.text).filter((text) => text !== "")
  const contact = [shownAddress(shop.email), shop.phone].filter(Boolean).join(" · ")
  const foot = [
    "-- ",
    shop.name,
    `${letter.say("footer.questions")} ${contact}`,
    words.why,
    [shop.legalName, ...shop.addressLines].filter(Boolean).join(" · "),
  ]
  return `${[words.heading, ...body].join("\n\n")}\n\n${foot.join("\n")}\n`
}
