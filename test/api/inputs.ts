import { exampleOf } from "../../server/kit/http/examples.ts"
import { openSchemas } from "../../server/kit/http/json_schema.ts"
import type { Route } from "../../server/kit/http/routes.ts"

export type Input = Record<string, unknown>

// Where a schema's own words do not tell what it takes.
const known: Input = {
  titles: { en: "Little boat" },
  country: "DE",
  countries: ["DE"],
  currency: "EUR",
  secondPersonAbove: { EUR: 50_000 },
  postalCode: "10115",
  line1: "Example Street 1",
  city: "Berlin",
  password: "three small green boats",
  slug: "little-boat",
  sku: "BOAT-1",
}

/** An input that the route's schema takes, with what it must have and nothing else; ids are those given. */
export function inputOf(route: Route, ids: Readonly<Record<string, unknown>> = {}): Input {
  const schemas = openSchemas()
  const example = exampleOf(schemas.resolved(schemas.of(route.input)), schemas.shared())
  return filled(example, { ...known, ...ids }) as Input
}

function filled(value: unknown, given: Input): unknown {
  if (Array.isArray(value)) return value.map((item) => filled(item, given))
  if (typeof value !== "object" || value === null) return value
  const entries = Object.entries(value).map(([name, inside]) => {
    return [name, name in given ? given[name] : filled(inside, given)]
  })
  return Object.fromEntries(entries)
}
