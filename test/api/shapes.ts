import { createHash } from "node:crypto"
import { type JsonSchema, openSchemas } from "../../server/kit/http/json_schema.ts"
import type { Route } from "../../server/kit/http/routes.ts"

/** The routes and the shapes they take and give, as text to read and to compare: a block for each. */
export function wireText(routes: readonly Route[]): string {
  const schemas = openSchemas()
  const blocks = [...routes]
    .sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
    .map((route) => {
      const input = schemas.of(route.input)
      const reply = schemas.of(route.reply)
      return [
        `${route.method} ${route.path}`,
        `  who  ${route.who.name}; ${[route.status, route.kind, route.cost, ...specials(route)].join(", ")}`,
        `  in   ${hashOf(schemas.resolved(input))} ${fieldNames(schemas.resolved(input))}`.trimEnd(),
        `  out  ${hashOf(schemas.resolved(reply))} ${typeText(reply)}`,
      ].join("\n")
    })
  const shapes = Object.entries(schemas.shared()).map(([name, schema]) => {
    return `${name} ${hashOf(schema)}\n${fieldLines(schema)}`.trimEnd()
  })
  return `${[...blocks, ...shapes].join("\n\n")}\n`
}

function placeOf({ path, method }: Route): string {
  return `${path} ${method}`
}

function specials({ idempotent, uploadBytesMax, next }: Route): string[] {
  return [
    idempotent ? "takes a key" : "",
    uploadBytesMax === undefined ? "" : `a file of ${uploadBytesMax} bytes`,
    next ? "in two halves" : "",
  ].filter((word) => word !== "")
}

/** Short enough to read over, long enough to change when the shape does. */
function hashOf(schema: JsonSchema): string {
  return createHash("sha256").update(JSON.stringify(schema)).digest("hex").slice(0, 8)
}

function fieldNames({ properties = {}, required = [], anyOf, oneOf }: JsonSchema): string {
  const choices = anyOf ?? oneOf
  if (choices) return choices.map(fieldNames).join(" | ")
  return Object.keys(properties)
    .map((name) => (required.includes(name) ? name : `${name}?`))
    .join(" ")
}

function fieldLines(schema: JsonSchema): string {
  const { properties, required = [] } = schema
  if (!properties) return `  ${typeText(schema)}`
  return Object.entries(properties)
    .map(([name, property]) => `  ${name}${required.includes(name) ? "" : "?"}: ${typeText(property)}`)
    .join("\n")
}

function typeText(schema: JsonSchema): string {
  if (schema.$ref) return schema.$ref.split("/").at(-1) ?? ""
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return choices.map(typeText).join(" | ")
  if (schema.allOf) return schema.allOf.map(typeText).join(" & ")
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map((word) => JSON.stringify(word)).join(" | ")
  if (schema.type === "array")
    return `(${typeof schema.items === "object" ? typeText(schema.items) : "any"})[]`
  if (schema.properties) return `{ ${fieldTexts(schema).join(", ")} }`
  if (typeof schema.additionalProperties === "object")
    return `map of ${typeText(schema.additionalProperties)}`
  return schema.format ?? [schema.type ?? "any"].flat().join(" | ")
}

function fieldTexts({ properties = {}, required = [] }: JsonSchema): string[] {
  return Object.entries(properties).map(([name, property]) => {
    return `${name}${required.includes(name) ? "" : "?"}: ${typeText(property)}`
  })
}
