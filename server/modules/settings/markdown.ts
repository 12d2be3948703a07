import { Marked, type Token, type Tokens } from "marked"
import { Refusal } from "../../kit/errors.ts"
import { escapeHtml, type Html, html, raw } from "../../kit/html.ts"

const reader = new Marked({ gfm: true })

// No page needs more, and what reads Markdown takes a step of the stack for each level.
const levelsMax = 20
// Reading a paragraph takes time with the square of its marks: this many take a tenth of a second.
const marksMax = 2_000

const tooDeep = new RegExp(`^(?:[ \\t]*(?:>|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${levelsMax + 1}}`, "m")

/** Refuses what could not be read in good time. */
export function checkMarkdown(text: string): void {
  if (isReadable(text)) return
  const message = `Please use at most ${levelsMax} lists or quotes inside each other, and fewer marks in one paragraph.`
  throw new Refusal("page.too_intricate", 422, message, { levelsMax, marksMax })
}

/**
 * Markdown as HTML that is safe whoever wrote it: it is put together here from known pieces, so that HTML in
 * the text is shown and not obeyed, and links lead to the web, a mailbox or our own pages only. Headings come
 * out one level lower, because the page around has the first.
 */
export function renderMarkdown(text: string): Html {
  if (!isReadable(text)) return html`<p>${text}</p>`
  return blocks(reader.lexer(text))
}

function isReadable(text: string): boolean {
  if (tooDeep.test(text)) return false
  return text.split(/\n\s*\n/).every((paragraph) => (paragraph.match(/[*_~`[\]<]/g)?.length ?? 0) <= marksMax)
}

function blocks(tokens: readonly Token[]): Html {
  return html`${tokens.map((token) => block(token as Piece))}`
}

function inline(tokens: readonly Token[] | undefined): Html {
  return html`${(tokens ?? []).map((token) => span(token as Piece))}`
}

// What the reader gives, without its open-ended kind for extensions, of which there are none here.
type Piece =
  | Tokens.Blockquote
  | Tokens.Br
  | Tokens.Checkbox
  | Tokens.Code
  | Tokens.Codespan
  | Tokens.Def
  | Tokens.Del
  | Tokens.Em
  | Tokens.Escape
  | Tokens.Heading
  | Tokens.Hr
  | Tokens.HTML
  | Tokens.Image
  | Tokens.Link
  | Tokens.List
  | Tokens.Paragraph
  | Tokens.Space
  | Tokens.Strong
  | Tokens.Table
  | Tokens.Text

function block(token: Piece): Html {
  switch (token.type) {
    case "paragraph":
      return html`<p>${inline(token.tokens)}</p>\n`
    case "heading":
      return heading(token)
    case "list":
      return list(token)
    case "table":
      return table(token)
    case "blockquote":
      return html`<blockquote>\n${blocks(token.tokens)}</blockquote>\n`
    case "code":
      return html`<pre><code>${token.text}</code></pre>\n`
    case "hr":
      return html`<hr>\n`
    case "html":
      return html`<p>${token.text}</p>\n`
    case "space":
    case "def":
      return html``
    default:
      return span(token)
  }
}

function span(token: Piece): Html {
  switch (token.type) {
    case "text":
      return token.tokens ? inline(token.tokens) : words(token.text)
    case "strong":
      return html`<strong>${inline(token.tokens)}</strong>`
    case "em":
      return html`<em>${inline(token.tokens)}</em>`
    case "del":
      return html`<del>${inline(token.tokens)}</del>`
    case "codespan":
      return html`<code>${token.text}</code>`
    case "br":
      return html`<br>`
    case "link":
      return link(token)
    case "image":
      return image(token)
    case "checkbox":
      return html`${token.checked ? "☑" : "☐"} `
    default:
      return html`${"text" in token ? token.text : token.raw}`
  }
}

function heading(token: Tokens.Heading): Html {
  const level = Math.min(token.depth + 1, 6)
  return html`<h${level}>${inline(token.tokens)}</h${level}>\n`
}

function list(token: Tokens.List): Html {
  const items = token.items.map((item) => html`<li>${blocks(item.tokens)}</li>\n`)
  if (!token.ordered) return html`<ul>\n${items}</ul>\n`
  const start = Number(token.start)
  return start === 1 ? html`<ol>\n${items}</ol>\n` : html`<ol start="${start}">\n${items}</ol>\n`
}

function table(token: Tokens.Table): Html {
  const alignOf = ({ align }: Tokens.TableCell) => (align ? html` class="align-${align}"` : "")
  const head = token.header.map((cell) => html`<th scope="col"${alignOf(cell)}>${inline(cell.tokens)}</th>`)
  const rows = token.rows.map(
    (row) => html`<tr>${row.map((cell) => html`<td${alignOf(cell)}>${inline(cell.tokens)}</td>`)}</tr>\n`,
  )
  return html`<table>\n<thead>\n<tr>${head}</tr>\n</thead>\n<tbody>\n${rows}</tbody>\n</table>\n`
}

function link(token: Tokens.Link): Html {
  const inside = inline(token.tokens)
  // The one letter that has to be written as an entity in an address; the template writes it so again.
  const href = token.href.replaceAll("&amp;", "&")
  if (!isSafeLink(href)) return inside
  return token.title
    ? html`<a href="${href}" title="${token.title}">${inside}</a>`
    : html`<a href="${href}">${inside}</a>`
}

/** Pictures come from the shop itself: one from elsewhere would tell a stranger who reads the page. */
function image(token: Tokens.Image): Html {
  if (!isSafeLink(token.href) || !token.href.startsWith("/")) return html`${token.text}`
  return html`<img src="${token.href}" alt="${token.text}" loading="lazy">`
}

/** The web, a mailbox, or a path of ours: with a scheme or a host it could be anything. */
function isSafeLink(href: string): boolean {
  // Browsers leave out tabs and line breaks, and take a backslash for a slash: "/\t/evil.example" leads away.
  if (/[\s\\\p{Cc}\p{Cf}]/u.test(href)) return false
  return /^(?:https?:\/\/[^/]|mailto:|\/(?!\/)|#|\?|[\w.-]+(?:[/?#]|$))/i.test(href)
}

// An author may write &copy; or &nbsp;: as text between tags it is a letter and nothing else.
function words(text: string): Html {
  return raw(
    text
      .split(/(&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});)/)
      .map((piece, place) => (place % 2 === 1 ? piece : escapeHtml(piece)))
      .join(""),
  )
}
