import { type Html, html } from "../../../kit/html.ts"
import type { Letter } from "./letter.ts"
import { type Paint, paintOf } from "./paint.ts"
import type { MailAddress, MailItem } from "./values.ts"

/** One block of a mail, in both its forms, so that the plain twin can never lag behind. */
export type Part = { html: Html; text: string }

export function paragraph(letter: Letter, words: string): Part {
  const p = paintOf(letter.shop.look)
  return { html: html`<p class="text" style="margin:0 0 16px;${p.bodyText}">${words}</p>`, text: words }
}

export function quiet(letter: Letter, words: string): Part {
  const p = paintOf(letter.shop.look)
  return { html: html`<p class="muted" style="margin:0 0 16px;${p.smallText}">${words}</p>`, text: words }
}

export function subheading(letter: Letter, words: string): Part {
  const p = paintOf(letter.shop.look)
  return {
    html: html`<h2 class="text" style="margin:28px 0 10px;${p.subheading}">${words}</h2>`,
    text: `\n${words.toUpperCase()}`,
  }
}

// A table instead of a padded link: Outlook ignores padding on links.
export function button(letter: Letter, label: string, link: string): Part {
  const p = paintOf(letter.shop.look)
  const url = letter.url(link)
  return {
    html: html`<table role="presentation" cellpadding="0" cellspacing="0" border="0" class="button" style="margin:24px 0 28px"><tr>
<td align="center" bgcolor="${p.primary}" style="background:${p.primary};border-radius:${p.buttonRadius}"><a href="${url}" style="display:inline-block;padding:15px 30px;${p.buttonText}">${label}</a></td>
</tr></table>`,
    text: `${label}:\n${url}`,
  }
}

/** The address written out under a button, for readers whose button does not open. */
export function writtenLink(letter: Letter, link: string): Part {
  const p = paintOf(letter.shop.look)
  const url = letter.url(link)
  return {
    html: html`<p class="muted" style="margin:0 0 16px;${p.smallText}">${letter.say("link_written_out")}<br><a class="link" href="${url}" style="color:${p.link};word-break:break-all">${url}</a></p>`,
    text: "",
  }
}

/** A quieter way on, beside a button that matters more. */
export function textLink(letter: Letter, label: string, link: string): Part {
  const p = paintOf(letter.shop.look)
  const url = letter.url(link)
  return {
    html: html`<p style="margin:0 0 16px"><a class="link" href="${url}" style="${p.linkText}">${label}</a></p>`,
    text: `${label}:\n${url}`,
  }
}

/**
 * Labels with their values below, so that an IBAN stays on one line of a phone: tracking number, bank
 * details.
 */
export function facts(letter: Letter, rows: { label: string; value: string }[]): Part {
  const p = paintOf(letter.shop.look)
  const lines = rows.map(
    (
      row,
      index,
    ) => html`<p class="muted" style="margin:${index ? "10px" : "0"} 0 0;${p.labelText}">${row.label}</p>
<p class="text" style="margin:0;${p.factText}">${row.value}</p>`,
  )
  return { html: panel(p, html`${lines}`), text: rows.map((row) => `${row.label}: ${row.value}`).join("\n") }
}

const stepsOf = {
  ship: ["step.ordered", "step.on_its_way", "step.delivered"],
  pickup: ["step.ordered", "step.ready", "step.collected"],
} as const

/** How far the order has come: three dots and their words. */
export function progress(letter: Letter, reached: 1 | 2 | 3, kind: keyof typeof stepsOf = "ship"): Part {
  const p = paintOf(letter.shop.look)
  const steps = stepsOf[kind].map((key) => letter.say(key))
  const cells = steps.map((step, index) => {
    const done = index < reached
    return html`<td width="33%" align="${index === 0 ? "left" : index === 1 ? "center" : "right"}" style="padding:0 0 6px;border-top:4px solid ${done ? p.primary : p.line}" class="${done ? "done" : "line"}">
<p class="${done ? "text" : "muted"}" style="margin:8px 0 0;${done ? p.stepDone : p.stepAhead}">${step}</p></td>`
  })
  return {
    html: html`<table role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%" style="margin:4px 0 24px"><tr>${cells}</tr></table>`,
    text: steps.map((step, index) => (index < reached ? `[x] ${step}` : `[ ] ${step}`)).join("   "),
  }
}

export function items(letter: Letter, rows: MailItem[]): Part {
  const p = paintOf(letter.shop.look)
  const withPictures = rows.some((row) => row.pictureUrl)
  const cells = rows.map((row) => itemRow(letter, p, row, withPictures))
  return {
    html: html`<table role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%" style="margin:0 0 16px">${cells}</table>`,
    text: rows
      .map((row) => {
        const name = row.variantTitle ? `${row.title} (${row.variantTitle})` : row.title
        const before = row.before
          ? ` (${letter.say("order.before", { amount: letter.amount(row.before) })})`
          : ""
        return `${row.quantity} × ${name}${row.total ? `   ${itemPrice(letter, row.total)}${before}` : ""}`
      })
      .join("\n"),
  }
}

function itemRow(letter: Letter, p: Paint, row: MailItem, withPictures: boolean): Html {
  const picture = row.pictureUrl
    ? html`<img src="${letter.url(row.pictureUrl)}" width="64" height="64" alt="" style="display:block;width:64px;height:64px;object-fit:cover;border-radius:${p.smallRadius};background:${p.soft}">`
    : ""
  const pictureCell = html`<td width="64" valign="top" class="line" style="padding:14px 16px 14px 0;border-bottom:1px solid ${p.line}">${picture}</td>`
  const quantity = letter.say("quantity", { count: row.quantity })
  const before = row.before
    ? html`<s class="muted" style="${p.smallText}">${letter.amount(row.before)}</s> `
    : ""
  return html`<tr>${withPictures ? pictureCell : ""}
<td valign="top" class="line" style="padding:14px 12px 14px 0;border-bottom:1px solid ${p.line}">
<p class="text" style="margin:0;${p.itemTitle}">${row.title}</p>
<p class="muted" style="margin:3px 0 0;${p.smallText}">${row.variantTitle ? `${row.variantTitle} · ` : ""}${quantity}</p></td>
<td valign="top" align="right" class="text line" style="padding:14px 0;border-bottom:1px solid ${p.line};white-space:nowrap;${p.itemTitle}">${before}${row.total ? itemPrice(letter, row.total) : ""}</td></tr>`
}

/** A gift of the shop, and whatever else costs nothing. */
function itemPrice(letter: Letter, total: NonNullable<MailItem["total"]>): string {
  return BigInt(total.minor) === 0n ? letter.say("order.free") : letter.amount(total)
}

export function sums(letter: Letter, rows: { label: string; amount: string; grand?: boolean }[]): Part {
  const p = paintOf(letter.shop.look)
  const cells = rows.map((row) => {
    const style = row.grand ? p.grandTotal : p.sumText
    const space = row.grand ? "14px 0 4px" : "4px 0"
    return html`<tr><td class="${row.grand ? "text" : "muted"}" style="padding:${space};${row.grand ? p.grandTotal : p.smallText}">${row.label}</td>
<td align="right" class="text" style="padding:${space};white-space:nowrap;${style}">${row.amount}</td></tr>`
  })
  return {
    html: html`<table role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%" style="margin:12px 0 8px">${cells}</table>`,
    text: rows.map((row) => `${row.label}: ${row.amount}`).join("\n"),
  }
}

export function postalAddress(letter: Letter, address: MailAddress): Part {
  const p = paintOf(letter.shop.look)
  const lines = addressLines(letter.locale, address)
  return {
    html: panel(
      p,
      html`<p class="text" style="margin:0;${p.bodyText}">${lines.map((line, index) => (index ? html`<br>${line}` : line))}</p>`,
    ),
    text: lines.join("\n"),
  }
}

function addressLines(locale: string, address: MailAddress): string[] {
  const townFirst = ["GB", "ID", "IE", "US"].includes(address.country)
  const town = townFirst
    ? [address.city, address.region, address.postalCode].filter(Boolean).join(", ")
    : `${address.postalCode} ${address.city}`.trim()
  return [
    address.name,
    address.line1,
    address.line2 ?? "",
    town,
    countryName(locale, address.country),
  ].filter(Boolean)
}

const countryNames = new Map<string, Intl.DisplayNames>()

function countryName(locale: string, country: string): string {
  const names =
    countryNames.get(locale) ?? new Intl.DisplayNames(locale, { type: "region", fallback: "code" })
  countryNames.set(locale, names)
  return /^[A-Z]{2}$/.test(country) ? (names.of(country) ?? country) : country
}

function panel(p: Paint, inside: Html): Html {
  return html`<table role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%" style="margin:0 0 20px"><tr><td class="soft" bgcolor="${p.soft}" style="background:${p.soft};border-radius:${p.smallRadius};padding:14px 18px">${inside}</td></tr></table>`
}
