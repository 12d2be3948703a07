// tidy: verbs, because the library calls these methods by its own names.

import pg from "pg"

export type Row = Record<string, unknown>

type Parser = (text: string) => unknown
type Fields = readonly (string | null)[]

/** How rows become objects whose keys are the columns' names in camel case. */
type Shape = { parsers: Parser[]; make(fields: Fields, parsers: readonly Parser[]): Row }

type Described = { fields: { name: string; dataTypeID: number; format: "text" | "binary" }[] }

/** What the library's queries use of a connection; its types leave it out. */
type Connection = { bind(given: object): void; execute(given: object): void; sync(): void }

// The library takes queries of one's own into a pipeline only when they descend from its class.
const LibraryQuery = pg.Query as unknown as new (
  text: string,
) => {
  text: string
  name: string
  values: unknown[]
  callback: () => void
  _result: { _types: { getTypeParser(oid: number, format: string): (text: string) => unknown } }
  hasBeenParsed(connection: Connection): boolean
  prepare(connection: Connection): void
}

const { prepareValue } = (pg as unknown as { utils: { prepareValue(value: unknown): unknown } }).utils

// By connection, because there a statement is prepared.
const shapesByConnection = new WeakMap<Connection, Map<string, Shape>>()

function shapesOf(connection: Connection): Map<string, Shape> {
  let shapes = shapesByConnection.get(connection)
  if (!shapes) {
    shapes = new Map()
    shapesByConnection.set(connection, shapes)
  }
  return shapes
}

type Done = (error: unknown, rows: Row[]) => void

/**
 * A named statement describes its columns once for each connection, not with every answer: that costs the
 * database a look into its catalog for each column, and the program a parse of what it finds. A table that
 * changes makes the statement fail (0A000), so that no row ever meets the shape of another.
 */
class NamedQuery extends LibraryQuery {
  private readonly done: Done
  private readonly found: Row[] = []
  private shape: Shape | undefined
  private shapes: Map<string, Shape> | undefined
  private mistake: unknown

  constructor(statement: { text: string; name: string; values: unknown[] }, done: Done) {
    super(statement.text)
    this.name = statement.name
    this.values = statement.values
    this.done = done
    // The library waits for none, and makes a promise when there is none.
    this.callback = () => {}
  }

  override prepare(connection: Connection): void {
    const shapes = shapesOf(connection)
    const shape = shapes.get(this.name)
    if (!shape || !this.hasBeenParsed(connection)) {
      this.shapes = shapes
      super.prepare(connection)
      return
    }
    this.shape = shape
    connection.bind({ statement: this.name, values: this.values, valueMapper: textOf })
    connection.execute({})
    connection.sync()
  }

  handleRowDescription({ fields }: Described): void {
    const types = this._result._types
    this.shape = {
      parsers: fields.map(({ dataTypeID, format }) => types.getTypeParser(dataTypeID, format)),
      make: makerOf(fields.map(({ name }) => camelName(name))),
    }
  }

  handleDataRow({ fields }: { fields: Fields }): void {
    const { make, parsers } = this.shape as Shape
    try {
      this.found.push(make(fields, parsers))
    } catch (error) {
      this.mistake ??= error
    }
  }

  handleCommandComplete(): void {}

  handleError(error: unknown): void {
    this.done(error, [])
  }

  handleReadyForQuery(): void {
    // A statement that gives no rows is not described, and that is worth knowing, too.
    this.shapes?.set(this.name, this.shape ?? { parsers: [], make: makerOf([]) })
    if (this.mistake === undefined) this.done(null, this.found)
    else this.done(this.mistake, [])
  }
}

/** Asks over one connection; the rows come as objects. */
export function askNamed(
  client: pg.PoolClient,
  statement: { text: string; name: string; values: unknown[] },
): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    const done: Done = (error, rows) => (error === null ? resolve(rows) : reject(error))
    client.query(new NamedQuery(statement, done) as unknown as pg.Submittable)
  })
}

function textOf(value: unknown): unknown {
  if (typeof value === "string") return value
  if (value instanceof Date && hasFourDigits(value)) return value.toISOString()
  return prepareValue(value)
}

// Other years are written in ways that the database reads otherwise.
function hasFourDigits(date: Date): boolean {
  const year = date.getUTCFullYear()
  return year >= 1 && year <= 9_999
}

const makers = new Map<string, Shape["make"]>()

/**
 * Writes the function that makes a row of its fields, as one literal. An object that is given its keys one
 * after the other becomes a table of names from the dozenth on, slow to make and slow for all who read it.
 */
function makerOf(keys: readonly string[]): Shape["make"] {
  const parts = keys.map((key, place) => {
    const text = `fields[${place}]`
    return `${JSON.stringify(key)}: ${text} === null ? null : parsers[${place}](${text})`
  })
  const source = `return { ${parts.join(", ")} }`
  let make = makers.get(source)
  if (!make) {
    // The names are those of our own statements, and written as strings.
    make = new Function("fields", "parsers", source) as Shape["make"]
    makers.set(source, make)
  }
  return make
}

const camelNames = new Map<string, string>()

export function camelName(name: string): string {
  let camel = camelNames.get(name)
  if (camel === undefined) {
    camel = name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
    camelNames.set(name, camel)
  }
  return camel
}
