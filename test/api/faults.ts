import { type JsonSchema, openSchemas } from "../../server/kit/http/json_schema.ts"
import type { Route } from "../../server/kit/http/routes.ts"
import type { Input } from "./inputs.ts"
import type { Message } from "./send.ts"

export type Wrong = { what: string; input: Input }

const deep = Array.from({ length: 500 }).reduce<unknown>((inside) => ({ inside }), 1)

// One of them after another in each field; those that the field's schema takes are not sent.
const odd: readonly (readonly [string, unknown])[] = [
  ["nothing", null],
  ["an object", { toString: "x" }],
  ["a list", [[[]]]],
  ["a truth", true],
  ["a negative number", -1],
  ["a fraction", 1.5],
  ["a huge number", 1e300],
  ["a number as text", "1e3"],
  ["no text", ""],
  ["a long text", "x".repeat(9_000)],
  ["a text with NUL", "a\u0000b"],
  ["half a letter", "\ud800"],
  ["deep nesting", deep],
]

// Each field gets a third of them, the next field the next third: together all of them, everywhere.
const oddEvery = 3

/** Inputs with one fault each: a field that is missing, wrong or unknown. */
export function wrongInputs(route: Route, right: Input): Wrong[] {
  const schemas = openSchemas()
  const { properties = {}, required = [] } = schemas.resolved(schemas.of(route.input))
  const names = Object.keys(properties).filter((name) => !route.path.includes(`:${name}`))
  const missing = required
    .filter((name) => names.includes(name))
    .map((name) => ({ what: `no ${name}`, input: without(right, name) }))
  const wrong = names.flatMap((name, place) =>
    odd
      .filter((_one, at) => (at + place) % oddEvery === 0)
      .map(([what, value]) => ({ what: `${what} as ${name}`, input: { ...right, [name]: value } }))
      .filter(({ input }) => !route.input.safeParse(asSent(route, input)).success),
  )
  const unknown = [{ what: "an unknown field", input: { ...right, thisFieldIsNotKnown: 1 } }]
  // The reader of multipart leaves such a name out by itself.
  if (route.uploadBytesMax === undefined) {
    unknown.push({ what: "a constructor", input: { ...right, constructor: { prototype: 1 } } as never })
  }
  return [...missing, ...wrong, ...unknown]
}

function without(input: Input, left: string): Input {
  return Object.fromEntries(Object.entries(input).filter(([name]) => name !== left))
}

/** As it arrives: a query and a form know only texts. */
function asSent(route: Route, input: Input): Input {
  if (route.method !== "GET") return input
  const texts = Object.entries(input).map(([name, value]) => {
    return [name, typeof value === "string" ? value : JSON.stringify(value)]
  })
  return Object.fromEntries(texts)
}

const tooMuch = Buffer.from(JSON.stringify({ a: "x".repeat(2_000_000) }))
const tooDeep = `{"thisFieldIsNotKnown":${"[".repeat(50_000)}${"]".repeat(50_000)}}`

/** Messages that cannot be read at all. */
export function wrongMessages(right: Message): { what: string; message: Message }[] {
  const { method, path, headers = {}, body } = right
  const inPath = [
    { what: "NUL in the address", message: { ...right, path: `${path.split("?")[0]}%00` } },
    { what: "half a letter in the address", message: { ...right, path: `${path.split("?")[0]}%ed%a0` } },
  ]
  if (method === "GET" || body instanceof FormData)
    return method === "GET" ? inPath : [...inPath, noFile(right)]
  const json = { ...headers, "content-type": "application/json" }
  const bodies: [string, string, string | Buffer][] = [
    ["half a JSON", "application/json", `{"a":`],
    ["no JSON", "application/json", "a=1&b=2"],
    ["a prototype", "application/json", `{"__proto__":{"isOwner":true}}`],
    ["a list", "application/json", "[]"],
    ["nothing", "application/json", "null"],
    ["another encoding", "application/json", Buffer.from(`{"thisFieldIsNotKnown":"\xfcber"}`, "latin1")],
    ["a form", "application/x-www-form-urlencoded", "a=1"],
    ["a form with files", "multipart/form-data; boundary=-", "---\r\n---\r\n"],
    ["another type", "text/plain", "{}"],
    ["XML", "application/xml", "<a/>"],
    ["two megabytes", "application/json", tooMuch],
    ["deep nesting", "application/json", tooDeep],
  ]
  return [
    ...inPath,
    ...bodies.map(([what, type, text]) => {
      return { what, message: { method, path, headers: { ...json, "content-type": type }, body: text } }
    }),
  ]
}

function noFile({ method, path, headers = {} }: Message): { what: string; message: Message } {
  const json = { ...headers, "content-type": "application/json" }
  return { what: "JSON in place of a file", message: { method, path, headers: json, body: "{}" } }
}

/**
 * Inputs that the schema takes though nobody would send them: the largest, the
 * longest, letters of four bytes.
 */
export function extremesOf(route: Route, right: Input): Wrong[] {
  const schemas = openSchemas()
  const { properties = {} } = schemas.resolved(schemas.of(route.input))
  return Object.entries(properties).flatMap(([name, schema]) =>
    extremes(schema)
      .filter(([what]) => what !== halfLetter || !route.path.includes(`:${name}`))
      .map(([what, value]) => ({ what: `${what} as ${name}`, input: { ...right, [name]: value } }))
      .filter(({ input }) => route.input.safeParse(asSent(route, input)).success),
  )
}

// An address cannot carry it.
const halfLetter = "half a letter"

function extremes(schema: JsonSchema): [string, unknown][] {
  const [inside] = schema.anyOf?.filter(({ type }) => type !== "null") ?? []
  if (inside) return extremes(inside)
  const length = schema.maxLength ?? 200
  switch ([schema.type].flat()[0]) {
    case "string":
      return [
        ["rockets", "🚀".repeat(Math.floor(length / 2))],
        ["NUL", "a\u0000b"],
        [halfLetter, "a\ud800"],
        ["signs of every kind", `%_\\'"<>&;--\u202e\u00ad`.slice(0, length)],
      ]
    case "integer":
    case "number":
      return [
        ["the largest number", schema.maximum ?? Number.MAX_SAFE_INTEGER],
        ["the smallest number", schema.minimum ?? Number.MIN_SAFE_INTEGER],
      ]
    default:
      return schema.$ref?.endsWith("/Money")
        ? [["all the money", { minor: Number.MAX_SAFE_INTEGER, currency: "JPY" }]]
        : []
  }
}
