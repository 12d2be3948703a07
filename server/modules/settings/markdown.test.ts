import fc from "fast-check"
import { expect, test } from "vitest"
import { effortMs } from "../../kit/effort.fixture.ts"
import { checkMarkdown, renderMarkdown } from "./markdown.ts"

const rendered = (text: string) => renderMarkdown(text).text

test("a page has headings one level lower, lists, quotes, code and tables", () => {
  expect(rendered("# Terms\n\n## Scope\n\n###### Small")).toBe(
    "<h2>Terms</h2>\n<h3>Scope</h3>\n<h6>Small</h6>\n",
  )
  expect(rendered("A *b* **c** ~~d~~ `e<f`  \nnext")).toBe(
    "<p>A <em>b</em> <strong>c</strong> <del>d</del> <code>e&lt;f</code><br>next</p>\n",
  )
  expect(rendered("- a\n- [x] b\n\n3. c")).toBe(
    '<ul>\n<li>a</li>\n<li>☑ b</li>\n</ul>\n<ol start="3">\n<li>c</li>\n</ol>\n',
  )
  expect(rendered("> q\n\n---\n\n```js\na < b\n```")).toBe(
    "<blockquote>\n<p>q</p>\n</blockquote>\n<hr>\n<pre><code>a &lt; b</code></pre>\n",
  )
  expect(rendered("|a|b|\n|-|-:|\n|1|<b>|")).toBe(
    '<table>\n<thead>\n<tr><th scope="col">a</th><th scope="col" class="align-right">b</th></tr>\n</thead>\n' +
      '<tbody>\n<tr><td>1</td><td class="align-right">&lt;b&gt;</td></tr>\n</tbody>\n</table>\n',
  )
})

test("what is written as HTML is shown and not obeyed", () => {
  for (const hostile of [
    "<script>alert(1)</script>",
    "Hello <img src=x onerror=alert(1)>",
    "<script>alert(1) <img src=x onerror=alert(1) ",
    "a <code> <img src=x onerror=alert(1) //",
    "<pre><svg/onload=alert(1)",
    "<!--><img src=x onerror=alert(1)>-->",
    "<a href='javascript:alert(1)'>x</a>",
    "`<b>` \\<b\\> &lt;b&gt;",
    "# <b>x</b>",
    "| <i>x</i> |\n|---|\n| <b>y</b> |",
    "[<img src=x onerror=alert(1)>](/a)",
    "[x]: /a '<b>'\n\n[x]",
    '```"><img src=x>\nx\n```',
  ]) {
    expect(tagsOf(rendered(hostile)).filter((tag) => !known.test(tag))).toEqual([])
  }
})

test("links lead to the web, a mailbox or our own pages, and nowhere else", () => {
  const hrefOf = (href: string) => /href="([^"]*)"/.exec(rendered(`[x](${href})`))?.[1]
  for (const good of [
    "/pages/terms",
    "https://example.com/a?b=c",
    "mailto:a@b.example",
    "#top",
    "?page=2",
    "imprint",
  ]) {
    expect(hrefOf(good)).toBe(good)
  }
  expect(hrefOf("/a?b=1&amp;c=2")).toBe("/a?b=1&amp;c=2")
  for (const bad of [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java&#115;cript:alert(1)",
    "javascript&colon;alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "</\t/evil.example>",
    "http:evil.example",
    "https:///evil.example",
    "file:///etc/passwd",
    "tel:1",
  ]) {
    expect([bad, hrefOf(bad)]).toEqual([bad, undefined])
  }
  expect(rendered("see www.example.com and a@b.example")).toContain('href="mailto:a@b.example"')
  expect(rendered('[x](/a "t\\"><script>")')).not.toContain("<script>")
})

test("pictures come from the shop itself", () => {
  expect(rendered("![A mug](/media/a.webp)")).toBe(
    '<p><img src="/media/a.webp" alt="A mug" loading="lazy"></p>\n',
  )
  for (const bad of [
    "https://evil.example/p.png",
    "//evil.example/p.png",
    "javascript:x",
    "data:image/svg+xml,x",
  ]) {
    expect(rendered(`![A mug](${bad})`)).toBe("<p>A mug</p>\n")
  }
})

test("an author may write letters as entities", () => {
  expect(rendered("&copy; 2026 &amp; a < b & c &#169; &bogus")).toBe(
    "<p>&copy; 2026 &amp; a &lt; b &amp; c © &amp;bogus</p>\n",
  )
})

const pieces = [
  "<",
  ">",
  "<script",
  "<img src=x onerror=alert(1)",
  "</",
  "<!--",
  "-->",
  "<![CDATA[",
  "[",
  "]",
  "(",
  ")",
  "![",
  "](",
  "javascript:",
  "data:",
  "//",
  "\\",
  '"',
  "'",
  "&",
  "&#x3c;",
  "&lt;",
  "`",
  "```",
  "*",
  "**",
  "_",
  "~~",
  "\n",
  "\n\n",
  "# ",
  "> ",
  "- ",
  "1. ",
  "|",
  "|-|",
  "    ",
  "\t",
  "a",
  "\u2028",
  "\0",
  "http://",
  "www.",
  "@b.de",
  "<pre>",
  "<a ",
]

test("no mix of pieces becomes an element that is not ours", () => {
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(""))
  fc.assert(
    fc.property(text, (given) => {
      const out = rendered(given)
      expect(tagsOf(out).filter((tag) => !known.test(tag))).toEqual([])
      expect(out.replace(/<[^<>]*>/g, "")).not.toMatch(/[<>]/)
      for (const [, href = ""] of out.matchAll(/(?:href|src)="([^"]*)"/g)) {
        expect(href).toMatch(/^(?:https?:\/\/|mailto:|\/(?!\/)|#|\?|[\w.-]+(?:[/?#]|$))/i)
      }
    }),
    { seed: 20261126, numRuns: 3000 },
  )
})

test("a text that would take too long to read is refused, and shown as it is", () => {
  const intricate = [
    ">".repeat(50_000),
    "- ".repeat(25_000),
    "1. ".repeat(16_000),
    "_a".repeat(25_000),
    "> - ".repeat(99),
  ]
  for (const text of intricate) {
    expect(() => checkMarkdown(text)).toThrow("inside each other")
    expect(effortMs(() => expect(rendered(text)).toMatch(/^<p>/))).toBeLessThan(1000)
  }
  checkMarkdown(
    Array.from({ length: 700 }, (_, number) => `${number}. **Clause** with a [link](/a)`).join("\n\n"),
  )
})

test("fifty kilobytes of anything are read in about a second", () => {
  const repeated = [
    "[",
    "![",
    "[a](",
    "*a ",
    "**a *b ",
    "`a``",
    "<a ",
    "<",
    "~~a",
    "|a",
    "a\n",
    " ",
    "&amp;",
    "a@b.",
    "http://",
  ]
  const indented = Array.from({ length: 220 }, (_, level) => `${" ".repeat(level * 2)}- a`).join("\n")
  for (const text of [
    ...repeated.map((piece) => piece.repeat(Math.floor(50_000 / piece.length))),
    indented,
  ]) {
    const effort = effortMs(() => rendered(text))
    expect([text.slice(0, 10), effort < 1500]).toEqual([text.slice(0, 10), true])
  }
})

const knownTags = [
  /\/?(?:p|h[2-6]|ul|ol|li|blockquote|pre|code|hr|br|em|strong|del|table|thead|tbody|tr|td|th|a)/,
  /ol start="\d+"/,
  /t[dh](?: scope="col")?(?: class="align-(?:left|right|center)")?/,
  /a href="[^"<>]*"(?: title="[^"<>]*")?/,
  /img src="\/[^"<>]*" alt="[^"<>]*" loading="lazy"/,
]
const known = new RegExp(`^<(?:${knownTags.map(({ source }) => source).join("|")})>$`)

function tagsOf(html: string): string[] {
  return html.match(/<[^>]*>?/g) ?? []
}
