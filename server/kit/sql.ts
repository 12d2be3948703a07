import { createHash } from "node:crypto"

/**
 * A statement or a piece of one, with its values beside it. `Row` is what one row looks like, in camel case.
 */
export type Sql<Row = unknown> = {
  readonly strings: readonly string[]
  readonly values: readonly unknown[]
  /** Set when no other piece was put in: then the text is constant, and so is its name. */
  readonly constant: TemplateStringsArray | undefined
  readonly row?: Row
}

/** What goes to the driver. The name makes the server keep the plan. */
export type Statement = { text: string; name: string; values: unknown[] }

/** Values become parameters, pieces of SQL become text: nothing a caller gives can change the statement. */
export function sql<Row = unknown>(strings: TemplateStringsArray, ...parts: readonly unknown[]): Sql<Row> {
  if (!parts.some(isSql)) return { strings, values: parts, constant: strings }
  const joined: string[] = [strings[0] as string]
  const values: unknown[] = []
  parts.forEach((part, index) => {
    const after = strings[index + 1] as string
    if (!isSql(part)) {
      values.push(part)
      joined.push(after)
      return
    }
    joined[joined.length - 1] = `${joined.at(-1)}${part.strings[0]}`
    for (const string of part.strings.slice(1)) joined.push(string)
    joined[joined.length - 1] = `${joined.at(-1)}${after}`
    values.push(...part.values)
  })
  return { strings: joined, values, constant: undefined }
}

export function isSql(part: unknown): part is Sql {
  return typeof part === "object" && part !== null && "strings" in part && "constant" in part
}

/** Pieces with a separator between them, for lists of conditions. */
export function join(pieces: readonly Sql[], separator: string): Sql {
  return pieces.reduce((all, piece, index) => {
    if (index === 0) return piece
    const between: Sql = { strings: [separator], values: [], constant: undefined }
    return sql`${all}${between}${piece}`
  }, sql``)
}

const constantTexts = new WeakMap<TemplateStringsArray, { text: string; name: string }>()
const names = new Map<string, string>()

// Texts put together from pieces are few; a text that is not would fill the server's memory with plans.
const namesMax = 2_000

export function toStatement(piece: Sql): Statement {
  const values = piece.values as unknown[]
  if (!piece.constant) {
    const text = textOf(piece.strings)
    return { text, name: nameOf(text), values }
  }
  let known = constantTexts.get(piece.constant)
  if (!known) {
    const text = textOf(piece.strings)
    known = { text, name: nameOf(text) }
    constantTexts.set(piece.constant, known)
  }
  return { ...known, values }
}

/**
 * The same statement, failing in the database when it does not change as many rows as it must. The check
 * travels with the statement, so that COMMIT can travel behind it: a division by zero stops the transaction.
 */
export function expectingRows(statement: Statement, rows: number): Statement {
  const place = statement.values.length + 1
  const text = `with changed as (${statement.text} returning 1)
    select 1 / (count(*) = $${place}::int)::int as expected_rows from changed`
  return { text, name: nameOf(text), values: [...statement.values, rows] }
}

function textOf(strings: readonly string[]): string {
  let text = strings[0] as string
  for (let index = 1; index < strings.length; index++) text += `$${index}${strings[index]}`
  return text
}

export function nameOf(text: string): string {
  let name = names.get(text)
  if (name === undefined) {
    name = names.size < namesMax ? createHash("sha256").update(text).digest("base64url").slice(0, 32) : ""
    if (name) names.set(text, name)
  }
  return name
}
