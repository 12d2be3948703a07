import { z } from "zod"
import { assert } from "../errors.ts"

/** A JSON Schema of 2020-12 as far as we write it. */
export type JsonSchema = {
  $ref?: string
  type?: string | string[]
  format?: string
  description?: string
  pattern?: string
  properties?: Record<string, JsonSchema>
  required?: string[]
  additionalProperties?: boolean | JsonSchema
  propertyNames?: JsonSchema
  items?: JsonSchema | boolean
  prefixItems?: JsonSchema[]
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  allOf?: JsonSchema[]
  enum?: unknown[]
  const?: unknown
  default?: unknown
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  exclusiveMaximum?: number
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
}

const sharedPlace = "#/components/schemas/"

/** Turns Zod schemas into JSON Schemas; those with an id are kept once, and pointed at. */
export function openSchemas() {
  const shared = new Map<string, JsonSchema>()

  function keep(id: string, schema: JsonSchema): void {
    assert(!id.startsWith("__"), "a schema that contains itself has an id of its own")
    const known = shared.get(id)
    const isSame = known === undefined || JSON.stringify(known) === JSON.stringify(schema)
    assert(isSame, `only one schema has the id ${id}`)
    shared.set(id, schema)
  }

  return {
    of(schema: z.ZodType): JsonSchema {
      const { $schema: _dialect, $defs = {}, ...root } = z.toJSONSchema(schema, conversion) as Converted
      for (const [id, definition] of Object.entries($defs)) keep(id, tidied(definition))
      return tidied(root)
    },
    /** The schema itself, where it may be one that is only pointed at. */
    resolved(schema: JsonSchema): JsonSchema {
      return (schema.$ref && shared.get(schema.$ref.slice(sharedPlace.length))) || schema
    },
    shared(): Record<string, JsonSchema> {
      return Object.fromEntries([...shared].sort(([one], [other]) => (one < other ? -1 : 1)))
    },
  }
}

export type Schemas = ReturnType<typeof openSchemas>

type Converted = JsonSchema & { $schema?: string; $defs?: Record<string, JsonSchema> }

// Replies are sent as a query returns them, and Zod only looks: what goes in is on the wire, both ways.
const conversion: z.core.ToJSONSchemaParams = {
  io: "input",
  unrepresentable: "any",
  override({ zodSchema, jsonSchema }) {
    const { type } = zodSchema._zod.def
    if (type === "date") Object.assign(jsonSchema, { type: "string", format: "date-time" })
    if (type === "bigint") jsonSchema.type = "integer"
  },
}

const mailPattern = z.regexes.email.source

/** Without what says little: bounds of safe integers, choices between equals, a pattern with a name. */
function tidied(schema: JsonSchema): JsonSchema {
  return tidiedPart(schema) as JsonSchema
}

function tidiedPart(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(tidiedPart)
  if (typeof part !== "object" || part === null) return part
  const telling = Object.entries(part).filter(([, value]) => !isSafeBound(value))
  const copy = Object.fromEntries(telling.map(([key, value]) => [key, tidiedPart(value)])) as JsonSchema
  if (typeof copy.$ref === "string") copy.$ref = copy.$ref.replace("#/$defs/", sharedPlace)
  if (copy.pattern === mailPattern || copy.format === "email") {
    delete copy.pattern
    copy.format = "email"
  }
  if (typeof copy.pattern === "string") copy.pattern = portable(copy.pattern)
  if (!Array.isArray(copy.anyOf)) return copy
  const { anyOf, ...rest } = copy
  const different = new Map(anyOf.map((choice) => [JSON.stringify(choice), choice]))
  return different.size === 1 ? { ...anyOf[0], ...rest } : copy
}

/**
 * Not every program that reads patterns knows classes of letters by name. Of the signs that are not seen
 * there are too many to name: a text with one in it is refused when it comes.
 */
function portable(pattern: string): string {
  const controls = "\\u0000-\\u001f\\u007f-\\u009f"
  return pattern.replaceAll("\\p{Cc}", controls).replaceAll("\\p{Cf}", "")
}

function isSafeBound(value: unknown): boolean {
  return typeof value === "number" && Math.abs(value) === Number.MAX_SAFE_INTEGER
}

/** What is left of an object when some of its properties travel elsewhere. */
export function withoutProperties(schema: JsonSchema, names: readonly string[]): JsonSchema {
  for (const choice of ["anyOf", "oneOf", "allOf"] as const) {
    const choices = schema[choice]
    if (choices) return { ...schema, [choice]: choices.map((one) => withoutProperties(one, names)) }
  }
  const { required: all = [], ...rest } = schema
  const left = Object.entries(schema.properties ?? {}).filter(([name]) => !names.includes(name))
  const required = all.filter((name) => !names.includes(name))
  return { ...rest, properties: Object.fromEntries(left), ...(required.length > 0 && { required }) }
}

export function hasFields(schema: JsonSchema): boolean {
  const isChoice = (schema.anyOf ?? schema.oneOf ?? schema.allOf) !== undefined
  const isOpen = typeof schema.additionalProperties === "object"
  return isChoice || isOpen || Object.keys(schema.properties ?? {}).length > 0
}
