import { createHash } from "node:crypto"

/** The text of a piece without its values: between two strings stands a value. */
type Shape = {
  readonly strings: readonly string[]
  /** Made when it goes out for the first time: pieces do not. */
  statement?: Named
}

/**
 * A statement or a piece of one, with its values beside it. `Row` is what one row looks like, in camel case.
 * A class, so that nothing that came from outside is ever taken for one.
 */
class Piece<Row> {
  declare readonly row?: Row
  readonly shape: Shape
  readonly values: readonly unknown[]

  constructor(shape: Shape, values: readonly unknown[]) {
    this.shape = shape
    this.values = values
  }
}

export type Sql<Row = unknown> = Piece<Row>

/** A text with the name under which the server keeps its plan. */
export type Named = { text: string; name: string }

/** What goes to the driver. The name makes the server keep the plan. */
export type Statement = { text: string; name: string; values: unknown[] }

// Texts put together from pieces are few; a text that is not would fill the server's memory with plans.
const namesMax = 2_000
const piecesMax = 20_000

/** Where one gets to from here with a value, or with a piece of some shape; the shape, once all are in. */
class Step {
  shape: Shape | undefined
  private withValue: Step | undefined
  private withPiece: WeakMap<Shape, Step> | undefined

  next(part: unknown): Step | undefined {
    if (!isSql(part)) {
      this.withValue ??= new Step()
      return this.withValue
    }
    this.withPiece ??= new WeakMap()
    const known = this.withPiece.get(part.shape)
    if (known || pieces >= piecesMax) return known
    pieces++
    const step = new Step()
    this.withPiece.set(part.shape, step)
    return step
  }
}

let pieces = 0

// The same template with pieces of the same shapes is the same text: it is put together once, not with every
// call, and its name with it.
const firstSteps = new WeakMap<TemplateStringsArray, Step>()

/** Values become parameters, pieces of SQL become text: nothing a caller gives can change the statement. */
export function sql<Row = unknown>(strings: TemplateStringsArray, ...parts: readonly unknown[]): Sql<Row> {
  let step = firstSteps.get(strings)
  if (!step) {
    step = new Step()
    firstSteps.set(strings, step)
  }
  let hasPieces = false
  let last: Step | undefined = step
  for (const part of parts) {
    hasPieces ||= isSql(part)
    last = last?.next(part)
  }
  const shape = last?.shape ?? { strings: hasPieces ? joinedStrings(strings, parts) : strings }
  if (last) last.shape = shape
  return new Piece(shape, hasPieces ? parts.flatMap(valuesOf) : parts)
}

function joinedStrings(strings: readonly string[], parts: readonly unknown[]): string[] {
  const joined = [strings[0] as string]
  const append = (text: string) => {
    joined[joined.length - 1] += text
  }
  parts.forEach((part, index) => {
    const after = strings[index + 1] as string
    if (!isSql(part)) {
      joined.push(after)
      return
    }
    const [first, ...others] = part.shape.strings
    append(first as string)
    joined.push(...others)
    append(after)
  })
  return joined
}

const valuesOf = (part: unknown) => (isSql(part) ? part.values : [part])

export function isSql(part: unknown): part is Sql {
  return part instanceof Piece
}

/**
 * Text that is known at run time only, of the names of tables for instance. Between two strings stands a
 * value. Nothing that a caller gives may get into it.
 */
export function rawSql<Row = unknown>(text: string | readonly string[], values: readonly unknown[] = []) {
  return new Piece<Row>({ strings: typeof text === "string" ? [text] : text }, values)
}

const separators = new Map<string, Sql>()

/** Pieces with a separator between them, for lists of conditions. */
export function join(pieces: readonly Sql[], separator: string): Sql {
  let between = separators.get(separator)
  if (!between) {
    between = rawSql(separator)
    separators.set(separator, between)
  }
  return pieces.reduce((all, piece, index) => (index === 0 ? piece : sql`${all}${between}${piece}`), sql``)
}

export function toStatement({ shape, values }: Sql): Statement {
  shape.statement ??= named(textOf(shape.strings))
  const { text, name } = shape.statement
  return { text, name, values: values as unknown[] }
}

/**
 * The same statement, failing in the database when it does not change as many rows as it must. The check
 * travels with the statement, so that COMMIT can travel behind it: a division by zero stops the transaction.
 */
export function expectingRows(statement: Statement, rows: number): Statement {
  const place = statement.values.length + 1
  const text = `with changed as (${statement.text} returning 1)
    select 1 / (count(*) = $${place}::int)::int as expected_rows from changed`
  return { ...named(text), values: [...statement.values, rows] }
}

function textOf(strings: readonly string[]): string {
  let text = strings[0] as string
  for (let index = 1; index < strings.length; index++) text += `$${index}${strings[index]}`
  return text
}

const names = new Map<string, string>()

/** A statement with the name of its text. */
export function named(text: string): Named {
  let name = names.get(text)
  if (name === undefined) {
    name = names.size < namesMax ? createHash("sha256").update(text).digest("base64url").slice(0, 32) : ""
    if (name) names.set(text, name)
  }
  return { text, name }
}
