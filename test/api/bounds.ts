import type { JsonSchema } from "../../server/kit/http/json_schema.ts"

// Whole minor units fill the column of every amount to its last bit.
const boundedByNature = new Set(["Money"])

/** The places in an input that take as much as anybody likes to send. */
export function boundlessIn(
  schema: JsonSchema,
  shared: Readonly<Record<string, JsonSchema>>,
  at = "",
): string[] {
  const name = schema.$ref?.split("/").at(-1)
  if (name !== undefined) return boundedByNature.has(name) ? [] : boundlessIn(shared[name] ?? {}, shared, at)
  const within = (inside: JsonSchema | undefined, place: string) =>
    inside ? boundlessIn(inside, shared, place) : []
  const { items, additionalProperties: others } = schema
  return [
    ...(isBoundless(schema) ? [at] : []),
    ...[schema.anyOf, schema.oneOf, schema.allOf].flatMap((choices = []) =>
      choices.flatMap((one) => within(one, at)),
    ),
    ...Object.entries(schema.properties ?? {}).flatMap(([key, inside]) => within(inside, `${at}.${key}`)),
    ...(typeof items === "object" ? within(items, `${at}[]`) : []),
    ...(typeof others === "object" ? within(others, `${at}.*`) : []),
    ...within(schema.propertyNames, `${at}.(name)`),
  ]
}

function isBoundless(schema: JsonSchema): boolean {
  if (schema.enum || schema.const !== undefined) return false
  const { minimum = schema.exclusiveMinimum, maximum = schema.exclusiveMaximum } = schema
  switch ([schema.type].flat()[0]) {
    case "string":
      return (
        schema.maxLength === undefined &&
        !isBoundedPattern(schema.pattern) &&
        !schema.format?.startsWith("date")
      )
    case "integer":
    case "number":
      return minimum === undefined || maximum === undefined
    case "array":
      return schema.maxItems === undefined
    default:
      return false
  }
}

/** From end to end, and nothing in it repeats without a number. */
function isBoundedPattern(pattern = ""): boolean {
  const outsideSets = pattern.replace(/\\./g, "x").replace(/\[[^\]]*\]/g, "x")
  return /^\^.*\$$/.test(outsideSets) && !/[*+]|\{\d+,\}/.test(outsideSets)
}
