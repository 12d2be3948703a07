import type { Expected } from "./db.ts"
import { type Named, named, type Statement } from "./sql.ts"

export type Write = { statement: Statement; expected: Expected | undefined }

type Shape = { target: string; mentioned: ReadonlySet<string> }

const shapes = new Map<string, Shape | undefined>()
const merged = new Map<string, Named>()

/**
 * Writes in a row that touch different tables, as one statement: each statement of its own is a message, an
 * answer and a wake-up more. Only changes that read nothing but the rows they change are joined, and only
 * when none of them so much as mentions a table that another one changes, so that it cannot matter that all
 * see the same state. References between them are checked when all are done.
 */
export function merge(writes: readonly Write[]): Write[] {
  const groups: Write[][] = []
  for (const write of writes) {
    const last = groups.at(-1)
    if (last?.every((other) => areApart(other, write))) last.push(write)
    else groups.push([write])
  }
  return groups.map(join)
}

function areApart(one: Write, other: Write): boolean {
  const [left, right] = [shapeOf(one), shapeOf(other)]
  if (!left || !right) return false
  return !left.mentioned.has(right.target) && !right.mentioned.has(left.target)
}

/** Undefined for what must stay alone: a count of rows is expected of it, or it is no plain change. */
function shapeOf({ statement, expected }: Write): Shape | undefined {
  if (expected?.rows !== undefined || statement.name === "") return undefined
  const { name, text } = statement
  if (!shapes.has(name)) shapes.set(name, readShape(text))
  return shapes.get(name)
}

function readShape(text: string): Shape | undefined {
  const found = /^\s*(?:insert into|update|delete from)\s+([a-z_]+\.[a-z_]+)/.exec(text)
  const target = found?.[1]
  if (!found || target === undefined || readsTables(text.slice(found[0].length))) return undefined
  return { target, mentioned: new Set(text.match(/\b[a-z_]+\.[a-z_]+\b/g)) }
}

/**
 * A view or a function can read what its name does not tell, so whatever reads at all stays
 * alone; lists of values may.
 */
function readsTables(text: string): boolean {
  if (/\breturning\b|\busing\b|\bjoin\b|\bexists\b|\(\s*select\b/.test(text)) return true
  const sources = text.matchAll(/\bfrom\s+(\S+)/g)
  return [...sources].some(([, source = ""]) => !/^(?:unnest|jsonb_to_recordset)\(/.test(source))
}

function join(group: readonly Write[]): Write {
  const [first] = group
  if (group.length === 1 && first) return first
  const key = group.map(({ statement }) => statement.name).join(" ")
  let known = merged.get(key)
  if (!known) {
    const text = textOf(group)
    known = named(text)
    merged.set(key, known)
  }
  const constraints = Object.assign({}, ...group.map(({ expected }) => expected?.constraints))
  return {
    statement: { ...known, values: group.flatMap(({ statement }) => statement.values) },
    expected: { constraints },
  }
}

function textOf(group: readonly Write[]): string {
  let before = 0
  const parts = group.map(({ statement: { text, values } }, place) => {
    const shifted = text.replace(/\$(\d+)/g, (_, number: string) => `$${Number(number) + before}`)
    before += values.length
    return `change_${place + 1} as (${shifted})`
  })
  return `with ${parts.join(",\n")}\nselect 1 as done`
}
