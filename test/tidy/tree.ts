import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { Source } from "./source.ts"

export const root = fileURLToPath(new URL("../../", import.meta.url))

/** All files a rule may look at, and what arrows.json says. */
export type Tree = {
  files: readonly Source[]
  file(path: string): Source | undefined
  /** Code, with the code of tests or without it. */
  code(which?: "with tests"): Source[]
  arrows: Readonly<Record<string, readonly string[]>>
}

export const arrowsFile = "server/modules/arrows.json"

const textFile = /\.(tsx?|mjs|json|md|sql|css|txt|html|yml)$|^\.(ci\/run|npmrc)$/

// What other programs write, what is drawn rather than written, and what is not ours.
const left = [
  /(^|\/)(node_modules|build|data|artifacts)(\/|$)/,
  /^\.git(\/|$)/,
  /^client\/generated(\/|$)/,
  /^demo\/drawing(\/|$)/,
  /^test\/wire\.snap\.txt$/,
  /\.snap$/,
]

/** The working tree, as it is on disk. */
export function readTree(): Tree {
  return treeOf(pathsBelow("").map((path) => new Source(path, readFileSync(join(root, path), "utf8"))))
}

export function treeOf(files: readonly Source[]): Tree {
  const byPath = new Map(files.map((file) => [file.path, file]))
  return {
    files,
    file: (path) => byPath.get(path),
    code: (which) => files.filter((file) => file.isCode && (which === "with tests" || !file.isForTests)),
    arrows: JSON.parse(byPath.get(arrowsFile)?.text ?? "{}"),
  }
}

function pathsBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`
    if (left.some((pattern) => pattern.test(path))) return []
    if (entry.isDirectory()) return pathsBelow(path)
    return textFile.test(path) ? [path] : []
  })
}
