import type { Rule } from "./rule.ts"
import { nodesOf, type Source, ts } from "./source.ts"
import type { Tree } from "./tree.ts"

const fileLinesMax = 300
const functionLinesMax = 70
const columnsMax = 110

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
    measured(tree).flatMap((file) =>
      functionsIn(file.ast)
        .map((node) => ({ line: file.lineOf(node), count: ownLines(file, node) }))
        .filter(({ count }) => count > functionLinesMax)
        .map(({ line, count }) => ({ file: file.path, line, what: `${count} lines` })),
    ),
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

function functionsIn(node: ts.Node): ts.Node[] {
  return [...nodesOf(node)].filter((inside) => ts.isFunctionLike(inside) && "body" in inside)
}

/** A test's stage is made of the steps of its story: there each step counts by itself. */
function ownLines(file: Source, node: ts.Node): number {
  const linesOf = (one: ts.Node) => file.lineAt(one.getEnd()) - file.lineOf(one) + 1
  if (!file.isForTests) return linesOf(node)
  const inside = functionsIn(node).filter((one) => one !== node)
  const outermost = inside.filter((one) => !inside.some((other) => other !== one && contains(other, one)))
  return outermost.reduce((count, one) => count - (linesOf(one) - 1), linesOf(node))
}

function contains(outer: ts.Node, inner: ts.Node): boolean {
  return outer.pos <= inner.pos && inner.end <= outer.end
}

// What a test promises is one sentence, and nothing in it may be broken.
const isSentence = /^\s*test(\.\w+)*\(/

const columns: Rule = {
  says: `a line has at most ${columnsMax} characters`,
  key: "line",
  find: (tree) =>
    measured(tree).flatMap((file) =>
      file.lines.flatMap((text, place) => {
        const length = isSentence.test(text) ? 0 : [...text].length
        return length > columnsMax ? [{ file: file.path, line: place + 1, what: `${length} characters` }] : []
      }),
    ),
  breaks: [{ "server/kit/wide.ts": `export const wide = "${"x".repeat(110)}"` }],
  keeps: [
    { "server/kit/wide.ts": `export const a = "${"x".repeat(90)}"` },
    { "server/kit/wide.test.ts": `test("${"x".repeat(110)}", () => {})` },
  ],
}

export const sizeRules = [files, functions, columns]
