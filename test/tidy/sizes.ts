import type { Rule } from "./rule.ts"
import { type Source, ts } from "./source.ts"
import type { Tree } from "./tree.ts"

const fileLinesMax = 300
const functionLinesMax = 70
const columnsMax = 110
const textColumnsMax = 160

// Texts in many languages, style sheets, mails (which carry their style in each tag) and
// the demo's words are long.
const longByNature =
  /\/messages\/|\/mail\/templates\/|\/css\/|_style\.ts$|^demo\/(products|pages|printing|legal)/

const measured = (tree: Tree): Source[] =>
  tree.code("with tests").filter(({ path }) => !longByNature.test(path))

const repeated = (line: string, times: number): string => Array.from({ length: times }, () => line).join("\n")

const stage = (lines: number): string =>
  `export function open() {\n  const step = () => {\n${repeated("    go()", lines)}\n  }\n}`

const files: Rule = {
  says: `a file has at most ${fileLinesMax} lines`,
  key: "file",
  find: (tree) =>
    measured(tree)
      .map((file) => ({
        file: file.path,
        line: fileLinesMax + 1,
        count: file.text.trimEnd().split("\n").length,
      }))
      .filter(({ count }) => count > fileLinesMax)
      .map(({ file, line, count }) => ({ file, line, what: `${count} lines` })),
  breaks: [{ "server/kit/long.ts": repeated("export {}", 301) }],
  keeps: [
    { "server/kit/long.ts": `${repeated("export {}", 300)}\n` },
    { "server/modules/settings/messages/mail.en.ts": repeated("export {}", 900) },
  ],
}

const functions: Rule = {
  says: `a function has at most ${functionLinesMax} lines`,
  key: "function",
  find: (tree) =>
    measured(tree).flatMap((file) => {
      const functions = file.nodes.filter((node) => ts.isFunctionLike(node) && "body" in node)
      return functions
        .map((node) => ({ line: file.lineOf(node), count: ownLines(file, functions, node) }))
        .filter(({ count }) => count > functionLinesMax)
        .map(({ line, count }) => ({ file: file.path, line, what: `${count} lines` }))
    }),
  breaks: [
    { "server/kit/long.ts": `export function long() {\n${repeated("  step()", 69)}\n}` },
    { "server/kit/long.ts": `export const long = () => {\n${repeated("  step()", 69)}\n}` },
    { "server/kit/long.test.ts": `test("long", () => {\n${repeated("  step()", 69)}\n})` },
    {
      "server/kit/stage.ts": stage(69),
    },
  ],
  keeps: [
    { "server/kit/long.ts": `export function long() {\n${repeated("  step()", 68)}\n}` },
    {
      "test/stage.ts": stage(68),
    },
  ],
}

/** A test's stage is made of the steps of its story: there each step counts by itself. */
function ownLines(file: Source, functions: readonly ts.Node[], node: ts.Node): number {
  const lastLineOf = (one: ts.Node) => file.ast.getLineAndCharacterOfPosition(one.getEnd()).line + 1
  const linesOf = (one: ts.Node) => lastLineOf(one) - file.lineOf(one) + 1
  if (!file.isForTests) return linesOf(node)
  const inside = functions.filter((one) => one !== node && contains(node, one))
  const outermost = inside.filter((one) => !inside.some((other) => other !== one && contains(other, one)))
  return outermost.reduce((count, one) => count - (linesOf(one) - 1), linesOf(node))
}

function contains(outer: ts.Node, inner: ts.Node): boolean {
  return outer.pos <= inner.pos && inner.end <= outer.end
}

// What a test promises is one sentence, and nothing in it may be broken.
const isSentence = /^\s*test(\.\w+)*\(/

const columns: Rule = {
  says: `a line has at most ${columnsMax} characters, ${textColumnsMax} when it ends in a text that stays whole`,
  key: "line",
  find: (tree) =>
    measured(tree).flatMap((file) =>
      file.lines.flatMap((text, place) => {
        const length = isSentence.test(text) ? 0 : [...text].length
        const isFine = length <= columnsMax || (length <= textColumnsMax && endsInText(file, place))
        return isFine ? [] : [{ file: file.path, line: place + 1, what: `${length} characters` }]
      }),
    ),
  breaks: [
    { "server/kit/wide.ts": `export const wide = "${"x".repeat(150)}"` },
    { "server/kit/wide.ts": `export const wide = ${"x + ".repeat(30)}"x"` },
    { "server/kit/wide.ts": `export const wide = "${"x".repeat(90)}".slice(0, 1)` },
    { "server/kit/wide.ts": `export const wide = \`${"x ".repeat(30)}\${all.map(${"x".repeat(60)})}\`` },
    { "server/kit/wide.ts": `export const wide = sql\`select ${"x, ".repeat(40)}\`` },
    { "server/kit/wide.ts": `// ${"x".repeat(110)}` },
  ],
  keeps: [
    { "server/kit/wide.ts": `export const a = "${"x".repeat(90)}"` },
    { "server/kit/wide.ts": `export const a = ["${"x".repeat(110)}"],` },
    {
      "server/kit/wide.ts": `export const a = \`${"x ".repeat(50)}\${all.count} of \${all.kinds[0]?.p99}.\``,
    },
    { "server/kit/wide.ts": `export const a = /${"x".repeat(110)}/` },
    { "server/kit/wide.test.ts": `test("${"x".repeat(110)}", () => {})` },
  ],
}

const closing = /[)\]},;]*( \+)?$/

/** Whether all that is too much lies in one text, but for what closes around it. */
function endsInText(file: Source, place: number): boolean {
  const start = file.ast.getPositionOfLineAndCharacter(place, 0)
  const end = start + (file.lines[place] ?? "").replace(closing, "").length
  return file.nodes.some(
    (node) => isText(node) && node.getStart() <= start + columnsMax && end <= node.getEnd(),
  )
}

/** A sentence, an address, a pattern; a template with more than names in its blanks is text between them. */
function isText(node: ts.Node): boolean {
  if (ts.isTemplateExpression(node)) {
    const areNames = node.templateSpans.every((span) => /^[\w.?[\]]+$/.test(span.expression.getText()))
    return areNames && !isSql(node)
  }
  const isPiece = ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)
  return (isPiece || ts.isStringLiteralLike(node) || ts.isRegularExpressionLiteral(node)) && !isSql(node)
}

// A statement can be broken at every blank.
function isSql(node: ts.Node): boolean {
  const template = ts.isTemplateSpan(node.parent) ? node.parent.parent : node
  const tag = [template.parent, template.parent.parent].find((above) => ts.isTaggedTemplateExpression(above))
  return tag !== undefined && tag.tag.getText() === "sql"
}

export const sizeRules = [files, functions, columns]
