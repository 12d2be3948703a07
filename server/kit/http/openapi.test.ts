import { expect, test } from "vitest"
import { z } from "zod"
import { moneySchema } from "../money.ts"
import { type Credentials, nobody, type OpenApi, type Operation, openApiOf, type Reply } from "./openapi.ts"
import { document, everyone, file, type Policy, type Route, read, upload, write } from "./routes.ts"

const keeper: Policy<object> = { ...everyone, name: "keeperWith(boats.write, stepUp)" }
const boat = z
  .strictObject({ id: z.string(), price: moneySchema.nullable(), builtAt: z.date(), tons: z.bigint() })
  .meta({ id: "Boat" })
const boatId = z.string().max(40)

const run = async () => ({ id: "boat_1", price: null, builtAt: new Date(0), tons: 3n })

const boatRoutes: Route[] = [
  write({
    path: "PUT /store/v1/boats/:boatId",
    who: keeper,
    input: z.strictObject({ boatId, price: moneySchema, note: z.string().default("") }),
    reply: boat,
    run,
    summary: "Change a boat",
    idempotent: true,
  }),
  read({
    path: "GET /store/v1/boats/:boatId",
    who: everyone,
    input: z.strictObject({ boatId, depth: z.coerce.number().int().max(3).optional() }),
    reply: boat,
    run,
    summary: "One boat",
  }),
  write({
    path: "DELETE /store/v1/boats/:boatId",
    who: keeper,
    input: z.strictObject({ boatId }),
    reply: z.strictObject({}),
    run: async () => ({}),
    summary: "Sink a boat",
  }),
  write({
    path: "POST /store/v1/boats",
    who: keeper,
    input: z.strictObject({ price: moneySchema, email: z.string().regex(z.regexes.email) }),
    reply: boat,
    run,
    status: 201,
    summary: "Build a boat",
  }),
  upload({
    path: "POST /store/v1/boats/:boatId/pictures",
    who: keeper,
    input: z.strictObject({ boatId, title: z.string() }),
    reply: boat,
    bytesMax: 2_000_000,
    prepare: async () => undefined,
    run,
    summary: "Hang up a picture of a boat",
  }),
  document({
    path: "GET /store/v1/harbor",
    who: everyone,
    input: z.strictObject({}),
    reply: z.array(boat),
    key: () => "",
    run: async () => ({ reply: [], tags: [] }),
    summary: "All boats",
  }),
]

const credentials: Credentials = {
  schemes: { keeperBearer: { type: "http", scheme: "bearer", description: "A keeper's token" } },
  policies: { everyone: [], keeperWith: ["keeperBearer"], perhapsKeeper: [nobody, "keeperBearer"] },
}

const log = { name: "log.csv", type: "text/csv; charset=utf-8", parts: (async function* () {})() }

const describeBoats = (routes = boatRoutes): OpenApi =>
  openApiOf(routes, { title: "Harbor", version: "1", serverUrl: "https://harbor.example", credentials })

const at = (path: string, method: string): Operation => describeBoats().paths[path]?.[method] as Operation
const money = { $ref: "#/components/schemas/Money" }

test("path and query become parameters, everything else of a change its JSON body", () => {
  const change = at("/store/v1/boats/{boatId}", "put")
  expect(change.parameters?.map(({ name, in: place, required }) => [name, place, required])).toEqual([
    ["boatId", "path", true],
    ["idempotency-key", "header", false],
  ])
  expect(change.requestBody).toEqual({
    required: true,
    content: {
      "application/json": {
        schema: {
          type: "object",
          properties: { price: money, note: { type: "string", default: "" } },
          required: ["price"],
          additionalProperties: false,
        },
      },
    },
  })
  expect(at("/store/v1/boats/{boatId}", "get").parameters?.at(-1)).toEqual({
    name: "depth",
    in: "query",
    required: false,
    schema: { type: "integer", maximum: 3 },
  })
  expect(at("/store/v1/boats/{boatId}", "delete").requestBody).toBeUndefined()
})

test("schemas with an id are written once, and amounts, times and large numbers as they travel", () => {
  const { schemas } = describeBoats().components
  expect(Object.keys(schemas)).toEqual(["Boat", "Money", "FieldError", "Problem"])
  expect(schemas.Money?.properties?.minor).toEqual({ type: "integer" })
  expect(schemas.Boat?.properties).toEqual({
    id: { type: "string" },
    price: { anyOf: [money, { type: "null" }] },
    builtAt: { type: "string", format: "date-time" },
    tons: { type: "integer" },
  })
})

test("what may come once or many times in an address is a list, also where none of it is the usual", () => {
  const word = z.string().max(9)
  const sails = z.union([word, z.array(word).max(4)]).default([])
  const input = z.strictObject({ sails, mast: z.union([z.int(), z.array(word)]).optional() })
  const route = read({ ...boatOf("GET /store/v1/sails"), input, reply: boat, run })
  const parameters = describeBoats([route]).paths["/store/v1/sails"]?.get?.parameters ?? []
  expect(parameters[0]).toMatchObject({ name: "sails", required: false })
  expect(parameters[0]?.schema).toEqual({
    type: "array",
    maxItems: 4,
    items: { type: "string", maxLength: 9 },
  })
  expect(parameters[1]?.schema.anyOf).toHaveLength(2)
})

test("patterns are written so that every language reads them", () => {
  const input = z.strictObject({ name: z.string().regex(/^[^\p{Cc}<>]*$/u) })
  const route = write({ ...boatOf("POST /store/v1/names"), input, reply: boat, run })
  const name = describeBoats([route]).paths["/store/v1/names"]?.post?.requestBody?.content["application/json"]
    ?.schema.properties?.name
  expect(name?.pattern).toBe("^[^\\u0000-\\u001f\\u007f-\\u009f<>]*$")
  for (let code = 0; code < 0x3000; code++) {
    const text = String.fromCharCode(code)
    expect(new RegExp(name?.pattern ?? "").test(text), text).toBe(/^[^\p{Cc}<>]*$/u.test(text))
  }
})

test("a file says each type that it comes in", () => {
  const route = file({
    ...boatOf("GET /store/v1/log"),
    types: ["text/csv", "application/json"],
    run: async () => log,
  })
  const content = describeBoats([route]).paths["/store/v1/log"]?.get?.responses[200]
  // What a reader of JSON gets is no text.
  expect((content as Reply).content).toEqual({
    "text/csv": { schema: { type: "string" } },
    "application/json": { schema: {} },
  })
  expect(route.reply.safeParse(log).success).toBe(true)
  expect(route.reply.safeParse({ ...log, type: "text/html" }).success).toBe(false)
})

test("what may be sent in capitals has no pattern of small letters", () => {
  const email = z
    .string()
    .toLowerCase()
    .regex(/^[a-z]+@[a-z.]+$/)
    .meta({ format: "email" })
  const route = write({
    ...boatOf("POST /store/v1/crew"),
    ...{ input: z.strictObject({ email }), reply: z.strictObject({}), run: async () => ({}) },
  })
  const crew = describeBoats([route]).paths["/store/v1/crew"]?.post
  expect(crew?.requestBody?.content["application/json"]?.schema.properties).toEqual({
    email: { type: "string", format: "email" },
  })
})

test("a credential that may be left out is said, beside nobody", () => {
  const perhapsKeeper: Policy<object> = { ...everyone, name: "perhapsKeeper" }
  const route = read({ ...boatOf("GET /store/v1/berths"), who: perhapsKeeper, reply: boat, run })
  const berths = describeBoats([route]).paths["/store/v1/berths"]?.get
  expect(berths?.security).toEqual([{}, { keeperBearer: [] }])
  expect(berths?.responses[401]).toBeUndefined()
})

test("two schemas with one id are our bug", () => {
  const other = z.strictObject({ sail: z.string() }).meta({ id: "Boat" })
  const route = read({ ...boatOf("GET /store/v1/sails"), reply: other, run: async () => ({ sail: "red" }) })
  expect(() => describeBoats([...boatRoutes, route])).toThrow("only one schema has the id Boat")
})

test("an operation says who may, which problems may come, and what it costs", () => {
  const change = at("/store/v1/boats/{boatId}", "put")
  expect(change.security).toEqual([{ keeperBearer: [] }])
  expect(change.description).toBe(
    "Needs the permission `boats.write`. Asks who it is once more, every ten minutes.",
  )
  expect(Object.keys(change.responses)).toEqual(
    "200 400 401 403 404 409 413 415 422 429 503 default".split(" "),
  )
  const look = at("/store/v1/harbor", "get")
  expect(look.security).toEqual([])
  expect(Object.keys(look.responses)).toEqual("200 304 422 429 503 default".split(" "))
  expect(look["x-cost"]).toBe("read")
})

test("a file travels as multipart beside its fields", () => {
  const content = at("/store/v1/boats/{boatId}/pictures", "post").requestBody?.content["multipart/form-data"]
  expect(content?.schema.required).toEqual(["title", "file"])
  expect(content?.schema.properties?.file?.format).toBe("binary")
})

test("the order of the routes does not change the description", () => {
  expect(JSON.stringify(describeBoats([...boatRoutes].reverse()))).toBe(JSON.stringify(describeBoats()))
})

test("every reference leads somewhere, and every operation has a name of its own", () => {
  const text = JSON.stringify(describeBoats())
  for (const [, place = "", name = ""] of text.matchAll(/"#\/components\/(\w+)\/(\w+)"/g)) {
    expect(describeBoats().components[place as "schemas"]).toHaveProperty(name)
  }
  const names = [...text.matchAll(/"operationId":"(\w+)"/g)].map(([, name]) => name)
  expect(new Set(names).size).toBe(boatRoutes.length)
})

function boatOf<Path extends string>(path: Path) {
  return { path, who: everyone, input: z.strictObject({}), summary: "A boat" }
}
