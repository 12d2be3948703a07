import { type DefaultTreeAdapterTypes, parseFragment } from "parse5"

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

export type FromHtml = { markdown: string; hasPictures: boolean }

// Deeper than any person writes; what lies below is taken as plain text.
const levelsMax = 40

/**
 * The text of a description in HTML as Markdown, which is what this shop keeps: headings, lists, tables,
 * links
 * and emphasis stay, and nothing else does. Text without a tag is taken as it is.
 */
export function markdownOf(source: string): FromHtml {
  if (!/<[a-z!/]|&[a-z#]/i.test(source)) return { markdown: tidy(source), hasPictures: false }
  const state = { hasPictures: false }
  const { childNodes } = parseFragment(source)
  return { markdown: tidy(blocks(childNodes, { state, level: 0 })), hasPictures: state.hasPictures }
}

type Around = { state: { hasPictures: boolean }; level: number; isPreformatted?: boolean }

const dropped = new Set(
  "script style template noscript iframe object embed svg math head title meta link form input button select \
textarea video audio canvas".split(/\s+/),
)

const blockNames = new Set(
  "p div section article header footer main aside nav figure figcaption address ul ol li table thead \
tbody tfoot tr td th blockquote pre h1 h2 h3 h4 h5 h6 hr dl dt dd details summary center".split(/\s+/),
)

function blocks(nodes: readonly Node[], around: Around): string {
  const parts: string[] = []
  let line: Node[] = []
  const endLine = () => {
    const text = inline(line, around).trim()
    if (text) parts.push(escapeStart(text))
    line = []
  }
  for (const node of nodes) {
    if (isElement(node) && blockNames.has(node.tagName)) {
      endLine()
      const text = block(node, deeper(around))
      if (text.trim()) parts.push(text)
    } else {
      line.push(node)
    }
  }
  endLine()
  return parts.join("\n\n")
}

function block(node: Element, around: Around): string {
  const { tagName, childNodes } = node
  if (around.level > levelsMax) return escapeStart(escaped(textOf(node)).trim())
  const heading = /^h([1-6])$/.exec(tagName)
  // Pages show headings one level lower than they are written.
  if (heading) {
    const marks = "#".repeat(Math.max(1, Number(heading[1]) - 1))
    const text = inline(childNodes, around).replaceAll(/\s+/g, " ").trim()
    return text && `${marks} ${text}`
  }
  switch (tagName) {
    case "ul":
      return list(childNodes, around, () => "-")
    case "ol":
      return list(childNodes, around, (place) => `${place + 1}.`)
    case "blockquote":
      return prefixed(blocks(childNodes, around), "> ")
    case "pre":
      return fenced(textOf(node))
    case "hr":
      return "---"
    case "table":
      return table(node, around)
    default:
      return blocks(childNodes, around)
  }
}

function list(nodes: readonly Node[], around: Around, markOf: (place: number) => string): string {
  const items = nodes.filter((node) => isElement(node) || textOf(node).trim() !== "")
  return items
    .map((node) => blocks(isElement(node) && node.tagName === "li" ? node.childNodes : [node], around))
    .filter((text) => text.trim() !== "")
    .map((text, place) => {
      const mark = markOf(place)
      const [first = "", ...rest] = text.replaceAll(/\n{2,}(?=[-\d])/g, "\n").split("\n")
      const indent = " ".repeat(mark.length + 1)
      return [`${mark} ${first}`, ...rest.map((row) => (row ? indent + row : row))].join("\n")
    })
    .join("\n")
}

function table(node: Element, around: Around): string {
  const rows = elementsOf(node, "tr").map((row) =>
    row.childNodes
      .filter((cell): cell is Element => isElement(cell) && /^t[dh]$/.test(cell.tagName))
      .map((cell) =>
        inline(cell.childNodes, deeper(around)).replaceAll(/\s+/g, " ").replaceAll("|", "\\|").trim(),
      ),
  )
  const filled = rows.filter((cells) => cells.length > 0)
  const width = Math.max(0, ...filled.map((cells) => cells.length))
  if (width === 0) return ""
  const lineOf = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, place) => cells[place] ?? "").join(" | ")} |`
  const [head = [], ...body] = filled
  return [lineOf(head), lineOf(Array.from({ length: width }, () => "---")), ...body.map(lineOf)].join("\n")
}

function elementsOf(node: Element, tagName: string): Element[] {
  return node.childNodes.flatMap((child) => {
    if (!isElement(child)) return []
    return child.tagName === tagName ? [child] : child.tagName === "table" ? [] : elementsOf(child, tagName)
  })
}

function inline(nodes: readonly Node[], around: Around): string {
  return nodes.map((node) => span(node, around)).join("")
}

function span(node: Node, around: Around): string {
  if (!isElement(node)) return "value" in node ? escaped(node.value.replaceAll(/[\s\u00a0]+/g, " ")) : ""
  if (dropped.has(node.tagName)) return ""
  if (around.level > levelsMax) return escaped(textOf(node))
  const inside = () => inline(node.childNodes, deeper(around))
  switch (node.tagName) {
    case "br":
      return "\\\n"
    case "img":
      around.state.hasPictures = true
      return ""
    case "strong":
    case "b":
      return marked(inside(), "**")
    case "em":
    case "i":
      return marked(inside(), "*")
    case "s":
    case "del":
    case "strike":
      return marked(inside(), "~~")
    case "code":
      return marked(textOf(node).replaceAll("`", ""), "`")
    case "a":
      return link(inside(), node)
    default:
      return blockNames.has(node.tagName) ? ` ${inside()} ` : inside()
  }
}

/** Marks stand at the words: "** bold **" would be no emphasis. */
function marked(text: string, mark: string): string {
  const words = text.trim()
  if (words === "") return text
  return `${/^\s/.test(text) ? " " : ""}${mark}${words}${mark}${/\s$/.test(text) ? " " : ""}`
}

function link(text: string, node: Element): string {
  const href = node.attrs.find(({ name }) => name === "href")?.value.trim() ?? ""
  const words = text.trim()
  if (words === "" || !/^(?:https?:\/\/|mailto:|\/(?!\/)|#)[^\s<>()\\]+$/i.test(href)) return text
  return `[${words}](${href})`
}

function escaped(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>~|]/g, (letter) => `\\${letter}`).replaceAll("&", "&amp;")
}

/** What would begin a heading or a list, were it the first on its line. */
function escapeStart(text: string): string {
  return text
    .replace(/^(#{1,6}(?=\s|$)|[-+](?=\s|$)|=+$|-{3,})/, "\\$1")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2")
}

function prefixed(text: string, prefix: string): string {
  return text
    .split("\n")
    .map((line) => (prefix + line).trimEnd())
    .join("\n")
}

function fenced(text: string): string {
  const fence = text.includes("```") ? "~~~~" : "```"
  return `${fence}\n${text.replace(/^\n|\n$/g, "")}\n${fence}`
}

function textOf(node: Node): string {
  const texts: string[] = []
  const left: Node[] = [node]
  // Without recursion: what is nested too deeply ends here.
  while (left.length > 0) {
    const next = left.pop() as Node
    if (isElement(next)) {
      if (!dropped.has(next.tagName)) left.push(...[...next.childNodes].reverse())
    } else if ("value" in next) texts.push(next.value)
  }
  return texts.join("")
}

function deeper(around: Around): Around {
  return { ...around, level: around.level + 1 }
}

function isElement(node: Node): node is Element {
  return "tagName" in node
}

function tidy(text: string): string {
  return text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[ \t]+\n/g, "\n")
    .replaceAll(/(?:\\\n)+\s*$/g, "")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim()
}
