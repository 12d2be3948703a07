import type { Rule, Violation } from "./rule.ts"
import { moduleOf, type Source, ts } from "./source.ts"
import { arrowsFile, type Tree } from "./tree.ts"

/** Every import of the chosen files for which there is something to say. */
function findImports(
  files: readonly Source[],
  objection: (file: Source, target: string) => string | undefined,
): Violation[] {
  return files.flatMap((file) =>
    file.imports.flatMap(({ target, line }) => {
      const what = objection(file, target)
      return what === undefined ? [] : [{ file: file.path, line, what }]
    }),
  )
}

const inKit = (file: Source) => file.path.startsWith("server/kit/")
const inServer = (file: Source) => file.path.startsWith("server/")

const arrows: Rule = {
  says: "imports between modules go down the arrows",
  key: "arrows",
  find: (tree) =>
    findImports(tree.code(), (file, target) => {
      const [from, to] = [file.module, moduleOf(target)]
      if (!from || !to || from === to || tree.arrows[from]?.includes(to)) return undefined
      return `${from} has no arrow to ${to}`
    }),
  breaks: [
    { "server/modules/low/rules.ts": `import { two } from "../middle/index.ts"` },
    { "server/modules/high/rules.ts": `import type { One } from "../low/index.ts"` },
  ],
  keeps: [
    { "server/modules/middle/rules.ts": `import { one } from "../low/index.ts"` },
    { "server/modules/low/low.test.ts": `import { two } from "../middle/index.ts"` },
  ],
}

const doors: Rule = {
  says: "a module is entered through its index.ts",
  key: "doors",
  find: (tree) =>
    findImports(tree.code("with tests"), (file, target) => {
      const to = moduleOf(target)
      if (!to || to === file.module || target === `server/modules/${to}/index.ts`) return undefined
      return `${target} is behind the door of ${to}`
    }),
  breaks: [
    { "server/modules/middle/rules.ts": `import { one } from "../low/rules.ts"` },
    { "server/app.ts": `export { one } from "./modules/low/rules.ts"` },
    { "test/flows/buy.test.ts": `const one = await import("../../server/modules/low/rules.ts")` },
  ],
  keeps: [
    { "server/modules/low/a.test.ts": `import { one } from "./rules.ts"` },
    { "server/app.ts": `import { low } from "./modules/low/index.ts"` },
  ],
}

const kitBelow: Rule = {
  says: "kit imports nothing of the house but kit, and modules nothing above them",
  key: "below",
  find: (tree) =>
    findImports(tree.code().filter(inServer), (file, target) => {
      if (!target.startsWith("server/") || target.startsWith("server/kit/")) return undefined
      if (inKit(file)) return `kit imports ${target}`
      return file.module && !moduleOf(target) ? `a module imports ${target}, which is above it` : undefined
    }),
  breaks: [
    { "server/kit/ids.ts": `import { one } from "../modules/low/index.ts"` },
    { "server/modules/low/rules.ts": `import { app } from "../../app.ts"` },
  ],
  keeps: [{ "server/modules/low/rules.ts": `import { newId } from "../../kit/ids.ts"` }],
}

const apart: Rule = {
  says: "the client knows only the server's description, the admin only the client, the server neither of them",
  key: "apart",
  find: (tree) =>
    findImports(tree.code(), (file, target) => {
      const [from = "", to = ""] = [file.path.split("/")[0], target.split("/")[0]]
      const isApart =
        (from === "client" && to === "server") ||
        (from === "admin" && ["server", "test", "bench", "demo", "start"].includes(to)) ||
        (from === "server" && ["test", "client", "admin", "bench"].includes(to))
      return isApart ? `${from} imports ${target}` : undefined
    }),
  breaks: [
    { "client/index.ts": `import { Money } from "../server/kit/money.ts"` },
    { "server/app.ts": `import { createClient } from "../client/index.ts"` },
    { "server/app.ts": `import { router } from "../admin/app/router.tsx"` },
    { "admin/screens/orders.tsx": `import { money } from "../../server/kit/money.ts"` },
  ],
  keeps: [
    { "client/index.ts": `import type { paths } from "./generated/api.d.ts"` },
    { "admin/kit/api.ts": `import { createClient } from "../../client/index.ts"` },
  ],
}

const pureFile = /\/rules(\.ts|\/.*\.ts)$/
const impure = [
  /^server\/kit\/(db|sql|pool|transaction|database|cache|files|events|jobs|log|testing|http\/.*)\.ts$/,
  /^node:(fs|net|http|https|http2|tls|dgram|dns|child_process|worker_threads|process)\b/,
  /^(pg|fastify|nodemailer|graphile-worker|undici)$/,
]

const pureRules: Rule = {
  says: "rules import no database, no network, no files",
  key: "pure",
  find: (tree) =>
    findImports(
      tree.code().filter(({ path }) => pureFile.test(path)),
      (_file, target) =>
        impure.some((pattern) => pattern.test(target)) ? `a rule imports ${target}` : undefined,
    ),
  breaks: [
    { "server/modules/low/rules.ts": `import { sql } from "../../kit/sql.ts"` },
    { "server/modules/low/rules/prices.ts": `import type { Db } from "../../../kit/db.ts"` },
    { "server/modules/low/rules.ts": `import { readFileSync } from "node:fs"` },
  ],
  keeps: [
    { "server/modules/low/rules.ts": `import { add } from "../../kit/money.ts"` },
    { "server/modules/low/rules.test.ts": `import { sql } from "../../kit/sql.ts"` },
  ],
}

const timeless: Rule = {
  says: "rules are given the time, and throw no dice",
  key: "clock",
  find: (tree) =>
    tree
      .code()
      .filter(({ path }) => pureFile.test(path))
      .flatMap((file) =>
        file.nodes.filter(readsClockOrDice).map((node) => {
          return { file: file.path, line: file.lineOf(node), what: `a rule reads ${node.getText()}` }
        }),
      ),
  breaks: [
    { "server/modules/low/rules.ts": `export const late = (at: Date) => at.getTime() < Date.now()` },
    { "server/modules/low/rules/ends.ts": `export const now = () => new Date()` },
    { "server/modules/low/rules.ts": `export const lucky = () => Math.random() > 0.5` },
    { "server/modules/low/rules.ts": `export const key = () => randomBytes(8)` },
  ],
  keeps: [{ "server/modules/low/rules.ts": `export const day = (at: number) => new Date(at)` }],
}

const clocksAndDice =
  /^(Date\.now|Math\.random|performance\.now|process\.hrtime|(crypto\.)?random\w*|newId|newToken)$/

function readsClockOrDice(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return node.expression.getText() === "Date" && !node.arguments?.length
  return ts.isCallExpression(node) && clocksAndDice.test(node.expression.getText())
}

const adapterFolder = /^(server\/modules\/[^/]+\/)(providers|carriers|connectors)\//
const adapterKit = /^server\/kit\/(money|errors|ids|moves)\.ts$/

const adapters: Rule = {
  says: "an adapter knows its contract and amounts, and neither SQL nor another module",
  key: "adapter",
  find: (tree) =>
    findImports(
      tree.code().filter(({ path }) => adapterFolder.test(path)),
      (file, target) => {
        const [, home = "", kind = ""] = adapterFolder.exec(file.path) ?? []
        const contracts = [`${home}${kind.slice(0, -1)}.ts`, `${home}rules.ts`]
        const isOurs = target.startsWith("server/")
        if (!isOurs || target.startsWith(`${home}${kind}/`) || adapterKit.test(target)) return undefined
        return contracts.includes(target) ? undefined : `an adapter imports ${target}`
      },
    ),
  breaks: [
    { "server/modules/low/providers/local/index.ts": `import { sql } from "../../../../kit/sql.ts"` },
    { "server/modules/middle/carriers/local.ts": `import { one } from "../../low/index.ts"` },
  ],
  keeps: [
    { "server/modules/low/providers/local/index.ts": `import type { Provider } from "../../provider.ts"` },
    { "server/modules/low/providers/local/index.ts": `import { money } from "../../../../kit/money.ts"` },
  ],
}

const networkName = /^(node:(net|http|https|http2|tls|dgram)|nodemailer|undici)$/

const calls: Rule = {
  says: "the admin asks the shop through the generated client, and nobody else",
  key: "calls",
  find: (tree) =>
    tree
      .code()
      .filter(({ path }) => path.startsWith("admin/"))
      .flatMap((file) =>
        file.nodes
          .filter((node) => (ts.isCallExpression(node) || ts.isNewExpression(node)) && asksByHand(node))
          .map((node) => ({ file: file.path, line: file.lineOf(node), what: "asks by hand" })),
      ),
  breaks: [
    { "admin/screens/orders.tsx": `const orders = () => fetch("/admin/v1/orders")` },
    { "admin/kit/api.ts": "const request = new XMLHttpRequest()" },
  ],
  keeps: [{ "admin/kit/api.ts": `const orders = () => api.GET("/admin/v1/orders")` }],
}

function asksByHand(node: ts.CallExpression | ts.NewExpression): boolean {
  return /^(window\.|globalThis\.)?(fetch|XMLHttpRequest|EventSource|WebSocket)$/.test(
    node.expression.getText(),
  )
}

const network: Rule = {
  says: "in a module only adapters and jobs speak to the network",
  key: "network",
  find: (tree) => {
    const inside = tree
      .code()
      .filter(({ path, module }) => module && !adapterFolder.test(path) && !/\/jobs(\.ts|\/.*)$/.test(path))
    const imported = findImports(inside, (_file, target) =>
      networkName.test(target) ? `imports ${target}` : undefined,
    )
    const fetched = inside.flatMap((file) =>
      file.nodes
        .filter((node) => ts.isCallExpression(node) && node.expression.getText() === "fetch")
        .map((node) => ({ file: file.path, line: file.lineOf(node), what: "calls fetch" })),
    )
    return [...imported, ...fetched]
  },
  breaks: [
    { "server/modules/low/commands.ts": `export const rate = () => fetch("https://rates.example")` },
    { "server/modules/low/queries.ts": `import { request } from "node:https"` },
  ],
  keeps: [{ "server/modules/low/providers/smtp.ts": `import { createTransport } from "nodemailer"` }],
}

const acyclic: Rule = {
  says: "the arrows make no circle, and point at modules that exist",
  key: "acyclic",
  find(tree) {
    const names = Object.keys(tree.arrows)
    const lost = names.flatMap((from) =>
      (tree.arrows[from] ?? [])
        .filter((to) => !names.includes(to))
        .map((to) => `${from} points at ${to}, which is not there`),
    )
    const circles = names
      .filter((name) => reaches(tree, name, name))
      .map((name) => `${name} can reach itself`)
    return [...lost, ...circles].map((what) => ({ file: arrowsFile, line: 1, what }))
  },
  breaks: [{ [arrowsFile]: `{ "one": ["two"], "two": ["one"] }` }, { [arrowsFile]: `{ "one": ["two"] }` }],
  keeps: [{ [arrowsFile]: `{ "one": ["two", "three"], "two": ["three"], "three": [] }` }],
}

function reaches(tree: Tree, from: string, goal: string, seen = new Set<string>()): boolean {
  return (tree.arrows[from] ?? []).some((to) => {
    if (to === goal) return true
    if (seen.has(to)) return false
    return reaches(tree, to, goal, seen.add(to))
  })
}

export const importRules = [
  arrows,
  doors,
  kitBelow,
  apart,
  pureRules,
  timeless,
  adapters,
  network,
  calls,
  acyclic,
]
