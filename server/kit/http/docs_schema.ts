import { type Content, html } from "../html.ts"
import type { JsonSchema } from "./json_schema.ts"

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

/** Words of a description; what stands between backticks is code. */
export function inline(text: string): Content {
  return text.split("`").map((part, place) => (place % 2 === 1 ? html`<code>${part}</code>` : part))
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
  if (schema.type === "array") return listOf(typeof schema.items === "object" ? schema.items : {})
  if (typeof schema.additionalProperties === "object") return ["map of ", typeOf(schema.additionalProperties)]
  const types = [schema.type ?? "any"].flat()
  return types.map((type) => (type === "string" && plainTypes[schema.format ?? ""]) || type).join(" | ")
}

function listOf(item: JsonSchema): Content {
  const isChoice = (item.anyOf ?? item.oneOf ?? item.allOf ?? item.enum) !== undefined
  return isChoice ? ["(", typeOf(item), ")[]"] : [typeOf(item), "[]"]
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

// Nobody reads a longer pattern; what it is for says its field.
const readableMax = 50

function notesOf(schema: JsonSchema): string[] {
  const { minimum, maximum, minLength, maxLength, minItems, maxItems, pattern } = schema
  const inside = schema.anyOf?.filter(({ type }) => type !== "null")
  if (inside?.length === 1 && inside[0]) return notesOf(inside[0])
  return [
    schema.description ?? "",
    range(minimum, maximum, ""),
    range(minLength, maxLength, " characters"),
    range(minItems, maxItems, " items"),
    pattern === undefined || pattern.length > readableMax ? "" : `like /${pattern}/`,
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
