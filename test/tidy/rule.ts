import { Source } from "./source.ts"
import { arrowsFile, type Tree, treeOf } from "./tree.ts"

export type Violation = { file: string; line: number; what: string }

/** Files of a small made-up tree, by path. */
export type Sample = Readonly<Record<string, string>>

export type Rule = {
  /** A sentence that is true of the tree. */
  says: string
  /** The word that a comment names to be let off: `// tidy: <key>, because …`. */
  key: string
  find(tree: Tree): Violation[]
  /** Trees that break the rule, each on its own. */
  breaks: readonly Sample[]
  /** Trees that come close and keep it. */
  keeps: readonly Sample[]
}

/** What breaks the rule, without what a comment lets off and says why. */
export function violationsOf(rule: Rule, tree: Tree): Violation[] {
  return rule.find(tree).filter(({ file, line }) => !isLetOff(tree.file(file), line, rule.key))
}

// The reason stands in the line itself or in one of the three before it; one for a whole
// file above everything else.
const reasonLinesMax = 3

function isLetOff(file: Source | undefined, line: number, key: string): boolean {
  const lines = file?.lines ?? []
  const near = lines.slice(Math.max(0, line - 1 - reasonLinesMax), line)
  const firstCode = lines.findIndex((text) => !text.startsWith("//"))
  const wholeFile = firstCode === -1 ? [] : lines.slice(0, firstCode)
  return [...near, ...wholeFile].some((text) => text.includes(`tidy: ${key}, because `))
}

// Two modules with an arrow between them: enough of a house for the samples.
const sampleArrows = JSON.stringify({ low: [], middle: ["low"], high: ["middle"] })

export function sampleTree(sample: Sample): Tree {
  const files = { [arrowsFile]: sampleArrows, ...sample }
  return treeOf(Object.entries(files).map(([path, text]) => new Source(path, text)))
}

/** A rule over lines of text: each match of the pattern in a chosen file breaks it. */
export function findText(
  files: readonly Source[],
  pattern: RegExp,
  what: (found: string) => string,
): Violation[] {
  const all = new RegExp(pattern, pattern.flags.includes("g") ? pattern.flags : `${pattern.flags}g`)
  return files.flatMap((file) =>
    file.lines.flatMap((text, place) =>
      [...text.matchAll(all)].map(([found]) => ({ file: file.path, line: place + 1, what: what(found) })),
    ),
  )
}
