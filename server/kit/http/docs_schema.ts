import { type Content, html } from "../html.ts"
import type { JsonSchema } from "./json_schema.ts"

export type Shared = Record<string, JsonSchema>

/** One line of a table of fields; a field inside another is written with a dot, one inside a list with []. */
export type Field = { name: string; type: Content; required: boolean; notes: string[] }

// Deeper than this nobody reads a table; what is deeper has an id, and a table of its own.
const depthMax = 4

export function fieldsOf(schema: JsonSchema, prefix = "", depth = 0): Field[] {
  const { properties = {}, required = [] } = schema
  return Object.entries(properties).flatMap(([key, property]) => {
    const name = `${prefix}${key}`
    const field = { name, type: typeOf(property), required: required.includes(key), notes: notesOf(property) }
    const inner = depth < depthMax ? innerOf(property) : undefined
    return inner ? [field, ...fieldsOf(inner.schema, `${name}${inner.path}`, depth + 1)] : [field]
  })
}

/** The object without a name of its own that sits in a property: itself, or nullable, or in a list. */
function innerOf(schema: JsonSchema): { schema: JsonSchema; path: string } | undefined {
  if (schema.properties) return { schema, path: "." }
  if (schema.anyOf) {
    const [only, ...others] = schema.anyOf.filter(({ type }) => type !== "null")
    return only && others.length === 0 ? innerOf(only) : undefined
  }
  if (typeof schema.items !== "object") return undefined
  const inner = innerOf(schema.items)
  return inner && { schema: inner.schema, path: `[]${inner.path}` }
}

export function schemaAnchor(name: string): string {
  return `schema-${name}`
}

/** What a value is, in a few words; a schema with a name becomes a link to its table. */
export function typeOf(schema: JsonSchema): Content {
  if (schema.$ref) {
    const name = nameOf(schema.$ref)
    return html`<a href="#${schemaAnchor(name)}">${name}</a>`
  }
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return joined(choices.map(typeOf), " | ")
  if (schema.allOf) return joined(schema.allOf.map(typeOf), " & ")
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map((word) => JSON.stringify(word)).join(" | ")
  if (schema.type === "array") return [typeof schema.items === "object" ? typeOf(schema.items) : "any", "[]"]
  if (typeof schema.additionalProperties === "object") return ["map of ", typeOf(schema.additionalProperties)]
  return plainTypes[schema.format ?? ""] ?? schema.type ?? "any"
}

const plainTypes: Record<string, string> = {
  "date-time": "time",
  date: "day",
  binary: "file",
  email: "mail address",
  uri: "URL",
}

function joined(parts: Content[], separator: string): Content[] {
  return parts.flatMap((part, place) => (place === 0 ? [part] : [separator, part]))
}

function notesOf(schema: JsonSchema): string[] {
  const { minimum, maximum, minLength, maxLength, minItems, maxItems, pattern } = schema
  const inside = schema.anyOf?.filter(({ type }) => type !== "null")
  if (inside?.length === 1 && inside[0]) return notesOf(inside[0])
  return [
    schema.description ?? "",
    range(minimum, maximum, ""),
    range(minLength, maxLength, " characters"),
    range(minItems, maxItems, " items"),
    pattern === undefined ? "" : `like /${pattern}/`,
    schema.default === undefined ? "" : `${JSON.stringify(schema.default)} unless given`,
  ].filter((note) => note !== "")
}

function range(least: number | undefined, most: number | undefined, unit: string): string {
  if (least === undefined || least === 0) return most === undefined ? "" : `at most ${most}${unit}`
  return most === undefined ? `at least ${least}${unit}` : `${least} to ${most}${unit}`
}

function nameOf(reference: string): string {
  return reference.slice(reference.lastIndexOf("/") + 1)
}

/** A value that the schema allows, for the example of a call; optional fields are left out. */
export function exampleOf(schema: JsonSchema, shared: Shared, depth = 0): unknown {
  if (depth > 8) return {}
  const referred = schema.$ref === undefined ? undefined : shared[nameOf(schema.$ref)]
  if (referred) return exampleOf(referred, shared, depth + 1)
  if (schema.default !== undefined) return schema.default
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const choice = (schema.anyOf ?? schema.oneOf ?? schema.allOf)?.[0]
  if (choice) return exampleOf(choice, shared, depth + 1)
  switch (schema.type) {
    case "object":
      return exampleObject(schema, shared, depth)
    case "array":
      return typeof schema.items === "object" ? [exampleOf(schema.items, shared, depth + 1)] : []
    case "integer":
    case "number":
      return Math.max(schema.minimum ?? 1, 1)
    case "boolean":
      return true
    case "null":
      return null
    default:
      return exampleText(schema)
  }
}

function exampleObject(schema: JsonSchema, shared: Shared, depth: number): object {
  const { properties = {}, required = [] } = schema
  // A body in which everything is optional still has to show something.
  const names = required.length > 0 ? required : Object.keys(properties).slice(0, 2)
  return Object.fromEntries(names.map((name) => [name, exampleOf(properties[name] ?? {}, shared, depth + 1)]))
}

const exampleTexts: Record<string, string> = {
  "date-time": "2026-03-01T09:00:00.000Z",
  date: "2026-03-01",
  email: "ada@example.com",
  uri: "https://example.com/",
}

// Patterns that begin like an id: "^ord_[0-9a-f]{32}$".
const idPattern = /^\^([a-z]{2,4}_)\[0-9a-f\]\{32\}\$$/

function exampleText({ format, pattern = "" }: JsonSchema): string {
  const known = exampleTexts[format ?? ""]
  if (known) return known
  const prefix = idPattern.exec(pattern)?.[1]
  if (prefix) return `${prefix}0199c0ffee007000800000000000c0de`
  if (pattern === "^[A-Z]{3}$") return "EUR"
  return pattern === "^[A-Z]{2}$" ? "DE" : "…"
}
