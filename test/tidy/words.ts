import { findText, type Rule } from "./rule.ts"
import { type Source, ts } from "./source.ts"

// This folder shows what is banned.
const elsewhere = ({ path }: Source): boolean => !path.startsWith("test/tidy/")

const bannedWords =
  /^(services?|repository|repositories|controllers?|dtos?|mappers?|managers?|helpers?|utils?)$/i

type Name = { name: string; node: ts.Node; isFunction: boolean }

// Three rules ask for them.
const known = new WeakMap<Source, Name[]>()

/** The names that a file gives: of functions, classes, types, variables, parameters and members. */
function namesIn(file: Source): Name[] {
  const names = known.get(file) ?? findNames(file)
  known.set(file, names)
  return names
}

function findNames(file: Source): Name[] {
  return file.nodes.flatMap((node) => {
    const named = node as ts.Node & { name?: ts.Node }
    if (!named.name) return []
    const isGiven =
      ts.isFunctionLike(node) ||
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isClassLike(node) ||
      ts.isInterfaceDeclaration(node) ||
      ts.isTypeAliasDeclaration(node) ||
      ts.isBindingElement(node)
    if (!isGiven || !ts.isIdentifier(named.name)) return []
    return [{ name: named.name.text, node: named.name, isFunction: isFunctionName(node) }]
  })
}

function isFunctionName(node: ts.Node): boolean {
  if (ts.isFunctionLike(node)) return true
  const value = ts.isVariableDeclaration(node) ? node.initializer : undefined
  return value !== undefined && (ts.isArrowFunction(value) || ts.isFunctionExpression(value))
}

function wordsOf(name: string): string[] {
  return name.split(/[^a-zA-Z0-9]+|(?<=[a-z0-9])(?=[A-Z])/).filter((word) => word !== "")
}

const names: Rule = {
  says: "no name says service, repository, controller, DTO, mapper, manager, helper or util",
  key: "names",
  find: (tree) =>
    tree.code("with tests").flatMap((file) => [
      ...(wordsOf(file.path).some((word) => bannedWords.test(word))
        ? [{ file: file.path, line: 1, what: "the name of the file" }]
        : []),
      ...namesIn(file)
        .filter(({ name }) => wordsOf(name).some((word) => bannedWords.test(word)))
        .map(({ name, node }) => ({ file: file.path, line: file.lineOf(node), what: name })),
    ]),
  breaks: [
    { "server/kit/order_service.ts": "" },
    { "server/kit/utils.ts": "" },
    { "server/kit/a.ts": "export class CartManager {}" },
    { "server/kit/a.ts": "export function read(stringUtil: string) {}" },
    { "server/kit/a.ts": "export type AddItemDto = { id: string }" },
  ],
  keeps: [{ "server/kit/a.ts": "export const abort = new AbortController()" }],
}

const verbs: Rule = {
  says: "no function handles or processes: it says what it does",
  key: "verbs",
  find: (tree) =>
    tree.code("with tests").flatMap((file) =>
      namesIn(file)
        .filter(({ name, isFunction }) => isFunction && /^(handle|process)($|[A-Z0-9_])/.test(name))
        .map(({ name, node }) => ({ file: file.path, line: file.lineOf(node), what: name })),
    ),
  breaks: [
    { "server/kit/a.ts": "export function handlePayment() {}" },
    { "server/kit/a.ts": "const process = async () => {}" },
  ],
  keeps: [{ "server/kit/a.ts": "export const processes = () => process.pid; type Handler = () => void" }],
}

const vague: Rule = {
  says: "nothing is called data, info or item2",
  key: "vague",
  find: (tree) =>
    tree.code("with tests").flatMap((file) =>
      namesIn(file)
        .filter(({ node }) => !ts.isBindingElement(node.parent))
        .filter(({ name }) => /^(data|info|item\d|temp|tmp|foo|bar)$/.test(name))
        .map(({ name, node }) => ({ file: file.path, line: file.lineOf(node), what: name })),
    ),
  breaks: [
    { "server/kit/a.ts": "export const data = 1" },
    { "server/kit/a.ts": "export function read(info: string) {}" },
  ],
  keeps: [{ "server/kit/a.ts": "export const dataDir = config.data" }],
}

const leftovers: Rule = {
  says: "nothing is left for later",
  key: "later",
  find: (tree) =>
    findText(tree.files.filter(elsewhere), /\b(TODO|FIXME|XXX|HACK)\b|\bnot implemented\b/, (found) => found),
  breaks: [{ "server/kit/a.ts": "// TODO: the rest" }, { "README.md": "FIXME" }],
  keeps: [{ "server/kit/a.ts": "// Hacks are for later, todos too." }],
}

const allTests: Rule = {
  says: "no test is switched off, and none runs alone",
  key: "tests",
  find: (tree) =>
    findText(
      tree
        .code("with tests")
        .filter(({ path }) => path.endsWith(".test.ts") && elsewhere({ path } as Source)),
      /\b(it|test|describe|suite)(\.\w+)*\.(only|skip|todo|fails)\b/,
      (found) => found,
    ),
  breaks: [
    { "server/kit/a.test.ts": `test.only("one", () => {})` },
    { "server/kit/a.test.ts": `describe.concurrent.skip("one", () => {})` },
  ],
  keeps: [{ "server/kit/a.test.ts": `test.runIf(isLinux)("one", () => {})` }],
}

const mayPrint = /^server\/(main\.ts|demo(\.ts|\/.*)|kit\/terminal\.ts)$/

const printing: Rule = {
  says: "only main.ts and kit/terminal.ts print",
  key: "printing",
  find: (tree) =>
    findText(
      tree.code().filter(({ path }) => path.startsWith("server/") && !mayPrint.test(path)),
      /\bconsole\.\w+/,
      (found) => found,
    ),
  breaks: [{ "server/kit/a.ts": `console.log("here")` }],
  keeps: [{ "server/main.ts": `console.log("open")` }, { "bench/main.ts": `console.log("done")` }],
}

const silenced: Rule = {
  says: "no type error is silenced",
  key: "types",
  find: (tree) =>
    findText(
      tree.code("with tests").filter(elsewhere),
      /@ts-(ignore|expect-error|nocheck)\b/,
      (found) => found,
    ),
  breaks: [{ "server/kit/a.ts": "// @ts-ignore\nexport const one: string = 1" }],
  keeps: [{ "server/kit/a.ts": "export const one = 1" }],
}

// The stem is enough: it finds the word inside a name too.
const british = new RegExp(
  [
    "catalogue|fulfilment|cancell(ed|ing)|colour|behaviour|favour|honour|neighbour|centre|licence",
    "labell(?!edby)|travell|modell(ed|ing)|judgement|cheque|jewell|programme(?!r|d)|dialogue(?=box)|storey",
    "(organ|custom|normal|serial|initial|author|recogn|final|minim|maxim|optim|local|categor|summar)" +
      "is(e|ed|es|ing|ation)\\b",
  ].join("|"),
  "i",
)

const otherLanguages = /\.(de|fr|id|th)\.ts$/

const spelling: Rule = {
  says: "the spelling is American: catalog, fulfillment, canceled",
  key: "spelling",
  find: (tree) =>
    findText(
      tree.files.filter(
        (file) => elsewhere(file) && !otherLanguages.test(file.path) && !file.path.endsWith(".json"),
      ),
      british,
      (found) => found,
    ),
  breaks: [
    { "server/kit/a.ts": "export const cancelledAt = 1" },
    { "docs/guides/a.md": "The catalogue" },
    { "server/kit/a.ts": "// Behaviour" },
    { "README.md": "It is organised." },
  ],
  keeps: [
    { "server/kit/a.ts": "// The catalog is canceled: behavior, colors, organized, a promise, advise." },
  ],
}

export const wordRules: Rule[] = [names, verbs, vague, leftovers, allTests, printing, silenced, spelling]
