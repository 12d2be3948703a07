import type { JsonSchema } from "./json_schema.ts"

export type Shared = Record<string, JsonSchema>

// A shape that contains itself ends here.
const depthMax = 8

/** A value that the schema allows; fields that may be left out are. */
export function exampleOf(schema: JsonSchema, shared: Shared, depth = 0): unknown {
  if (depth > depthMax) return {}
  const referred = schema.$ref === undefined ? undefined : shared[schema.$ref.split("/").at(-1) ?? ""]
  if (referred) return exampleOf(referred, shared, depth + 1)
  if (schema.default !== undefined) return schema.default
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const choice = (schema.anyOf ?? schema.oneOf ?? schema.allOf)?.[0]
  if (choice) return exampleOf(choice, shared, depth + 1)
  switch ([schema.type].flat()[0]) {
    case "object":
      return exampleObject(schema, shared, depth)
    case "array":
      return typeof schema.items === "object" ? [exampleOf(schema.items, shared, depth + 1)] : []
    case "integer":
    case "number":
      return Math.min(Math.max(schema.minimum ?? 1, 1), schema.maximum ?? 1)
    case "boolean":
      return true
    case "null":
      return null
    default:
      return exampleText(schema)
  }
}

function exampleObject(schema: JsonSchema, shared: Shared, depth: number): object {
  const { properties = {}, required = [], additionalProperties } = schema
  if (typeof additionalProperties === "object" && Object.keys(properties).length === 0) {
    return { en: exampleOf(additionalProperties, shared, depth + 1) }
  }
  return Object.fromEntries(
    required.map((name) => [name, exampleOf(properties[name] ?? {}, shared, depth + 1)]),
  )
}

const exampleTexts: Record<string, string> = {
  "date-time": "2026-03-01T09:00:00.000Z",
  date: "2026-03-01",
  email: "ada@example.com",
  uri: "https://example.com/",
}

function exampleText({ format, pattern, minLength = 1 }: JsonSchema): string {
  const known = exampleTexts[format ?? ""]
  if (known) return known
  return (pattern && textLike(pattern)) || "words".padEnd(minLength, " and words")
}

/** A text that the pattern matches, when it is a plain one; else nothing. */
export function textLike(pattern: string): string | undefined {
  const text = new Maker(pattern).alternatives()
  try {
    return new RegExp(pattern, "u").test(text) ? text : undefined
  } catch {
    return undefined
  }
}

const letters = "abcdef0123456789ghijklmnopqrstuvwxyzDEUABCFGHIJKLMNOPQRSTVWXYZ-_.:/+@ "

/** Reads a pattern from left to right and writes what it asks for. */
class Maker {
  private readonly pattern: string
  private place = 0

  constructor(pattern: string) {
    this.pattern = pattern
  }

  /** The first one counts; the others are only read over. */
  alternatives(): string {
    const [first = ""] = this.allAlternatives()
    return first
  }

  private allAlternatives(): string[] {
    const all = [""]
    while (this.place < this.pattern.length && this.next() !== ")") {
      if (this.next() === "|") {
        this.place++
        all.push("")
      } else {
        all.push(`${all.pop()}${this.repeated(this.piece())}`)
      }
    }
    return all
  }

  private next(): string {
    return this.pattern.charAt(this.place)
  }

  private take(expression: RegExp): RegExpExecArray | null {
    const found = expression.exec(this.pattern.slice(this.place))
    if (found) this.place += found[0].length
    return found
  }

  private piece(): (at: number) => string {
    if (this.take(/^[$^]/)) return () => ""
    const group = this.take(/^\((\?[:=!])?/)
    if (group) {
      const inside = this.alternatives()
      this.place++
      return () => (group[1] === "?=" || group[1] === "?!" ? "" : inside)
    }
    const set = this.take(/^(?:\[(?:\\.|[^\]\\])*\]|\\[dwsDWS]|\\[pP]\{[^}]*\}|\.)/)
    if (set) return letterOf(set[0])
    const plain = this.take(/^\\?(.)/u)
    return () => plain?.[1] ?? ""
  }

  private repeated(piece: (at: number) => string): string {
    const [found, least, comma, most] = this.take(/^(?:\{(\d+)(,?)(\d*)\}|[?*+])\??/) ?? []
    if (found === undefined) return piece(0)
    const [from, to] =
      least !== undefined ? [Number(least), comma ? Number(most || 99) : Number(least)] : loose(found)
    // Three are enough to show what may be longer.
    return Array.from({ length: Math.max(from, Math.min(to, 3)) }, (_none, at) => piece(at)).join("")
  }
}

function loose(sign: string): [number, number] {
  return sign.startsWith("?") ? [0, 0] : sign.startsWith("*") ? [0, 0] : [1, 3]
}

function letterOf(set: string): (at: number) => string {
  try {
    const matching = [...letters].filter((letter) => new RegExp(`^${set}$`, "u").test(letter))
    return (at) => matching[at % matching.length] ?? ""
  } catch {
    return () => ""
  }
}
